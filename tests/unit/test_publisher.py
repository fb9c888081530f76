"""The publisher: progress before the log, the log before tasks and sinks, and no late repetition wins."""

from datetime import timedelta

import pytest

from contracts.artefacts.failure import ReasonCode
from contracts.events import DocumentFailed, EventData
from tests.fakes.interrupted_store import Crash, StoreInterruptedAtWrite, die
from tests.fakes.pipeline import MOMENT, SCHEMAS, RecordedEvents, RecordedTasks, UnsteadyStage, document, log_event
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.events import Origin, read_event, write_event
from workers.runtime.feed import FeedWriter
from workers.runtime.progress import Standing, all_progress
from workers.runtime.publisher import Publisher
from workers.runtime.runner import Runner
from workers.runtime.stage import Event

FACT = document("budget", "a")


def text_of(fact: EventData, identity: str = "", later: int = 0, stage: str = "fetch") -> str:
    return write_event(fact, identity, Origin(stage, None, SCHEMAS), MOMENT + timedelta(seconds=later))


def progress_of(store: MemoryStore, stage: str = "fetch") -> Event:
    [progress] = all_progress(store)
    return progress.event(store, stage)


def test_an_event_is_logged_recorded_dispatched_and_delivered_as_the_same_text() -> None:
    store, tasks, sink = MemoryStore(), RecordedTasks(), RecordedEvents()
    text = text_of(FACT)
    Publisher(sink.watching(store), lambda _: ("ocr",), tasks).publish([text])
    event = read_event(text)
    assert store.get(keys.event(event.id, MOMENT)).decode() == text
    assert tasks.sent == [("ocr", keys.event(event.id, MOMENT))]
    assert sink.delivered == [(event.id, text)]
    assert progress_of(store).id == event.id


def test_a_repetition_writes_nothing_and_sends_again() -> None:
    store, tasks, sink = MemoryStore(), RecordedTasks(), RecordedEvents()
    counted = StoreInterruptedAtWrite(store, 0, before=True, interrupt=die)
    for _ in range(2):
        Publisher(sink.watching(counted), lambda _: ("ocr",), tasks).publish([text_of(FACT)])
    assert (len(tasks.sent), len(sink.delivered)) == (2, 2)
    assert len(list(store.list(""))) == 3


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("before", [True, False])
def test_nothing_is_sent_and_nothing_counts_as_published_before_progress_is_recorded(number: int, before: bool) -> None:
    store, tasks, sink = MemoryStore(), RecordedTasks(), RecordedEvents()
    publisher = Publisher(sink.watching(StoreInterruptedAtWrite(store, number, before, die)), lambda _: ("ocr",), tasks)
    with pytest.raises(Crash):
        publisher.publish([text_of(FACT)])
    assert (tasks.sent, sink.delivered) == ([], [])
    if list(store.list(keys.EVENTS)):
        assert progress_of(store).id


def test_a_late_repetition_of_an_earlier_event_does_not_hide_a_later_one() -> None:
    store = MemoryStore()
    publisher = Publisher(store, lambda _: (), RecordedTasks())
    earlier, later = text_of(FACT, "one"), text_of(FACT, "two", later=60)
    publisher.publish([earlier, later, earlier])
    assert progress_of(store).id == read_event(later).id


def test_a_failure_is_recorded_beside_what_succeeded_and_a_later_success_makes_up_for_it() -> None:
    store = MemoryStore()
    publisher = Publisher(store, lambda _: (), RecordedTasks())
    failed = DocumentFailed(
        document=FACT.document, stage="ocr", reason=ReasonCode.DAMAGED, message="x", attempts=1, failure="failures/x"
    )
    publisher.publish([text_of(FACT), text_of(failed, stage="ocr")])
    [progress] = all_progress(store)
    assert progress.stages == {"fetch", "failed"}
    assert progress.standing(store) is Standing.FAILED
    publisher.publish([text_of(FACT, stage="ocr")])
    [progress] = all_progress(store)
    assert progress.standing(store) is Standing.IN_PROGRESS


def test_a_redelivered_task_sends_again_and_brings_nothing_into_the_feed_again() -> None:
    """Whoever fills the feed remembers the last events only."""
    store, tasks = MemoryStore(), RecordedTasks()
    runner = Runner(store, Publisher(store, lambda _: ("classify",), tasks), lambda: MOMENT, SCHEMAS)
    event_key = log_event(store, FACT)
    runner.handle(UnsteadyStage(), event_key)
    FeedWriter(store).append()
    runner.handle(UnsteadyStage(), event_key, again=True)
    assert [stage for stage, _ in tasks.sent] == ["classify", "classify"]
    assert list(store.list(keys.OUTGOING)) == []
