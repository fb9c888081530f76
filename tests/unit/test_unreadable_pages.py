"""A page that cannot be read costs that page, not the document."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.text import Page, PageSource
from workers.runtime.errors import PermanentError
from workers.stages.ocr.engine import PageSize, PdfPage, RecognisedPage, Word
from workers.stages.ocr.page_plan import assembled, plan, unreadable
from workers.stages.ocr.recognition import recognise_batch

A4 = (595.0, 842.0)


class OneBadPage:
    """Draws every page but the third."""

    @contextmanager
    def drawn(self, path: Path, pages: Sequence[PageSize]) -> Iterator[Sequence[Path]]:
        if any(page.number == 3 for page in pages):
            raise PermanentError(ReasonCode.MEMORY_LIMIT, "the page takes too much")
        yield [path / str(page.number) for page in pages]


class NamesOfPictures:
    """Recognises the name of each picture."""

    name = "names"

    def recognise(self, images: Sequence[Path]) -> Sequence[RecognisedPage]:
        return [RecognisedPage((Word(f"page{image.name}", 90.0, 0, 0, 40, 9),), 99, 99) for image in images]


def read(number: int) -> Page:
    return Page(number=number, text="text", source=PageSource.TEXT_LAYER)


def test_a_page_that_cannot_be_drawn_costs_only_itself() -> None:
    batch = [PageSize(number, *A4) for number in range(1, 6)]
    pages = recognise_batch(Path(), batch, OneBadPage(), NamesOfPictures())
    assert [page.text for page in pages] == ["page1", "page2", "", "page4", "page5"]
    assert [page.failure for page in pages] == [None, None, ReasonCode.MEMORY_LIMIT, None, None]
    assert pages[2].source is PageSource.EMPTY


def test_a_page_whose_text_layer_cannot_be_read_is_known_as_such_and_not_drawn() -> None:
    planned = plan([PdfPage(1, *A4, text="", failure=ReasonCode.DAMAGED)])
    assert planned.known == (unreadable(1, ReasonCode.DAMAGED),)
    assert planned.to_recognise == ()


def test_a_document_of_which_half_can_be_read_stands() -> None:
    pages = [read(1), unreadable(2, ReasonCode.TIME_LIMIT)]
    assert assembled(pages) == tuple(pages)


def test_a_document_of_which_most_pages_cannot_be_read_fails_for_the_commonest_reason() -> None:
    pages = [
        unreadable(1, ReasonCode.DAMAGED),
        read(2),
        unreadable(3, ReasonCode.TIME_LIMIT),
        unreadable(4, ReasonCode.TIME_LIMIT),
    ]
    with pytest.raises(PermanentError, match="3 of 4 pages") as failure:
        assembled(pages)
    assert failure.value.reason is ReasonCode.TIME_LIMIT
