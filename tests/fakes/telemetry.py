"""Keeps what is told."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from workers.runtime.telemetry.metrics import Measurement, Metric
from workers.runtime.telemetry.port import Span


@dataclass(frozen=True)
class Heard:
    """Everything that was told, in order."""

    measurements: list[Measurement] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def measure(self, measurements: Sequence[Measurement]) -> None:
        self.measurements.extend(measurements)

    def trace(self, spans: Sequence[Span]) -> None:
        self.spans.extend(spans)

    def total(self, metric: Metric, **labels: str) -> float:
        """The sum of a metric's values that have these labels."""
        return sum(
            one.value
            for one in self.measurements
            if one.metric == metric.name and labels.items() <= dict(one.labels).items()
        )
