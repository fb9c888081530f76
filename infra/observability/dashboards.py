"""The five dashboards. Every expression names its metrics by the closed list, and stages come from their table."""

from infra.observability.panels import Dashboard, Panel, Query, Shape, Variable
from workers.runtime.lanes import Lane
from workers.runtime.telemetry import metrics as m
from workers.runtime.telemetry.metrics import Metric
from workers.stages import STAGES

STAGE_NAMES = tuple(row.name for row in STAGES)
LAST = STAGES[-3].name
"""The stage after which a document is done on its own; assemble and publish are about meetings."""
ONE_STAGE = 'stage="$stage"'
DONE, FAILED, NOT_DONE, STORED = 'outcome="done"', 'outcome="failed"', 'outcome!="done"', 'origin="stored"'
RECOGNISED = 'way="ocr", origin="computed"'


def rate(metric: Metric, by: str, where: str = "", over: str = "$__rate_interval") -> str:
    """Rise a second of a counter, added up by labels."""
    return f"sum by ({by}) (rate({metric.name}{_braces(where)}[{over}]))"


def rise(metric: Metric, by: str = "", where: str = "", over: str = "24h") -> str:
    """Rise of a counter over a time."""
    added = f"sum by ({by})" if by else "sum"
    return f"{added} (increase({metric.name}{_braces(where)}[{over}]))"


def quantile(metric: Metric, part: float, by: str, where: str = "") -> str:
    """The value below which a part of a histogram's values lies."""
    return (
        f"histogram_quantile({part}, sum by (le, {by}) (rate({metric.name}_bucket{_braces(where)}[$__rate_interval])))"
    )


def now(metric: Metric, by: str = "", where: str = "", how: str = "sum") -> str:
    """A gauge, of all exporters that tell it."""
    return f"{how} by ({by}) ({metric.name}{_braces(where)})" if by else f"{how} ({metric.name}{_braces(where)})"


def _braces(where: str) -> str:
    return f"{{{where}}}" if where else ""


def _quantiles(metric: Metric, by: str, where: str = "") -> tuple[Query, ...]:
    return tuple(
        Query(quantile(metric, part, by, where), f"{{{{{by}}}}} {round(part * 100)} %") for part in (0.5, 0.95)
    )


def share(part: str, whole: str) -> str:
    """One expression by another."""
    return f"{part} / {whole}"


CPU_A_DOCUMENT = share(rise(m.CPU_SECONDS), rise(m.DOCUMENTS, where=f'stage="{LAST}", {DONE}'))


def overview() -> Dashboard:
    """Whether everything flows."""
    return Dashboard(
        "agenda-overview",
        "Agenda: overview",
        (
            Panel(
                "Documents a minute",
                "Documents that each stage is done with, whatever the outcome.",
                (Query(f"60 * {rate(m.DOCUMENTS, 'stage')}", "{{stage}}"),),
            ),
            Panel(
                "Oldest that waits",
                "Age of the oldest event that a stage has not handled, as the bucket tells.",
                (Query(now(m.OLDEST_OPEN, "stage, lane", how="max"), "{{stage}} {{lane}}"),),
                "s",
            ),
            Panel(
                "Not handled",
                "Events that a stage has not handled, as the bucket tells.",
                (Query(now(m.OPEN_EVENTS, "stage, lane", how="max"), "{{stage}} {{lane}}"),),
            ),
            Panel(
                "Tasks in queues",
                "As the broker tells. Less than what is not handled means that tasks are lost, or in hand.",
                (Query(now(m.QUEUE_TASKS, "stage, lane", how="max"), "{{stage}} {{lane}}"),),
            ),
            *_rows(),
            Panel(
                "Sources by health",
                "How many sources are in which state.",
                (Query(now(m.SOURCE_HEALTH, "health"), "{{health}}"),),
                shape=Shape.BARS,
            ),
            Panel(
                "Events that wait for sinks",
                "Events of the feed after each sink's position.",
                (Query(now(m.SINK_WAITING, "sink", how="max"), "{{sink}}"),),
            ),
            Panel(
                "Delivery",
                "Seconds from an event to its delivery.",
                _quantiles(m.DELIVERY_SECONDS, "sink"),
                "s",
            ),
            Panel(
                "Delivered and refused a minute",
                "Events that sinks took, and deliveries that they did not.",
                (
                    Query(f"60 * {rate(m.DELIVERED, 'sink')}", "{{sink}} delivered"),
                    Query(f"60 * {rate(m.REFUSED, 'sink')}", "{{sink}} refused"),
                ),
            ),
            Panel(
                "Requests to the site",
                "By status, where `agenda serve` shows it.",
                (Query(f"60 * {rate(m.REQUESTS, 'code')}", "{{code}}"),),
            ),
            Panel(
                "Age of these figures",
                "Seconds since broker and bucket were read; measurements that workers could not hand on.",
                (
                    Query(f"time() - max ({m.LOOKED.name})", "overview"),
                    Query(rise(m.LOST, over="1h"), "lost in an hour"),
                ),
                "s",
                Shape.NUMBER,
            ),
        ),
    )


def _rows() -> tuple[Panel, ...]:
    """One number a stage: how many workers take its live tasks."""
    return tuple(
        Panel(
            f"{name}: workers",
            f"Workers that take from the live queue of {name}.",
            (Query(now(m.QUEUE_WORKERS, where=f'stage="{name}", lane="{Lane.LIVE}"', how="max"), name),),
            shape=Shape.NUMBER,
            width=3,
            height=4,
        )
        for name in STAGE_NAMES
    )


def one_stage() -> Dashboard:
    """One stage from all sides."""
    return Dashboard(
        "agenda-stage",
        "Agenda: a stage",
        (
            Panel(
                "Tasks a minute",
                "By how they ended: retries, repetitions and parts are among them.",
                (Query(f"60 * {rate(m.TASKS, 'lane, outcome', ONE_STAGE)}", "{{lane}} {{outcome}}"),),
            ),
            Panel("Seconds a task", "Wall seconds of tasks.", _quantiles(m.TASK_SECONDS, "lane", ONE_STAGE), "s"),
            Panel(
                "Cores in use",
                "CPU seconds a second, child processes included.",
                (Query(rate(m.CPU_SECONDS, "lane", ONE_STAGE), "{{lane}}"),),
            ),
            Panel(
                "Wait",
                "Seconds from an event to the beginning of the work on it.",
                _quantiles(m.WAIT_SECONDS, "lane", ONE_STAGE),
                "s",
            ),
            Panel(
                "Queue, open and workers",
                "Tasks in the queue, events not handled, and workers.",
                (
                    Query(now(m.QUEUE_TASKS, "lane", ONE_STAGE, "max"), "{{lane}} in the queue"),
                    Query(now(m.OPEN_EVENTS, "lane", ONE_STAGE, "max"), "{{lane}} not handled"),
                    Query(now(m.QUEUE_WORKERS, "lane", ONE_STAGE, "max"), "{{lane}} workers"),
                ),
            ),
            Panel(
                "Oldest that waits",
                "Age of the oldest event that it has not handled.",
                (Query(now(m.OLDEST_OPEN, "lane", ONE_STAGE, "max"), "{{lane}}"),),
                "s",
            ),
            Panel(
                "Pages and bytes a minute",
                "Of documents that it is done with, by whether the result was computed or stored before.",
                (
                    Query(f"60 * {rate(m.PAGES, 'origin', ONE_STAGE)}", "pages {{origin}}"),
                    Query(f"60 * {rate(m.BYTES, 'origin', ONE_STAGE)}", "bytes {{origin}}"),
                ),
            ),
            Panel(
                "Cache hits",
                "Share of the results that were stored before.",
                (
                    Query(
                        share(rate(m.RESULTS, "lane", f"{ONE_STAGE}, {STORED}"), rate(m.RESULTS, "lane", ONE_STAGE)),
                        "{{lane}}",
                    ),
                ),
                "percentunit",
            ),
            Panel(
                "Retries and redeliveries an hour",
                "Attempts to be made again, by reason; tasks whose worker died.",
                (
                    Query(rise(m.RETRIES, "reason", ONE_STAGE, "1h"), "{{reason}}"),
                    Query(rise(m.REDELIVERIES, "stage", ONE_STAGE, "1h"), "redelivered"),
                ),
            ),
            Panel(
                "How pages were read",
                "Pages a minute by text layer and by recognition; of the ocr stage only.",
                (Query(f"60 * {rate(m.READ_PAGES, 'way, origin')}", "{{way}} {{origin}}"),),
            ),
        ),
        (Variable("stage", STAGE_NAMES),),
    )


def one_source() -> Dashboard:
    """One source: when it was seen, and what it brought."""
    own = 'source="$source"'
    return Dashboard(
        "agenda-source",
        "Agenda: a source",
        (
            Panel(
                "Health",
                "1 for the state that the last poll found.",
                (Query(now(m.SOURCE_HEALTH, "health", own, "max"), "{{health}}"),),
            ),
            Panel(
                "Freshness",
                "Seconds since the last poll, and since one saw all that there is.",
                (
                    Query(f"time() - {now(m.SOURCE_POLLED, where=own, how='max')}", "polled"),
                    Query(f"time() - {now(m.SOURCE_WELL, where=own, how='max')}", "seen whole"),
                ),
                "s",
            ),
            Panel(
                "New documents a day",
                "Documents and revisions that polls found.",
                (Query(rise(m.FOUND, "source", own), "{{source}}"),),
            ),
            Panel(
                "Polls an hour",
                "By the health that they found.",
                (Query(rise(m.POLLS, "health", own, "1h"), "{{health}}"),),
            ),
        ),
        (Variable("source", label_of=m.SOURCE_HEALTH.name),),
    )


def failures() -> Dashboard:
    """What could not be processed, and why."""
    return Dashboard(
        "agenda-failures",
        "Agenda: failures",
        (
            Panel(
                "Failure records that stand",
                "Neither replayed nor dropped; `agenda failures list --group` names them.",
                (Query(f"{now(m.STANDING_FAILURES, 'stage, reason', how='max')} > 0", "{{stage}} {{reason}}"),),
                shape=Shape.TABLE,
            ),
            Panel(
                "New failures an hour",
                "By stage and reason.",
                (Query(f"{rise(m.FAILURES, 'stage, reason', over='1h')} > 0", "{{stage}} {{reason}}"),),
            ),
            Panel(
                "Share of documents that fail",
                "By stage, over an hour.",
                (
                    Query(
                        share(rise(m.DOCUMENTS, "stage", FAILED, "1h"), rise(m.DOCUMENTS, "stage", over="1h")),
                        "{{stage}}",
                    ),
                ),
                "percentunit",
            ),
            Panel(
                "Retries an hour",
                "By stage and reason.",
                (Query(f"{rise(m.RETRIES, 'stage, reason', over='1h')} > 0", "{{stage}} {{reason}}"),),
            ),
            Panel(
                "Redeliveries an hour",
                "Tasks that came again because their worker died.",
                (Query(rise(m.REDELIVERIES, "stage", over="1h"), "{{stage}}"),),
            ),
            Panel(
                "Dead letters",
                "Tasks that RabbitMQ set aside and no worker recorded yet.",
                (Query(now(m.DEAD_LETTERS, how="max"), "dead letters"),),
                shape=Shape.NUMBER,
            ),
            Panel(
                "Paused sinks",
                "Sinks that wait for an operator.",
                (Query(now(m.SINK_PAUSED, "sink", how="max"), "{{sink}}"),),
                shape=Shape.TABLE,
            ),
        ),
    )


def cost() -> Dashboard:
    """What a document costs, and where."""
    price = f"scalar(max ({m.CPU_PRICE.name})) / 3600"
    return Dashboard(
        "agenda-cost",
        "Agenda: cost",
        (
            Panel(
                "CPU seconds a document",
                f"All stages, over a day, by the documents that {LAST} is done with.",
                (Query(CPU_A_DOCUMENT, "CPU seconds"),),
                "s",
                Shape.NUMBER,
            ),
            Panel(
                "Money for 1,000 documents",
                "CPU at AGENDA_CPU_HOUR_PRICE; memory, storage and requests are not in it.",
                (Query(f"1000 * {CPU_A_DOCUMENT} * {price}", "for 1,000"),),
                shape=Shape.NUMBER,
            ),
            Panel(
                "CPU hours a day by stage",
                "Retries and repetitions included.",
                (Query(f"{rise(m.CPU_SECONDS, 'stage')} / 3600", "{{stage}}"),),
                "h",
            ),
            Panel(
                "CPU seconds of the last documents",
                "Means by receipts; of a divided document only its last part.",
                (Query(now(m.DOCUMENT_COST, "stage", how="max"), "{{stage}}"),),
                "s",
                Shape.BARS,
            ),
            Panel(
                "CPU spent without a result",
                "Seconds of attempts that failed, were tried again or repeated, of a day.",
                (Query(rise(m.CPU_SECONDS, "stage, outcome", NOT_DONE), "{{stage}} {{outcome}}"),),
                "s",
            ),
            Panel(
                "CPU seconds a recognised page",
                "Of the ocr stage over a day, by pages that were read as pictures.",
                (
                    Query(
                        share(rise(m.CPU_SECONDS, where='stage="ocr"'), rise(m.READ_PAGES, where=RECOGNISED)),
                        "CPU seconds",
                    ),
                ),
                "s",
                Shape.NUMBER,
            ),
            Panel(
                "Tokens of language models today",
                "Given out, and allowed.",
                (
                    Query(now(m.MODEL_TOKENS, how="max"), "given out"),
                    Query(now(m.MODEL_BUDGET, how="max"), "allowed"),
                ),
            ),
        ),
    )


DASHBOARDS = (overview(), one_stage(), one_source(), failures(), cost())
