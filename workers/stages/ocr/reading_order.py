"""Puts the recognised words of a page into lines and paragraphs that a later stage can parse.

The engine's own order is kept but where it took apart what stands side by side: a number or bullet in a column of its
own goes before its paragraph, and a short heading at the side before the text beside it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from workers.stages.ocr.broken_words import whole
from workers.stages.ocr.engine import Word
from workers.stages.ocr.running_lines import EDGE_LINES, MARGIN

SIDE_WIDTH = 0.3
"""Headings at the side are narrower than this share of what is written on the page."""
EDGE = 0.05
"""They begin at one edge, give or take this share."""
SIDE_LINES = 4
"""They have no more lines than this."""
SIDE_SHARE = 0.5
"""Lines at the side, of the lines beside them; columns of a table or of a newspaper have about as many."""
SAME_LINE = 0.5
"""Two pieces stand on one line where they share this much of the lower one's height."""
MARKER_GAP = 6
"""A marker stands no farther before its text than so many times its height."""

LONG_WORD = 3
"""Letters of a word that is wider than high where it lies."""

_MARKER = re.compile(
    r"(?:\(?\d{1,3}(?:\.\d{1,3}){0,3}[.,):]?|\(?[a-zA-Z][.)]|\(?[ivxIVX]{1,5}[.)]|[\u2022\u25cf\u25aa\u25ab\u25e6\u00b7*\u00bbo\u2013\u2014-])"
)


@dataclass(frozen=True)
class Line:
    """Words on one line of one paragraph, in order."""

    words: tuple[Word, ...]
    paragraph: tuple[int, int]

    @cached_property
    def left(self) -> int:
        """Pixels from the left edge of the page."""
        return min(word.left for word in self.words)

    @cached_property
    def right(self) -> int:
        """Likewise."""
        return max(word.right for word in self.words)

    @cached_property
    def top(self) -> int:
        """Pixels from the upper edge."""
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> int:
        """Likewise."""
        return max(word.bottom for word in self.words)

    @property
    def height(self) -> int:
        """In pixels."""
        return self.bottom - self.top

    @property
    def text(self) -> str:
        """The words with blanks between; what the engine took apart is whole again."""
        return whole(self.words)


def in_reading_order(words: Sequence[Word]) -> tuple[Line, ...]:
    """The lines of a page."""
    lines = [
        Line(tuple(group), key[:2])
        for key, group in groupby(words, key=lambda word: (word.block, word.paragraph, word.line))
    ]
    return tuple(lines) if _is_sideways(words) else tuple(_with_markers(_with_side_headings(lines)))


def _is_sideways(words: Sequence[Word]) -> bool:
    """Whether the engine read the page from top to bottom, so that left and right say nothing of its lines."""
    long = [word for word in words if len(word.text) > LONG_WORD]
    return sum(word.bottom - word.top > word.right - word.left for word in long) * 2 > len(long)


def in_margins(lines: Sequence[Line], height: int) -> tuple[tuple[Line, ...], tuple[Line, ...], tuple[Line, ...]]:
    """The first and last lines that lie in the top margin, all that are text, and those in the bottom margin."""
    edges = {*lines[:EDGE_LINES], *lines[-EDGE_LINES:]}
    top = tuple(line for line in lines if line in edges and line.top + line.bottom < 2 * MARGIN * height)
    bottom = tuple(line for line in lines if line in edges and line.top + line.bottom > 2 * (1 - MARGIN) * height)
    body = tuple(line for line in lines if line not in {*top, *bottom})
    return (top, body, bottom) if body else ((), tuple(lines), ())


def text_of(lines: Sequence[Line]) -> str:
    """Lines under each other, a blank line between paragraphs."""
    paragraphs = groupby(lines, key=lambda line: line.paragraph)
    return "\n\n".join("\n".join(line.text for line in paragraph) for _, paragraph in paragraphs)


def _with_markers(lines: Sequence[Line]) -> list[Line]:
    """Each marker that stands alone is put before the line that it stands beside."""
    markers = [index for index, line in enumerate(lines) if _is_marker(line)]
    targets = {index: target for index in markers if (target := _beside(lines, index)) is not None}
    before = {target: index for index, target in targets.items()}
    kept = [index for index in range(len(lines)) if before.get(targets.get(index, -1)) != index]
    return [_joined(lines[before[index]], lines[index]) if index in before else lines[index] for index in kept]


def _joined(marker: Line, line: Line) -> Line:
    return replace(line, words=marker.words + line.words)


def _is_marker(line: Line) -> bool:
    return len(line.words) == 1 and _MARKER.fullmatch(line.words[0].text) is not None


def _beside(lines: Sequence[Line], index: int) -> int | None:
    """The nearest line to the right on the same line of the page, unless it has a marker already."""
    marker = lines[index]
    reach = marker.right + MARKER_GAP * marker.height
    found = [
        other
        for other, line in enumerate(lines)
        if marker.right <= line.left <= reach and _on_one_line(marker, line) and not _is_marker(line)
    ]
    nearest = min(found, key=lambda other: (lines[other].left, other), default=None)
    starts_with_one = nearest is not None and _MARKER.fullmatch(lines[nearest].words[0].text) is not None
    return None if starts_with_one else nearest


def _on_one_line(first: Line, second: Line) -> bool:
    shared = min(first.bottom, second.bottom) - max(first.top, second.top)
    return shared >= SAME_LINE * max(1, min(first.height, second.height))


def _with_side_headings(lines: Sequence[Line]) -> list[Line]:
    """Paragraphs that are headings at the side are put before the line that they stand beside or above."""
    if not lines:
        return []
    blocks = [list(group) for _, group in groupby(lines, key=lambda line: line.paragraph)]
    column = _side_column(blocks)
    body = [line for index, block in enumerate(blocks) if index not in column for line in block]
    for index in sorted(column, reverse=True):
        heading = blocks[index]
        place = next((at for at, line in enumerate(body) if _follows(heading[0], line)), None)
        body[place if place is not None else len(body) : place if place is not None else len(body)] = heading
    return body


def _follows(heading: Line, line: Line) -> bool:
    return line.left >= heading.right and (line.top + line.bottom) / 2 >= heading.top


def _side_column(blocks: Sequence[Sequence[Line]]) -> frozenset[int]:
    """Positions of the paragraphs of a column of headings or markers that was read before the text beside it."""
    lines = [line for block in blocks for line in block]
    width = max(line.right for line in lines) - min(line.left for line in lines)
    narrow = [
        index
        for index, block in enumerate(blocks)
        if len(block) <= SIDE_LINES and _right(block) - _left(block) <= SIDE_WIDTH * width
    ]
    first = next((index for index in narrow if _stands_beside_later(blocks, index)), None)
    if first is None:
        return frozenset()
    left = _left(blocks[first])
    limit, edge = left + SIDE_WIDTH * width, left - EDGE * width
    column = [index for index in narrow if edge <= _left(blocks[index]) and _right(blocks[index]) <= limit]
    return frozenset(column) if _is_side(blocks, column) else frozenset()


def _stands_beside_later(blocks: Sequence[Sequence[Line]], index: int) -> bool:
    """Whether text to the right of it, and not right after it, begins no lower than it ends."""
    block = blocks[index]
    return any(
        line.left >= _right(block) and line.top <= block[-1].bottom and line.bottom >= block[0].top
        for later in blocks[index + 1 :]
        for line in later
    ) or any(_left(blocks[before]) >= _right(block) and blocks[before][0].top > block[0].top for before in range(index))


def _is_side(blocks: Sequence[Sequence[Line]], column: Sequence[int]) -> bool:
    """Whether the lines of the column are few beside those to its right."""
    here = [line for index in column for line in blocks[index]]
    top, bottom, right = min(line.top for line in here), max(line.bottom for line in here), _right(here)
    beside = [
        line
        for index, block in enumerate(blocks)
        if index not in column
        for line in block
        if line.left >= right and line.bottom >= top and line.top <= bottom
    ]
    return len(here) <= SIDE_SHARE * len(beside)


def _left(lines: Iterable[Line]) -> int:
    return min(line.left for line in lines)


def _right(lines: Iterable[Line]) -> int:
    return max(line.right for line in lines)
