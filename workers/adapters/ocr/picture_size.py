"""How large the picture of a page becomes: as the resolution asks, within bounds that every engine bears."""

from dataclasses import dataclass
from math import isfinite, sqrt
from pathlib import Path

from contracts.artefacts.failure import ReasonCode
from workers.runtime.errors import PermanentError
from workers.stages.ocr.engine import PageSize
from workers.stages.ocr.page_batches import POINTS_PER_INCH

MAX_PIXELS = 25_000_000
"""A2 at 200 dpi is 15.5 million; tesseract takes about four bytes a pixel."""
MAX_SIDE = 16_000
"""Tesseract refuses sides of 32,768."""


@dataclass(frozen=True)
class Pixels:
    """Size of a picture."""

    width: int
    height: int
    scaled: bool
    """Smaller than the resolution asks."""


def bounded(page: PageSize, dpi: int) -> Pixels:
    """Size of the page's picture. Raises PermanentError PAGE_TOO_LARGE for a size that is none."""
    width, height = page.width * dpi / POINTS_PER_INCH, page.height * dpi / POINTS_PER_INCH
    if not (isfinite(width) and isfinite(height) and width > 0 and height > 0):
        raise PermanentError(ReasonCode.PAGE_TOO_LARGE, f"Page {page.number} has no size that can be drawn.")
    factor = min(1.0, sqrt(MAX_PIXELS / (width * height)), MAX_SIDE / max(width, height))
    return Pixels(max(1, round(width * factor)), max(1, round(height * factor)), scaled=factor < 1)


def grey_map_size(picture: Path) -> tuple[int, int]:
    """Width and height of a binary grey map (PGM, magic P5). Raises ValueError for anything else."""
    with picture.open("rb") as file:
        fields = file.read(64).split(maxsplit=4)
    if len(fields) < 4 or fields[0] != b"P5":  # noqa: PLR2004 - magic, width, height, depth
        raise ValueError(f"{picture.name} is no binary grey map")
    return int(fields[1]), int(fields[2])
