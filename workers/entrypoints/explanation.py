"""Where each value that was read from a document stands: plain facts, and its pages with those places marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from jinja2 import Environment, PackageLoader, StrictUndefined

from contracts.artefacts.classification import Classification
from contracts.artefacts.extraction import Conflict, Extraction
from contracts.artefacts.stated import Citation
from contracts.artefacts.text import Page, PageWords, RecognisedText
from contracts.model import Contract
from workers.domain.paper_text import locate as words_in
from workers.stages.ocr.page_words import Box, locate

SUMMED_UP = frozenset({"page", "quote", "value"})


@dataclass(frozen=True)
class Fact:
    """A value with the place that proves it; numbers count from 1 in the order in which the fields are told."""

    number: int
    field: str
    value: str
    page: int
    quote: str


@dataclass(frozen=True)
class Piece:
    """A part of a page's text, with the numbers of the facts that stand on it."""

    text: str
    facts: tuple[int, ...]


@dataclass(frozen=True)
class PlacedWord:
    """A word where it stands on the page."""

    text: str
    box: Box


@dataclass(frozen=True)
class ShownPage:
    """A page with facts: as words in their places where they are known, else as its lines."""

    number: int
    facts: tuple[Fact, ...]
    words: PageWords | None
    placed: tuple[PlacedWord, ...]
    boxes: tuple[tuple[Fact, Box], ...]
    pieces: tuple[Piece, ...]


def facts_of(classification: Classification, extraction: Extraction) -> tuple[Fact, ...]:
    """All values with a quote, the classification's first, in the order of their fields."""
    found = [*_of_classification(classification), *_of_model(extraction)]
    return tuple(
        Fact(number, field, value, one.page, one.quote) for number, (field, value, one) in enumerate(found, start=1)
    )


def _of_classification(classification: Classification) -> Iterator[tuple[str, str, Citation]]:
    kind = classification.document_type
    decided = [("document_type", kind.value.value, kind.evidence)]
    decided += [("topic", topic.value.value, topic.evidence) for topic in classification.topics]
    for field, value, reasons in decided:
        for reason in reasons:
            if reason.page:
                yield field, value, Citation(page=reason.page, quote=reason.words)
    yield from _of_model(classification)


def _of_model(model: Contract) -> Iterator[tuple[str, str, Citation]]:
    for field in type(model).model_fields:
        values = getattr(model, field)
        for one in values if isinstance(values, tuple) else (values,):
            if isinstance(one, Citation):
                yield field, _told(one), one
            elif isinstance(one, Conflict):
                yield from ((field, f"{one.subject}: {side.value}", side) for side in (one.first, one.second))


def _told(one: Citation) -> str:
    """The value, or what the fact says field by field."""
    plain = one.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    if "value" in plain and set(plain) <= SUMMED_UP:
        return str(plain["value"])
    return ", ".join(f"{name} {value}" for name, value in plain.items() if name not in SUMMED_UP - {"value"})


def shown_pages(text: RecognisedText, facts: Sequence[Fact]) -> Iterator[ShownPage]:
    """The pages on which facts stand, in order."""
    for page in text.pages:
        here = tuple(fact for fact in facts if fact.page == page.number)
        if here:
            yield _shown(page, here)


def _shown(page: Page, facts: tuple[Fact, ...]) -> ShownPage:
    words = page.words
    placed = tuple(_placed(words)) if words else ()
    boxes = tuple((fact, box) for fact in facts for box in locate(fact.quote, words)) if words else ()
    return ShownPage(page.number, facts, words, placed, boxes, () if words else tuple(pieces(_lines(page), facts)))


def _lines(page: Page) -> str:
    return "\n".join((*page.header, page.text, *page.footer))


def _placed(words: PageWords) -> Iterator[PlacedWord]:
    for at, word in enumerate(words.text.split(" ") if words.text else ()):
        left, top, right, bottom = words.boxes[4 * at : 4 * at + 4]
        yield PlacedWord(word, (left, top, right, bottom))


def pieces(text: str, facts: Sequence[Fact]) -> Iterator[Piece]:
    """The text cut where a quote begins or ends; what stands in no quote has no facts."""
    spans = [(fact.number, *span) for fact in facts if (span := _span(fact.quote, text))]
    edges = sorted({0, len(text), *(edge for _, start, end in spans for edge in (start, end))})
    for start, end in pairwise(edges):
        yield Piece(text[start:end], tuple(number for number, low, high in spans if low <= start and end <= high))


def _span(quote: str, text: str) -> tuple[int, int] | None:
    found = words_in(quote, text) or words_in(quote.casefold(), text.casefold())
    if found is None:
        return None
    start = text.find(found) if found in text else text.casefold().find(found)
    return start, start + len(found)


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("workers.entrypoints"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(title: str, text: RecognisedText, facts: Sequence[Fact]) -> str:
    """One HTML page that needs nothing else: the facts in order, then each page with its places marked."""
    view = {"title": title, "facts": facts, "pages": tuple(shown_pages(text, facts))}
    return _templates().get_template("explanation.html").render(view)
