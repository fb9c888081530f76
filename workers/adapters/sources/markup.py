"""Text out of the bytes, XML and HTML that council sites send."""

import re
from html import unescape

from lxml import etree

BLOCKS = frozenset(
    ("p", "div", "br", "li", "ul", "ol", "tr", "td", "th", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote")
)
_BREAK = "\x1e"
_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:[0-8]|1[124-9]|2\d|3[01]|x0*(?:[0-8bcef]|1[0-9a-f]));",
    re.IGNORECASE,
)
"""Characters and references that XML 1.0 does not know and services send nevertheless."""
_PROLOG = re.compile(r"\s*<\?xml[^>]*>")


def decode(body: bytes) -> str:
    """The text of a page, whose declared encoding is often wrong: UTF-8 where it fits, else Windows' Latin-1."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", "replace")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")


def parse_xml(body: bytes) -> etree._Element:
    """The root of an XML answer. Raises ValueError for anything else, document type definitions included."""
    text = _FORBIDDEN.sub("", _PROLOG.sub("", decode(body), count=1))
    if "<!DOCTYPE" in text.upper():
        raise ValueError("it is a web page, or it brings a document type definition")
    parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"it cannot be read as XML: {error}") from error


def parse_html(markup: str) -> etree._Element | None:
    """The root of a page or of a piece of one; None when nothing is in it."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None
    if root is not None:
        etree.strip_elements(root, "script", "style", with_tail=False)
    return root


def elements(root: etree._Element, path: str) -> list[etree._Element]:
    """The elements that an XPath finds."""
    found = root.xpath(path)
    return [node for node in found if etree.iselement(node)] if isinstance(found, list) else []


def strings(root: etree._Element, path: str) -> list[str]:
    """The attribute values or texts that an XPath finds."""
    found = root.xpath(path)
    return [str(text) for text in found if isinstance(text, str)] if isinstance(found, list) else []


def tidy(text: str) -> str:
    """Entities read, blanks collapsed."""
    return " ".join(unescape(text).split())


def plain_text(markup: str) -> str:
    """The words of an HTML fragment, one line a paragraph. The web service sometimes escapes fragments once more."""
    root = parse_html(unescape(markup) if "<" not in markup else markup)
    if root is None:
        return ""
    lines = (" ".join(line.split()) for line in "".join(_pieces(root)).split(_BREAK))
    return "\n".join(line for line in lines if line)


def _pieces(root: etree._Element) -> list[str]:
    pieces: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if element.tag in BLOCKS:
            pieces.append(_BREAK)
        pieces.append((element.text if event == "start" else element.tail) or "")
    return pieces
