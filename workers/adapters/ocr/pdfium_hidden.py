"""Text that does not show on its page: invisible, or under an image that was drawn after it."""

import sys
from collections.abc import Mapping, Sequence
from ctypes import string_at
from itertools import compress, repeat

from pypdfium2 import raw

from workers.adapters.ocr import pdfium_calls as calls
from workers.adapters.ocr.page_geometry import area, cover, holds
from workers.adapters.ocr.pdfium_calls import Handle
from workers.adapters.ocr.pdfium_objects import FORM, IMAGE, TEXT, Seen, bounds, objects, own_objects
from workers.adapters.ocr.pdfium_page import OpenPage
from workers.adapters.ocr.pdfium_text import box_of, share_of

SCAN_COVER = 0.75
"""Share of the page under images from which text may lie under a scan."""
LAST_OBJECTS = 64
"""An image that was drawn over the text is among the last objects of a page; strips of a scan may be many."""
OPAQUE = 230
"""Mean alpha, of 255, from which an image hides what is under it."""
EACH_SAMPLE = 4
"""Of so many samples one tells whether a closer look is due."""
_PICTURES = frozenset({IMAGE, FORM})
_INVISIBLE = frozenset({raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP})


def hidden_facts(page: OpenPage, places: Sequence[int]) -> dict[str, float]:
    """Which share of the letters at these places images or their own nature hide, where the page is a scan."""
    return hidden_under_images(page, places) if may_be_hidden(page, places) else {}


def may_be_hidden(page: OpenPage, places: Sequence[int]) -> bool:
    """Whether a closer look is due: much of the text is invisible, or pictures that fill the page are drawn last."""
    handles = map(calls.object_of_character, repeat(page.text), places[::EACH_SAMPLE])
    modes = list(map(calls.rendering_mode, filter(None, handles)))
    if not modes:
        return False
    if sum(map(_INVISIBLE.__contains__, modes)) * 4 >= len(modes):
        return True
    last = list(map(calls.get_object, repeat(page.page), own_objects(page)[-LAST_OBJECTS:]))
    pictures = compress(last, map(_PICTURES.__contains__, map(calls.object_kind, last)))
    return sum(area(bounds(handle)) for handle in pictures) >= SCAN_COVER * area(page.box)


def hidden_under_images(page: OpenPage, places: Sequence[int]) -> dict[str, float]:
    """What images cover, and which share of the letters does not show, where that is the most of the page."""
    share = cover([seen.box for seen in objects(page, {IMAGE})], page.box)
    if share < SCAN_COVER:
        return {}
    return {"hidden_share": hidden_share(page, places), "image_cover": round(share, 4)}


def hidden_share(page: OpenPage, places: Sequence[int]) -> float:
    """Share of the letters that do not show: invisible, or under an image that was drawn after them."""
    seen = list(objects(page, {IMAGE, TEXT}))
    images = [one for one in seen if one.kind == IMAGE and is_opaque(page, one.handle)]
    order = {one.handle.value: one.order for one in seen}
    return share_of([is_hidden(page, place, order, images) for place in places])


def is_hidden(page: OpenPage, place: int, order: Mapping[int | None, int], images: Sequence[Seen]) -> bool:
    """Whether the character is invisible, or lies under one of the images; a generated one has no object."""
    handle = calls.object_of_character(page.text, place)
    if not handle:
        return False
    if calls.rendering_mode(handle) in _INVISIBLE:
        return True
    drawn = order.get(handle.value, sys.maxsize)
    left, bottom, right, top = box_of(page, place)
    x, y = (left + right) / 2, (bottom + top) / 2
    return any(one.order > drawn and holds(one.box, x, y) for one in images)


def is_opaque(page: OpenPage, image: Handle) -> bool:
    """Whether an image hides what is under it; a watermark that lets the text through does not."""
    if calls.is_transparent(image):
        return False
    bitmap = calls.rendered_image(page.document, page.page, image)
    if not bitmap:
        return True
    try:
        if calls.bitmap_format(bitmap) != raw.FPDFBitmap_BGRA:
            return True
        size = calls.bitmap_stride(bitmap) * calls.bitmap_height(bitmap)
        alpha = string_at(calls.bitmap_buffer(bitmap), size)[3::4]
        return sum(alpha) >= OPAQUE * len(alpha)
    finally:
        calls.destroy_bitmap(bitmap)
