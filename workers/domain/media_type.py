"""What a file is, by its first bytes; names and what a server says are not believed.

Signatures are those of the formats' specifications: ISO 32000-1 (PDF), ECMA-376 part 2 (Office), ODF 1.2 part 3,
MS-CFB (older Office files), RTF 1.9, PNG, JFIF, TIFF 6.0, RFC 5322 (mail).
"""

import re
from collections.abc import Iterable

HEAD_BYTES = 4096
"""How much of a file `sniff_media_type` wants to see."""

UNKNOWN = "application/octet-stream"
PDF = "application/pdf"
HTML = "text/html"
PLAIN = "text/plain"
ZIP = "application/zip"
MAIL = "message/rfc822"
RTF = "application/rtf"
OLE2 = "application/msword"
OFFICE = "application/vnd.openxmlformats-officedocument."
DOCX = OFFICE + "wordprocessingml.document"
XLSX = OFFICE + "spreadsheetml.sheet"
PPTX = OFFICE + "presentationml.presentation"
ODT = "application/vnd.oasis.opendocument.text"

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"MM\x00+", "image/tiff"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"{\\rtf", RTF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE2),
)
OFFICE_FOLDERS = (("word/", DOCX), ("xl/", XLSX), ("ppt/", PPTX))
PDF_HEADER_WITHIN = 1024
"""Readers accept a PDF header in the first 1024 bytes. Source: ISO 32000-1, annex H.3, note 13."""
ODF_NAME_AT = 30
"""Where the name of a zip's first entry stands; in ODF it is `mimetype`, and its content follows uncompressed."""

_HTML_START = re.compile(rb"<!doctype\s+html|<(?:html|head|body|title|meta|script|div|h1|p|table)\b", re.IGNORECASE)
_MAIL_START = re.compile(
    rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:received|return-path|delivered-to|mime-version|message-id):",
    re.IGNORECASE,
)
_PDF_OBJECT = re.compile(rb"^\d{1,10} \d{1,5} obj\b", re.MULTILINE)
_ODF_TYPE = re.compile(rb"mimetype(application/vnd\.oasis\.opendocument\.[a-z-]+)")
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")
_TEXT_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def sniff_media_type(head: bytes) -> str:
    """The media type of a file that begins with `head` (HEAD_BYTES, or the whole of a shorter file).

    A zip container whose kind does not show in its first entries is `application/zip`: ask `office_media_type` then.
    """
    for signature, media_type in SIGNATURES:
        if head.startswith(signature):
            return media_type
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_media_type(head)
    if _HTML_START.match(_after_prolog(head)):
        return HTML
    if _is_pdf(head[: PDF_HEADER_WITHIN + 4]):
        return PDF
    if head and _is_text(head):
        return MAIL if _MAIL_START.match(head) else PLAIN
    return UNKNOWN


def office_media_type(names: Iterable[str]) -> str:
    """The media type of a zip container with entries of these names."""
    known = frozenset(names)
    if "[Content_Types].xml" in known:
        for folder, media_type in OFFICE_FOLDERS:
            if any(name.startswith(folder) for name in known):
                return media_type
    return ZIP


def _zip_media_type(head: bytes) -> str:
    if found := _ODF_TYPE.match(head, ODF_NAME_AT):
        return found[1].decode("ascii")
    return ZIP


def _after_prolog(head: bytes) -> bytes:
    """What follows the byte order mark, XML declaration and comments that may stand before a page."""
    rest = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    while rest.startswith((b"<!--", b"<?xml")):
        end = b"-->" if rest.startswith(b"<!--") else b"?>"
        rest = rest.partition(end)[2].lstrip()
    return rest


def _is_pdf(start: bytes) -> bool:
    """Whether a PDF header stands here, or a first object where careless software left the header out."""
    return b"%PDF-" in start or _PDF_OBJECT.search(start) is not None


def _is_text(head: bytes) -> bool:
    """Whether bytes are text: UTF-16 with its mark, or UTF-8 or Latin-1 without control characters."""
    return head.startswith(_TEXT_MARKS) or _CONTROLS.isdisjoint(head)
