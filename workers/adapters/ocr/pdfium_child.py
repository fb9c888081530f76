"""Prints what a PDF says of its pages: `pdfium_child.py FILE MAX_PAGES ENOUGH_LETTERS FIRST`, a JSON object a line: the
number of pages, then each page from the FIRST on, printed before the next is touched.

Runs as a program of its own under limits, because PDFium is not safe for threads, aborts when it is refused memory, and
can be made to run for minutes; so it imports nothing of the project. PDFium's functions: fpdfview.h, fpdf_text.h,
fpdf_edit.h and fpdf_annot.h of its public interface.
"""

import ctypes
import json
import mmap
import re
import resource
import sys
from collections.abc import Iterator
from math import ceil, isfinite
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

MAX_CHARS = 400_000
"""Characters of one page; more is an attack or a mistake, never a page."""
MAX_TEXT = 20_000_000
"""Characters of all pages together; their reader holds them in memory."""
PAGE_CPU_S = 10
"""CPU seconds of one page; a thousand pages take two."""
MAX_OBJECTS = 20_000
"""Objects of a page that are looked at."""
MAX_DEPTH = 6
"""Forms within forms that are looked into."""
MARGIN = 0.08
"""Share of the page's height that a header or a footer takes."""
GRID = 32
"""The page is looked at in so many rows and columns to find what images cover."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""
Matrix = tuple[float, float, float, float, float, float]
_HIDDEN_ANNOTATIONS = frozenset({raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP})
_LINEARISED_LENGTH = re.compile(rb"/Linearized\b[^>]{0,200}?/L\s+(\d+)|/L\s+(\d+)[^>]{0,200}?/Linearized\b")


class UnreadableError(Exception):
    """The file cannot be used; the reason is one of the closed list."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message


def main() -> None:
    """Print a line for each page, or one with the reason why not."""
    path, (max_pages, enough_letters, first) = Path(sys.argv[1]), map(int, sys.argv[2:5])
    try:
        for line in lines(path, max_pages, enough_letters, first):
            print(json.dumps(line), flush=True)  # noqa: T201 - its output is its result
    except UnreadableError as error:
        print(json.dumps({"reason": error.reason, "message": error.message}))  # noqa: T201


def lines(path: Path, max_pages: int, enough_letters: int, first: int) -> Iterator[dict[str, Any]]:
    """How many pages there are, then every page from the first on, in order."""
    check_whole(path)
    document = opened(path)
    count = len(document)
    if count == 0:
        raise UnreadableError("damaged", "The PDF has no pages.")
    if count > max_pages:
        raise UnreadableError("too_many_pages", f"The PDF has {count} pages; the limit is {max_pages}.")
    yield {"pages": count}
    characters, (whole, hard) = 0, resource.getrlimit(resource.RLIMIT_CPU)
    for index in range(first - 1, count):
        limit_page(whole, hard)
        page = page_of(document, index, enough_letters)
        characters += len(page.get("text", ""))
        if characters > MAX_TEXT:
            raise UnreadableError("memory_limit", f"The text layer has more than {MAX_TEXT} characters.")
        yield page


def limit_page(whole: int, hard: int) -> None:
    """Give the next page its own CPU time, within that of the whole process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    page = ceil(used.ru_utime + used.ru_stime) + PAGE_CPU_S
    resource.setrlimit(resource.RLIMIT_CPU, (page if whole == resource.RLIM_INFINITY else min(page, whole), hard))


def check_whole(path: Path) -> None:
    """Refuse a file that was cut short; PDFium would repair it and pass empty pages in silence."""
    size = path.stat().st_size
    if size == 0:
        raise UnreadableError("damaged", "The file has no bytes.")
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        announced = _LINEARISED_LENGTH.search(content[:2048])
        ended = content.rfind(b"startxref") >= 0 or content.rfind(b"%%EOF") >= 0
        if not ended or (announced and int(announced[1] or announced[2]) > size):
            raise UnreadableError("damaged", "The PDF ends before its end: it was cut short.")


def opened(path: Path) -> pdfium.PdfDocument:
    """The document, unless it asks for a password or cannot be parsed."""
    try:
        return pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
            raise UnreadableError("encrypted", "The PDF asks for a password.") from None
        raise UnreadableError("damaged", "The file cannot be parsed as a PDF.") from None


def page_of(document: pdfium.PdfDocument, index: int, enough_letters: int) -> dict[str, Any]:
    """What is told of a page, or why it cannot be read. A page is freed at once, so that memory stays flat."""
    try:
        page = document[index]
        text_page = page.get_textpage()
        facts = facts_of(page, text_page, index + 1, enough_letters)
    except pdfium.PdfiumError:
        return {"number": index + 1, "failure": "damaged"}
    except UnreadableError as error:
        return {"number": index + 1, "failure": error.reason}
    text_page.close()
    page.close()
    return facts


def facts_of(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, number: int, enough_letters: int) -> dict[str, Any]:
    """Size and text, and what is drawn where the text alone does not decide."""
    text = text_of(text_page, number)
    width, height = page.get_size()
    told = {"number": number, "width": width, "height": height, "text": text}
    if sum(map(str.isalnum, text)) >= enough_letters:
        return told
    return told | drawn_on(page) | {"margin_letters": margin_letters(page, text_page)}


def text_of(text_page: pdfium.PdfTextPage, number: int) -> str:
    """The text layer, in the order in which PDFium reads it."""
    if text_page.count_chars() > MAX_CHARS:
        raise UnreadableError("page_too_large", f"Page {number} has more than {MAX_CHARS} characters.")
    text: str = text_page.get_text_range()
    return text


def margin_letters(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage) -> int:
    """How many letters and digits stand in the top or bottom margin as displayed."""
    sideways = page.get_rotation() in {90, 270}
    box = page.get_bbox()
    low, high = (box[0], box[2]) if sideways else (box[1], box[3])
    margin = (high - low) * MARGIN
    found = 0
    for index in range(min(text_page.count_chars(), MAX_OBJECTS)):
        # a damaged font gives codes beyond Unicode
        if chr(min(raw.FPDFText_GetUnicode(text_page, index), sys.maxunicode)).isalnum():
            left, bottom, right, top = text_page.get_charbox(index)
            middle = (left + right if sideways else bottom + top) / 2
            found += not low + margin <= middle <= high - margin
    return found


def drawn_on(page: pdfium.PdfPage) -> dict[str, Any]:
    """What images cover, and how much else is drawn."""
    images: list[Box] = []
    drawings = annotations(page)
    for kind, box in objects(page):
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            images.append(box)
        elif kind != raw.FPDF_PAGEOBJ_TEXT:
            drawings += 1
    return {"image_cover": round(cover(images, page.get_bbox()), 4), "drawings": drawings}


def annotations(page: pdfium.PdfPage) -> int:
    """How many annotations may show something."""
    shown = 0
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), MAX_OBJECTS)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        shown += raw.FPDFAnnot_GetSubtype(annotation) not in _HIDDEN_ANNOTATIONS
        raw.FPDFPage_CloseAnnot(annotation)
    return shown


def objects(page: pdfium.PdfPage) -> Iterator[tuple[int, Box]]:
    """Kind and place of each object but forms, which are looked into; at most MAX_OBJECTS."""
    waiting = [(raw.FPDFPage_GetObject(page, i), (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), 0) for i in own_objects(page)]
    seen = 0
    while waiting and seen < MAX_OBJECTS:
        handle, matrix, depth = waiting.pop()
        seen += 1
        kind = raw.FPDFPageObj_GetType(handle)
        if kind != raw.FPDF_PAGEOBJ_FORM:
            yield kind, placed(bounds(handle), matrix)
        elif depth < MAX_DEPTH:
            inner = multiplied(matrix_of(handle), matrix)
            count = min(raw.FPDFFormObj_CountObjects(handle), MAX_OBJECTS)
            waiting += [(raw.FPDFFormObj_GetObject(handle, i), inner, depth + 1) for i in range(count)]


def own_objects(page: pdfium.PdfPage) -> range:
    """Positions of the page's own objects."""
    return range(min(raw.FPDFPage_CountObjects(page), MAX_OBJECTS))


def bounds(handle: Any) -> Box:
    """Where an object is, in the space of what holds it."""
    edges = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(handle, *map(ctypes.byref, edges))
    left, bottom, right, top = (edge.value for edge in edges)
    return left, bottom, right, top


def matrix_of(handle: Any) -> Matrix:
    """How a form is placed in what holds it."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(handle, ctypes.byref(matrix)):
        return 1.0, 0.0, 0.0, 1.0, 0.0, 0.0
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def multiplied(first: Matrix, then: Matrix) -> Matrix:
    """One matrix that does both."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def placed(box: Box, matrix: Matrix) -> Box:
    """The box round a box that a matrix moves."""
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def cover(boxes: list[Box], page: Box) -> float:
    """Share of the page that lies under the boxes, each place counted once."""
    width, height = (page[2] - page[0]) / GRID, (page[3] - page[1]) / GRID
    if not boxes or width <= 0 or height <= 0:
        return 0.0
    covered = {
        (column, row)
        for left, bottom, right, top in boxes
        for column in cells(left - page[0], right - page[0], width)
        for row in cells(bottom - page[1], top - page[1], height)
    }
    # an image between two centres is seen too
    return max(len(covered), 1) / GRID**2


def cells(low: float, high: float, size: float) -> range:
    """Cells whose centre lies between two places; none where these are no numbers."""
    if not (isfinite(low) and isfinite(high)):
        return range(0)
    return range(max(0, round(low / size)), min(GRID, round(high / size)))


if __name__ == "__main__":
    main()
