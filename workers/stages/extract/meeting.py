# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The meeting that a paper is for: not the previous one, nor a deadline, nor the day of publication."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.stated import Stated, StatedDate, StatedTime
from workers.domain.council_dates import FoundDate, dates_in, writes_month_first
from workers.domain.paper_text import Line, Paper, head, joined
from workers.stages.extract.bodies import body_in, member_who_decides
from workers.stages.extract.committee import MAKER, TOP, FoundMeeting, addressed, committee, lists_decisions_of_body
from workers.stages.extract.hours import OPENING, starting_time, told_time
from workers.stages.extract.labels import labelled
from workers.stages.extract.opening import Opening, opening
from workers.stages.extract.places import is_place
from workers.stages.extract.points import MARKER

_WITHOUT_MEETING = frozenset({DocumentType.LETTER, DocumentType.CONSULTATION, DocumentType.EQUALITY_ASSESSMENT})
_HELD = re.compile(
    r"\b(?:meeting|minutes|session|council|committee|cabinet|panel|board)\b.{0,160}?\b(?:held|take place|meets?|"
    r"convened|on)\b",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(
    r"\b(?:amended|published|posted|publication|previous|last|minutes of the|next|deadline|despatch|dispatch|issued|"
    r"dated|adopt|"
    r"received|since|by|until|before|approve[ds]?|agreed|updated?|report (?:to|of)|considered)\b",
    re.IGNORECASE,
)
_NO_STOP = re.compile(r"\b[ap]\.m\.|(?<=\d)\.(?=\d)|\b(?:Co|St|Rd|Ave|No|Dr|Mr|Mrs)\.", re.IGNORECASE)
"""Dots of hours, which end no sentence."""
_CLOCK = re.compile(r"(?:\d{1,2}(?:[.:]\d{2})?\s*(?:[-–]|to)\s*)?\d{1,2}(?:[.:]\d{2})?\s*[ap]\.?m\.?", re.IGNORECASE)
_HELD_ON = re.compile(
    rf"(?:(?:the )?meeting )?held\s*(?:(?:at|from)\s+{_CLOCK.pattern}\s*)?(?:on)?\W*(?:\w+day)?", re.IGNORECASE
)
"""What minutes say before their day on its line."""
_CONFIRMED = re.compile(
    r"\W*(?:be|were|was|are|having|had|to be)\b.{0,40}?\b(?:approv|confirm|agree|sign|adopt|accept|receiv|taken as)",
    re.IGNORECASE,
)
"""What follows the day of an earlier meeting, whose minutes are confirmed."""
_PAPER = re.compile(r"\s+[–-]\s+(?:draft )?(?:minutes|agenda|decisions)$", re.IGNORECASE)
"""What the paper is, between the body and the day: `Cabinet – Minutes – 3 May 2023`."""
_EARLIER = re.compile(
    r"\bminutes\b|^that\b|\b(?:published|issued|received|despatched|dispatched|must|by)\b", re.IGNORECASE
)
"""What stands before the day of another meeting: `Committee Recommendation: That the minutes of …`."""
_KIND = re.compile(
    r"(?:regular|special|annual|ordinary|extraordinary|emergency|organi[sz]ational|monthly|inaugural)"
    r"(?: (?:council|board|committee))? (?:meeting|session)(?: of council)?",
    re.IGNORECASE,
)
"""What kind of meeting it is, before its day."""
_REPORTED = re.compile(
    r"(?:\breports?(?: (?:of|by)\b.{0,120}?)? (?:to|for)|^for) (?:the |"
    r"a )?(?:\w+ )?meeting of\s+(?:the )?(?P<body>[A-Z].{2,80}?),?\s+"
    r"(?:(?:to be )?held )?on\s*$",
    re.IGNORECASE,
)
_FIRST_ITEM = re.compile(r"1[.)]?\s+[A-Z]")
FEWEST = 2
"""Lines of the heading of minutes, before their first item, at least."""
_SUMMONS = re.compile(
    r"\bmeeting\b.{0,160}\b(?:will|to) be held\b|\bwill (?:meet|hold)\b|\b(?:summoned|invited|requested) to attend\b",
    re.IGNORECASE,
)
_OPEN_SENTENCE = re.compile(r"[\w,]$")
"""How a line ends whose sentence goes on below: `… the minutes of the` over `meeting held on 6 May`."""
_NEXT_MEETING = re.compile(r"\b(?:next|future) meetings?\b", re.IGNORECASE)
_FOR_WHOM = re.compile(r"^(?:(?:public )?(?:report (?:to|for)(?: the)?)\s+|to\s*:\s*(?:the )?)", re.IGNORECASE)
_MINUTES_OF = re.compile(r"\bminutes of (?:a|the) .{0,80}\bmeeting\b|^minutes\b", re.IGNORECASE)


@dataclass(frozen=True)
class Meeting:
    """What a paper says of its meeting."""

    committee: Stated | None = None
    day: StatedDate | None = None
    time: StatedTime | None = None
    opening: Opening | None = None


def meeting(paper: Paper, kind: DocumentType) -> Meeting:
    """The meeting named at the top of the paper."""
    if kind in _WITHOUT_MEETING:
        return Meeting()
    month_first = writes_month_first("\n".join(line.text for line in paper.lines[:200]))
    told = opening(paper, kind, month_first=month_first)
    found = next(_candidates(paper, kind, told, month_first), None)
    body = committee(paper, kind, found)
    if found is None:
        return Meeting(body, time=told_time(paper, kind))
    told = told if told and told.day.value == found.day else None
    return Meeting(body, _day(paper, found), _opened_at(paper, told) or starting_time(paper, found, kind), told)


def _opened_at(paper: Paper, told: Opening | None) -> StatedTime | None:
    """The hour beside the day, in lines that tell nothing else."""
    hour = told.hour.hours[0] if told and told.hour else None
    passage = paper.cite(hour.written.strip(), (told.hour.line,)) if told and told.hour and hour else None
    return StatedTime(value=hour.value, page=passage.page, quote=passage.quote) if passage and hour else None


_Form = Callable[[Paper, DocumentType, bool], Iterator[FoundMeeting]]


def _candidates(paper: Paper, kind: DocumentType, told: Opening | None, month_first: bool) -> Iterator[FoundMeeting]:
    """Days that may be the meeting's, the surest form first."""
    sentences: tuple[_Form, ...] = (_addressed, _reported, _dated, _summoned)
    if kind is DocumentType.MINUTES:
        sentences = (*sentences, _told)
    for form in sentences:
        yield from form(paper, kind, month_first)
    yield from _opened(told)
    for form in (_headed, _told, _to_be):
        yield from form(paper, kind, month_first)


def _addressed(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """`To: Cabinet, 30 January 2025`, `Meeting: Planning Committee, 3 March 2025`."""
    del kind
    for label in (
        "to",
        "report to(?: the)?",
        "meeting(?: name| date| and date)?",
        "(?:(?:city |town )?council|board|committee|panel) (?:meeting )?date",
        "committee",
        "date of (?:the )?meeting",
        "agenda date",
        "decided at meeting",
    ):
        value = labelled(paper, label, longest=3)
        days = dates_in(value.value, month_first=month_first) if value else []
        if value and days and not _EARLIER.search(value.value[: days[0].start]):
            name = body_in(re.sub(r"(?:\s+on)?\s*[-–,:]?\s*$", "", value.value[: days[0].start], flags=re.IGNORECASE))
            name = name or body_in(re.sub(r"^\s*[-–,:]\s*", "", value.value[days[0].end :]))
            yield FoundMeeting(days[0].value, value.value_lines, days[0].written, name)


def _reported(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """`Report of the Director to the meeting of Executive to be held on 4 March 2025`, however wrapped."""
    top = head(paper, TOP) if kind in {DocumentType.REPORT, DocumentType.SUPPLEMENT} else ()
    for at in range(len(top)):
        window = top[at : at + 3]
        text = joined(window)
        for day in dates_in(text, month_first=month_first):
            if match := _REPORTED.search(text[: day.start]):
                yield FoundMeeting(day.value, window, day.written, body_in(match["body"]))


def _told(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """`MINUTES of a meeting of the Cabinet held in the Council Chamber on Thursday, 9 January 2025`."""
    if kind in {DocumentType.REPORT, DocumentType.DECISION_RECORD, DocumentType.PLAN_OR_POLICY, DocumentType.APPENDIX}:
        return
    lines = head(paper, TOP)
    for at, line in enumerate(lines):
        if not re.search(
            r"\b(?:meeting|minutes|held|will (?:meet|hold)|met)\b", line.text, re.IGNORECASE
        ) or MARKER.match(line.text):
            continue
        window = lines[at : at + 4]
        text = joined(window)
        held = _HELD.search(text)
        for day in dates_in(text, month_first=month_first):
            said = text[: day.start]
            first_sentence = "." not in _NO_STOP.sub("", said[held.end() :]) if held else False
            earlier = _CONFIRMED.match(text[day.end :]) is not None
            if held and held.end() <= day.start and first_sentence and not earlier and not _unsure(text, day):
                yield FoundMeeting(day.value, _covering(window, day.written), day.written)


def _summoned(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """`A meeting of the Cabinet will be held in the Council Chamber on Monday, 5 May`, below the day of the letter."""
    if kind in {DocumentType.AGENDA, DocumentType.REPORTS_PACK}:
        found = _told(paper, kind, month_first)
        yield from (one for one in found if _SUMMONS.search(joined(_until(paper, one))))


def _until(paper: Paper, found: FoundMeeting) -> Sequence[Line]:
    """The lines of the sentence up to the day."""
    at = paper.lines.index(found.lines[0])
    return paper.lines[max(0, at - 2) : at + len(found.lines)]


def _unsure(text: str, day: FoundDate) -> bool:
    """Whether the words before a day make it another day than the meeting's."""
    before = _MINUTES_OF.sub("", text[: day.start])
    return _OTHER_DAY.search(before, max(0, len(before) - 60)) is not None


def _opened(told: Opening | None) -> Iterator[FoundMeeting]:
    """The day of lines that tell nothing but who meets, when and where."""
    if told:
        body, lines = (told.body.body, (told.body.line,)) if told.body else (None, ())
        yield FoundMeeting(told.day.value, (told.said.line,), told.day.written, body, lines)


def _headed(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """A heading that is a day, or a body and a day: `COUNCIL MEETING, 17 JULY 2024`."""
    top = head(paper, TOP)
    if kind is DocumentType.DECISION_RECORD and not lists_decisions_of_body(paper):
        return
    for at, line in enumerate(top):
        days = dates_in(line.text, month_first=month_first)
        if kind is DocumentType.MINUTES and at >= FEWEST and _FIRST_ITEM.match(line.text) and not days:
            return
        if not days:
            continue
        day = days[0]
        before = line.text[: day.start].strip(" ,:–-*")
        after = line.text[day.end :]
        placed = at < OPENING and kind in {DocumentType.AGENDA, DocumentType.MINUTES} and is_place(before)
        before = (
            ""
            if _CLOCK.fullmatch(before) or _HELD_ON.fullmatch(before) or _KIND.fullmatch(before) or placed
            else before
        )
        before = _PAPER.sub("", before)
        name = body_in(re.sub(r"^(?:agenda\s+)?item\s+(?:no\.?\s*)?\d+\s+", "", before, flags=re.IGNORECASE))
        name = name or member_who_decides(before)
        alone = not before and re.fullmatch(
            r"[\s,.*]*(?:(?:at|from|commencing|starting)?\s*(?:.{0,25}[ap]\.?m\b.*|"
            r"\d{1,2}[.:]\d{2}(?:\s?(?:hours|hrs))?))?",
            after,
            re.IGNORECASE,
        )
        bare = bool(alone) or _is_placed(after, before, kind)
        asked = kind is DocumentType.QUESTIONS and line in top[:4]
        if (at and _NEXT_MEETING.search(top[at - 1].text)) or (bare and _of_letter(top, at)):
            continue
        if at and _OPEN_SENTENCE.search(top[at - 1].text) and line.text[:1].islower():
            continue
        if (
            name
            or asked
            or (bare and not _letterhead(kind) and (_weekday_or_time(line.text, kind) or _below_body(top, at)))
        ):
            yield FoundMeeting(day.value, (line,), day.written, name)


def _is_placed(after: str, before: str, kind: DocumentType) -> bool:
    """Whether nothing but a place and an hour stand behind a day: `in the Town Hall at 10.00 hours`."""
    if before or kind not in {DocumentType.AGENDA, DocumentType.MINUTES}:
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


def _letterhead(kind: DocumentType) -> bool:
    return kind in {DocumentType.SUPPLEMENT, DocumentType.LETTER, DocumentType.PLAN_OR_POLICY, DocumentType.APPENDIX}


def _weekday_or_time(text: str, kind: DocumentType) -> bool:
    sure = kind in {DocumentType.AGENDA, DocumentType.MINUTES, DocumentType.REPORTS_PACK, DocumentType.QUESTIONS}
    return sure or re.search(r"(?:mon|tues|wednes|thurs|fri)day|\d\s?[ap]\.?m", text, re.IGNORECASE) is not None


def _dated(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """`Date: 21st April 2015`, where the label can only mean the meeting."""
    named = labelled(
        paper,
        r"(?:name of )?meeting(?: name)?|committee(?:\s?/\s?meeting)?|decision[ -]maker|(?:report )?to(?: the)?",
        longest=3,
    )
    body = (body_in(named.value) or addressed(named.value) if named else None) or _heading_body(paper)
    told = named is not None and named.label.casefold() == "committee"
    if kind not in {DocumentType.AGENDA, DocumentType.MINUTES, DocumentType.REPORTS_PACK} and not body and not told:
        return
    if kind is DocumentType.SUPPLEMENT and not (named and body and named.label.casefold() in _MEETS):
        return
    value = labelled(paper, r"(?:meeting )?dates?(?: (?:and|&) time)?|time (?:and|&) date", longest=2)
    days = dates_in(value.value, month_first=month_first) if value else []
    before = value.value[: days[0].start].removesuffix("on ").strip(" ,") if value and days else ""
    if value and days and (days[0].start <= 1 or _CLOCK.fullmatch(before)):
        yield FoundMeeting(days[0].value, value.lines, days[0].written, body)


_MEETS = frozenset({"meeting", "meeting name", "committee"})


def _heading_body(paper: Paper) -> str | None:
    """A body that stands alone in capitals at the top."""
    lines = (line.text for line in head(paper, 5) if line.text.isupper())
    return next((name for text in lines if (name := body_in(text))), None)


def _to_be(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """A record of a decision still to be taken: `A report will be presented to Cabinet on 30 January 2025`."""
    taker = labelled(paper, MAKER, longest=2)
    name = body_in(taker.value) if taker else None
    if kind is not DocumentType.DECISION_RECORD or not name:
        return
    pattern = re.compile(
        rf"\b(?:presented|submitted|taken|made|considered) (?:to|by|"
        rf"at) (?:the )?{re.escape(name)},? (?:meeting )?on\s*$",
        re.IGNORECASE,
    )
    for at in range(len(paper.lines)):
        window = paper.lines[at : at + 2]
        if not window[0].text:
            continue
        text = joined(window)
        for day in dates_in(text, month_first=month_first):
            if pattern.search(text[: day.start]):
                yield FoundMeeting(day.value, window, day.written, name)


def _covering(lines: Sequence[Line], written: str) -> tuple[Line, ...]:
    """The fewest of the lines that hold the words."""
    for count in (1, 2, 3):
        for at in range(len(lines) - count + 1):
            if written in joined(lines[at : at + count]):
                return tuple(lines[at : at + count])
    return tuple(lines)


def _day(paper: Paper, found: FoundMeeting) -> StatedDate | None:
    passage = paper.cite(found.written, found.lines) or paper.quote(found.written, found.lines)
    return StatedDate(value=found.day, page=passage.page, quote=passage.quote) if passage else None
