"""Feeds: RSS 2.0, RSS 1.0 and Atom (RFC 4287). Each entry is a meeting of its own, as feeds name no meetings.

A feed shows only its newest entries, so that it is never a complete listing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from lxml import etree

from contracts.references import ListedKind
from workers.adapters.sources.answers import unexpected
from workers.adapters.sources.link_list import link_key
from workers.adapters.sources.links import absolute_link, name_of
from workers.adapters.sources.markup import elements, parse_xml, plain_text, strings
from workers.adapters.sources.pages import Page, Pages
from workers.adapters.sources.wall_times import find_date, find_moment
from workers.domain.listing import ListedDocument, ListedMeeting, Listing
from workers.runtime.london import LONDON
from workers.stages.watch.source import Window

WANTED = "a feed"
ROOTS = frozenset(("rss", "feed", "RDF"))
ENTRIES = "//*[local-name() = 'item' or local-name() = 'entry']"
DATES = ("pubDate", "published", "updated", "date")


@dataclass(frozen=True)
class Feed:
    """A feed at an address."""

    address: str
    pages: Pages
    council: str | None = None
    zone: ZoneInfo = LONDON

    def listing(self, window: Window) -> Listing:
        """The entries whose day lies in the window, and those without one. Raises TransientError, PermanentError."""
        found = parse_feed(self.pages.fetch(self.address), self.zone)
        inside = (m for m in found if m.day is None or window.first <= m.day <= window.last)
        return Listing(self.council, tuple(inside), complete=False)


def parse_feed(page: Page, zone: ZoneInfo = LONDON) -> tuple[ListedMeeting, ...]:
    """The entries of a feed, in its order. Raises PermanentError when it is something else."""
    try:
        root = parse_xml(page.body)
    except ValueError as error:
        raise unexpected(page, WANTED, str(error)) from error
    if etree.QName(root).localname not in ROOTS:
        raise unexpected(page, WANTED, f"it begins with <{etree.QName(root).localname}>")
    found: dict[str, ListedMeeting] = {}
    for entry in elements(root, ENTRIES):
        meeting = _entry(page, entry, zone)
        if meeting is not None:
            found.setdefault(meeting.key, meeting)
    return tuple(found.values())


def published_days(page: Page, zone: ZoneInfo = LONDON) -> dict[str, date]:
    """The day on which a feed says that it published each address. Raises PermanentError."""
    listed = (document for meeting in parse_feed(page, zone) for document in meeting.documents)
    return {document.url: document.published for document in listed if document.url and document.published}


def _entry(page: Page, entry: etree._Element, zone: ZoneInfo) -> ListedMeeting | None:
    urls = tuple(dict.fromkeys(_addresses(page, entry)))
    if not urls:
        return None
    title = " ".join(plain_text(_text(entry, "title")).split())
    about = f"{title} {' '.join(plain_text(_text(entry, 'description') or _text(entry, 'summary')).split())}"
    published = _published(entry, zone)
    return ListedMeeting(
        key=_text(entry, "guid") or _text(entry, "id") or urls[0],
        committee=None,
        starts_at=find_moment(about, zone),
        day=find_date(about),
        url=urls[0],
        documents=tuple(
            ListedDocument(link_key(url), url, title or name_of(url), ListedKind.FILE, published=published)
            for url in urls
        ),
    )


def _addresses(page: Page, entry: etree._Element) -> Iterator[str]:
    """Enclosures where there are any, else the entry's own link."""
    enclosed = strings(
        entry, "./*[local-name() = 'enclosure']/@url | ./*[local-name() = 'link'][@rel = 'enclosure']/@href"
    )
    links = strings(entry, "./*[local-name() = 'link'][not(@rel) or @rel = 'alternate']/@href")
    own = strings(entry, "./*[local-name() = 'link'][not(@href)]/text()")
    for address in enclosed or links or own:
        if address.strip() and (url := absolute_link(page.url, address)):
            yield url


def _published(entry: etree._Element, zone: ZoneInfo) -> date | None:
    for name in DATES:
        if when := _moment(_text(entry, name)):
            return when.astimezone(zone).date()
    return None


def _moment(text: str) -> datetime | None:
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            when = read(text.replace("Z", "+00:00") if read is not parsedate_to_datetime else text)
        except (ValueError, TypeError, IndexError):
            continue
        return when if when.tzinfo else when.replace(tzinfo=UTC)
    return None


def _text(entry: etree._Element, name: str) -> str:
    found = elements(entry, f"./*[local-name() = '{name}']")
    return "".join(strings(found[0], ".//text()")).strip() if found else ""
