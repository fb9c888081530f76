"""Draws pages of PDFs with pdf2image, which runs poppler's pdftoppm."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from pdf2image import convert_from_path
from pdf2image.exceptions import (
    PDFInfoNotInstalledError,
    PDFPageCountError,
    PDFPopplerTimeoutError,
    PDFSyntaxError,
)

from contracts.artefacts.failure import ReasonCode
from workers.adapters.ocr.limited_process import Limits, died, limited_lines
from workers.adapters.ocr.limited_programs import limited_programs, reason_of_drawing
from workers.adapters.ocr.picture_folder import picture_folder
from workers.adapters.ocr.picture_size import Pixels, bounded, grey_map_size
from workers.runtime.errors import PermanentError, TransientError
from workers.stages.ocr.engine import PageSize

_CONTRAST = Path(__file__).with_name("contrast.py")
TOLERANCE = 2
"""A picture may be so many times larger or smaller than the page's box says: programs differ on boxes."""


@dataclass(frozen=True)
class Poppler:
    """Implements `Rasteriser` with grey maps (PGM), which cost the least to write, made clear afterwards.

    Raises PermanentError: TIME_LIMIT, MEMORY_LIMIT, PAGE_TOO_LARGE, DAMAGED, RECOGNITION_FAILED.
    """

    dpi: int = 200
    page_timeout_s: int = 60
    limits: Limits = field(default_factory=Limits)

    @contextmanager
    def drawn(self, path: Path, pages: Sequence[PageSize]) -> Iterator[Sequence[Path]]:
        """One picture for each page, in order, on disk until the context ends."""
        sizes = [bounded(page, self.dpi) for page in pages]
        with picture_folder(sum(size.width * size.height for size in sizes)) as folder:
            pictures = [picture for run in runs(pages, sizes) for picture in self._drawn_run(path, run, folder)]
            for page, size, picture in zip(pages, sizes, pictures, strict=True):
                _check(page, size, picture)
            with limited_lines(_CONTRAST, list(map(str, pictures)), self.limits) as cleared:
                yield [Path(line["picture"]) for line in cleared]

    def _drawn_run(self, pdf: Path, run: "Run", folder: Path) -> list[Path]:
        first, last = run.pages[0].number, run.pages[-1].number
        size: dict[str, Any] = {"size": (run.size.width, run.size.height)} if run.size.scaled else {}
        try:
            names = convert_from_path(
                pdf,
                dpi=self.dpi,
                output_folder=folder,
                first_page=first,
                last_page=last,
                fmt="ppm",
                output_file=f"{first:06d}",
                grayscale=True,
                paths_only=True,
                use_cropbox=True,
                timeout=self.page_timeout_s * len(run.pages),
                poppler_path=limited_programs(self.limits),
                **size,
            )
        except PDFPopplerTimeoutError:
            raise PermanentError(
                ReasonCode.TIME_LIMIT, f"Drawing pages {first} to {last} hit the time limit."
            ) from None
        except (PDFPageCountError, PDFSyntaxError) as error:
            raise _failed(first, last, str(error)) from None
        except PDFInfoNotInstalledError:
            told = "this worker has no pdftoppm that can be started: is it there, and may TMPDIR hold programs?"
            raise TransientError(ReasonCode.RECOGNITION_FAILED, told) from None
        if reason := reason_of_drawing(folder, f"{first:06d}"):
            raise died(reason)
        if len(names) != len(run.pages):
            raise PermanentError(ReasonCode.DAMAGED, f"Only {len(names)} of pages {first} to {last} could be drawn.")
        return [Path(name) for name in names]


@dataclass(frozen=True)
class Run:
    """Pages that are drawn in one call; a scaled page is alone."""

    pages: tuple[PageSize, ...]
    size: Pixels


def runs(pages: Sequence[PageSize], sizes: Sequence[Pixels]) -> list[Run]:
    """Neighbouring pages together, unless their pictures are scaled."""
    starts = [
        index
        for index in range(len(pages))
        if index == 0
        or sizes[index].scaled
        or sizes[index - 1].scaled
        or pages[index].number != pages[index - 1].number + 1
    ]
    return [Run(tuple(pages[start:end]), sizes[start]) for start, end in pairwise([*starts, len(pages)])]


def _check(page: PageSize, expected: Pixels, picture: Path) -> None:
    # poppler answers a page that it cannot hold with a picture of one pixel and exit code 0
    width, height = grey_map_size(picture)
    for side, asked in ((width, expected.width), (height, expected.height)):
        if not asked / TOLERANCE - 1 <= side <= asked * TOLERANCE + 1:
            raise PermanentError(
                ReasonCode.PAGE_TOO_LARGE,
                f"Page {page.number} came as {width}x{height} pixels instead of {expected.width}x{expected.height}.",
            )


def _failed(first: int, last: int, why: str) -> PermanentError:
    return PermanentError(ReasonCode.RECOGNITION_FAILED, f"Pages {first} to {last} could not be drawn: {why}."[:480])
