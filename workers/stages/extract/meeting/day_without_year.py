"""Days of the meeting that a paper gives without their year: its weekday tells which of the years it prints."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from contracts.artefacts.classification import DocumentType
from workers.domain.council_dates import MONTHS, day_of, month_of
from workers.domain.paper_text import Line, Paper, head, joined
from workers.stages.extract.meeting.committee import FoundMeeting
from workers.stages.extract.meeting.day_sentences import without_next

TOP = 12
"""Lines in which a small council says when it meets."""
DATED = 40
"""Lines whose years are looked at."""
_DAY = re.compile(
    r"\b(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s+(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+"
    rf"(?:of\s+)?(?P<month>{'|'.join(MONTHS)})\b(?!,?\s*(?:19|20)\d\d)",
    re.IGNORECASE,
)
_MEETS = re.compile(r"\b(?:held|will (?:meet|hold)|takes? place|meeting)\b", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:last|previous|next|minutes of|since|before|deadline|published)\b", re.IGNORECASE)
_ITEM = re.compile(r"1[.)]?\s+[A-Z]")
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-])")


def without_year(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """`The next meeting will be held on Monday 9th May at 7.30pm` below `May 2022 agenda`."""
    del month_first
    if kind not in {DocumentType.AGENDA, DocumentType.MINUTES}:
        return
    years = {int(said) for line in head(paper, DATED) for said in _YEAR.findall(line.text)}
    for at, window in enumerate(_windows(head(paper, TOP))):
        text = without_next(joined(window), kind, at)
        match = _DAY.search(text)
        days = _on_weekday(match, years) if match else []
        before = text[: match.start()] if match else ""
        if match and len(days) == 1 and _MEETS.search(before) and not _OTHER.search(before):
            yield FoundMeeting(days[0], window, match[0])


def _windows(top: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Each line with the one below, up to the first item."""
    for at, line in enumerate(top):
        if _ITEM.match(line.text):
            return
        yield tuple(top[at : at + 2])


def _on_weekday(match: re.Match[str], years: set[int]) -> list[date]:
    days = [day for year in sorted(years) if (day := day_of(year, month_of(match["month"]), int(match["day"])))]
    return [day for day in days if f"{day:%A}".casefold() == match["weekday"].casefold()]
