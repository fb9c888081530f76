"""Which pages are recognised again, and which result is kept."""

import pytest

from workers.stages.ocr.engine import RecognisedPage, Word
from workers.stages.ocr.second_look import LEAST_INK, MUCH_UNREAD, STEEP, better, is_poor, looks_unread, slope_of


def page(*words: str, confidence: float = 92.0, fall: int = 0, lines: int = 1) -> RecognisedPage:
    found = [
        Word(text, confidence, 100 * at, 40 * line + fall * at, 100 * at + 90, 40 * line + fall * at + 20, 1, 1, line)
        for line in range(lines)
        for at, text in enumerate(words)
    ]
    return RecognisedPage(tuple(found), 2000, 3000)


def test_a_page_that_reads_well_is_not_looked_at_again() -> None:
    assert not is_poor(page("The", "Cabinet", "agreed", "1,250", "in", "May."))


@pytest.mark.parametrize(
    "poor",
    [
        pytest.param(page("The", "Cabinet", "agreed", confidence=40.0), id="unsure"),
        pytest.param(page("x&w", "q7}p", "s]k9", "vB|z"), id="no words"),
        pytest.param(page(), id="nothing"),
    ],
)
def test_a_page_that_reads_badly_is_looked_at_again(poor: RecognisedPage) -> None:
    assert is_poor(poor)


@pytest.mark.parametrize(("fall", "degrees"), [(0, 0.0), (7, 4.0), (-7, -4.0)])
def test_the_slope_of_a_page_is_that_of_its_lines(fall: int, degrees: float) -> None:
    sloping = page("All", "lines", "of", "this", "page", "fall", "alike", fall=fall, lines=4)
    slope = slope_of(sloping)
    assert slope == pytest.approx(degrees, abs=0.1)
    assert slope is not None
    assert (abs(slope) >= STEEP) == (degrees != 0)


def test_few_lines_tell_no_slope() -> None:
    assert slope_of(page("only", "one", "line", "here", fall=9)) is None


def test_a_page_read_surely_but_in_part_is_looked_at_again() -> None:
    assert looks_unread(page("few", "sure", "words"), unread=MUCH_UNREAD)
    assert not looks_unread(page("few", "sure", "words"), unread=MUCH_UNREAD / 2)


def test_a_page_of_straight_lines_with_a_drawing_is_not() -> None:
    straight = page("All", "lines", "of", "this", "page", "are", "straight", lines=4)
    assert not looks_unread(straight, unread=0.05)


def test_a_page_without_words_is_looked_at_again_when_it_has_ink() -> None:
    assert looks_unread(page(), unread=LEAST_INK)
    assert not looks_unread(page(), unread=0.0)


def test_the_result_with_more_words_is_kept_and_the_first_of_equals() -> None:
    first, second = page("s]", "|aA|", confidence=35.0), page("The", "Cabinet")
    assert better(first, second) is second
    assert better(second, page("The", "Cabinet")) is second
