"""Cuts the pages to recognise into parts, each the work of one task, and writes a part as a short string."""

from collections.abc import Iterator, Sequence
from math import ceil

LEAST = 3
"""Pages: less would cost more in starting than it evens out."""
SHARE = 8
"""A part takes at most this fraction of the pages that are left, so that workers end at about the same time."""


def parts(numbers: Sequence[int], most: int) -> tuple[str, ...]:
    """Parts in page order, named by their first and last page: large ones first, at most `most` pages each."""
    return tuple(f"{part[0]}-{part[-1]}" for part in _shrinking(numbers, most))


def bounds(part: str) -> tuple[int, int]:
    """First and last page of a part. Raises ValueError for anything else."""
    first, last = part.split("-")
    return int(first), int(last)


def _shrinking(numbers: Sequence[int], most: int) -> Iterator[Sequence[int]]:
    start = 0
    while start < len(numbers):
        size = min(most, max(LEAST, ceil((len(numbers) - start) / SHARE)))
        yield numbers[start : start + size]
        start += size
