"""Looks at a bucket again and again: each look costs what is new, and tells sources, sinks and failures."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from contracts.artefacts.failure import FailureRecord, ReasonCode
from contracts.model import canonical_bytes
from tests.fakes.pipeline import BROKEN, MOMENT, SCHEMAS, RecordedTasks, UnsteadyStage, document
from workers.adapters.object_stores.memory import MemoryStore
from workers.domain.health import Health
from workers.entrypoints.celery_app import create_app
from workers.entrypoints.overview.looking import WORTH_SAVING, Lookout
from workers.entrypoints.settings import Settings
from workers.runtime import keys
from workers.runtime.delivery import Delivery, Patience, Subscription, load_position, register, save_position
from workers.runtime.events import Origin, read_event, write_event
from workers.runtime.feed import FeedWriter
from workers.runtime.objects import ObjectInfo, StoreUnavailableError
from workers.runtime.publisher import Publisher
from workers.runtime.runner import Runner
from workers.stages import consumers
from workers.stages.watch.health import SourceHealth
from workers.stages.watch.schedule import Schedule

LATER = MOMENT + timedelta(minutes=10)


class CountedStore(MemoryStore):
    """Counts what is asked of it, by method."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = Counter[str]()
        self.refusing = False

    def create(self, key: str, body: bytes, media_type: str = "application/json") -> bool:
        if self.refusing:
            raise StoreUnavailableError("AccessDenied")
        return super().create(key, body, media_type)

    def get(self, key: str) -> bytes:
        self.asked["get"] += 1
        return super().get(key)

    def head(self, key: str) -> ObjectInfo | None:
        self.asked["head"] += 1
        return super().head(key)


@dataclass(frozen=True)
class NoSink:
    """A sink that takes nothing."""

    batch: int = 1
    patience: Patience = field(default_factory=Patience)

    def send(self, deliveries: Sequence[Delivery]) -> None: ...

    def close(self) -> None: ...


@pytest.fixture
def store() -> CountedStore:
    """Two papers: one is read, the other could not be."""
    made = CountedStore()
    publisher = Publisher(made, consumers, RecordedTasks())
    runner = Runner(made, publisher, lambda: MOMENT + timedelta(minutes=1), SCHEMAS)
    register(made, Subscription("desk", NoSink()))
    for name in ("paper", BROKEN):
        text = write_event(document(name, "a" if name == BROKEN else "b"), "", Origin("fetch", None, SCHEMAS), MOMENT)
        publisher.publish([text])
        runner.handle(UnsteadyStage(), keys.event(read_event(text).id, MOMENT))
    return made


def lookout(store: MemoryStore, *sources: str) -> Lookout:
    return Lookout(store, create_app(Settings(), ()), sources, [Subscription("desk", NoSink())], lambda: LATER)


def test_what_is_open_and_what_failed_is_told_by_stage(store: CountedStore) -> None:
    found = lookout(store).look()
    is_open = {one.stage: (one.open, one.oldest_s) for one in found.lanes if one.open}
    assert is_open == {"classify": (1, 540.0), "assemble": (1, 540.0)}
    assert [(one.stage, one.reason, one.count) for one in found.failures] == [("ocr", "damaged", 1)]
    assert {one.stands for one in found.documents} == {"failed: damaged", "text_recognised, next classify"}
    assert set(found.cpu_s) == {"ocr"}


def test_whoever_may_only_read_sees_what_others_have_put_into_the_feed(store: CountedStore) -> None:
    store.refusing = True
    assert not any(one.open for one in lookout(store).look().lanes)
    store.refusing = False
    FeedWriter(store).append()
    store.refusing = True
    assert sum(one.open for one in lookout(store).look().lanes) == 2


def test_a_dropped_failure_is_told_no_more_and_a_new_one_is(store: CountedStore) -> None:
    watching = lookout(store)
    watching.look()
    (info,) = store.list(keys.FAILURES)
    store.put(info.key.replace("failures/", "dropped/"), b"{}")
    record = FailureRecord(
        stage="publish", event_id="e", event_key="k", subject="mtg", reason=ReasonCode.BUG, message="m", attempts=1,
        failed_at=MOMENT, events=(),
    )  # fmt: skip
    store.create(keys.failure("publish", "e"), canonical_bytes(record))
    assert [(one.stage, one.reason) for one in watching.look().failures] == [("publish", "bug")]


def test_a_second_look_reads_nothing_again_that_did_not_change(store: CountedStore) -> None:
    watching = lookout(store)
    first = watching.look()
    store.asked.clear()
    assert watching.look() == first
    # the next segment of the feed twice, the sink's position and first event, the receipts by which cost is told
    assert store.asked["get"] <= 8
    assert store.asked["head"] <= 4


def test_a_source_is_told_with_its_health_and_the_poll_that_is_asked_for(store: CountedStore) -> None:
    health = SourceHealth(
        health=Health.BLOCKED, evidence="403", sequence=2, since=MOMENT, last_poll=MOMENT, last_good_poll=None
    )
    store.put(keys.source_health("vale"), canonical_bytes(health))
    schedule = Schedule(store)
    schedule.note_asked("vale", MOMENT - timedelta(minutes=1))
    schedule.note_asked("new", MOMENT)
    found = lookout(store, "vale", "new").look()
    vale, new = found.sources
    assert (vale.health, vale.evidence, vale.asked) == ("blocked", "403", None), "the poll that was asked for has ended"
    assert (new.health, new.asked) == (None, MOMENT)
    (polls,) = [one for one in found.lanes if one.stage == "watch" and one.open]
    assert (polls.open, polls.oldest_s) == (1, 600.0)


def test_a_sink_is_told_with_what_waits_and_for_how_long(store: CountedStore) -> None:
    watching = lookout(store)
    (sink,) = watching.look().sinks
    assert (sink.state, sink.waiting, sink.lag_s) == ("ok", 4, 600.0)
    known = load_position(store, "desk")
    assert known
    save_position(store, "desk", known.model_copy(update={"cursor": "1.4", "paused": True, "error": "410"}))
    (sink,) = watching.look().sinks
    assert (sink.state, sink.waiting, sink.lag_s, sink.error) == ("paused", 0, 0.0, "410")


def test_after_many_events_the_next_process_goes_on_from_there(store: CountedStore) -> None:
    publisher = Publisher(store, lambda _: (), RecordedTasks())
    for number in range(WORTH_SAVING):
        fact = document(f"paper-{number}", "c")
        publisher.publish([write_event(fact, "", Origin("fetch", None, SCHEMAS), MOMENT)])
    first = lookout(store).look()
    store.asked.clear()
    assert lookout(store).look().lanes == first.lanes
    assert store.asked["get"] < 40


def test_an_empty_bucket_is_an_overview_of_nothing() -> None:
    found = lookout(MemoryStore()).look()
    assert not any(one.open for one in found.lanes)
    assert (found.failures, found.documents, [one.state for one in found.sinks]) == ((), (), ["new"])
