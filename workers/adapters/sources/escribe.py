"""eScribe: the calendar's answer in JSON, and the page of each meeting (`Meeting.aspx?Id=<guid>`).

`MeetingsCalendarView.aspx/GetCalendarMeetings` takes a period by POST. Class names are those of public meeting pages;
archives also keep a meeting page as a JSON record of title, datetime, url and nested items, which is read as well.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit
from zoneinfo import ZoneInfo

from contracts.references import ListedKind
from workers.adapters.sources.answers import json_of, rows_of, unexpected, words
from workers.adapters.sources.escribe_page import document_number, parse_page
from workers.adapters.sources.links import absolute_link
from workers.adapters.sources.markup import tidy
from workers.adapters.sources.moderngov_html import first_of_each
from workers.adapters.sources.pages import FormPages, Page
from workers.adapters.sources.wall_times import find_moment
from workers.domain.listing import ListedDocument, ListedItem, ListedMeeting, Listing
from workers.runtime.london import LONDON
from workers.stages.watch.source import Window

CALENDAR = "a calendar of eScribe"
RECORD = "a record of an eScribe meeting"
METHOD = "MeetingsCalendarView.aspx/GetCalendarMeetings"
KINDS = {
    "agenda": ListedKind.FRONT_SHEET,
    "agendacover": ListedKind.FRONT_SHEET,
    "postagenda": ListedKind.FRONT_SHEET,
    "agendapackage": ListedKind.REPORTS_PACK,
    "minutes": ListedKind.PRINTED_MINUTES,
    "postminutes": ListedKind.PRINTED_MINUTES,
}
_CANCELLED = re.compile(r"\bcancel", re.IGNORECASE)
_COUNTED = re.compile(r"^(?:The\s+)?\d+(?:st|nd|rd|th)\s+(?:\w+\s+)?Meeting of (?:the\s+)?", re.IGNORECASE)


@dataclass(frozen=True)
class EScribe:
    """An eScribe site; `base` is `https://pub-<client>.escribemeetings.com`."""

    base: str
    pages: FormPages
    council: str | None = None
    zone: ZoneInfo = LONDON

    def listing(self, window: Window) -> Listing:
        """Every meeting in the window, with what its page lists. Raises TransientError, PermanentError."""
        if urlsplit(self.base).path.lower().endswith(".json"):
            return self._archived(window)
        asked = {"calendarStartDate": str(window.first), "calendarEndDate": str(window.last)}
        page = self.pages.ask(f"{self._root}/{METHOD}", json.dumps(asked).encode(), "application/json")
        found = parse_calendar(page, self.zone)
        inside = [self._complete(m) for m in found if m.day and window.first <= m.day <= window.last]
        return Listing(self.council, tuple(sorted(inside, key=lambda meeting: (str(meeting.starts_at), meeting.key))))

    def _archived(self, window: Window) -> Listing:
        """The meetings of an archive's file of records."""
        page = self.pages.fetch(self.base)
        found = parse_records(page, self.zone)
        inside = tuple(m for m in found if m.day and window.first <= m.day <= window.last)
        return Listing(self.council, inside, complete=False)

    def _complete(self, meeting: ListedMeeting) -> ListedMeeting:
        """Add items and attachments, which only the meeting's page lists."""
        if not (meeting.agenda_published or meeting.minutes_published):
            return meeting
        query = urlencode({"Id": meeting.key, "Agenda": "Agenda", "lang": "English"})
        own = parse_page(self.pages.fetch(f"{self._root}/Meeting.aspx?{query}"))
        return replace(meeting, items=own.items, documents=first_of_each((*meeting.documents, *own.documents)))

    @property
    def _root(self) -> str:
        return self.base.rstrip("/")


def parse_calendar(page: Page, zone: ZoneInfo = LONDON) -> tuple[ListedMeeting, ...]:
    """The meetings of a calendar's answer, in its order. Raises PermanentError when it is something else."""
    value = json_of(page, CALENDAR)
    if not isinstance(value, dict) or "d" not in value:
        raise unexpected(page, CALENDAR, "it has no element `d`")
    return tuple(_meeting(page, row, zone) for row in rows_of(page, value["d"], CALENDAR))


def _meeting(page: Page, row: dict[str, Any], zone: ZoneInfo) -> ListedMeeting:
    key, starts_at = words(row, "ID"), find_moment(words(row, "StartDate"), zone)
    if not key or starts_at is None:
        raise unexpected(page, CALENDAR, "a meeting has no ID or no StartDate")
    documents = first_of_each(_files(page, row))
    kinds = {document.kind for document in documents}
    name = tidy(words(row, "MeetingName"))
    return ListedMeeting(
        key=key,
        committee=name or None,
        starts_at=starts_at,
        day=starts_at.date(),
        status="Cancelled" if _CANCELLED.search(f"{name} {words(row, 'MeetingStatus')}") else "Confirmed",
        venue=tidy(words(row, "Location")) or None,
        url=absolute_link(page.url, words(row, "Url") or f"/Meeting.aspx?Id={key}"),
        agenda_published=bool(kinds & {ListedKind.FRONT_SHEET, ListedKind.REPORTS_PACK}),
        minutes_published=ListedKind.PRINTED_MINUTES in kinds,
        documents=documents,
    )


def _files(page: Page, row: dict[str, Any]) -> Iterator[ListedDocument]:
    site = page.url.partition("MeetingsCalendarView.aspx")[0]
    for link in rows_of(page, row.get("MeetingDocumentLink") or [], CALENDAR):
        url, sort = absolute_link(site, words(link, "Url")), words(link, "Type").lower()
        number = document_number(url) if url else None
        if url and number:
            kind = KINDS.get(sort.replace(" ", ""), ListedKind.FILE)
            yield ListedDocument(f"document:{number}", url, tidy(words(link, "Title")) or sort.capitalize(), kind)


def parse_records(page: Page, zone: ZoneInfo = LONDON) -> tuple[ListedMeeting, ...]:
    """The meetings of a file with one JSON record or a list of them. Raises PermanentError for anything else."""
    value = json_of(page, RECORD)
    records = value if isinstance(value, list) else [value]
    return tuple(_recorded(page, record, zone) for record in records)


def _recorded(page: Page, record: Any, zone: ZoneInfo) -> ListedMeeting:
    if not isinstance(record, dict) or not isinstance(record.get("items"), dict):
        raise unexpected(page, RECORD, "it has no items")
    url, starts_at = absolute_link(page.url, words(record, "url")), find_moment(words(record, "datetime"), zone)
    key = dict(parse_qsl(urlsplit(url or "").query)).get("Id", "")
    if not key or starts_at is None:
        raise unexpected(page, RECORD, "it has no meeting's address or no time")
    rows = list(_record_items(record["items"], ""))
    title = tidy(words(record, "title"))
    return ListedMeeting(
        key=key,
        committee=tidy(words(record, "meeting_type")) or _COUNTED.sub("", title) or None,
        starts_at=starts_at,
        day=starts_at.date(),
        url=url,
        agenda_published=bool(rows),
        minutes_published="PostMinutes" in (url or ""),
        items=tuple(item for item, _ in rows),
        documents=first_of_each(paper for item, row in rows for paper in _record_papers(page, item, row)),
    )


def _record_items(rows: dict[str, Any], above: str) -> Iterator[tuple[ListedItem, dict[str, Any]]]:
    for name, row in rows.items():
        if isinstance(row, dict):
            number = f"{above}{name}"
            yield ListedItem(number, number, tidy(words(row, "title"))), row
            yield from _record_items(row.get("items") or {}, f"{number}.")


def _record_papers(page: Page, item: ListedItem, row: dict[str, Any]) -> Iterator[ListedDocument]:
    for attachment in rows_of(page, row.get("attachments") or [], RECORD):
        url = absolute_link(page.url, words(attachment, "url"))
        number = document_number(url) if url else None
        if url and number:
            title = tidy(words(attachment, "title")) or f"Document {number}"
            yield ListedDocument(f"document:{number}", url, title, ListedKind.PAPER, item.key)
