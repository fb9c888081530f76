"""PDFium's functions for the child process, called without ctypes' checks of what they are given: a page takes some
two hundred calls, and the checks cost more than most functions do.

So a handle goes in as it came out, as a `Handle`; whole numbers go in as `int`, but as `c_ulong` where the function
wants that. Sources: fpdfview.h, fpdf_text.h, fpdf_edit.h and fpdf_annot.h of PDFium's public interface.
"""

import ctypes
from collections.abc import Callable
from typing import Any

from pypdfium2 import raw

Call = Callable[..., Any]


class Handle(ctypes.c_void_p):
    """What PDFium calls a document, page, text page, object, bitmap or annotation by; false where there is none. Its
    `value` tells one from another.
    """


def unchecked(function: Any) -> Call:
    """The function at the same address; handles that it gives are `Handle`s."""
    address: Any = ctypes.cast(function, ctypes.c_void_p).value
    # only types of pointers have contents
    prototype = ctypes.CFUNCTYPE(Handle if hasattr(function.restype, "contents") else function.restype)
    return prototype(address)


load_page = unchecked(raw.FPDF_LoadPage)
close_page = unchecked(raw.FPDF_ClosePage)
page_width = unchecked(raw.FPDF_GetPageWidthF)
page_height = unchecked(raw.FPDF_GetPageHeightF)
page_rotation = unchecked(raw.FPDFPage_GetRotation)
page_box = unchecked(raw.FPDF_GetPageBoundingBox)
count_objects = unchecked(raw.FPDFPage_CountObjects)
get_object = unchecked(raw.FPDFPage_GetObject)
count_annotations = unchecked(raw.FPDFPage_GetAnnotCount)
get_annotation = unchecked(raw.FPDFPage_GetAnnot)
close_annotation = unchecked(raw.FPDFPage_CloseAnnot)
annotation_kind = unchecked(raw.FPDFAnnot_GetSubtype)

load_text = unchecked(raw.FPDFText_LoadPage)
close_text = unchecked(raw.FPDFText_ClosePage)
count_characters = unchecked(raw.FPDFText_CountChars)
text_place = unchecked(raw.FPDFText_GetTextIndexFromCharIndex)
get_text = unchecked(raw.FPDFText_GetText)
character_code = unchecked(raw.FPDFText_GetUnicode)
character_unmapped = unchecked(raw.FPDFText_HasUnicodeMapError)
character_box = unchecked(raw.FPDFText_GetCharBox)
object_of_character = unchecked(raw.FPDFText_GetTextObject)
rendering_mode = unchecked(raw.FPDFTextObj_GetTextRenderMode)

object_kind = unchecked(raw.FPDFPageObj_GetType)
object_bounds = unchecked(raw.FPDFPageObj_GetBounds)
object_matrix = unchecked(raw.FPDFPageObj_GetMatrix)
is_transparent = unchecked(raw.FPDFPageObj_HasTransparency)
count_in_form = unchecked(raw.FPDFFormObj_CountObjects)
get_in_form = unchecked(raw.FPDFFormObj_GetObject)

rendered_image = unchecked(raw.FPDFImageObj_GetRenderedBitmap)
bitmap_format = unchecked(raw.FPDFBitmap_GetFormat)
bitmap_stride = unchecked(raw.FPDFBitmap_GetStride)
bitmap_height = unchecked(raw.FPDFBitmap_GetHeight)
bitmap_buffer = unchecked(raw.FPDFBitmap_GetBuffer)
destroy_bitmap = unchecked(raw.FPDFBitmap_Destroy)
