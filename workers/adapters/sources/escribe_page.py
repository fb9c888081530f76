"""The page of an eScribe meeting: agenda items and their attachments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from lxml import etree

from contracts.references import ListedKind
from workers.adapters.sources.answers import html_of, unexpected
from workers.adapters.sources.links import page_links
from workers.adapters.sources.markup import elements, strings, tidy
from workers.adapters.sources.moderngov_html import first_of_each
from workers.adapters.sources.pages import Page
from workers.domain.listing import ListedDocument, ListedItem

WANTED = "a meeting page of eScribe"
CONTAINER = "AgendaItemContainer"
_ITEM_ID = re.compile(r"\bAgendaItem(\d+)\b")
_SUFFIX = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?)$", re.IGNORECASE)


@dataclass(frozen=True)
class EScribePage:
    """Items in their order, attachments each once."""

    items: tuple[ListedItem, ...]
    documents: tuple[ListedDocument, ...]


def document_number(url: str) -> str | None:
    """The number of the file that an address brings (`filestream.ashx?DocumentId=113664`)."""
    parts = urlsplit(url)
    query = {name.lower(): value for name, value in parse_qsl(parts.query)}
    number = query.get("documentid", "")
    return number if parts.path.lower().endswith("/filestream.ashx") and number.isdecimal() else None


def parse_page(page: Page) -> EScribePage:
    """Read a meeting's page. Raises PermanentError when it is another page."""
    root = html_of(page, WANTED)
    if not elements(root, "//*[contains(@class, 'Agenda')]"):
        raise unexpected(page, WANTED, "it has none of the marks of the eScribe template")
    containers = elements(root, f"//*[{_class(CONTAINER)}]")
    items = {id(element): _item(element, place) for place, element in enumerate(containers, 1)}
    papers = first_of_each(_papers(page, root, items))
    return EScribePage(tuple(items.values()), papers)


def _class(name: str) -> str:
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"


def _item(container: etree._Element, place: int) -> ListedItem:
    own = elements(
        container,
        f".//*[contains(@class, 'AgendaItem')][count(ancestor::*[{_class(CONTAINER)}]) = "
        f"count(ancestor-or-self::*[{_class(CONTAINER)}])]",
    )
    ids = (_ITEM_ID.search(element.get("class", "")) for element in (container, *own))
    key = next((found[1] for found in ids if found), str(place))
    return ListedItem(key, _words(own, "AgendaItemCounter").rstrip("."), _words(own, "AgendaItemTitle"))


def _words(own: list[etree._Element], name: str) -> str:
    """The text of the first element of a class that has any."""
    named = (element for element in own if name in element.get("class", "").split())
    texts = (tidy("".join(strings(element, ".//text()"))) for element in named)
    return next((text for text in texts if text), "")


def _papers(page: Page, root: etree._Element, items: dict[int, ListedItem]) -> Iterator[ListedDocument]:
    for link in page_links(page.url, root):
        number = document_number(link.url)
        if number is None:
            continue
        above = elements(link.element, f"ancestor::*[{_class(CONTAINER)}][1]")
        item = items.get(id(above[0])) if above else None
        title = _SUFFIX.sub("", link.text) or f"Document {number}"
        kind = ListedKind.PAPER if item else ListedKind.FILE
        yield ListedDocument(f"document:{number}", link.url, title, kind, item.key if item else None)
