"""Typed pages turned into scans: rendered at 200 dpi, tilted, dirtied and stored as grey JPEG images."""

import io
import random
from typing import Any

import pypdfium2
from PIL import Image, ImageChops, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import cm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable as PlatypusFlowable
from reportlab.platypus import KeepTogether, Spacer

from tests.sample_council.layout import SERIF, Story, body

DPI = 200
SKEW_DEGREES = 1.0
NOISE = 26
"""Span of the noise in grey levels, out of 255."""


def scans_of(typed: bytes, seed: int) -> list[bytes]:
    """Each page as a grey JPEG."""
    return [_degraded(page, seed + number) for number, page in enumerate(_rendered(typed))]


def scanned(typed: bytes, seed: int) -> bytes:
    """The same pages as images only."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    for image in scans_of(typed, seed):
        canvas.drawImage(ImageReader(io.BytesIO(image)), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _rendered(typed: bytes) -> list[Image.Image]:
    with pypdfium2.PdfDocument(typed) as document:
        return [page.render(scale=DPI / 72, grayscale=True).to_pil() for page in document]


def _degraded(page: Image.Image, seed: int) -> bytes:
    """The page as an office scanner sees it: tilted, soft, a little grey, with noise and a few specks; a JPEG."""
    source = random.Random(seed)  # noqa: S311  # repeatable dirt, not secrets
    tilt = SKEW_DEGREES * source.choice((-1, 1))
    tilted = (
        page.convert("L").rotate(tilt, Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(0.5))
    )
    for _ in range(40):
        x, y = source.randrange(page.width - 3), source.randrange(page.height - 3)
        tilted.paste(source.randrange(90, 180), (x, y, x + source.choice((1, 2, 3)), y + source.choice((1, 2))))
    grains = Image.frombytes("L", page.size, source.randbytes(page.width * page.height)).point(
        [level * NOISE // 256 for level in range(256)]
    )
    dirty = ImageChops.subtract(tilted, grains.filter(ImageFilter.GaussianBlur(0.6)))
    target = io.BytesIO()
    dirty.save(target, "JPEG", quality=55, dpi=(DPI, DPI))
    return target.getvalue()


class _Scrawl(PlatypusFlowable):  # type: ignore[misc]  # reportlab has no types, and a drawing must be one of its flowables
    """A signature in ink: a few swings of a pen, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self.seed = seed

    def wrap(self, *_available: float) -> tuple[float, float]:
        return 6 * cm, 1.5 * cm

    def draw(self) -> None:
        pen: Any = self.canv
        source = random.Random(self.seed)  # noqa: S311  # a drawing
        pen.setLineWidth(1.3)
        path = pen.beginPath()
        x, y = 0.6 * cm, 0.6 * cm
        path.moveTo(x, y)
        for _ in range(9):
            points = [(x + source.uniform(0.1, 0.7) * cm, source.uniform(0.1, 1.4) * cm) for _ in range(2)]
            x += source.uniform(0.3, 0.6) * cm
            path.curveTo(*points[0], *points[1], x, source.uniform(0.3, 0.9) * cm)
        pen.drawPath(path)


def signature(lead: str, name: str, role: str, day: str, seed: int) -> Story:
    """A block with a signature above the name, role and day."""
    lines = [body(lead, SERIF), _Scrawl(seed), body(f"{name}, {role}", SERIF), body(f"Date: {day}", SERIF)]
    return [KeepTogether([Spacer(1, 0.6 * cm), *lines])]
