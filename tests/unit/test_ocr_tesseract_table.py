"""Tesseract's table of words is read with boxes and confidence."""

from workers.adapters.ocr.tesseract_table import pages_of
from workers.stages.ocr.engine import RecognisedPage, Word

HEADER = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def row(level: int, page: int, place: tuple[int, int, int, int], confidence: float = -1, text: str = "") -> str:
    return "\t".join(map(str, (level, page, *place, 10, 20, 30, 9, confidence, text)))


def test_words_come_with_their_place_and_the_page_with_its_size_and_mean_confidence() -> None:
    table = [
        HEADER,
        row(1, 1, (0, 0, 0, 0)),
        row(5, 1, (1, 1, 1, 1), 90, "Item"),
        row(5, 1, (1, 2, 3, 2), 95.25, "5"),
        row(5, 1, (2, 1, 1, 2), 95, " "),
    ]
    (page,) = pages_of("\n".join(table))
    assert page.words == (Word("Item", 90.0, 10, 20, 40, 29, 1, 1, 1), Word("5", 95.25, 10, 20, 40, 29, 1, 2, 3))
    assert (page.width, page.height, page.confidence) == (30, 9, 92.6)


def test_a_page_without_words_is_there_too() -> None:
    table = [HEADER, row(1, 1, (0, 0, 0, 0)), row(1, 2, (0, 0, 0, 0)), row(5, 2, (1, 1, 1, 1), 90, 'a "quote')]
    empty, quoted = pages_of("\n".join(table))
    assert empty == RecognisedPage((), 30, 9)
    assert empty.confidence is None
    assert [word.text for word in quoted.words] == ['a "quote']
