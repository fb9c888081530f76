"""Reads plain text in the encodings that councils use."""

import codecs
from pathlib import Path

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def text_of(path: Path) -> str:
    """The text as it stands."""
    return decoded(path.read_bytes())


def decoded(content: bytes) -> str:
    """Text by its byte order mark, else UTF-8, else Windows-1252 (which has a meaning for nearly every byte)."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("windows-1252", errors="replace")
