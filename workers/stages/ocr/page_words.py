"""The words of a page with their places on the page as displayed, and where a quote stands among them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import cos, radians, sin

from contracts.artefacts.text import PageWords
from workers.stages.ocr.engine import RecognisedPage, Word
from workers.stages.ocr.page_text import clean
from workers.stages.ocr.reading_order import Line

Box = tuple[int, int, int, int]
"""Left, top, right and bottom, in the pixels of the page's words."""


def page_words(page: RecognisedPage, lines: Sequence[Line]) -> PageWords:
    """The words in reading order, as they stand on the page before it was turned."""
    words = [
        (text, turned_back(word, page)) for line in lines for word in line.words if (text := _without_blanks(word))
    ]
    return PageWords(
        width=page.width,
        height=page.height,
        text=" ".join(text for text, _ in words),
        boxes=tuple(edge for _, word in words for edge in (word.left, word.top, word.right, word.bottom)),
        confidences=tuple(round(word.confidence) for _, word in words),
        turned=page.turned,
    )


def locate(quote: str, words: PageWords) -> list[Box]:
    """A box for each line on which the quote stands, in its order; none where it does not stand on the page.

    Blanks, hyphens and case do not matter, so that a quote is found across line ends; the first place counts.
    """
    texts = [_bare(word) for word in words.text.split(" ")]
    wanted = _bare(quote)
    at = "".join(texts).find(wanted) if wanted else -1
    if at < 0:
        return []
    found, passed = [], 0
    for index, text in enumerate(texts):
        if text and passed < at + len(wanted) and passed + len(text) > at:
            found.append(_box(words, index))
        passed += len(text)
    return _by_line(found, sideways=words.turned in {90, 270})


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()


def _box(words: PageWords, index: int) -> Box:
    left, top, right, bottom = words.boxes[4 * index : 4 * index + 4]
    return left, top, right, bottom


def _by_line(boxes: Iterable[Box], *, sideways: bool) -> list[Box]:
    """Boxes that follow each other on one line become one."""
    lines: list[Box] = []
    for box in boxes:
        if lines and _on_one_line(lines[-1], box, sideways=sideways):
            lines.append(_around(lines.pop(), box))
        else:
            lines.append(box)
    return lines


def _around(first: Box, second: Box) -> Box:
    return min(first[0], second[0]), min(first[1], second[1]), max(first[2], second[2]), max(first[3], second[3])


def _on_one_line(first: Box, second: Box, *, sideways: bool) -> bool:
    low, high = (0, 2) if sideways else (1, 3)
    shared = min(first[high], second[high]) - max(first[low], second[low])
    return 2 * shared >= min(first[high] - first[low], second[high] - second[low])


def turned_back(word: Word, page: RecognisedPage) -> Word:
    """The word with its box on the page as displayed."""
    if page.read_size is None:
        return word
    corners = [(x, y) for x in (word.left, word.right) for y in (word.top, word.bottom)]
    points = [_quarter_back(_straight_back(x, y, page), page) for x, y in corners]
    xs, ys = zip(*points, strict=True)
    return replace(
        word,
        left=max(0, round(min(xs))),
        top=max(0, round(min(ys))),
        right=min(page.width, round(max(xs))),
        bottom=min(page.height, round(max(ys))),
    )


def _straight_back(x: float, y: float, page: RecognisedPage) -> tuple[float, float]:
    width, height = page.read_size or (page.width, page.height)
    upright = (page.height, page.width) if page.turned in {90, 270} else (page.width, page.height)
    dx, dy, angle = x - width / 2, y - height / 2, radians(page.slope)
    return (
        dx * cos(angle) - dy * sin(angle) + upright[0] / 2,
        dx * sin(angle) + dy * cos(angle) + upright[1] / 2,
    )


def _quarter_back(point: tuple[float, float], page: RecognisedPage) -> tuple[float, float]:
    x, y = point
    turned = {0: (x, y), 90: (y, page.height - x), 180: (page.width - x, page.height - y), 270: (page.width - y, x)}
    return turned[page.turned]


def _without_blanks(word: Word) -> str:
    return "".join(clean(word.text).split())
