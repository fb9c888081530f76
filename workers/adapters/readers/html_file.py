"""Reads web pages."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree, html

from workers.adapters.readers.text_file import decoded
from workers.adapters.readers.unreadable import UnreadableError

_DROPPED = frozenset({"script", "style", "noscript", "template", "head", "svg", "iframe", "object"})
_OWN_LINE = frozenset(
    {"address", "article", "aside", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "fieldset", "figcaption"}
    | {"figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p"}
    | {"pre", "section", "table", "tr", "ul"}
)
_CELLS = frozenset({"td", "th"})
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def text_of(path: Path) -> str:
    """The text that a reader of the page sees, in the order of its source: blocks and table rows are lines, scripts and
    styles are left out. Raises UnreadableError for a page that is nested too deeply.
    """
    root = _parsed(_text(path.read_bytes()))
    if root is None:
        return ""
    lines = (" ".join(line.split()) for line in "".join(_pieces(root)).split("\n"))
    return "\n".join(line for line in lines if line)


def _parsed(text: str) -> Any:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, huge_tree=True)
    try:
        root = html.document_fromstring(text.encode(), parser=parser)
    except etree.ParserError:
        # a page without any content
        return None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise UnreadableError("damaged", "The web page is nested too deeply to be read.")
    return root


def _text(content: bytes) -> str:
    declared = _CHARSET.search(content[:4096])
    try:
        return content.decode(codecs.lookup(declared[1].decode()).name) if declared else decoded(content)
    except (LookupError, UnicodeDecodeError):
        return decoded(content)


def _pieces(root: Any) -> Iterator[str]:
    """Text in order, a line feed at both ends of a block; without recursion, so that no depth can hurt."""
    skipped: Any = None
    for event, node in etree.iterwalk(root, events=("start", "end")):
        if skipped is None and event == "start":
            if node.tag in _DROPPED:
                skipped = node
            else:
                yield _break(node) + _words(node.text)
        elif event == "end" and (skipped is None or node is skipped):
            yield ("" if node is skipped else _break(node)) + _words(node.tail)
            skipped = None


def _break(node: Any) -> str:
    return "\n" if node.tag in _OWN_LINE else " " if node.tag in _CELLS else ""


def _words(text: str | None) -> str:
    """Line breaks of the source mean nothing."""
    return re.sub(r"\s+", " ", text or "")
