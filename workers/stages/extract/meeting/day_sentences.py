"""Days of the meeting in sentences: `A meeting of the Cabinet will be held in the Council Chamber on Monday, 5 May`."""

import re
from collections.abc import Iterator, Sequence

from contracts.artefacts.classification import DocumentType
from workers.domain.council_dates import FoundDate, dates_in
from workers.domain.paper_text import Line, Paper, head, joined
from workers.stages.extract.meeting.bodies import body_in
from workers.stages.extract.meeting.committee import TOP, FoundMeeting
from workers.stages.extract.points.points import MARKER

_HELD = re.compile(
    r"\b(?:meeting|minutes|session|council|committee|cabinet|panel|board)\b.{0,160}?\b(?:held|take place|meets?|"
    r"convened|on)\b",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(
    r"\b(?:amended|published|posted|publication|previous|last|minutes of the|next|deadline|despatch|dispatch|issued|"
    r"dated|adopt|"
    r"received|since|by|until|before|approve[ds]?|agreed|consideration|updated?|report (?:to|of)|considered)\b",
    re.IGNORECASE,
)
_NO_STOP = re.compile(r"\b[ap]\.m\.|(?<=\d)\.(?=\d)|\b(?:Co|St|Rd|Ave|No|Dr|Mr|Mrs)\.", re.IGNORECASE)
"""Dots of hours, which end no sentence."""
_CONFIRMED = re.compile(
    r"\W*(?:be|were|was|are|having|had|to be)\b.{0,40}?\b(?:approv|confirm|agree|sign|adopt|accept|receiv|"
    r"not(?:ed|ing)\b|taken as)",
    re.IGNORECASE,
)
"""What follows the day of an earlier meeting, whose minutes are confirmed."""
_REPORTED = re.compile(
    r"(?:\breports?(?: (?:of|by)\b.{0,120}?)? (?:to|for)|^for) (?:the |"
    r"a )?(?:\w+ )?meeting of\s+(?:the )?(?P<body>[A-Z].{2,80}?),?\s+"
    r"(?:(?:to be )?held )?on\s*$",
    re.IGNORECASE,
)
_DECIDED_AT = re.compile(
    r"\b(?i:decisions?)\b[^.]{0,40}\b(?:taken|made|agreed)\s(?:by|at)\s(?:a meeting of )?(?:the )?"
    r"(?P<body>[A-Z][^.,]{2,60}?)?,?\s?"
    r"(?:at (?:its|the|a) meeting )?(?:held )?on\s(?:the )?(?:\w+day,? )?$"
)
_NAMED_BY_DAY = re.compile(r"\W*(?:draft )?minutes (?:of|for|from) (?:the |its )?(?:\w+day,? )?$", re.IGNORECASE)
_KIND_OF_MEETING = re.compile(r"(?:,? (?!(?:was|were|is|be|held)\b)[\w'-]+){0,5}? (?:meeting|session)\b", re.IGNORECASE)
"""Around a day that names the meeting: `MINUTES OF THE OCTOBER 9, 2024 REGULAR MEETING OF THE COUNCIL`."""
_OPENING = 6
"""Lines at the top of an agenda, where the next meeting is its own."""
_ITS_OWN = re.compile(r"\bnext (?=(?:\w+ ){0,2}meeting\b)", re.IGNORECASE)
_SUMMONS = re.compile(
    r"\bmeeting\b.{0,160}\b(?:will|to) be held\b|\bwill (?:meet|hold)\b|"
    r"\b(?:summoned|invited|requested|reminded) (?:to|of) (?:attend|(?:a|an|the) (?:\w+ ){0,3}meeting)\b",
    re.IGNORECASE,
)
_MINUTES_OF = re.compile(r"\bminutes of (?:a|the) .{0,80}\bmeeting\b|^minutes\b", re.IGNORECASE)


def without_next(text: str, kind: DocumentType, at: int) -> str:
    """The text from the line at this place on: the next meeting that the head of an agenda names is its own."""
    return _ITS_OWN.sub("", text) if kind is DocumentType.AGENDA and at < _OPENING else text


def reported(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """`Report of the Director to the meeting of Executive to be held on 4 March 2025`, however wrapped."""
    top = head(paper, TOP) if kind in {DocumentType.REPORT, DocumentType.SUPPLEMENT} else ()
    for window, text, day in _days_in(top, 3, month_first=month_first):
        if match := _REPORTED.search(text[: day.start]):
            yield FoundMeeting(day.value, window, day.written, body_in(match["body"]))


def _days_in(
    lines: Sequence[Line], count: int, *, month_first: bool
) -> Iterator[tuple[tuple[Line, ...], str, FoundDate]]:
    """Every day in each so many lines, with these and their text."""
    for at in range(len(lines)):
        window = tuple(lines[at : at + count])
        text = joined(window)
        yield from ((window, text, day) for day in dates_in(text, month_first=month_first))


def told_in_sentence(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """`MINUTES of a meeting of the Cabinet held in the Council Chamber on Thursday, 9 January 2025`."""
    if kind in {DocumentType.REPORT, DocumentType.DECISION_RECORD, DocumentType.PLAN_OR_POLICY, DocumentType.APPENDIX}:
        return
    lines = head(paper, TOP)
    for at, line in enumerate(lines):
        if not re.search(
            r"\b(?:meeting|minutes|held|will (?:meet|hold)|met|convened)\b", line.text, re.IGNORECASE
        ) or MARKER.match(line.text):
            continue
        window = lines[at : at + 4]
        text = without_next(joined(window), kind, at)
        held = _HELD.search(text)
        for day in dates_in(text, month_first=month_first):
            said = text[: day.start]
            first_sentence = "." not in _NO_STOP.sub("", said[held.end() :]) if held else False
            earlier = _CONFIRMED.match(text[day.end :]) is not None
            if held and held.end() <= day.start and first_sentence and not earlier and not _unsure(text, day):
                yield FoundMeeting(day.value, _covering(window, day.written), day.written)


def named_by_day(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """`MINUTES OF THE OCTOBER 9, 2024 REGULAR MEETING OF THE COUNCIL`, where minutes open so."""
    top = head(paper, _OPENING) if kind is DocumentType.MINUTES else ()
    for window, text, day in _days_in(top, 2, month_first=month_first):
        after = text[day.end :]
        named = _NAMED_BY_DAY.fullmatch(text[: day.start]) and _KIND_OF_MEETING.match(after)
        if named and not _CONFIRMED.match(after[named.end() :]):
            yield FoundMeeting(day.value, _covering(window, day.written), day.written)


def decided_at(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """The day on which a list says that its decisions were taken, by whom."""
    top = head(paper, TOP) if kind is DocumentType.DECISION_RECORD else ()
    for window, text, day in _days_in(top, 3, month_first=month_first):
        if match := _DECIDED_AT.search(text[: day.start]):
            yield FoundMeeting(day.value, _covering(window, day.written), day.written, body_in(match["body"] or ""))


def summoned(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """`A meeting of the Cabinet will be held in the Council Chamber on Monday, 5 May`, below the day of the letter."""
    if kind in {DocumentType.AGENDA, DocumentType.REPORTS_PACK}:
        found = told_in_sentence(paper, kind, month_first)
        yield from (one for one in found if _SUMMONS.search(joined(_until(paper, one))))


def _until(paper: Paper, found: FoundMeeting) -> Sequence[Line]:
    """The lines of the sentence up to the day."""
    at = paper.lines.index(found.lines[0])
    return paper.lines[max(0, at - 2) : at + len(found.lines)]


def _unsure(text: str, day: FoundDate) -> bool:
    """Whether the words before a day make it another day than the meeting's."""
    before = _MINUTES_OF.sub("", text[: day.start])
    return _OTHER_DAY.search(before, max(0, len(before) - 60)) is not None


def _covering(lines: Sequence[Line], written: str) -> tuple[Line, ...]:
    """The fewest of the lines that hold the words."""
    for count in (1, 2, 3):
        for at in range(len(lines) - count + 1):
            if written in joined(lines[at : at + count]):
                return tuple(lines[at : at + count])
    return tuple(lines)
