"""Opens what the settings ask for: metrics over HTTP, OpenTelemetry, both, or nothing."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import structlog

from workers.adapters.telemetry.figures import Figures
from workers.adapters.telemetry.listening import ListenAddress, shown
from workers.runtime.telemetry.metrics import Measurement
from workers.runtime.telemetry.port import SILENCE, Span, Telemetry


class MissingExtraError(RuntimeError):
    """OpenTelemetry is asked for and not installed."""


@dataclass(frozen=True)
class TelemetrySettings:
    """What a process tells, and where."""

    service: str
    version: str
    listen: ListenAddress | None = None
    otlp_url: str = ""
    trace_share: float = 1.0

    @property
    def is_wanted(self) -> bool:
        """Whether anybody listens."""
        return self.listen is not None or bool(self.otlp_url)


@dataclass(frozen=True)
class Several:
    """Tells several listeners the same."""

    listeners: tuple[Telemetry, ...]

    def measure(self, measurements: Sequence[Measurement]) -> None:
        """Tell each."""
        for one in self.listeners:
            one.measure(measurements)

    def trace(self, spans: Sequence[Span]) -> None:
        """Tell each."""
        for one in self.listeners:
            one.trace(spans)


@contextmanager
def opened(settings: TelemetrySettings) -> Iterator[Telemetry]:
    """What takes measurements and spans while the context lasts. Raises ListenError, MissingExtraError."""
    found: list[Telemetry] = []
    with ExitStack() as stack:
        if settings.listen:
            figures = Figures()
            port = stack.enter_context(shown(figures.text, settings.listen))
            structlog.get_logger().info("metrics_shown", host=settings.listen.host, port=port)
            found.append(figures)
        if settings.otlp_url:
            found.append(stack.enter_context(_otlp(settings)))
        yield Several(tuple(found)) if found else SILENCE


@contextmanager
def _otlp(settings: TelemetrySettings) -> Iterator[Telemetry]:
    try:
        from workers.adapters.telemetry.otlp import OtlpSettings, OtlpTelemetry  # noqa: PLC0415 - it is an extra
    except ImportError as error:
        raise MissingExtraError("AGENDA_OTLP_URL needs the extra: pip install 'agenda-workers[otel]'") from error
    sending = OtlpTelemetry(OtlpSettings(settings.otlp_url, settings.service, settings.version, settings.trace_share))
    try:
        yield sending
    finally:
        sending.close()
