"""Takes the picture of a page out of a PDF where it is one image and nothing else: `whole_image_child.py FILE
REQUESTS`, with REQUESTS as JSON `[[number, width, height, path], …]`, prints a JSON object for each with whether it was
written, in grey and in that size.

Only what needs no interpretation is taken: one upright JPEG, grey or RGB, without mask, decode array or rotation, drawn
over the whole page and over nothing else, with at least the pixels that are asked for. All else is left to a program
that draws pages. PDF 32000-1:2008, 7.8.2 (content streams), 8.3 (coordinates), 8.9 (images).

Runs as a program of its own under limits, so it imports nothing of the project.
"""

import io
import json
import sys
from typing import Any

import pikepdf
from PIL import Image

from workers.adapters.ocr.contrast import cleared, write

STATE = ("w", "J", "j", "M", "d", "i", "ri", "g", "G", "rg", "RG", "k", "K", "BMC", "EMC")
TEXT_STATE = ("BT", "ET", "Tf", "TL", "Tc", "Tw", "Tz", "Ts", "Tr", "Td", "Tm")
HARMLESS = frozenset((*STATE, *TEXT_STATE))
"""Operators that neither draw nor move nor hide an image."""
MAX_OPERATORS = 40
MAX_CONTENT = 4096
SLACK = 0.01
"""Share of the page's side by which an image may miss its edge: less than any margin."""
LEAST_SCALE = 0.97
"""A picture of fewer pixels is drawn: programs that draw pages enlarge smoothly."""
MAX_SOURCE_PIXELS = 100_000_000
GREY_OR_RGB = frozenset(["/DeviceGray", "/DeviceRGB", "/CalGray", "/CalRGB"])
REFUSED_KEYS = ("/SMask", "/Mask", "/Decode", "/ImageMask", "/OC", "/DecodeParms", "/Alternates")
UNSEEN_ANNOTATIONS = frozenset(["/Popup"])


def main() -> None:
    """Print a line for each request, in order."""
    Image.MAX_IMAGE_PIXELS = None
    requests = json.loads(sys.argv[2])
    try:
        with pikepdf.open(sys.argv[1], suppress_warnings=True) as pdf:
            for request in requests:
                print(json.dumps({"number": request[0], "written": taken_out(pdf, *request)}))  # noqa: T201
    except (pikepdf.PdfError, pikepdf.PasswordError):
        for request in requests:
            print(json.dumps({"number": request[0], "written": False}))  # noqa: T201


def taken_out(pdf: pikepdf.Pdf, number: int, width: int, height: int, path: str) -> bool:
    """Write the picture of a page, if the page is one image."""
    try:
        image = whole_image(pdf.pages[number - 1])
        if image is None or pdf.get_warnings():
            return False
        return written(image, width, height, path)
    except (pikepdf.PdfError, OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, AttributeError):
        return False


def whole_image(page: pikepdf.Page) -> Any:
    """The image that is the page; None where there is more to it."""
    own = page.obj
    if "/UserUnit" in own or int(inherited(own, "/Rotate") or 0) % 360 or not unmarked(own):
        return None
    contents = own.get("/Contents")
    parts = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    if sum(len(part.read_raw_bytes()) for part in parts) > MAX_CONTENT:
        return None
    placed = drawn_once(page)
    if placed is None:
        return None
    name, matrix = placed
    image = page.resources.XObject[name]
    return image if is_plain(image) and fills(matrix, [float(side) for side in page.cropbox]) else None


def unmarked(page: Any) -> bool:
    """Whether no annotation can show."""
    return all(annotation.get("/Subtype") in UNSEEN_ANNOTATIONS for annotation in page.get("/Annots", ()))


def drawn_once(page: pikepdf.Page) -> tuple[str, pikepdf.Matrix] | None:
    """Name and place of the only thing that the page draws; None where it draws anything else, or may."""
    found = None
    matrix, kept = pikepdf.Matrix(), []
    for count, instruction in enumerate(pikepdf.parse_content_stream(page)):
        operator = str(instruction.operator)
        if count > MAX_OPERATORS or (operator == "Do" and found):
            return None
        if operator == "Do":
            found = str(instruction.operands[0]), matrix
        elif operator == "cm":
            matrix = pikepdf.Matrix(*map(float, instruction.operands)) @ matrix
        elif operator == "q":
            kept.append(matrix)
        elif operator == "Q":
            matrix = kept.pop()
        elif operator not in HARMLESS:
            return None
    return found


def is_plain(image: Any) -> bool:
    """Whether the image is a JPEG that means what it says."""
    filters = image.get("/Filter")
    only = filters[0] if isinstance(filters, pikepdf.Array) and len(filters) == 1 else filters
    plain = image.get("/Subtype") == "/Image" and only == "/DCTDecode" and image.get("/BitsPerComponent") == 8  # noqa: PLR2004
    if not plain or any(key in image for key in REFUSED_KEYS):
        return False
    space = image.get("/ColorSpace")
    if isinstance(space, pikepdf.Array):
        return bool(space[0] in GREY_OR_RGB or (space[0] == "/ICCBased" and int(space[1].N) in {1, 3}))
    return bool(space in GREY_OR_RGB)


def fills(matrix: pikepdf.Matrix, box: list[float]) -> bool:
    """Whether the unit square, so placed, is the box."""
    left, bottom, right, top = box
    across, up = SLACK * (right - left), SLACK * (top - bottom)
    upright = bool(matrix.b == 0 and matrix.c == 0 and matrix.a > 0 and matrix.d > 0)
    misses = [(matrix.e - left, across), (matrix.e + matrix.a - right, across)]
    misses += [(matrix.f - bottom, up), (matrix.f + matrix.d - top, up)]
    return upright and all(abs(miss) <= slack for miss, slack in misses)


def written(stream: Any, width: int, height: int, path: str) -> bool:
    """Write the image in grey and in the size that is asked for, unless it has too few pixels."""
    with Image.open(io.BytesIO(stream.read_raw_bytes()), formats=["JPEG"]) as image:
        wide, high = image.size
        if image.mode not in {"L", "RGB"} or (wide, high) != (int(stream.Width), int(stream.Height)):
            return False
        if wide < LEAST_SCALE * width or high < LEAST_SCALE * height or wide * high > MAX_SOURCE_PIXELS:
            return False
        image.draft("L", (width, height))
        grey = image.convert("L")
    if grey.size != (width, height):
        grey = grey.resize((width, height), Image.Resampling.HAMMING)
    write(cleared(grey), path)
    return True


def inherited(page: Any, key: str) -> Any:
    """An attribute that a page has from itself or from above."""
    for _ in range(100):
        if key in page:
            return page[key]
        page = page.get("/Parent")
        if page is None:
            return None
    return None


if __name__ == "__main__":
    main()
