"""Checks of a published site that need no browser: that every link leads somewhere, and to the right place."""

from collections.abc import Iterator
from posixpath import normpath
from urllib.parse import urlsplit

from lxml import html

from workers.runtime import keys
from workers.runtime.objects import ObjectMissingError, ObjectStore

LINKS = ("href", "src", "action")
SITE = keys.site("")


def site_pages(store: ObjectStore) -> list[str]:
    """Paths of all pages."""
    found = (info.key.removeprefix(SITE) for info in store.list(SITE))
    return sorted(path for path in found if path.endswith(".html"))


def page(store: ObjectStore, path: str) -> html.HtmlElement:
    """A page as a tree."""
    return html.document_fromstring(store.get(keys.site(path)), parser=html.HTMLParser(encoding="utf-8"))


def broken_links(store: ObjectStore) -> list[str]:
    """Links within the site that lead to no page, or to no place of it."""
    pages = {path: page(store, path) for path in site_pages(store)}
    places = {path: set(tree.xpath("//@id")) for path, tree in pages.items()}
    standing = {info.key.removeprefix(SITE) for info in store.list(SITE)}
    return [
        f"{path} -> {link}"
        for path, tree in pages.items()
        for link in own_links(tree)
        if is_broken(path, link, standing, places)
    ]


def own_links(tree: html.HtmlElement) -> Iterator[str]:
    """The links of a page that stay in the site."""
    for name in LINKS:
        for link in tree.xpath(f"//@{name}"):
            parts = urlsplit(link)
            if not parts.scheme and not parts.netloc:
                yield str(link)


def is_broken(path: str, link: str, standing: set[str], places: dict[str, set[str]]) -> bool:
    """Whether a link of a page leads nowhere."""
    parts = urlsplit(link)
    target = normpath(f"{path.rpartition('/')[0]}/{parts.path}".lstrip("/")) if parts.path else path
    return target not in standing or bool(parts.fragment and parts.fragment not in places[target])


def marked_quotes(store: ObjectStore, path: str) -> list[str]:
    """What is marked on a cited page: in its text, and what it quotes. Raises ObjectMissingError."""
    tree = page(store, path.partition("#")[0])
    if not tree.xpath(f"//*[@id='{path.partition('#')[2]}']"):
        raise ObjectMissingError(path)
    return [element.text_content() for element in tree.xpath("//mark")]
