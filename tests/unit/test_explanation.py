"""Each value is shown where it stands: in the words of the page where their places are known, else in its lines."""

from datetime import date

from contracts.artefacts.classification import (
    Classification,
    DocumentType,
    Evidence,
    Topic,
    TopicDecision,
    TypeDecision,
)
from contracts.artefacts.extraction import Conflict, Extraction, Officer
from contracts.artefacts.stated import Stated, StatedDate
from contracts.artefacts.text import Page, PageSource, PageWords, RecognisedText
from workers.entrypoints.explanation import Fact, facts_of, pieces, render, shown_pages

WORDS = PageWords(
    width=200,
    height=100,
    text="Costs of £1.5m & more",
    boxes=(0, 0, 30, 10, 32, 0, 40, 10, 42, 0, 80, 10, 0, 20, 8, 30, 10, 20, 40, 30),
    confidences=(90, 90, 90, 90, 90),
)
TEXT = RecognisedText(
    sha256="0" * 64,
    media_type="application/pdf",
    pages=(
        Page(number=1, text="Cabinet, 3 June\n2026 <draft>", source=PageSource.TEXT_LAYER),
        Page(number=2, text="Costs of £1.5m\n& more", source=PageSource.OCR, words=WORDS),
    ),
)
KIND = Classification(
    document_type=TypeDecision(
        value=DocumentType.REPORT,
        score=0.9,
        evidence=(Evidence(words="Cabinet", page=1, weight=2.0), Evidence(words="a title", page=None, weight=1.0)),
    ),
    topics=(
        TopicDecision(
            value=Topic.FINANCE_AND_BUDGET, score=0.8, evidence=(Evidence(words="Costs", page=2, weight=1.0),)
        ),
    ),
    restricted=False,
)
FOUND = Extraction(
    committee=Stated(value="Cabinet", page=1, quote="Cabinet"),
    meeting_date=StatedDate(value=date(2026, 6, 3), page=1, quote="3 June\n2026"),
    officers=(Officer(name="Ann Lee", role="Clerk", page=1, quote="<draft>"),),
    conflicts=(
        Conflict(
            subject="costs",
            first=Stated(value="£1.5m", page=2, quote="£1.5m"),
            second=Stated(value="more", page=2, quote="more"),
        ),
    ),
)


def test_every_value_is_told_with_its_field_page_and_quote() -> None:
    told = [(fact.field, fact.value, fact.page) for fact in facts_of(KIND, FOUND)]
    assert told == [
        ("document_type", "report", 1),
        ("topic", "finance-and-budget", 2),
        ("committee", "Cabinet", 1),
        ("meeting_date", "2026-06-03", 1),
        ("officers", "name Ann Lee, role Clerk", 1),
        ("conflicts", "costs: £1.5m", 2),
        ("conflicts", "costs: more", 2),
    ]


def test_a_quote_is_marked_in_the_lines_of_a_page_across_their_ends() -> None:
    facts = [Fact(1, "date", "", 1, "3 June 2026"), Fact(2, "year", "", 1, "2026")]
    cut = list(pieces("On 3 June\n2026 here", facts))
    assert [(piece.text, piece.facts) for piece in cut] == [
        ("On ", ()),
        ("3 June\n", (1,)),
        ("2026", (1, 2)),
        (" here", ()),
    ]


def test_a_quote_that_is_not_on_the_page_marks_nothing() -> None:
    assert [piece.facts for piece in pieces("On 3 June", [Fact(1, "date", "", 1, "4 June")])] == [()]


def test_words_with_places_are_marked_where_they_stand() -> None:
    page = next(page for page in shown_pages(TEXT, facts_of(KIND, FOUND)) if page.number == 2)
    assert {fact.quote: box for fact, box in page.boxes} == {
        "Costs": (0, 0, 30, 10),
        "£1.5m": (42, 0, 80, 10),
        "more": (10, 20, 40, 30),
    }


def test_what_a_paper_says_is_text_on_the_page_and_never_markup() -> None:
    page = render("A <b>", TEXT, facts_of(KIND, FOUND))
    assert "<draft>" not in page
    assert "<b>" not in page
    assert "&lt;draft&gt;" in page


def test_every_number_of_the_list_leads_to_a_place() -> None:
    facts = facts_of(KIND, FOUND)
    page = render("Paper", TEXT, facts)
    for fact in facts:
        assert page.count(f'href="#place-{fact.number}"') == 1
        assert page.count(f'id="place-{fact.number}"') == 1
