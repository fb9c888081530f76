"""The facts of an overview."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class LaneStanding:
    """A lane of a stage. None where the broker does not tell."""

    stage: str
    lane: str
    open: int
    """Events that the stage has not handled."""
    oldest_s: float | None
    """Age of the oldest of them in seconds; None where none is open."""
    per_minute: float
    """Events that the stage made a minute, over the last minutes, in both lanes."""
    waiting: int | None = None
    """Tasks in its queue."""
    workers: int | None = None
    """Workers that take from its queue."""

    @property
    def empty_in_s(self) -> float | None:
        """Seconds until nothing is open at the present rate; None where it does not move."""
        if not self.open:
            return 0.0
        return self.open / self.per_minute * 60 if self.per_minute else None


@dataclass(frozen=True)
class FailureCount:
    """Failure records of a stage with a reason."""

    stage: str
    reason: str
    count: int


@dataclass(frozen=True)
class SourceStanding:
    """How a source was at its last poll; None before the first."""

    name: str
    health: str | None = None
    evidence: str = ""
    since: datetime | None = None
    last_poll: datetime | None = None
    last_good_poll: datetime | None = None
    asked: datetime | None = None
    """Since when a poll is asked for that has not ended."""


@dataclass(frozen=True)
class SinkStanding:
    """How a sink stands: ok, failing, paused, or new."""

    name: str
    state: str
    waiting: int = 0
    lag_s: float = 0.0
    """Age of the first event that it has not taken."""
    error: str = ""


@dataclass(frozen=True)
class DocumentStanding:
    """Where one of the last documents stands."""

    id: str
    title: str
    source: str
    revision: int
    stands: str
    time: datetime


@dataclass(frozen=True)
class Overview:
    """All of it, at a moment."""

    looked_at: datetime
    lanes: tuple[LaneStanding, ...]
    failures: tuple[FailureCount, ...]
    sources: tuple[SourceStanding, ...]
    sinks: tuple[SinkStanding, ...]
    documents: tuple[DocumentStanding, ...]
    """The newest first."""
    cpu_s: dict[str, float]
    """Mean CPU seconds of the last events of each stage."""
    dead_letters: int | None = None
    trouble: str = ""
    """Why the broker does not tell; empty where it does."""
    model_tokens: int = 0
    """Tokens of today that language models were given."""
    model_budget: int = 0
    """Tokens that they may have today; 0 where none is used."""

    def as_json(self) -> dict[str, Any]:
        """For programs."""
        told = asdict(self)
        told["lanes"] = [{**asdict(one), "empty_in_s": one.empty_in_s} for one in self.lanes]
        return told
