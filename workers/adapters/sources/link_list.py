"""Any page with links to documents: the platform `listing`, for sites of no known software.

Without options every link to a document file counts, each meeting being the documents whose surroundings name one day.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from zoneinfo import ZoneInfo

from cssselect import SelectorError
from lxml import etree
from lxml.cssselect import CSSSelector

from contracts.artefacts.failure import ReasonCode
from contracts.references import ListedKind
from workers.adapters.sources.answers import html_of, unexpected
from workers.adapters.sources.links import Link, base_address, is_document, name_of, page_links
from workers.adapters.sources.markup import elements, strings, tidy
from workers.adapters.sources.pages import Page, Pages
from workers.adapters.sources.wall_times import find_date, find_moment
from workers.domain.listing import ListedDocument, ListedMeeting, Listing
from workers.runtime.errors import PermanentError
from workers.runtime.london import LONDON
from workers.stages.watch.source import Window

WANTED = "a page that lists documents"
BLOCKS = ("li", "tr", "p", "dd", "article", "section", "div")
NEAR = 400
"""Most characters that may stand around a link for them to tell of it alone."""
MAX_PAGES = 200
KEY_LENGTH = 20
UNDATED = "undated"
GENERIC = re.compile(
    r"^(?:download|view|open|read|pdf|word|doc(?:ument)?|(?:click )?here|agenda|minutes|link|more)"
    r"\W*(?:pdf|here|more)?$",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
_AGENDA = re.compile(r"\bagenda\b", re.IGNORECASE)


@dataclass(frozen=True)
class Choice:
    """Which links are documents, and what surrounds one meeting; selectors are CSS, texts regular expressions."""

    documents: str | None = None
    meetings: str | None = None
    link_text: str | None = None
    follow: str | None = None
    """Pages to read besides the first: a selector of the links that lead to them."""
    committee: str | None = None
    month_first: bool = False


@dataclass(frozen=True)
class LinkList:
    """A page at an address, read as the choice says."""

    address: str
    pages: Pages
    council: str | None = None
    choice: Choice = Choice()
    zone: ZoneInfo = LONDON

    def listing(self, window: Window) -> Listing:
        """The documents of the window's days, and those without a day. Raises TransientError, PermanentError."""
        page = self.pages.fetch(self.address)
        found = [parse_links(each, self.choice, self.zone) for each in (page, *self._followed(page))]
        meetings = join_meetings(meeting for meetings in found for meeting in meetings)
        if not meetings:
            raise unexpected(page, WANTED, "no link on it leads to a document")
        inside = (m for m in meetings if m.day is None or window.first <= m.day <= window.last)
        return Listing(self.council, tuple(inside))

    def _followed(self, page: Page) -> Iterator[Page]:
        if self.choice.follow is None:
            return
        root = html_of(page, WANTED)
        links = page_links(base_address(page.url, root), root)
        chosen = selected(root, self.choice.follow)
        urls = dict.fromkeys(link.url for link in links if link.element in chosen)
        if not urls:
            raise unexpected(page, WANTED, f"the selector {self.choice.follow!r} finds no link to follow")
        if len(urls) > MAX_PAGES:
            raise unexpected(page, WANTED, f"it links {len(urls)} pages to follow; the most is {MAX_PAGES}")
        yield from (self.pages.fetch(url) for url in urls)


def parse_links(page: Page, choice: Choice = Choice(), zone: ZoneInfo = LONDON) -> tuple[ListedMeeting, ...]:
    """The meetings of a page, by day. Raises PermanentError when a selector finds nothing."""
    root = html_of(page, WANTED)
    blocks = selected(root, choice.meetings) if choice.meetings else frozenset()
    links = list(_documents(page, root, choice))
    if choice.meetings and not blocks:
        raise unexpected(page, WANTED, f"the selector {choice.meetings!r} for meetings finds nothing")
    if choice.documents and not links:
        raise unexpected(page, WANTED, f"the selector {choice.documents!r} for documents finds nothing")
    return join_meetings(_meeting(page, link, _surroundings(link, blocks), choice, zone) for link in links)


def selected(root: etree._Element, selector: str) -> frozenset[etree._Element]:
    """The elements that a CSS selector finds. Raises PermanentError for one that cannot be read."""
    try:
        path = CSSSelector(selector, translator="html").path
    except SelectorError as error:
        raise PermanentError(ReasonCode.NOT_THE_DOCUMENT, f"the selector {selector!r} is wrong: {error}") from error
    return frozenset(elements(root, path))


def _documents(page: Page, root: etree._Element, choice: Choice) -> Iterator[Link]:
    chosen = selected(root, choice.documents) if choice.documents else None
    wanted = re.compile(choice.link_text, re.IGNORECASE) if choice.link_text else None
    for link in page_links(base_address(page.url, root), root):
        fits = link.element in chosen if chosen is not None else wanted is not None or is_document(link.url)
        if fits and (wanted is None or wanted.search(link.text)):
            yield link


def _surroundings(link: Link, blocks: frozenset[etree._Element]) -> etree._Element:
    """The block that tells of a link: the chosen one around it, else the widest that holds no other day."""
    around = [link.element, *link.element.iterancestors()]
    if blocks:
        return next((element for element in around if element in blocks), link.element)
    widest = link.element
    for element in around:
        text = _text(element)
        if element.tag in ("body", "main", "html", "table", "ul", "ol") or len(text) > NEAR:
            break
        widest = element
        if find_date(text):
            break
    return widest


def _meeting(page: Page, link: Link, block: etree._Element, choice: Choice, zone: ZoneInfo) -> ListedMeeting:
    text = _text(block)
    places = (link.text, name_of(link.url), text)
    day = next((day for place in places if (day := find_date(place, month_first=choice.month_first))), None)
    when = find_moment(text, zone, month_first=choice.month_first)
    kind = _kind(link.text if not GENERIC.match(link.text) else f"{link.text} {name_of(link.url)}")
    title = name_of(link.url) if not link.text or GENERIC.match(link.text) else link.text
    return ListedMeeting(
        key=str(day or UNDATED),
        committee=choice.committee,
        starts_at=when if when and when.date() == day else None,
        day=day,
        url=page.url,
        agenda_published=kind is ListedKind.FRONT_SHEET,
        minutes_published=kind is ListedKind.PRINTED_MINUTES,
        documents=(ListedDocument(link_key(link.url), link.url, title, kind),),
    )


def link_key(url: str) -> str:
    """What identifies a document that has nothing but its address."""
    return f"link:{sha256(url.encode()).hexdigest()[:KEY_LENGTH]}"


def join_meetings(parts: Iterable[ListedMeeting]) -> tuple[ListedMeeting, ...]:
    """One meeting a key, its documents each once, in the order of the days; what has no day comes last."""
    joined: dict[str, ListedMeeting] = {}
    listed: set[str] = set()
    for part in parts:
        known = joined.get(part.key)
        documents = tuple(document for document in part.documents if document.key not in listed)
        listed.update(document.key for document in documents)
        if known is None and documents:
            joined[part.key] = _with(part, documents, part)
        elif known is not None:
            joined[part.key] = _with(known, (*known.documents, *documents), part)
    return tuple(sorted(joined.values(), key=lambda meeting: (meeting.day is None, str(meeting.day), meeting.key)))


def _with(meeting: ListedMeeting, documents: tuple[ListedDocument, ...], part: ListedMeeting) -> ListedMeeting:
    return ListedMeeting(
        key=meeting.key,
        committee=meeting.committee,
        starts_at=meeting.starts_at or part.starts_at,
        day=meeting.day,
        url=meeting.url,
        agenda_published=meeting.agenda_published or part.agenda_published,
        minutes_published=meeting.minutes_published or part.minutes_published,
        documents=documents,
    )


def _kind(text: str) -> ListedKind:
    """Agenda and minutes by name; a text that names both is neither."""
    minutes, agenda = _MINUTES.search(text), _AGENDA.search(text)
    if minutes and not agenda:
        return ListedKind.PRINTED_MINUTES
    return ListedKind.FRONT_SHEET if agenda and not minutes else ListedKind.FILE


def _text(element: etree._Element) -> str:
    return tidy(" ".join(strings(element, ".//text()")))
