"""Tesseract's table of words becomes text."""

from workers.adapters.ocr.tesseract_table import pages_of
from workers.stages.ocr.engine import RecognisedPage

HEADER = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def row(level: int, page: int, place: tuple[int, int, int, int], confidence: float = -1, text: str = "") -> str:
    return "\t".join(map(str, (level, page, *place, 0, 0, 9, 9, confidence, text)))


def test_words_become_lines_and_paragraphs_with_their_mean_confidence() -> None:
    table = [
        HEADER,
        row(1, 1, (0, 0, 0, 0)),
        row(5, 1, (1, 1, 1, 1), 90, "Item"),
        row(5, 1, (1, 1, 1, 2), 95.25, "5"),
        row(5, 1, (1, 1, 2, 1), 80, "Budget"),
        row(5, 1, (1, 2, 1, 1), 70, "Next"),
        row(5, 1, (2, 1, 1, 1), 60, "Other"),
        row(5, 1, (2, 1, 1, 2), 95, " "),
    ]
    assert pages_of("\n".join(table)) == [RecognisedPage("Item 5\nBudget\n\nNext\n\nOther", 79.0)]


def test_a_page_without_words_is_there_too() -> None:
    table = [HEADER, row(1, 1, (0, 0, 0, 0)), row(1, 2, (0, 0, 0, 0)), row(5, 2, (1, 1, 1, 1), 90, 'a "quote')]
    assert pages_of("\n".join(table)) == [RecognisedPage("", None), RecognisedPage('a "quote', 90.0)]
