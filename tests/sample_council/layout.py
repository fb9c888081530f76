"""How the typed papers look: the few building blocks of a council report, as reportlab flowables."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    Image,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from tests.sample_council.facts import Officer

Flowable = Any
"""reportlab carries no types; a flowable is anything that it can put on a page."""
Story = list[Flowable]

GRID = colors.Color(0.55, 0.55, 0.55)
SHADE = colors.Color(0.88, 0.91, 0.93)
MARGIN = 2.3 * cm
TEXT_WIDTH = A4[0] - 2 * MARGIN


@dataclass(frozen=True)
class Face:
    """A pair of built-in fonts and a size in points."""

    regular: str = "Helvetica"
    bold: str = "Helvetica-Bold"
    size: float = 11

    def style(self, name: str = "body", **changes: object) -> ParagraphStyle:
        settings = {"fontName": self.regular, "fontSize": self.size, "leading": self.size * 1.25, "spaceAfter": 6}
        return ParagraphStyle(name, **{**settings, **changes})


SANS = Face()
SERIF = Face("Times-Roman", "Times-Bold", 12)


def build(
    story: Story,
    title: str,
    footer: str = "",
    face: Face = SANS,
    scans: Sequence[bytes] = (),
    first_stamp: int = 1,
) -> bytes:
    """A PDF without clock or randomness: the same story gives the same bytes.

    `scans` are JPEG images of whole pages that follow the typed ones, stamped `Page n` from `first_stamp`.
    """
    target = io.BytesIO()
    document = BaseDocTemplate(target, pagesize=A4, title=title, invariant=1)
    typed = Frame(MARGIN, 2 * cm, TEXT_WIDTH, A4[1] - 4 * cm, 0, 0, 0, 0)
    whole = Frame(0, 0, *A4, 0, 0, 0, 0)
    stamps = count(first_stamp)
    document.addPageTemplates(
        [
            PageTemplate("typed", [typed], onPageEnd=partial(_number_page, footer=footer, face=face)),
            PageTemplate("scan", [whole], onPageEnd=lambda canvas, _: _stamp_page(canvas, next(stamps))),
        ]
    )
    pages = [flowable for scan in scans for flowable in (PageBreak("scan"), Image(io.BytesIO(scan), *A4))]
    document.build([*story, *pages])
    return target.getvalue()


def _number_page(canvas: Any, _document: Any, footer: str, face: Face) -> None:
    canvas.setFont(face.regular, 8.5)
    canvas.drawString(MARGIN, 1.1 * cm, footer)
    canvas.drawRightString(A4[0] - MARGIN, 1.1 * cm, str(canvas.getPageNumber()))


def _stamp_page(canvas: Any, number: int) -> None:
    canvas.setFont("Helvetica", 10)
    canvas.drawCentredString(A4[0] / 2, 0.8 * cm, f"Page {number}")


def centred(text: str, size: float = 14, face: Face = SANS) -> Flowable:
    style = face.style(fontName=face.bold, fontSize=size, leading=size * 1.3, alignment=TA_CENTER, spaceAfter=8)
    return Paragraph(text, style)


def heading(text: str, face: Face = SANS) -> Flowable:
    return Paragraph(text, face.style(fontName=face.bold, spaceBefore=8, keepWithNext=1))


def body(text: str, face: Face = SANS) -> Flowable:
    return Paragraph(text, face.style())


def numbered(number: str, text: str, face: Face = SANS) -> Flowable:
    """A paragraph with a hanging number: `1.1`, or `5.` on an agenda."""
    return Paragraph(
        text, face.style(leftIndent=1.15 * cm, bulletFontName=face.regular, bulletFontSize=face.size), number
    )


def lettered(texts: Sequence[str], face: Face = SANS) -> Story:
    """Paragraphs (a), (b), (c), indented under a numbered one."""
    style = face.style(
        leftIndent=2.1 * cm, bulletIndent=1.15 * cm, bulletFontName=face.regular, bulletFontSize=face.size
    )
    return [Paragraph(text, style, f"({chr(ord('a') + position)})") for position, text in enumerate(texts)]


def bulleted(texts: Sequence[str], face: Face = SANS) -> Story:
    style = face.style(leftIndent=1.8 * cm, bulletIndent=1.15 * cm, spaceAfter=3)
    return [*(Paragraph(text, style, "•") for text in texts), Spacer(1, 4)]


def section(number: int, title: str, texts: Sequence[str], face: Face = SANS) -> Story:
    """`1. Title` and its paragraphs 1.1, 1.2 …"""
    paragraphs = [numbered(f"{number}.{position}", text, face) for position, text in enumerate(texts, 1)]
    return [heading(f"{number}. {title}", face), *paragraphs]


def label_block(rows: Sequence[tuple[str, str]], face: Face = SANS) -> Flowable:
    """The block at the top of a report: bold labels on the left, values on the right."""
    label = face.style(fontName=face.bold, spaceAfter=0)
    value = face.style(spaceAfter=0)
    cells = [[Paragraph(left, label), Paragraph(right, value)] for left, right in rows]
    style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, -1), (-1, -1), 0.8, colors.black)]
    return Table(cells, colWidths=[4.4 * cm, TEXT_WIDTH - 4.4 * cm], style=style, spaceAfter=10)


def form(rows: Sequence[tuple[str, str]], face: Face = SANS) -> Flowable:
    """A ruled form of two columns, as decision records and assessments use."""
    label = face.style(fontName=face.bold, fontSize=face.size - 1, leading=13, spaceAfter=0)
    value = face.style(fontSize=face.size - 1, leading=13, spaceAfter=0)
    cells = [[Paragraph(left, label), Paragraph(right.replace("\n", "<br/>"), value)] for left, right in rows]
    style = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("GRID", (0, 0), (-1, -1), 0.5, GRID),
        ("BACKGROUND", (0, 0), (0, -1), SHADE),
    ]
    return Table(cells, colWidths=[5 * cm, TEXT_WIDTH - 5 * cm], style=style, spaceAfter=10)


def figures(
    caption: str, header: Sequence[str], rows: Sequence[Sequence[str]], totals: int = 1, face: Face = SANS
) -> Flowable:
    """A table of figures under its caption; the first column is words, the last `totals` rows are bold."""
    first = TEXT_WIDTH * 0.36
    others = (TEXT_WIDTH - first) / (len(header) - 1)
    head = face.style(fontName=face.bold, fontSize=9, leading=11, spaceAfter=0)
    cells = [[Paragraph(text, head) for text in header], *(list(row) for row in rows)]
    style = [
        ("GRID", (0, 0), (-1, -1), 0.5, GRID),
        ("BACKGROUND", (0, 0), (-1, 0), SHADE),
        ("FONT", (0, 1), (-1, -1), face.regular, 9),
        ("ALIGN", (1, 1), (-1, -1), "RIGHT"),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]
    if totals:
        style.append(("FONT", (0, -totals), (-1, -1), face.bold, 9))
    table = Table(cells, colWidths=[first, *[others] * (len(header) - 1)], style=style, spaceAfter=10)
    title = Paragraph(caption, face.style(fontName=face.bold, fontSize=10, spaceBefore=4, spaceAfter=4))
    return KeepTogether([title, table])


def contact(officer: Officer, face: Face = SANS) -> Flowable:
    """The contact block at the end of a report."""
    lines = [f"<b>Contact officer:</b> {officer.name}, {officer.role}"]
    lines += [f"Tel: {officer.phone}"] if officer.phone else []
    lines += [f"Email: {officer.email}"] if officer.email else []
    return KeepTogether([Spacer(1, 8), Paragraph("<br/>".join(lines), face.style())])
