"""What is told of one task, once it has ended: measurements, and the span of the work."""

import os
import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.receipt import Cost
from contracts.artefacts.text import PageSource
from workers.runtime.errors import AnotherAttempt, StageError
from workers.runtime.lanes import lane_of
from workers.runtime.metering import Meter
from workers.runtime.objects import StoreUnavailableError
from workers.runtime.outcome import Outcome
from workers.runtime.stage import Event
from workers.runtime.telemetry import metrics
from workers.runtime.telemetry.metrics import Measurement
from workers.runtime.telemetry.port import SILENCE, Place, Role, Span, Telemetry
from workers.runtime.telemetry.spans import about, place_of, working

RETRIED, HANDED_BACK, BROKEN = "retried", "handed_back", "broken"
"""How a task ends beside the outcomes: it comes again after a transient error, or because its worker is told to end; or
the runner itself has a bug.
"""
COMPUTED, STORED = "computed", "stored"
SETTLED = frozenset({Outcome.DONE, Outcome.WAITING, Outcome.FAILED, Outcome.CANCELLED})
"""Outcomes after which a stage is done with an event."""
WELL = SETTLED - {Outcome.FAILED} | {Outcome.REPEATED, Outcome.DIVIDED, Outcome.PART_DONE}


@dataclass(frozen=True)
class Ended:
    """How a task ended, and why where it did not go well; `cost` is that of a result."""

    outcome: str
    reason: str = ""
    cost: Cost | None = None


@dataclass(frozen=True)
class Worked:
    """A task that has ended, with what it took."""

    stage: str
    lane: str
    ended: Ended
    seconds: float
    cpu_s: float
    waited: float | None = None
    """Seconds from its event to its beginning; None where it was tried before."""


@dataclass(frozen=True)
class Account:
    """Opened when the work on a task begins."""

    stage: str
    event: Event
    part: str
    again: bool
    """Whether it was delivered or tried before."""
    meter: Meter = field(default_factory=Meter.start)
    began: int = field(default_factory=time.time_ns)
    own_id: str = field(default_factory=lambda: secrets.token_hex(8))

    @property
    def place(self) -> Place:
        """The span of the work: in the trace of its event."""
        return Place(place_of(self.event).trace, self.own_id)

    def worked(self, ended: Ended) -> Worked:
        """What the task came to."""
        cost = self.meter.cost(computed=False, counts={})
        first = not self.again and not self.part
        waited = max(0.0, self.began / 1e9 - self.event.time.timestamp()) if first else None
        return Worked(self.stage, lane_of(self.event), ended, cost.duration_s, cost.cpu_s, waited)

    def span(self, ended: Ended) -> Span:
        """The span of the work."""
        told = {
            "messaging.operation.type": "process",
            "messaging.destination.name": f"stage.{self.stage}",
            "agenda.lane": str(lane_of(self.event)),
            "agenda.outcome": ended.outcome,
            "process.pid": str(os.getpid()),
        }
        return Span(
            name=f"process {self.stage}",
            role=Role.CONSUMER,
            place=self.place,
            parent=place_of(self.event).span,
            started=self.began,
            ended=time.time_ns(),
            attributes={**about(self.event), **told, **({"agenda.part": self.part} if self.part else {})},
            error="" if ended.outcome in WELL else (ended.reason or ended.outcome),
        )


@contextmanager
def accounting(telemetry: Telemetry, account: Account) -> Iterator[Callable[[Ended], None]]:
    """Work on a task; whoever does gives what it came to. An error that ends it tells it is to come again."""
    if telemetry is SILENCE:
        yield _nobody
        return
    found: list[Ended] = []
    try:
        with working(account.place):
            yield found.append
    except BaseException as error:
        found.append(interrupted(error))
        raise
    finally:
        telemetry.measure(measured(account.worked(found[-1])))
        telemetry.trace([account.span(found[-1])])


def _nobody(_: Ended) -> None:
    """Nothing is told where nobody listens: measuring costs more than telling."""


def interrupted(error: BaseException) -> Ended:
    """How a task ended that an error ended."""
    cause = error.cause if isinstance(error, AnotherAttempt) else error
    if isinstance(cause, StageError):
        return Ended(RETRIED, cause.reason)
    if isinstance(cause, StoreUnavailableError):
        return Ended(RETRIED, ReasonCode.STORE_UNAVAILABLE)
    return Ended(BROKEN, ReasonCode.BUG) if isinstance(cause, Exception) else Ended(HANDED_BACK)


def of_work(worked: Worked) -> list[Measurement]:
    """What every task is measured by, whatever it is about."""
    ended = worked.ended
    work = {"stage": worked.stage, "lane": worked.lane, "outcome": ended.outcome}
    found = [
        metrics.TASKS.of(1, **work),
        metrics.TASK_SECONDS.of(worked.seconds, **work),
        metrics.CPU_SECONDS.of(worked.cpu_s, **work),
    ]
    if ended.outcome == RETRIED:
        found.append(metrics.RETRIES.of(1, stage=worked.stage, reason=ended.reason))
    return found


def measured(worked: Worked) -> list[Measurement]:
    """All measurements of one task that handled an event."""
    ended, found = worked.ended, of_work(worked)
    if ended.outcome in SETTLED:
        own = {"stage": worked.stage, "lane": worked.lane, "outcome": ended.outcome, "reason": ended.reason}
        found.append(metrics.DOCUMENTS.of(1, **own))
    if ended.outcome == Outcome.FAILED:
        found.append(metrics.FAILURES.of(1, stage=worked.stage, reason=ended.reason))
    if worked.waited is not None and ended.outcome != Outcome.REPEATED:
        found.append(metrics.WAIT_SECONDS.of(worked.waited, stage=worked.stage, lane=worked.lane))
    if ended.outcome == Outcome.DONE and ended.cost:
        found += _of_result(worked.stage, worked.lane, ended.cost.counts, COMPUTED if ended.cost.computed else STORED)
    return found


def _of_result(stage: str, lane: str, counts: Mapping[str, int], origin: str) -> list[Measurement]:
    """What a result counts, as far as a metric asks for it."""
    own = {"stage": stage, "lane": lane, "origin": origin}
    found = [metrics.RESULTS.of(1, **own)]
    if "pages" in counts:
        found.append(metrics.PAGES.of(counts["pages"], **own))
    if "bytes" in counts:
        found.append(metrics.BYTES.of(counts["bytes"], **own))
    ways = {way: counts.get(f"pages_{way}", 0) for way in PageSource}
    found += [metrics.READ_PAGES.of(count, lane=lane, way=way, origin=origin) for way, count in ways.items() if count]
    return found
