"""Reads pages that lie on their side, on their head or aslant: an engine about an engine.

Only pages of which the first result is poor, steep, or leaves most of the ink unread cost more: at most one look for
the orientation, one for the slope, and one recognition of the turned picture. Orientation is told by tesseract
(`--psm 0`, its `osd` data), the slope by the words or, without words, by how sharply the rows of a small picture
differ. A child process looks at pictures.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

import pytesseract

from workers.adapters.ocr.limited_process import Limits, limited_lines
from workers.adapters.ocr.limited_programs import limited_programs
from workers.stages.ocr.engine import Engine, RecognisedPage
from workers.stages.ocr.second_look import STEEP, better, is_poor, looks_unread, slope_of

Turn = Literal[0, 90, 180, 270]

SURE = 1.0
"""Confidence of tesseract in an orientation, from which it is tried; the better result is kept anyway."""

_PROGRAM = Path(__file__).with_name("upright_child.py")
_ROTATE = re.compile(r"^Rotate: (0|90|180|270)$.*?^Orientation confidence: ([\d.]+)$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Turned:
    """A picture that was turned clockwise, then straightened, for a second look."""

    picture: Path
    turn: Turn
    slope: float


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
        turned = self._turned(images, first)
        if not turned:
            return first
        second = self.engine.recognise([again.picture for again in turned.values()])
        found = {
            index: replace(
                page,
                width=first[index].width,
                height=first[index].height,
                turned=again.turn,
                slope=again.slope,
                read_size=(page.width, page.height),
            )
            for (index, again), page in zip(turned.items(), second, strict=True)
        }
        return [better(page, found[index]) if index in found else page for index, page in enumerate(first)]

    def _turned(self, images: Sequence[Path], pages: Sequence[RecognisedPage]) -> Mapping[int, Turned]:
        """Pictures for which a second look promises more, turned, by their place among all."""
        unread = self._unread(images, pages)
        again = [index for index, page in enumerate(pages) if looks_unread(page, unread[index])]
        asked: dict[int, tuple[Turn, float | None]] = {
            index: (0, slope)
            for index, page in enumerate(pages)
            if not is_poor(page) and (slope := slope_of(page)) is not None and abs(slope) >= STEEP
        }
        asked |= {index: (self._turn(images[index]), None) for index in again}
        if not asked:
            return {}
        targets = {index: images[index].with_name(f"{images[index].stem}-turned.tif") for index in sorted(asked)}
        requests = [(str(images[index]), str(target), *asked[index]) for index, target in targets.items()]
        with limited_lines(_PROGRAM, ["turn", json.dumps(requests)], self.limits) as lines:
            turned = {
                index: Turned(target, asked[index][0], line["slope"])
                for (index, target), line in zip(targets.items(), lines, strict=True)
            }
        return {index: again for index, again in turned.items() if again.turn or again.slope}

    def _unread(self, images: Sequence[Path], pages: Sequence[RecognisedPage]) -> list[float]:
        """For each picture the share that is ink where nothing was read; all ink where what was read says nothing."""
        requests = [(str(image), _boxes(page)) for image, page in zip(images, pages, strict=True)]
        with limited_lines(_PROGRAM, ["ink", json.dumps(requests)], self.limits) as lines:
            return [line["ink"] for line in lines]

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


def _boxes(page: RecognisedPage) -> list[tuple[int, int, int, int]]:
    words = () if is_poor(page) else page.words
    return [(word.left, word.top, word.right, word.bottom) for word in words]
