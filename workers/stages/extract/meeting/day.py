"""The meeting that a paper is for: not the previous one, nor a deadline, nor the day of publication."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.stated import Stated, StatedDate, StatedTime
from workers.domain.council_dates import dates_in
from workers.domain.paper_text import Paper
from workers.stages.extract.american import is_american
from workers.stages.extract.front.labels import labelled
from workers.stages.extract.meeting.bodies import body_in
from workers.stages.extract.meeting.committee import FoundMeeting, committee
from workers.stages.extract.meeting.day_headings import headed
from workers.stages.extract.meeting.day_labels import addressed_to, dated, of_agenda, to_be
from workers.stages.extract.meeting.day_sentences import decided_at, named_by_day, reported, summoned, told_in_sentence
from workers.stages.extract.meeting.day_without_year import without_year
from workers.stages.extract.meeting.hours import starting_time, told_time
from workers.stages.extract.meeting.opening import Opening, opening
from workers.stages.extract.stated import stated

_WITHOUT_MEETING = frozenset({DocumentType.LETTER, DocumentType.CONSULTATION})
_DECIDES = r"decision[- ]making body|decision(?: to be)?[ -](?:taken by|maker)"
_ITS_DAY = r"(?:cabinet|committee|council|executive|board)(?: meeting)? date(?: \(if applicable\))?"


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
    month_first = is_american(paper)
    if kind is DocumentType.EQUALITY_ASSESSMENT:
        return _assessed_for(paper, month_first=month_first)
    told = opening(paper, kind, month_first=month_first)
    found = next(_candidates(paper, kind, told, month_first), None)
    body = committee(paper, kind, found)
    if found is None:
        return Meeting(body, time=told_time(paper, kind))
    told = told if told and told.day.value == found.day else None
    return Meeting(body, _day(paper, found), _opened_at(paper, told) or starting_time(paper, found, kind), told)


def _assessed_for(paper: Paper, *, month_first: bool) -> Meeting:
    """The meeting that decides on what is assessed, where a form has a label for it."""
    body, value = labelled(paper, _DECIDES, longest=2), labelled(paper, _ITS_DAY, longest=2)
    name = body_in(body.value) if body else None
    days = dates_in(value.value, month_first=month_first) if value else []
    whose = stated(paper.cite(name, body.value_lines)) if body and name else None
    found = FoundMeeting(days[0].value, value.value_lines, days[0].written) if value and days else None
    return Meeting(whose, _day(paper, found) if found else None)


def _opened_at(paper: Paper, told: Opening | None) -> StatedTime | None:
    """The hour beside the day, in lines that tell nothing else."""
    hour = told.hour.hours[0] if told and told.hour else None
    passage = paper.cite(hour.written.strip(), (told.hour.line,)) if told and told.hour and hour else None
    return StatedTime(value=hour.value, page=passage.page, quote=passage.quote) if passage and hour else None


_Form = Callable[[Paper, DocumentType, bool], Iterator[FoundMeeting]]


def _candidates(paper: Paper, kind: DocumentType, told: Opening | None, month_first: bool) -> Iterator[FoundMeeting]:
    """Days that may be the meeting's, the surest form first."""
    for form in (addressed_to, of_agenda, reported, summoned, dated, decided_at, named_by_day):
        yield from form(paper, kind, month_first)
    if kind is DocumentType.MINUTES:
        yield from (one for one in told_in_sentence(paper, kind, month_first) if not _is_below(paper, one, told))
    yield from _opened(told)
    for form in (headed, told_in_sentence, to_be, without_year):
        yield from form(paper, kind, month_first)


def _is_below(paper: Paper, found: FoundMeeting, told: Opening | None) -> bool:
    """Whether a sentence stands below the day and hour with which the paper opens: it tells another meeting."""
    if told is None or told.hour is None:
        return False
    return paper.lines.index(told.said.line) < paper.lines.index(found.lines[0])


def _opened(told: Opening | None) -> Iterator[FoundMeeting]:
    """The day of lines that tell nothing but who meets, when and where."""
    if told:
        body, lines = (told.body.body, (told.body.line,)) if told.body else (None, ())
        yield FoundMeeting(told.day.value, (told.said.line,), told.day.written, body, lines)


def _day(paper: Paper, found: FoundMeeting) -> StatedDate | None:
    passage = paper.cite(found.written, found.lines) or paper.quote(found.written, found.lines)
    return StatedDate(value=found.day, page=passage.page, quote=passage.quote) if passage else None
