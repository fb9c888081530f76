"""Everything is looked at once in a while, and between that what was written lately."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from tests.fakes.pipeline import RecordedEvents, RecordedTasks, document, log_event
from tests.fakes.watched_store import WatchedStore
from tests.unit.test_reconcile import consumers
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.objects import ObjectInfo
from workers.runtime.publisher import Publisher
from workers.runtime.reconcile import reconcile
from workers.runtime.whole_passes import RECENT, WholePasses

DAY = timedelta(days=1)
NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Dated(WatchedStore):
    """A store that knows when its objects were written."""

    written: dict[str, datetime] = field(default_factory=dict)

    def list(self, prefix: str) -> Iterator[ObjectInfo]:
        return (replace(info, modified=self.written.get(info.key, NOW)) for info in super().list(prefix))


def test_the_first_pass_is_a_whole_one_and_then_one_a_day() -> None:
    passes = WholePasses(MemoryStore())
    assert passes.recent(NOW, DAY) is None
    passes.ended(NOW)
    assert passes.recent(NOW + timedelta(hours=23), DAY) == NOW + timedelta(hours=23) - RECENT
    assert passes.recent(NOW + DAY, DAY) is None


def test_what_came_since_the_last_whole_pass_is_never_left_out() -> None:
    passes = WholePasses(MemoryStore())
    passes.ended(NOW)
    assert passes.recent(NOW + timedelta(days=6), timedelta(days=7)) == NOW


def test_a_pass_of_the_future_or_one_that_cannot_be_read_counts_for_none() -> None:
    store = MemoryStore()
    passes = WholePasses(store)
    passes.ended(NOW + DAY)
    assert passes.recent(NOW, DAY) is None
    store.put(keys.RECONCILED, b"no JSON")
    assert passes.recent(NOW, DAY) is None


def test_a_pass_over_recent_work_reads_only_that_and_mends_it() -> None:
    inner, read = MemoryStore(), list[str]()
    old, new = (log_event(inner, document(name, name)) for name in ("a", "b"))
    store = Dated(inner, lambda name, key: read.append(key) if name == "get" else None)
    store.written[old] = NOW - timedelta(days=3)
    tasks = RecordedTasks()
    publisher = Publisher(RecordedEvents().watching(store), consumers, tasks)
    done = reconcile(store, publisher, consumers, tasks, since=NOW - RECENT)
    assert (done.unhandled, tasks.sent) == (1, [("ocr", new)])
    assert old not in read
    assert reconcile(store, publisher, consumers, tasks).unhandled == 2


def test_what_the_log_has_is_not_published_again_because_its_log_entry_is_a_little_older() -> None:
    inner = MemoryStore()
    logged = log_event(inner, document("budget", "a"))
    event_id = keys.parse_event(logged)
    receipt = json.dumps({"events": [inner.get(logged).decode()]})
    inner.create(keys.receipt("fetch", str(event_id)), receipt.encode())
    store = Dated(inner, lambda *_: None)
    store.written[logged] = NOW - timedelta(seconds=2)
    tasks = RecordedTasks()
    done = reconcile(store, Publisher(store, consumers, tasks), consumers, tasks, since=NOW)
    assert done.unpublished == 0
