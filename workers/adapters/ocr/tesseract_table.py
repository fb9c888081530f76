"""Reads tesseract's table of words (TSV).

Columns, by tesseract's renderer.cpp: level, page_num, block_num, par_num, line_num, word_num, left, top, width, height,
conf, text; level 1 opens a page and has its size, level 5 is a word, conf is 0 to 100.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from workers.stages.ocr.engine import RecognisedPage, Word

PAGE_LEVEL, WORD_LEVEL = "1", "5"
COLUMNS = 12


@dataclass(frozen=True)
class _OpenPage:
    width: int
    height: int
    words: list[Word] = field(default_factory=list)


def pages_of(table: str) -> list[RecognisedPage]:
    """Every page that the table opens, in order."""
    pages: dict[str, _OpenPage] = {}
    for level, page, block, paragraph, line, _, *box, confidence, text in _rows(table):
        left, top, width, height = map(int, box)
        if level == PAGE_LEVEL:
            pages[page] = _OpenPage(width, height)
        elif level == WORD_LEVEL and text.strip():
            place = (left, top, left + width, top + height, int(block), int(paragraph), int(line))
            pages[page].words.append(Word(text.strip(), float(confidence), *place))
    return [RecognisedPage(tuple(page.words), page.width, page.height) for page in pages.values()]


def _rows(table: str) -> Iterator[list[str]]:
    for row in table.split("\n")[1:]:
        fields = row.rstrip("\r").split("\t", COLUMNS - 1)
        if len(fields) == COLUMNS:
            yield fields
