"""Splits a document into the pages whose text is known and the pages to recognise, and puts them together again."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.text import Page, PageSource
from workers.runtime.errors import PermanentError
from workers.stages.ocr.engine import PageSize, PdfPage, RecognisedPage
from workers.stages.ocr.page_decision import decide, facts_of
from workers.stages.ocr.page_text import clean


@dataclass(frozen=True)
class PagePlan:
    """What is known already, and what is left to recognise; both in page order."""

    known: tuple[Page, ...]
    to_recognise: tuple[PageSize, ...]


def plan(pages: Sequence[PdfPage]) -> PagePlan:
    """Decide page by page."""
    decided = [(page, PageSource.EMPTY if page.failure else decide(facts_of(page))) for page in pages]
    return PagePlan(
        known=tuple(_known(page, source) for page, source in decided if source is not PageSource.OCR),
        to_recognise=tuple(
            PageSize(page.number, page.width, page.height) for page, source in decided if source is PageSource.OCR
        ),
    )


def _known(page: PdfPage, source: PageSource) -> Page:
    if page.failure is not None:
        return unreadable(page.number, page.failure)
    return Page(number=page.number, text="" if source is PageSource.EMPTY else clean(page.text), source=source)


def recognised(number: int, page: RecognisedPage) -> Page:
    """A page as recognised; one on which nothing is written is empty, whatever marks the engine took for signs."""
    text = clean(page.text)
    if not any(map(str.isalnum, text)):
        return Page(number=number, text="", source=PageSource.EMPTY)
    return Page(number=number, text=text, source=PageSource.OCR, confidence=page.confidence)


def unreadable(number: int, reason: ReasonCode) -> Page:
    """A page that cannot be read, with the reason; the others stand."""
    return Page(number=number, text="", source=PageSource.EMPTY, failure=reason)


def refuse_mostly_unreadable(pages: Sequence[Page]) -> None:
    """Raise PermanentError with the commonest reason, the first of equals, when most pages cannot be read."""
    failures = Counter(page.failure for page in pages if page.failure is not None)
    failed = failures.total()
    if failed * 2 > len(pages):
        reason, times = failures.most_common(1)[0]
        message = f"{failed} of {len(pages)} pages cannot be read, {times} of them because of {reason}."
        raise PermanentError(reason, message)


def assembled(pages: Iterable[Page]) -> tuple[Page, ...]:
    """All pages in order. Raises ValueError unless they are numbered from 1 without a gap, and PermanentError when
    most of them cannot be read.
    """
    ordered = tuple(sorted(pages, key=lambda page: page.number))
    if [page.number for page in ordered] != list(range(1, len(ordered) + 1)):
        raise ValueError(f"pages are missing or doubled: {[page.number for page in ordered]}")
    refuse_mostly_unreadable(ordered)
    return ordered
