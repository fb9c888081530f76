"""Links of a page: absolute http(s) addresses in one spelling, with the words that they carry."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from lxml import etree

from workers.adapters.sources.folder import SUFFIXES
from workers.adapters.sources.markup import elements, strings, tidy

SAFE_PATH = "/%!$&'()*+,;=:@~"
_DROPPED = re.compile(r"[\x00-\x1f\x7f]")
_SIZE = re.compile(r"\s*[(\[]?\s*(?:PDF|DOCX?|XLSX?)?[\s,:]*[\d.,]+\s*[KMG]B\s*[)\]]?\s*$", re.IGNORECASE)
PAGES = frozenset((".html", ".htm"))


@dataclass(frozen=True)
class Link:
    """A link: its address, its words, and the element where it stands."""

    url: str
    text: str
    element: etree._Element


def absolute_link(page: str, href: str) -> str | None:
    """The http(s) address behind a link, percent-encoded and without its fragment; None for any other link."""
    try:
        parts = urlsplit(urljoin(page, _DROPPED.sub("", href).strip()))
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or not parts.netloc.isascii():
        return None
    path, query = quote(parts.path, safe=SAFE_PATH), quote(parts.query, safe=f"{SAFE_PATH}?")
    return urlunsplit((parts.scheme, parts.netloc, path, query, ""))


def page_links(url: str, root: etree._Element, path: str = ".//a[@href]") -> Iterator[Link]:
    """The links below an element, in order."""
    for element in elements(root, path):
        address = absolute_link(url, element.get("href", ""))
        if address is not None:
            yield Link(address, link_text(element), element)


def base_address(url: str, root: etree._Element) -> str:
    """The address against which a page's links count: its own, or the one that its `base` element names."""
    declared = next(iter(strings(root, "//base/@href")), "")
    return absolute_link(url, declared) or url if declared else url


def link_text(element: etree._Element) -> str:
    """The words of a link without the size of its file; a picture's description where there are no words."""
    words = tidy("".join(strings(element, ".//text()")))
    named = words or tidy(" ".join(strings(element, ".//img/@alt"))) or tidy(element.get("title", ""))
    return _SIZE.sub("", named) or named


def suffix(url: str) -> str:
    """The suffix of a file's name in an address, in lower case."""
    return PurePosixPath(unquote(urlsplit(url).path)).suffix.lower()


def is_document(url: str) -> bool:
    """Whether an address ends like a document that is not a web page."""
    return suffix(url) in SUFFIXES - PAGES


def name_of(url: str) -> str:
    """A readable title out of a file's name."""
    stem = PurePosixPath(unquote(urlsplit(url).path, errors="replace")).stem
    return tidy(re.sub(r"[_\s]+", " ", stem)) or urlsplit(url).netloc
