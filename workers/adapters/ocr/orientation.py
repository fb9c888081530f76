"""Reads pages that lie on their side, on their head or aslant: an engine about an engine.

Only pages of which the first result is poor or steep cost more: at most one look for the orientation, one for the
slope, and one recognition of the turned picture. Orientation is told by tesseract (`--psm 0`, its `osd` data), the
slope by the words or, without words, by how sharply the rows of a small picture differ.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytesseract
from PIL import Image

from workers.adapters.ocr.limited_process import Limits
from workers.adapters.ocr.limited_programs import limited_programs
from workers.stages.ocr.engine import Engine, RecognisedPage
from workers.stages.ocr.second_look import STEEP, better, is_poor, slope_of

Turn = Literal[0, 90, 180, 270]

SURE = 1.0
"""Confidence of tesseract in an orientation, from which it is tried; the better result is kept anyway."""
SMALL = 600
"""Pixels of the longer side of the picture on which the slope is looked for."""
STEEPEST = 7
"""Degrees to both sides within which it is looked for."""
LEAST_SLOPE = 0.7
INK, LEAST_INK = 96, 0.0005
"""Grey levels below the paper's that are ink, and the share of the page that it covers at least where there is text."""

_ROTATE = re.compile(r"^Rotate: (0|90|180|270)$.*?^Orientation confidence: ([\d.]+)$", re.MULTILINE | re.DOTALL)
_TURNS: dict[Turn, Image.Transpose] = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}
"""Pillow counts counter-clockwise."""


@dataclass(frozen=True)
class Upright:
    """Implements `Engine` with another one."""

    engine: Engine
    dpi: int = 200
    page_timeout_s: int = 60
    limits: Limits = field(default_factory=Limits)
    """What tesseract may use to tell the orientation."""

    @property
    def name(self) -> str:
        """Name for the fingerprint."""
        return self.engine.name

    def recognise(self, images: Sequence[Path]) -> Sequence[RecognisedPage]:
        """One result for each picture, in order."""
        first = self.engine.recognise(images)
        turned = {
            index: self._turned(image, turn, slope)
            for index, (image, page) in enumerate(zip(images, first, strict=True))
            if (turn_and_slope := self._needs(image, page)) is not None
            for turn, slope in [turn_and_slope]
        }
        if not turned:
            return first
        second = self.engine.recognise([picture for picture, _, _ in turned.values()])
        found = {
            index: replace(
                page,
                width=first[index].width,
                height=first[index].height,
                turned=turn,
                slope=slope,
                read_size=(page.width, page.height),
            )
            for (index, (_, turn, slope)), page in zip(turned.items(), second, strict=True)
        }
        return [better(page, found[index]) if index in found else page for index, page in enumerate(first)]

    def _needs(self, image: Path, page: RecognisedPage) -> tuple[Turn, float] | None:
        """How the picture is to be turned for a second look, if that promises more."""
        if not is_poor(page):
            slope = slope_of(page)
            return (0, slope) if abs(slope) >= STEEP else None
        with Image.open(image) as picture:
            if is_blank(picture):
                return None
            turn = self._turn(image)
            slope = slope_of_rows(picture if turn == 0 else picture.transpose(_TURNS[turn]))
        return (turn, slope) if turn or slope else None

    def _turn(self, image: Path) -> Turn:
        """Degrees clockwise that make the picture upright; 0 where tesseract does not know, or lacks the data."""
        # pytesseract has no other way to name the program
        pytesseract.pytesseract.tesseract_cmd = str(limited_programs(self.limits) / "tesseract")
        try:
            told: str = pytesseract.image_to_osd(
                str(image), config=f"--psm 0 --dpi {self.dpi}", timeout=self.page_timeout_s
            )
        except (pytesseract.TesseractError, RuntimeError):
            return 0
        match = _ROTATE.search(told)
        turns: dict[str, Turn] = {"90": 90, "180": 180, "270": 270}
        return turns.get(match[1], 0) if match and float(match[2]) >= SURE else 0

    def _turned(self, image: Path, turn: Turn, slope: float) -> tuple[Path, Turn, float]:
        target = image.with_name(f"{image.stem}-turned.pgm")
        with Image.open(image) as picture:
            upright = picture if turn == 0 else picture.transpose(_TURNS[turn])
            straight = upright if slope == 0 else straightened(upright, slope)
            straight.save(target, format="PPM")
        return target, turn, slope


def straightened(picture: Image.Image, slope: float) -> Image.Image:
    """The picture turned counter-clockwise by the slope, grown so that nothing is cut off."""
    return picture.rotate(slope, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def is_blank(picture: Image.Image) -> bool:
    """Whether there is too little ink for a word."""
    small = picture.reduce(4)
    counts = small.histogram()
    paper = max(range(len(counts)), key=counts.__getitem__)
    return sum(counts[: max(0, paper - INK)]) < LEAST_INK * small.width * small.height


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
