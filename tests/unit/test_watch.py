"""The watcher announces every document once for each content, and every record of a meeting once."""

from dataclasses import replace
from urllib.parse import unquote

import pytest

from contracts.artefacts.meeting import Availability, MeetingRecord
from contracts.events import DocumentDetected, MeetingChanged
from tests.fakes.watched_site import SOURCE, Watched, digest, listing, meeting, moved, paper
from workers.domain.health import Health
from workers.domain.listing import ListedDocument, ListedItem, ListedMeeting, ListedPerson, Listing
from workers.domain.polling import MOST_TRIES
from workers.runtime import keys
from workers.runtime.progress import all_progress

BUDGET = listing(meeting("1", paper("budget")))


@pytest.fixture
def watched() -> Watched:
    """A site with one paper that is known and fetched."""
    watched = Watched()
    watched.site.contents["budget"] = b"A"
    watched.poll(BUDGET)
    watched.fetch()
    watched.site.requests.clear()
    watched.sink.delivered.clear()
    return watched


def record(watched: Watched) -> MeetingRecord:
    """The record that holds."""
    return MeetingRecord.model_validate_json(watched.store.get(watched.records()[-1]))


def test_a_new_document_and_its_meeting_are_announced_without_a_request() -> None:
    watched = Watched()
    found = watched.poll(BUDGET)
    assert (found.meetings, found.documents, found.detected, found.meetings_changed) == (1, 1, 1, 1)
    assert watched.revisions("budget") == [(1, None)]
    assert watched.changes() == [(watched.records()[0], ("meeting",))]
    assert watched.site.requests == []


def test_an_unchanged_poll_asks_conditionally_and_writes_and_announces_nothing(watched: Watched) -> None:
    watched.poll(BUDGET)  # learns what was fetched
    watched.sink.delivered.clear()
    watched.site.requests.clear()
    before = {info.key: watched.store.get(info.key) for info in watched.store.list("")}
    found = watched.poll(BUDGET)
    assert (found.detected, found.meetings_changed) == (0, 0)
    assert watched.site.answered() == ["not_modified"]
    assert watched.sink.delivered == []
    assert {info.key: watched.store.get(info.key) for info in watched.store.list("")} == before


def test_the_same_content_without_validators_is_no_revision(watched: Watched) -> None:
    watched.site.gives_validators = False
    assert watched.poll(BUDGET).detected == 0
    assert watched.poll(BUDGET).detected == 0
    assert watched.revisions("budget") == [(1, None)]


def test_a_document_that_is_not_fetched_yet_is_not_asked_for_again() -> None:
    watched = Watched()
    watched.poll(BUDGET)
    assert watched.poll(BUDGET).detected == 0
    assert watched.site.requests == []


def test_other_content_is_a_new_revision_and_the_old_one_stays(watched: Watched) -> None:
    watched.site.contents["budget"] = b"B"
    assert watched.poll(BUDGET).detected == 1
    assert watched.revisions("budget") == [(1, None), (2, digest(b"B"))]
    assert [event.data.change for event in watched.events(DocumentDetected.TYPE)].count("revised") == 1
    assert watched.store.get(keys.blob(digest(b"A"))) == b"A"
    assert watched.store.get(keys.blob(digest(b"B"))) == b"B"
    assert record(watched).documents[0].revision == 2


def test_the_fetch_stage_takes_a_revision_from_the_bucket(watched: Watched) -> None:
    watched.site.contents["budget"] = b"B"
    watched.poll(BUDGET)
    assert watched.site.answered() == ["body"]
    watched.fetch()
    assert watched.site.answered() == []
    assert [progress.revision for progress in all_progress(watched.store)] == [2]


def test_content_that_returns_is_a_revision_of_its_own(watched: Watched) -> None:
    for body in (b"B", b"A"):
        watched.site.contents["budget"] = body
        watched.poll(BUDGET)
    assert watched.revisions("budget") == [(1, None), (2, digest(b"B")), (3, digest(b"A"))]


def test_a_document_that_the_fetch_stage_gave_up_is_brought_when_its_address_answers_again() -> None:
    watched = Watched()
    watched.poll(BUDGET)
    watched.fetch()
    assert watched.site.answered() == ["missing"]
    watched.site.contents["budget"] = b"A"
    watched.poll(BUDGET)
    assert watched.site.answered() == [], "not at once"
    watched.later(hours=1)
    watched.poll(BUDGET)
    assert watched.site.answered() == ["body"]
    assert [stage for stage, _ in watched.dispatched] == ["fetch"]
    watched.fetch()
    watched.poll(BUDGET)
    assert watched.revisions("budget") == [(1, None)]
    assert watched.site.answered() == ["body", "not_modified"]
    assert [progress.standing(watched.store) for progress in all_progress(watched.store)] == ["in_progress"]


def test_a_document_that_never_could_be_had_is_withdrawn_when_its_address_is_gone_twice() -> None:
    watched = Watched()
    watched.poll(BUDGET)
    watched.fetch()
    found = []
    for _ in range(3):
        watched.later(hours=9)
        found.append(watched.poll(BUDGET).withdrawn)
    assert found == [0, 1, 0]
    assert record(watched).documents[0].availability is Availability.WITHDRAWN


def test_a_document_that_cannot_be_had_is_not_asked_for_without_end() -> None:
    watched = Watched()
    watched.poll(BUDGET)
    watched.site.forbids.add("budget")
    watched.fetch()
    watched.site.requests.clear()
    for _ in range(60):
        watched.later(hours=6)
        watched.poll(BUDGET)
    assert watched.site.answered() == ["forbidden"] * MOST_TRIES


NOT_FOUND = b"<!DOCTYPE html><html><body>Sorry, this page cannot be found</body></html>"


def test_a_listed_paper_in_whose_place_a_web_page_comes_stays_as_it_is(watched: Watched) -> None:
    watched.site.contents["budget"] = NOT_FOUND
    found = [watched.poll(BUDGET, whole=True) for _ in range(3)]
    assert [(poll.detected, poll.withdrawn, poll.health) for poll in found] == [(0, 0, Health.PARTIAL)] * 3
    assert watched.revisions("budget") == [(1, None)]


def test_a_paper_that_is_not_listed_and_became_a_web_page_is_withdrawn_when_it_is_missing_twice() -> None:
    watched = Watched()
    for name in ("budget", "other"):
        watched.site.contents[name] = name.encode()
    watched.poll(listing(meeting("1", paper("budget"), paper("other"))))
    watched.fetch()
    watched.poll(listing(meeting("1", paper("budget"), paper("other"))))
    watched.site.contents["budget"] = NOT_FOUND
    left = listing(meeting("1", paper("other")))
    assert [watched.poll(left).withdrawn for _ in range(3)] == [0, 1, 0]


def test_a_site_in_trouble_changes_nothing(watched: Watched) -> None:
    del watched.site.contents["budget"]
    assert watched.poll(BUDGET).detected == 0
    watched.site.contents["budget"] = b"A"
    assert watched.poll(BUDGET).detected == 0


@pytest.mark.parametrize("contents", [[b"A"], [b"B"], [b"B", b"C"], [b"B", b"A"]])
def test_a_watcher_that_lost_its_memory_finds_it_in_the_bucket(watched: Watched, contents: list[bytes]) -> None:
    for body in contents:
        watched.site.contents["budget"] = body
        watched.poll(BUDGET)
        watched.fetch()
    before = {info.key: watched.store.get(info.key) for info in watched.store.list("") if "state" not in info.key}
    watched.forget()
    watched.poll(BUDGET)
    assert {info.key: watched.store.get(info.key) for info in watched.store.list("") if "state" not in info.key} == (
        before
    )
    watched.site.contents["budget"] = b"D"
    watched.poll(BUDGET)
    assert watched.revisions("budget")[-1][1] == digest(b"D")
    assert len(watched.revisions("budget")) == len(set(watched.revisions("budget")))


def test_a_meeting_that_returns_to_what_it_was_has_three_records() -> None:
    watched = Watched()
    first = meeting("1")
    for venue in ("Town Hall", "Library", "Town Hall"):
        watched.poll(listing(moved(first, venue)))
    assert [fields for _, fields in watched.changes()] == [("meeting",), ("venue",), ("venue",)]
    assert record(watched).venue == "Town Hall"
    changed = sorted((event.data for event in watched.events(MeetingChanged.TYPE)), key=lambda data: str(data.record))
    assert [(it.changes[0].before, it.changes[0].after) for it in changed[1:]] == [
        ("Town Hall", "Library"),
        ("Library", "Town Hall"),
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("committee", "Scrutiny"),
        ("starts_at", None),
        ("status", "Cancelled"),
        ("venue", None),
        ("url", "https://vale.example/1"),
        ("agenda_published", True),
        ("minutes_published", True),
        ("items", (ListedItem("a", "1", "Apologies"),)),
        ("documents", (paper("budget"),)),
    ],
)
def test_each_changed_field_of_a_meeting_is_named(field: str, value: object) -> None:
    watched = Watched()
    first = meeting("1")
    watched.poll(listing(first))
    watched.poll(listing(replace(first, **{field: value})))  # type: ignore[arg-type]
    assert watched.changes()[-1][1] == (field,)


def test_a_changed_name_of_the_council_and_a_changed_attendance_are_named() -> None:
    watched = Watched()
    first = meeting("1")
    watched.poll(listing(first))
    watched.poll(Listing("Vale Borough Council", (replace(first, people=(ListedPerson("A. Member"),)),)))
    assert watched.changes()[-1][1] == ("council", "attendees")


@pytest.mark.parametrize("availability", [Availability.RESTRICTED, Availability.TO_FOLLOW, Availability.WITHDRAWN])
def test_what_is_not_published_is_recorded_and_never_asked_for(watched: Watched, availability: Availability) -> None:
    hidden = replace(paper("budget"), availability=availability)
    found = watched.poll(listing(meeting("1", hidden, replace(paper("other"), availability=availability))))
    assert (found.documents, found.detected) == (0, 0)
    assert watched.site.requests == []
    assert [it.availability for it in record(watched).documents] == [availability, availability]


def test_a_paper_to_follow_is_announced_when_it_comes(watched: Watched) -> None:
    waiting = ListedDocument("late", None, "late", paper("late").kind, availability=Availability.TO_FOLLOW)
    assert watched.poll(listing(meeting("1", paper("budget"), waiting))).detected == 0
    assert watched.poll(listing(meeting("1", paper("budget"), paper("late")))).detected == 1
    assert watched.revisions("late") == [(1, None)]


def test_a_document_listed_twice_in_one_meeting_is_asked_for_and_announced_once(watched: Watched) -> None:
    watched.site.contents["budget"] = b"B"
    assert watched.poll(listing(meeting("1", paper("budget"), paper("budget")))).detected == 1
    assert watched.site.answered() == ["body"]
    assert watched.revisions("budget") == [(1, None), (2, digest(b"B"))]


def test_a_document_of_two_meetings_is_asked_for_once_and_announced_for_each_of_them() -> None:
    watched = Watched()
    watched.site.contents["budget"] = b"A"
    both = listing(meeting("1", paper("budget")), meeting("2", paper("budget")))
    assert watched.poll(both).detected == 2
    meetings = {event.data.document.meeting.id for event in watched.events(DocumentDetected.TYPE)}
    assert len(meetings) == 2
    watched.fetch()
    assert watched.site.answered() == ["body"]
    watched.site.contents["budget"] = b"B"
    assert watched.poll(both).detected == 2
    assert watched.site.answered() == ["body"]
    assert watched.revisions("budget") == [(1, None)] * 2 + [(2, digest(b"B"))] * 2
    assert watched.poll(both).detected == 0


def test_titles_and_names_over_the_limits_are_cut_and_stop_nothing() -> None:
    watched = Watched()
    item = ListedItem("a", "9" * 80, "t" * 2000)
    long = ListedMeeting(
        "1",
        "c" * 500,
        None,
        url="https://vale.example/" + "u" * 3000,
        items=(item,),
        documents=(replace(paper("x", "\U0001f4dc" * 400), item_key="a"), paper("budget")),
    )
    assert watched.poll(Listing("n" * 500, (long,))).detected == 2
    titles = {len(event.data.document.title) for event in watched.events(DocumentDetected.TYPE)}
    assert titles == {300, 6}
    assert record(watched).url is None


def test_an_address_over_the_limit_is_recorded_without_it_and_stops_no_other_document() -> None:
    watched = Watched()
    endless = replace(paper("endless"), url="https://vale.example/" + "e" * 3000)
    assert watched.poll(listing(meeting("1", endless, paper("budget")))).detected == 1
    assert [document.url for document in record(watched).documents] == [None, paper("budget").url]


def test_two_sources_with_the_same_keys_have_different_documents(watched: Watched) -> None:
    assert keys.source_state(SOURCE) != keys.source_state("dale")
    assert len({event.subject for event in watched.events(DocumentDetected.TYPE)}) == 1


@pytest.mark.parametrize("name", ["My Report", "Größe", 'a"b', "a\\b", "tab\there"])
def test_an_address_that_is_not_plain_is_percent_encoded_and_stops_nothing(name: str) -> None:
    watched = Watched()
    odd = replace(paper("odd"), url=f"https://vale.example/{name}.pdf?a=1#b")
    watched.poll(listing(replace(meeting("1", odd), url=odd.url)))
    [event] = watched.events(DocumentDetected.TYPE)
    assert unquote(event.data.document.url) == odd.url
    assert event.data.document.url.endswith(".pdf?a=1#b")
