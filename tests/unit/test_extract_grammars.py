import pytest

from contracts.artefacts.text import Page, PageSource, RecognisedText
from workers.domain.council_dates import dates_in, times_in
from workers.domain.paper_text import paper_of
from workers.stages.extract.figures.money import money
from workers.stages.extract.people.names import is_person, name_and_role


def one_page(text: str) -> RecognisedText:
    page = Page(number=1, text=text, source=PageSource.TEXT_LAYER)
    return RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=(page,))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Thursday, 30th January, 2025, at 10.00 am", ["2025-01-30"]),
        ("Tuesday, April 16, 2024", ["2024-04-16"]),
        ('Item 8 Council 19" September 2016', ["2016-09-19"]),
        ("this may cost 980m in 2025", []),
        ("31 February 2025", []),
        ("12/03/2025", ["2025-03-12"]),
        ("5 Sept 2024 and 6 May 2024", ["2024-09-05", "2024-05-06"]),
        ("£12 March 2025", []),
    ],
)
def test_dates_are_read_as_papers_write_them(text: str, days: list[str]) -> None:
    assert [found.value.isoformat() for found in dates_in(text)] == days


def test_a_numeric_date_is_read_month_first_where_the_paper_writes_so() -> None:
    assert [found.value.isoformat() for found in dates_in("1/12/2021", month_first=True)] == ["2021-01-12"]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("at 10.00 am", "10:00"),
        ("6.30pm", "18:30"),
        ("13:30pm", "13:30"),
        ("12 noon", "12:00"),
        ("12.15 a.m.", "00:15"),
    ],
)
def test_times_are_read_as_papers_write_them(text: str, time: str) -> None:
    assert [found.value for found in times_in(text)] == [time]


def test_a_bare_time_counts_only_behind_a_label() -> None:
    assert times_in("section 18.30") == []
    assert [found.value for found in times_in("18.30", labelled=True)] == ["18:30"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("£1.980m", "1980000"),
        ("a saving of -£111.6m", "-111600000"),
        ("£5m-£10m", "5000000"),
        ("  (£450)", "-450"),
        ("services (£9.2m)", "9200000"),
        ("£371,131.80", "371131.8"),
        ("£3k", "3000"),
        ("£1.2 billion", "1200000000"),
    ],
)
def test_amounts_are_whole_units_with_their_sign(text: str, value: str) -> None:
    assert money(paper_of(one_page(text)))[0].value == value


@pytest.mark.parametrize("text", ["Community Safety", "UNRESTRICTED ITEMS", "Head of Finance", "High Street", "Jane"])
def test_what_is_no_person_is_not_taken_for_one(text: str) -> None:
    assert not is_person(text)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Jane Doe, Head of Finance", "Jane Doe", "Head of Finance"),
        ("Jane van der Doe Head of Finance", "Jane van der Doe", "Head of Finance"),
        ("Jane Doe (Head of Finance)", "Jane Doe", "Head of Finance"),
        ("Interim Head of Finance, Jane Doe", "Jane Doe", "Interim Head of Finance"),
        ("Dr Jane O’Doe-Smith", "Dr Jane O’Doe-Smith", None),  # noqa: RUF001 (as printed)
    ],
)
def test_names_and_roles_stand_in_any_order(text: str, name: str, role: str | None) -> None:
    assert name_and_role(text) == (name, role)
