from collections.abc import Iterator
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.artefacts.classification import Classification, DocumentType, TypeDecision
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.stated import Citation
from contracts.artefacts.text import Page, PageSource, RecognisedText
from contracts.model import Contract, canonical_bytes
from contracts.references import ListedKind
from workers.domain.paper_text import squash
from workers.stages.classify.classification import classify
from workers.stages.extract.extraction import extract

LONG = 600
"""Pieces of a page; one with as many words takes a few hundredths of a second."""
PATIENCE_S = 10.0

# Pieces of papers, so that random texts reach deep into the grammars.
WORDS = st.sampled_from(
    [
        "RESOLVED that", "Recommendation(s):", "Cabinet is asked to:", "a)", "b)", "1.", "2.1", "(i)", "1", "12",
        "Present:", "PRESENT: Mr A Bee,", "Apologies for absence were received from", "Councillor Ann Lee",
        "To: Cabinet", "Subject:", "Title:", "Decision:", "Reason(s) for decision:", "Contact officer:",
        "Jane Doe,", "Head of Finance", "01234 567890", "j.doe@", "x.gov.uk", "jane.doe@x.gov.uk",
        "Tuesday, 4 March 2025", "31 February 2025", "at 10.00 am", "1/12/2021", "£1.980m", "(£450)", "-£3k", "$",
        "AGENDA", "MINUTES", "(Pages 1 - 10)", "THAT the", "Carried.", "Date:", "Time:", "Venue: Town Hall",
        "From:", "Some County Council", "The City of Anywhere", "Planning Committee", "meeting of the",
        "held in the", "on", "and", ";", "•", "Responsible Officer", "Agenda Item No", "Item 4", "Dear",
        "Moved by Cllr A Bee, seconded by Cllr C Dee",
        "Voting: for 5, against 1", "For: Councillors Bee, Dee.",
        "Action: write",
        "(AB)", "declared an interest in", "1. From Councillor Bee to Councillor Dee:", "Reply:",
        "Financial implications", "Background papers", "Appendix A - Plan", "Section 5 of the Local Act 1999",
        "26 per cent",
        "\u00a35-10m", "to", "recorded no attendance", "Attendance for", "Table 1", "1,234 (56) 7.8", "next meeting",
        "may be called in", "to follow", "Exempt items", "Wards affected: All", "125/20",
        "Cabinet \u2013 Decision Notice", "Decision", "Councillors: D. Banks,",
        "for whom Councillor A. Bee substituted",
        "carried by 5 votes to 2 with 1 abstention", "REFUSED for the following reasons:", "(Item 5 \u2013 Report by",
        "Report to Cabinet", "Report author: Ann Lee", "Position: Head of Law", "9.1", "9.2 Rivers",
        "Purpose of report",
        "Cabinet Member for Education and Skills", "Director of Housing,", "Minutes of the Town Board meeting held on",
        "Yours sincerely", "Key decision: Yes", "Exempt", "A.", "A1.", "Motion 3", "\u201c", "\u201d", "\xad",
        "\ufffe", "e\u0301", "\ufb01", "\xb2", "\u0130", "\xdf", "-", "\u2013",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(st.one_of(WORDS, st.sampled_from(["\n", "\n", " ", "\n\n", "\r\n", "\f", "\u2028"])), max_size=80).map(
        " ".join
    ),
    st.lists(st.one_of(WORDS, st.just("\n"), st.text(max_size=8)), max_size=60).map("".join),
)
DOCUMENTS = st.lists(TEXTS, max_size=3)


def recognised(texts: list[str]) -> RecognisedText:
    pages = tuple(Page(number=at, text=text, source=PageSource.TEXT_LAYER) for at, text in enumerate(texts, 1))
    return RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=pages)


def of_type(kind: DocumentType) -> Classification:
    return Classification(document_type=TypeDecision(value=kind, score=1, evidence=()), topics=(), restricted=False)


def citations(found: Extraction | Classification) -> list[Citation]:
    return list(_within(found))


def _within(value: object) -> Iterator[Citation]:
    """All citations of a model, those of its lists and of its own parts too."""
    if isinstance(value, Citation):
        yield value
    parts = value if isinstance(value, tuple) else value.__dict__.values() if isinstance(value, Contract) else ()
    for part in parts:
        yield from _within(part)


@given(texts=DOCUMENTS, kind=st.sampled_from(DocumentType))
@settings(max_examples=300, deadline=None)
def test_invariant_7_whatever_the_text_every_quote_stands_on_its_page(texts: list[str], kind: DocumentType) -> None:
    pages = {number: squash(text) for number, text in enumerate(texts, 1)}
    for citation in citations(extract(recognised(texts), of_type(kind), "")):
        assert squash(citation.quote) in pages[citation.page]


@given(texts=DOCUMENTS, title=TEXTS, kind=st.sampled_from(ListedKind))
@settings(max_examples=200, deadline=None)
def test_whatever_the_text_it_is_classified_with_reasons(texts: list[str], title: str, kind: ListedKind) -> None:
    found = classify(recognised(texts), title, kind)
    assert bool(found.document_type.evidence) == (found.document_type.value is not DocumentType.UNKNOWN)
    assert all(topic.evidence for topic in found.topics)
    assert found.restricted == bool(found.restricted_evidence)
    pages = {number: squash(text) for number, text in enumerate(texts, 1)}
    assert all(squash(citation.quote) in pages[citation.page] for citation in found.restricted_evidence)


@given(texts=DOCUMENTS, kind=st.sampled_from(DocumentType))
@settings(max_examples=50, deadline=None)
def test_the_same_text_gives_the_same_bytes(texts: list[str], kind: DocumentType) -> None:
    one, two = (extract(recognised(texts), of_type(kind), "") for _ in range(2))
    assert canonical_bytes(one) == canonical_bytes(two)


@given(texts=DOCUMENTS, kind=st.sampled_from(DocumentType))
@settings(max_examples=200, deadline=None)
def test_a_value_is_made_from_its_quote_unless_it_runs_over_the_page(texts: list[str], kind: DocumentType) -> None:
    found = extract(recognised(texts), of_type(kind), "")
    for one in (*found.recommendations, *found.decisions, *found.present, *found.apologies):
        value, quote = squash(one.value), squash(one.quote.replace("\ufffe", "-"))
        assert value in quote or (one.page < len(texts) and overlap(quote, value))


def overlap(quote: str, value: str) -> bool:
    """Whether the quote ends with a beginning of the value."""
    return any(quote.endswith(value[:size]) for size in range(1, len(value) + 1))


@given(pieces=st.lists(WORDS, min_size=1, max_size=6), between=st.sampled_from(["", " ", "\n"]))
@settings(max_examples=15, deadline=None)
def test_what_is_said_again_and_again_takes_no_longer_than_it_is_long(pieces: list[str], between: str) -> None:
    paper = recognised([between.join(pieces * (LONG // len(pieces)))] * 2)
    start = process_time()
    extract(paper, classify(paper, " ".join(pieces), ListedKind.FILE), "")
    assert process_time() - start < PATIENCE_S
