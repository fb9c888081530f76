"""The text for Prometheus, read by Prometheus's own parser."""

import pytest
from prometheus_client.parser import text_string_to_metric_families

from workers.adapters.telemetry.figures import Figures
from workers.runtime.telemetry import metrics

OWN = {"stage": "ocr", "lane": "live", "outcome": "done"}


def samples(figures: Figures) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(figures.text())
        for sample in family.samples
    }


def value(figures: Figures, name: str, **labels: str) -> float:
    return samples(figures)[name, tuple(sorted(labels.items()))]


def test_counters_add_up_by_their_labels() -> None:
    figures = Figures()
    for stage, count in (("ocr", 2), ("fetch", 5), ("ocr", 1)):
        figures.measure([metrics.REDELIVERIES.of(count, stage=stage)])
    assert value(figures, "agenda_redeliveries_total", stage="ocr") == 3
    assert value(figures, "agenda_redeliveries_total", stage="fetch") == 5


def test_a_histogram_counts_all_up_to_each_limit() -> None:
    figures = Figures()
    figures.measure([metrics.TASK_SECONDS.of(seconds, **OWN) for seconds in (0.01, 0.2, 0.2, 700.0)])
    found = {
        labels: count for (name, labels), count in samples(figures).items() if name == "agenda_task_seconds_bucket"
    }
    by_limit = {dict(labels)["le"]: count for labels, count in found.items()}
    assert (by_limit["0.01"], by_limit["0.1"], by_limit["0.25"], by_limit["600.0"], by_limit["+Inf"]) == (1, 1, 3, 3, 4)
    assert value(figures, "agenda_task_seconds_count", **OWN) == 4
    assert value(figures, "agenda_task_seconds_sum", **OWN) == pytest.approx(700.41)


def test_any_text_can_be_the_value_of_a_label() -> None:
    figures, name = Figures(), 'back\\slash "quoted"\nnext line é'
    figures.measure([metrics.FOUND.of(1, source=name)])
    assert value(figures, "agenda_found_documents_total", source=name) == 1


def test_a_look_replaces_the_gauges_of_the_last_one_and_leaves_counters() -> None:
    figures = Figures()
    figures.measure([metrics.SINK_PAUSED.of(1, sink="gone"), metrics.DEAD_LETTERS.of(3), metrics.LOST.of(2)])
    figures.measure([metrics.SINK_PAUSED.of(0, sink="desk")])
    assert samples(figures) == {
        ("agenda_sink_paused", (("sink", "desk"),)): 0,
        ("agenda_lost_measurements_total", ()): 2,
    }


def test_every_family_has_its_help_and_kind_and_the_order_is_always_the_same() -> None:
    figures, again = Figures(), Figures()
    told = [metrics.LOST.of(1), metrics.CPU_SECONDS.of(0.5, **OWN), metrics.TASKS.of(1, **OWN)]
    figures.measure(told)
    again.measure(told[::-1])
    assert figures.text() == again.text()
    families = {family.name: family for family in text_string_to_metric_families(figures.text())}
    assert families["agenda_cpu_seconds"].type == "counter"
    assert families["agenda_cpu_seconds"].documentation == metrics.CPU_SECONDS.help
