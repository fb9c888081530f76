"""What holds of cleaned text and of batches for any page."""

import unicodedata
from collections import Counter
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from workers.stages.ocr.engine import PageSize, PdfPage
from workers.stages.ocr.languages import language_of
from workers.stages.ocr.page_batches import cut, pixels
from workers.stages.ocr.page_decision import _counted, decide, facts_of
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


@given(st.text(st.characters(max_codepoint=127)))
def test_text_in_ascii_is_cleaned_as_any_other_text(raw: str) -> None:
    # a sign that is no ASCII at either end takes it the way of all other texts
    assert clean(f"\u00a3\n{raw}\n\u00a3")[2:-2].strip("\n") == clean(raw)


@given(st.lists(st.sampled_from(["THE", "of", "y", "yn", "sydd", "it\u2019s", "caf\u00e9", "99", "\n", "-"])))
def test_the_language_of_a_page_is_that_of_its_words_however_its_lines_are_written(words: list[str]) -> None:
    # a sign that is no ASCII on the only line takes all words the way of other letters
    assert language_of(" ".join(words)) == language_of(" ".join(words).replace("\n", " ") + " \u00a3")


@given(st.text())
def test_each_character_of_a_page_is_counted_at_each_of_its_places(text: str) -> None:
    assert _counted(text) == Counter(text)


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
