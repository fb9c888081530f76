"""Splits a document into the pages whose text is known and the pages to recognise, and puts them together again."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.text import Page, PageSource, RecognisedText
from workers.runtime.errors import PermanentError
from workers.stages.ocr.confidence import is_low, mean_confidence
from workers.stages.ocr.engine import PageSize, PdfPage, RecognisedPage
from workers.stages.ocr.languages import language_of
from workers.stages.ocr.page_decision import decide, facts_of
from workers.stages.ocr.page_text import clean
from workers.stages.ocr.page_words import page_words
from workers.stages.ocr.reading_order import in_margins, in_reading_order, text_of
from workers.stages.ocr.running_lines import kept_apart


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
    return known(page.number, "") if source is PageSource.EMPTY else typed(page)


def typed(page: PdfPage) -> Page:
    """A page by its text layer; what lies in the margins is put into header and footer until it is known what runs."""
    apart = {*page.top_lines, *page.bottom_lines}
    if not apart:
        return known(page.number, clean(page.text))
    lines = page.text.split("\n")
    body = clean("\n".join(line for number, line in enumerate(lines) if number not in apart))
    if not any(map(str.isalnum, body)):
        return known(page.number, clean(page.text))
    return known(page.number, body).model_copy(
        update={
            "header": _cleaned(lines[number] for number in page.top_lines),
            "footer": _cleaned(lines[number] for number in page.bottom_lines),
        }
    )


def _cleaned(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(line for raw in lines for line in clean(raw).split("\n") if line)


def known(number: int, text: str) -> Page:
    """A page whose text is known without looking at its picture; empty without text."""
    if not text:
        return Page(number=number, text="", source=PageSource.EMPTY)
    return Page(number=number, text=text, source=PageSource.TEXT_LAYER, language=language_of(text))


def recognised(number: int, page: RecognisedPage) -> Page:
    """A page as recognised; one on which nothing is written is empty, whatever marks the engine took for signs."""
    lines = in_reading_order(page.words)
    top, body, bottom = in_margins(lines, page.height if page.read_size is None else page.read_size[1])
    text = clean(text_of(body))
    if not any(map(str.isalnum, text)):
        return Page(number=number, text="", source=PageSource.EMPTY)
    return Page(
        number=number,
        text=text,
        source=PageSource.OCR,
        confidence=page.confidence,
        header=_cleaned(line.text for line in top),
        footer=_cleaned(line.text for line in bottom),
        language=language_of(text),
        words=page_words(page, lines),
    )


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
    return kept_apart(ordered)


def recognised_text(sha256: str, media_type: str, pages: Iterable[Page]) -> RecognisedText:
    """The artefact of a document, with all its pages put together."""
    whole = assembled(pages)
    confidence = mean_confidence(whole)
    return RecognisedText(
        sha256=sha256,
        media_type=media_type,
        pages=whole,
        mean_confidence=confidence,
        low_confidence=is_low(confidence),
    )
