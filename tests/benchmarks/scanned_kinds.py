"""Pages with known words, as scanners deliver them: one generator a kind, the same bytes for the same seed."""

import io
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pypdfium2
from PIL import Image, ImageChops, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

DPI = 200
FONT, SIZE, LEADING = "Times-Roman", 11, 15
LEFT, TOP, WIDTH = 62, A4[1] - 80, A4[0] - 124
LINES = 44
"""Lines of a page."""
GAP = 24
"""Points between two columns."""


@dataclass(frozen=True)
class Scan:
    """A picture, and its words in the order in which a person reads them."""

    picture: Image.Image
    words: tuple[str, ...]


Draw = Callable[[Canvas, Sequence[str]], Sequence[str]]
"""Draws as much of the words as fits the open page; gives what it drew, in reading order."""


def paragraphs(canvas: Canvas, words: Sequence[str]) -> Sequence[str]:
    """One column."""
    lines = simpleSplit(" ".join(words), FONT, SIZE, WIDTH)[:LINES]
    _write(canvas, lines, LEFT)
    return " ".join(lines).split()


def columns(canvas: Canvas, words: Sequence[str]) -> Sequence[str]:
    """Two columns."""
    lines = simpleSplit(" ".join(words), FONT, SIZE, (WIDTH - GAP) / 2)[: 2 * LINES]
    _write(canvas, lines[:LINES], LEFT)
    _write(canvas, lines[LINES:], LEFT + (WIDTH + GAP) / 2)
    return " ".join(lines).split()


def table(canvas: Canvas, words: Sequence[str]) -> Sequence[str]:
    """A ruled table of four columns, a number in the last two; read row by row."""
    source = random.Random(len(words))  # noqa: S311 - repeatable figures
    plain = [word for word in words if word.isalpha()]
    rows = [
        [" ".join(pair), plain[-1 - at], f"{source.randrange(1_000, 99_999):,}", f"{source.randrange(10, 999)}.5"]
        for at, pair in enumerate(list(zip(plain[::2], plain[1::2], strict=False))[:34])
    ]
    edges = [LEFT, LEFT + 170, LEFT + 300, LEFT + 390, LEFT + WIDTH]
    canvas.setFont(FONT, SIZE)
    canvas.grid(edges, [TOP + 14 - 19 * line for line in range(len(rows) + 1)])
    for line, row in enumerate(rows):
        for x, cell in zip(edges, row, strict=False):
            canvas.drawString(x + 5, TOP - 19 * line, cell)
    return [word for row in rows for cell in row for word in cell.split()]


def _write(canvas: Canvas, lines: Sequence[str], left: float) -> None:
    text = canvas.beginText(left, TOP)
    text.setFont(FONT, SIZE, LEADING)
    for line in lines:
        text.textLine(line)
    canvas.drawText(text)


def clean_scan(draw: Draw, words: Sequence[str], size: tuple[float, float] = A4) -> Scan:
    """The page drawn at the resolution, without any dirt."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=size, invariant=1)
    drawn = draw(canvas, words)
    canvas.save()
    with pypdfium2.PdfDocument(target.getvalue()) as document:
        picture = document[0].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    return Scan(picture, tuple(drawn))


def dirty(scan: Scan, seed: int, skew: float = 1.5, ink: float = 1.0) -> Scan:
    """As an office scanner sees it: tilted, soft, noisy, faint where `ink` is below 1, stored as JPEG at 75."""
    source = random.Random(seed)  # noqa: S311 - repeatable dirt
    tilted = scan.picture.rotate(skew * source.choice((-1, 1)), Image.Resampling.BICUBIC, fillcolor=255)
    faint = tilted.point([round(255 - (255 - level) * ink) for level in range(256)])
    grains = Image.frombytes("L", faint.size, source.randbytes(faint.width * faint.height)).point(
        [level * 26 // 256 for level in range(256)]
    )
    noisy = ImageChops.subtract(faint.filter(ImageFilter.GaussianBlur(0.5)), grains)
    stored = io.BytesIO()
    noisy.save(stored, "JPEG", quality=75)
    return Scan(Image.open(stored).convert("L"), scan.words)


def turned(scan: Scan, degrees: int) -> Scan:
    """Put on the glass the wrong way: turned counter-clockwise."""
    return Scan(scan.picture.rotate(degrees, expand=True), scan.words)


KINDS: dict[str, Callable[[Sequence[str], int], Scan]] = {
    "plain": lambda words, _seed: clean_scan(paragraphs, words),
    "scanned": lambda words, seed: dirty(clean_scan(paragraphs, words), seed),
    "skew_5": lambda words, seed: dirty(clean_scan(paragraphs, words), seed, skew=5),
    "rotated_90": lambda words, seed: turned(dirty(clean_scan(paragraphs, words), seed), 90),
    "rotated_180": lambda words, seed: turned(dirty(clean_scan(paragraphs, words), seed), 180),
    "rotated_270": lambda words, seed: turned(dirty(clean_scan(paragraphs, words), seed), 270),
    "two_columns": lambda words, seed: dirty(clean_scan(columns, words), seed),
    "table": lambda words, seed: dirty(clean_scan(table, words), seed),
    "faint": lambda words, seed: dirty(clean_scan(paragraphs, words), seed, ink=0.35),
}
"""A page of each kind from the words, by seed."""
