"""Handed-over papers of which nobody tells the meeting: where what they state themselves puts them."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from contracts.references import ListedKind
from workers.adapters.sources.handed_over import HandedFile, handed_over
from workers.domain.listing import Listing
from workers.stages.watch.placing import placed
from workers.stages.watch.readings import SILENT, Reading, ReadItem

JULY = date(2026, 7, 2)
REPORT = Reading(council="Vale Council", committee="Cabinet", day=JULY)
ITEMS = (
    ReadItem(number="1", title="Apologies for absence"),
    ReadItem(number="5.", title="Budget monitoring report"),
    ReadItem(number="6", title="Exempt contract", restricted=True),
)
AGENDA = Reading(
    council="Vale Council",
    committee="Cabinet",
    day=JULY,
    hour=time(18, 30),
    venue="Town Hall",
    kind=ListedKind.FRONT_SHEET,
    items=ITEMS,
)
MINUTES = Reading(council="Vale Council", committee="Cabinet", day=date(2026, 6, 4), kind=ListedKind.PRINTED_MINUTES)
KEY = "vale council/cabinet/2026-07-02/"
TOLD = b'council = "Vale Council"\ncommittee = "Cabinet"\ndate = 2026-07-02\n'


def handed(*paths: str, apart: bool = False, council: str | None = None, **metadata: bytes) -> Listing:
    """Papers at these paths; metadata by path, with `__` for `/` and `_` for `.`."""
    files = [HandedFile(path, f"file:///in/{path}", Path(path).stem) for path in paths]
    told = {name.replace("__", "/").replace("_", "."): body for name, body in metadata.items()}
    return handed_over(files, told, council, apart=apart)


def where(listing: Listing, **readings: Reading) -> dict[str, list[str]]:
    """The papers of each meeting, when these papers, by their stems, say this."""
    by_path = {
        paper.key: readings[paper.title]
        for meeting in listing.meetings
        for paper in meeting.documents
        if paper.title in readings
    }
    found = placed(listing, by_path)
    return {meeting.key: [paper.title for paper in meeting.documents] for meeting in found.meetings}


def test_papers_that_state_the_same_meeting_come_together_from_any_folder() -> None:
    listing = handed("x/a.pdf", "y/b.pdf", "c.pdf")
    assert where(listing, a=REPORT, b=REPORT, c=REPORT) == {KEY: ["c", "a", "b"]}
    alone = handed("x/a.pdf", "x/b.pdf", apart=True)
    assert where(alone, a=REPORT, b=REPORT) == {KEY: ["a", "b"]}


def test_a_paper_that_was_not_read_yet_stays_where_it_was_put() -> None:
    assert where(handed("x/a.pdf", "x/b.pdf"), a=REPORT) == {KEY: ["a"], "x": ["b"]}


def test_another_day_committee_or_council_is_another_meeting() -> None:
    later = REPORT.model_copy(update={"day": date(2026, 7, 30)})
    planning = REPORT.model_copy(update={"committee": "Planning Committee"})
    town = REPORT.model_copy(update={"council": "Town Council"})
    found = where(handed("a.pdf", "b.pdf", "c.pdf", "d.pdf"), a=REPORT, b=later, c=planning, d=town)
    assert sorted(found.values()) == [["a"], ["b"], ["c"], ["d"]]


def test_names_are_the_same_whatever_their_case_and_blanks() -> None:
    loud = Reading(council="VALE  COUNCIL", committee="The CABINET", day=JULY)
    assert where(handed("a.pdf", "b.pdf", "c.pdf"), a=REPORT, b=loud, c=REPORT) == {KEY: ["a", "b", "c"]}


def test_a_paper_that_says_nothing_goes_with_those_that_came_with_it() -> None:
    assert where(handed("x/a.pdf", "x/b.pdf"), a=REPORT, b=SILENT) == {KEY: ["a", "b"]}
    assert where(handed("x/a.pdf", "x/b.pdf", apart=True), a=REPORT, b=SILENT) == {KEY: ["a"], "x/b.pdf": ["b"]}


def test_an_agenda_speaks_for_its_folder_and_minutes_of_an_earlier_day_do_not() -> None:
    listing = handed("x/a.pdf", "x/m.pdf", "x/s.pdf")
    june = "vale council/cabinet/2026-06-04/"
    assert where(listing, a=AGENDA, m=MINUTES, s=SILENT) == {june: ["m"], KEY: ["a", "s"]}
    assert where(listing, a=REPORT, m=MINUTES, s=SILENT) == {june: ["m"], KEY: ["a", "s"]}
    assert where(listing, m=MINUTES, s=SILENT) == {june: ["m", "s"], "x": ["a"]}


def test_a_silent_paper_among_papers_of_several_meetings_stays_where_it_was() -> None:
    other = AGENDA.model_copy(update={"committee": "Planning Committee"})
    found = where(handed("a.pdf", "b.pdf", "s.pdf"), a=AGENDA, b=other, s=SILENT)
    assert found["."] == ["s"]
    assert len(found) == 3


@pytest.mark.parametrize(
    "contradiction", [{"day": date(2026, 9, 1)}, {"committee": "Planning Committee"}, {"council": "Town Council"}]
)
def test_what_a_paper_says_keeps_it_from_a_meeting_that_it_does_not_mean(contradiction: dict[str, object]) -> None:
    partly = Reading.model_validate(contradiction)
    assert where(handed("x/a.pdf", "x/b.pdf"), a=AGENDA, b=partly) == {KEY: ["a"], "x": ["b"]}


def test_a_paper_that_names_no_council_goes_to_the_only_one_whose_committee_meets_that_day() -> None:
    nameless = Reading(committee="Cabinet", day=JULY)
    town = REPORT.model_copy(update={"council": "Town Council"})
    assert where(handed("x/a.pdf", "y/b.pdf"), a=REPORT, b=nameless) == {KEY: ["a", "b"]}
    assert where(handed("x/a.pdf", "y/b.pdf", "z/c.pdf"), a=REPORT, b=nameless, c=town)["y"] == ["b"]
    assert where(handed("y/b.pdf"), b=nameless) == {"/cabinet/2026-07-02/": ["b"]}


def test_two_meetings_of_one_day_stay_apart_and_a_paper_without_hour_is_not_guessed() -> None:
    morning = AGENDA.model_copy(update={"hour": time(10)})
    found = where(handed("x/a.pdf", "y/b.pdf", "z/c.pdf"), a=AGENDA, b=morning, c=REPORT)
    assert found == {f"{KEY}10:00:00": ["b"], f"{KEY}18:30:00": ["a"], "z": ["c"]}
    assert where(handed("x/a.pdf", "z/c.pdf"), a=AGENDA, c=REPORT) == {KEY: ["a", "c"]}


def test_what_is_told_always_wins() -> None:
    later = REPORT.model_copy(update={"day": date(2026, 7, 30)})
    listing = handed("x/a.pdf", "b.pdf", x__meeting_toml=TOLD)
    assert where(listing, a=later, b=REPORT) == {KEY: ["a", "b"]}, "and papers that state it join it"
    partly = handed("x/a.pdf", x__meeting_toml=b'committee = "Planning Committee"')
    assert where(partly, a=REPORT) == {"vale council/planning committee/2026-07-02/": ["a"]}


def test_the_council_of_the_source_is_told_for_all_its_papers() -> None:
    listing = handed("a.pdf", council="Vale Borough Council")
    assert where(listing, a=REPORT) == {"vale borough council/cabinet/2026-07-02/": ["a"]}


def test_of_two_told_meetings_of_a_day_the_hour_decides() -> None:
    six, ten = TOLD + b'time = "18:30"', TOLD + b'time = "10:00"'
    listing = handed("x/a.pdf", "y/b.pdf", "c.pdf", "d/d.pdf", x__meeting_toml=six, y__meeting_toml=ten)
    found = where(listing, c=AGENDA, d=REPORT)
    assert found == {f"{KEY}10:00:00": ["b"], f"{KEY}18:30:00": ["a", "c"], "d": ["d"]}


def test_a_meeting_gets_from_its_papers_what_metadata_would_have_told() -> None:
    listing = handed("x/a.pdf", "x/budget monitoring.pdf", "x/m.pdf")
    july_minutes = MINUTES.model_copy(update={"day": JULY})
    readings = {"x/a.pdf": AGENDA, "x/budget monitoring.pdf": REPORT, "x/m.pdf": july_minutes}
    [meeting] = placed(listing, readings).meetings
    assert (meeting.council, meeting.committee, meeting.venue) == ("Vale Council", "Cabinet", "Town Hall")
    assert str(meeting.starts_at) == "2026-07-02 18:30:00+01:00"
    assert (meeting.agenda_published, meeting.minutes_published) == (True, True)
    assert [(item.number, item.title, item.restricted) for item in meeting.items] == [
        ("1", "Apologies for absence", False),
        ("5", "Budget monitoring report", False),
        ("6", "Exempt contract", True),
    ]
    assert [(paper.kind, paper.item_key) for paper in meeting.documents] == [
        (ListedKind.FRONT_SHEET, None),
        (ListedKind.PAPER, "budget monitoring report"),
        (ListedKind.PRINTED_MINUTES, None),
    ]


def test_a_told_meeting_gets_its_items_and_what_it_leaves_open_from_its_agenda() -> None:
    own = b'item = "5"\ntitle = "Money"\n'
    listing = handed("x/a.pdf", "x/b.pdf", "x/c.pdf", x__meeting_toml=TOLD, x__b_toml=own, x__c_toml=b"item = 9")
    [meeting] = placed(listing, {"x/a.pdf": AGENDA}).meetings
    assert str(meeting.starts_at) == "2026-07-02 18:30:00+01:00"
    assert [item.number for item in meeting.items] == ["1", "5", "6", "9"]
    assert [paper.item_key for paper in meeting.documents] == [None, "budget monitoring report", "9"]


@pytest.mark.parametrize(
    ("name", "title", "item"),
    [
        ("scan0012", "Budget Monitoring Report", "budget monitoring report"),
        ("Item 5 - figures", None, "budget monitoring report"),
        ("agenda_item_05", None, "budget monitoring report"),
        ("Budget monitoring appendix A", None, "budget monitoring report"),
        ("budget", None, None),
        ("Report", "Report", None),
        ("Item 7", None, None),
    ],
)
def test_a_paper_finds_its_item_by_number_or_title_or_not_at_all(
    name: str, title: str | None, item: str | None
) -> None:
    listing = handed("x/a.pdf", f"x/{name}.pdf", x__meeting_toml=TOLD)
    [meeting] = placed(listing, {"x/a.pdf": AGENDA, f"x/{name}.pdf": Reading(title=title)}).meetings
    assert {paper.title: paper.item_key for paper in meeting.documents}[name] == item


def test_items_keep_their_keys_though_numbers_change_and_equal_titles_stay_apart() -> None:
    renumbered = AGENDA.model_copy(
        update={"items": (ReadItem(number="1", title="Budget monitoring report"), *ITEMS[:1], ITEMS[0])}
    )
    [meeting] = placed(handed("x/a.pdf", x__meeting_toml=TOLD), {"x/a.pdf": renumbered}).meetings
    assert [item.key for item in meeting.items] == [
        "budget monitoring report",
        "apologies for absence",
        "apologies for absence 2",
    ]


def test_placing_twice_changes_nothing_and_other_listings_are_left_as_they_are() -> None:
    listing = handed("x/a.pdf", "x/b.pdf", "y/c.pdf")
    readings = {"x/a.pdf": AGENDA, "x/b.pdf": SILENT, "y/c.pdf": REPORT}
    once = placed(listing, readings)
    assert placed(once, readings) == once
    web = replace(listing, handed_over=False)
    assert placed(web, readings) is web
