"""What the broker delivered too often is tried again, and given up after as many times as a worker may die of it."""

from dataclasses import dataclass, field

import pytest

from contracts.artefacts.failure import Attempt, FailureRecord, ReasonCode
from tests.fakes.pipeline import MOMENT, SCHEMAS, RecordedTasks, document, log_event
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.attempts import Attempts, Task
from workers.runtime.failing import Failures
from workers.runtime.lanes import Lane
from workers.runtime.setting_aside import SettingAside


@dataclass
class Bench:
    """An event of which a broker sets the task aside."""

    store: MemoryStore = field(default_factory=MemoryStore)
    tasks: RecordedTasks = field(default_factory=RecordedTasks)
    key: str = ""

    def __post_init__(self) -> None:
        self.key = log_event(self.store, document("budget", "a"))

    @property
    def event_id(self) -> str:
        return str(keys.parse_event(self.key))

    def set_aside(self) -> FailureRecord | None:
        failures = Failures(self.store, lambda: MOMENT, SCHEMAS)
        return SettingAside(failures, self.tasks, lambda: MOMENT).take("fetch", self.key)

    def died(self) -> Attempt:
        return Attempts(self.store, lambda: MOMENT).begin(Task("fetch", self.event_id)).attempt


def test_invariant_8_a_task_is_sent_again_twice_and_then_given_up() -> None:
    bench = Bench()
    assert [bench.set_aside(), bench.set_aside()] == [None, None]
    assert (bench.tasks.sent, bench.tasks.lanes) == ([("fetch", bench.key)] * 2, [Lane.LIVE] * 2)
    record = bench.set_aside()
    assert record is not None
    assert (record.reason, record.attempts, len(record.events)) == (ReasonCode.POISON, 3, 1)
    assert bench.store.head(keys.failure("fetch", bench.event_id))
    assert list(bench.store.list(keys.ATTEMPTS)) == []
    assert len(bench.tasks.sent) == 2


def test_invariant_8_deaths_of_workers_and_being_set_aside_count_together() -> None:
    bench = Bench()
    history = (bench.died(), bench.died())
    record = bench.set_aside()
    assert record is not None
    assert record.history[:2] == history


@pytest.mark.parametrize("settled", [keys.receipt, keys.failure])
def test_what_was_handled_meanwhile_is_left_alone(settled: object) -> None:
    bench = Bench()
    bench.store.create(settled("fetch", bench.event_id), b"{}")  # type: ignore[operator]
    assert bench.set_aside() is None
    assert bench.tasks.sent == []


def test_a_task_whose_event_is_gone_is_kept_as_a_failure() -> None:
    bench = Bench()
    bench.store.delete(bench.key)
    assert bench.set_aside() is None
    record = FailureRecord.model_validate_json(bench.store.get(keys.failure("fetch", bench.event_id)))
    assert record.reason is ReasonCode.UNREADABLE_MESSAGE
