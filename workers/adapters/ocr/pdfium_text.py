"""The text layer of a page as PDFium reads it, and where its letters stand."""

import sys
from collections.abc import Sequence
from ctypes import byref, c_double, c_ushort
from itertools import repeat

from workers.adapters.ocr import pdfium_calls as calls
from workers.adapters.ocr.page_geometry import Box, height_share
from workers.adapters.ocr.pdfium_page import OpenPage, UnreadableError

MAX_CHARS = 400_000
"""Characters of one page; more is an attack or a mistake, never a page."""
MAX_LETTERS = 20_000
"""Characters of which it is looked for each where it stands."""
MARGIN = 0.08
"""Share of the page's height that a header or a footer takes."""
RUNNING_MARGIN, EDGE_LINES = 0.09, 4
"""Share of the page's height in which running lines lie, and how many of its first and last lines may."""
BLANK = ord(" ")
ROOM = 4096
"""Steps in which room for text grows, in characters."""
SAMPLES = 64
"""Characters of a page that are looked at, taken evenly over it, where each costs a call."""


def text_of(page: OpenPage) -> str:
    """The text layer, in the order in which PDFium reads it."""
    if page.characters > MAX_CHARS:
        raise UnreadableError("page_too_large", f"Page {page.number} has more than {MAX_CHARS} characters.")
    first, last = _with_text(page, range(page.characters)), _with_text(page, range(page.characters - 1, -1, -1))
    if first is None or last is None:
        return ""
    count = last - first + 1
    # it writes that many and a zero; in steps, because each size makes a type of its own
    buffer = (c_ushort * ((count // ROOM + 1) * ROOM))()
    written = calls.get_text(page.text, first, count, buffer)
    return bytes(memoryview(buffer)[: max(0, written - 1)]).decode("utf-16-le", errors="ignore")


def _with_text(page: OpenPage, places: range) -> int | None:
    """The first of these characters that has text: of a range that ends with another PDFium gives what is behind it.

    Source: https://crbug.com/pdfium/2079
    """
    return next((place for place in places if calls.text_place(page.text, place) >= 0), None)


def samples(page: OpenPage, text: str) -> list[int]:
    """Places of characters that are no blanks, evenly over the page."""
    places = range(0, page.characters, page.characters // SAMPLES + 1)
    if len(text) == page.characters == calls.text_place(page.text, page.characters - 1) + 1:
        return [place for place in places if text[place] > " "]
    return [place for place in places if calls.character_code(page.text, place) > BLANK]


def unmapped_share(page: OpenPage, places: Sequence[int]) -> float:
    """Share of the characters at these places of which their font does not say what they are."""
    return share_of(list(map(calls.character_unmapped, repeat(page.text), places)))


def share_of(found: Sequence[int]) -> float:
    """How many of them are true, or 1, as a share of all."""
    return round(found.count(1) / max(1, len(found)), 4)


def box_of(page: OpenPage, place: int) -> Box:
    """The box of a character. Raises UnreadableError where PDFium knows no such character."""
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    if not calls.character_box(page.text, place, byref(left), byref(right), byref(bottom), byref(top)):
        raise UnreadableError("damaged", f"Character {place} of page {page.number} has no place.")
    return left.value, bottom.value, right.value, top.value


def margin_letters(page: OpenPage) -> int:
    """How many letters and digits stand in the top or bottom margin as displayed."""
    sideways = page.turned in {90, 270}
    low, high = (page.box[0], page.box[2]) if sideways else (page.box[1], page.box[3])
    margin = (high - low) * MARGIN
    found = 0
    for place in range(min(page.characters, MAX_LETTERS)):
        # a damaged font gives codes beyond Unicode
        if chr(min(calls.character_code(page.text, place), sys.maxunicode)).isalnum():
            left, bottom, right, top = box_of(page, place)
            middle = (left + right if sideways else bottom + top) / 2
            found += not low + margin <= middle <= high - margin
    return found


def margin_lines(page: OpenPage, text: str) -> dict[str, list[int]]:
    """Which of the first and last lines of the text lie in the margins of the page as displayed."""
    places = {number: height_share(page.box, page.turned, box_of(page, at)) for number, at in edge_lines(text)}
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
