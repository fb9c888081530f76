"""A document that is taken down is gone from every meeting, with all that was made of it, and stays gone."""

from datetime import timedelta

import pytest

from contracts.events import DocumentDetected, DocumentWithdrawn, MeetingChanged
from contracts.references import MeetingReference
from tests.fakes.pipeline import RecordedTasks
from tests.fakes.vale_meeting import (
    MEETING,
    MOMENT,
    SCHEMAS,
    SOURCE,
    listed,
    put_progress,
    put_record,
    put_summarised,
    record,
    reference,
)
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.event_log import read_log
from workers.runtime.publisher import Publisher
from workers.runtime.reprocess import Wanted, candidates
from workers.runtime.stage import Event
from workers.runtime.takedown import Takedown, TakenDown
from workers.stages import consumers

BUDGET, SURVEY = listed(1, "Budget", "i5"), listed(2, "Survey", "i5")
OTHER = "mtg_" + "b" * 20


@pytest.fixture
def bucket() -> MemoryStore:
    """Two meetings that list the same paper, one of which lists another paper too."""
    store = MemoryStore()
    put_record(store, record(BUDGET, SURVEY))
    put_record(store, record(BUDGET, id=OTHER))
    put_record(store, record(id="mtg_" + "c" * 20))
    for paper in (BUDGET, SURVEY):
        put_progress(store, paper, "watch", DocumentDetected(document=reference(paper)), MOMENT - timedelta(hours=1))
        put_summarised(store, paper)
    return store


def take_down(store: MemoryStore, moment: int = 0) -> TakenDown:
    publisher = Publisher(store, consumers, RecordedTasks())
    clock = lambda: MOMENT + timedelta(days=1, hours=moment)  # noqa: E731
    return Takedown(store, publisher, clock, SCHEMAS).take_down(SOURCE, BUDGET.id, "personal data", blobs=True)


def told(store: MemoryStore, fact: type) -> list[Event]:
    return [event for event, _ in read_log(store) if isinstance(event.data, fact)]


def test_the_page_of_every_meeting_that_lists_it_is_made_again(bucket: MemoryStore) -> None:
    take_down(bucket)
    changed = {event.data.meeting.id: event.data.record for event in told(bucket, MeetingChanged)}
    assert changed == {own: keys.meeting_record(SOURCE, own, 1) for own in (MEETING, OTHER)}


def test_a_paper_that_no_meeting_lists_can_be_taken_down() -> None:
    store = MemoryStore()
    alone = DocumentDetected(document=reference(BUDGET, MeetingReference(id=MEETING)))
    put_progress(store, BUDGET, "watch", alone)
    assert take_down(store).revisions == 1
    assert len(told(store, DocumentWithdrawn)) == 1


def test_a_repetition_announces_nothing_new(bucket: MemoryStore) -> None:
    take_down(bucket)
    before = [text for _, text in read_log(bucket)]
    take_down(bucket, moment=1)
    assert [text for _, text in read_log(bucket)] == before


def beside(store: MemoryStore, prefix: str) -> list[str]:
    """An older result of the ocr stage, its plan and its searchable copy, for the inputs of the paper's text."""
    found = next(info.key for info in store.list(f"{keys.artefacts('ocr')}{prefix}"))
    _, inputs = keys.parse_artefact(found) or ("", "")
    made = [
        keys.artefact("ocr", inputs, "older"),
        keys.plan("ocr", inputs, "older", "known"),
        keys.searchable(inputs, "older"),
    ]
    for key in made:
        store.put(key, b"the words of the paper")
    return made


def test_what_was_made_of_it_goes_whatever_version_made_it(bucket: MemoryStore) -> None:
    made, others = beside(bucket, BUDGET.id), beside(bucket, SURVEY.id)
    take_down(bucket)
    assert [key for key in made if bucket.head(key)] == []
    assert [key for key in others if bucket.head(key)] == others


def test_what_another_paper_has_too_stays_with_all_that_was_made_of_it() -> None:
    store = MemoryStore()
    put_record(store, record(BUDGET, SURVEY))
    shared, same = put_summarised(store, BUDGET).data.artefacts["ocr"], put_summarised(store, SURVEY).data
    fact = same.model_copy(update={"artefacts": {**same.artefacts, "ocr": shared}})
    put_progress(store, SURVEY, "summarise", fact)
    made = beside(store, BUDGET.id)
    assert take_down(store).shared == 1
    assert [key for key in (*made, shared.key) if store.head(key)] == [*made, shared.key]


def test_no_reprocessing_brings_it_back(bucket: MemoryStore) -> None:
    take_down(bucket)

    def stage(name: str) -> None:
        raise AssertionError(f"{name} is not asked about a paper that was taken down")

    found = candidates(bucket, stage, "fetch", Wanted())  # type: ignore[arg-type]
    with pytest.raises(AssertionError, match="fetch is not asked"):
        list(found)
    bucket.delete(keys.document_progress(SOURCE, SURVEY.id, 1, "watch"))
    assert list(candidates(bucket, stage, "fetch", Wanted())) == []  # type: ignore[arg-type]
