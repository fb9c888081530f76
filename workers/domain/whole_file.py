"""Tells a body that cannot be the whole document, though the transfer seemed to end well."""

from urllib.parse import urlsplit

from workers.domain.media_type import HTML, PDF, sniff_media_type

TAIL_BYTES = 2048
"""PDF 32000-1:2008, annex H.3 looks for the end mark in the last 1024 bytes; some servers add a few of their own."""
_END_OF_PDF = b"%%EOF"


def what_is_wrong(url: str, head: bytes, tail: bytes) -> str | None:
    """Why the body from this address is not the document; None when nothing speaks against it."""
    if urlsplit(url).scheme not in ("http", "https"):
        return None
    if not head:
        return "it has no bytes"
    if sniff_media_type(head) == HTML and not urlsplit(url).path.lower().endswith((".htm", ".html")):
        return "it is a web page"
    return "it breaks off before its end mark" if breaks_off(url, head, tail) else None


def breaks_off(url: str, head: bytes, tail: bytes) -> bool:
    """Whether a PDF from the web lacks its end mark, as when a server announces too short a length.

    One of few bytes has nothing that could be missed, and is left to whoever reads it.
    """
    web = urlsplit(url).scheme in ("http", "https")
    return web and len(tail) >= TAIL_BYTES and sniff_media_type(head) == PDF and _END_OF_PDF not in tail
