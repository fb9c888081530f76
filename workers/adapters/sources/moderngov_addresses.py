"""Addresses of ModernGov documents: their numbers, their kinds, and one spelling for each.

`documents/s<number>/<title>` is a paper, `documents/g<number>/<name>?T=<code>` is compiled for a meeting,
`documents/b<number>/<name>?T=9` is a supplement; `mgConvert2PDF.aspx?ID=<number>[&T=<code>]` is an older form.
"""

import re
from urllib.parse import parse_qsl, quote, unquote, unquote_to_bytes, urljoin, urlsplit, urlunsplit

from contracts.references import ListedKind

KINDS = {
    "0": ListedKind.FRONT_SHEET,
    "1": ListedKind.PRINTED_MINUTES,
    "2": ListedKind.PRINTED_DECISIONS,
    "9": ListedKind.SUPPLEMENT,
    "10": ListedKind.REPORTS_PACK,
}
NAMES = (
    (re.compile(r"agenda front ?sheet", re.IGNORECASE), "0"),
    (re.compile(r"printed (draft )?minutes", re.IGNORECASE), "1"),
    (re.compile(r"(printed )?decisions\b", re.IGNORECASE), "2"),
    (re.compile(r"(public|agenda) reports pack", re.IGNORECASE), "10"),
)
"""How compiled files are named, for sites that leave `T` out."""

_NUMBERED = re.compile(r"/documents/([sgb])(\d+)(?:/|$)", re.IGNORECASE)
_CONVERTED = re.compile(r"/mgConvert2PDF\.aspx$", re.IGNORECASE)
_DROPPED = re.compile(r"[\t\r\n]")


def absolute(page: str, href: str) -> str:
    """A link as printed, with raw blanks and line ends, as an absolute address; documents in their one spelling."""
    parts = urlsplit(urljoin(page, _DROPPED.sub("", href).strip()))
    path = _one_spelling(parts.path) if _NUMBERED.search(parts.path) else quote(parts.path, safe="/%!$&'()*+,;=:@~")
    return urlunsplit((parts.scheme, parts.netloc, path, quote(parts.query, safe="/%!$&'()*+,;=:@~?"), ""))


def document_key(url: str) -> str | None:
    """What identifies the document behind an address, whatever its name; None where no document is.

    `s128744` for a paper, `g9475?T=10` and `b24430?T=9` for files of a meeting.
    """
    parts = urlsplit(url)
    query = {name.lower(): value for name, value in parse_qsl(parts.query)}
    code = query.get("t")
    if _CONVERTED.search(parts.path) and query.get("id", "").isdecimal():
        return f"g{query['id']}?T={code}" if code else f"s{query['id']}"
    found = _NUMBERED.search(parts.path)
    if found is None:
        return None
    letter, number = found[1].lower(), found[2]
    if letter == "s":
        return f"s{number}"
    code = code or ("9" if letter == "b" else _code_by_name(file_name(url)))
    return f"{letter}{number}?T={code}" if code else f"{letter}{number}"


def listed_kind(key: str) -> ListedKind:
    """The kind of a document by its key."""
    if key.startswith("s"):
        return ListedKind.PAPER
    return KINDS.get(key.partition("?T=")[2], ListedKind.FILE)


def file_name(url: str) -> str:
    """The name at the end of an address, without its suffix; empty where a program answers."""
    name = unquote(urlsplit(url).path.rpartition("/")[2])
    return "" if name.lower().endswith(".aspx") else re.sub(r"\.[A-Za-z]{3,4}$", "", name)


def _code_by_name(name: str) -> str | None:
    return next((code for pattern, code in NAMES if pattern.match(name)), None)


def _one_spelling(path: str) -> str:
    return "/".join(quote(unquote_to_bytes(part), safe="") for part in path.split("/"))
