# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Days of the meeting in headings: `COUNCIL MEETING, 17 JULY 2024`."""

import re
from collections.abc import Iterator, Sequence

from contracts.artefacts.classification import DocumentType
from workers.domain.council_dates import FoundDate, dates_in
from workers.domain.paper_text import Line, Paper, head
from workers.stages.extract.meeting.bodies import body_in, member_who_decides
from workers.stages.extract.meeting.committee import TOP, FoundMeeting, lists_decisions_of_body
from workers.stages.extract.meeting.hours import CLOCK, OPENING
from workers.stages.extract.meeting.places import is_place

_HELD_SOMEWHERE = frozenset({DocumentType.AGENDA, DocumentType.MINUTES})
"""Papers that say where the meeting is held."""
_LETTERHEADS = frozenset(
    {DocumentType.SUPPLEMENT, DocumentType.LETTER, DocumentType.PLAN_OR_POLICY, DocumentType.APPENDIX}
)
"""Papers whose day alone is that of writing."""
_ITEM = re.compile(r"^(?:agenda\s+)?item\s+(?:no\.?\s*)?\d+\s+", re.IGNORECASE)
_HOUR_BEHIND = re.compile(
    r"[\s,.*]*(?:(?:at|from|commencing|starting)?\s*(?:.{0,25}[ap]\.?m\b.*|\d{1,2}[.:]\d{2}(?:\s?(?:hours|hrs))?))?",
    re.IGNORECASE,
)
QUESTIONS_TOP = 4
"""Lines at the top of questions that name their meeting."""
_HELD_ON = re.compile(
    rf"(?:(?:the )?meeting )?held\s*(?:(?:at|from)\s+{CLOCK.pattern}\s*)?(?:on)?\W*(?:\w+day)?", re.IGNORECASE
)
"""What minutes say before their day on its line."""
_PAPER = re.compile(r"\s+[–-]\s+(?:draft )?(?:minutes|agenda|decisions)$", re.IGNORECASE)
"""What the paper is, between the body and the day: `Cabinet – Minutes – 3 May 2023`."""
_KIND = re.compile(
    r"(?:regular|special|annual|ordinary|extraordinary|emergency|organi[sz]ational|monthly|inaugural)"
    r"(?: (?:council|board|committee))? (?:meeting|session)(?: of council)?",
    re.IGNORECASE,
)
"""What kind of meeting it is, before its day."""
_FIRST_ITEM = re.compile(r"1[.)]?\s+[A-Z]")
FEWEST = 2
"""Lines of the heading of minutes, before their first item, at least."""
_OPEN_SENTENCE = re.compile(r"[\w,]$")
"""How a line ends whose sentence goes on below: `… the minutes of the` over `meeting held on 6 May`."""
_NEXT_MEETING = re.compile(r"\b(?:next|future) meetings?\b", re.IGNORECASE)
_FOR_WHOM = re.compile(r"^(?:(?:public )?(?:report (?:to|for)(?: the)?)\s+|to\s*:\s*(?:the )?)", re.IGNORECASE)


def headed(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """A heading that is a day, or a body and a day: `COUNCIL MEETING, 17 JULY 2024`."""
    top = head(paper, TOP)
    if kind is DocumentType.DECISION_RECORD and not lists_decisions_of_body(paper):
        return
    for at, line in enumerate(top):
        days = dates_in(line.text, month_first=month_first)
        if kind is DocumentType.MINUTES and at >= FEWEST and _FIRST_ITEM.match(line.text) and not days:
            return
        if days and (found := _heading(top, at, days[0], kind)):
            yield found


def _heading(top: Sequence[Line], at: int, day: FoundDate, kind: DocumentType) -> FoundMeeting | None:
    """The line as a heading with the day of the meeting; None where it is the day of something else."""
    line = top[at]
    before = _before(line, at, day, kind)
    body = body_in(_ITEM.sub("", before)) or member_who_decides(before)
    bare = _is_bare(before, line.text[day.end :], kind)
    if _of_another(top, at) or (bare and _of_letter(top, at)):
        return None
    asked = kind is DocumentType.QUESTIONS and at < QUESTIONS_TOP
    sure = bare and kind not in _LETTERHEADS and (_weekday_or_time(line.text, kind) or _below_body(top, at))
    return FoundMeeting(day.value, (line,), day.written, body) if body or asked or sure else None


def _before(line: Line, at: int, day: FoundDate, kind: DocumentType) -> str:
    """What stands before the day, but for the hour, the place and the kind of meeting."""
    before = line.text[: day.start].strip(" ,:–-*")
    placed = at < OPENING and kind in _HELD_SOMEWHERE and is_place(before)
    told = CLOCK.fullmatch(before) or _HELD_ON.fullmatch(before) or _KIND.fullmatch(before)
    return "" if told or placed else _PAPER.sub("", before)


def _is_bare(before: str, after: str, kind: DocumentType) -> bool:
    """Whether the heading is nothing but a day, its hour and its place."""
    return not before and (_HOUR_BEHIND.fullmatch(after) is not None or _is_placed(after, kind))


def _of_another(top: Sequence[Line], at: int) -> bool:
    """Whether the line above makes it the day of the next meeting, or part of a sentence."""
    above = top[at - 1].text if at else ""
    goes_on = _OPEN_SENTENCE.search(above) is not None and top[at].text[:1].islower()
    return _NEXT_MEETING.search(above) is not None or goes_on


def _is_placed(after: str, kind: DocumentType) -> bool:
    """Whether nothing but a place and an hour stand behind a day: `in the Town Hall at 10.00 hours`."""
    if kind not in _HELD_SOMEWHERE:
        return False
    place = re.fullmatch(
        r"(?:,? (?:in|at) (?:the )?|, )(?P<place>.{5,120}?)(?:(?:,? at| [-–]) \d{1,2}[.:]?\d{2}.{0,10})?", after
    )
    return place is not None and is_place(place["place"])


def _of_letter(top: Sequence[Line], at: int) -> bool:
    """Whether a day is that of the letter which begins below it."""
    return any(line.text.startswith("Dear ") for line in top[at + 1 : at + 4])


def _below_body(top: Sequence[Line], at: int) -> bool:
    """Whether the line above says for whom the paper is: `Report to Cabinet`."""
    above = _FOR_WHOM.sub("", top[at - 1].text) if at else ""
    return body_in(above) is not None


def _weekday_or_time(text: str, kind: DocumentType) -> bool:
    sure = kind in {DocumentType.AGENDA, DocumentType.MINUTES, DocumentType.REPORTS_PACK, DocumentType.QUESTIONS}
    return sure or re.search(r"(?:mon|tues|wednes|thurs|fri)day|\d\s?[ap]\.?m", text, re.IGNORECASE) is not None
