# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Units, ranges, sections, days and statutes: what a careless reader gets wrong beyond the front page."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from contracts.artefacts.extraction import Extraction
from tests.evaluation.traps.trap import facts_of


def money(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(one.value, one.upper, one.period) for one in facts_of(Kind.REPORT, text).money]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("£000s 2025-26 2026-27", []),
        ("£'000 £'000", []),
        ("between £5m and £10m", [("5000000", "10000000", None), ("10000000", None, None)]),
        ("a cost of £5-10m", [("5000000", "10000000", None)]),
        ("a rise from £5m to £10m", [("5000000", None, None), ("10000000", None, None)]),
        ("£12.5k a year", [("12500", None, "a year")]),
        ("£900 per week", [("900", None, "per week")]),
        ("Reserves -£10.0m -£23.5m", [("-10000000", None, None), ("-23500000", None, None)]),
        ("the first\n(£1.440m) was spent", [("1440000", None, None)]),
    ],
)
def test_units_ranges_and_periods_of_amounts(text: str, said: list[tuple[str, str | None, str | None]]) -> None:
    assert money(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("an overspend of 1.1 per cent", ["1.1"]),
        ("a change of -3.5%", ["-3.5"]),
        ("an increase of 41\nper cent on the year", ["41"]),
        ("70%:30% and 5%-10%", ["70", "30", "5", "10"]),
        ("the centre of town, 20 cents", []),
    ],
)
def test_percentages(text: str, said: list[str]) -> None:
    assert [one.value for one in facts_of(Kind.REPORT, text).percentages] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "under Section 106 of the Town and Country Planning Act 1990.",
            ["Section 106 of the Town and Country Planning Act 1990"],
        ),
        (
            "under paragraph 3 of Schedule 12A to the Local Government Act 1972",
            ["paragraph 3 of Schedule 12A to the Local Government Act 1972"],
        ),
        ("The Care Act 2014 and the Data Protection Act 2018 apply.", ["Care Act 2014", "Data Protection Act 2018"]),
        (
            "as required by the provisions that are set out in the Planning and Compulsory\nPurchase Act 2004",
            ["Planning and Compulsory Purchase Act 2004"],
        ),
        ("We act in 2014 by order of 2015", []),
    ],
)
def test_statutes_are_whole_and_have_their_year(text: str, said: list[str]) -> None:
    assert [one.value for one in facts_of(Kind.REPORT, text).statutes] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Minutes of the meeting held on 7 January 2025", [("earlier_meeting", "2025-01-07")]),
        ("The next meeting will be held on Tuesday 6 May 2025.", [("next_meeting", "2025-05-06")]),
        ("Questions must be received by 12 noon on Monday 17 February 2025", [("deadline", "2025-02-17")]),
        ("Date published: 3 March 2025", [("publication", "2025-03-03")]),
        ("This decision may be implemented after 11 April 2025", [("implementation", "2025-04-11")]),
        ("The bridge was built on 3 May 1890 and painted on 3 May 1990", []),
    ],
)
def test_days_have_the_role_that_the_words_before_them_give(text: str, said: list[tuple[str, str]]) -> None:
    assert [(one.role.value, one.value.isoformat()) for one in facts_of(Kind.REPORT, text).days] == said


REPORT = """Report to: Cabinet - 4 March 2025
Subject: Libraries
Wards affected: Mill, Abbey
1. Purpose of report
1.1 To seek approval of the new opening hours of libraries.
2. Alternative options considered
2.1 To keep the hours as they are. This was rejected.
3. Financial implications
3.1 The cost is £45,000. It falls on the
budget of the service.
4. Legal and equality implications
4.1 There is a duty under the Libraries Act 1964.
5. Staffing implications
None.
Background papers
• Library review
• Survey of readers
Appendices
Appendix A – Opening hours
Appendix B: Map
Contact officer: Jane Doe, Head of Libraries
"""


@pytest.fixture(scope="module")
def report() -> Extraction:
    return facts_of(Kind.REPORT, REPORT)


def test_implications_are_told_by_kind_and_that_there_are_none_is_not(report: Extraction) -> None:
    assert [(one.kind.value, one.text) for one in report.implications] == [
        ("financial", "The cost is £45,000. It falls on the budget of the service."),
        ("legal", "There is a duty under the Libraries Act 1964."),
        ("equality", "There is a duty under the Libraries Act 1964."),
    ]


def test_options_wards_background_papers_and_appendices_end_where_the_next_begins(report: Extraction) -> None:
    assert [one.value for one in report.options] == ["To keep the hours as they are. This was rejected."]
    assert [one.value for one in report.wards] == ["Mill", "Abbey"]
    assert [one.value for one in report.background_papers] == ["Library review", "Survey of readers"]
    assert [(one.label, one.title) for one in report.appendices] == [("A", "Opening hours"), ("B", "Map")]
    assert report.purpose
    assert report.purpose.value == "To seek approval of the new opening hours of libraries."


def test_a_table_keeps_its_unit_and_its_minus_in_brackets() -> None:
    text = (
        "Table 2: Savings\n£000 Plan Actual\nRoads 2,600 1,540\nSchools 1,150 (690)\nTotal 3,750 850\nThe text goes on."
    )
    (table,) = facts_of(Kind.REPORT, text).tables
    assert (table.caption, table.unit, table.header) == ("Table 2: Savings", "£000", ("£000", "Plan", "Actual"))
    assert table.rows == (("Roads", "2,600", "1,540"), ("Schools", "1,150", "(690)"), ("Total", "3,750", "850"))
    assert table.amounts == (
        (None, "2600000", "1540000"),
        (None, "1150000", "-690000"),
        (None, "3750000", "850000"),
    )


def test_a_table_without_a_unit_is_no_money_and_shares_and_posts_are_none() -> None:
    rows = "Roads 12 14\nSchools 30 28\nLibraries 4 4\n"
    assert [table.amounts for table in facts_of(Kind.REPORT, f"Table 1: Visits\n{rows}").tables] == [()]
    (table,) = facts_of(
        Kind.REPORT, "Budget £m\nService 2024/25 FTE\nRoads 1.25 14\nSchools -30.5 28\nLibraries 5% 4\n"
    ).tables
    several = "Service £000 £m\nRoads 1,250 1.25\nSchools 300 0.3\nLibraries 40 0.04\n"
    assert [one.amounts for one in facts_of(Kind.REPORT, several).tables] == [()]
    assert table.amounts == ((None, "1250000", None), (None, "-30500000", None), (None, None, None))


def test_two_attendances_of_one_place_contradict_each_other_and_those_of_two_months_do_not() -> None:
    first = "Mill Lane Children's Centre recorded no attendance. Abbey Centre had a total attendance of 177."
    found = facts_of(Kind.REPORT, first, "Attendance for Mill Lane – 216\nAttendance for Abbey – 40 in May").conflicts
    assert [(one.subject, one.first.page, one.second.page) for one in found] == [("attendance: mill lane", 1, 2)]
