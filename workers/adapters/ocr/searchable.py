"""Writes searchable copies of scanned PDFs, in a child process with limits."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from contracts.artefacts.text import Page
from workers.adapters.ocr.limited_process import Limits, limited_lines

_PROGRAM = Path(__file__).with_name("searchable_child.py")


@dataclass(frozen=True)
class SearchableCopy:
    """Implements `SearchableWriter` with pikepdf (qpdf). Raises PermanentError: MEMORY_LIMIT, TIME_LIMIT, DAMAGED."""

    limits: Limits = field(default_factory=Limits)

    def write(self, pdf: Path, pages: Sequence[Page], target: Path) -> None:
        """Write a copy in which the words of recognised pages can be found and marked."""
        told = target.with_suffix(".json")
        told.write_text(json.dumps([_told(page) for page in pages if page.words]), encoding="utf-8")
        try:
            with limited_lines(_PROGRAM, [str(pdf), str(target), str(told)], self.limits):
                pass
        finally:
            told.unlink()


def _told(page: Page) -> dict[str, Any]:
    assert page.words  # noqa: S101 - whoever calls has looked
    boxes = zip(*(page.words.boxes[edge::4] for edge in range(4)), strict=True)
    words = [[word, *box] for word, box in zip(page.words.text.split(" "), boxes, strict=True)]
    size = {"width": page.words.width, "height": page.words.height, "turned": page.words.turned}
    return {"number": page.number, "words": words, **size}
