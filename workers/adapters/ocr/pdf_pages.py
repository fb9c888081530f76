"""What tells the pages of a PDF: digests by content, and sketches of its text layer."""

from dataclasses import dataclass, field
from pathlib import Path

from workers.adapters.ocr.limited_process import Limits
from workers.adapters.ocr.page_digests import PageDigests
from workers.adapters.ocr.pdfium import Pdfium
from workers.domain.pack_parts import sketch

MAX_PAGES = 5000


@dataclass(frozen=True)
class PdfPages:
    """Implements `PageReader`. Raises PermanentError for what is no readable PDF."""

    limits: Limits = field(default_factory=Limits)

    def digests(self, pdf: Path) -> tuple[str, ...]:
        """The digest of each page by its content, in order."""
        return tuple(PageDigests(self.limits).digests(pdf, ()))

    def sketches(self, pdf: Path) -> tuple[frozenset[int], ...]:
        """The sketch of each page's words, in order."""
        return tuple(sketch(page.text) for page in Pdfium(self.limits).read(pdf, MAX_PAGES))
