"""What a classification tells besides type and topics."""

import pytest

from contracts.artefacts.classification import DocumentType, MarkKind, Topic
from contracts.artefacts.text import Page, PageSource, RecognisedText
from contracts.references import ListedKind
from workers.stages.classify.classification import classify
from workers.stages.classify.handler import Classify
from workers.stages.classify.language import language
from workers.stages.classify.pack_parts import pack_parts, printed_offset
from workers.stages.classify.second_opinion import Advice


def recognised(*texts: str) -> RecognisedText:
    return RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=pages(*texts))


def pages(*texts: str) -> tuple[Page, ...]:
    return tuple(Page(number=at, text=text, source=PageSource.TEXT_LAYER) for at, text in enumerate(texts, 1))


FRONT = "AGENDA\nCabinet\n1. Apologies\n2. Minutes of 4 March (Pages 1 - 2)\n3. Budget\nmonitoring (Pages 3 - 4)"


def test_the_ranges_of_the_front_sheet_are_moved_by_how_far_printed_numbers_lie_from_positions() -> None:
    found = pack_parts(pages(FRONT, "Blank", "Minutes\nPage 1", "more\nPage 2", "Report\nPage 3", "more\nPage 4"))
    assert [(one.item, one.first_page, one.last_page, one.printed_first) for one in found] == [
        ("2", 3, 4, 1),
        ("3", 5, 6, 3),
    ]


def test_stamps_tell_the_parts_where_no_page_is_numbered() -> None:
    found = pack_parts(pages("AGENDA", "Agenda Item 5\nA report", "text", "Agenda Item 6\nAnother", "text"))
    assert [(one.item, one.first_page, one.last_page) for one in found] == [("5", 2, 3), ("6", 4, 5)]


def test_ranges_beyond_the_file_are_no_parts() -> None:
    assert pack_parts(pages("1. Minutes (Pages 90 - 99)", "a\n1", "b\n2")) == ()


def test_numbers_that_do_not_agree_give_no_offset() -> None:
    assert printed_offset(pages("1", "7", "4", "9")) is None
    assert printed_offset(pages("cover", "text\n1", "text\n2")) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("DRAFT\nHousing Strategy", MarkKind.DRAFT),
        ("Draft minutes of the Cabinet", MarkKind.DRAFT),
        ("Revised report\nMill Lane", MarkKind.REVISED),
        ("AGENDA\nAmended April 15, 2024", MarkKind.REVISED),
        ("I am now able to enclose the report", MarkKind.TO_FOLLOW),
        ("Approved minutes\nCabinet", MarkKind.FINAL),
    ],
)
def test_a_paper_tells_its_own_state_with_its_words(text: str, kind: MarkKind) -> None:
    (mark,) = classify(recognised(text), "", ListedKind.FILE).marks
    assert (mark.kind, mark.page) == (kind, 1)
    assert mark.quote in text


@pytest.mark.parametrize("text", ["Draft Local Plan consultation responses", "The amended budget was agreed", "Budget"])
def test_words_in_passing_are_no_mark(text: str) -> None:
    assert classify(recognised(text), "", ListedKind.FILE).marks == ()


def test_a_letter_before_a_paper_is_told_and_the_paper_decides_the_type() -> None:
    letter = "Dear Mrs Bell\nI send my findings.\nYours sincerely\nA Inspector"
    report = "REPORT TO THE COUNCIL\nReport by: A Inspector\nPurpose of the report\nThis report sets out my findings."
    found = classify(recognised(letter, report, "text", "text", "text"), "", ListedKind.FILE)
    assert (found.document_type.value, found.cover_letter_pages) == (DocumentType.REPORT, 1)


def test_a_letter_alone_has_no_paper_behind_it() -> None:
    found = classify(recognised("Dear Mrs Bell\nThank you.\nYours sincerely\nA B"), "", ListedKind.FILE)
    assert (found.document_type.value, found.cover_letter_pages) == (DocumentType.LETTER, None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The report of the council is to be noted by the committee. " * 5, "en"),
        (
            "Mae'r adroddiad yn cael ei gyflwyno ar gyfer y cyngor ac mae yn bwysig bod yr aelodau wedi ei weld. " * 5,
            "cy",
        ),
        ("Le conseil adopte le rapport sur les routes et la ville dans la région pour une année. " * 5, "fr"),
        ("12 13 14", None),
    ],
)
def test_the_language_is_told_by_its_small_words(text: str, code: str | None) -> None:
    assert language(pages(text)) == code


class FixedAdviser:
    name = "fixed-1"

    def __init__(self, advice: Advice) -> None:
        self.advice = advice

    def advise(self, text: RecognisedText) -> Advice:
        assert text.pages
        return self.advice


def test_a_second_opinion_is_recorded_and_overrules_nothing() -> None:
    text = recognised("To: Cabinet\nSubject: Household waste\nSummary: This report is on recycling.")
    alone = classify(text, "", ListedKind.FILE)
    other = FixedAdviser(Advice(DocumentType.LETTER, (Topic.HOUSING,)))
    found = classify(text, "", ListedKind.FILE, other)
    assert found.second_opinion is not None
    assert (found.second_opinion.by, found.second_opinion.document_type) == ("fixed-1", DocumentType.LETTER)
    assert not found.second_opinion.agrees
    assert found.model_copy(update={"second_opinion": None}) == alone


def test_an_adviser_that_says_the_same_agrees() -> None:
    text = recognised("To: Cabinet\nSubject: Household waste\nSummary: This report is on recycling.")
    same = FixedAdviser(Advice(DocumentType.REPORT, (Topic.WASTE_AND_RECYCLING,)))
    opinion = classify(text, "", ListedKind.FILE, same).second_opinion
    assert opinion is not None
    assert opinion.agrees


def test_asking_an_adviser_makes_other_results_and_none_is_asked_unless_given() -> None:
    asked = Classify(FixedAdviser(Advice(None, ())))
    assert asked.fingerprint.digest != Classify().fingerprint.digest
    assert Classify().adviser is None


def test_a_mark_that_runs_at_the_top_of_every_page_restricts_the_paper() -> None:
    page = Page(number=1, text="Report to: Cabinet", source=PageSource.TEXT_LAYER, header=("NOT FOR PUBLICATION",))
    text = RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=(page,))
    found = classify(text, "", ListedKind.FILE)
    assert found.restricted
    assert [(one.page, one.quote) for one in found.restricted_evidence] == [(1, "NOT FOR PUBLICATION")]


def test_a_topic_that_is_a_function_of_local_government_has_its_id() -> None:
    page = Page(
        number=1, text="Report title: Homelessness Strategy and housing allocations", source=PageSource.TEXT_LAYER
    )
    text = RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=(page,))
    found = classify(text, "Planning application 24/01184/FUL", ListedKind.FILE)
    ids = {topic.value: topic.esd_function for topic in found.topics}
    assert ids[Topic.HOUSING] == 66
    assert ids[Topic.PLANNING] is None
