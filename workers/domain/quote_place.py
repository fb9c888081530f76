"""Where a quote stands among the words of a page."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workers.domain.paper_text import squash

SAME_LINE = 0.5
"""Share of the lower height by which two words overlap that stand on one line."""


@dataclass(frozen=True)
class Box:
    """A place on a page, in shares of its width and height from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class PlacedWord:
    """A word with its place."""

    text: str
    box: Box


def quote_boxes(quote: str, words: Sequence[PlacedWord]) -> tuple[Box, ...]:
    """A box for each line on which the quote stands; none where it does not stand on the page.

    Blanks, hyphens, signs and case do not matter, so that a quote is found across line ends; the first place counts.
    """
    texts = [bare(word.text) for word in words]
    wanted = bare(quote)
    at = "".join(texts).find(wanted) if wanted else -1
    if at < 0:
        return ()
    found, passed = [], 0
    for word, text in zip(words, texts, strict=True):
        if text and passed < at + len(wanted) and passed + len(text) > at:
            found.append(word.box)
        passed += len(text)
    return tuple(by_line(found))


def bare(text: str) -> str:
    """Letters and digits only, without case."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()


def by_line(boxes: Iterable[Box]) -> list[Box]:
    """Neighbouring boxes of one line as one."""
    lines: list[Box] = []
    for box in boxes:
        if lines and on_one_line(lines[-1], box):
            lines[-1] = around(lines[-1], box)
        else:
            lines.append(box)
    return lines


def on_one_line(one: Box, other: Box) -> bool:
    """Whether two boxes stand beside each other, the second not before the first."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    lower = min(one.bottom - one.top, other.bottom - other.top)
    return shared > SAME_LINE * lower and other.left >= one.left


def around(one: Box, other: Box) -> Box:
    """The smallest box that holds both."""
    return Box(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def quote_span(text: str, quote: str) -> tuple[int, int] | None:
    """Where a quote begins and ends in a text, whatever its blanks and line breaks; None where it does not stand."""
    letters = [(letter, at) for at, sign in enumerate(text) for letter in squash(sign)]
    wanted = squash(quote)
    at = "".join(letter for letter, _ in letters).find(wanted) if wanted else -1
    return None if at < 0 else (letters[at][1], letters[at + len(wanted) - 1][1] + 1)
