"""Invariant 8: attempts are counted in the bucket before they begin, and end as a failure record."""

from dataclasses import dataclass, field

import pytest

from contracts.artefacts.failure import Attempt, FailureRecord, ReasonCode
from contracts.events import DocumentFetched
from contracts.model import canonical_bytes
from tests.fakes.pipeline import BROKEN, FLAKY, MOMENT, SCHEMAS, RecordedTasks, UnsteadyStage, document, log_event
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.attempts import AttemptLimits
from workers.runtime.errors import AnotherAttempt
from workers.runtime.events import read_event
from workers.runtime.outcome import Outcome
from workers.runtime.publisher import Publisher
from workers.runtime.runner import Runner


@dataclass(frozen=True)
class LostStage(UnsteadyStage):
    """Ends the worker that works on it."""

    ends: list[BaseException] = field(default_factory=list)

    def work(self, loaded: DocumentFetched) -> None:  # type: ignore[override]  # noqa: ARG002
        raise self.ends[0]


class PowerCut(BaseException):
    """The worker is gone."""


class Bench:
    def __init__(self, name: str = "budget", attempts: int = 3) -> None:
        self.store, self.tasks = MemoryStore(), RecordedTasks()
        self.limits = AttemptLimits(attempts)
        self.key = log_event(self.store, document(name, "a"))
        self.event_id = self.key.rpartition("/")[2].removesuffix(".json")

    def handle(self, stage: UnsteadyStage | None = None, key: str = "") -> Outcome:
        """One delivery to a worker that was just started."""
        publisher = Publisher(self.store, lambda _: (), self.tasks)
        runner = Runner(self.store, publisher, lambda: MOMENT, SCHEMAS, self.limits)
        return runner.handle(stage or UnsteadyStage(), key or self.key)

    def die(self) -> None:
        with pytest.raises(PowerCut):
            self.handle(LostStage(ends=[PowerCut()]))

    def record(self) -> FailureRecord:
        (info,) = self.store.list(keys.FAILURES)
        return FailureRecord.model_validate_json(self.store.get(info.key))

    def attempts(self) -> list[str]:
        return [info.key for info in self.store.list(keys.ATTEMPTS)]


def test_invariant_8_retries_are_counted_over_restarts_and_end_as_a_record_with_their_history() -> None:
    bench = Bench(FLAKY)
    for made in (1, 2):
        with pytest.raises(AnotherAttempt) as again:
            bench.handle()
        assert (again.value.made, again.value.context["document"]) == (made, document(FLAKY, "a").document.id)
    assert bench.handle() is Outcome.FAILED
    record = bench.record()
    assert (record.reason, record.attempts) == (ReasonCode.UNREACHABLE, 3)
    assert [(one.number, one.ended, one.reason) for one in record.history] == [
        (1, "retried", ReasonCode.UNREACHABLE),
        (2, "retried", ReasonCode.UNREACHABLE),
    ]
    assert bench.attempts() == []


def test_invariant_8_a_document_is_set_aside_after_three_deaths_and_a_fourth_worker_lives() -> None:
    bench = Bench()
    for _ in range(3):
        bench.die()
    assert bench.handle(LostStage(ends=[PowerCut()])) is Outcome.FAILED
    record = bench.record()
    assert (record.reason, record.attempts, [one.ended for one in record.history]) == (
        ReasonCode.POISON,
        3,
        [None, None, None],
    )
    (told,) = map(read_event, record.events)
    assert told.data.reason is ReasonCode.POISON
    assert bench.attempts() == []


def test_two_deaths_are_forgiven_once_the_work_is_done() -> None:
    bench = Bench()
    bench.die()
    bench.die()
    assert bench.handle() is Outcome.DONE
    assert bench.attempts() == []


def test_retries_are_no_deaths_and_deaths_no_retries() -> None:
    bench = Bench(FLAKY, attempts=2)
    bench.die()
    bench.die()
    with pytest.raises(AnotherAttempt):
        bench.handle()
    assert bench.handle() is Outcome.FAILED
    assert bench.record().reason is ReasonCode.UNREACHABLE


def test_a_worker_that_is_told_to_end_hands_its_attempt_back_and_it_is_no_death() -> None:
    bench = Bench()
    for _ in range(4):
        with pytest.raises(SystemExit):
            bench.handle(LostStage(ends=[SystemExit(1)]))
    assert bench.handle() is Outcome.DONE


def test_an_attempt_whose_creation_was_answered_too_late_is_not_counted_twice() -> None:
    bench = Bench()

    @dataclass
    class LateAnswer:
        inner: MemoryStore

        def create(self, key: str, body: bytes, media_type: str = "application/json") -> bool:
            return self.inner.create(key, body, media_type) and keys.ATTEMPTS not in key

        def __getattr__(self, name: str) -> object:
            return getattr(self.inner, name)

    store = LateAnswer(bench.store)
    publisher = Publisher(bench.store, lambda _: (), bench.tasks)
    Runner(store, publisher, lambda: MOMENT, SCHEMAS).handle(UnsteadyStage(), bench.key)  # type: ignore[arg-type]
    assert bench.attempts() == []


def test_a_bug_is_recorded_with_its_place_in_the_code_and_the_lines_before_it() -> None:
    bench = Bench()
    stage = UnsteadyStage(model=int)  # type: ignore[arg-type]
    assert bench.handle(stage) is Outcome.FAILED
    record = bench.record()
    assert record.reason is ReasonCode.BUG
    assert record.traceback
    assert record.place
    assert record.place.startswith("workers/runtime/runner.py:")


def test_invariant_8_an_error_that_names_no_text_is_recorded() -> None:
    """Names of files may hold bytes that are no text, and no JSON can hold them."""
    bench = Bench()
    stage = LostStage(ends=[ValueError("no such file: caf\udce9.pdf")])
    assert bench.handle(stage) is Outcome.FAILED
    record = bench.record()
    assert record.message == r"ValueError: no such file: caf\udce9.pdf"
    assert r"caf\udce9.pdf" in (record.traceback or "")


def test_a_replayed_failure_that_fails_again_has_an_announcement_of_its_own() -> None:
    bench = Bench(BROKEN)
    bench.handle()
    first = bench.record()
    bench.store.create(keys.replayed("ocr", bench.event_id, 1), canonical_bytes(first))
    bench.store.delete(keys.failure("ocr", bench.event_id))
    bench.handle()
    second = bench.record()
    assert (first.series, second.series) == (1, 2)
    assert read_event(first.events[0]).id != read_event(second.events[0]).id


@pytest.mark.parametrize("body", [None, b"no event", b'{"type": "agenda.unknown.v1"}'])
def test_invariant_8_a_task_whose_event_cannot_be_read_is_kept(body: bytes | None) -> None:
    bench = Bench()
    key = keys.event("f" * 32, MOMENT)
    if body:
        bench.store.put(key, body)
    assert bench.handle(key=key) is Outcome.FAILED
    assert (bench.record().reason, bench.record().event_key) == (ReasonCode.UNREADABLE_MESSAGE, key)


@pytest.mark.parametrize("key", ["no key!", "events/2026/03/02/../../x.json", "x" * 2000])
def test_invariant_8_a_task_that_names_no_event_of_the_log_is_kept_as_a_message(key: str) -> None:
    bench = Bench()
    assert bench.handle(key=key) is Outcome.FAILED
    (info,) = bench.store.list(keys.FAILURES)
    record = FailureRecord.model_validate_json(bench.store.get(info.key))
    assert record.reason is ReasonCode.UNREADABLE_MESSAGE
    assert bench.store.get(record.event_key) == f"ocr {key}".encode()


def test_invariant_8_a_receipt_that_cannot_be_read_is_a_recorded_bug() -> None:
    bench = Bench()
    bench.store.put(keys.receipt("ocr", bench.event_id), b"{}")
    assert bench.handle() is Outcome.FAILED
    assert bench.record().reason is ReasonCode.BUG


def test_the_attempt_of_a_part_is_its_own() -> None:
    own = keys.attempt("ocr", "f" * 32, "1-4", 1)
    assert own.startswith(keys.attempts("ocr", "f" * 32, "1-4"))
    assert not own.startswith(keys.attempts("ocr", "f" * 32))
    assert Attempt(number=1, started_at=MOMENT).ended is None
