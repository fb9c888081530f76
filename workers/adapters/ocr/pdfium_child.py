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
from itertools import islice
from math import ceil, isfinite
from pathlib import Path
from typing import Any, NamedTuple

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
RUNNING_MARGIN, EDGE_LINES = 0.09, 4
"""Share of the page's height in which running lines lie, and how many of its first and last lines may."""
SCAN_COVER = 0.75
"""Share of the page under images from which text may lie under a scan."""
BLANK = ord(" ")
SAMPLES = 64
"""Characters of a page that are looked at, taken evenly over it, where each costs a call."""
LAST_OBJECTS = 64
"""An image that was drawn over the text is among the last objects of a page; strips of a scan may be many."""
OPAQUE = 230
"""Mean alpha, of 255, from which an image hides what is under it."""
GRID = 32
"""The page is looked at in so many rows and columns to find what images cover."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""
Matrix = tuple[float, float, float, float, float, float]
_INVISIBLE = frozenset({raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP})
_PICTURES = frozenset({raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM})
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
    places = samples(text_page)
    told = {"number": number, "width": width, "height": height, "text": text}
    told |= {"unmapped_share": unmapped_share(text_page, places)} | margin_lines(page, text_page, text)
    if may_be_hidden(page, text_page, places):
        told |= hidden_under_images(page, text_page, places)
    if sum(1 for _ in islice(filter(str.isalnum, text), enough_letters)) >= enough_letters:
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


def margin_lines(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, text: str) -> dict[str, list[int]]:
    """Which of the first and last lines of the text lie in the margins of the page as displayed."""
    box, turned = page.get_bbox(), page.get_rotation()
    places = {number: height_share(box, turned, text_page.get_charbox(at)) for number, at in edge_lines(text)}
    return {
        "top_lines": [number for number, place in places.items() if place < RUNNING_MARGIN],
        "bottom_lines": [number for number, place in places.items() if place > 1 - RUNNING_MARGIN],
    }


def edge_lines(text: str) -> list[tuple[int, int]]:
    """Number of each line near either end, and where its first letter stands in the text."""
    lines = text.split("\n")
    forwards, backwards, start, end = dict[int, int](), dict[int, int](), 0, len(text)
    for number, line in enumerate(lines):
        if len(forwards) == EDGE_LINES:
            break
        if line.strip():
            forwards[number] = start + len(line) - len(line.lstrip())
        start += len(line) + 1
    for number in range(len(lines) - 1, -1, -1):
        if len(backwards) == EDGE_LINES:
            break
        if lines[number].strip():
            backwards[number] = end - len(lines[number].lstrip())
        end -= len(lines[number]) + 1
    return sorted({**forwards, **backwards}.items())


def height_share(page: Box, turned: int, character: Box) -> float:
    """How far down the page as displayed a character stands, 0 to 1."""
    left, bottom, right, top = page
    low_x, low_y, high_x, high_y = character
    across = ((low_x + high_x) / 2 - left) / max(1.0, right - left)
    up = ((low_y + high_y) / 2 - bottom) / max(1.0, top - bottom)
    shares: dict[int, float] = {0: 1 - up, 90: across, 180: up, 270: 1 - across}
    return shares[turned]


def unmapped_share(text_page: pdfium.PdfTextPage, places: list[int]) -> float:
    """Share of the characters at these places of which their font does not say what they are."""
    handle = text_page.raw
    return share_of([raw.FPDFText_HasUnicodeMapError(handle, index) == 1 for index in places])


def share_of(found: list[bool]) -> float:
    """How many of them are true, 0 to 1."""
    return round(found.count(True) / max(1, len(found)), 4)


def samples(text_page: pdfium.PdfTextPage) -> list[int]:
    """Places of characters that are no blanks, evenly over the page."""
    count, handle = text_page.count_chars(), text_page.raw
    places = range(0, count, count // SAMPLES + 1)
    return [index for index in places if raw.FPDFText_GetUnicode(handle, index) > BLANK]


def may_be_hidden(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, places: list[int]) -> bool:
    """Whether a closer look is due: much of the text is invisible, or pictures that fill the page are drawn last."""
    handles = [raw.FPDFText_GetTextObject(text_page, index) for index in places[::4]]
    modes = [raw.FPDFTextObj_GetTextRenderMode(handle) for handle in handles if handle]
    if not modes:
        return False
    if sum(mode in _INVISIBLE for mode in modes) * 4 >= len(modes):
        return True
    last = [raw.FPDFPage_GetObject(page.raw, index) for index in own_objects(page)[-LAST_OBJECTS:]]
    boxes = [bounds(handle) for handle in last if raw.FPDFPageObj_GetType(handle) in _PICTURES]
    return sum(map(area, boxes)) >= SCAN_COVER * area(page.get_bbox())


def area(box: Box) -> float:
    """In square points."""
    return (box[2] - box[0]) * (box[3] - box[1])


def hidden_under_images(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, places: list[int]) -> dict[str, float]:
    """What images cover, and which share of the letters they or their own nature hide, where the page is a scan."""
    images = [seen.box for seen in objects(page, frozenset({raw.FPDF_PAGEOBJ_IMAGE}))]
    share = cover(images, page.get_bbox())
    if share < SCAN_COVER:
        return {}
    return {"hidden_share": hidden_share(page, text_page, places), "image_cover": round(share, 4)}


def hidden_share(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, places: list[int]) -> float:
    """Share of the letters that do not show: invisible, or under an image that was drawn after them."""
    seen = list(objects(page, frozenset({raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_TEXT})))
    images = [one for one in seen if one.kind == raw.FPDF_PAGEOBJ_IMAGE and is_opaque(page, one.handle)]
    order = {address(one.handle): one.order for one in seen}
    hidden = [is_hidden(text_page, index, order, images) for index in places]
    return share_of(hidden)


def is_hidden(text_page: pdfium.PdfTextPage, index: int, order: dict[int, int], images: "list[Seen]") -> bool:
    """Whether the character is invisible, or lies under one of the images; a generated one has no object."""
    handle = raw.FPDFText_GetTextObject(text_page, index)
    if not handle:
        return False
    if raw.FPDFTextObj_GetTextRenderMode(handle) in _INVISIBLE:
        return True
    drawn = order.get(address(handle), sys.maxsize)
    left, bottom, right, top = text_page.get_charbox(index)
    x, y = (left + right) / 2, (bottom + top) / 2
    return any(one.order > drawn and holds(one.box, x, y) for one in images)


def holds(box: Box, x: float, y: float) -> bool:
    """Whether the point is in the box."""
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def address(handle: Any) -> int:
    """What tells one object from another."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def is_opaque(page: pdfium.PdfPage, handle: Any) -> bool:
    """Whether an image hides what is under it; a watermark that lets the text through does not."""
    if raw.FPDFPageObj_HasTransparency(handle):
        return False
    bitmap = raw.FPDFImageObj_GetRenderedBitmap(page.pdf, page, handle)
    if not bitmap:
        return True
    try:
        if raw.FPDFBitmap_GetFormat(bitmap) != raw.FPDFBitmap_BGRA:
            return True
        size = raw.FPDFBitmap_GetStride(bitmap) * raw.FPDFBitmap_GetHeight(bitmap)
        alpha = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), size)[3::4]
        return sum(alpha) >= OPAQUE * len(alpha)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)


def drawn_on(page: pdfium.PdfPage) -> dict[str, Any]:
    """What images cover, and how much else is drawn."""
    seen = list(objects(page))
    images = [one.box for one in seen if one.kind == raw.FPDF_PAGEOBJ_IMAGE]
    others = sum(one.kind not in {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_TEXT} for one in seen)
    return {"image_cover": round(cover(images, page.get_bbox()), 4), "drawings": annotations(page) + others}


def annotations(page: pdfium.PdfPage) -> int:
    """How many annotations may show something."""
    shown = 0
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), MAX_OBJECTS)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        shown += raw.FPDFAnnot_GetSubtype(annotation) not in _HIDDEN_ANNOTATIONS
        raw.FPDFPage_CloseAnnot(annotation)
    return shown


class Seen(NamedTuple):
    """An object of a page, with its kind, its place and when it is drawn among the others."""

    order: int
    kind: int
    handle: Any
    box: Box


def objects(page: pdfium.PdfPage, kinds: frozenset[int] | None = None) -> Iterator[Seen]:
    """Objects of these kinds, or of all, in the order of drawing; forms are looked into; at most MAX_OBJECTS."""
    own = [raw.FPDFPage_GetObject(page, i) for i in own_objects(page)]
    waiting = [(handle, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), 0) for handle in reversed(own)]
    order = 0
    while waiting and order < MAX_OBJECTS:
        handle, matrix, depth = waiting.pop()
        order += 1
        kind = raw.FPDFPageObj_GetType(handle)
        if kind != raw.FPDF_PAGEOBJ_FORM:
            if kinds is None or kind in kinds:
                yield Seen(order, kind, handle, placed(bounds(handle), matrix))
        elif depth < MAX_DEPTH:
            inner = multiplied(matrix_of(handle), matrix)
            count = min(raw.FPDFFormObj_CountObjects(handle), MAX_OBJECTS)
            waiting += [(raw.FPDFFormObj_GetObject(handle, i), inner, depth + 1) for i in reversed(range(count))]


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
