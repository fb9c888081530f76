"""Cuts the pages to recognise into batches that are small, even, and bounded in what their pictures take."""

from collections.abc import Iterator, Sequence
from math import ceil

from workers.stages.ocr.engine import PageSize

POINTS_PER_INCH = 72


def pixels(page: PageSize, dpi: int) -> int:
    """What the picture of a page takes at one byte a pixel."""
    return max(1, round(page.width * dpi / POINTS_PER_INCH)) * max(1, round(page.height * dpi / POINTS_PER_INCH))


def cut(pages: Sequence[PageSize], most: int, most_pixels: int, dpi: int, processes: int) -> list[tuple[PageSize, ...]]:
    """Batches in page order: at most `most` pages and, beyond the first page, at most `most_pixels` each.

    Their number is a multiple of `processes` where that is possible, so that no process waits for the last batch.
    """
    if not pages:
        return []
    rounds = ceil(len(pages) / (most * processes))
    size = ceil(len(pages) / (rounds * processes))
    return list(_filled(pages, size, most_pixels, dpi))


def _filled(pages: Sequence[PageSize], size: int, most_pixels: int, dpi: int) -> Iterator[tuple[PageSize, ...]]:
    batch: list[PageSize] = []
    for page in pages:
        full = sum(pixels(other, dpi) for other in (*batch, page)) > most_pixels
        if batch and (len(batch) == size or full):
            yield tuple(batch)
            batch = []
        batch.append(page)
    if batch:
        yield tuple(batch)
