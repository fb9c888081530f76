"""Reads tesseract's table of words (TSV) into the text of pages.

Columns, by tesseract's renderer.cpp: level, page_num, block_num, par_num, line_num, word_num, left, top, width, height,
conf, text; level 1 opens a page, level 5 is a word, conf is 0 to 100.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from workers.stages.ocr.engine import RecognisedPage

PAGE_LEVEL, WORD_LEVEL = "1", "5"
COLUMNS = 12


@dataclass(frozen=True)
class Word:
    """A word, with the numbers of the paragraph (block, paragraph) and of the line that it stands in."""

    paragraph: tuple[str, str]
    line: str
    text: str
    confidence: float


def pages_of(table: str) -> list[RecognisedPage]:
    """Every page that the table opens, in order."""
    pages: dict[str, list[Word]] = {}
    for level, page, block, paragraph, line, *_, confidence, text in _rows(table):
        words = pages.setdefault(page, [])
        if level == WORD_LEVEL and text.strip():
            words.append(Word((block, paragraph), line, text.strip(), float(confidence)))
    return [RecognisedPage(text_of(words), _mean(words)) for words in pages.values()]


def text_of(words: Sequence[Word]) -> str:
    """Words with blanks between, lines under each other, a blank line between paragraphs."""
    return "\n\n".join(
        "\n".join(" ".join(word.text for word in line) for _, line in groupby(paragraph, key=lambda word: word.line))
        for _, paragraph in groupby(words, key=lambda word: word.paragraph)
    )


def _rows(table: str) -> Iterator[list[str]]:
    for row in table.split("\n")[1:]:
        fields = row.rstrip("\r").split("\t", COLUMNS - 1)
        if len(fields) == COLUMNS:
            yield fields


def _mean(words: Sequence[Word]) -> float | None:
    return round(sum(word.confidence for word in words) / len(words), 1) if words else None
