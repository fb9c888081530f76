"""Has PDFium find the fonts of this machine before it reads a document: it opens every font file to learn its name,
which takes as long as a page or two, and would do so in each child process anew.
"""

import ctypes

from pypdfium2 import raw

_NAMES = (b"Helvetica", b"Times-Roman")


def prepare() -> None:
    """Read a page of our own that names standard fonts: it stays known in this process and its forks."""
    document = raw.FPDF_CreateNewDocument()
    page = raw.FPDFPage_New(document, 0, 100, 100)
    for name in _NAMES:
        text = raw.FPDFPageObj_NewTextObj(document, name, 10)
        raw.FPDFText_SetText(text, (ctypes.c_ushort * 2)(ord("a"), 0))
        raw.FPDFPage_InsertObject(page, text)
    raw.FPDFText_ClosePage(raw.FPDFText_LoadPage(page))
    raw.FPDF_ClosePage(page)
    raw.FPDF_CloseDocument(document)
