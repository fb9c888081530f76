"""A page is made only when every document known now is settled, and it is known which page is the newest."""

from datetime import timedelta
from hashlib import sha256

import pytest

from contracts.artefacts.meeting import MeetingRecord, Relocation
from contracts.events import EventData, MeetingSummarised, Summarised
from contracts.model import canonical_bytes
from contracts.references import ArtefactReference
from tests.fakes.vale_meeting import (
    MEETING,
    MOMENT,
    SOURCE,
    Content,
    envelope,
    listed,
    put_failed,
    put_progress,
    put_record,
    put_summarised,
    record,
    reference,
    told,
)
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.stage import Event, Inputs, Waiting
from workers.stages.assemble import Assemble, newest_page

FIRST, SECOND = listed(1, "Budget", "i5"), listed(2, "Survey", "i5")


@pytest.fixture
def bucket() -> MemoryStore:
    return MemoryStore()


def read(bucket: MemoryStore, event: Event) -> str:
    """The digest of what the stage reads, or why it waits."""
    found = Assemble().read(event, bucket)
    return found.why if isinstance(found, Waiting) else found.digest


def newest(bucket: MemoryStore) -> ArtefactReference | None:
    return newest_page(bucket, SOURCE, MEETING, Assemble.fingerprint)


def store_page(bucket: MemoryStore, event: Event) -> ArtefactReference:
    """Do what the runner does with the stage."""
    stage = Assemble()
    inputs = stage.read(event, bucket)
    assert isinstance(inputs, Inputs)
    body = canonical_bytes(stage.work(inputs.load()))
    key = keys.artefact(stage.name, inputs.digest, stage.fingerprint.digest)
    bucket.create(key, body)
    return ArtefactReference(key=key, sha256=sha256(body).hexdigest())


def test_a_document_on_its_way_is_waited_for(bucket: MemoryStore) -> None:
    put_record(bucket, record(FIRST, SECOND))
    assert read(bucket, put_summarised(bucket, FIRST)) == "on its way: Survey"


def test_the_last_document_to_settle_brings_the_page(bucket: MemoryStore) -> None:
    put_record(bucket, record(FIRST, SECOND))
    put_summarised(bucket, FIRST)
    assert len(read(bucket, put_failed(bucket, SECOND))) == 64


def test_a_failure_does_not_count_once_its_stage_succeeded(bucket: MemoryStore) -> None:
    put_record(bucket, record(FIRST))
    event = put_failed(bucket, FIRST, stage="fetch")
    put_progress(bucket, FIRST, "fetch", event.data, MOMENT + timedelta(hours=1))
    assert read(bucket, event) == "on its way: Budget"


def test_a_failure_counts_when_it_came_after_a_success(bucket: MemoryStore) -> None:
    put_record(bucket, record(FIRST))
    event = put_failed(bucket, FIRST, stage="fetch", time=MOMENT + timedelta(hours=1))
    put_progress(bucket, FIRST, "fetch", event.data, MOMENT)
    assert len(read(bucket, event)) == 64


def test_a_revision_is_waited_for_though_the_one_before_is_summarised(bucket: MemoryStore) -> None:
    event = put_summarised(bucket, FIRST)
    put_record(bucket, record(FIRST.model_copy(update={"revision": 2}), sequence=2))
    assert read(bucket, event) == "on its way: Budget"


def test_a_document_without_a_meeting_makes_no_page(bucket: MemoryStore) -> None:
    fact: Summarised = put_summarised(bucket, FIRST).data
    alone = fact.model_copy(update={"document": reference(FIRST, meeting=None)})
    assert read(bucket, envelope(alone, "summarise")) == "the document belongs to no meeting"


def test_a_meeting_without_a_record_is_waited_for(bucket: MemoryStore) -> None:
    assert read(bucket, put_summarised(bucket, FIRST)) == "the meeting has no record yet"


def test_the_record_of_the_highest_sequence_holds(bucket: MemoryStore) -> None:
    event = put_record(bucket, record(sequence=10, venue="Guildhall"))
    put_record(bucket, record(sequence=9, venue="Town Hall"))
    inputs = Assemble().read(event, bucket)
    assert isinstance(inputs, Inputs)
    assert Assemble().work(inputs.load()).venue == "Guildhall"


def test_whichever_event_comes_the_inputs_are_the_same(bucket: MemoryStore) -> None:
    changed = put_record(bucket, record(FIRST, SECOND))
    events = [changed, put_summarised(bucket, FIRST), put_failed(bucket, SECOND)]
    assert len({read(bucket, event) for event in events}) == 1


def changed_record(meeting: MeetingRecord) -> MeetingRecord:
    return meeting.model_copy(update={"sequence": 2, "venue": "Guildhall"})


def test_the_inputs_change_with_the_record_and_with_each_document(bucket: MemoryStore) -> None:
    event = put_record(bucket, record(FIRST))
    put_summarised(bucket, FIRST)
    before = read(bucket, event)
    put_summarised(bucket, FIRST, Content((told("Another sentence about the budget."),)))
    after = read(bucket, event)
    put_record(bucket, changed_record(record(FIRST)))
    assert len({before, after, read(bucket, event)}) == 3


def test_there_is_no_newest_page_while_a_document_is_on_its_way_or_before_it_is_stored(bucket: MemoryStore) -> None:
    event = put_record(bucket, record(FIRST))
    assert newest(bucket) is None
    put_summarised(bucket, FIRST)
    assert newest(bucket) is None
    assert newest(bucket) != store_page(bucket, event)
    assert newest(bucket) is not None


def test_the_newest_page_is_the_one_of_the_newest_record(bucket: MemoryStore) -> None:
    event = put_record(bucket, record())
    store_page(bucket, event)
    put_record(bucket, changed_record(record()))
    assert newest(bucket) is None
    assert newest(bucket) != store_page(bucket, event)
    assert newest(bucket) == store_page(bucket, event)


def test_the_announcement_counts_documents_and_what_is_missing(bucket: MemoryStore) -> None:
    event = put_record(bucket, record(FIRST, minutes_published=False))
    put_failed(bucket, FIRST)
    inputs = Assemble().read(event, bucket)
    assert isinstance(inputs, Inputs)
    page = Assemble().work(inputs.load())
    facts: list[EventData] = list(Assemble().announce(event, page, ArtefactReference(key="k", sha256="0" * 64)))
    (fact,) = facts
    assert isinstance(fact, MeetingSummarised)
    assert (fact.documents, fact.missing, fact.meeting.committee) == (1, 2, "Cabinet")


def test_what_is_told_of_a_paper_wakes_the_meeting_in_which_it_stands_now(bucket: MemoryStore) -> None:
    target = "mtg_" + "b" * 20
    relocated = Relocation(document=FIRST.id, meeting=target)
    put_record(bucket, record(SECOND, elsewhere=(relocated,), sequence=2))
    put_record(bucket, record(FIRST, id=target))
    event = put_summarised(bucket, FIRST)
    inputs = Assemble().read(event, bucket)
    assert isinstance(inputs, Inputs)
    assert Assemble().work(inputs.load()).id == target


def test_a_meeting_that_all_papers_left_misses_nothing_and_names_where_they_stand(bucket: MemoryStore) -> None:
    relocated = Relocation(document=FIRST.id, meeting="mtg_" + "b" * 20)
    event = put_record(bucket, record(elsewhere=(relocated,), starts_at=None, venue=None, agenda_published=False))
    inputs = Assemble().read(event, bucket)
    assert isinstance(inputs, Inputs)
    page = Assemble().work(inputs.load())
    assert (page.missing, page.elsewhere, page.is_left) == ((), (relocated,), True)
