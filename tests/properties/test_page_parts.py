"""Invariant 6: however long a document is, each of its tasks is short, and together they do all of it once."""

from hypothesis import given
from hypothesis import strategies as st

from workers.stages.ocr.parts import bounds, parts

page_numbers = st.sets(st.integers(1, 5000), min_size=1, max_size=400).map(sorted)


@given(page_numbers, st.integers(3, 24))
def test_invariant_6_no_task_takes_more_pages_than_it_may_and_each_page_has_one_task(
    numbers: list[int], most: int
) -> None:
    spans = [bounds(part) for part in parts(numbers, most)]
    taken = [[number for number in numbers if first <= number <= last] for first, last in spans]
    assert [number for pages in taken for number in pages] == numbers
    assert max(map(len, taken)) <= most
