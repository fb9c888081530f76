"""The values of all metrics of one process group, and their text for Prometheus.

Source: prometheus.io, Exposition formats, text format 0.0.4.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from threading import Lock

from workers.runtime.telemetry.metrics import BY_EXPORTER, BY_NAME, METRICS, Kind, Measurement, Metric
from workers.runtime.telemetry.port import Span

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
Labels = tuple[tuple[str, str], ...]
_VALUE = str.maketrans({"\\": r"\\", "\n": r"\n", '"': r"\""})
_HELP = str.maketrans({"\\": r"\\", "\n": r"\n"})


@dataclass
class _Sizes:
    """How often which size was seen, by the first bucket that holds it."""

    counts: list[int]
    total: float = 0.0


@dataclass
class Figures:
    """Adds measurements up; safe for threads. It belongs to one process: others hand theirs on (see `pipe`)."""

    _values: defaultdict[str, dict[Labels, float]] = field(default_factory=lambda: defaultdict(dict))
    _sizes: defaultdict[str, dict[Labels, _Sizes]] = field(default_factory=lambda: defaultdict(dict))
    _lock: Lock = field(default_factory=Lock)

    def measure(self, measurements: Sequence[Measurement]) -> None:
        """Add up. Gauges come all at once, from one look: what is not among them now is gone."""
        with self._lock:
            if any(BY_NAME[one.metric].kind is Kind.GAUGE for one in measurements):
                for metric in BY_EXPORTER:
                    self._values.pop(metric.name, None)
            for one in measurements:
                self._add(BY_NAME[one.metric], _labels(one.labels), one.value)

    def trace(self, spans: Sequence[Span]) -> None:
        """Prometheus keeps no spans."""

    def text(self) -> str:
        """All metrics in the text format, in the order of the list."""
        with self._lock:
            return "".join(f"{line}\n" for metric in METRICS for line in self._lines(metric))

    def gauges(self, name: str) -> dict[Labels, float]:
        """The present values of a gauge."""
        with self._lock:
            return dict(self._values[name])

    def _add(self, metric: Metric, labels: Labels, value: float) -> None:
        if metric.kind is Kind.HISTOGRAM:
            sizes = self._sizes[metric.name].setdefault(labels, _Sizes([0] * (len(metric.buckets) + 1)))
            sizes.counts[bisect_left(metric.buckets, value)] += 1
            sizes.total += value
        elif metric.kind is Kind.COUNTER:
            self._values[metric.name][labels] = self._values[metric.name].get(labels, 0.0) + value
        else:
            self._values[metric.name][labels] = value

    def _lines(self, metric: Metric) -> Iterator[str]:
        values, sizes = self._values.get(metric.name, {}), self._sizes.get(metric.name, {})
        if not values and not sizes:
            return
        yield f"# HELP {metric.name} {metric.help.translate(_HELP)}"
        yield f"# TYPE {metric.name} {metric.kind}"
        for labels, value in sorted(values.items()):
            yield _line(metric.name, labels, value)
        for labels, size in sorted(sizes.items()):
            yield from _histogram(metric, labels, size)


def _histogram(metric: Metric, labels: Labels, sizes: _Sizes) -> Iterator[str]:
    seen = 0
    for limit, count in zip((*metric.buckets, inf), sizes.counts, strict=True):
        seen += count
        yield _line(f"{metric.name}_bucket", (*labels, ("le", _number(limit))), seen)
    yield _line(f"{metric.name}_sum", labels, sizes.total)
    yield _line(f"{metric.name}_count", labels, seen)


def _labels(labels: Mapping[str, str]) -> Labels:
    return tuple(sorted((name, str(value)) for name, value in labels.items()))


def _line(name: str, labels: Labels, value: float) -> str:
    told = ",".join(f'{label}="{text.translate(_VALUE)}"' for label, text in labels)
    return f"{name}{{{told}}} {_number(value)}" if told else f"{name} {_number(value)}"


def _number(value: float) -> str:
    return "+Inf" if value == inf else repr(float(value))
