"""What a summary tells, and that it tells nothing that the paper does not say."""

from datetime import date

import pytest

from contracts.artefacts.classification import Classification, DocumentType, TypeDecision
from contracts.artefacts.extraction import Extraction, StatedItem
from contracts.artefacts.proceedings import Question
from contracts.artefacts.stated import Stated, StatedDate, StatedTime
from contracts.artefacts.summary import Slot, Summary
from contracts.artefacts.text import Page, PageSource, RecognisedText
from workers.domain.verification import Evidence
from workers.stages.summarise import summarise
from workers.stages.summarise.blocks import blocks
from workers.stages.summarise.composition import BUDGET, tell
from workers.stages.summarise.key_figures import LABEL_WORDS
from workers.stages.summarise.sentences import sentences
from workers.stages.summarise.table import FEW_ROWS

NOTHING = Extraction()
RULES = (
    "Each tenant must keep the garden of the house tidy at all seasons.",
    "Lodgers may stay only with the written permission of the landlord.",
    "Dogs and other animals shall be kept under control in shared stairways.",
    "Repairs to windows are the duty of whoever broke them.",
    "A deposit is returned within a month of the keys being handed over.",
    "Notice to leave has to be given by letter to the area office.",
    "Visitors are asked to park outside the gates of the estate.",
    "The right to buy is lost by anyone who leaves the property empty.",
)
REPORT = """From: Head of Housing
To: Cabinet, 5 March 2026
Subject: Repairs to the river wall
Summary: This report asks Cabinet to agree urgent repairs to the river wall at Mill Lane.
Recommendations:
Cabinet is asked to:
a) agree a budget of £420,000 for the repairs
b) note that the footpath will be closed from 1 April 2026 until the work is
finished
1. Background
1.1 The wall was built in 1911 and has been inspected every year since 2004.
1.2 In January 2026 the inspection found that 38% of the mortar joints had failed and
that two of the five buttresses were moving.
2. Financial implications
2.1 The cost of £420,000 is met from the flood defence reserve, which then holds £1.3m.
3. Legal implications
3.1 The council is liable for the wall under the Highways Act.
4. Next steps
4.1 A contractor will be appointed by 20 March 2026 and a report presented to Cabinet in July 2026.
"""
MINUTES = """MINUTES of a meeting of the Cabinet held in the Town Hall on Thursday, 5 February 2026.
4. River wall
RESOLVED that Cabinet refuse the request to close Mill Lane to traffic.
5. Apologies
Apologies were received from Councillor Hale.
"""
AGENDA = """AGENDA
CABINET
Thursday, 5 March 2026, at 6.30 pm in the Council Chamber, Town Hall
1. Apologies for absence
2. Declarations of interest
3. Repairs to the river wall at Mill Lane (Pages 3 - 9)
4. Renewal of the Corn Exchange (Pages
10 - 44)
"""


def recognised(*pages: str) -> RecognisedText:
    found = tuple(Page(number=number, text=text, source=PageSource.TEXT_LAYER) for number, text in enumerate(pages, 1))
    return RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=found)


def summary(
    *pages: str, kind: DocumentType = DocumentType.REPORT, extraction: Extraction = NOTHING, title: str = ""
) -> Summary:
    decided = Classification(document_type=TypeDecision(value=kind, score=1, evidence=()), topics=(), restricted=False)
    return summarise(recognised(*pages), decided, extraction, title)


def texts(made: Summary, slot: Slot) -> list[str]:
    return [one.text for one in made.sentences if one.slot is slot]


def test_the_purpose_is_the_sentence_under_its_heading() -> None:
    assert texts(summary(REPORT), Slot.PURPOSE)[0] == (
        "This report asks Cabinet to agree urgent repairs to the river wall at Mill Lane."
    )


def test_every_recommendation_is_told_without_its_letter() -> None:
    assert texts(summary(REPORT), Slot.RECOMMENDATION) == [
        "Agree a budget of £420,000 for the repairs.",
        "Note that the footpath will be closed from 1 April 2026 until the work is finished.",
    ]


def test_recommendations_that_extraction_found_come_before_those_seen_by_headings() -> None:
    quote = "Agree a budget of £420,000 for the repairs"
    stated = Extraction(recommendations=(Stated(value=quote, page=1, quote=quote),))
    assert texts(summary(REPORT, extraction=stated), Slot.RECOMMENDATION) == [f"{quote}."]


def test_each_kind_of_implications_is_told() -> None:
    told = " ".join(texts(summary(REPORT), Slot.IMPLICATION))
    assert "flood defence reserve" in told
    assert "Highways Act" in told


def test_next_steps_are_told_with_their_dates() -> None:
    assert "20 March 2026" in " ".join(texts(summary(REPORT), Slot.NEXT_STEP))


def test_a_purpose_that_says_what_is_asked_for_once_more_is_not_told() -> None:
    report = "Summary: This report asks Cabinet to agree the plan for the river wall.\nRecommendations:\n"
    made = summary(f"{report}Cabinet is asked to agree the plan for the river wall.\n1. Background\nThe wall fell.\n")
    assert texts(made, Slot.PURPOSE) == []


def test_a_supplement_is_for_what_it_replaces() -> None:
    replaces = "The report that was published first has been updated and replaces the version in the agenda pack."
    made = summary(f"{replaces}\n{REPORT}", kind=DocumentType.SUPPLEMENT)
    assert texts(made, Slot.PURPOSE)[0] == replaces


def test_what_no_slot_tells_is_covered_by_the_sentence_with_unseen_figures() -> None:
    assert any("38%" in text for text in texts(summary(REPORT), Slot.COVERAGE))


def test_minutes_tell_their_decisions_word_for_word() -> None:
    made = summary(MINUTES, kind=DocumentType.MINUTES)
    assert texts(made, Slot.DECISION) == ["RESOLVED that Cabinet refuse the request to close Mill Lane to traffic."]


def test_an_agenda_tells_when_where_and_what_before_routine_business() -> None:
    told = " ".join(one.text for one in summary(AGENDA, kind=DocumentType.AGENDA).sentences)
    for words in ("5 March 2026", "6.30 pm", "river wall at Mill Lane", "Corn Exchange"):
        assert words in told


def test_an_agenda_tells_the_items_that_extraction_found() -> None:
    item = StatedItem(
        number="3",
        title="Repairs to the river wall at Mill Lane",
        page=1,
        quote="3. Repairs to the river wall at Mill Lane (Pages 3 - 9)",
    )
    made = summary(AGENDA, kind=DocumentType.AGENDA, extraction=Extraction(agenda_items=(item,)))
    assert "Repairs to the river wall at Mill Lane" in texts(made, Slot.COVERAGE)


def test_an_agenda_tells_a_day_and_an_hour_that_are_too_short_to_prove_themselves() -> None:
    page = "City Council\nREGULAR MEETING AGENDA\nDate: 1/12/2026\nTime: 5:00 p.m.\n1. Renewal of the Corn Exchange\n"
    stated = Extraction(
        meeting_date=StatedDate(value=date(2026, 1, 12), page=1, quote="1/12/2026"),
        meeting_time=StatedTime(value="17:00", page=1, quote="5:00 p.m."),
    )
    made = summary(page, kind=DocumentType.AGENDA, extraction=stated)
    assert made.sentences[0].text == "Meeting: 1/12/2026; 5:00 p.m."


def test_a_decision_is_not_told_again_by_the_motion_around_it() -> None:
    decided = "THAT the CAO be directed to seek quotes from muralists of the town."
    page = f"Motion 156/2026 Moved by Councillor Hale, “{decided}”\nCarried\n"
    stated = Extraction(decisions=(Stated(value=decided, page=1, quote=decided),))
    made = summary(page, kind=DocumentType.MINUTES, extraction=stated)
    assert [one.text for one in made.sentences] == [decided]


def test_a_line_that_opens_with_a_small_word_and_a_capital_begins_a_sentence() -> None:
    row = "A total of 38 classes over the whole of the plan and up to 810 temporary places"
    made = summary(f"{row}\nThe SEN plan for the county follows the agreement with the ministry.\n")
    assert "The SEN plan for the county follows the agreement with the ministry." in [
        one.text for one in made.sentences
    ]


def test_a_sentence_broken_over_two_pages_cites_both() -> None:
    first = "Summary: The inspection of the bridge found that the northern abutment"
    second = "has moved by 14 millimetres since the survey of May 2024."
    (told,) = summary(first, second).sentences
    assert [citation.page for citation in told.citations] == [1, 2]
    assert told.text.endswith("northern abutment has moved by 14 millimetres since the survey of May 2024.")


def test_running_headers_and_page_numbers_never_stand_in_a_sentence() -> None:
    header = "Vale of Arden Council, Cabinet, 5 March 2026"
    pages = [f"{header}\nThe survey of bridge number {page} found no\n{page}" for page in range(1, 5)]
    told = " ".join(one.text for one in summary(*pages).sentences)
    assert header not in told


def test_a_quote_that_extraction_invented_is_not_published() -> None:
    invented = Extraction(decisions=(Stated(value="Agree to sell the pier.", page=1, quote="Agree to sell the pier."),))
    told = [one.text for one in summary(MINUTES, kind=DocumentType.MINUTES, extraction=invented).sentences]
    assert "Agree to sell the pier." not in told


def test_a_long_document_is_used_to_its_last_page() -> None:
    filler = "The service continues to work with its partners in the area on these matters of the plan."
    last = "The pension fund lost £93.4m, which is 12.5% of its value, in the year to March 2025."
    made = summary(*[filler] * 30, last)
    assert last in [one.text for one in made.sentences]
    assert made.pages == 31
    assert 31 in made.pages_used


def test_a_sentence_is_told_whole_where_words_are_left_for_all_that_it_says() -> None:
    whole = (
        "The draft programme of the years to 2035 includes spending of £1,419m, of which £766m is funded from grants,"
        " £366m from borrowing and £287m from other sources."
    )
    assert [one.text for one in summary(whole).sentences] == [whole]


def test_what_is_no_sentence_is_told_where_a_paper_has_nothing_else() -> None:
    text = "the tenant is bound to keep the garden of the house tidy at all seasons"
    assert [one.text for one in summary(text).sentences] == [text]


def told_of(text: str, extraction: Extraction, kind: DocumentType, budget: int) -> list[str]:
    page = Page(number=1, text=text, source=PageSource.TEXT_LAYER)
    settled = tell(sentences(blocks([page])), extraction, kind, "", Evidence({1: text}), budget)
    return [one.text for one in settled.sentences]


def test_business_that_every_meeting_has_is_told_only_where_words_are_left() -> None:
    opening = "The Mayor called the regular meeting to order at 6.30pm in the hall.\n"
    matter = "The artist who was to paint the wall at the market has withdrawn, and works of £5,000 are put off.\n"
    both = told_of(opening + matter, Extraction(), DocumentType.MINUTES, 60)
    assert sorted(one[:9] for one in both) == ["The Mayor", "The artis"]
    assert told_of(opening + matter, Extraction(), DocumentType.MINUTES, 25) == [matter.strip()]


def test_a_decision_is_told_in_more_words_where_they_are_left() -> None:
    decided = "That the officer be directed to ask for quotes from painters such as Ada Quill or Tom Hale."
    stated = Extraction(decisions=(Stated(value=decided, page=1, quote=decided),))
    assert told_of(decided, stated, DocumentType.MINUTES, 40) == [decided]
    (short,) = told_of(decided, stated, DocumentType.MINUTES, 14)
    assert short == "That the officer be directed to ask for quotes from painters."


def test_no_summary_is_longer_than_its_budget() -> None:
    sentences = [
        f"The ward of Place{number} has {number * 37} homes and spent £{number}.{number % 10}m on their roofs."
        for number in range(11, 99)
    ]
    made = summary("\n".join(sentences))
    assert made.words == sum(len(one.text.split()) for one in made.sentences)
    assert 0.8 * BUDGET < made.words <= BUDGET


def test_a_row_says_of_what_its_figures_are_and_where() -> None:
    rows = {figure.value: figure for figure in summary(REPORT).key_figures}
    assert rows["January 2026; 38%"].label == (
        "In January 2026 the inspection found that 38% of the mortar joints had failed and that two of the five"
        " buttresses were moving"
    )
    assert "38% of the mortar joints" in rows["January 2026; 38%"].quote
    assert rows["January 2026; 38%"].page == 1


def test_all_figures_of_a_sentence_stand_in_one_row_and_none_in_two() -> None:
    values = [value for figure in summary(REPORT).key_figures for value in figure.value.split("; ")]
    assert len([value for value in values if value == "38%"]) == 1
    assert len([figure for figure in summary(REPORT).key_figures if "£420,000" in figure.value]) == 1


def test_a_long_sentence_has_a_row_of_few_words_round_its_figures() -> None:
    many = " ".join(["the many small and the large works at the hall"] * 6)
    text = f"The council has said that {many} took £4.2m and 38% of the fund while {many} went on."
    row = next(row for row in summary(text).key_figures if "£4.2m" in row.value)
    assert "£4.2m" in row.label
    assert len(row.label.split()) <= LABEL_WORDS


def test_what_a_standing_section_says_has_a_row_where_no_sentence_tells_it() -> None:
    filler = "\n".join(f"3.{at} The ward of Place{at} spent £{at}.3m on its {at * 7} homes." for at in range(11, 60))
    sections = (
        "4. Alternatives considered\nThe option of keeping the hall in the council's hands was rejected.\n"
        "5. Data protection implications\nA DPIA is required before the hall is moved to the trust.\n"
    )
    made = summary(f"{REPORT}{sections}", filler)
    everything = [*(one.text for one in made.sentences), *(row.value for row in made.key_figures)]
    assert any("was rejected" in text for text in everything)
    assert any("DPIA is required" in text for text in everything)


def test_what_a_paper_without_figures_lays_down_has_rows_where_no_sentence_tells_it() -> None:
    filler = [f"The {place} committee heard of the matter and was content with it." for place in RULES[0].split()]
    made = summary("\n".join(f"{at}. {rule}" for at, rule in enumerate((*RULES, *filler, *filler), 1)))
    everything = {*(one.text for one in made.sentences), *(row.value for row in made.key_figures)}
    assert set(RULES) <= everything
    assert len(made.key_figures) <= FEW_ROWS + 1


def test_a_paper_of_many_figures_has_rows_for_what_it_lays_down_without_them() -> None:
    figures = "\n".join(f"Ward number {at} of the borough spent £{at}.{at % 10}m on roofs." for at in range(20, 60))
    rule = "Lodgers may stay only with the written permission of the landlord of the borough."
    rows = summary(f"{figures}\n1. Lodgers\n{rule}").key_figures
    assert rule in {row.value for row in rows}


def test_a_form_has_rows_for_what_it_answers_and_other_papers_have_none() -> None:
    asked = [f"Are there negative impacts for people of group {group}?" for group in ("A", "B", "C", "D")]
    form = "\n".join(f"{number}. Impacts\n{question}\nNo" for number, question in enumerate(asked, 1))
    rows = summary(form, kind=DocumentType.EQUALITY_ASSESSMENT).key_figures
    assert [(row.label, row.value) for row in rows if row.label in asked] == [(question, "No") for question in asked]
    assert not any(row.label in asked for row in summary(form[: form.index("3.")]).key_figures)


def test_minutes_have_a_row_for_the_hour_at_which_the_meeting_ended() -> None:
    page = "5. Apologies\nNone.\nThe Chair adjourned the regular meeting of the council at 7:30pm."
    rows = {row.label: row.value for row in summary(page, kind=DocumentType.MINUTES).key_figures}
    assert rows["Ended"] == "7:30pm"


def test_each_question_has_a_row_with_who_asks_it() -> None:
    quote = "Why is the Mill Lane footpath shut until the autumn?"
    asked = Extraction(questions=(Question(asker="Councillor Hale", question=quote, page=1, quote=quote),))
    made = summary(f"From Councillor Hale\n{quote}", kind=DocumentType.QUESTIONS, extraction=asked)
    assert ("Councillor Hale", quote) in [(row.label, row.value) for row in made.key_figures]


@pytest.mark.parametrize("text", ["", "   \n \n", "12\n", "Page 1 of 3"])
def test_a_page_without_sentences_has_an_empty_summary(text: str) -> None:
    made = summary(text)
    assert made.sentences == ()
    assert made.key_figures == ()


def test_a_form_is_not_told_by_its_repeated_questions() -> None:
    questions = [f"Are there negative impacts for group number {number} in this area?" for number in range(20, 30)]
    told = " ".join(one.text for one in summary("\n".join(questions)).sentences)
    assert "negative impacts" not in told
