# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""When a meeting begins: beside its day, behind a label, or as minutes tell it."""

import re
from collections.abc import Iterator, Sequence

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.stated import StatedTime
from workers.domain.council_dates import times_in
from workers.domain.paper_text import Line, Paper, head, joined
from workers.stages.extract.meeting.committee import TOP, FoundMeeting

OPENING = 12
"""Lines in which minutes say where and when the meeting was held."""
CLOCK = re.compile(r"(?:\d{1,2}(?:[.:]\d{2})?\s*(?:[-–]|to)\s*)?\d{1,2}(?:[.:]\d{2})?\s*[ap]\.?m\.?", re.IGNORECASE)
"""An hour or a span of hours, and nothing else."""
_TIMED = frozenset(
    {
        DocumentType.AGENDA,
        DocumentType.MINUTES,
        DocumentType.REPORTS_PACK,
        DocumentType.SUPPLEMENT,
        DocumentType.NOTICE,
        DocumentType.QUESTIONS,
    }
)


def is_link(line: Line) -> bool:
    """Whether a line of a notice holds nothing but the word between two parts of its sentence: `at`, `on`."""
    return line.text.casefold() in {"at", "on", "in", "in the", "at the", "from"}


def starting_time(paper: Paper, found: FoundMeeting, kind: DocumentType) -> StatedTime | None:
    """The time beside the day, or behind a label that means the beginning."""
    if kind not in _TIMED:
        return None
    for lines in _time_places(paper, found):
        text = joined(lines)
        begins = re.search(r"\btime\b|\bat\b|\bstart|\bcommenc|\bbeg[ai]n", text, re.IGNORECASE) is not None
        times = times_in(text, labelled=begins or _BEHIND_DAY.search(text) is not None)
        if times and (passage := paper.cite(times[0].written.strip(), lines)):
            return StatedTime(value=times[0].value, page=passage.page, quote=passage.quote)
    return None


def told_time(paper: Paper, kind: DocumentType) -> StatedTime | None:
    """The hour of the sentence that tells a meeting whose day is not whole, such as one without its year."""
    top = head(paper, OPENING) if kind in {DocumentType.AGENDA, DocumentType.MINUTES} else ()
    for at in (at for at, line in enumerate(top) if _TOLD.search(line.text)):
        times = times_in(joined(lines := top[at : at + 3]))
        if times and (passage := paper.cite(times[0].written.strip(), lines)):
            return StatedTime(value=times[0].value, page=passage.page, quote=passage.quote)
    return None


_BEHIND_DAY = re.compile(r"\d{4},?\s+\d{1,2}[.:]\d{2}(?:\s?(?:hours|hrs))?(?:\s|$)")
"""An hour without anything beside it but the day: `4 March 2025, 18:30`."""
_TOLD = re.compile(r"\b(?:meeting|minutes|proceedings)\b.{0,120}\bheld\b|\bheld (?:in|at|on)\b", re.IGNORECASE)


def _time_places(paper: Paper, found: FoundMeeting) -> Iterator[tuple[Line, ...]]:
    top = tuple(line for line in head(paper, TOP) if not is_link(line))
    if found.lines[-1] in top:
        at = top.index(found.lines[-1])
        yield found.lines
        yield top[at : at + 2]
        yield (*found.lines, *top[at + 1 : at + 2])
    for other, line in enumerate(top):
        if found.written in line.text:
            yield top[other : other + 2]
    for other, line in enumerate(top[:OPENING]):
        if re.search(r"\b(?:held|met)\b", line.text, re.IGNORECASE):
            yield top[other : other + 3]
    yield from _hours_told(paper, top)
    for line in top:
        if re.match(r"\W*(?:start(?:ing)?(?:\s?/\s?end)? )?time\b", line.text, re.IGNORECASE):
            yield (line,)


_BEGAN = re.compile(
    r"^commenced\W+\d|^(?:the )?meeting (?:commenced|started|began|opened)\b.{0,20}\bat\b|"
    r"\bcalled\b.{0,40}\bto order\b.{0,140}\bat\b|"
    r"\bopened the meeting at\b|\bmet (?:on this date |in )\b.{0,120}\bat\b",
    re.IGNORECASE,
)


def _hours_told(paper: Paper, top: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Hours as a range at the top, `The meeting started at …`, and what stands under the duration of the meeting."""
    for line in top[: 2 * OPENING]:
        if re.search(r"\d[.:]\d\d\s*(?:[ap]\.?m\.?\s*)?[-–]\s*\d", line.text):
            yield (line,)
    for other, line in enumerate(paper.lines):
        if _BEGAN.search(line.text):
            yield (line,)
        elif line.text and _BEGAN.search(joined(two := paper.lines[other : other + 2])) and line in top:
            yield two
    for other, line in enumerate(paper.lines):
        if re.fullmatch(r"(?:\d{1,3}[.)]?\s+)?duration of (?:the )?meeting\W*", line.text, re.IGNORECASE):
            yield tuple(one for one in paper.lines[other + 1 : other + 4] if one.text)[:1]
