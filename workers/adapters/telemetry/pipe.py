"""Hands measurements and spans from the processes of a worker to the one that shows or sends them.

A line of at most PIPE_BUF bytes goes into a pipe whole or not at all (POSIX, write), whoever writes beside it, and also
when its writer is killed: so no death leaves half a record, and none of a dead process has to be cleared away. The
writer never waits; what the pipe has no room for is counted, and told with the next line.
"""

import fcntl
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from select import PIPE_BUF
from typing import Any

from workers.runtime.telemetry import metrics
from workers.runtime.telemetry.metrics import Measurement
from workers.runtime.telemetry.port import Place, Role, Span, Telemetry

ROOM = 1 << 20
"""Bytes that the pipe holds, where the system lets us choose: some thousand tasks."""


@dataclass
class PipeTelemetry:
    """The end of the pipe that workers write to."""

    end: int
    lost: int = field(default=0)

    def measure(self, measurements: Sequence[Measurement]) -> None:
        """Hand on counters and histograms; gauges are for the process that shows them."""
        lost, self.lost = self.lost, 0
        told = [*measurements, metrics.LOST.of(lost)] if lost else measurements
        self._write([[one.metric, one.value, dict(one.labels)] for one in told])
        if self.lost:
            self.lost += lost

    def trace(self, spans: Sequence[Span]) -> None:
        """Hand on."""
        self._write([asdict(span) for span in spans])

    def _write(self, records: Sequence[Any]) -> None:
        self.lost += sum(count for line, count in lines(records) if not self._is_written(line))

    def _is_written(self, line: bytes) -> bool:
        if len(line) > PIPE_BUF:
            return False
        try:
            os.write(self.end, line)
        except OSError:  # no room, or nobody reads any more
            return False
        return True


def lines(records: Sequence[Any]) -> Iterator[tuple[bytes, int]]:
    """The records as lines that fit, each with the number of records in it."""
    if not records:
        return
    line = json.dumps(records, separators=(",", ":")).encode() + b"\n"
    if len(line) <= PIPE_BUF or len(records) == 1:
        yield line, len(records)
        return
    half = len(records) // 2
    yield from lines(records[:half])
    yield from lines(records[half:])


@dataclass(frozen=True)
class Channel:
    """A pipe, made before the worker's processes are forked."""

    reading: int
    writing: int

    @classmethod
    def open(cls) -> "Channel":
        """A new one; both ends pass to forks, and to nothing that they start."""
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        with suppress(OSError, AttributeError):
            fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, ROOM)
        return cls(reading, writing)

    @property
    def telemetry(self) -> PipeTelemetry:
        """What workers tell."""
        return PipeTelemetry(self.writing)

    def gather(self, into: Telemetry) -> None:
        """Read until every writer has ended. To be called in the process that does not write."""
        os.close(self.writing)
        with os.fdopen(self.reading, "rb") as told:
            for line in told:
                hand_on(line, into)


def hand_on(line: bytes, into: Telemetry) -> None:
    """Tell what a line says."""
    records = json.loads(line)
    spans = [_span(record) for record in records if isinstance(record, dict)]
    if spans:
        into.trace(spans)
    else:
        into.measure([Measurement(*record) for record in records])


def _span(told: dict[str, Any]) -> Span:
    links = tuple(Place(**link) for link in told["links"])
    return Span(**{**told, "role": Role(told["role"]), "place": Place(**told["place"]), "links": links})
