"""Counts attempts in the bucket: each is written down before it begins, so that no restart and no death is forgotten.

An attempt that ends takes its record away or says how it ended. What is left without an end is a worker that died, or
one that still works on a task which the broker gave to a second one. Beside the attempts at parts stands what each of
them took, until the whole is done.
"""

import os
import secrets
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from contracts.artefacts.failure import Attempt
from contracts.artefacts.receipt import Cost
from contracts.model import canonical_bytes
from workers.runtime import keys
from workers.runtime.errors import TransientError
from workers.runtime.objects import ObjectMissingError, ObjectStore


@dataclass(frozen=True)
class AttemptLimits:
    """After how many attempts a task is given up."""

    attempts: int = 1
    """Attempts after which a transient error is a failure."""
    deaths: int = 3
    """Attempts without an end after which the document is poison."""


@dataclass(frozen=True)
class Task:
    """What an attempt is made at: an event at a stage, or a part of what it asks for."""

    stage: str
    event_id: str
    part: str = ""

    def key(self, number: int) -> str:
        """Where an attempt is written down."""
        return keys.attempt(self.stage, self.event_id, self.part, number)

    @property
    def prefix(self) -> str:
        """Where all attempts are written down."""
        return keys.attempts(self.stage, self.event_id, self.part)

    @property
    def spent(self) -> str:
        """Where it is written down what a part took."""
        return keys.spent(self.stage, self.event_id, self.part)


@dataclass(frozen=True)
class Begun:
    """An attempt that is under way, and those before it."""

    task: Task
    attempt: Attempt
    before: tuple[Attempt, ...] = ()

    @property
    def deaths(self) -> int:
        """How many attempts before it did not end."""
        return sum(earlier.ended is None for earlier in self.before)

    @property
    def tries(self) -> int:
        """Which try at a transient error this is, from 1."""
        return 1 + sum(earlier.ended == "retried" for earlier in self.before)


@dataclass(frozen=True)
class Attempts:
    """The attempts of all tasks."""

    store: ObjectStore
    clock: Callable[[], datetime]

    def begin(self, task: Task) -> Begun:
        """Write down that an attempt begins. Costs one request for a task's first attempt."""
        number, before = 1, tuple[Attempt, ...]()
        while True:
            own = Attempt(number=number, started_at=self.clock(), worker=_worker())
            if self.store.create(task.key(number), canonical_bytes(own)):
                return Begun(task, own, before)
            known = self.known(task)
            before = tuple(attempt for attempt in known if attempt != own)
            if own in known:  # the answer to its creation was lost on the way
                return Begun(task, own, before)
            number = max((attempt.number for attempt in before), default=0) + 1

    def known(self, task: Task) -> tuple[Attempt, ...]:
        """The attempts that are written down, in order."""
        found = [self._read(info.key) for info in self.store.list(task.prefix) if info.key != task.spent]
        return tuple(sorted((one for one in found if one), key=lambda attempt: attempt.number))

    def end(self, begun: Begun, how: Literal["retried", "handed_back"], error: TransientError | None = None) -> None:
        """Write down that an attempt ended, to be made again."""
        told = {"reason": error.reason, "message": error.message[:500]} if error else {}
        ended = begun.attempt.model_copy(update={"ended": how, **told})
        self.store.put(begun.task.key(begun.attempt.number), canonical_bytes(ended))

    def forget(self, begun: Begun) -> None:
        """Take away the attempts at a task that is settled."""
        for attempt in (begun.attempt, *begun.before):
            self.store.delete(begun.task.key(attempt.number))

    def forget_all(self, task: Task) -> None:
        """Take away whatever attempts are written down."""
        for info in list(self.store.list(task.prefix)):
            self.store.delete(info.key)

    def spend(self, task: Task, cost: Cost) -> None:
        """Write down what a part took."""
        self.store.put(task.spent, canonical_bytes(cost))

    def spent(self, stage: str, event_id: str) -> Iterator[Cost]:
        """What each part of an event took that is done."""
        for key in self._spent_keys(stage, event_id):
            with suppress(ObjectMissingError):
                yield Cost.model_validate_json(self.store.get(key))

    def forget_spent(self, stage: str, event_id: str) -> None:
        """Take away what the parts of an event took: its receipt holds the sum."""
        for key in list(self._spent_keys(stage, event_id)):
            self.store.delete(key)

    def _spent_keys(self, stage: str, event_id: str) -> Iterator[str]:
        parts = self.store.list(keys.attempts(stage, event_id).rstrip("/") + "-")
        return (info.key for info in parts if keys.is_spent(info.key))

    def _read(self, key: str) -> Attempt | None:
        try:
            return Attempt.model_validate_json(self.store.get(key))
        except ObjectMissingError:
            return None


def _worker() -> str:
    """Host, process, and what tells this attempt from others of the process."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
