"""What is told of one poll: it is no task of the runner's, since it answers to a schedule and to no event."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from workers.adapters.sources.source_poll import Unfinished
from workers.domain.health import GOOD, Health, health_of_listing
from workers.runtime.errors import StageError, TransientError
from workers.runtime.lanes import Lane
from workers.runtime.metering import Meter
from workers.runtime.outcome import Outcome
from workers.runtime.telemetry import metrics
from workers.runtime.telemetry.account import Ended, Worked, interrupted, of_work
from workers.runtime.telemetry.metrics import Measurement
from workers.runtime.telemetry.port import SILENCE, Place, Role, Span, Telemetry
from workers.runtime.telemetry.spans import working
from workers.stages.watch.handler import Poll

STAGE = "watch"
Found = Poll | Unfinished


@dataclass(frozen=True)
class PollAccount:
    """Opened when a poll begins; the documents that it finds begin traces of their own, which link to it."""

    source: str
    place: Place = field(default_factory=lambda: Place(secrets.token_hex(16), secrets.token_hex(8)))
    began: int = field(default_factory=time.time_ns)

    def of(self, telemetry: Telemetry, poll: Callable[[], Found]) -> Found:
        """Poll, and tell what came of it."""
        if telemetry is SILENCE:
            return poll()
        meter = Meter.start()
        try:
            with working(self.place):
                found = poll()
        except StageError as error:
            self._tell(
                telemetry, meter, _failed(error), self._polled(health_of_listing(error.reason, str(error)).health)
            )
            raise
        self._tell(telemetry, meter, _ended(found), self._findings(found))
        return found

    def _tell(self, telemetry: Telemetry, meter: Meter, ended: Ended, findings: list[Measurement]) -> None:
        cost = meter.cost(computed=True, counts={})
        worked = Worked(STAGE, Lane.LIVE, ended, cost.duration_s, cost.cpu_s)
        telemetry.measure([*of_work(worked), *findings])
        telemetry.trace([self._span(ended)])

    def _findings(self, found: Found) -> list[Measurement]:
        if isinstance(found, Unfinished):
            return []
        done = {"stage": STAGE, "lane": Lane.LIVE, "outcome": Outcome.DONE, "reason": ""}
        documents = metrics.DOCUMENTS.of(found.detected, **done)
        return [*self._polled(found.health), documents, metrics.FOUND.of(found.detected, source=self.source)]

    def _polled(self, health: Health) -> list[Measurement]:
        return [metrics.POLLS.of(1, source=self.source, health=health)]

    def _span(self, ended: Ended) -> Span:
        return Span(
            name=f"poll {self.source}",
            role=Role.CONSUMER,
            place=self.place,
            parent="",
            started=self.began,
            ended=time.time_ns(),
            attributes={"agenda.source": self.source, "agenda.outcome": ended.outcome},
            error=ended.reason,
        )


def _ended(found: Found) -> Ended:
    if isinstance(found, Unfinished):
        return Ended(Outcome.PART_DONE)
    return Ended(Outcome.DONE, "" if found.health in GOOD else found.health)


def _failed(error: StageError) -> Ended:
    return interrupted(error) if isinstance(error, TransientError) else Ended("given_up", error.reason)
