"""Looks how pictures of pages lie, and turns them: `upright_child.py ink REQUESTS`, with REQUESTS as JSON `[[picture,
boxes], …]`, prints how much of each page is ink outside of the boxes; `upright_child.py turn REQUESTS`, with REQUESTS
as `[[picture, target, turn, slope], …]`, writes what has to be turned and prints each slope. A slope that is null is
looked for.

Runs as a program of its own under limits, because pictures are large; so it imports nothing of the project.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from PIL import Image, ImageDraw

from workers.adapters.ocr.contrast import write

SMALL = 600
"""Pixels of the longer side of the picture on which the slope is looked for."""
STEEPEST = 7
"""Degrees to both sides within which it is looked for."""
LEAST_SLOPE = 0.7
INK = 96
"""Grey levels below the paper's that are ink."""
COARSE, CELL = 4, 8
"""Sides in pixels: of what becomes one pixel where ink is looked for, and of a cell of these, as high as a line."""
PRINTED = range(13, 154)
"""Levels of a cell, 0 without and 255 all of ink, in print: a bar, the dark of a photograph or an edge has more."""
TURNS = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}
"""By degrees clockwise; Pillow counts counter-clockwise."""


def main() -> None:
    """Print a line for each picture."""
    Image.MAX_IMAGE_PIXELS = None
    requests = json.loads(sys.argv[2])
    for line in inks(requests) if sys.argv[1] == "ink" else turned_all(requests):
        print(json.dumps(line))  # noqa: T201 - its output is its result


def inks(requests: list[list[Any]]) -> Iterator[dict[str, float]]:
    """How much is written on each page outside of the boxes."""
    for path, boxes in requests:
        with Image.open(path) as picture:
            yield {"ink": ink_outside(picture, boxes)}


def turned_all(requests: list[list[Any]]) -> Iterator[dict[str, float]]:
    """Write each picture upright and straight, unless it is so already."""
    for path, target, turn, slope in requests:
        with Image.open(path) as picture:
            upright = picture.transpose(TURNS[turn]) if turn else picture.copy()
        by = slope_of_rows(upright) if slope is None else slope
        if turn or by:
            write(straightened(upright, by), target)
        yield {"slope": by}


def straightened(picture: Image.Image, slope: float) -> Image.Image:
    """The picture turned counter-clockwise by the slope, grown so that nothing is cut off."""
    return picture.rotate(slope, Image.Resampling.BICUBIC, expand=True, fillcolor=255) if slope else picture


def ink_outside(picture: Image.Image, boxes: Sequence[Sequence[int]]) -> float:
    """Share of the page, 0 to 1, that is ink as dense as print outside of the boxes (left, top, right, bottom)."""
    small = picture.reduce(COARSE)
    counts = small.histogram()
    paper = max(range(len(counts)), key=counts.__getitem__)
    ink = small.point([255 if level < paper - INK else 0 for level in range(256)])
    draw = ImageDraw.Draw(ink)
    for box in boxes:
        left, top, right, bottom = (edge // COARSE for edge in box)
        draw.rectangle((left - 1, top - 1, right + 1, bottom + 1), fill=0)
    cells = ink.reduce(CELL)
    counts = cells.histogram()
    return sum(level * counts[level] for level in PRINTED) / (255 * cells.width * cells.height)


def slope_of_rows(picture: Image.Image) -> float:
    """Degrees clockwise by which the lines fall; 0 where they hardly do."""
    small = picture.copy()
    small.thumbnail((SMALL, SMALL), Image.Resampling.BOX)
    coarse = max(range(-2 * STEEPEST, 2 * STEEPEST + 1), key=lambda half: (_sharpness(small, half / 2), -abs(half))) / 2
    fine = max(range(-4, 5), key=lambda tenth: (_sharpness(small, coarse + tenth / 10), -abs(tenth)))
    slope = round(coarse + fine / 10, 1)
    return slope if abs(slope) >= LEAST_SLOPE else 0.0


def _sharpness(picture: Image.Image, slope: float) -> int:
    """How much neighbouring rows differ once the lines are straight."""
    turned = picture.rotate(slope, Image.Resampling.BILINEAR, fillcolor=255)
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return sum((row - other) ** 2 for row, other in pairwise(rows))


if __name__ == "__main__":
    main()
