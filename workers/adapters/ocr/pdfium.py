"""Reads text layers with PDFium, in a child process with limits."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from workers.adapters.ocr.limited_process import Limits, limited_lines
from workers.stages.ocr.engine import PdfPage
from workers.stages.ocr.page_decision import ENOUGH_LETTERS

_PROGRAM = Path(__file__).with_name("pdfium_child.py")


@dataclass(frozen=True)
class Pdfium:
    """Implements `PdfReader`.

    Raises PermanentError: ENCRYPTED, DAMAGED (no pages, cut short, not a PDF), TOO_MANY_PAGES, PAGE_TOO_LARGE,
    MEMORY_LIMIT, TIME_LIMIT.
    """

    limits: Limits = field(default_factory=Limits)

    def read(self, pdf: Path, max_pages: int) -> Sequence[PdfPage]:
        """Every page, in order."""
        arguments = [str(pdf), str(max_pages), str(ENOUGH_LETTERS)]
        with limited_lines(_PROGRAM, arguments, self.limits) as lines:
            return [PdfPage(**line) for line in lines]
