"""Rows beside a summary: each says of what its figures are, in the paper's own words."""

import pytest

from contracts.artefacts.extraction import Extraction, Money
from contracts.artefacts.stated import Citation, Stated
from contracts.artefacts.summary import Slot, SummarySentence
from workers.domain.verification import Evidence
from workers.stages.summarise.answers import field_rows
from workers.stages.summarise.columns import column_rows
from workers.stages.summarise.figures import figures_in
from workers.stages.summarise.forms import form_lines
from workers.stages.summarise.key_figures import key_figures
from workers.stages.summarise.sentences import Sentence
from workers.stages.summarise.table import Table, named_otherwise
from workers.stages.summarise.wordings import wordings

FORM = """Submission Form
Title of proposal
Renewal of the Corn Exchange
Type of Activity
Service Change
No
Strategy/Policy
Strategy/Policy
Directorate
Place and Leisure
Have you consulted with stakeholders?
Yes
Are there negative impacts for age?
No
Are there negative impacts for disability?
No
Are there negative impacts for carers?
No
"""
PLACES = "Special school places:\nBy\n2025-26\nBy\n2026-27\nBetween\n2027-30\n0 places 440 places 90 places\nThe plan\n"


def test_a_form_has_rows_for_what_it_is_about_and_for_the_option_that_is_ticked() -> None:
    rows = {row.label: row for row in field_rows({1: FORM})}
    assert rows["Type of Activity"].value == "Strategy/Policy"
    assert rows["Directorate"].value == "Place and Leisure"
    assert all(Evidence({1: FORM}).holds(row) for row in rows.values())


def test_an_assessment_on_a_form_is_told_by_what_it_is_of() -> None:
    assert [line.text for line in form_lines({1: FORM})] == ["Directorate: Place and Leisure."]


def test_a_paper_that_is_no_form_has_no_fields() -> None:
    assert field_rows({1: "Directorate\nPlace and Leisure\nThe hall is let.\n"}) == []


def test_the_figures_of_a_table_are_told_with_the_years_over_them() -> None:
    (row,) = column_rows({1: PLACES})
    assert row.label == "Special school places (By 2025-26, By 2026-27, Between 2027-30)"
    assert row.value == "0 places; 440 places; 90 places"
    table = Table(Evidence({1: PLACES}), [])
    table.add([row])
    assert table.rows == [row]


def test_each_row_of_a_table_is_called_by_its_own_words() -> None:
    page = "Budget\n2025-26 2026-27\nSchools £4.2m £4.4m\nRoads and bridges £1.0m £0.9m\nThe council agreed.\n"
    assert [(row.label, row.value) for row in column_rows({1: page})] == [
        ("Schools (2025-26, 2026-27)", "£4.2m; £4.4m"),
        ("Roads and bridges (2025-26, 2026-27)", "£1.0m; £0.9m"),
    ]


def test_a_row_with_more_or_fewer_figures_than_years_is_left_out() -> None:
    assert column_rows({1: "Budget\n2025-26 2026-27\nSchools £4.2m\nRoads £1.0m £0.9m £0.8m\n"}) == []


@pytest.mark.parametrize(
    "line",
    [
        "0 places 440 places 90 places 0 places",
        "Schools 14.2 15.1 16.0 17.3",
        "Works on the old bridge at the mill 4,400 0 1,500 2,199",
    ],
)
def test_a_line_of_a_table_without_its_head_is_no_row(line: str) -> None:
    told = Sentence(line, "", "", 0, (Citation(page=1, quote=line),))
    assert key_figures([told], Extraction(), lambda _: 1.0, frozenset(), Evidence({1: line})) == ()


def test_a_row_begins_as_its_sentence_does_and_with_a_mark_where_it_is_cut_out() -> None:
    text = "note the overspend of £23.3m on the river wall"
    page = Evidence({1: f"Cabinet may {text}"})

    def label(sentence: str) -> str:
        told = Sentence(sentence, "", "", 0, (Citation(page=1, quote=text),))
        (row,) = key_figures([told], Extraction(), lambda _: 1.0, frozenset(), page)
        return row.label

    assert label(text) == "Note the overspend of £23.3m on the river wall"
    assert label(f"Cabinet may {text}") == f"…{text}"


def test_lines_that_differ_only_in_their_figures_are_a_table_and_no_rows() -> None:
    lines = [f"{number} classrooms in the hall of the old school" for number in (14, 25, 36, 47)]
    told = [Sentence(line, "", "", at, (Citation(page=1, quote=line),)) for at, line in enumerate(lines)]
    page = Evidence({1: "\n".join(lines)})
    assert key_figures(told, Extraction(), lambda _: 1.0, frozenset(), page) == ()
    assert len(key_figures(told[:2], Extraction(), lambda _: 1.0, frozenset(), page)) == 2


def test_an_amount_that_was_broken_at_the_end_of_a_line_has_no_row_of_its_half() -> None:
    text = "The council is to receive £50 million for the land of the estate."
    half = Extraction(
        money=(Money(value="50", currency="GBP", text="£50", page=1, quote="The council is to receive £50"),)
    )
    told = Sentence(text, "", "", 0, (Citation(page=1, quote=text),))
    assert [row.value for row in key_figures([told], half, lambda _: 1.0, frozenset(), Evidence({1: text}))] == [
        "£50 million"
    ]


ASKED = "Delegate authority to the Director, in consultation with the Member for Health, to implement the decision."


def test_what_a_sentence_tells_in_fewer_words_has_a_row_with_all_of_them() -> None:
    stated = Extraction(decisions=(Stated(value=ASKED, page=2, quote=ASKED),))
    shorter = SummarySentence(
        text="Delegate authority to the Director to implement the decision.",
        slot=Slot.DECISION,
        citations=(Citation(page=2, quote=ASKED),),
    )
    (row,) = wordings(stated, [shorter])
    assert (row.label, row.value, row.page) == ("Decided in full", ASKED, 2)
    assert list(wordings(stated, [shorter.model_copy(update={"text": ASKED})])) == []


def test_a_paper_has_a_row_for_its_title_where_its_source_calls_it_otherwise() -> None:
    own = Extraction(title=Stated(value="Renewal of the Corn Exchange", page=1, quote="Renewal of the Corn Exchange"))
    assert [row.value for row in named_otherwise(own, "s4711")] == ["Renewal of the Corn Exchange"]
    assert list(named_otherwise(own, "Item 7 - Renewal-of-the-Corn-Exchange")) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The right is lost within seven years of the move.", ["seven years"]),
        ("New homes are built on sixteen sites.", ["sixteen"]),
        ("Each worker helps 10-12 families.", ["10-12"]),
        ("The plan runs for one to three years.", ["one to three years"]),
        ("The hall is for those aged 18 years old.", ["18"]),
        ("Each of the 150 Year 7 places is new.", ["150"]),
        ("Minutes of the last meeting (Pages 11 - 84)", []),
    ],
)
def test_spans_of_time_and_numbers_written_as_words_are_figures(text: str, figures: list[str]) -> None:
    assert [one.value for one in figures_in(text)] == figures
