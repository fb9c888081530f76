"""Legistar: the Web API (`webapi.legistar.com/v1/<client>`, JSON), or the page `Calendar.aspx` where that is closed.

Field names as in the API's published help pages and in public recordings of it, 2018 to 2025.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

from contracts.references import ListedKind
from workers.adapters.sources.answers import MEETING_FILES, json_of, rows_of, unexpected, words
from workers.adapters.sources.links import absolute_link
from workers.adapters.sources.markup import plain_text
from workers.adapters.sources.moderngov_html import first_of_each
from workers.adapters.sources.pages import Page, Pages
from workers.adapters.sources.wall_times import find_date, find_time, moment
from workers.domain.listing import ListedDocument, ListedItem, ListedMeeting, Listing
from workers.runtime.london import LONDON
from workers.stages.watch.source import Window

ROWS = 1000
"""Most rows of one answer. Source: the API's help page."""
MOST = 20 * ROWS
EVENTS, ITEMS = "a list of events of the Legistar Web API", "a list of event items of the Legistar Web API"
CANCELLED = re.compile(r"\bcancel", re.IGNORECASE)


@dataclass(frozen=True)
class Legistar:
    """A client of the Web API; `base` is `https://webapi.legistar.com/v1/<client>`."""

    base: str
    pages: Pages
    council: str | None = None
    zone: ZoneInfo = LONDON

    def listing(self, window: Window) -> Listing:
        """Every event in the window with its items and attachments. Raises TransientError, PermanentError."""
        meetings = (self._meeting(page, row) for page, row in self._events(window))
        return Listing(self.council, tuple(sorted(meetings, key=lambda m: (str(m.day), int(m.key)))))

    def _events(self, window: Window) -> Iterator[tuple[Page, dict[str, Any]]]:
        after = window.last + timedelta(days=1)
        days = f"EventDate ge datetime'{window.first}' and EventDate lt datetime'{after}'"
        for skip in range(0, MOST, ROWS):
            query = f"$filter={quote(days)}&$orderby=EventId&$top={ROWS}&$skip={skip}"
            page = self.pages.fetch(f"{self.base}/Events?{query}")
            rows = rows_of(page, json_of(page, EVENTS), EVENTS)
            yield from ((page, row) for row in rows if _inside(row, window))
            if len(rows) < ROWS:
                return
        raise unexpected(page, EVENTS, f"it does not end after {MOST} events")

    def _meeting(self, page: Page, event: dict[str, Any]) -> ListedMeeting:
        address = f"{self.base}/Events/{event_id(page, event)}/EventItems?AgendaNote=1&MinutesNote=1&Attachments=1"
        return parse_event(page, event, self.pages.fetch(address), self.zone)


def _inside(event: dict[str, Any], window: Window) -> bool:
    day = find_date(words(event, "EventDate"))
    return day is None or window.first <= day <= window.last


def event_id(page: Page, event: dict[str, Any]) -> int:
    """The number of an event. Raises PermanentError."""
    number = event.get("EventId")
    if not isinstance(number, int):
        raise unexpected(page, EVENTS, "an event has no EventId")
    return number


def parse_event(page: Page, event: dict[str, Any], items: Page, zone: ZoneInfo = LONDON) -> ListedMeeting:
    """An event of `page` with the answer of its `EventItems`. Raises PermanentError."""
    number, rows = event_id(page, event), rows_of(items, json_of(items, ITEMS), ITEMS)
    day = find_date(words(event, "EventDate"))
    if day is None:
        raise unexpected(page, EVENTS, f"event {number} has no date")
    files = tuple(_files(page, event, number))
    kinds = {file.kind for file in files}
    return ListedMeeting(
        key=str(number),
        committee=words(event, "EventBodyName") or None,
        starts_at=moment(day, find_time(words(event, "EventTime")), zone),
        day=day,
        status=_status(event),
        venue=words(event, "EventLocation") or None,
        url=absolute_link(page.url, words(event, "EventInSiteURL")) if event.get("EventInSiteURL") else None,
        agenda_published=ListedKind.FRONT_SHEET in kinds,
        minutes_published=ListedKind.PRINTED_MINUTES in kinds,
        items=tuple(_item(items, row) for row in rows),
        documents=first_of_each((*files, *(paper for row in rows for paper in _papers(items, row)))),
    )


def _files(page: Page, event: dict[str, Any], number: int) -> Iterator[ListedDocument]:
    for name, title in (("agenda", "Agenda"), ("minutes", "Minutes")):
        address = words(event, f"Event{title}File")
        if address and (url := absolute_link(page.url, address)):
            yield ListedDocument(f"{name}:{number}", url, title, MEETING_FILES[name])


def _item(page: Page, row: dict[str, Any]) -> ListedItem:
    texts = (plain_text(words(row, name)) for name in ("EventItemAgendaNote", "EventItemMinutesNote"))
    return ListedItem(
        key=_item_id(page, row),
        number=words(row, "EventItemAgendaNumber").rstrip("."),
        title=words(row, "EventItemTitle") or words(row, "EventItemMatterName"),
        text="\n\n".join(text for text in texts if text),
    )


def _papers(page: Page, row: dict[str, Any]) -> Iterator[ListedDocument]:
    attachments = rows_of(page, row.get("EventItemMatterAttachments") or [], ITEMS)
    for attachment in attachments:
        url = absolute_link(page.url, words(attachment, "MatterAttachmentHyperlink"))
        number, title = words(attachment, "MatterAttachmentId"), words(attachment, "MatterAttachmentName")
        hidden = attachment.get("MatterAttachmentShowOnInternetPage") is False
        if url and number and attachment.get("MatterAttachmentHyperlink") and not hidden:
            yield ListedDocument(f"attachment:{number}", url, title, ListedKind.PAPER, _item_id(page, row))


def _item_id(page: Page, row: dict[str, Any]) -> str:
    if not isinstance(row.get("EventItemId"), int):
        raise unexpected(page, ITEMS, "an item has no EventItemId")
    return str(row["EventItemId"])


def _status(event: dict[str, Any]) -> str:
    said = " ".join(words(event, name) for name in ("EventAgendaStatusName", "EventComment", "EventBodyName"))
    return "Cancelled" if CANCELLED.search(said) else "Confirmed"
