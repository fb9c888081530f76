# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""The lines of a front that tell nothing but who meets, on which day, at what hour and where, in whatever order.

Every line is read by itself: days and hours are blotted out, and what is left but links such as `at` is nothing, a
place, a body or a council. Lines that leave anything else part the front into runs. The meeting's is the day with most
of the other parts around it; a day of issue stands alone or before the name of the council.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from contracts.artefacts.classification import DocumentType
from workers.domain.council_dates import FoundDate, FoundTime, dates_in, times_in
from workers.domain.paper_text import Line, Paper, head
from workers.stages.extract.meeting.bodies import body_in, council_alone, council_in
from workers.stages.extract.meeting.places import is_place

TOP = 30
REACH = 5
"""Lines between a day and what belongs to it."""
OPENED = frozenset(
    {DocumentType.AGENDA, DocumentType.MINUTES, DocumentType.REPORTS_PACK, DocumentType.NOTICE, DocumentType.SUPPLEMENT}
)
_MASK = "\x01"
_LABEL = re.compile(r"(?P<label>date and time|date of meeting|date|time|venue|meeting):\s*", re.IGNORECASE)
_LINK = (
    r"(?:(?:to be )?held|which was|taking place|on|at|in|(?-i:the|THE)|from|commencing|starting|beginning|via|"
    r"within|for|a|of|"
    r"start|time|hours|hrs|meeting|until)"
)
_LINKS = re.compile(
    rf"^(?:{_LINK}\b|[\s,|;:@.()*–-])+|(?:(?<=\s)(?:at|on|in|from|commencing|starting|hours|hrs|held|meeting)\b|"
    rf"[\s,|;:@.(*–-])+$",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"(?:(?:notice of|summons to|regular|ordinary|special|annual|extraordinary|public|council|draft|confirmed|"
    r"unconfirmed|"
    r"supplementary|a|the|of|minutes?|agenda|summons|meeting|session|notice|document|pack|open|hybrid|virtual|"
    r"and|to|for|"
    r"reports?|business|formal|closed|study|work|joint|adjourned|executive|approved|monthly|general|hearing|workshop|committee|minute|be|held)\s*)+",
    re.IGNORECASE,
)
"""What the paper is, a line between council and body."""
_PARTED = re.compile(r"\s[–—|-]\s")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGIT = re.compile(r"\d")
_ITEM = re.compile(r"1[.)]?\s+[A-Z]")
_NEXT = re.compile(r"\b(?:next|future|previous|last)\b", re.IGNORECASE)
_MAY_GO_ON = re.compile(r"[A-Z][^:.\d]*")
"""A line above a body with which its name may begin."""
_BARE_HOUR = re.compile(
    r"\W*(?:(?:commencing|starting|time|at)\W+)*\d{1,2}[.:]\d{2}\W*(?:hours|hrs)?(?:\W*$|\s(?=[A-Z]))", re.IGNORECASE
)
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_CUT = re.compile(r"\b(?:in|at|on|the|of|and|to|held|for)$|,$", re.IGNORECASE)
"""The end of a line that asks for more."""
_OPEN = re.compile(
    rf"\b(?:held|meetings?|minutes?|proceedings|attend|meets?|met|given)\b.*[^.:\s]$|{_CUT.pattern}", re.IGNORECASE
)
"""How a line ends whose sentence goes on below, so that the rest of it is no line of its own."""


@dataclass(frozen=True)
class Said:
    """What one line of a front tells."""

    line: Line
    days: tuple[FoundDate, ...] = ()
    hours: tuple[FoundTime, ...] = ()
    place: str = ""
    body: str = ""
    council: bool = False
    labelled: bool = False


@dataclass(frozen=True)
class Opening:
    """A day of a front with the lines that tell the other parts of its meeting."""

    day: FoundDate
    said: Said
    hour: Said | None
    place: Said | None
    body: Said | None

    @property
    def weight(self) -> int:
        """How much speaks for the day: an hour most, for days of issue have none."""
        return 2 * bool(self.hour) + bool(self.place) + bool(self.body) + self.said.labelled


def opening(paper: Paper, kind: DocumentType, *, month_first: bool) -> Opening | None:
    """The meeting that the front of a paper tells in lines; None where it is told otherwise."""
    if kind not in OPENED:
        return None
    found = [one for run in _runs(head(paper, TOP), month_first=month_first) for one in _openings(run)]
    best = max((one.weight for one in found), default=0)
    sure = [one for one in found if one.weight == best]
    enough = 3 if kind in {DocumentType.NOTICE, DocumentType.SUPPLEMENT} else 1
    if best < enough:
        return None
    first = sure[0]
    return next((one for one in reversed(sure) if one.hour and one.hour is first.hour), first)


def _runs(top: Sequence[Line], *, month_first: bool) -> Iterator[list[Said]]:
    run, in_sentence, above = list[Said](), False, ""
    for line in top:
        if _ITEM.match(line.text):
            break
        said = None if in_sentence and not _is_day_alone(above, line.text) else _said(line, month_first=month_first)
        if said and said.body and not run and _MAY_GO_ON.fullmatch(above):
            said = None
        above = line.text
        if said:
            run.append(said)
        else:
            yield run
            run = []
        in_sentence = said is None and _OPEN.search(line.text) is not None
    yield run


def _is_day_alone(above: str, text: str) -> bool:
    """Whether a line begins with a day below one that leaves no sentence open: `MINUTES OF MEETING - DRAFT`."""
    return _WEEKDAY.match(text) is not None and above.isupper() and not _CUT.search(above)


def _said(line: Line, *, month_first: bool) -> Said | None:
    label = _LABEL.match(line.text)
    text = line.text[label.end() :] if label else line.text
    days = tuple(dates_in(text, month_first=month_first)) if _YEAR.search(text) else ()
    bare = bool(days or _BARE_HOUR.match(text) or (label and label["label"].casefold() == "time"))
    hours = tuple(times_in(text, labelled=bare)) if _DIGIT.search(text) else ()
    rests = [rest for part in _masked(text, days, hours).split(_MASK) if (rest := _LINKS.sub("", part).strip())]
    if len(rests) > 1 or len({day.value for day in days}) > 1:
        return None
    return _told(
        Said(line, days, hours, labelled=bool(label)), rests[0] if rests else "", label["label"] if label else ""
    )


def _told(said: Said, rest: str, label: str) -> Said | None:
    """The line with what is left of it, or None where that is no part of an opening."""
    if _NEXT.search(said.line.text):
        return None
    if not rest:
        return said if said.days or said.hours else None
    if label.casefold() == "venue" or is_place(rest):
        return replace(said, place=rest)
    whole = _part(said, rest)
    return whole or _of_parts(said, _PARTED.split(rest))


def _of_parts(said: Said, parts: Sequence[str]) -> Said | None:
    """The line where all its parts tell something of the meeting: `Alder Parish Council | Annual Meeting`."""
    for part in parts if len(parts) > 1 else ():
        told = _part(said, part)
        if told is None:
            return None
        said = told
    return said if len(parts) > 1 else None


def _part(said: Said, rest: str) -> Said | None:
    """The line with one part more, or None where it is no part of an opening."""
    if council_in(rest) == rest or council_alone(rest):
        return replace(said, council=True)
    name = body_in(rest)
    if _PAPER.fullmatch(rest):
        return replace(said, body=name) if name and said.days else said
    if is_place(rest):
        return replace(said, place=rest)
    return replace(said, body=name) if name else None


def _masked(text: str, days: Sequence[FoundDate], hours: Sequence[FoundTime]) -> str:
    spans = [(one.start, one.end) for one in days]
    spans += [(one.start, one.start + len(one.written)) for one in hours]
    for start, end in spans:
        text = text[:start] + _MASK * (end - start) + text[end:]
    return text


def _openings(run: Sequence[Said]) -> Iterator[Opening]:
    for at, said in enumerate(run):
        if said.days:
            near = list(_around(run, at))
            yield Opening(
                said.days[0],
                said,
                next((one for one in near if one.hours), None),
                next((one for one in near if one.place and one.labelled), None) or _place(run, at),
                next((one for one in _around(run, at, below_first=False) if one.body), None),
            )


def _place(run: Sequence[Said], at: int) -> Said | None:
    """The place beside, below or above the day, but none above the name of the council, which is its address."""
    return next((one for one in _around(run, at, councils=False) if one.place), None)


def _around(run: Sequence[Said], at: int, *, below_first: bool = True, councils: bool = True) -> Iterator[Said]:
    """The line, then those below and above it, up to another day."""
    yield run[at]
    below, above = run[at + 1 : at + 1 + REACH], run[max(0, at - REACH) : at][::-1]
    for side in (below, above) if below_first else (above, below):
        for one in side:
            if one.days or (one.council and not councils):
                break
            yield one
