"""Documents made for tests: typed pages, pages as a scanner sees them, pictures."""

import io
import random
from collections.abc import Sequence

import pypdfium2
from PIL import Image, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

DPI = 200

REPORT = (
    "1. The Cabinet is asked to note the position of the housing repairs",
    "programme at the end of the third quarter. The forecast overspend is",
    "1.85 million pounds, after the use of reserves agreed in September.",
    "2. Officers have met each contractor and agreed a plan of recovery. The",
    "number of open repairs fell from 4,120 to 3,260 between October and",
    "December, and emergency calls were answered within two hours in 97 per",
    "cent of cases. Tenants were consulted through the residents panel.",
    "3. Risks remain. The price of materials has risen faster than expected,",
    "and two posts in the surveying team are vacant. The council will",
    "advertise both posts in February and review its stock of materials.",
    "4. The recommendation is that members approve the revised budget, ask",
    "the director to report again in June, and thank staff for their work.",
)
"""Lines of an invented report."""


def typed(canvas: Canvas, lines: Sequence[str] = REPORT) -> None:
    """Write lines on the open page of the canvas."""
    text = canvas.beginText(72, A4[1] - 90)
    text.setFont("Times-Roman", 12)
    text.setLeading(16)
    for line in lines:
        text.textLine(line)
    canvas.drawText(text)


def typed_pdf(pages: int = 1, password: str | None = None, owner: str | None = None) -> bytes:
    """Typed pages, protected where a password is given."""
    target = io.BytesIO()
    protected = password is not None or owner is not None
    encryption = StandardEncryption(password or "", ownerPassword=owner) if protected else None
    canvas = Canvas(target, pagesize=A4, invariant=1, encrypt=encryption)
    for _ in range(pages):
        typed(canvas)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def scan(lines: Sequence[str] = REPORT, seed: int = 1) -> Image.Image:
    """A typed page as a scanner sees it: grey, tilted by one degree, soft and noisy."""
    source = io.BytesIO()
    canvas = Canvas(source, pagesize=A4, invariant=1)
    typed(canvas, lines)
    canvas.save()
    with pypdfium2.PdfDocument(source.getvalue()) as document:
        page = document[0].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
    noise = Image.frombytes("L", page.size, random.Random(seed).randbytes(page.width * page.height))  # noqa: S311
    tilted = page.rotate(1, Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(0.4))
    return Image.blend(tilted, noise, 0.08)


def jpeg(image: Image.Image) -> bytes:
    """As a scanner stores it."""
    target = io.BytesIO()
    image.save(target, "JPEG", quality=75)
    return target.getvalue()


def scanned(canvas: Canvas, image: Image.Image) -> None:
    """Put a scan over the whole open page."""
    canvas.drawImage(ImageReader(io.BytesIO(jpeg(image))), 0, 0, *A4)


def scanned_pdf(pages: int, seed: int = 1) -> bytes:
    """Scans only."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    for number in range(pages):
        scanned(canvas, scan(seed=seed + number))
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def blank_pdf(width: float = A4[0], height: float = A4[1], line: bool = False) -> bytes:
    """One page without text, of any size, with a line across it on demand."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(width, height), invariant=1)
    if line:
        canvas.setLineWidth(max(width, height) / 500)
        canvas.line(0, 0, width, height)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def small_pdf(pages: str = "[]", count: int = 0, objects: Sequence[str] = ()) -> bytes:
    """A PDF written by hand: its page tree's Kids and Count, and more objects, numbered from 3."""
    bodies = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids{pages}/Count {count}>>", *objects]
    content, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(content))
        content += f"{number} 0 obj{body}endobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    start = len(content)
    content += f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}".encode()
    return content + f"trailer<</Root 1 0 R/Size {len(bodies) + 1}>>\nstartxref\n{start}\n%%EOF\n".encode()
