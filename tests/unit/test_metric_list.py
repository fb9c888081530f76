"""The closed list of metrics: names, units and labels that Prometheus and OpenTelemetry both take."""

import re

import pytest

from workers.runtime.telemetry import metrics
from workers.runtime.telemetry.metrics import METRICS, Kind, Metric, Unit

NAME = re.compile(r"agenda(_[a-z]+)+")
LABEL = re.compile(r"[a-z]+")


def test_every_name_stands_once() -> None:
    assert len({metric.name for metric in METRICS}) == len(METRICS)


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.name)
def test_names_labels_and_help_follow_the_rules_of_prometheus(metric: Metric) -> None:
    assert NAME.fullmatch(metric.name)
    assert all(LABEL.fullmatch(label) for label in metric.labels)
    assert metric.help.endswith(".")
    assert metric.name.endswith("_total") == (metric.kind is Kind.COUNTER)
    assert ("seconds" in metric.name) == (metric.unit is Unit.SECONDS)
    assert bool(metric.buckets) == (metric.kind is Kind.HISTOGRAM)
    assert list(metric.buckets) == sorted(set(metric.buckets))


def test_a_value_with_other_labels_than_the_list_names_is_refused() -> None:
    with pytest.raises(ValueError, match="agenda_retries_total has the labels"):
        metrics.RETRIES.of(1, stage="fetch")
    with pytest.raises(ValueError, match="agenda_dead_letters"):
        metrics.DEAD_LETTERS.of(1, stage="fetch")
