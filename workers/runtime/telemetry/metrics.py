"""The closed list of metrics. Dashboards, alert rules and exporters are made from it; nothing else names a metric.

Names follow Prometheus: unit in the name, `_total` for what only grows. Source: prometheus.io, Metric and label naming.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a metric's values add up."""

    COUNTER = "counter"
    """Only grows, and begins at 0 with its process."""
    GAUGE = "gauge"
    """How something stands now."""
    HISTOGRAM = "histogram"
    """How often which size was seen."""


class Unit(StrEnum):
    """What a value counts, as UCUM writes it; OpenTelemetry asks for it."""

    ONE = "1"
    SECONDS = "s"
    BYTES = "By"
    DOCUMENTS = "{document}"
    EVENTS = "{event}"
    PAGES = "{page}"
    TASKS = "{task}"
    TOKENS = "{token}"
    MONEY = "{money}"


SHORT_S = (0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 180.0, 600.0)
"""Seconds of work: a typed page takes milliseconds, a task of recognition up to a minute."""
LONG_S = (0.1, 1.0, 5.0, 15.0, 60.0, 300.0, 900.0, 3600.0, 14400.0, 86400.0)
"""Seconds of waiting: from at once to a day."""


@dataclass(frozen=True)
class Measurement:
    """A value of a metric, with the values of its labels."""

    metric: str
    value: float
    labels: Mapping[str, str]


@dataclass(frozen=True)
class Metric:
    """One metric: every label has a closed list of values, or as many as there are sources and sinks."""

    name: str
    kind: Kind
    unit: Unit
    help: str
    labels: tuple[str, ...] = ()
    buckets: tuple[float, ...] = ()

    def of(self, value: float, **labels: str) -> Measurement:
        """A value of it. Raises ValueError where the labels are not its own."""
        if set(labels) != set(self.labels):
            raise ValueError(f"{self.name} has the labels {self.labels}, not {tuple(labels)}")
        return Measurement(self.name, value, labels)


def _counter(name: str, unit: Unit, told: str, *labels: str) -> Metric:
    return Metric(name, Kind.COUNTER, unit, told, labels)


def _gauge(name: str, unit: Unit, told: str, *labels: str) -> Metric:
    return Metric(name, Kind.GAUGE, unit, told, labels)


def _seconds(name: str, buckets: tuple[float, ...], told: str, *labels: str) -> Metric:
    return Metric(name, Kind.HISTOGRAM, Unit.SECONDS, told, labels, buckets)


WORK = ("stage", "lane", "outcome")

DOCUMENTS = _counter(
    "agenda_documents_total",
    Unit.DOCUMENTS,
    "Documents (at assemble and publish meetings too) that a stage is done with, by how it ended and why.",
    *WORK,
    "reason",
)
TASKS = _counter("agenda_tasks_total", Unit.TASKS, "Tasks that ended, with repetitions, parts and retries.", *WORK)
TASK_SECONDS = _seconds("agenda_task_seconds", SHORT_S, "Seconds that a task took.", *WORK)
CPU_SECONDS = _counter(
    "agenda_cpu_seconds_total", Unit.SECONDS, "CPU seconds of tasks, those of their child processes included.", *WORK
)
PAGES = _counter(
    "agenda_pages_total", Unit.PAGES, "Pages of documents that a stage is done with.", "stage", "lane", "origin"
)
READ_PAGES = _counter(
    "agenda_read_pages_total", Unit.PAGES, "Pages by the way in which the ocr stage read them.", "lane", "way", "origin"
)
BYTES = _counter(
    "agenda_bytes_total", Unit.BYTES, "Bytes of documents that a stage is done with.", "stage", "lane", "origin"
)
RESULTS = _counter(
    "agenda_results_total",
    Unit.DOCUMENTS,
    "Results by origin: computed now, or stored before (a cache hit).",
    "stage",
    "lane",
    "origin",
)
RETRIES = _counter("agenda_retries_total", Unit.TASKS, "Attempts that are to be made again.", "stage", "reason")
REDELIVERIES = _counter(
    "agenda_redeliveries_total", Unit.TASKS, "Tasks that the broker brought again: their worker died.", "stage"
)
FAILURES = _counter("agenda_failures_total", Unit.DOCUMENTS, "Failure records that were written.", "stage", "reason")
WAIT_SECONDS = _seconds(
    "agenda_wait_seconds", LONG_S, "Seconds from an event to the beginning of the work on it.", "stage", "lane"
)
POLLS = _counter(
    "agenda_polls_total", Unit.TASKS, "Polls of a source, by the health that they found.", "source", "health"
)
FOUND = _counter(
    "agenda_found_documents_total", Unit.DOCUMENTS, "New documents and revisions that polls found.", "source"
)
DELIVERED = _counter("agenda_delivered_events_total", Unit.EVENTS, "Events that a sink has taken.", "sink")
DELIVERY_SECONDS = _seconds(
    "agenda_delivery_seconds", LONG_S, "Seconds from an event to its delivery to a sink.", "sink"
)
REFUSED = _counter("agenda_refused_deliveries_total", Unit.TASKS, "Deliveries that a sink did not take.", "sink")
REQUESTS = _counter("agenda_site_requests_total", Unit.TASKS, "Requests to the site's server, by status.", "code")
LOST = _counter("agenda_lost_measurements_total", Unit.ONE, "Measurements that their worker could not hand on in time.")

QUEUE_TASKS = _gauge("agenda_queue_tasks", Unit.TASKS, "Tasks that wait in a queue.", "stage", "lane")
QUEUE_WORKERS = _gauge("agenda_queue_workers", Unit.ONE, "Workers that take tasks from a queue.", "stage", "lane")
DEAD_LETTERS = _gauge(
    "agenda_dead_letters", Unit.TASKS, "Tasks that RabbitMQ has set aside and no worker recorded yet."
)
OPEN_EVENTS = _gauge(
    "agenda_open_events", Unit.EVENTS, "Events that a stage has not handled, as the bucket tells.", "stage", "lane"
)
OLDEST_OPEN = _gauge(
    "agenda_oldest_open_seconds",
    Unit.SECONDS,
    "Age of the oldest event that a stage has not handled; 0 where none is open.",
    "stage",
    "lane",
)
STANDING_FAILURES = _gauge(
    "agenda_standing_failures",
    Unit.DOCUMENTS,
    "Failure records that are neither replayed nor dropped.",
    "stage",
    "reason",
)
SOURCE_POLLED = _gauge(
    "agenda_source_polled_timestamp_seconds", Unit.SECONDS, "When a source was polled last; 0 for never.", "source"
)
SOURCE_WELL = _gauge(
    "agenda_source_well_timestamp_seconds",
    Unit.SECONDS,
    "When a poll of a source last saw all that there is; 0 for never.",
    "source",
)
SOURCE_HEALTH = _gauge(
    "agenda_source_health", Unit.ONE, "1 for the health of a source, 0 for the others.", "source", "health"
)
SINK_WAITING = _gauge("agenda_sink_waiting_events", Unit.EVENTS, "Events of the feed after a sink's position.", "sink")
SINK_LAG = _gauge(
    "agenda_sink_lag_seconds", Unit.SECONDS, "Age of the first event that a sink has not taken; 0 for none.", "sink"
)
SINK_PAUSED = _gauge("agenda_sink_paused", Unit.ONE, "1 where a sink waits for an operator.", "sink")
DOCUMENT_COST = _gauge(
    "agenda_document_cpu_seconds",
    Unit.SECONDS,
    "Mean CPU seconds of the last documents at a stage, by their receipts.",
    "stage",
)
CPU_PRICE = _gauge("agenda_cpu_hour_price", Unit.MONEY, "What an hour of one CPU costs, as AGENDA_CPU_HOUR_PRICE says.")
MODEL_TOKENS = _gauge("agenda_model_reserved_tokens", Unit.TOKENS, "Tokens of today that language models were given.")
MODEL_BUDGET = _gauge("agenda_model_budget_tokens", Unit.TOKENS, "Tokens that language models may have today.")
LOOKED = _gauge(
    "agenda_overview_timestamp_seconds", Unit.SECONDS, "When broker and bucket were last read for these figures."
)

BY_WORKERS = (
    DOCUMENTS,
    TASKS,
    TASK_SECONDS,
    CPU_SECONDS,
    PAGES,
    READ_PAGES,
    BYTES,
    RESULTS,
    RETRIES,
    REDELIVERIES,
    FAILURES,
    WAIT_SECONDS,
    POLLS,
    FOUND,
    DELIVERED,
    DELIVERY_SECONDS,
    REFUSED,
    REQUESTS,
    LOST,
)
"""What each process counts of its own work."""
BY_EXPORTER = (
    QUEUE_TASKS,
    QUEUE_WORKERS,
    DEAD_LETTERS,
    OPEN_EVENTS,
    OLDEST_OPEN,
    STANDING_FAILURES,
    SOURCE_POLLED,
    SOURCE_WELL,
    SOURCE_HEALTH,
    SINK_WAITING,
    SINK_LAG,
    SINK_PAUSED,
    DOCUMENT_COST,
    CPU_PRICE,
    MODEL_TOKENS,
    MODEL_BUDGET,
    LOOKED,
)
"""What `agenda metrics` reads from broker and bucket."""
METRICS = (*BY_WORKERS, *BY_EXPORTER)
BY_NAME = {metric.name: metric for metric in METRICS}
