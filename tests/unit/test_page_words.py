"""Words keep their places on the page as displayed, and a quote is found among them."""

from typing import Literal

import pytest
from PIL import Image

from contracts.artefacts.text import PageWords
from workers.adapters.ocr.upright_child import TURNS, straightened
from workers.stages.ocr.engine import RecognisedPage, Word
from workers.stages.ocr.page_words import locate, page_words, turned_back
from workers.stages.ocr.reading_order import in_reading_order

WORDS = PageWords(
    width=100,
    height=100,
    text="The re- port costs \u00a31.5m today",
    boxes=(0, 0, 10, 8, 20, 0, 30, 8, 0, 20, 10, 28, 20, 20, 30, 28, 40, 20, 50, 28, 60, 20, 70, 28),
    confidences=(90, 90, 90, 90, 90, 90),
)


def test_a_quote_has_a_box_for_each_of_its_lines() -> None:
    assert locate("the report costs", WORDS) == [(0, 0, 30, 8), (0, 20, 30, 28)]


def test_a_quote_that_does_not_stand_on_the_page_has_no_box() -> None:
    assert locate("the report cost nothing", WORDS) == []
    assert locate(" - ", WORDS) == []


def test_a_quote_begins_and_ends_with_the_words_that_hold_it() -> None:
    assert locate("1.5m today", WORDS) == [(40, 20, 70, 28)]


def test_words_are_kept_in_reading_order_with_whole_confidences() -> None:
    page = RecognisedPage((Word("Item", 90.4, 1, 2, 3, 4, 1), Word("5", 95.6, 5, 2, 7, 4, 1)), 50, 60)
    kept = page_words(page, in_reading_order(page.words))
    assert (kept.text, kept.boxes, kept.confidences) == ("Item 5", (1, 2, 3, 4, 5, 2, 7, 4), (90, 96))


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("slope", [0.0, 4.0, -3.0])
def test_a_word_of_a_turned_picture_is_placed_where_it_stands_on_the_page(
    turned: Literal[0, 90, 180, 270], slope: float
) -> None:
    page = Image.new("L", (400, 600), 255)
    page.paste(0, (80, 100, 140, 120))
    read = straightened(page if turned == 0 else page.transpose(TURNS[turned]), slope)
    left, top, right, bottom = read.point([255 - level for level in range(256)]).getbbox() or (0, 0, 0, 0)
    seen = RecognisedPage((), 400, 600, turned, slope, read.size)
    back = turned_back(Word("w", 90.0, left, top, right, bottom), seen)
    assert (back.left, back.top, back.right, back.bottom) == pytest.approx((80, 100, 140, 120), abs=9)
