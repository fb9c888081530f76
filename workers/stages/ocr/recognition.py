"""Recognises pages in batches, several at once; each batch is drawn, recognised and forgotten."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from contracts.artefacts.text import Page
from workers.runtime.errors import PermanentError
from workers.stages.ocr.engine import Engine, PageSize, Rasteriser
from workers.stages.ocr.page_batches import cut
from workers.stages.ocr.page_plan import recognised, unreadable

PAGE_VERSION = 7
"""Raised with every change of what the picture of a page is read as."""


@dataclass(frozen=True)
class OcrSettings:
    """Settings of the stage; only languages, dpi and engine change its result."""

    languages: tuple[str, ...] = ("eng",)
    """Language data of the engine, the main one first."""
    dpi: int = 200
    """Resolution at which pages are drawn."""
    engine: Literal["auto", "tesseract", "tesserocr"] = "auto"
    """auto: the quickest that is installed."""
    max_pages: int = 2000
    processes: int = 1
    """Batches recognised at once, each by a process that uses one core."""
    whole_pages: int = 6
    """Pages up to which one task recognises a document at once; more of them are cut into parts for all workers."""
    part_pages: int = 12
    """The most pages of a part."""
    batch_pages: int = 12
    """Pages that one process recognises in a row."""
    batch_pixels: int = 50_000_000
    """Pixels, at a byte each, of the pictures of a batch that are on disk at once."""
    searchable: bool = False
    """Whether scanned PDFs are also kept as copies in which words can be found."""
    limits: tuple[float, ...] = ()
    """What a child process may use; they decide only which pages cannot be read."""
    page_timeout_s: int = 60
    """Wall seconds that drawing or recognising a page may take, on average over its batch."""


def recognise_batch(path: Path, batch: Sequence[PageSize], rasteriser: Rasteriser, engine: Engine) -> list[Page]:
    """The pages of one batch; the same whatever other pages are in the batch.

    A page that cannot be read costs that page: a batch that fails is read again page by page.
    """
    try:
        with rasteriser.drawn(path, batch) as pictures:
            results = engine.recognise(pictures)
    except PermanentError as error:
        if len(batch) == 1:
            return [unreadable(batch[0].number, error.reason)]
        return [page for one in batch for page in recognise_batch(path, [one], rasteriser, engine)]
    return [recognised(page.number, result) for page, result in zip(batch, results, strict=True)]


def recognise(
    path: Path,
    pages: Sequence[PageSize],
    keep: Callable[[Sequence[Page]], None],
    rasteriser: Rasteriser,
    engine: Engine,
    settings: OcrSettings,
) -> None:
    """All the pages, each batch handed to `keep` when it is done. The threads only wait: the work is done in the
    engine's own processes.
    """

    def read(batch: Sequence[PageSize]) -> None:
        keep(recognise_batch(path, batch, rasteriser, engine))

    batches = cut(pages, settings.batch_pages, settings.batch_pixels, settings.dpi, settings.processes)
    pool = ThreadPoolExecutor(max_workers=settings.processes, thread_name_prefix="ocr")
    try:
        for future in [pool.submit(read, batch) for batch in batches]:
            future.result()
    finally:
        pool.shutdown(cancel_futures=True)
