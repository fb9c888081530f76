"""The one runner of all stages: attempt, artefact, receipt, event, each written down once before the next.

It alone knows idempotency, storage keys, failures and events; a stage only reads, works and announces.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from typing import Generic, TypeVar

import structlog

from contracts.artefacts.failure import FailureRecord, ReasonCode
from contracts.artefacts.receipt import Cost, Receipt
from contracts.events import DocumentEvent, EventData
from contracts.model import Contract, canonical_bytes
from contracts.references import ArtefactReference
from workers.runtime import keys
from workers.runtime.attempts import AttemptLimits, Attempts, Begun, Task
from workers.runtime.costs import Costs
from workers.runtime.errors import AnotherAttempt, PermanentError, TransientError
from workers.runtime.events import Origin, read_event, write_event
from workers.runtime.failing import Failed, Failures, is_transient
from workers.runtime.heard_lines import hearing
from workers.runtime.lanes import lane_of
from workers.runtime.metering import Between, Meter
from workers.runtime.objects import ObjectMissingError, ObjectStore, StoreUnavailableError
from workers.runtime.outcome import Outcome
from workers.runtime.publisher import Publisher
from workers.runtime.stage import Artefact, Event, Inputs, Loaded, Stage, StageWithParts, Waiting
from workers.runtime.telemetry import metrics
from workers.runtime.telemetry.account import Account, Ended, accounting
from workers.runtime.telemetry.port import SILENCE, Telemetry
from workers.runtime.telemetry.spans import place_of

Record = TypeVar("Record", bound=Contract)


@dataclass(frozen=True)
class _Delivery(Generic[Loaded, Artefact]):
    """A task that came: for an event, or for a part of what it asks for."""

    stage: Stage[Loaded, Artefact]
    event_key: str
    again: bool
    """Whoever had it before may have died at any point."""
    part: str = ""
    work_part: Callable[[Event], bool] | None = None
    """Does the part; True when no other is left."""


@dataclass(frozen=True)
class _PartsLeft:
    """Other tasks have to end before the artefact can be made."""

    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Runner:
    """Runs any stage for any event, however often the event is delivered."""

    store: ObjectStore
    publisher: Publisher
    clock: Callable[[], datetime]
    schema_base: str
    limits: AttemptLimits = field(default_factory=AttemptLimits)
    cancelled: Callable[[Event], bool] = lambda _: False
    """Whether an operator gave up the reprocessing that an event belongs to."""
    telemetry: Telemetry = SILENCE
    between: Between | None = None
    """None in a process that does other things too."""

    def handle(self, stage: Stage[Loaded, Artefact], event_key: str, *, again: bool = False) -> Outcome:
        """Handle one delivery of the event under `event_key`; `again` when it was delivered or tried before.

        Raises AnotherAttempt when another attempt may help, and TransientError or StoreUnavailableError when what was
        done could not be written down or published.
        """
        return self._guard(_Delivery(stage, event_key, again))

    def handle_part(
        self, stage: StageWithParts[Loaded, Artefact], event_key: str, part: str, *, again: bool = False
    ) -> Outcome:
        """Do one part of what the event under `event_key` asks for; when it was the last one left, handle the event.

        Raises as `handle` does.
        """
        return self._guard(
            _Delivery(stage, event_key, again, part, lambda event: stage.work_part(event, self.store, part))
        )

    def _guard(self, delivery: "_Delivery[Loaded, Artefact]") -> Outcome:
        """Deliver; a bug of the runner's own, or a record that cannot be read, is kept as a failure too."""
        with self._costs.of_a_delivery():
            return self._guarded(delivery)

    def _guarded(self, delivery: "_Delivery[Loaded, Artefact]") -> Outcome:
        try:
            return self._deliver(delivery)
        except (AnotherAttempt, TransientError, StoreUnavailableError):
            raise
        except Exception as error:  # noqa: BLE001 - nothing is dropped in silence
            record = self._failures.broken(delivery.stage.name, delivery.event_key, error)
            return self._unaccounted(record)

    def _deliver(self, delivery: "_Delivery[Loaded, Artefact]") -> Outcome:
        stage = delivery.stage.name
        try:
            event = read_event(self.store.get(delivery.event_key))
        except (ObjectMissingError, ValueError) as error:
            return self._unaccounted(self._failures.unreadable(stage, delivery.event_key, error))
        account = Account(stage, event, delivery.part, delivery.again)
        ids = {**_log_context(stage, event), "span_id": account.own_id}
        with hearing() as log, structlog.contextvars.bound_contextvars(**ids):
            with accounting(self.telemetry, account) as tell:
                ended = self._accounted(delivery, account, log)
                tell(ended)
            return Outcome(ended.outcome)

    def _unaccounted(self, record: FailureRecord) -> Outcome:
        """A failure without an event that could be read."""
        self.telemetry.measure([metrics.FAILURES.of(1, stage=record.stage, reason=record.reason)])
        return Outcome.FAILED

    def _accounted(self, delivery: "_Delivery[Loaded, Artefact]", account: Account, log: Sequence[str]) -> Ended:
        event = account.event
        if self._repeat(delivery, event):
            structlog.get_logger().info("event_repeated")
            return Ended(Outcome.REPEATED)
        if self.cancelled(event):
            return self._finish(account.stage, event, _cancelled(account.stage, event))
        begun = self._attempts.begin(Task(account.stage, event.id, delivery.part))
        return self._attempt(delivery, account, begun, log)

    def _attempt(
        self, delivery: "_Delivery[Loaded, Artefact]", account: Account, begun: Begun, log: Sequence[str]
    ) -> Ended:
        event = account.event
        try:
            self._refuse_poison(begun)
            result = self._run(delivery, event, account.meter)
        except SystemExit:  # the worker is told to end, and has no time left
            self._attempts.end(begun, "handed_back")
            raise
        except Exception as error:  # noqa: BLE001 - what is no known error is a bug, and recorded as such
            return self._settle(delivery, event, begun, Failed(error, tuple(log)))
        if isinstance(result, _PartsLeft):
            self._costs.keep(begun.task, account.meter)
            return self._leave(delivery, event, begun, result)
        return self._finish(delivery.stage.name, event, result, begun)

    def _refuse_poison(self, begun: Begun) -> None:
        if begun.deaths >= self.limits.deaths:
            raise PermanentError(ReasonCode.POISON, f"the worker died in each of {begun.deaths} attempts")

    def _settle(self, delivery: "_Delivery[Loaded, Artefact]", event: Event, begun: Begun, failed: Failed) -> Ended:
        """Another attempt for what may go away; else the failure record, unless another worker came to an end."""
        if is_transient(failed.error) and begun.tries < self.limits.attempts:
            self._attempts.end(begun, "retried", failed.transient)
            raise AnotherAttempt(failed.transient, begun.tries, _log_context(begun.task.stage, event)) from failed.error
        if self._repeat(delivery, event):
            return Ended(Outcome.REPEATED)
        record = self._failures.record(delivery.event_key, event, begun, failed)
        known = self._create_or_adopt(keys.failure(delivery.stage.name, event.id), record)
        self._attempts.forget(begun)
        self.publisher.publish(known.events)
        return Ended(Outcome.FAILED, known.reason)

    def _finish(self, stage: str, event: Event, receipt: Receipt, begun: Begun | None = None) -> Ended:
        known = self._create_or_adopt(keys.receipt(stage, event.id), receipt)
        if begun:
            self._attempts.forget(begun)
            if begun.task.part:
                self._attempts.forget_spent(stage, event.id)
        self.publisher.publish(known.events)
        structlog.get_logger().info("stage_" + receipt.outcome, **receipt.cost.model_dump())
        return Ended(Outcome(receipt.outcome), cost=receipt.cost)

    def _leave(self, delivery: "_Delivery[Loaded, Artefact]", event: Event, begun: Begun, left: "_PartsLeft") -> Ended:
        """Send the parts that are left to do; after a part nothing, since they are all on their way."""
        self._attempts.forget(begun)
        if delivery.work_part:
            return Ended(Outcome.PART_DONE)
        for part in left.parts:
            self.publisher.dispatch(delivery.stage.name, delivery.event_key, part, lane_of(event))
        structlog.get_logger().info("stage_divided", parts=len(left.parts))
        return Ended(Outcome.DIVIDED)

    def _repeat(self, delivery: "_Delivery[Loaded, Artefact]", event: Event) -> bool:
        """Publish again what was published before; False when the event was never handled.

        A part that comes after its event's end does not, unless whoever had it before may have died while publishing.
        """
        stage = delivery.stage.name
        known = self._load(keys.receipt(stage, event.id), Receipt) or self._load(
            keys.failure(stage, event.id), FailureRecord
        )
        if known is None:
            return False
        if delivery.again:
            self._attempts.forget_all(Task(stage, event.id, delivery.part))
        if delivery.again or not delivery.work_part:
            self.publisher.publish(known.events, repeated=True)
        return True

    def _run(self, delivery: "_Delivery[Loaded, Artefact]", event: Event, meter: Meter) -> "Receipt | _PartsLeft":
        """Make or adopt the artefact, and write down what follows from it; nothing is published yet."""
        stage = delivery.stage
        if delivery.work_part and not delivery.work_part(event):
            return _PartsLeft()
        inputs = stage.read(event, self.store)
        if isinstance(inputs, Waiting):
            structlog.get_logger().debug("stage_waits", why=inputs.why)
            return self._receipt(stage.name, event, None, (), self._costs.tell(meter, computed=False, counts={}))
        made = self._artefact(stage, inputs)
        if isinstance(made, _PartsLeft):
            return made
        artefact, reference, computed = made
        facts = stage.announce(event, artefact, reference)
        cost = self._costs.tell(meter, computed=computed, counts=stage.counts(artefact))
        if delivery.work_part:
            cost = self._costs.with_parts(cost, stage.name, event.id)
        return self._receipt(stage.name, event, reference, facts, cost)

    def _artefact(
        self, stage: Stage[Loaded, Artefact], inputs: Inputs[Loaded]
    ) -> "tuple[Artefact, ArtefactReference, bool] | _PartsLeft":
        """The stored result for these inputs: made now, or adopted from whoever made it first."""
        key = keys.artefact(stage.name, inputs.digest, stage.fingerprint.digest)
        body, computed = self._get(key), False
        if body is None:
            if parts := inputs.parts():
                return _PartsLeft(tuple(parts))
            own = canonical_bytes(stage.work(inputs.load()))
            computed = self.store.create(key, own)
            body = own if computed else self.store.get(key)
        return stage.model.model_validate_json(body), ArtefactReference(key=key, sha256=_digest(body)), computed

    def _receipt(
        self,
        stage: str,
        event: Event,
        reference: ArtefactReference | None,
        facts: Sequence[EventData],
        cost: Cost,
    ) -> Receipt:
        identity = reference.sha256 if reference else ""
        return Receipt(
            stage=stage,
            event_id=event.id,
            outcome="done" if reference else "waiting",
            artefact=reference,
            events=tuple(
                write_event(fact, identity, Origin(stage, event, self.schema_base), self.clock()) for fact in facts
            ),
            cost=cost,
        )

    @cached_property
    def _attempts(self) -> Attempts:
        return Attempts(self.store, self.clock)

    @cached_property
    def _costs(self) -> Costs:
        return Costs(self._attempts, self.between)

    @cached_property
    def _failures(self) -> Failures:
        return Failures(self.store, self.clock, self.schema_base)

    def _create_or_adopt(self, key: str, record: Record) -> Record:
        if self.store.create(key, canonical_bytes(record)):
            return record
        return type(record).model_validate_json(self.store.get(key))

    def _load(self, key: str, model: type[Record]) -> Record | None:
        body = self._get(key)
        return None if body is None else model.model_validate_json(body)

    def _get(self, key: str) -> bytes | None:
        try:
            return self.store.get(key)
        except ObjectMissingError:
            return None


def _cancelled(stage: str, event: Event) -> Receipt:
    cost = Cost(duration_s=0, cpu_s=0, computed=False)
    return Receipt(stage=stage, event_id=event.id, outcome="cancelled", events=(), cost=cost)


def _log_context(stage: str, event: Event) -> dict[str, str]:
    about = "document" if isinstance(event.data, DocumentEvent) else "meeting"
    ids = {"event_id": event.id, "correlation_id": event.correlationid, "trace_id": place_of(event).trace}
    return {"stage": stage, about: event.subject, **ids}


def _digest(body: bytes) -> str:
    return sha256(body).hexdigest()
