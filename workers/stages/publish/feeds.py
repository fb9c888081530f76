"""Feeds of what changed: Atom (RFC 4287) and JSON Feed 1.1 (jsonfeed.org)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from lxml import etree
from lxml.builder import ElementMaker

from contracts.model import canonical_json
from workers.stages.publish import addresses
from workers.stages.publish.card import MeetingCard
from workers.stages.publish.words import day

MOST_ENTRIES = 50
NAMESPACE = "http://www.w3.org/2005/Atom"
JSON_FEED = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True)
class Entry:
    """One change of one meeting."""

    id: str
    title: str
    path: str
    updated: datetime
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Feed:
    """A feed at a folder of the site."""

    title: str
    folder: str
    entries: tuple[Entry, ...]


def feed(title: str, folder: str, cards: Iterable[MeetingCard]) -> Feed:
    """The newest changes of some meetings; each version of a meeting is told once."""
    found = sorted((one for card in cards for one in entries(card)), key=lambda one: one.id)
    found.sort(key=lambda one: one.updated, reverse=True)
    return Feed(title, folder, tuple(found[:MOST_ENTRIES]))


def entries(card: MeetingCard) -> Iterator[Entry]:
    """The versions of a meeting."""
    when = f", {day(card.starts_at)}" if card.starts_at else ""
    for version in card.versions:
        yield Entry(
            id=f"urn:agenda:{card.id}:{version.sequence}",
            title=f"{card.committee}{when}: {version.lines[0]}",
            path=addresses.meeting(card.id) + addresses.INDEX,
            updated=version.seen_at,
            lines=version.lines,
        )


def atom(made: Feed, site_url: str) -> bytes:
    """The feed as Atom."""
    make = ElementMaker(namespace=NAMESPACE, nsmap={None: NAMESPACE})
    own = f"{site_url}/{made.folder}feed.atom"
    root = make.feed(
        make.id(own),
        make.title(made.title),
        make.updated(newest(made)),
        make.author(make.name("agenda-workers")),
        make.link(rel="self", type="application/atom+xml", href=own),
        make.link(rel="alternate", type="text/html", href=f"{site_url}/{made.folder}{addresses.INDEX}"),
    )
    for one in made.entries:
        root.append(
            make.entry(
                make.id(one.id),
                make.title(plain(one.title)),
                make.updated(moment(one.updated)),
                make.link(rel="alternate", type="text/html", href=f"{site_url}/{one.path}"),
                make.content(plain("\n".join(one.lines)), type="text"),
            )
        )
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return written


def json_feed(made: Feed, site_url: str) -> bytes:
    """The feed as JSON Feed."""
    return canonical_json(
        {
            "version": JSON_FEED,
            "title": made.title,
            "home_page_url": f"{site_url}/{made.folder}{addresses.INDEX}",
            "feed_url": f"{site_url}/{made.folder}feed.json",
            "items": [
                {
                    "id": one.id,
                    "url": f"{site_url}/{one.path}",
                    "title": one.title,
                    "content_text": "\n".join(one.lines),
                    "date_modified": moment(one.updated),
                }
                for one in made.entries
            ],
        }
    )


def newest(made: Feed) -> str:
    """When the feed changed last; the beginning of time for one without entries, which has no other."""
    return moment(made.entries[0].updated if made.entries else datetime(1970, 1, 1, tzinfo=UTC))


def moment(value: datetime) -> str:
    """RFC 3339 in UTC."""
    return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def plain(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(sign for sign in text if sign >= " " or sign in "\n\t")
