"""What arrives at an OpenTelemetry collector: the real wire form, sent by the SDK's exporters, read by its schema."""

import time
from collections.abc import Iterator

import pytest
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.metrics.v1.metrics_pb2 import Metric
from opentelemetry.proto.trace.v1.trace_pb2 import Span as SentSpan
from opentelemetry.proto.trace.v1.trace_pb2 import Status

from tests.servers.ports import LOOPBACK, free_ports
from tests.servers.stand_in import Posted, collecting
from workers.adapters.telemetry.opening import TelemetrySettings, opened
from workers.adapters.telemetry.otlp import OtlpSettings, OtlpTelemetry, is_chosen
from workers.runtime.telemetry import metrics
from workers.runtime.telemetry.port import Place, Role, Span

WORK = {"stage": "ocr", "lane": "live", "outcome": "done"}
POLL, EVENT, TASK = Place("1" * 32, "2" * 16), Place("a" * 32, "b" * 16), Place("a" * 32, "c" * 16)
NOW = time.time_ns()
SPANS = (
    Span("publish document.detected.v1", Role.PRODUCER, EVENT, "", NOW, NOW, {"agenda.source": "vale"}, (POLL,)),
    Span(
        "process fetch", Role.CONSUMER, TASK, EVENT.span, NOW, NOW + 5_000_000, {"agenda.lane": "live"}, (), "damaged"
    ),
)


@pytest.fixture(scope="module")
def posted() -> Iterator[list[Posted]]:
    got: list[Posted] = []
    collector = collecting(got)
    collector.start()
    with opened(TelemetrySettings("agenda-worker", "1.0", otlp_url=collector.url)) as telemetry:
        telemetry.measure([metrics.CPU_SECONDS.of(1.5, **WORK), metrics.CPU_SECONDS.of(2.0, **WORK)])
        telemetry.measure([metrics.TASK_SECONDS.of(0.2, **WORK)])
        telemetry.measure([metrics.SINK_LAG.of(7.0, sink="gone")])
        telemetry.measure([metrics.SINK_LAG.of(9.0, sink="desk")])
        telemetry.trace(SPANS)
    yield got
    collector.stop()


@pytest.fixture(scope="module")
def sent_metrics(posted: list[Posted]) -> dict[str, Metric]:
    (last,) = [one.body for one in posted if one.path == "/v1/metrics"][-1:]
    request = ExportMetricsServiceRequest.FromString(last)
    (resource,) = request.resource_metrics
    service = {one.key: one.value.string_value for one in resource.resource.attributes}
    assert service["service.name"] == "agenda-worker"
    return {metric.name: metric for scope in resource.scope_metrics for metric in scope.metrics}


def test_counters_are_sums_that_only_rise(sent_metrics: dict[str, Metric]) -> None:
    metric = sent_metrics["agenda_cpu_seconds_total"]
    (point,) = metric.sum.data_points
    assert (metric.unit, metric.sum.is_monotonic, point.as_double) == ("s", True, 3.5)
    assert {one.key: one.value.string_value for one in point.attributes} == WORK


def test_histograms_keep_the_limits_of_the_closed_list(sent_metrics: dict[str, Metric]) -> None:
    (point,) = sent_metrics["agenda_task_seconds"].histogram.data_points
    assert tuple(point.explicit_bounds) == metrics.TASK_SECONDS.buckets
    assert (point.count, point.sum) == (1, 0.2)


def test_gauges_are_those_of_the_last_look(sent_metrics: dict[str, Metric]) -> None:
    (point,) = sent_metrics["agenda_sink_lag_seconds"].gauge.data_points
    assert point.as_double == 9.0
    assert point.attributes[0].value.string_value == "desk"


def test_spans_keep_their_ids_parents_links_and_errors(posted: list[Posted]) -> None:
    bodies = [one.body for one in posted if one.path == "/v1/traces"]
    spans = [span for body in bodies for span in _spans(body)]
    published, work = sorted(spans, key=lambda span: span.name, reverse=True)
    assert (published.trace_id.hex(), published.span_id.hex(), published.parent_span_id) == ("a" * 32, "b" * 16, b"")
    assert [(link.trace_id.hex(), link.span_id.hex()) for link in published.links] == [(POLL.trace, POLL.span)]
    assert (work.trace_id, work.parent_span_id) == (published.trace_id, published.span_id)
    assert (work.kind, published.kind) == (SentSpan.SPAN_KIND_CONSUMER, SentSpan.SPAN_KIND_PRODUCER)
    assert (work.status.code, work.status.message) == (Status.STATUS_CODE_ERROR, "damaged")
    assert published.status.code == Status.STATUS_CODE_UNSET
    assert work.end_time_unix_nano - work.start_time_unix_nano == 5_000_000


def _spans(body: bytes) -> Iterator[SentSpan]:
    for resource in ExportTraceServiceRequest.FromString(body).resource_spans:
        for scope in resource.scope_spans:
            yield from scope.spans


@pytest.mark.parametrize(
    ("share", "trace", "chosen"),
    [
        (1.0, "f" * 32, True),
        (0.0, "0" * 32, False),
        (0.5, "0" * 16 + "7" * 16, True),
        (0.5, "0" * 16 + "8" * 16, False),
    ],
)
def test_a_share_of_the_traces_is_chosen_alike_by_all(share: float, trace: str, *, chosen: bool) -> None:
    assert is_chosen(trace, share) is chosen


def test_a_collector_that_is_away_delays_the_end_of_a_process_only_a_little() -> None:
    [port] = free_ports(1)
    sending = OtlpTelemetry(OtlpSettings(f"http://{LOOPBACK}:{port}", "agenda-worker", "1.0", patience_s=0.2))
    sending.measure([metrics.LOST.of(1)])
    sending.trace(SPANS)
    begun = time.monotonic()
    sending.close()
    assert time.monotonic() - begun < 3
