"""The port that takes measurements and spans; where no exporter is configured, it takes them nowhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from workers.runtime.telemetry.metrics import Measurement


class Role(StrEnum):
    """What a span is about, in OpenTelemetry's words."""

    CONSUMER = "consumer"
    """A task is worked on."""
    PRODUCER = "producer"
    """An event is published."""
    CLIENT = "client"
    """Events are sent to a sink."""


@dataclass(frozen=True)
class Place:
    """A span's place: its trace (32 hexadecimal digits) and its own id (16)."""

    trace: str
    span: str


@dataclass(frozen=True)
class Span:
    """A piece of work that has ended; times are nanoseconds since 1970."""

    name: str
    role: Role
    place: Place
    parent: str
    """Id of the span that led to it, in the same trace; empty at the beginning of a trace."""
    started: int
    ended: int
    attributes: Mapping[str, str] = field(default_factory=dict)
    links: tuple[Place, ...] = ()
    error: str = ""
    """Why it did not go well; empty where it did."""


class Telemetry(Protocol):
    """Takes what is told of the work. It never raises and never waits long: work goes before its telling."""

    def measure(self, measurements: Sequence[Measurement]) -> None:
        """Add to counters and histograms. Gauges come all at once, from one look, and replace those of the last."""
        ...

    def trace(self, spans: Sequence[Span]) -> None:
        """Keep spans that have ended."""
        ...


class Silence:
    """Takes everything nowhere."""

    def measure(self, measurements: Sequence[Measurement]) -> None:
        """Nothing happens."""

    def trace(self, spans: Sequence[Span]) -> None:
        """Nothing happens."""


SILENCE: Telemetry = Silence()
