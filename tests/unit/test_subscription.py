"""Filters of a subscription, and the reasons that they give."""

import pytest

from tests.contracts.examples import load, published
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.stage import Event
from workers.runtime.subscription import EVERYTHING, Filter, SubjectLookup

CLASSIFIED, SUMMARISED = "agenda.document.classified.v1", "agenda.document.summarised.v1"
COUNCIL = "Ashmere Vale Borough Council"
TOPICS = load(CLASSIFIED)["data"]["topics"]
DOCUMENT_TYPE = load(CLASSIFIED)["data"]["document_type"]


@pytest.fixture
def store() -> MemoryStore:
    """A bucket in which the document of the examples is classified."""
    store = MemoryStore()
    document = event(CLASSIFIED).data.document
    key = keys.document_progress(document.source, document.id, document.revision, "classify")
    store.put(key, published(CLASSIFIED).encode())
    return store


def event(name: str) -> Event:
    return read_event(published(name))


def reasons(wants: Filter, name: str, store: MemoryStore) -> tuple[str, ...] | None:
    return wants.reasons(event(name), SubjectLookup(store))


def test_no_filter_takes_everything_and_needs_no_reason(store: MemoryStore) -> None:
    assert reasons(EVERYTHING, SUMMARISED, store) == ()


@pytest.mark.parametrize(
    "wanted", ["document.summarised", "document.*", SUMMARISED, "agenda.document.summarised.*", "*summarised*"]
)
def test_a_type_matches_by_its_whole_name_its_short_one_and_with_wildcards(wanted: str, store: MemoryStore) -> None:
    assert reasons(Filter(types=(wanted,)), SUMMARISED, store) == (f"type={SUMMARISED}",)
    assert reasons(Filter(types=(wanted,)), "agenda.meeting.changed.v1", store) is None


@pytest.mark.parametrize("name", [SUMMARISED, "agenda.document.detected.v1", "agenda.meeting.summarised.v1"])
def test_council_and_committee_are_those_of_the_meeting(name: str, store: MemoryStore) -> None:
    wants = Filter(councils=("ashmere*",), committees=("Licensing Committee", "planning committee"))
    assert reasons(wants, name, store) == (f"council={COUNCIL}", "committee=Planning Committee")
    assert reasons(Filter(committees=("Licensing Committee",)), name, store) is None


def test_topic_and_document_type_are_known_from_the_classification_on(store: MemoryStore) -> None:
    wants = Filter(topics=(TOPICS[0],), document_types=(DOCUMENT_TYPE,))
    told = (f"document_type={DOCUMENT_TYPE}", f"topic={TOPICS[0]}")
    for name in (CLASSIFIED, "agenda.document.extracted.v1", SUMMARISED, "agenda.document.withdrawn.v1"):
        if event(name).subject == event(CLASSIFIED).subject:
            assert reasons(wants, name, store) == told
    for name in ("agenda.document.detected.v1", "agenda.document.fetched.v1", "agenda.meeting.changed.v1"):
        assert reasons(wants, name, store) is None


def test_what_is_not_known_of_a_document_matches_no_filter_on_it() -> None:
    assert reasons(Filter(topics=("*",)), SUMMARISED, MemoryStore()) is None
    assert reasons(Filter(document_types=("*",)), SUMMARISED, MemoryStore()) is not None, "the event itself says it"


def test_every_filter_must_hold(store: MemoryStore) -> None:
    assert reasons(Filter(councils=(COUNCIL,), topics=("not-a-topic",)), SUMMARISED, store) is None


def test_a_classification_is_read_once_for_many_events(store: MemoryStore) -> None:
    lookup, wants = SubjectLookup(store), Filter(topics=(TOPICS[0],))
    wants.reasons(event(SUMMARISED), lookup)
    for info in list(store.list("")):
        store.delete(info.key)
    assert wants.reasons(event(SUMMARISED), lookup) is not None
