"""Parts of an event that fail, and parts that come late."""

from dataclasses import dataclass, field, replace

import pytest

from contracts.artefacts.failure import FailureRecord, ReasonCode
from contracts.artefacts.receipt import Cost, Receipt
from tests.fakes.pipeline import MOMENT, SCHEMAS, RecordedEvents, UnsteadyStage, document, log_event
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.attempts import AttemptLimits
from workers.runtime.errors import AnotherAttempt, PermanentError, TransientError
from workers.runtime.lanes import Lane
from workers.runtime.objects import ObjectStore
from workers.runtime.outcome import Outcome
from workers.runtime.publisher import Publisher
from workers.runtime.runner import Runner
from workers.runtime.stage import Event, Inputs


@dataclass(frozen=True)
class PartedStage(UnsteadyStage):
    """Has two parts; done ones are kept in memory, and `errors` are raised by the part of their name."""

    done: set[str] = field(default_factory=set)
    errors: dict[str, Exception] = field(default_factory=dict)

    def read(self, event: Event, bucket: ObjectStore) -> Inputs:  # type: ignore[type-arg]
        left = tuple(part for part in ("1-4", "5-9") if part not in self.done)
        return replace(super().read(event, bucket), parts=lambda: left)

    def work_part(self, event: Event, bucket: ObjectStore, part: str) -> bool:  # noqa: ARG002
        if part in self.errors:
            raise self.errors[part]
        self.done.add(part)
        return self.done >= {"1-4", "5-9"}


class Bench:
    """A runner with what it sent."""

    def __init__(self, limits: AttemptLimits = AttemptLimits()) -> None:  # noqa: B008 - it is frozen
        self.store, self.sink = MemoryStore(), RecordedEvents()
        self.parts: list[str] = []
        publisher = Publisher(self.sink.watching(self.store), lambda _: (), self.dispatch)
        self.runner = Runner(self.store, publisher, lambda: MOMENT, SCHEMAS, limits)
        self.event_key = log_event(self.store, document("pack", "a"))

    def dispatch(self, stage: str, event_key: str, part: str = "", lane: Lane = Lane.LIVE) -> None:
        assert (stage, event_key, lane) == ("ocr", self.event_key, Lane.LIVE)
        self.parts.append(part)

    def part(self, stage: PartedStage, part: str, *, again: bool = False) -> Outcome:
        return self.runner.handle_part(stage, self.event_key, part, again=again)


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_the_event_sends_its_parts_and_only_the_last_of_them_brings_the_result(bench: Bench) -> None:
    stage = PartedStage()
    assert bench.runner.handle(stage, bench.event_key) is Outcome.DIVIDED
    assert bench.parts == ["1-4", "5-9"]
    assert bench.part(stage, "5-9") is Outcome.PART_DONE
    assert bench.part(stage, "1-4") is Outcome.DONE
    assert bench.parts == ["1-4", "5-9"]
    assert len(bench.sink.delivered) == 1


def test_an_event_that_comes_again_sends_only_what_is_left(bench: Bench) -> None:
    stage = PartedStage()
    bench.part(stage, "1-4")
    bench.runner.handle(stage, bench.event_key)
    assert bench.parts == ["5-9"]


def test_a_part_that_fails_for_good_fails_the_event_once_and_later_parts_do_nothing(bench: Bench) -> None:
    stage = PartedStage(errors={"1-4": PermanentError(ReasonCode.DAMAGED, "broken")})
    assert bench.part(stage, "1-4") is Outcome.FAILED
    assert bench.part(stage, "5-9") is Outcome.REPEATED
    assert stage.done == set()
    (info,) = bench.store.list(keys.FAILURES)
    assert FailureRecord.model_validate_json(bench.store.get(info.key)).reason is ReasonCode.DAMAGED
    assert len(bench.sink.delivered) == 1


def test_a_part_whose_worker_may_have_died_while_publishing_publishes_again(bench: Bench) -> None:
    stage = PartedStage(done={"5-9"})
    bench.part(stage, "1-4")
    [logged] = [info.key for info in bench.store.list(keys.EVENTS) if info.key != bench.event_key]
    bench.store.delete(logged)
    assert bench.part(stage, "1-4", again=True) is Outcome.REPEATED
    assert len(bench.sink.delivered) == 2
    assert len(set(bench.sink.delivered)) == 1


def test_a_part_that_may_do_better_later_is_tried_again_until_the_last_attempt() -> None:
    bench = Bench(AttemptLimits(attempts=2))
    stage = PartedStage(errors={"1-4": TransientError(ReasonCode.STORE_UNAVAILABLE, "away")})
    with pytest.raises(AnotherAttempt, match="away"):
        bench.part(stage, "1-4")
    assert bench.part(stage, "1-4") is Outcome.FAILED


def test_the_receipt_tells_what_all_parts_took_and_nothing_else_of_them_is_left(bench: Bench) -> None:
    stage = PartedStage()
    bench.runner.handle(stage, bench.event_key)
    bench.part(stage, "1-4")
    spent = [info.key for info in bench.store.list(keys.ATTEMPTS)]
    assert len(spent) == 2, "cutting, and the first part"
    for key in spent:
        bench.store.put(key, Cost(duration_s=20, cpu_s=10, computed=True).model_dump_json().encode())
    bench.part(stage, "5-9")
    receipt = Receipt.model_validate_json(bench.store.get(next(bench.store.list(keys.RECEIPTS)).key))
    assert receipt.cost.cpu_s == pytest.approx(20, abs=1)
    assert receipt.cost.duration_s == pytest.approx(40, abs=1)
    assert list(bench.store.list(keys.ATTEMPTS)) == []
