"""Whatever the document, a summary says only what stands on the pages that it cites."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contracts.artefacts.classification import Classification, DocumentType, TypeDecision
from contracts.artefacts.extraction import Extraction, Money
from contracts.artefacts.stated import Citation, Stated
from contracts.artefacts.summary import Summary
from contracts.artefacts.text import Page, PageSource, RecognisedText
from contracts.model import canonical_bytes
from workers.stages.summarise import summarise
from workers.stages.summarise.composition import BUDGET

WORDS = st.sampled_from(
    re.findall(
        r"\S+",
        "the council of will agree £4.2m 38% 24/00109 Mill Lane not Recommendations: Summary: a) • 1. 3.2 budget-"
        " RESOLVED 5 March 2026 that 1,204 homes for children. and services; e.g. Cllr. O\u2019Neill to \u2013",
    )
)
LINES = st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=40)
PAGES = st.lists(st.lists(LINES, max_size=12).map("\n".join), min_size=1, max_size=5)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def make(pages: list[str], kind: DocumentType, extraction: Extraction) -> Summary:
    found = tuple(Page(number=at, text=text, source=PageSource.OCR) for at, text in enumerate(pages, 1))
    text = RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=found)
    decided = TypeDecision(value=kind, score=1, evidence=())
    return summarise(text, Classification(document_type=decided, topics=(), restricted=False), extraction, "Mill Lane")


def letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())


def citations(made: Summary) -> list[Citation]:
    return [one for sentence in made.sentences for one in sentence.citations] + list(made.key_figures)


@QUICK
@given(PAGES, st.sampled_from(DocumentType))
def test_every_quote_stands_on_its_page(pages: list[str], kind: DocumentType) -> None:
    for citation in citations(make(pages, kind, Extraction())):
        assert letters(citation.quote) in letters(pages[citation.page - 1])


@QUICK
@given(PAGES, st.sampled_from(DocumentType))
def test_every_number_of_a_sentence_stands_in_its_quotes(pages: list[str], kind: DocumentType) -> None:
    for sentence in make(pages, kind, Extraction()).sentences:
        quoted = " ".join(citation.quote for citation in sentence.citations)
        assert set(re.findall(r"\d+", sentence.text)) <= set(re.findall(r"\d+", quoted))


@QUICK
@given(PAGES, st.sampled_from(DocumentType))
def test_no_summary_is_longer_than_its_budget(pages: list[str], kind: DocumentType) -> None:
    made = make(pages, kind, Extraction())
    assert made.words == sum(len(one.text.split()) for one in made.sentences) <= BUDGET


@QUICK
@given(PAGES)
def test_the_same_document_has_the_same_bytes(pages: list[str]) -> None:
    first, second = (canonical_bytes(make(pages, DocumentType.REPORT, Extraction())) for _ in range(2))
    assert first == second


@QUICK
@given(PAGES, st.text(min_size=8, max_size=30), st.integers(1, 9))
def test_nothing_that_extraction_misquotes_is_told(pages: list[str], words: str, page: int) -> None:
    lie = f"{words} sold for £777,777"
    extraction = Extraction(
        recommendations=(Stated(value=lie, page=page, quote=lie),),
        money=(Money(text="£777,777", value="777777", currency="GBP", page=page, quote=lie),),
    )
    made = make(pages, DocumentType.REPORT, extraction)
    assert all("777,777" not in one.text for one in made.sentences)
    assert all("777,777" not in one.value for one in made.key_figures)
