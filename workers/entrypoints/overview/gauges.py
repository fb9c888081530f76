"""An overview as gauges: every label value that is known stands there, also where its value is 0."""

from datetime import datetime

from contracts.artefacts.failure import ReasonCode
from workers.domain.health import Health
from workers.entrypoints.overview.facts import Overview
from workers.runtime.telemetry import metrics
from workers.runtime.telemetry.metrics import Measurement
from workers.stages import STAGES


def gauges(overview: Overview, cpu_hour_price: float) -> list[Measurement]:
    """All that broker and bucket tell, and the price by which cost is told."""
    found = [
        metrics.LOOKED.of(overview.looked_at.timestamp()),
        metrics.CPU_PRICE.of(cpu_hour_price),
        metrics.MODEL_TOKENS.of(overview.model_tokens),
        metrics.MODEL_BUDGET.of(overview.model_budget),
    ]
    if overview.dead_letters is not None:
        found.append(metrics.DEAD_LETTERS.of(overview.dead_letters))
    return [*found, *_of_lanes(overview), *_of_failures(overview), *_of_sources(overview), *_of_sinks(overview)]


def _of_lanes(overview: Overview) -> list[Measurement]:
    found = []
    for one in overview.lanes:
        own = {"stage": one.stage, "lane": one.lane}
        found += [metrics.OPEN_EVENTS.of(one.open, **own), metrics.OLDEST_OPEN.of(one.oldest_s or 0.0, **own)]
        if one.waiting is not None:
            found.append(metrics.QUEUE_TASKS.of(one.waiting, **own))
        if one.workers is not None:
            found.append(metrics.QUEUE_WORKERS.of(one.workers, **own))
    return found + [metrics.DOCUMENT_COST.of(cost, stage=stage) for stage, cost in overview.cpu_s.items()]


def _of_failures(overview: Overview) -> list[Measurement]:
    counts = {(row.name, str(reason)): 0 for row in STAGES for reason in ReasonCode}
    counts |= {(one.stage, one.reason): one.count for one in overview.failures}
    return [
        metrics.STANDING_FAILURES.of(count, stage=stage, reason=reason) for (stage, reason), count in counts.items()
    ]


def _of_sources(overview: Overview) -> list[Measurement]:
    found = []
    for one in overview.sources:
        found += [
            metrics.SOURCE_POLLED.of(_seconds(one.last_poll), source=one.name),
            metrics.SOURCE_WELL.of(_seconds(one.last_good_poll), source=one.name),
            *(metrics.SOURCE_HEALTH.of(one.health == it, source=one.name, health=it) for it in Health),
        ]
    return found


def _of_sinks(overview: Overview) -> list[Measurement]:
    found = []
    for one in overview.sinks:
        found += [
            metrics.SINK_WAITING.of(one.waiting, sink=one.name),
            metrics.SINK_LAG.of(one.lag_s, sink=one.name),
            metrics.SINK_PAUSED.of(one.state == "paused", sink=one.name),
        ]
    return found


def _seconds(moment: datetime | None) -> float:
    return moment.timestamp() if moment else 0.0
