"""ModernGov's page of a meeting (`ieListDocuments.aspx`), for what the web service does not list.

That is: front sheet, reports pack, supplements, printed minutes and decisions, and papers that are named but not there.
Class names and structure are those of the ModernGov template, as seen on many council sites up to 2026.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.meeting import Availability
from contracts.references import ListedKind
from workers.adapters.sources.markup import decode, elements, parse_html, strings, tidy
from workers.adapters.sources.moderngov_addresses import absolute, document_key, file_name, listed_kind
from workers.adapters.sources.pages import Page
from workers.domain.listing import ListedDocument
from workers.runtime.errors import PermanentError

PAGE_NAME = "ielistdocuments.aspx"
_LINK_TITLE = re.compile(r"Link to (?:the )?(?:document )?file (.+)", re.IGNORECASE | re.DOTALL)
_SIZE = re.compile(r"\s*(?:PDF|DOCX?|XLSX?)\s+[\d.,]+\s*[KMG]?B\s*$", re.IGNORECASE)
_TO_FOLLOW = re.compile(r"[\s\-\u2013(]*\bto follow\b[\s).]*$", re.IGNORECASE)
_RESTRICTED = re.compile(r"reasons why document (.+) is restricted", re.IGNORECASE)
_OWN_TEXT = ".//text()[not(ancestor::*[contains(@class, 'mgFileSize')])]"
_IN_PROSE = "ancestor::div[contains(@class, 'mgWordPara')]"


@dataclass(frozen=True)
class MeetingPage:
    """What a meeting's page lists, in its order; `council` as the page's title names it."""

    council: str | None
    documents: tuple[ListedDocument, ...]


def parse_meeting_page(page: Page) -> MeetingPage:
    """Read a meeting's page. Raises PermanentError when it is another page or has an unknown design."""
    if not urlsplit(page.url).path.lower().endswith(PAGE_NAME):
        raise unexpected_page(page, "the site answers with another page")
    root = parse_html(decode(page.body))
    if root is None or not elements(root, "//*[starts-with(normalize-space(@class), 'mg')]"):
        raise unexpected_page(page, "it has none of the marks of the ModernGov template")
    frame = next(iter(elements(root, "//*[@id='modgov']")), root)
    return MeetingPage(_council(root), first_of_each((*_linked(page, frame), *_unlinked(frame))))


def first_of_each(documents: Iterable[ListedDocument]) -> tuple[ListedDocument, ...]:
    """Each document where it is listed first: one paper may stand under two items, or be linked twice."""
    first: dict[str, ListedDocument] = {}
    for document in documents:
        first.setdefault(document.key, document)
    return tuple(first.values())


def _linked(page: Page, frame: etree._Element) -> Iterator[ListedDocument]:
    host = urlsplit(page.url).netloc
    for link in elements(frame, f".//a[@href and not({_IN_PROSE})]"):
        url = absolute(page.url, link.get("href", ""))
        key = document_key(url)
        if key and urlsplit(url).netloc == host:
            yield ListedDocument(key, url, _title(link, url), listed_kind(key), _item_key(link))


def _unlinked(frame: etree._Element) -> Iterator[ListedDocument]:
    """Papers that an item names without a link: still to follow, or restricted."""
    for line in elements(frame, f".//ul[contains(@class, 'mgBulletList')]/li[not(.//a[@href]) and not({_IN_PROSE})]"):
        text, item = tidy("".join(strings(line, ".//text()"))), _item_key(line)
        if item is None or not text:
            continue
        restricted = _RESTRICTED.search(text)
        title = tidy(restricted[1]) if restricted else _TO_FOLLOW.sub("", text)
        availability = Availability.RESTRICTED if restricted else Availability.TO_FOLLOW
        yield ListedDocument(f"{item}:{title}", None, title, ListedKind.PAPER, item, availability)


def _title(link: etree._Element, url: str) -> str:
    """The full name, which the link's title attribute gives; files cut it, and labels may say only what it is."""
    named = _LINK_TITLE.match(tidy(link.get("title", "")))
    label = _SIZE.sub("", tidy("".join(strings(link, _OWN_TEXT))))
    return (named[1] if named else "") or file_name(url) or label


def _item_key(element: etree._Element) -> str | None:
    """The id of the agenda item in whose row an element stands."""
    names = strings(element, "ancestor::tr[.//a[starts-with(@name, 'AI')]][1]//a[starts-with(@name, 'AI')]/@name")
    return names[0].removeprefix("AI") if names else None


def _council(root: etree._Element) -> str | None:
    parts = (root.findtext(".//title") or "").split("|")
    return tidy(parts[-1]) or None if len(parts) > 1 else None


def unexpected_page(page: Page, why: str) -> PermanentError:
    """The error for what is no meeting page of the known design."""
    return PermanentError(ReasonCode.NOT_THE_DOCUMENT, f"{page.url} is not a ModernGov meeting page: {why}")
