"""Reads text layers with PDFium, in a child process with limits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic
from typing import Any

from contracts.artefacts.failure import ReasonCode
from workers.adapters.ocr.limited_process import Limits, lines_before_death
from workers.runtime.errors import PermanentError
from workers.stages.ocr.engine import PdfPage
from workers.stages.ocr.page_decision import ENOUGH_LETTERS

_PROGRAM = Path(__file__).with_name("pdfium_child.py")


@dataclass(frozen=True)
class Pdfium:
    """Implements `PdfReader`. The wall time of the limits is that of a whole document.

    Raises PermanentError: ENCRYPTED, DAMAGED (no pages, cut short, not a PDF), TOO_MANY_PAGES, and MEMORY_LIMIT or
    TIME_LIMIT where not even the number of pages could be read.
    """

    limits: Limits = field(default_factory=Limits)

    def read(self, pdf: Path, max_pages: int) -> Sequence[PdfPage]:
        """Every page, in order; one on which the child process died is told as failed, and the next one goes on."""
        end = monotonic() + self.limits.wall_s
        count, found, death = _read_from(1, pdf, max_pages, self.limits)
        while death is not None and len(found) < count:
            found += _failed([len(found) + 1], death.reason)
            left = replace(self.limits, wall_s=end - monotonic())
            if left.wall_s <= 0:
                return [*found, *_failed(range(len(found) + 1, count + 1), ReasonCode.TIME_LIMIT)]
            if len(found) < count:
                _, pages, death = _read_from(len(found) + 1, pdf, max_pages, left)
                found += pages
        return found


def _read_from(
    first: int, pdf: Path, max_pages: int, limits: Limits
) -> tuple[int, list[PdfPage], PermanentError | None]:
    arguments = [str(pdf), str(max_pages), str(ENOUGH_LETTERS), str(first)]
    with lines_before_death(_PROGRAM, arguments, limits) as (lines, death):
        head = next(lines, None)
        if head is not None:
            return head["pages"], [_page(line) for line in lines], death
        if first == 1:
            raise death or PermanentError(ReasonCode.DAMAGED, "The PDF says nothing of its pages.")
        return 0, [], death


def _page(line: dict[str, Any]) -> PdfPage:
    if "failure" in line:
        return PdfPage(line["number"], 0.0, 0.0, "", failure=ReasonCode(line["failure"]))
    return PdfPage(**line)


def _failed(numbers: Sequence[int], reason: ReasonCode) -> Iterator[PdfPage]:
    return (PdfPage(number, 0.0, 0.0, "", failure=reason) for number in numbers)
