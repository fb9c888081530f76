"""Telemetry of the commands: what each process tells, and a worker's processes through one pipe."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from threading import Thread

from contracts.artefacts.failure import ReasonCode
from workers.adapters.telemetry.listening import ListenAddress, check_free
from workers.adapters.telemetry.opening import TelemetrySettings, opened
from workers.adapters.telemetry.pipe import Channel
from workers.entrypoints.settings import Settings
from workers.runtime.lanes import Lane
from workers.runtime.outcome import Outcome
from workers.runtime.telemetry import metrics
from workers.runtime.telemetry.metrics import Measurement
from workers.runtime.telemetry.port import SILENCE, Telemetry

LAST_SECONDS = 2.0
"""How long the end of a worker waits for what its processes told last."""


def telemetry_settings(settings: Settings, role: str) -> TelemetrySettings:
    """What a process of this role tells, and where. Raises ValueError for an address that cannot be read."""
    listen = ListenAddress.parse(settings.metrics_listen) if settings.metrics_listen else None
    return TelemetrySettings(
        f"agenda-{role}", version("agenda-workers"), listen, settings.otlp_url, settings.trace_share
    )


@contextmanager
def telling(settings: Settings, role: str) -> Iterator[Telemetry]:
    """Telemetry of this process while the context lasts. Raises ListenError, MissingExtraError, ValueError."""
    with opened(telemetry_settings(settings, role)) as telemetry:
        yield telemetry


@dataclass
class WorkerTelemetry:
    """What the processes of a worker tell; the one that started them shows or sends it."""

    settings: TelemetrySettings
    beginning: Sequence[Measurement] = ()
    """Zeros, so that the first failure is seen as a rise."""
    _channel: Channel | None = None
    _open: ExitStack = field(default_factory=ExitStack)
    _reader: Thread | None = None

    def __post_init__(self) -> None:
        if self.settings.is_wanted:
            if self.settings.listen:
                check_free(self.settings.listen)
            self._channel = Channel.open()

    @property
    def of_children(self) -> Telemetry:
        """For processes that are forked from now on."""
        return self._channel.telemetry if self._channel else SILENCE

    def started(self) -> None:
        """All processes are forked: show and send from here what they tell."""
        if self._channel is None:
            return
        listener = self._open.enter_context(opened(self.settings))
        listener.measure(self.beginning)
        self._reader = Thread(target=self._channel.gather, args=(listener,), daemon=True, name="telemetry")
        self._reader.start()

    def ended(self) -> None:
        """All processes have ended: send what is left."""
        if self._reader:
            self._reader.join(LAST_SECONDS)
        self._open.close()


def zeros(stages: Sequence[str], lanes: Sequence[Lane]) -> list[Measurement]:
    """Every counter of these stages whose labels are known before anything happens."""
    ends = [
        metrics.DOCUMENTS.of(0, stage=stage, lane=lane, outcome=Outcome.DONE, reason="")
        for stage in stages
        for lane in lanes
    ]
    reasons = [
        metric.of(0, stage=stage, reason=reason)
        for metric in (metrics.FAILURES, metrics.RETRIES)
        for stage in stages
        for reason in ReasonCode
    ]
    return [*ends, *reasons, *(metrics.REDELIVERIES.of(0, stage=stage) for stage in stages), metrics.LOST.of(0)]
