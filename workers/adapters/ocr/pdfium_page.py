"""A file that PDFium has opened, and one page of it with its text."""

import ctypes
import mmap
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from workers.adapters.ocr import pdfium_calls as calls
from workers.adapters.ocr.page_geometry import Box
from workers.adapters.ocr.pdfium_calls import Handle

_LINEARISED_LENGTH = re.compile(rb"/Linearized\b[^>]{0,200}?/L\s+(\d+)|/L\s+(\d+)[^>]{0,200}?/Linearized\b")
_QUARTERS = (0, 90, 180, 270)


class UnreadableError(Exception):
    """The file or the page cannot be used; the reason is one of the closed list."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message


class OpenPage(NamedTuple):
    """A page that is open; lengths are points, those of `box` in the page's own space."""

    number: int
    """From 1."""
    document: Handle
    page: Handle
    text: Handle
    """Its text page."""
    characters: int
    """How many that has."""
    box: Box
    """Media box and crop box have it in common."""
    turned: int
    """Degrees clockwise as displayed: 0, 90, 180 or 270."""


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


@contextmanager
def open_page(document: pdfium.PdfDocument, number: int) -> Iterator[OpenPage]:
    """A page with its text, freed at the end of the context, so that memory stays flat. Raises UnreadableError."""
    handle = ctypes.cast(document.raw, Handle)
    page = calls.load_page(handle, number - 1)
    if not page:
        raise UnreadableError("damaged", f"Page {number} cannot be loaded.")
    try:
        text = calls.load_text(page)
        if not text:
            raise UnreadableError("damaged", f"The text of page {number} cannot be loaded.")
        try:
            yield _described(number, handle, page, text)
        finally:
            calls.close_text(text)
    finally:
        calls.close_page(page)


def size_of(page: OpenPage) -> tuple[float, float]:
    """Width and height in points, as displayed."""
    return calls.page_width(page.page), calls.page_height(page.page)


def _described(number: int, document: Handle, page: Handle, text: Handle) -> OpenPage:
    characters = calls.count_characters(text)
    edges = raw.FS_RECTF()
    if characters < 0 or not calls.page_box(page, ctypes.byref(edges)):
        raise UnreadableError("damaged", f"Page {number} has no box or no text that can be counted.")
    box = edges.left, edges.bottom, edges.right, edges.top
    return OpenPage(number, document, page, text, characters, box, _QUARTERS[calls.page_rotation(page) % 4])
