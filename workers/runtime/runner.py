"""The one runner of all stages: artefact, then receipt, then event, each created once.

It alone knows idempotency, storage keys, failures and events; a stage only reads, works and announces.
"""

import re
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Generic, TypeVar

import structlog

from contracts.artefacts.failure import FailureRecord, ReasonCode
from contracts.artefacts.receipt import Cost, Receipt
from contracts.events import DocumentEvent, DocumentFailed, EventData
from contracts.model import Contract, canonical_bytes
from contracts.references import ArtefactReference
from workers.runtime import keys
from workers.runtime.errors import StageError, TransientError
from workers.runtime.events import Origin, read_event, write_event
from workers.runtime.metering import Meter
from workers.runtime.objects import ObjectMissingError, ObjectStore, StoreUnavailableError
from workers.runtime.publisher import Publisher
from workers.runtime.stage import Artefact, Event, Inputs, Loaded, Stage, StageWithParts, Waiting

MESSAGE_LIMIT = 500
CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
MEETING_STAGES = frozenset({"assemble", "publish"})
"""Stages whose failures concern a meeting, not the document whose event woke them."""

Record = TypeVar("Record", bound=Contract)
Clock = Callable[[], datetime]


class Outcome(StrEnum):
    """How handling an event ended."""

    DONE = "done"
    WAITING = "waiting"
    REPEATED = "repeated"
    FAILED = "failed"
    DIVIDED = "divided"
    """The parts are on their way to other tasks."""
    PART_DONE = "part_done"
    """Other parts are left to do."""


@dataclass(frozen=True)
class Attempt:
    """Which try of a task this is, from 1; after the last one a transient error becomes a failure."""

    number: int = 1
    last: bool = True
    redelivered: bool = False
    """The broker delivers it again: whoever had it may have died at any point."""

    @property
    def first(self) -> bool:
        """Whether nobody can have begun this task before."""
        return self.number == 1 and not self.redelivered


@dataclass(frozen=True)
class _Delivery(Generic[Loaded, Artefact]):
    """A task that came: for an event, or for a part of what it asks for."""

    stage: Stage[Loaded, Artefact]
    event_key: str
    attempt: Attempt
    work_part: Callable[[], bool] | None = None
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
    clock: Clock
    schema_base: str

    def handle(self, stage: Stage[Loaded, Artefact], event_key: str, attempt: Attempt = Attempt()) -> Outcome:
        """Handle one delivery of the event under `event_key`.

        Raises TransientError when another attempt may help, and ObjectMissingError when there is no such event.
        """
        return self._deliver(_Delivery(stage, event_key, attempt), self._read(event_key))

    def handle_part(
        self, stage: StageWithParts[Loaded, Artefact], event_key: str, part: str, attempt: Attempt = Attempt()
    ) -> Outcome:
        """Do one part of what the event under `event_key` asks for; when it was the last one left, handle the event.

        Raises as `handle` does.
        """
        event = self._read(event_key)
        return self._deliver(
            _Delivery(stage, event_key, attempt, lambda: stage.work_part(event, self.store, part)), event
        )

    def _read(self, event_key: str) -> Event:
        return read_event(self.store.get(event_key))

    def _deliver(self, delivery: "_Delivery[Loaded, Artefact]", event: Event) -> Outcome:
        with structlog.contextvars.bound_contextvars(**_log_context(delivery.stage.name, event)):
            if self._repeat(delivery, event):
                structlog.get_logger().info("event_repeated")
                return Outcome.REPEATED
            meter = Meter.start()
            try:
                result = self._run(delivery, event, meter)
            except Exception as error:
                if _is_transient(error) and not delivery.attempt.last:
                    raise _as_transient(error) from error
                if self._repeat(delivery, event):
                    return Outcome.REPEATED
                return self._fail(delivery, event, error)
            if isinstance(result, _PartsLeft):
                return self._leave(delivery, result)
            return self._finish(delivery.stage.name, event, result)

    def _finish(self, stage: str, event: Event, receipt: Receipt) -> Outcome:
        self.publisher.publish(self._create_or_adopt(keys.receipt(stage, event.id), receipt).events)
        structlog.get_logger().info("stage_" + receipt.outcome, **receipt.cost.model_dump())
        return Outcome(receipt.outcome)

    def _leave(self, delivery: "_Delivery[Loaded, Artefact]", left: "_PartsLeft") -> Outcome:
        """Send the parts that are left to do; after a part nothing, since they are all on their way."""
        if delivery.work_part:
            return Outcome.PART_DONE
        for part in left.parts:
            self.publisher.dispatch(delivery.stage.name, delivery.event_key, part)
        structlog.get_logger().info("stage_divided", parts=len(left.parts))
        return Outcome.DIVIDED

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
        if not (delivery.work_part and delivery.attempt.first):
            self.publisher.publish(known.events)
        return True

    def _run(self, delivery: "_Delivery[Loaded, Artefact]", event: Event, meter: Meter) -> "Receipt | _PartsLeft":
        """Make or adopt the artefact, and write down what follows from it; nothing is published yet."""
        stage = delivery.stage
        if delivery.work_part and not delivery.work_part():
            return _PartsLeft()
        inputs = stage.read(event, self.store)
        if isinstance(inputs, Waiting):
            structlog.get_logger().debug("stage_waits", why=inputs.why)
            return self._receipt(stage.name, event, None, (), meter.cost(computed=False, counts={}))
        made = self._artefact(stage, inputs)
        if isinstance(made, _PartsLeft):
            return made
        artefact, reference, computed = made
        facts = stage.announce(event, artefact, reference)
        return self._receipt(stage.name, event, reference, facts, meter.cost(computed, stage.counts(artefact)))

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
            events=tuple(self._write(stage, event, fact, identity) for fact in facts),
            cost=cost,
        )

    def _fail(self, delivery: "_Delivery[Loaded, Artefact]", event: Event, error: Exception) -> Outcome:
        stage, attempts = delivery.stage.name, delivery.attempt.number
        reason, told = _reason(error)
        message = CONTROL.sub(" ", told)[:MESSAGE_LIMIT]
        failure_key = keys.failure(stage, event.id)
        facts = _failure_facts(stage, event, reason, message, attempts, failure_key)
        record = FailureRecord(
            stage=stage,
            event_id=event.id,
            event_key=delivery.event_key,
            subject=event.subject,
            reason=reason,
            message=message,
            attempts=attempts,
            failed_at=self.clock(),
            traceback="".join(traceback.format_exception(error)) if reason is ReasonCode.BUG else None,
            events=tuple(self._write(stage, event, fact, reason) for fact in facts),
        )
        structlog.get_logger().error(
            "stage_failed", reason=reason.value, message=message, attempts=attempts, exc_info=reason is ReasonCode.BUG
        )
        self.publisher.publish(self._create_or_adopt(failure_key, record).events)
        return Outcome.FAILED

    def _write(self, stage: str, event: Event, fact: EventData, identity: str) -> str:
        return write_event(fact, identity, Origin(stage, event, self.schema_base), self.clock())

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


def _log_context(stage: str, event: Event) -> dict[str, str]:
    about = "document" if isinstance(event.data, DocumentEvent) else "meeting"
    return {"stage": stage, about: event.subject, "event_id": event.id, "correlation_id": event.correlationid}


def _digest(body: bytes) -> str:
    return sha256(body).hexdigest()


def _is_transient(error: Exception) -> bool:
    return isinstance(error, TransientError | StoreUnavailableError)


def _as_transient(error: Exception) -> TransientError:
    if isinstance(error, TransientError):
        return error
    return TransientError(ReasonCode.STORE_UNAVAILABLE, f"the bucket did not answer: {error}")


def _reason(error: Exception) -> tuple[ReasonCode, str]:
    if isinstance(error, StageError):
        return error.reason, error.message
    if isinstance(error, StoreUnavailableError):
        return ReasonCode.STORE_UNAVAILABLE, str(error)
    return ReasonCode.BUG, f"{type(error).__name__}: {error}"


def _failure_facts(
    stage: str, event: Event, reason: ReasonCode, message: str, attempts: int, failure_key: str
) -> list[EventData]:
    if stage in MEETING_STAGES or not isinstance(event.data, DocumentEvent):
        return []
    return [
        DocumentFailed(
            document=event.data.document,
            stage=stage,
            reason=reason,
            message=message,
            attempts=attempts,
            failure=failure_key,
        )
    ]
