# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The number before a heading, in whatever form: what of it stays in a paper, and what counts up.

`12.`, `(12)`, `Item 12:`, `CAB 12`, `2025/045`, `C26/031`, `12.1`, `B)`, `(b)`, `iv.`, `IV`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
ROMANS = tuple(f"{ten}{one}" for ten in ("", "x", "xx") for one in _ONES)[1:]
_ORDER = {said: at for at, said in enumerate(ROMANS, 1)}
_WORD = r"(?P<word>(?i:Agenda Item|Item|Minute|Min)\.?\s(?i:(?:no|number)\.?\s)?#?)"
_NO_HEAD = "PARTS?|PAGE|ROOM|PHASE|STAGE|ANNEX|ZONE|LEVEL|UNIT|WARD|TABLE"
_COUNTED = (
    r"(?:(?P<head>(?!(?:" + _NO_HEAD + r")\b)[A-Z]{1,6}[ ./-]{0,2})?(?P<digits>\d{1,4}(?:[./-]\d{1,4}){0,2})|"
    r"(?P<roman>[IVX]{1,5})|(?P<letter>[A-Za-z]|[ivx]{2,5}))"
)
NUMBER = rf"{_WORD}?(?P<open>\(?)(?P<number>{_COUNTED})(?P<sign>(?:\)|(?<!\()[.):]){{0,2}})"
HEADED = re.compile(
    rf"{NUMBER}(?:\s?[-–—]\s+|\s+|(?<=[.)])(?=[A-Z]{{3}})|(?<=\d\.)(?=[A-Z][a-z]{{2}}))(?P<title>[A-Z\d“\"‘(].*)"
)
LONE = re.compile(rf"{NUMBER}(?:\s?[-–—])?")
"""A number that a column left on a line of its own, above its title."""


FILE = r"\d{2,4}-\d{3,5}"
"""The number of a file, between that of an item and its title, or in place of the item's."""
_PLAIN = 6
"""Parts of the frame of a number that stands alone: word, bracket, head, sign and what counts."""


@dataclass(frozen=True)
class Place:
    """Where in a chain a number stands: what stays, and what counts."""

    frame: tuple[str, ...]
    count: int

    @property
    def is_plain(self) -> bool:
        """Whether the number is nothing but what counts, so that a list begins with the first."""
        return len(self.frame) <= _PLAIN and not self.frame[2]


def places(match: re.Match[str]) -> Iterator[Place]:
    """Each part of the number as the one that counts; `i`, `v` and `x` are letters and Roman numerals."""
    if bool(match["open"]) != match["sign"].endswith(")") and match["open"]:
        return
    kept = ((match["word"] or "").casefold(), match["open"], (match["head"] or "").strip(), match["sign"])
    if match["digits"]:
        parts = re.split(r"([./-])", match["digits"])
        for at in range(0, len(parts), 2):
            yield Place((*kept, *parts[:at], "#", *parts[at + 1 :]), int(parts[at]))
        return
    said = match["roman"] or match["letter"]
    signed = bool(match["sign"] or match["word"])
    if said.casefold() in _ORDER and (signed or said.isupper()):
        yield Place((*kept, "roman", "upper" if said.isupper() else "lower"), _ORDER[said.casefold()])
    if len(said) == 1 and signed:
        yield Place((*kept, "letter", "upper" if said.isupper() else "lower"), ord(said.casefold()) - ord("a") + 1)


def is_weak(frame: tuple[str, ...]) -> bool:
    """Whether parts of items are marked so, too: small letters, and all that stands in brackets."""
    return frame[-1] == "lower" or frame[1] == "("
