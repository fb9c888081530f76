"""A poll in parts: no task runs long, whatever a source lists, and what one part asked no other part asks again."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from pydantic import Field

from contracts.artefacts.failure import ReasonCode
from contracts.model import Contract, Sha256, canonical_bytes
from workers.domain.absence import Answer
from workers.runtime import keys
from workers.runtime.objects import ObjectMissingError, ObjectStore

STALE = timedelta(minutes=20)
"""A poll that was left so long ago is begun anew: what it saw may hold no more."""


class PartEndedError(Exception):
    """The time of this part of the poll is over; the next task goes on from what is kept."""


@dataclass
class Allowance:
    """Lets a part of a poll send requests for so many seconds, and always at least one."""

    seconds: float
    clock: Callable[[], float] = time.monotonic
    sent: int = 0
    until: float = field(init=False)

    def __post_init__(self) -> None:
        self.until = self.clock() + self.seconds

    def __call__(self) -> None:
        """Before each request. Raises PartEndedError."""
        if self.sent and self.clock() >= self.until:
            raise PartEndedError
        self.sent += 1


def unlimited() -> None:
    """For a poll in one part."""


class AskedPaper(Contract):
    """What came when the address of a document was asked; `sha256` is None where no body came."""

    answer: Answer
    sha256: Sha256 | None = None
    etag: str | None = None
    last_modified: str | None = None
    reason: ReasonCode | None = None
    message: str = ""


@dataclass(frozen=True)
class Part:
    """What a part of a poll begins with, and learns; `allow` is called before each request and may raise."""

    asked: dict[str, AskedPaper] = field(default_factory=dict)
    allow: Callable[[], None] = unlimited


class PollProgress(Contract):
    """How far a poll has come: what it asked of documents, by their addresses."""

    begun: datetime
    left_at: datetime = Field(description="When its last part ended.")
    asked: dict[str, AskedPaper] = Field(default_factory=dict)


def load_progress(store: ObjectStore, source: str, now: datetime) -> PollProgress:
    """The poll that is to go on, else a new one."""
    try:
        left = PollProgress.model_validate_json(store.get(keys.source_poll(source)))
    except (ObjectMissingError, ValueError):
        return PollProgress(begun=now, left_at=now)
    return left if left.left_at <= now < left.left_at + STALE else PollProgress(begun=now, left_at=now)


def last_sign(store: ObjectStore, source: str) -> datetime | None:
    """When a part of the poll that is going on ended last; None where none is."""
    try:
        return PollProgress.model_validate_json(store.get(keys.source_poll(source))).left_at
    except (ObjectMissingError, ValueError):
        return None


def save_progress(store: ObjectStore, source: str, progress: PollProgress) -> None:
    """Keep how far a poll has come."""
    store.put(keys.source_poll(source), canonical_bytes(progress))


def clear_progress(store: ObjectStore, source: str) -> None:
    """The next poll begins anew."""
    store.delete(keys.source_poll(source))
