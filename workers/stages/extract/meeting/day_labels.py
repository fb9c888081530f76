# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Days of the meeting behind labels: `To: Cabinet, 30 January 2025`, `Date: 21st April 2015`."""

import re
from collections.abc import Iterator
from datetime import date

from contracts.artefacts.classification import DocumentType
from workers.domain.council_dates import dates_in
from workers.domain.paper_text import Line, Paper, head, joined
from workers.stages.extract.front.labels import FRONT, labelled
from workers.stages.extract.meeting.bodies import body_in
from workers.stages.extract.meeting.committee import MAKER, FoundMeeting, addressed
from workers.stages.extract.meeting.hours import CLOCK

_EARLIER = re.compile(
    r"\bminutes\b|^that\b|\b(?:published|issued|received|despatched|dispatched|must|by)\b", re.IGNORECASE
)
"""What stands before the day of another meeting: `Committee Recommendation: That the minutes of …`."""

_AGENDA_OF = re.compile(
    r"(?:city |town )?(?:(?:council|commission|board|committee) agenda|date of meeting)\s*:\s*"
    r"(?P<day>\d{1,2}([/-])\d{1,2}\2(?:20)?\d\d)\b",
    re.IGNORECASE,
)
STAMPED = 200
"""Lines in which a paper may be stamped so."""
NEAR = 12
"""Lines of a front in which a body stands alone, and a label tells the day of its meeting."""
_CENTURY, _MONTHS = 99, 12


def addressed_to(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """`To: Cabinet, 30 January 2025`, `Meeting: Planning Committee, 3 March 2025`."""
    del kind
    for label in (
        "to",
        "report to(?: the)?",
        "report for(?=:)",
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


def of_agenda(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """`COUNCIL AGENDA: 8/24/21`, as American cities stamp what goes to their council, at its head or foot."""
    del kind
    for line in paper.lines[:STAMPED]:
        match = _AGENDA_OF.match(line.text)
        day = _american(match) if match else None
        if match and day and (month_first or day.day > _MONTHS):
            yield FoundMeeting(day, (line,), match["day"])


def _american(match: re.Match[str]) -> date | None:
    month, day, year = (int(part) for part in re.findall(r"\d+", match["day"]))
    try:
        return date(year if year > _CENTURY else 2000 + year, month, day)
    except ValueError:
        return None


def dated(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
    """`Date: 21st April 2015`, where the label can only mean the meeting."""
    named = labelled(
        paper,
        r"(?:name of )?meeting(?: name)?|committee(?:\s?/\s?meeting)?|decision[ -]maker|"
        r"(?:report |for submission )?to(?: the)?",
        longest=3,
    )
    body = body_in(named.value) or addressed(named.value) if named else None
    heading = None if body else _heading_body(paper)
    first = _first_body(paper) if kind is DocumentType.REPORT and not (body or heading) else None
    body = body or (body_in(heading.text) if heading else first)
    told = named is not None and named.label.casefold() == "committee"
    if kind not in {DocumentType.AGENDA, DocumentType.MINUTES, DocumentType.REPORTS_PACK} and not body and not told:
        return
    if kind is DocumentType.SUPPLEMENT and not (named and body and named.label.casefold() in _MEETS):
        return
    value = labelled(
        paper,
        r"(?:meeting )?dates?(?: (?:and|&) time)?|time (?:and|&) date",
        longest=2,
        within=NEAR if first else FRONT,
    )
    days = dates_in(value.value, month_first=month_first) if value else []
    before = value.value[: days[0].start].removesuffix("on ").strip(" ,") if value and days else ""
    if value and days and (days[0].start <= 1 or CLOCK.fullmatch(before)):
        yield FoundMeeting(days[0].value, value.lines, days[0].written, body, (heading,) if heading else ())


_MEETS = frozenset({"meeting", "meeting name", "committee"})


def _heading_body(paper: Paper) -> Line | None:
    """The line of a body that stands alone in capitals at the top."""
    return next((line for line in head(paper, NEAR) if line.text.isupper() and body_in(line.text)), None)


def _first_body(paper: Paper) -> str | None:
    """The body that is the first line of a report, over the labels of its front: `Mayor and Cabinet`."""
    return next((body_in(line.text) for line in head(paper, 1)), None)


def to_be(paper: Paper, kind: DocumentType, month_first: bool) -> Iterator[FoundMeeting]:
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
