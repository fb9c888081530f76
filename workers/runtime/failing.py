"""Failure records: what a failed attempt leaves for an operator, and for consumers."""

import errno
import re
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import structlog

from contracts.artefacts.failure import FailureRecord, ReasonCode
from contracts.events import DocumentEvent, DocumentFailed
from contracts.model import canonical_bytes
from workers.runtime import keys
from workers.runtime.attempts import Begun
from workers.runtime.errors import StageError, TransientError
from workers.runtime.events import Origin, write_event
from workers.runtime.objects import ObjectStore, StoreUnavailableError
from workers.runtime.stage import Event

MESSAGE_LIMIT = 500
CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
MEETING_STAGES = frozenset({"assemble", "publish"})
"""Stages whose failures concern a meeting, not the document whose event woke them."""
ROOT = Path(__file__).resolve().parents[2]
NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
OWN = ("workers", "contracts")


@dataclass(frozen=True)
class Failed:
    """An error that ended an attempt, and what was logged before it."""

    error: Exception
    log: tuple[str, ...] = ()

    @property
    def reason(self) -> ReasonCode:
        """Its reason from the closed list."""
        if isinstance(self.error, StageError):
            return self.error.reason
        if _no_room(self.error):
            return ReasonCode.DISK_FULL
        return ReasonCode.STORE_UNAVAILABLE if isinstance(self.error, StoreUnavailableError) else ReasonCode.BUG

    @property
    def message(self) -> str:
        """What happened, in one line."""
        kind = f"{type(self.error).__name__}: " if self.reason is ReasonCode.BUG else ""
        return _told(f"{kind}{self.error}")

    @property
    def transient(self) -> TransientError:
        """The error as one that another attempt may mend."""
        if isinstance(self.error, TransientError):
            return self.error
        if _no_room(self.error):
            return TransientError(ReasonCode.DISK_FULL, f"no room is left on a disk: {self.error}")
        return TransientError(ReasonCode.STORE_UNAVAILABLE, f"the bucket did not answer: {self.error}")


@dataclass(frozen=True)
class Failures:
    """Makes the records."""

    store: ObjectStore
    clock: Callable[[], datetime]
    schema_base: str

    def record(self, event_key: str, event: Event, begun: Begun, failed: Failed) -> FailureRecord:
        """The record of an event that is given up. A series after a replay has an announcement of its own."""
        stage, bug = begun.task.stage, failed.reason is ReasonCode.BUG
        attempts = max(1, len(begun.before) + (failed.reason is not ReasonCode.POISON))
        series = 1 + sum(1 for _ in self.store.list(keys.replayed(stage, event.id)))
        identity = failed.reason if series == 1 else f"{failed.reason}/{series}"
        facts = [_fact(stage, event, failed, attempts)] if _concerns_document(stage, event) else []
        structlog.get_logger().error(
            "stage_failed", reason=failed.reason.value, message=failed.message, attempts=attempts, exc_info=bug
        )
        return FailureRecord(
            stage=stage,
            event_id=event.id,
            event_key=event_key,
            subject=event.subject,
            reason=failed.reason,
            message=failed.message,
            attempts=attempts,
            failed_at=self.clock(),
            traceback=_sound("".join(traceback.format_exception(failed.error))) if bug else None,
            place=place(failed.error) if bug else None,
            part=begun.task.part or None,
            series=series,
            history=begun.before,
            log=tuple(map(_sound, failed.log)),
            events=tuple(
                write_event(fact, identity, Origin(stage, event, self.schema_base), self.clock()) for fact in facts
            ),
        )

    def unreadable(self, stage: str, event_key: str, error: Exception) -> FailureRecord:
        """Keep that a task names an event which is not there, or cannot be read."""
        message = _told(f"the event {event_key} of this task cannot be read: {error}")
        event_id = keys.parse_event(event_key)
        if event_id is None:
            return self.unreadable_message(f"{stage} {event_key}".encode(), message)
        return self._keep(stage, event_id, event_key, message)

    def broken(self, stage: str, event_key: str, error: Exception) -> FailureRecord:
        """Keep an error that came before or after the work of a stage."""
        event_id = keys.parse_event(event_key)
        if event_id is None:
            return self.unreadable(stage, event_key, error)
        return self._keep(stage, event_id, event_key, Failed(error).message, ReasonCode.BUG, error)

    def unreadable_message(self, body: bytes, told: str) -> FailureRecord:
        """Keep a message of a queue that is no task, byte for byte."""
        digest = sha256(body).hexdigest()
        self.store.create(keys.message(digest), body, "application/octet-stream")
        return self._keep("unknown", digest[:32], keys.message(digest), _told(told))

    def delivered_too_often(self, event_key: str, event: Event, begun: Begun) -> FailureRecord:
        """The record of a task that the broker set aside; `begun` counts that as an attempt."""
        failed = Failed(StageError(ReasonCode.POISON, "the broker delivered its task too often and set it aside"))
        counted = replace(begun, before=(*begun.before, begun.attempt))
        record = self.record(event_key, event, counted, failed)
        self.store.create(keys.failure(begun.task.stage, event.id), canonical_bytes(record))
        return record

    def _keep(
        self,
        stage: str,
        event_id: str,
        event_key: str,
        message: str,
        reason: ReasonCode = ReasonCode.UNREADABLE_MESSAGE,
        error: Exception | None = None,
    ) -> FailureRecord:
        record = FailureRecord(
            stage=stage,
            event_id=event_id,
            event_key=event_key,
            subject=event_id,
            reason=reason,
            message=message,
            attempts=1,
            failed_at=self.clock(),
            traceback=_sound("".join(traceback.format_exception(error))) if error else None,
            place=place(error) if error else None,
            events=(),
        )
        self.store.create(keys.failure(stage, event_id), canonical_bytes(record))
        structlog.get_logger().error(
            "stage_failed", stage=stage, event_id=event_id, reason=reason.value, message=message, exc_info=error
        )
        return record


def is_transient(error: Exception) -> bool:
    """Whether another attempt may help."""
    return isinstance(error, TransientError | StoreUnavailableError) or _no_room(error)


def _no_room(error: Exception) -> bool:
    return isinstance(error, OSError) and error.errno in NO_ROOM


def place(error: Exception) -> str | None:
    """The last line of our own code that an error passed through, as `file:line in function`."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [(frame, _own_path(frame.filename)) for frame in frames]
    told = [f"{path}:{frame.lineno} in {frame.name}" for frame, path in own if path]
    return told[-1] if told else None


def _told(text: str) -> str:
    """A text in one line, within the limit of messages."""
    return CONTROL.sub(" ", _sound(text))[:MESSAGE_LIMIT]


def _sound(text: str) -> str:
    """A text that can be stored: what is no character, as in names of files that are no text, is spelt out."""
    return text.encode("utf-8", "backslashreplace").decode()


def _own_path(filename: str) -> str | None:
    path = Path(filename)
    if not path.is_relative_to(ROOT):
        return None
    relative = path.relative_to(ROOT)
    return str(relative) if relative.parts[0] in OWN else None


def _concerns_document(stage: str, event: Event) -> bool:
    return stage not in MEETING_STAGES and isinstance(event.data, DocumentEvent)


def _fact(stage: str, event: Event, failed: Failed, attempts: int) -> DocumentFailed:
    return DocumentFailed(
        document=event.data.document,
        stage=stage,
        reason=failed.reason,
        message=failed.message,
        attempts=attempts,
        failure=keys.failure(stage, event.id),
    )
