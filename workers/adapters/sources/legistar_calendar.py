"""Legistar's page `Calendar.aspx`, for clients whose Web API is closed.

The page shows the period that the site chooses, most often this month, so it is never a complete listing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit
from zoneinfo import ZoneInfo

from lxml import etree

from contracts.references import ListedKind
from workers.adapters.sources.answers import MEETING_FILES, html_of, unexpected
from workers.adapters.sources.legistar import CANCELLED
from workers.adapters.sources.links import Link, page_links
from workers.adapters.sources.markup import elements, strings, tidy
from workers.adapters.sources.pages import Page, Pages
from workers.adapters.sources.wall_times import find_date, find_time, moment
from workers.domain.listing import ListedDocument, ListedMeeting, Listing
from workers.runtime.london import LONDON
from workers.stages.watch.source import Window

WANTED = "a Legistar calendar"
TABLE = "//table[contains(@id, 'gridCalendar') or contains(@id, 'gridUpcomingMeetings')]"
ROW = "./tr[td] | ./tbody/tr[td]"
KINDS = {**MEETING_FILES, "accessible agenda": ListedKind.FILE, "agenda packet": ListedKind.REPORTS_PACK}
NO_DOCUMENTS = frozenset(
    ("meeting details", "video", "audio", "captions", "ics", "export to icalendar", "name", "ecomment")
)


@dataclass(frozen=True)
class LegistarCalendar:
    """A Legistar site; `base` is `https://<client>.legistar.com`."""

    base: str
    pages: Pages
    council: str | None = None
    zone: ZoneInfo = LONDON

    def listing(self, window: Window) -> Listing:
        """The meetings in the window among those that the calendar shows. Raises TransientError, PermanentError."""
        found = parse_calendar(self.pages.fetch(f"{self.base.rstrip('/')}/Calendar.aspx"), self.zone)
        inside = (meeting for meeting in found if meeting.day and window.first <= meeting.day <= window.last)
        return Listing(self.council, tuple(inside), complete=False)


def parse_calendar(page: Page, zone: ZoneInfo = LONDON) -> tuple[ListedMeeting, ...]:
    """The meetings of a calendar page, earliest first. Raises PermanentError when it is another page."""
    root = html_of(page, WANTED)
    tables = [table for table in elements(root, TABLE) if elements(table, ".//th")]
    if not tables:
        raise unexpected(page, WANTED, "it has no table of meetings")
    found: dict[str, ListedMeeting] = {}
    for table in tables:
        names = [tidy("".join(strings(cell, ".//text()"))).lower() for cell in _headings(table)]
        for row in elements(table, ROW):
            meeting = _meeting(page, names, elements(row, "./td"), zone)
            if meeting is not None:
                found.setdefault(meeting.key, meeting)
    if not found and elements(root, "//a[contains(@href, 'MeetingDetail.aspx')]"):
        raise unexpected(page, WANTED, "it links meetings outside its table")
    return tuple(sorted(found.values(), key=lambda meeting: (str(meeting.day), len(meeting.key), meeting.key)))


def _headings(table: etree._Element) -> list[etree._Element]:
    return elements(table, "./thead/tr[th][last()]/th | ./tr[th][1]/th")


def _meeting(page: Page, names: list[str], cells: list[etree._Element], zone: ZoneInfo) -> ListedMeeting | None:
    if len(cells) != len(names):
        return None
    row = dict(zip(names, cells, strict=True))
    text = {name: tidy("".join(strings(cell, ".//text()"))) for name, cell in row.items()}
    links = [link for cell in cells for link in page_links(page.url, cell)]
    key = next((number for link in links if (number := _number(link.url))), None)
    day = find_date(text.get("meeting date", ""), month_first=True)
    if key is None or day is None:
        return None
    documents = tuple(_documents(page, key, row))
    kinds = {document.kind for document in documents}
    venue = text.get("meeting location") or ""
    return ListedMeeting(
        key=key,
        committee=text.get("name") or None,
        starts_at=moment(day, find_time(text.get("meeting time", "")), zone),
        day=day,
        status="Cancelled" if CANCELLED.search(f"{text.get('meeting time', '')} {venue}") else "Confirmed",
        venue=venue or None,
        url=next((link.url for link in links if "MeetingDetail.aspx" in link.url), None),
        agenda_published=ListedKind.FRONT_SHEET in kinds,
        minutes_published=ListedKind.PRINTED_MINUTES in kinds,
        documents=documents,
    )


def _documents(page: Page, key: str, row: dict[str, etree._Element]) -> Iterator[ListedDocument]:
    for name, cell in row.items():
        if name in NO_DOCUMENTS or name.startswith("meeting "):
            continue
        for position, link in enumerate(_files(page, cell)):
            own = f"{name}:{key}" if position == 0 else f"{name}:{key}:{position + 1}"
            yield ListedDocument(own, link.url, link.text or name.capitalize(), KINDS.get(name, ListedKind.FILE))


def _files(page: Page, cell: etree._Element) -> list[Link]:
    return [link for link in page_links(page.url, cell) if "Detail.aspx" not in link.url and "M=IC" not in link.url]


def _number(url: str) -> str | None:
    """The meeting's number, which the links of its details, agenda, minutes and calendar entry carry."""
    parts = urlsplit(url)
    if not parts.path.lower().endswith(("/meetingdetail.aspx", "/view.ashx")):
        return None
    query = {name.upper(): value for name, value in parse_qsl(parts.query)}
    if query.get("M", "IC") not in ("IC", "A", "M"):
        return None
    return query["ID"] if query.get("ID", "").isdecimal() else None
