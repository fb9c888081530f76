"""Generated input of the benchmarks: scans and typed pages with known text, from a seed."""

import io
import random
from collections.abc import Sequence

import pypdfium2
from pikepdf import Pdf
from PIL import Image, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.made_documents import REPORT

DPI = 200
LINES = 44
SKEW = 1.5
WORDS = sorted({word.strip(".,") for line in REPORT for word in line.split() if word.isalpha()})


def lines(seed: int) -> list[str]:
    """Text of a page: as many words a line as a council's report has."""
    chance = random.Random(seed)  # noqa: S311
    return [" ".join(chance.choices(WORDS, k=13))[:88] for _ in range(LINES)]


def typed_pdf(seeds: Sequence[int]) -> bytes:
    """A page of text for each seed."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    for seed in seeds:
        text = canvas.beginText(72, A4[1] - 80)
        text.setFont("Times-Roman", 11)
        text.setLeading(15.5)
        for line in lines(seed):
            text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def scanned_pdf(seeds: Sequence[int]) -> bytes:
    """The same pages as a scanner stores them: 200 dpi grey, tilted, soft and noisy, as JPEG of quality 75."""
    target = io.BytesIO()
    first, *others = (_scan(seed) for seed in seeds)
    first.save(target, "PDF", resolution=DPI, quality=75, save_all=True, append_images=others)
    return target.getvalue()


def merged(*papers: bytes) -> bytes:
    """One PDF of several, its objects as they are."""
    pack = Pdf.new()
    for paper in papers:
        with Pdf.open(io.BytesIO(paper)) as pages:
            pack.pages.extend(pages.pages)
    target = io.BytesIO()
    pack.save(target)
    return target.getvalue()


def _scan(seed: int) -> Image.Image:
    with pypdfium2.PdfDocument(typed_pdf([seed])) as document:
        page = document[0].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    noise = Image.frombytes("L", page.size, random.Random(seed).randbytes(page.width * page.height))  # noqa: S311
    tilted = page.rotate(SKEW, Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(0.4))
    return Image.blend(tilted, noise, 0.08)
