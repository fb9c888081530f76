# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Motions told in a sentence with their result: `Motion by Ng, seconded by Ruiz, to approve …. Motion carried`."""

import re
from collections.abc import Iterator, Sequence

from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper, joined
from workers.stages.extract.points.numbering import MOTION
from workers.stages.extract.points.points import MARKER
from workers.stages.extract.stated import stated

BY_INITIALS = re.compile(r"\s\([A-Z]{2,3}\s?/\s?[A-Z]{2,3}\)\.?$")
"""Who moved and who seconded, behind what was agreed: `(GR/IP)`."""
LONGEST = 12
"""Lines from the mover to the result."""
_BEGIN = rf"(?:^(?:{MOTION}\s)?|(?<=[.:”\"] ))"
_END = (
    r"(?<!\bNo)(?<!\bLtd)(?<!\bInc)(?<!\bSt)(?<!\s[A-Z])\.(?!(?<=[ap]\.m\.)\s(?-i:[a-z])))"
    r"(?=\s|$)(?P<after>.{0,400})"
)
_READING = r"(?:first|second|third(?: and final)?) reading (?:of|to) "
_NAMES = r"(?:(?-i:[A-Z])[\w’'.-]*,?\s){1,4}"
_MOVED = re.compile(
    rf"{_BEGIN}(?:(?:a )?motion (?:was )?(?:made )?by|(?:it was )?(?:moved|proposed) by|m/?s(?:/?c)?)[\s:]+"
    rf"(?P<who>[^.;“\"]{{3,140}}?),?\s+(?P<what>(?:to|that) [a-z].{{4,900}}?{_END}",
    re.IGNORECASE,
)
"""Who moved, in any of the forms of British, Canadian and American minutes, and what, as a sentence."""
_MADE = re.compile(
    rf"{_BEGIN}(?:a )?motion (?P<what>to [a-z].{{4,600}}?),? (?:was |is )?(?:made|moved|offered|proposed) by "
    r"(?P<who>[^.;“\"]{3,60}?),? (?:and )?seconded by(?P<after>.{0,400})",
    re.IGNORECASE,
)
"""`Motion to approve the bills was made by Ng, seconded by Ruiz and carried`."""
_BY_SUBJECT = re.compile(
    rf"{_BEGIN}(?:motion\s*:\s+)?(?P<who>(?:(?-i:[A-Z])[\w’'.-]*\s){{1,4}}|{_NAMES}seconded by {_NAMES})"
    r"(?:made a motion|moved|proposed),? "
    rf"(?:and )?(?:seconded by (?P<second>{_NAMES})|(?:and )?{_NAMES}seconded,? )?"
    rf"(?P<what>(?:(?:to|that) [a-z]|{_READING}).{{4,600}}?{_END}",
    re.IGNORECASE,
)
"""`Council Member Lu moved, seconded by Mayor Stone to approve the bills. MOTION PASSED: 7-0`."""
_ON_MOTION = re.compile(
    rf"{_BEGIN}(?:up)?on (?:a )?motion (?:made )?(?:by|of) (?P<who>[^.;“\"]{{3,140}}?),? (?:the )?(?:[\w-]+ ){{1,4}}"
    rf"(?P<won>voted (?:unanimously|\d{{1,2}}\s?[-–]\s?\d{{1,2}}) )(?P<what>(?:to|that) [a-z].{{4,600}}?{_END}",
    re.IGNORECASE,
)
"""`On motion of Ng, seconded by Ruiz, the Board voted 5-0 to accept the bid`: the vote stands before what it was on."""
_CARRIED_FIRST = re.compile(
    rf"{_BEGIN}(?:up)?on (?:a )?motion (?:made )?(?:by|of) (?P<who>[^.;“\"]{{3,140}}?),? (?:and )?"
    r"(?P<won>(?:unanimously )?(?:carried|approved)(?: unanimously)?), "
    rf"(?P<what>(?!to |and |it |that )(?-i:[a-z]).{{4,600}}?{_END}",
    re.IGNORECASE,
)
"""`Upon motion by Ng, seconded by Ruiz and carried unanimously, the Committee accepted the agenda.`"""
_CARRIED = re.compile(
    r"\b(?:motion|vote|resolution) (?:was |is )?(?:unanimously )?(?:carried|carries|passed|passes|approved|adopted)\b|"
    r"\bdeclared (?:carried|adopted|passed)\b|\b(?:and|was) (?:duly )?carried\b|"
    r"(?-i:\bCARRIED\b|\bCarried\b)|\b(?:carried|passed|approved) (?:unanimously|\d)",
    re.IGNORECASE,
)
_CARRIES = re.compile(r"m/?s/?c\b", re.IGNORECASE)
"""Moved, seconded, carried."""
_VOTE = re.compile(
    r"\W*(?:(?:vote|approved|passed|carried)\W+)?(?P<ayes>\d{1,2})\s?[-–]\s?(?P<noes>\d{1,2})\b", re.IGNORECASE
)
_NOT = re.compile(
    r"\b(?:failed|fails|lost|defeated|withdrawn|tabled|died|deferred|not carried)\b|\bresolved\b|\bmotion by\b|"
    r"\bmoved by\b|\bm/s\b",
    re.IGNORECASE,
)
"""What ends a motion otherwise: another result, a resolution that says the same, or the next motion."""


_MAY_TELL = re.compile(r"mo[tv]|m/?s|propos", re.IGNORECASE)


def moved(paper: Paper) -> Iterator[tuple[int, Stated]]:
    """Each carried motion with the place of the line on which it begins."""
    for at, line in enumerate(paper.lines):
        if not _MAY_TELL.search(line.text):
            continue
        window = _sentence(paper.lines[at : at + LONGEST])
        match = _told(joined(window)) if window else None
        if match is None or match.start() >= len(line.text):
            continue
        if _won(match) and (one := stated(paper.cite(match["what"], window))):
            yield at, one


def _won(match: re.Match[str]) -> bool:
    """Whether the motion was carried: by how it is told, by words, or by more votes for it than against."""
    vote = _VOTE.match(match["after"]) or _VOTE.search(match.groupdict().get("won") or "")
    if vote or match.re in {_ON_MOTION, _CARRIED_FIRST}:
        return vote is None or int(vote["ayes"]) > int(vote["noes"])
    if _CARRIES.match(match[0].lstrip()):
        return True
    won, other = _CARRIED.search(match["after"]), _NOT.search(match["after"])
    return won is not None and (other is None or won.start() < other.start())


def _told(text: str) -> re.Match[str] | None:
    """The first motion in any form."""
    found = [match for form in (_MOVED, _MADE, _BY_SUBJECT, _ON_MOTION, _CARRIED_FIRST) if (match := form.search(text))]
    return min(found, key=lambda match: match.start(), default=None)


def _sentence(lines: Sequence[Line]) -> list[Line]:
    """The lines up to the next item or point; a blank line may stand before the result."""
    end = next((at for at, line in enumerate(lines) if at and MARKER.match(line.text)), len(lines))
    return [line for line in lines[:end] if line.text]
