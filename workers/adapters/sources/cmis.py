"""CMIS, a set of DotNetNuke modules: the calendar without scripts, month by month, and the page of each meeting.

Addresses are `…/tabid/<t>/ctl/ViewMeetingPublic/mid/<m>/Meeting/<id>/Committee/<id>/` and
`…/tabid/<t>/ctl/MeetingCalendarPublicNoJava/mid/<m>/Date/<yyyy-mm-dd>/Default.aspx`; both numbers come from a link.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from lxml import etree

from contracts.references import ListedKind
from workers.adapters.sources.answers import html_of, unexpected
from workers.adapters.sources.links import page_links
from workers.adapters.sources.markup import decode, elements, strings, tidy
from workers.adapters.sources.moderngov_html import first_of_each
from workers.adapters.sources.pages import Page, Pages
from workers.adapters.sources.wall_times import find_date, find_moment
from workers.domain.listing import ListedDocument, ListedMeeting, Listing
from workers.runtime.london import LONDON
from workers.stages.watch.source import Window

MEETING, CALENDAR = "a meeting page of CMIS", "a calendar of CMIS"
DECEMBER = 12
WHEN = ("date/time", "date and time", "meeting date", "date", "meeting time", "time", "start time")
WHO = ("committee", "committee name", "body", "meeting body")
WHERE = ("venue", "location", "meeting venue", "meeting location")
"""Labels under which installations state the same."""
_MEETING = re.compile(
    r"^(.*/tabid/\d+)/ctl/ViewMeetingPublic/mid/(\d+)/Meeting/(\d+)(?:/Committee/(\d+))?", re.IGNORECASE
)
_CALENDAR = re.compile(r"(https?://[^\"'\s<>]*/tabid/\d+)/ctl/MeetingCalendar\w+/mid/(\d+)", re.IGNORECASE)
_TAB = re.compile(r"^(.*/tabid/\d+)/", re.IGNORECASE)
_MODULE = re.compile(r"dnn[$_]ctr(\d+)[$_]MeetingCalendarPublic", re.IGNORECASE)
_DOCUMENT = re.compile(r"/Document\.ashx$", re.IGNORECASE)
_HOLDER = ".//div[contains(concat(' ', normalize-space(@class), ' '), ' holder ')]"
_KINDS = (
    (re.compile(r"\b(public )?(reports|agenda) pack\b", re.IGNORECASE), ListedKind.REPORTS_PACK),
    (re.compile(r"^agenda( frontsheet)?$", re.IGNORECASE), ListedKind.FRONT_SHEET),
    (re.compile(r"^(printed )?(draft )?minutes$", re.IGNORECASE), ListedKind.PRINTED_MINUTES),
    (re.compile(r"\bsupplement", re.IGNORECASE), ListedKind.SUPPLEMENT),
)


@dataclass(frozen=True)
class Cmis:
    """A CMIS site; `base` is the address of its page of meetings."""

    base: str
    pages: Pages
    council: str | None = None
    zone: ZoneInfo = LONDON

    def listing(self, window: Window) -> Listing:
        """Every meeting that the calendar shows in the window. Raises TransientError, PermanentError."""
        template = calendar_template(self.pages.fetch(self.base))
        found: dict[str, str] = {}
        for month in _months(window):
            page = self.pages.fetch(f"{template}/Date/{month}/Default.aspx")
            for key, url in meeting_links(page):
                found.setdefault(key, url)
        meetings = [parse_meeting(self.pages.fetch(url), key, self.zone) for key, url in sorted(found.items())]
        inside = (meeting for meeting in meetings if meeting.day and window.first <= meeting.day <= window.last)
        return Listing(self.council, tuple(sorted(inside, key=lambda meeting: (str(meeting.starts_at), meeting.key))))


def calendar_template(page: Page) -> str:
    """The address of the calendar without scripts, up to its date. Raises PermanentError when nothing tells it."""
    root, text = html_of(page, CALENDAR), decode(page.body)
    for link in page_links(page.url, root):
        if found := _MEETING.match(link.url):
            return f"{found[1]}/ctl/MeetingCalendarPublicNoJava/mid/{found[2]}"
        if found := _CALENDAR.match(link.url):
            return f"{found[1]}/ctl/MeetingCalendarPublicNoJava/mid/{found[2]}"
    tabs = (_TAB.match(url) for url in (page.url, *(link.url for link in page_links(page.url, root))))
    tab, module = next((found[1] for found in tabs if found), None), _MODULE.search(text)
    if tab is None or module is None:
        raise unexpected(page, CALENDAR, "neither a meeting nor the calendar's module is on it")
    return f"{tab}/ctl/MeetingCalendarPublicNoJava/mid/{module[1]}"


def meeting_links(page: Page) -> list[tuple[str, str]]:
    """Number and address of each meeting of a month. Raises PermanentError when it is another page."""
    root = html_of(page, CALENDAR)
    found = [(match[3], link.url) for link in page_links(page.url, root) if (match := _MEETING.match(link.url))]
    if not found and "calendar" not in decode(page.body).lower():
        raise unexpected(page, CALENDAR, "no calendar is on it")
    return found


def parse_meeting(page: Page, key: str | None = None, zone: ZoneInfo = LONDON) -> ListedMeeting:
    """A meeting's page; `key` is its number where the address does not say it. Raises PermanentError."""
    root = html_of(page, MEETING)
    stated = _stated(root)
    when = " ".join(stated.get(label, "") for label in WHEN)
    committee = next((stated[label] for label in WHO if label in stated), None)
    day = find_date(when)
    if not committee or day is None:
        raise unexpected(page, MEETING, "it states no committee or no date")
    documents = first_of_each(_documents(page, root))
    kinds = {document.kind for document in documents}
    found = _MEETING.match(page.url)
    return ListedMeeting(
        key=(found[3] if found else None) or key or f"{committee} {day}",
        committee=committee,
        starts_at=find_moment(when, zone),
        day=day,
        status=stated.get("status") or stated.get("meeting status") or "Confirmed",
        venue=next((stated[label] for label in WHERE if label in stated), None),
        url=page.url,
        agenda_published=bool(kinds & {ListedKind.FRONT_SHEET, ListedKind.REPORTS_PACK}),
        minutes_published=ListedKind.PRINTED_MINUTES in kinds,
        documents=documents,
    )


def _stated(root: etree._Element) -> dict[str, str]:
    """Each value under its label; a class name does not tell them apart."""
    found: dict[str, str] = {}
    for holder in elements(root, _HOLDER):
        label = _text(holder, "./div[contains(@class, 'DNNLabel')]").rstrip(":").lower()
        value = _text(holder, "./div[contains(concat(' ', normalize-space(@class), ' '), ' Value ')]")
        if label and value:
            found.setdefault(label, value)
    return found


def _text(holder: etree._Element, path: str) -> str:
    return tidy(" ".join("".join(strings(element, ".//text()")) for element in elements(holder, path)[:1]))


def _documents(page: Page, root: etree._Element) -> Iterator[ListedDocument]:
    for link in page_links(page.url, root):
        parts = urlsplit(link.url)
        if _DOCUMENT.search(parts.path) and parts.query:
            title = link.text or "Document"
            kind = next((kind for pattern, kind in _KINDS if pattern.search(title)), ListedKind.PAPER)
            yield ListedDocument(f"document:{parts.query}", link.url, title, kind)


def _months(window: Window) -> Iterator[date]:
    month = window.first.replace(day=1)
    while month <= window.last:
        yield month
        year, following = (month.year + 1, 1) if month.month == DECEMBER else (month.year, month.month + 1)
        month = date(year, following, 1)
