"""What is drawn on a page, object by object, also within forms."""

from collections.abc import Collection, Iterator
from ctypes import byref, c_float, c_ulong
from typing import Any, NamedTuple

from pypdfium2 import raw

from workers.adapters.ocr import pdfium_calls as calls
from workers.adapters.ocr.page_geometry import UNMOVED, Box, Matrix, cover, multiplied, placed
from workers.adapters.ocr.pdfium_calls import Handle
from workers.adapters.ocr.pdfium_page import OpenPage

MAX_OBJECTS = 20_000
"""Objects of a page that are looked at."""
MAX_DEPTH = 6
"""Forms within forms that are looked into."""
IMAGE, TEXT, FORM = raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_FORM
EVERYTHING = range(raw.FPDF_PAGEOBJ_UNKNOWN, FORM + 1)
"""All kinds that fpdf_edit.h names."""
_HIDDEN_ANNOTATIONS = frozenset({raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP})


class Seen(NamedTuple):
    """An object of a page, with its kind, its place and when it is drawn among the others."""

    order: int
    kind: int
    handle: Handle
    box: Box


def drawn_on(page: OpenPage) -> dict[str, Any]:
    """What images cover, and how much else is drawn."""
    seen = list(objects(page))
    images = [one.box for one in seen if one.kind == IMAGE]
    others = sum(one.kind not in {IMAGE, TEXT} for one in seen)
    return {"image_cover": round(cover(images, page.box), 4), "drawings": annotations(page) + others}


def annotations(page: OpenPage) -> int:
    """How many annotations may show something."""
    shown = 0
    for index in range(min(calls.count_annotations(page.page), MAX_OBJECTS)):
        annotation = calls.get_annotation(page.page, index)
        shown += calls.annotation_kind(annotation) not in _HIDDEN_ANNOTATIONS
        calls.close_annotation(annotation)
    return shown


def objects(page: OpenPage, kinds: Collection[int] = EVERYTHING) -> Iterator[Seen]:
    """Objects of these kinds in the order of drawing; forms are looked into; at most MAX_OBJECTS."""
    own = [calls.get_object(page.page, index) for index in own_objects(page)]
    waiting = [(handle, UNMOVED, 0) for handle in reversed(own)]
    order = 0
    while waiting and order < MAX_OBJECTS:
        handle, matrix, depth = waiting.pop()
        order += 1
        kind = calls.object_kind(handle)
        if kind != FORM:
            if kind in kinds:
                yield Seen(order, kind, handle, placed(bounds(handle), matrix))
        elif depth < MAX_DEPTH:
            inner = multiplied(matrix_of(handle), matrix)
            waiting += [(one, inner, depth + 1) for one in reversed(within(handle))]


def own_objects(page: OpenPage) -> range:
    """Positions of the page's own objects."""
    return range(min(calls.count_objects(page.page), MAX_OBJECTS))


def within(form: Handle) -> list[Handle]:
    """The objects of a form."""
    count = min(calls.count_in_form(form), MAX_OBJECTS)
    return [calls.get_in_form(form, c_ulong(index)) for index in range(count)]


def bounds(handle: Handle) -> Box:
    """Where an object is, in the space of what holds it."""
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    calls.object_bounds(handle, byref(left), byref(bottom), byref(right), byref(top))
    return left.value, bottom.value, right.value, top.value


def matrix_of(handle: Handle) -> Matrix:
    """How a form is placed in what holds it."""
    matrix = raw.FS_MATRIX()
    if not calls.object_matrix(handle, byref(matrix)):
        return UNMOVED
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f
