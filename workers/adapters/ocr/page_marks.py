"""Marks of the pages of a PDF: digests by content, and sketches of its text layer."""

from dataclasses import dataclass, field
from pathlib import Path

from workers.adapters.ocr.limited_process import Limits
from workers.adapters.ocr.page_digests import PageDigests
from workers.adapters.ocr.pdfium import Pdfium
from workers.domain.pack_parts import PageMark, sketch

MAX_PAGES = 5000


@dataclass(frozen=True)
class PdfPageMarks:
    """Implements `PageMarks`. Raises PermanentError for what is no readable PDF."""

    limits: Limits = field(default_factory=Limits)

    def marks(self, pdf: Path) -> tuple[PageMark, ...]:
        """One for each page, in order."""
        pages = Pdfium(self.limits).read(pdf, MAX_PAGES)
        digests = PageDigests(self.limits).digests(pdf, [page.number for page in pages])
        return tuple(PageMark(digest, sketch(page.text)) for page, digest in zip(pages, digests, strict=True))
