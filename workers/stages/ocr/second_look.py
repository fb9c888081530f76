"""Which pages are recognised a second time, turned upright or straightened, and which result is kept.

Pure: looking at pictures is the work of the engine's adapter.
"""

import re
from collections import defaultdict
from math import atan2, degrees
from statistics import median

from workers.stages.ocr.engine import RecognisedPage, Word

POOR_CONFIDENCE = 65.0
"""Mean of a page below which it may lie on its side or on its head: such pages have 30 to 50, upright ones 85 to 97."""
WORD_LIKE_LEAST = 0.5
"""Share of words that begin as words or numbers do, below which likewise."""
STEEP = 2.0
"""Degrees; from about four the engine begins to lose words, and a straightened picture costs as much as a page."""
LONG_LINE = 8
"""Widths of its own height from which a line tells its slope."""
LINES_TO_JUDGE = 3
LEAST_INK = 0.0005
"""Share of a page that is ink at least where there is a word."""
MUCH_UNREAD = 0.01
"""Share of a page that is ink outside of all words, from which something was left out: a page full of print has 0.05 to
0.1. Of scans that were read whole one in eight has as much, by drawings and by marks of the scanner.
"""

_WORD_LIKE = re.compile(r"\W*(?:[A-Z]?[a-z]{2,}|[A-Z]{2,}|[aAI]|[\d.,]*\d)[\W_]*(?:[a-zA-Z]*\W*)?")


def is_poor(page: RecognisedPage) -> bool:
    """Whether the words say that the page was not seen the right way up; a page without words is poor."""
    confidence = page.confidence
    return confidence is None or confidence < POOR_CONFIDENCE or word_like_share(page) < WORD_LIKE_LEAST


def word_like_share(page: RecognisedPage) -> float:
    """Words that are spelt like words or numbers, of all words, 0 to 1."""
    return sum(_WORD_LIKE.fullmatch(word.text) is not None for word in page.words) / max(1, len(page.words))


def looks_unread(page: RecognisedPage, unread: float) -> bool:
    """Whether a second look may read more, by the share of the page that is ink outside of the words.

    The engine's layout analysis leaves out most of some pages that lie aslant, and is sure of what little it reads.
    Pages whose lines are known to be straight are left: what they have besides is drawn, not written.
    """
    if is_poor(page):
        return unread >= LEAST_INK
    return unread >= MUCH_UNREAD and slope_of(page) is None


def slope_of(page: RecognisedPage) -> float | None:
    """Degrees clockwise by which the long lines of the page fall, by first and last words; None where few tell it."""
    lines: dict[tuple[int, int, int], list[Word]] = defaultdict(list)
    for word in page.words:
        lines[word.block, word.paragraph, word.line].append(word)
    slopes = [_slope(words[0], words[-1]) for words in lines.values() if _tells(words[0], words[-1])]
    return round(median(slopes), 1) if len(slopes) >= LINES_TO_JUDGE else None


def _tells(first: Word, last: Word) -> bool:
    return last.left - first.left >= LONG_LINE * max(1, first.bottom - first.top)


def _slope(first: Word, last: Word) -> float:
    middles = ((last.top + last.bottom) - (first.top + first.bottom)) / 2
    return degrees(atan2(middles, last.left - first.left))


def better(first: RecognisedPage, second: RecognisedPage) -> RecognisedPage:
    """The one with more to rely on; the first of equals."""
    return second if _worth(second) > _worth(first) else first


def _worth(page: RecognisedPage) -> float:
    """Confidence over all letters of words that look like words; words that fell into pieces gain nothing by it."""
    return sum(word.confidence * len(word.text) for word in page.words if _WORD_LIKE.fullmatch(word.text))
