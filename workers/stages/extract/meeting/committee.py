# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The body that meets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper, head, joined, squash
from workers.stages.extract.american import is_american
from workers.stages.extract.front.labels import labelled
from workers.stages.extract.meeting.bodies import body_in, council_and_body, council_in, member_who_decides
from workers.stages.extract.meeting.held import of_whom
from workers.stages.extract.points.points import MARKER

MAKER = r"(?:final )?decision(?: to be)?[ -](?:taken by|maker)"
"""The label of who decides."""
FRONT = 80
"""Lines in which a report says whom it asks."""
TOP = 30
"""Lines in which a paper says which meeting it is for."""
_MEETING_OF = re.compile(
    r"\bmeeting of (?:the )?((?:[A-Z][\w’'&,-]*\s+(?:and |of |for |& )?){0,9}?(?:Sub-?Committee|Committee|Cabinet|"
    r"Council|Board|Panel|Executive|Forum|Commission|(?<!Local )Authority))\b(?!\s(?:(?:and|"
    r"&)\s\w+\s)?(?:Sub-?)?(?:Committee|Board|Panel)\b)",
    re.IGNORECASE,
)
_MINUTES_OF = re.compile(
    r"\bminutes of (?:the )?((?:(?!the |a |this |our |last |previous )[A-Z][\w’'&,-]*\s+(?:and |of |& |"
    r"for )?){1,9}?(?:Sub-?Committee|Committee|Cabinet|Board|"
    r"Panel|Executive|Authority)) meeting\b",
    re.IGNORECASE,
)
_COUNCIL_MEETS = re.compile(
    r"(?i:\b((?:(?:parish|town|city|county) )?council) (?:meetings?(?: |$)|of the |questions\b))|"
    r"\b(?:the )?(?:Township|"
    r"Town|City|Village) of [A-Z]\w+ (Council) was held"
)


_ITS_MEETING = re.compile(
    r"\b(?:a|an|the) (?P<body>(?:[A-Z][\w’'&,-]*\s(?:and |of |for |& )?){1,8}"
    r"(?:Sub-?Committee|Committee|Cabinet|Board|Panel|Executive|Forum|Commission)) meeting\b"
)
"""`that a Governance and Finance Committee meeting of the Council will be held`."""
_OF_CITY = re.compile(r"\b(?:(?:City|Town|Village|Township) Council|(?:CITY|TOWN|VILLAGE|TOWNSHIP) COUNCIL)\b")
_NAMED_BELOW = re.compile(r"\bmeeting of(?: the)?$", re.IGNORECASE)
WRAPPED = 4
"""Lines over which a name may be broken that begins below `At a meeting of the`."""
_BODY_LABELS = (
    MAKER,
    r"(?:name of )?meeting(?: name)?",
    r"committee(?:\s?/\s?meeting)?",
    "report to(?: the)?",
    "for submission to(?: the)?",
)
_TO = "to"
"""Whose members a paper goes to; a summons may go to all members of the council."""
_GENERIC = frozenset({"committee", "sub-committee", "sub committee", "board", "panel", "forum", "commission"})
"""Words that are no name alone."""
_LABEL_BEFORE = re.compile(
    r"^(?:(?:Name of )?Meeting|Committee\s?/\s?Meeting|Committee|Report to|Decision Maker)\s+"
    r"(?=(?:Cabinet|Executive|Council|[A-Z].*(?:Committee|Cabinet|Board|Panel|Executive|Forum|Commission))$)"
)
"""The label of a row without a sign before its value: `Committee Planning Committee`."""
_OF_COUNCIL = re.compile(r"^(?P<body>.*\b(?i:committee|board|panel|cabinet)) of (?:the )?[A-Z][\w’' -]*\b(?i:council)$")
"""A body with the council whose it is."""
_MEMBERS_OF = re.compile(
    r"^(?:the )?(?:(?:(?:chair\w*|mayor|reeve|warden)(?: and)? |all )?(?:members|councillors) (?:of|on) |"
    r"(?:(?:right )?honou?rable )?mayor,? and (?:members of (?:the )?)?(?=(?:city|town|village|township) council))"
    r"(?:the )?",
    re.IGNORECASE,
)
_TO_MEMBERS = re.compile(
    r"To (?:the )?(?:Chair\w*|Mayor)(?:,? (?:the )?Vice[- ]Chair\w*)?,? and (?:all )?Members of "
    r"(?:the )?(?P<body>.{3,80})",
    re.IGNORECASE,
)
_NOTICE_OF = re.compile(
    r"(?!(?:record|notice|schedule|summary|list|officer|delegated|executive|proposed) )"
    r"(?P<body>[A-Z][\w’'&, -]{2,80}?)\s*[-–:]?\s+(?:decisions?|record of decisions?)\s*"
    r"(?:notice|list|sheet|record|summary|taken)?"
    r"|(?:notice|record|schedule|summary|list) of (?:the )?(?:executive )?decisions?(?: (?:taken|made) by| of)\s+"
    r"(?:the )?(?P<other>.+)|decisions? of (?:the )?(?P<whose>[A-Z].+)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class FoundMeeting:
    """A day that may be the meeting's, the lines and words that say it, and the body named with it."""

    day: date
    lines: tuple[Line, ...]
    written: str
    committee: str | None = None
    body_lines: tuple[Line, ...] = ()


def committee(paper: Paper, kind: DocumentType, found: FoundMeeting | None) -> Stated | None:
    """The body that meets, as the paper names it."""
    for name, lines in _names(paper, kind, found):
        bare = _OF_COUNCIL.sub(r"\g<body>", _LABEL_BEFORE.sub("", name)).removeprefix("full ")
        passage = None if bare.casefold() in _GENERIC else paper.cite(bare, lines)
        if passage:
            return Stated(value=passage.value, page=passage.page, quote=passage.quote)
    return None


def _names(paper: Paper, kind: DocumentType, found: FoundMeeting | None) -> Iterator[tuple[str, Sequence[Line]]]:
    if found and found.committee:
        yield found.committee, found.body_lines or found.lines
    summoned = kind in {DocumentType.AGENDA, DocumentType.REPORTS_PACK}
    yield from _of_labels(paper, _BODY_LABELS if summoned else (*_BODY_LABELS, _TO))
    yield from _of_members(paper)
    noticed = kind is DocumentType.NOTICE and found is None
    if noticed or kind in {DocumentType.DECISION_RECORD, DocumentType.PLAN_OR_POLICY, DocumentType.APPENDIX}:
        yield from _of_notice(paper) if kind is DocumentType.DECISION_RECORD else ()
        return
    yield from _of_minutes(paper) if kind is DocumentType.MINUTES else ()
    yield from _of_top(paper, kind, found)
    yield from _of_labels(paper, (_TO,)) if summoned else ()
    if found:
        yield from _whole_council(paper)
    if kind is DocumentType.REPORT and is_american(paper):
        yield from _city_council(paper)


def _of_members(paper: Paper) -> Iterator[tuple[str, Sequence[Line]]]:
    """`To the Chair and Members of the Cabinet`, without a sign behind the first word."""
    for line in head(paper, TOP):
        match = _TO_MEMBERS.fullmatch(line.text)
        if match and (name := body_in(match["body"])):
            yield name, (line,)


def _of_labels(paper: Paper, labels: Sequence[str]) -> Iterator[tuple[str, Sequence[Line]]]:
    for label in labels:
        value = labelled(paper, label, longest=3)
        several = value is not None and len(bodies := [body_in(line.text) for line in value.value_lines]) > 1
        if value and several and all(bodies):
            yield bodies[0] or "", value.value_lines[:1]
            continue
        name = addressed(value.value) if value else None
        if value and name:
            yield name, value.value_lines
        elif value and label.startswith("committee") and _TITLE_CASE.fullmatch(value.value):
            yield value.value, value.value_lines


def _of_minutes(paper: Paper) -> Iterator[tuple[str, Sequence[Line]]]:
    """`Minutes of the Health and Wellbeing Board` as a line of its own."""
    for line in head(paper, 6):
        match = re.fullmatch(r"(?:draft )?minutes of (?:the )?(?P<body>[A-Z].{3,80})", line.text, re.IGNORECASE)
        if match and (name := body_in(match["body"])):
            yield name, (line,)


_TITLE_CASE = re.compile(
    r"(?!Report\b|Date\b|OF\b|ON\b)[A-Z][\w’'-]+(?:,? (?:(?:and|&|of|for|the) )*[A-Z][\w’'-]+){1,7}"
)
"""What a form names as its committee, without a word such as Committee in it."""


def addressed(text: str) -> str | None:
    """The body to whom, or to whose members, a paper goes: `Chair and Members of Planning Committee`."""
    return body_in(_MEMBERS_OF.sub("", re.split(r"\s[-–]\s|,\s*\d", text)[0]))


def _of_top(paper: Paper, kind: DocumentType, found: FoundMeeting | None) -> Iterator[tuple[str, Sequence[Line]]]:
    top = head(paper, TOP)
    for at in range(sum(line.page == top[0].page for line in top)):
        text = joined(top[at : at + 2])
        for lines in (top[at : at + 2], top[at : at + WRAPPED]):
            yield from _whose(lines, minutes=False)
        match = _MEETING_OF.search(text) or _MINUTES_OF.search(text) or _ITS_MEETING.search(text)
        name = body_in(match[1]) if match else None
        if name:
            yield name, top[at : at + 2]
        elif _NAMED_BELOW.search(top[at].text) and (match := _MEETING_OF.search(joined(top[at : at + WRAPPED]))):
            yield from [(name, top[at : at + WRAPPED])] if (name := body_in(match[1])) else []
    for at in _near(top, found):
        if both := council_and_body(top[at].text):
            yield both[1], top[at : at + 1]
        name = body_in(top[at].text)
        longer = body_in(joined(top[at - 1 : at + 1])) if name and at else None
        if name and longer and (name.casefold() in _GENERIC or _repeated(longer, (*top[: at - 1], *top[at + 1 :]))):
            yield longer, top[at - 1 : at + 1]
        if name := name or member_who_decides(top[at].text):
            yield name, top[at : at + 1]
    if kind is DocumentType.MINUTES:
        yield from (one for at in range(len(top)) for one in _whose(top[at : at + WRAPPED], minutes=True))


def _whose(lines: Sequence[Line], *, minutes: bool) -> Iterator[tuple[str, Sequence[Line]]]:
    """The body in the sentence that tells whose meeting it is, without the council beside it."""
    for whole in of_whom(joined(lines), minutes=minutes):
        if name := _without_council(whole) or body_in(whole):
            yield name, lines


def _repeated(name: str, lines: Sequence[Line]) -> bool:
    """Whether the paper says a name that was broken over two lines in one of these, too."""
    return any(squash(name) in squash(line.text) for line in lines)


def _without_council(text: str) -> str | None:
    """The body in `Wexcombe Borough Council Cabinet`, `Planning Committee of Wexcombe Council`."""
    named = council_in(text)
    rest = re.sub(r"\s+of(?: the)?$", "", text.replace(named, " ").strip()) if named else ""
    return body_in(" ".join(rest.split())) if rest else None


def lists_decisions_of_body(paper: Paper) -> bool:
    """Whether a record lists what a body decided at a meeting, rather than one decision."""
    return next(_of_notice(paper), None) is not None


def _of_notice(paper: Paper) -> Iterator[tuple[str, Sequence[Line]]]:
    """`Cabinet: Decision Notice`: the body whose decisions a notice lists."""
    for line in head(paper, 6):
        match = _NOTICE_OF.fullmatch(line.text)
        name = body_in(match["body"] or match["other"] or match["whose"]) if match else None
        if name:
            yield name, (line,)


def _near(top: Sequence[Line], found: FoundMeeting | None) -> list[int]:
    """Lines of the heading, those next to the day first; without a day, only the first lines."""
    if found is None or found.lines[0] not in top:
        return list(range(min(4, len(top)))) if found else []
    at = top.index(found.lines[0])
    first_item = next((other for other in range(at + 1, len(top)) if MARKER.match(top[other].text)), len(top))
    return sorted(range(max(0, at - 8), min(first_item, at + 4)), key=lambda other: abs(other - at))


def _city_council(paper: Paper) -> Iterator[tuple[str, Sequence[Line]]]:
    """The council whom an American report asks, where its front names no other body."""
    return ((match[0], (line,)) for line in head(paper, FRONT) if (match := _OF_CITY.search(line.text)))


def _whole_council(paper: Paper) -> Iterator[tuple[str, Sequence[Line]]]:
    """`Council`, where the whole council meets: `A regular meeting of the Township of X Council was held`."""
    for line in head(paper, 60):
        match = _COUNCIL_MEETS.search(line.text)
        if match:
            yield match[1] or match[2], (line,)
