"""Invariant 1: any queue may be emptied at any moment; what is needed is found again in the bucket alone."""

from contextlib import suppress
from dataclasses import dataclass, field

import pytest

from contracts.artefacts.failure import Attempt
from contracts.events import DocumentFetched, TextRecognised
from contracts.model import canonical_bytes
from tests.fakes.interrupted_store import Crash, StoreInterruptedAtWrite, die
from tests.fakes.pipeline import (
    BROKEN,
    MOMENT,
    SCHEMAS,
    RecordedEvents,
    RecordedTasks,
    UnsteadyStage,
    document,
    log_event,
)
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.objects import ObjectStore
from workers.runtime.progress import all_progress
from workers.runtime.publisher import Publisher
from workers.runtime.reconcile import Reconciled, reconcile, unhandled
from workers.runtime.runner import Runner

DONE = Reconciled(unpublished=0, unhandled=0)


def consumers(event_type: str) -> tuple[str, ...]:
    return {DocumentFetched.TYPE: ("ocr",), TextRecognised.TYPE: ("classify",)}.get(event_type, ())


@dataclass
class CountedStore(MemoryStore):
    """Counts what is read one by one."""

    reads: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def get(self, key: str) -> bytes:
        self.reads.append(key)
        return super().get(key)

    def head(self, key: str) -> None:
        raise AssertionError(f"asked for {key} alone")


def mend(store: ObjectStore) -> tuple[Reconciled, list[tuple[str, str]], list[tuple[str, str]]]:
    """What was mended, which tasks were sent, which events were delivered."""
    tasks, events = RecordedTasks(), RecordedEvents()
    done = reconcile(store, Publisher(events.watching(store), consumers, tasks), consumers, tasks)
    return done, tasks.sent, events.delivered


def handle(store: ObjectStore, event_key: str, name: str = "ocr") -> None:
    """The stage handles the event; its tasks go into a queue that is emptied."""
    publisher = Publisher(store, consumers, lambda *_: None)
    Runner(store, publisher, lambda: MOMENT, SCHEMAS).handle(UnsteadyStage(name=name), event_key)


def logged(store: ObjectStore, event_type: str) -> list[str]:
    bodies = [(info.key, read_event(store.get(info.key)).type) for info in store.list(keys.EVENTS)]
    return [key for key, its_type in bodies if its_type == event_type]


def test_an_empty_bucket_needs_nothing() -> None:
    assert mend(MemoryStore()) == (DONE, [], [])


def test_an_event_that_no_stage_handled_is_sent_to_each_of_its_consumers() -> None:
    store = MemoryStore()
    key = log_event(store, document("budget", "a"))
    assert mend(store) == (Reconciled(unpublished=0, unhandled=1), [("ocr", key)], [])


def test_nothing_is_done_when_all_is_well() -> None:
    store = MemoryStore()
    handle(store, log_event(store, document("budget", "a")))
    [recognised] = logged(store, TextRecognised.TYPE)
    handle_as_classify(store, recognised)
    before = {info.key: store.get(info.key) for info in store.list("")}
    assert mend(store) == (DONE, [], [])
    assert {info.key: store.get(info.key) for info in store.list("")} == before


def handle_as_classify(store: ObjectStore, event_key: str) -> None:
    """Leave the receipt that the classify stage would leave."""
    event = read_event(store.get(event_key))
    [receipt] = [store.get(info.key) for info in store.list(keys.RECEIPTS)]
    store.create(keys.receipt("classify", event.id), receipt)


def test_a_failure_counts_as_handled() -> None:
    store = MemoryStore()
    handle(store, log_event(store, document(BROKEN, "a")))
    assert mend(store) == (DONE, [], [])


@pytest.mark.parametrize("name", ["budget", BROKEN])
def test_what_an_outbox_holds_and_the_log_lacks_is_published_once(name: str) -> None:
    store = MemoryStore()
    event_key = log_event(store, document(name, "a"))
    handle(store, event_key)
    for info in list(store.list("")):
        if info.key.startswith((keys.EVENTS, keys.SOURCES)) and info.key != event_key:
            store.delete(info.key)
    done, _, delivered = mend(store)
    assert done == Reconciled(unpublished=1, unhandled=0)
    assert len(delivered) == 1
    assert mend(store)[0].unpublished == 0


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("number", range(1, 8))
@pytest.mark.parametrize("name", ["budget", BROKEN])
def test_invariant_1_a_queue_that_is_emptied_when_a_worker_dies_loses_nothing(
    name: str, number: int, before: bool
) -> None:
    store = MemoryStore()
    event_key = log_event(store, document(name, "a"))
    with suppress(Crash):
        handle(StoreInterruptedAtWrite(store, number, before, die), event_key)
    for stage, key in mend(store)[1]:
        if stage == "ocr":
            handle(store, key)
    mend(store)
    [progress] = all_progress(store)
    assert progress.stages == {"failed" if name == BROKEN else "ocr"}
    assert logged(store, TextRecognised.TYPE) if name != BROKEN else not logged(store, TextRecognised.TYPE)
    assert [stage for stage, _ in mend(store)[1]] == ([] if name == BROKEN else ["classify"])


def test_events_that_are_not_wanted_stay_for_whoever_can_handle_them() -> None:
    store = MemoryStore()
    keep = log_event(store, document("budget", "a"))
    log_event(store, document("minutes", "b"))
    tasks = RecordedTasks()
    publisher = Publisher(store, consumers, tasks)
    reconcile(store, publisher, consumers, tasks, lambda event: event.data.document.title == "budget")
    assert tasks.sent == [("ocr", keep)]
    assert len(list(unhandled(store, consumers))) == 2


def many(count: int) -> CountedStore:
    store = CountedStore()
    for number in range(count):
        handle(store, log_event(store, document(f"paper-{number}", "a")))
    return store


def test_reconciling_reads_each_receipt_once_and_asks_for_nothing_alone() -> None:
    store = many(50)
    store.reads.clear()
    mend(store)
    receipts, events = 50, 50  # the events that began it have no outbox in this test
    assert len(store.reads) == receipts + events
    assert len(set(store.reads)) == len(store.reads)


def test_what_is_open_is_told_with_its_reason() -> None:
    store = MemoryStore()
    _, died, parted = (log_event(store, document(name, digest)) for name, digest in zip("abc", "abc", strict=True))
    for key, part in ((died, ""), (parted, "1-4")):
        event_id = key.rpartition("/")[2].removesuffix(".json")
        body = canonical_bytes(Attempt(number=1, started_at=MOMENT))
        store.create(keys.attempt("ocr", event_id, part, 1), body)
    done, sent, _ = mend(store)
    assert done.unhandled == len(sent) == 3
    assert done.why == {
        "its task is lost, or waits in the queue": 1,
        "its worker died, or is at work on it": 1,
        "some of its parts are not done": 1,
    }


def test_attempts_of_what_is_settled_are_taken_away() -> None:
    store = MemoryStore()
    key = log_event(store, document("budget", "a"))
    handle(store, key)
    event_id = key.rpartition("/")[2].removesuffix(".json")
    left = keys.attempt("ocr", event_id, "", 1)
    store.create(left, canonical_bytes(Attempt(number=1, started_at=MOMENT)))
    assert mend(store)[0].leftovers == 1
    assert store.head(left) is None
