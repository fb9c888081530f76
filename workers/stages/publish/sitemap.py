"""Sitemaps: an index, and one for each council. Source: sitemaps.org, protocol 0.9."""

from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from workers.stages.publish import addresses
from workers.stages.publish.card import MeetingCard

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST_ADDRESSES = 50_000
"""Addresses that one sitemap may name."""


def sitemap_index(councils: Sequence[str], site_url: str) -> bytes:
    """The sitemaps of all councils."""
    lines = [
        f"<sitemap><loc>{escape(f'{site_url}/{addresses.council(one)}sitemap.xml')}</loc></sitemap>" for one in councils
    ]
    return wrapped("sitemapindex", lines)


def council_sitemap(folder: str, cards: Iterable[MeetingCard], site_url: str) -> bytes:
    """The pages of a council: itself, its meetings, their documents."""
    lines = [f"<url><loc>{escape(f'{site_url}/{folder}{addresses.INDEX}')}</loc></url>"]
    for card in sorted(cards, key=lambda card: card.id):
        lines += addresses_of(card, site_url)
    return wrapped("urlset", lines[:MOST_ADDRESSES])


def addresses_of(card: MeetingCard, site_url: str) -> Iterator[str]:
    """A meeting with its documents, and when it changed last."""
    changed = f"<lastmod>{card.seen_at:%Y-%m-%d}</lastmod>" if card.seen_at else ""
    for folder in (addresses.meeting(card.id), *(addresses.document(one.id) for one in card.documents)):
        yield f"<url><loc>{escape(f'{site_url}/{folder}{addresses.INDEX}')}</loc>{changed}</url>"


def wrapped(element: str, lines: Sequence[str]) -> bytes:
    """A sitemap of these lines."""
    body = "\n".join(lines)
    return f'{HEAD}<{element} xmlns="{NAMESPACE}">\n{body}\n</{element}>\n'.encode()
