"""Sentences are told in fewer of their own words."""

import pytest

from contracts.artefacts.extraction import Extraction
from contracts.artefacts.stated import Citation, Stated
from contracts.artefacts.summary import Slot
from contracts.artefacts.text import Page, PageSource
from workers.domain.verification import Evidence
from workers.stages.summarise.blocks import blocks
from workers.stages.summarise.composition import ended
from workers.stages.summarise.compression import PRONOUN, is_heading_like, mended, shorter, stands_alone
from workers.stages.summarise.joining import rows
from workers.stages.summarise.operative import fitted, shortened
from workers.stages.summarise.particulars import particulars
from workers.stages.summarise.questioning import matters
from workers.stages.summarise.selection import stated_sentences
from workers.stages.summarise.sentences import Sentence, opened, own_words, sentences, tellable
from workers.stages.summarise.trimming import trimmed


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("However, the cost of the works has doubled.", "The cost of the works has doubled."),
        ("It should be noted that the lease ends in 2027.", "The lease ends in 2027."),
        ("Members are reminded that the fund closes in May.", "The fund closes in May."),
        (
            "Data from the Office for National Statistics show that there were 15,613 births.",
            "There were 15,613 births.",
        ),
        ("Mr Hale, Deputy Leader and Member for Finance, said that the fund is £5m.", "The fund is £5m."),
        ("Ms Quill (General Counsel) confirmed that the item would come back.", "The item would come back."),
        ("Whereas 40.4% go to a special school.", "40.4% go to a special school."),
        (
            "Mr Hale noted that in accordance with s.17 of the law, that following a debate the item would return.",
            "Following a debate the item would return.",
        ),
        (
            "4, The Council's Undertaking shall be limited to one offer.",
            "The Council's Undertaking shall be limited to one offer.",
        ),
    ],
)
def test_words_that_say_nothing_do_not_open_a_sentence(text: str, opens: str) -> None:
    assert opened(text) == opens


def test_words_stay_that_open_a_sentence_of_which_no_sentence_would_be_left() -> None:
    assert opened("Dr Quill outlined the plan.") == "Dr Quill outlined the plan."


def test_brackets_go_and_those_with_figures_stay() -> None:
    assert (
        next(shorter("The Service (SIS) costs £59m (7% of all) each year."))
        == "The Service costs £59m (7% of all) each year."
    )


def test_a_sentence_may_end_before_what_only_adds_to_it() -> None:
    text = "The works were finished in March 2026, which allowed the school to open its new hall."
    assert "The works were finished in March 2026." in set(shorter(text))


def test_a_clause_after_and_with_a_subject_of_its_own_may_be_told_alone() -> None:
    text = "In view of the risk we have looked at all funds and we are now aiming to hold 5% to 10% of the budget."
    assert "We are now aiming to hold 5% to 10% of the budget." in set(shorter(text))


def test_a_heading_before_a_sentence_goes_where_the_sentence_says_it_again() -> None:
    assert "The works cost £5m and were late." in set(shorter("Cost of works - The works cost £5m and were late."))
    kept = "Smoothing \u2013 These are funds which are used to meet £5m of costs."
    assert all(form.startswith("Smoothing") for form in shorter(kept))


def test_a_sentence_never_ends_before_what_takes_something_back() -> None:
    text = "The hall will be sold to the trust, which has not yet been able to raise the money."
    assert "The hall will be sold to the trust." not in set(shorter(text))


def test_a_question_is_told_by_its_matter() -> None:
    asked = "Can the Cabinet Member for Place please tell us about the future of the Corn Exchange in Eastholm?"
    assert matters(asked, 20)[0] == "The future of the Corn Exchange in Eastholm?"


def test_words_that_many_questions_have_do_not_tell_one_of_them() -> None:
    asked = "What is planned for the Great Hall of Vale Borough Council and for markets on the old quay?"
    assert "Vale" in matters(asked, 7)[0]
    assert "Vale" not in matters(asked, 7, frozenset({"vale", "borough", "council"}))[0]


def test_of_a_long_question_the_part_that_names_its_matter_is_told_with_marks_where_it_is_broken_off() -> None:
    asked = "What is being done by the council to reduce littering at the Corn Exchange in Eastholm after the fair?"
    told = matters(asked, 5)[0]
    assert "Corn Exchange" in told
    assert told.startswith("…")
    assert told.endswith("…")


@pytest.mark.parametrize(
    "text",
    [
        "The figures are set out below, and the cost that was agreed only.",
        "It is recommended that works.",
        "If these changes are not made, the Director for Children.",
        "85.9% are under the age of three, with 48%.",
        "The register was due to go to the committee on 23 January and then.",
        "RESOLVED that, as per Section 262 of the Municipal Act, 2001, as amended.",
        "It was agreed that the work would benefit and, following a debate in May.",
        "Young adults with disabilities (91.2%) will remain.",
    ],
)
def test_a_part_that_breaks_off_is_no_sentence(text: str) -> None:
    assert not stands_alone(text.rstrip("."))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The move will enable the council and its partner to support the market.", "its partner."),
        ("The places are limited to provision where there is a need that is shown.", "limited to provision."),
        ("He said that following a decision to sell the hall, it would first be seen.", "that it would"),
    ],
)
def test_a_limit_and_what_is_enabled_are_never_cut_off(text: str, wrong: str) -> None:
    assert not any(wrong in form for form in shorter(text))


def test_brackets_with_figures_go_in_the_shortest_forms_and_never_those_that_take_back() -> None:
    text = "The overspend of £23.3m (excluding schools) is less than in May (£24.1m in all)."
    assert "The overspend of £23.3m (excluding schools) is less than in May." in set(shorter(text))
    assert all("(excluding schools)" in form for form in shorter(text))


def test_what_only_adds_between_commas_goes_and_figures_stay() -> None:
    text = "The budget to be moved, at the time of writing this report, will be about £59m in the next year."
    assert "The budget to be moved will be about £59m in the next year." in set(shorter(text))
    kept = "The budget to be moved, including £3m for staff, will be about £59m in the next year."
    assert all("£3m" in form for form in shorter(kept) if form.startswith("The budget to be moved") and "will" in form)


def test_the_last_of_a_list_of_names_opens_no_clause() -> None:
    text = "The Director for Children, Young People, and Education will continue to oversee the group."
    assert not any(form.startswith("Education") for form in shorter(text))


def test_words_that_make_a_plan_less_than_a_fact_are_never_left_out() -> None:
    assert opened("It is proposed that a panel is set up.") == "It is proposed that a panel is set up."


def test_a_sentence_is_never_cut_before_how_long_it_holds() -> None:
    text = "The plan is to be used for the budgets of all years, and this until such a time as a new one is made."
    assert all("until" in form for form in shorter(text))


@pytest.mark.parametrize(
    "text",
    [
        "This has doubled.",
        "As of May 2025, this was 19,407.",
        "It is used by all.",
        "Monthly attendance in recent months included 72 in November and 70 in December.",
    ],
)
def test_a_sentence_that_points_to_the_one_before_is_known_also_after_a_date(text: str) -> None:
    assert PRONOUN.match(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was agreed that the hall be sold.",
        "This report asks for views.",
        "This latest draft includes £8.8m.",
        "The number of births rose to 18,147.",
    ],
)
def test_a_sentence_that_only_looks_like_pointing_back_stands_alone(text: str) -> None:
    assert not PRONOUN.match(text)


DELEGATION = (
    "Delegate authority to the Director, in consultation with the Cabinet Member for Health, to take relevant"
    " actions, including but not limited to finalising contracts, as necessary to implement the decision;"
    " and agree to spend £4m."
)


def asked_for(text: str) -> Sentence:
    return Sentence(text, "", "", 0, (Citation(page=1, quote=text),))


def test_a_delegation_is_told_by_who_may_do_what_and_loses_no_decision() -> None:
    (told,) = fitted([asked_for(DELEGATION)], 20, lambda _: True)
    assert told.text == "Delegate authority to the Director to implement the decision; and agree to spend £4m."


def test_decisions_that_fit_lose_only_what_every_delegation_lists() -> None:
    (told,) = fitted([asked_for(DELEGATION)], 60, lambda _: True)
    assert told.text == (
        "Delegate authority to the Director, in consultation with the Cabinet Member for Health, to implement the"
        " decision; and agree to spend £4m."
    )


def test_where_words_are_few_a_decision_is_told_without_the_words_that_it_is_one() -> None:
    decided = "RESOLVED that Cabinet note the report and the actions that are taken."
    assert [one.text for one in fitted([asked_for(decided)], 60, lambda _: True)] == [decided]
    (told,) = fitted([asked_for(decided)], 10, lambda _: True)
    assert told.text == "Note the report and the actions that are taken."


def test_where_words_are_few_who_carries_out_a_decision_and_by_what_law_is_left_to_the_table() -> None:
    moved = "Agree to move the service from 1 April; and that delegated authority be given to the Director to implement"
    (told,) = fitted([asked_for(f"{moved} the decision.")], 5, lambda _: True)
    assert told.text == "Agree to move the service from 1 April."
    vacant = "As per Section 262(1) of the Municipal Act, 2001, as amended, the Council declares the seat to be vacant."
    (told,) = fitted([asked_for(vacant)], 5, lambda _: True)
    assert told.text == "The Council declares the seat to be vacant."


def test_where_words_are_few_delegations_to_one_person_are_told_in_one_sentence_that_cites_both() -> None:
    asked = [
        asked_for(f"Delegate authority to the Director of Public Health to {what}.")
        for what in ("revise the plan", "implement the decision")
    ]
    (told,) = fitted(asked, 10, lambda _: True)
    assert (
        told.text
        == "Delegate authority to the Director of Public Health to revise the plan; to implement the decision."
    )
    assert [cited.quote for cited in told.citations] == [one.text for one in asked]
    assert fitted(asked, 60, lambda _: True) == asked


def test_a_decision_that_was_shortened_keeps_its_longer_forms() -> None:
    (asked,) = shortened([asked_for("Agree the plan for parks, in consultation with the Leader.")], 3, lambda _: True)
    assert asked.told().text == "Agree the plan for parks."
    assert [one.text for one in asked.longer] == ["Agree the plan for parks, in consultation with the Leader."]


def test_what_limits_a_delegation_stays() -> None:
    limited = "Delegate authority to the Director to take relevant actions of up to £2m to implement the decision."
    assert [one.text for one in fitted([asked_for(limited)], 5, lambda _: True)] == [limited]


def test_the_name_of_a_post_is_never_cut_into() -> None:
    asked = "Agree to delegate the response to the Director for Finance, in consultation with the Member for Finance,"
    (told,) = fitted([asked_for(f"{asked} Corporate and Traded Services.")], 5, lambda _: True)
    assert "Finance Corporate" not in told.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The grant for the 2025-26 financial year is £2m.", "The grant for 2025-26 is £2m."),
        ("The fund is also used in order to repair roads.", "The fund is used to repair roads."),
        ("Each project identified in the plan will be consulted on.", "Each project will be consulted on."),
        ("The duties are set out in the plan for all schools.", "The duties are set out in the plan for all schools."),
        ("The roof is not, in fact, part of the works.", "The roof is not, in fact, part of the works."),
        ("A total of 530 places are planned.", "530 places are planned."),
        ("There are currently 20 homes in total in the block.", "There are 20 homes in the block."),
    ],
)
def test_words_inside_a_sentence_that_carry_no_fact_go(text: str, told: str) -> None:
    assert trimmed(text) == told


def test_no_sentence_begins_in_the_middle_of_a_post() -> None:
    text = (
        "Under the current arrangements the Director for Children, Young People, and Education is overseeing the group."
    )
    assert not any(form.startswith("Young") for form in shorter(text))


def test_a_range_that_is_broken_at_its_dash_is_one() -> None:
    lines = "The service will go on for young adults, aged 18\n\u2013 25, who need longer to end their training."
    (told,) = sentences(blocks([Page(number=1, text=lines, source=PageSource.OCR)]))
    assert told.text.endswith("aged 18 \u2013 25, who need longer to end their training.")


def test_sentences_that_begin_as_minutes_do_are_no_questions_of_a_form() -> None:
    minutes = [
        asked_for(f"It was noted that {what}.")
        for what in ("the roof leaks", "a grant came", "sales fell", "two posts stand empty", "the lease ends")
    ]
    assert own_words(minutes) == minutes


@pytest.mark.parametrize("text", ["Reserves are one-off money.", "Costs including security totalled £8.3 million."])
def test_a_short_sentence_with_a_verb_and_an_end_may_be_told(text: str) -> None:
    assert tellable(asked_for(text))


def test_a_sentence_that_only_leads_to_what_follows_is_not_told() -> None:
    assert not tellable(asked_for("Of the 925 people in the service, the records hold the following information."))


def test_the_second_half_of_a_bracket_is_no_sentence() -> None:
    assert not tellable(asked_for("During these items the meeting is likely to be closed to the public) Ada Quill"))
    assert tellable(asked_for("The council is to a) sell the hall, b) close the fund (from May) and c) end the lease."))


def test_the_title_of_minutes_is_no_sentence() -> None:
    assert not tellable(asked_for("MINUTES of the Meeting of the Vale Council held at the Town Hall on 14 May 2026"))
    assert tellable(asked_for("Minutes of the meeting held on 14 May 2026 were to be signed by the Mayor."))


def test_cells_of_a_table_are_no_sentence() -> None:
    assert not tellable(asked_for("The works on the bridge of the county are planned for 4,400 0 1,500 2,199 701."))
    assert tellable(asked_for("The minutes of December 8, 9, 11, and 15, 2020 are to be accepted."))


def test_lines_that_only_name_something_are_headings() -> None:
    named = "Strategic Director of Finance and Corporate Services (CE/14/005)"
    assert is_heading_like(asked_for(named))
    assert is_heading_like(asked_for("Information collected from the submission"))
    assert is_heading_like(asked_for("Approved by (this must be completed) Ada Quill"))
    assert not is_heading_like(asked_for("Strategic Director of Finance approved the grant of £5m."))


def row(position: int, text: str) -> Sentence:
    return Sentence(text, "Attendance", "•", position, (Citation(page=position, quote=text),))


def test_rows_of_a_list_are_told_together_each_with_its_citation() -> None:
    (told,) = rows([row(1, "Attendance for North Park - 216"), row(2, "Attendance at the Corn Hall - 214")])
    assert told.text == "Attendance for North Park - 216; Attendance at the Corn Hall - 214."
    assert [citation.page for citation in told.citations] == [1, 2]


def test_rows_of_a_table_that_differ_only_in_figures_are_not_told_without_its_header() -> None:
    assert list(rows([row(1, "150 places in Year 7"), row(2, "180 places in Year 7")])) == []


def test_raised_letters_and_signs_stand_where_they_belong() -> None:
    assert mended("The council meets on 13 th February and May 14 , 2026.") == (
        "The council meets on 13th February and May 14, 2026."
    )
    assert mended("Home loss payments were £5.779million.") == "Home loss payments were £5.779 million."


@pytest.mark.parametrize(
    "line",
    ["Residual waste 52.6 53.4", "7.8% Not Disclosed", "5 places 6 places 7 places", "12 July; moved by “THAT Cheques"],
)
def test_a_line_that_does_not_say_what_its_figure_is_is_no_row_of_a_list(line: str) -> None:
    assert list(rows([row(1, line), row(2, f"{line} and more")])) == []


def read(text: str) -> tuple[Sentence, ...]:
    return sentences(blocks([Page(number=1, text=text, source=PageSource.TEXT_LAYER)]))


def test_a_definition_goes_on_from_the_term_that_stands_on_a_line_of_its_own() -> None:
    (told,) = read("\u201cRelief Road\u201d\n\nmeans the road that the Developer builds under Schedule 2;")
    assert told.text == "\u201cRelief Road\u201d means the road that the Developer builds under Schedule 2;"


def test_an_item_keeps_what_became_of_it() -> None:
    (told,) = read("Consideration of a donation request received from the Community Centre.\nDeferred.")
    assert told.text.endswith("Centre. Deferred.")
    assert all(form.endswith("Deferred.") for form in shorter(told.text))


def test_a_line_that_had_room_for_the_next_word_ends_its_block() -> None:
    full = "The council has looked at the places that are needed in all of its schools and has set them out in"
    text = f"{full}\nthis plan for the next five years, with the cost of each of them, and asks for views on it by\n"
    text += "the summer.\nA total of 38 classes over the whole of the plan\n"
    text += f"The intentions in the plan follow the agreement with the ministry. {full}\nthis plan.\n"
    told = [one.text for one in read(text)]
    assert "A total of 38 classes over the whole of the plan" in told
    assert "The intentions in the plan follow the agreement with the ministry." in told


def test_a_decision_with_a_heading_read_into_it_is_told_without_it_and_cites_its_pieces() -> None:
    quote = "Moved by Councillor Hale, “THAT Cheques\n\nNew Business\n\nNo. 101 to 140 be received for information.”"
    value = "THAT Cheques No. 101 to 140 be received for information."
    (told,) = stated_sentences([Stated(value=value, page=1, quote=quote)])
    assert told.text == value
    assert [cited.quote for cited in told.citations] == ["THAT Cheques", "No. 101 to 140 be received for information."]


def test_a_decision_of_which_a_word_is_not_in_its_quote_is_told_by_the_quote() -> None:
    (told,) = stated_sentences([Stated(value="THAT the hall be sold.", page=1, quote="THAT the hall be kept.")])
    assert told.text == "THAT the hall be kept."


def test_the_name_of_a_committee_that_is_broken_over_two_lines_is_told_whole() -> None:
    wide = "The report sets out the plan for the service and asks for views on each of its parts and on the\n" * 4
    text = (
        f"{wide}Past Pathway of report: Adult Social Care Cabinet Committee, with its sub-committee, 15 January\n2026\n"
        "Children's, Young People and Education Cabinet\nCommittee, 16 January 2026\n"
    )
    rows = particulars(Extraction(), read(text), Evidence({1: text}))
    assert [row.value for row in rows if row.label == "Considered"] == [
        "Adult Social Care Cabinet Committee, with its sub-committee, 15 January 2026",
        "Children's, Young People and Education Cabinet Committee, 16 January 2026",
    ]


def test_a_letter_is_told_by_the_day_at_its_head() -> None:
    text = "Heron House\n\nMonday 28 July 2025\n\nDear Tenants,\n\nThe works begin on 4 August 2025.\n"
    rows = particulars(Extraction(), read(text), Evidence({1: text}))
    assert [(row.label, row.value) for row in rows] == [("Dated", "Monday 28 July 2025")]


@pytest.mark.parametrize(
    ("text", "slot", "told"),
    [
        ("The hours be changed from 1 September", Slot.DECISION, "The hours be changed from 1 September."),
        (
            "The policy (Appendix A) be adopted (minute 7)",
            Slot.RECOMMENDATION,
            "The policy (Appendix A) be adopted (minute 7).",
        ),
        ("The plan be approved;", Slot.RECOMMENDATION, "The plan be approved."),
        ("The plan be approved.", Slot.DECISION, "The plan be approved."),
        ("note the report", Slot.RECOMMENDATION, "Note the report."),
        ("Is the road safe?", Slot.COVERAGE, "Is the road safe?"),
        ("Item 5: Housing", Slot.COVERAGE, "Item 5: Housing"),
    ],
)
def test_what_is_asked_or_decided_begins_and_ends_as_a_sentence(text: str, slot: Slot, told: str) -> None:
    assert ended(text, slot) == told
