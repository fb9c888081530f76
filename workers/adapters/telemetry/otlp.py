"""Sends measurements and spans to an OpenTelemetry collector: OTLP over HTTP, by the extra `otel`.

Spans come with ids of their own (see `workers.runtime.telemetry.spans`), so the SDK only exports them: it makes none.
Source: OpenTelemetry specification, OTLP; the SDK reads OTEL_RESOURCE_ATTRIBUTES, OTEL_EXPORTER_OTLP_HEADERS and the
intervals from its own environment variables.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.metrics import CallbackOptions, Observation
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import Link, SpanContext, SpanKind, TraceFlags
from opentelemetry.trace.status import Status, StatusCode

from workers.adapters.telemetry.figures import Figures
from workers.runtime.telemetry.metrics import BY_NAME, METRICS, Kind, Measurement, Metric
from workers.runtime.telemetry.port import Place, Role, Span

SCOPE = "agenda-workers"
SAMPLED = TraceFlags(TraceFlags.SAMPLED)
KINDS = {Role.CONSUMER: SpanKind.CONSUMER, Role.PRODUCER: SpanKind.PRODUCER, Role.CLIENT: SpanKind.CLIENT}
ALL = 1 << 64
"""Traces are chosen by the lower 64 bits of their id, as TraceIdRatioBased does, so that all workers choose alike."""


@dataclass(frozen=True)
class OtlpSettings:
    """Where to, in whose name, and which share of the traces, from 0 to 1."""

    url: str
    service: str
    version: str
    trace_share: float = 1.0
    patience_s: float = 3.0
    """How long a collector is asked for each of the two, also when the process ends; what it does not take is lost."""


@dataclass
class OtlpTelemetry:
    """The metrics and spans of one process group, sent on by threads of this process."""

    settings: OtlpSettings
    _gauges: Figures = field(default_factory=Figures)

    def __post_init__(self) -> None:
        base, patience = self.settings.url.rstrip("/"), self.settings.patience_s
        self._resource = Resource.create(
            {"service.name": self.settings.service, "service.version": self.settings.version}
        )
        reader = PeriodicExportingMetricReader(OTLPMetricExporter(endpoint=f"{base}/v1/metrics", timeout=patience))
        self._provider = MeterProvider([reader], self._resource, shutdown_on_exit=False)
        self._instruments = {metric.name: self._instrument(metric) for metric in METRICS}
        self._spans = BatchSpanProcessor(OTLPSpanExporter(endpoint=f"{base}/v1/traces", timeout=patience))

    def measure(self, measurements: Sequence[Measurement]) -> None:
        """Add to the instruments."""
        self._gauges.measure([one for one in measurements if BY_NAME[one.metric].kind is Kind.GAUGE])
        for one in measurements:
            instrument, kind = self._instruments[one.metric], BY_NAME[one.metric].kind
            if kind is Kind.COUNTER:
                instrument.add(one.value, dict(one.labels))
            elif kind is Kind.HISTOGRAM:
                instrument.record(one.value, dict(one.labels))

    def trace(self, spans: Sequence[Span]) -> None:
        """Queue the spans of the traces that are chosen."""
        for span in spans:
            if is_chosen(span.place.trace, self.settings.trace_share):
                self._spans.on_end(readable(span, self._resource))

    def close(self) -> None:
        """Send what is left."""
        self._spans.shutdown()  # type: ignore[no-untyped-call]  # the SDK leaves this one untyped
        self._provider.shutdown()

    def _instrument(self, metric: Metric) -> Any:
        meter, unit = self._provider.get_meter(SCOPE, self.settings.version), metric.unit.value
        if metric.kind is Kind.COUNTER:
            return meter.create_counter(metric.name, unit, metric.help)
        if metric.kind is Kind.HISTOGRAM:
            buckets = list(metric.buckets)
            return meter.create_histogram(metric.name, unit, metric.help, explicit_bucket_boundaries_advisory=buckets)
        return meter.create_observable_gauge(metric.name, [partial(self._observed, metric.name)], unit, metric.help)

    def _observed(self, name: str, _: CallbackOptions) -> Iterable[Observation]:
        return [Observation(value, dict(labels)) for labels, value in self._gauges.gauges(name).items()]


def is_chosen(trace: str, share: float) -> bool:
    """Whether a trace belongs to the share that is kept."""
    return int(trace[-16:], 16) < round(share * ALL)


def readable(span: Span, resource: Resource) -> ReadableSpan:
    """The span as the SDK's exporters take it."""
    return ReadableSpan(
        name=span.name,
        context=_context(span.place, remote=False),
        parent=_context(Place(span.place.trace, span.parent), remote=True) if span.parent else None,
        resource=resource,
        attributes=dict(span.attributes),
        links=[Link(_context(place, remote=True)) for place in span.links],
        kind=KINDS[span.role],
        status=Status(StatusCode.ERROR, span.error) if span.error else Status(StatusCode.UNSET),
        start_time=span.started,
        end_time=span.ended,
    )


def _context(place: Place, *, remote: bool) -> SpanContext:
    return SpanContext(int(place.trace, 16), int(place.span, 16), is_remote=remote, trace_flags=SAMPLED)
