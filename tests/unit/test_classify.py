import pytest

from contracts.artefacts.classification import DocumentType, Topic
from contracts.artefacts.text import Page, PageSource, RecognisedText
from contracts.references import ListedKind
from workers.stages.classify.classification import classify


def recognised(*pages: str) -> RecognisedText:
    made = tuple(Page(number=at, text=text, source=PageSource.TEXT_LAYER) for at, text in enumerate(pages, 1))
    return RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=made)


def type_of(text: str, title: str = "", kind: ListedKind = ListedKind.PAPER) -> DocumentType:
    return classify(recognised(text), title, kind).document_type.value


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("AGENDA\nCABINET\n1. Apologies\n2. Minutes (Pages 1 - 10)", DocumentType.AGENDA),
        ("MINUTES of a meeting of the Cabinet\nPRESENT: Mr A Bee", DocumentType.MINUTES),
        ("To: Cabinet\nSubject: Mill Lane\nSummary: This report sets out the plan.", DocumentType.REPORT),
        ("ANY COUNCIL - RECORD OF DECISION\nDECISION TO BE TAKEN BY:\nCabinet", DocumentType.DECISION_RECORD),
        ("EQIA Submission Form\nSection A", DocumentType.EQUALITY_ASSESSMENT),
        ("I am now able to enclose the following report, marked to follow", DocumentType.SUPPLEMENT),
        ("Dear Resident\nYour home\nYours sincerely\nJane Doe", DocumentType.LETTER),
        ("PUBLIC NOTICE\nNotice is hereby given that a road will close", DocumentType.NOTICE),
        ("A. QUESTIONS FROM MEMBERS OF THE PUBLIC\n1. From local resident A Bee", DocumentType.QUESTIONS),
        ("Appendix G\nReserves Policy\n1. Background", DocumentType.PLAN_OR_POLICY),
        ("Appendix B\nRent levels by ward", DocumentType.APPENDIX),
        ("Notice of Motion: Swifts\nThis Council notes that swifts are few.", DocumentType.MOTION),
    ],
)
def test_a_paper_is_known_by_how_it_names_itself(text: str, kind: DocumentType) -> None:
    assert type_of(text) is kind


def test_too_few_words_give_unknown_and_no_topics() -> None:
    found = classify(recognised("Total 12 13 14"), "", ListedKind.FILE)
    assert (found.document_type.value, found.document_type.score, found.topics) == (DocumentType.UNKNOWN, 0.0, ())


def test_the_listing_decides_where_the_paper_says_nothing() -> None:
    assert type_of("", kind=ListedKind.REPORTS_PACK) is DocumentType.REPORTS_PACK


def test_an_agenda_with_its_reports_behind_it_is_a_pack() -> None:
    front = "AGENDA\n1. Apologies\n2. Budget (Pages 3 - 40)"
    pages = [front, *(f"Agenda Item {at}\nA report" for at in range(2, 14))]
    assert classify(recognised(*pages), "", ListedKind.PAPER).document_type.value is DocumentType.REPORTS_PACK


def test_the_words_that_decided_are_told_with_their_page() -> None:
    found = classify(recognised("", "AGENDA\nCABINET\n1. Apologies"), "", ListedKind.PAPER)
    assert (found.document_type.evidence[0].words, found.document_type.evidence[0].page) == ("AGENDA", 2)


def test_the_title_tells_the_main_topic_before_the_text_does() -> None:
    text = "The cost to the budget is borrowing. The waste is collected.\n" * 3
    found = classify(recognised(text), "Household waste and recycling", ListedKind.PAPER)
    assert found.topics[0].value is Topic.WASTE_AND_RECYCLING
    assert found.topics[0].evidence[0].page is None


def test_an_equality_assessment_is_first_about_what_it_assesses() -> None:
    text = (
        "Equality Impact Assessment\nSchool places and school admissions\nprotected characteristics, protected groups\n"
    )
    topics = [one.value for one in classify(recognised(text), "", ListedKind.PAPER).topics]
    assert topics == [Topic.EDUCATION_AND_SCHOOLS, Topic.EQUALITIES]


@pytest.mark.parametrize(
    "text",
    [
        "AGENDA\nEXEMPT ITEMS\n(There were no exempt items.)",
        "CABINET, 20 MAY 2025\nReport by Director of Highways\nExempt Information\n3. None.",
        "For publication [Do not include information which is exempt from publication under schedule 12a]",
        "Classification: Unrestricted",
        "That the public be excluded under paragraph 3 of Schedule 12A should exempt items arise.",
    ],
)
def test_standing_headings_and_advice_of_a_form_restrict_nothing(text: str) -> None:
    assert not classify(recognised(text), "", ListedKind.PAPER).restricted


@pytest.mark.parametrize(
    "text",
    [
        "Cabinet\nNOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A of the Local Government Act 1972",
        "CONFIDENTIAL\nSale of land",
        "Report to Cabinet\nClassification: Exempt",
        "EXEMPT REPORT\nNo 12/2025\nReport to Cabinet",
        "Exempt Information\nNo: 45/2025\nReport to Cabinet",
        "This report is exempt from publication under paragraph 1 of Schedule 12A",
    ],
)
def test_a_marked_paper_is_restricted_and_cites_its_mark(text: str) -> None:
    found = classify(recognised(text), "", ListedKind.PAPER)
    assert found.restricted
    assert found.restricted_evidence[0].quote in text
