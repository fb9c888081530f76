"""CivicPlus: the search page of an Agenda Center (`/AgendaCenter/Search/`).

Files are `/AgendaCenter/ViewFile/<Agenda|Minutes>/_<MMDDYYYY>-<number>`, as recorded from five sites, 2020 to 2026.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode, urlsplit, urlunsplit
from zoneinfo import ZoneInfo

from lxml import etree

from workers.adapters.sources.answers import MEETING_FILES, html_of, unexpected
from workers.adapters.sources.links import Link, page_links
from workers.adapters.sources.markup import elements, strings, tidy
from workers.adapters.sources.pages import Page, Pages
from workers.adapters.sources.wall_times import find_date, find_moment
from workers.domain.listing import ListedDocument, ListedMeeting, Listing
from workers.runtime.london import LONDON
from workers.stages.watch.source import Window

WANTED = "an Agenda Center of CivicPlus"
TITLES = {"agenda": "Agenda", "packet": "Packet", "minutes": "Minutes"}
_FILE = re.compile(r"/AgendaCenter/ViewFile/(Agenda|Minutes)/_(\d\d)(\d\d)(\d{4})-(\d+)", re.IGNORECASE)
_ROW = "ancestor::tr[contains(@class, 'catAgendaRow')][1]"
_CATEGORY = "ancestor::*[contains(@class, 'listing')][1]//h2"
_CANCELLED = re.compile(r"\bcancel", re.IGNORECASE)
_ARROWS = "\u25bc\u25b2\u25ba "


@dataclass(frozen=True)
class CivicPlus:
    """A CivicPlus site; `base` is the address above `/AgendaCenter`."""

    base: str
    pages: Pages
    council: str | None = None
    zone: ZoneInfo = LONDON

    def listing(self, window: Window) -> Listing:
        """Every entry of the Agenda Center in the window. Raises TransientError, PermanentError."""
        first, last = (f"{day:%m/%d/%Y}" for day in (window.first, window.last))
        query = {"term": "", "CIDs": "all", "startDate": first, "endDate": last, "dateRange": "", "dateSelector": ""}
        page = self.pages.fetch(f"{self.base.rstrip('/')}/AgendaCenter/Search/?{urlencode(query)}")
        found = parse_search(page, self.zone)
        return Listing(self.council, tuple(m for m in found if m.day and window.first <= m.day <= window.last))


def parse_search(page: Page, zone: ZoneInfo = LONDON) -> tuple[ListedMeeting, ...]:
    """The meetings of an Agenda Center page, earliest first. Raises PermanentError when it is another page."""
    root = html_of(page, WANTED)
    if not elements(root, "//*[@id='AgendaCenterContent'] | //*[contains(@class, 'AgendaCenter')]"):
        raise unexpected(page, WANTED, "it has none of the marks of its template")
    groups: dict[str, list[tuple[Link, re.Match[str]]]] = {}
    for link in page_links(page.url, root):
        if found := _FILE.search(urlsplit(link.url).path):
            groups.setdefault(found[5], []).append((link, found))
    if not groups and elements(root, "//tr[contains(@class, 'catAgendaRow')]"):
        raise unexpected(page, WANTED, "its rows link no file of the known form")
    meetings = (_meeting(number, links, zone) for number, links in groups.items())
    return tuple(sorted(meetings, key=lambda meeting: (str(meeting.day), int(meeting.key))))


def _meeting(number: str, links: list[tuple[Link, re.Match[str]]], zone: ZoneInfo) -> ListedMeeting:
    row = next(iter(elements(links[0][0].element, _ROW)), links[0][0].element)
    day = _day(links[0][1]) or find_date(tidy(" ".join(strings(row, ".//text()"))), month_first=True)
    documents = tuple(_documents(number, links))
    title = next((link.text for link, _ in links if link.text.lower() not in ("", "agenda", "minutes")), "")
    when = find_moment(f"{day} {title}", zone) if day else None
    return ListedMeeting(
        key=number,
        committee=_committee(links[0][0].element),
        starts_at=when,
        day=day,
        status="Cancelled" if _CANCELLED.search(title) else "Confirmed",
        agenda_published=any(document.key.startswith(("agenda:", "packet:")) for document in documents),
        minutes_published=any(document.key.startswith("minutes:") for document in documents),
        documents=documents,
    )


def _documents(number: str, links: list[tuple[Link, re.Match[str]]]) -> Iterator[ListedDocument]:
    """Each file once, under the title of its first link that says more than its kind."""
    seen: dict[str, tuple[str, str]] = {}
    for link, found in links:
        name = "packet" if "packet=true" in link.url.lower() else found[1].lower()
        if "html=true" in link.url.lower():
            continue
        title, url = seen.get(name, ("", _plain(link.url)))
        spoken = "" if link.text.lower() in TITLES or "image" in link.text.lower() else link.text
        seen[name] = (title or spoken, url)
    agenda = seen.get("agenda", ("", ""))[0]
    for name, (title, url) in seen.items():
        own = TITLES[name] if not agenda or name == "agenda" else f"{TITLES[name]}: {agenda}"
        yield ListedDocument(f"{name}:{number}", url, title or own, MEETING_FILES[name])


def _plain(url: str) -> str:
    """The address without what the page adds for display."""
    parts = urlsplit(url)
    query = parts.query if "packet=true" in parts.query.lower() else ""
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[4]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def _committee(element: etree._Element) -> str | None:
    headings = elements(element, _CATEGORY)
    return tidy("".join(strings(headings[0], ".//text()"))).strip(_ARROWS) or None if headings else None
