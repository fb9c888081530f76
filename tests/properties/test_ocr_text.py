"""What holds of cleaned text and of batches for any page."""

import unicodedata
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from workers.stages.ocr.engine import PageSize, PdfPage
from workers.stages.ocr.page_batches import cut, pixels
from workers.stages.ocr.page_decision import decide, facts_of
from workers.stages.ocr.page_text import clean

PAGES = st.lists(st.builds(PageSize, st.integers(1, 500), st.floats(1, 3000), st.floats(1, 3000)), max_size=40)


@given(st.text())
def test_clean_text_stays_as_it_is(raw: str) -> None:
    assert clean(clean(raw)) == clean(raw)


@given(st.text())
def test_clean_text_is_normal_and_ends_its_lines_by_line_feeds_only(raw: str) -> None:
    text = clean(raw)
    assert unicodedata.is_normalized("NFC", text)
    assert all(line == line.rstrip() for line in text.split("\n"))
    assert not any(unicodedata.category(char) in {"Cc", "Cs"} for char in text.replace("\n", ""))


@given(st.text(), st.floats(0, 1), st.integers(0, 1000))
def test_every_page_has_a_source(text: str, cover: float, drawings: int) -> None:
    assert decide(facts_of(PdfPage(1, 595, 842, text, cover, drawings))) in {"text_layer", "ocr", "empty"}


@given(PAGES, st.integers(1, 8), st.integers(1, 30_000_000), st.integers(1, 4))
def test_batches_hold_every_page_once_in_order_and_stay_bounded(
    pages: list[PageSize], most: int, most_pixels: int, processes: int
) -> None:
    batches = cut(pages, most, most_pixels, 200, processes)
    assert list(chain.from_iterable(batches)) == pages
    assert all(len(batch) <= most for batch in batches)
    assert all(len(batch) == 1 or sum(pixels(page, 200) for page in batch) <= most_pixels for batch in batches)
