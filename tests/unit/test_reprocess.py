"""A reprocessing that is fed again, after it was interrupted, brings no event a second time."""

from datetime import timedelta

from tests.fakes.pipeline import MOMENT, RecordedTasks, document, log_event
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.publisher import Publisher
from workers.runtime.reprocess import again, new_job
from workers.stages import consumers

JOB = new_job("ocr", {}, MOMENT + timedelta(days=1), None, None)


def test_a_document_that_is_fed_again_is_fed_under_the_same_event() -> None:
    store, fact = MemoryStore(), document("budget", "a")
    publisher = Publisher(store, consumers, RecordedTasks())
    publisher.publish([store.get(log_event(store, fact)).decode()])
    place = keys.document_progress("vale", fact.document.id, 1, "fetch")
    for _ in range(2):  # the cursor is written after a batch, so the last ones are fed once more
        publisher.publish([again(read_event(store.get(place)), JOB)])
    told = [read_event(store.get(info.key)) for info in store.list(keys.EVENTS)]
    assert sorted(event.reprocess or "" for event in told) == ["", JOB.id]


def test_another_reprocessing_brings_it_once_more() -> None:
    store = MemoryStore()
    event = read_event(store.get(log_event(store, document("budget", "a"))))
    first = read_event(again(event, JOB))
    second = read_event(again(first, new_job("ocr", {}, MOMENT + timedelta(days=2), None, None)))
    assert len({event.id, first.id, second.id}) == 3
    assert second.causationid == first.id
