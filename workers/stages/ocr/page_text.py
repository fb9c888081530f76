"""Clean text of a page: lines as they stand, without what is no character of it."""

import unicodedata
from functools import lru_cache

ALPHABET = 4096
"""Characters of which it is remembered what they are: papers use a few hundred."""
LINE_END_HYPHEN = "\ufffe"
"""PDFium writes this noncharacter for a hyphen at a line's end, and joins the lines."""

SYMBOLS = {
    "\uf02d": "-",
    "\uf076": "\u2756",
    "\uf0a7": "\u25aa",
    "\uf0a8": "\u2610",
    "\uf0b7": "\u2022",
    "\uf0d8": "\u27a2",
    "\uf0fb": "\u2717",
    "\uf0fc": "\u2713",
    "\uf0fe": "\u2612",
}
"""Signs of the Symbol and Wingdings fonts that word processors write as private-use characters."""

LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}

_REPLACED = {LINE_END_HYPHEN: "-", "\u00ad": None, "\t": " ", "\n": "\n", **SYMBOLS, **LIGATURES}
_LINE_BREAKS = frozenset("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_DROPPED_CATEGORIES = frozenset({"Cc", "Cs", "Cn"})
_DROPPED_FORMATS = frozenset("\u200b\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(text: str) -> str:
    """Lines ended by a line feed, NFC, plain blanks, no control characters, no blanks at line ends.

    Blank lines at both ends go; those between paragraphs stay.
    """
    text = text.replace("\r\n", "\n")
    text = _plain(text) if text.isascii() else _signs(text)
    return "\n".join(map(str.rstrip, text.split("\n"))).strip("\n")


def _plain(text: str) -> str:
    """ASCII, as most pages are, is gone through by the byte, in a tenth of the time."""
    return text.encode().translate(_ASCII_KEPT, _ASCII_DROPPED).decode()


def _signs(text: str) -> str:
    # all is looked up once a character, not once a place
    characters = set(text)
    for char in characters & _LINE_BREAKS:
        text = text.replace(char, "\n")
    changed = {ord(char): kept for char in characters - _LINE_BREAKS if (kept := _kept(char)) != char}
    return unicodedata.normalize("NFC", text.translate(changed) if changed else text)


@lru_cache(ALPHABET)
def _kept(char: str) -> str | None:
    if char in _REPLACED:
        return _REPLACED[char]
    if unicodedata.category(char) == "Zs":
        return " "
    dropped = char in _DROPPED_FORMATS or unicodedata.category(char) in _DROPPED_CATEGORIES
    return None if dropped else char


_ASCII = tuple(map(chr, range(128)))
_ASCII_KEPT = bytes(ord("\n" if char in _LINE_BREAKS else _kept(char) or char) for char in _ASCII).ljust(256)
_ASCII_DROPPED = bytes(ord(char) for char in _ASCII if char not in _LINE_BREAKS and _kept(char) is None)
