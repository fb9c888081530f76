"""Invariant 3 for the watcher: a poll may die at any write, run twice at once or lose its memory."""

from collections import Counter
from contextlib import suppress
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.artefacts.meeting import MeetingRecord
from contracts.events import DocumentDetected, MeetingChanged
from tests.fakes.interrupted_store import Crash, StoreInterruptedAtWrite, die
from tests.fakes.watched_site import Watched, digest, listing, meeting, paper
from workers.domain.listing import Listing
from workers.runtime import keys

WRITES = 24
"""More write operations than any of these polls makes."""
VENUES = ("Town Hall", "Library")
NAMES = ("budget", "minutes")


def state(contents: dict[str, bytes], venue: str) -> Listing:
    return listing(meeting("1", *map(paper, contents), venue=venue), meeting("2", paper("budget")))


def known() -> Watched:
    """Two papers in two meetings, fetched."""
    watched = Watched()
    watched.site.contents.update(budget=b"A", minutes=b"A")
    watched.poll(state(watched.site.contents, "Town Hall"))
    watched.fetch()
    return watched


def die_at(watched: Watched, listed: Listing, number: int, before: bool) -> bool:
    """Poll with a watcher that dies at the write; whether it came that far."""
    store = StoreInterruptedAtWrite(watched.store, number, before, die)
    with suppress(Crash):
        watched.poll(listed, store)
    return store.writes >= number


def poll_again(watched: Watched, listed: Listing) -> None:
    watched.poll(listed)


def check_everything_is_announced_once(watched: Watched) -> None:
    detected = [event.data for event in watched.events(DocumentDetected.TYPE)]
    places = Counter((it.document.id, it.document.revision, it.document.meeting.id) for it in detected)
    assert set(places.values()) == {1}
    for name, body in watched.site.contents.items():
        contents = {it.document.revision: it.sha256 for it in detected if it.document.title == name}
        assert sorted(contents) == list(range(1, len(contents) + 1))
        assert contents[max(contents)] in (digest(body), None)
    changed = Counter(event.data.record for event in watched.events(MeetingChanged.TYPE))
    assert changed == Counter(watched.records())
    logged = {event.id for event in watched.events(DocumentDetected.TYPE)}
    assert logged <= {event_id for event_id, _ in watched.sink.delivered}


def newest_record(watched: Watched, meeting_key: str) -> MeetingRecord:
    found = [MeetingRecord.model_validate_json(watched.store.get(key)) for key in watched.records()]
    return max((it for it in found if it.documents[-1].title == meeting_key), key=lambda it: it.sequence)


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("number", range(1, WRITES))
def test_a_first_poll_that_dies_at_any_write_is_made_good_by_the_next(number: int, before: bool) -> None:
    watched = Watched()
    watched.site.contents.update(budget=b"A", minutes=b"A")
    listed = state(watched.site.contents, "Town Hall")
    die_at(watched, listed, number, before)
    watched.poll(listed)
    check_everything_is_announced_once(watched)
    assert len(list(watched.events(DocumentDetected.TYPE))) == 3


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("number", range(1, WRITES))
@pytest.mark.parametrize("later", [b"B", b"C", b"A"])
def test_a_revision_whose_poll_dies_is_not_lost_whatever_the_site_has_at_the_next(
    number: int, before: bool, later: bytes
) -> None:
    watched = known()
    watched.site.contents["budget"] = b"B"
    died = die_at(watched, state(watched.site.contents, "Library"), number, before)
    watched.site.contents["budget"] = later
    venue = {b"B": "Library", b"C": "Council House", b"A": "Town Hall"}[later]
    watched.poll(state(watched.site.contents, venue))
    check_everything_is_announced_once(watched)
    assert newest_record(watched, "minutes").venue == venue
    newest = max(event.data.document.revision for event in watched.events(DocumentDetected.TYPE))
    assert newest_record(watched, "budget").documents[-1].revision == newest
    if not died:
        assert newest == {b"B": 2, b"C": 3, b"A": 3}[later]


@settings(max_examples=100, deadline=None)
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from([b"A", b"B", b"C"]),
            st.sampled_from(VENUES),
            st.sampled_from(["poll", "die", "race", "forget", "fetch"]),
            st.integers(1, 20),
            st.booleans(),
        ),
        max_size=8,
    )
)
def test_any_history_of_polls_ends_with_what_the_site_has(
    steps: list[tuple[bytes, str, str, int, bool]],
) -> None:
    watched = known()
    for body, venue, what, number, before in steps:
        earlier = dict(watched.site.contents)
        watched.site.contents["budget"] = body
        listed = state(watched.site.contents, venue)
        if what == "die":
            die_at(watched, listed, number, before)
        elif what == "race":
            overtaking = partial(poll_again, watched, listed)
            watched.poll(state(earlier, VENUES[0]), StoreInterruptedAtWrite(watched.store, number, before, overtaking))
        elif what == "forget":
            watched.forget()
        elif what == "fetch":
            watched.fetch()
        else:
            watched.poll(listed)
    listed = state(watched.site.contents, "Library")
    watched.poll(listed)
    check_everything_is_announced_once(watched)
    assert newest_record(watched, "minutes").venue == "Library"
    for _ in range(2):
        assert watched.poll(listed).meetings_changed == 0
    assert watched.store.head(keys.source_state("vale"))
