"""Every metric that a dashboard or an alert names is there in a scrape of a running stack."""

import json
import math
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from signal import SIGKILL
from threading import Event, Thread
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest
from click.testing import CliRunner
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span
from prometheus_client.parser import text_string_to_metric_families

from contracts.artefacts.failure import Attempt
from contracts.events import DocumentDetected
from contracts.references import DocumentReference, ListedKind
from infra.observability.alerts import ALERTS
from infra.observability.dashboards import DASHBOARDS
from tests.fakes.expressions import metric_names
from tests.fakes.pipeline import log_event
from tests.pipeline.commands import AGENDA, environment
from tests.pipeline.conftest import today
from tests.sample_council.dates import Dates
from tests.sample_council.papers import decision_record
from tests.servers.ports import LOOPBACK, free_ports
from tests.servers.rabbitmq import RabbitMQ
from tests.servers.stand_in import Posted, collecting
from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.telemetry.figures import Figures
from workers.domain.identity import document_id
from workers.entrypoints.celery_app import create_app, event_id_of, task_name
from workers.entrypoints.command_line import agenda
from workers.entrypoints.delivering import Deliverer
from workers.entrypoints.embedded import run_until_idle
from workers.entrypoints.overview.gauges import gauges
from workers.entrypoints.overview.opening import open_lookout
from workers.entrypoints.settings import Settings
from workers.entrypoints.site_server import site_server
from workers.entrypoints.sources import Source, read_sources
from workers.entrypoints.subscriptions import load_subscriptions
from workers.entrypoints.telling import telling
from workers.entrypoints.watching import now
from workers.entrypoints.wiring import bucket
from workers.runtime import keys
from workers.runtime.delivery import register
from workers.runtime.telemetry.metrics import (
    BY_WORKERS,
    DELIVERED,
    DELIVERY_SECONDS,
    LOOKED,
    LOST,
    REDELIVERIES,
    REFUSED,
    REQUESTS,
)
from workers.stages import STAGES

PATIENCE = 60.0
ROLES = ("worker", "metrics", "deliver", "serve")
LEFT = ("agenda_open_events", "agenda_queue_tasks", "agenda_sink_waiting_events")
TRACED = {"AGENDA_LOG_LEVEL": "info", "OTEL_BSP_SCHEDULE_DELAY": "200"}
SOURCE = "handed-in"
NAMED = {
    name
    for expression in (
        *(query.expression for board in DASHBOARDS for panel in board.panels for query in panel.queries),
        *(alert.expression for alert in ALERTS),
    )
    for name in metric_names(expression)
} - {"up"}

pytestmark = pytest.mark.timeout(240)


@dataclass(frozen=True)
class Stack:
    """A worker of all stages and an exporter as processes, a deliverer and a site server as threads of this one, which
    saves seconds; with where each shows its metrics.
    """

    settings: dict[str, str]
    ports: dict[str, int]
    posted: list[Posted]
    """What arrived at the OpenTelemetry collector."""
    logs: Path

    def scraped(self, role: str) -> dict[str, dict[tuple[tuple[str, str], ...], float]]:
        """The values of each metric of one process, by labels."""
        with urlopen(f"http://{LOOPBACK}:{self.ports[role]}/metrics", timeout=10) as answer:
            text = answer.read().decode()
        found: dict[str, dict[tuple[tuple[str, str], ...], float]] = {}
        for family in text_string_to_metric_families(text):
            name = f"{family.name}_total" if family.type == "counter" else family.name
            samples = {tuple(sorted(one.labels.items())): one.value for one in family.samples}
            found[name] = samples
        return found


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sources file with a folder that holds one paper."""
    folder = tmp_path_factory.mktemp("handed-in")
    (folder / "decision.pdf").write_bytes(decision_record.content(Dates.seen_from(today())))
    path = tmp_path_factory.mktemp("scrape") / "sources.toml"
    path.write_text(f'[[source]]\nname = "{SOURCE}"\naddress = "{folder}"\nplatform = "folder"\n')
    return path


@pytest.fixture(scope="module")
def stack(rabbitmq: RabbitMQ, sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    folder = tmp_path_factory.mktemp("stack")
    roles = {
        "worker": ("worker", *(row.name for row in STAGES), "--lane", "live", "--grace", "2"),
        "metrics": ("metrics", "--every", "1"),
    }
    ports = dict(zip(ROLES, free_ports(len(ROLES)), strict=True))
    settings = {
        "AGENDA_BROKER_URL": rabbitmq.url,
        "AGENDA_BUCKET_URL": str(folder / "bucket"),
        "AGENDA_SOURCES": str(sources),
        "AGENDA_EVENTS_URL": f"{rabbitmq.url.rstrip('/')}//agenda.scrape",
        "AGENDA_ASSEMBLE_WINDOW": "0",
    }
    posted: list[Posted] = []
    collector = collecting(posted)
    with ExitStack() as started:
        collector.start()
        started.callback(collector.stop)
        for role, arguments in roles.items():
            tells = {"AGENDA_METRICS_LISTEN": f"{LOOPBACK}:{ports[role]}", "AGENDA_OTLP_URL": collector.url}
            started.enter_context(_running(arguments, {**settings, **TRACED, **tells}, folder / f"{role}.log"))
        own = Settings(bucket_url=settings["AGENDA_BUCKET_URL"], events_url=settings["AGENDA_EVENTS_URL"])
        for role, work in (("deliver", _delivering), ("serve", _serving)):
            where = {"metrics_listen": f"{LOOPBACK}:{ports[role]}", "otlp_url": collector.url}
            started.enter_context(work(own.model_copy(update=where)))
        create_app(Settings(broker_url=rabbitmq.url), read_sources(sources)).agenda.ask_for_poll(SOURCE, now())
        stack = Stack(settings, ports, posted, folder)
        _wait_until_published(stack)
        yield stack


@contextmanager
def _running(arguments: tuple[str, ...], settings: dict[str, str], log: Path) -> Iterator[None]:
    with log.open("w") as told:
        process = subprocess.Popen([AGENDA, *arguments], env=environment(settings), stdout=told, stderr=told)
        try:
            yield
        finally:
            process.terminate()
            process.wait(timeout=30)


@contextmanager
def _delivering(settings: Settings) -> Iterator[None]:
    """As `agenda events deliver`."""
    stop, store, sinks = Event(), bucket(settings), load_subscriptions(settings)
    for sink in sinks:
        register(store, sink)
    with telling(settings, "deliver") as telemetry:
        telemetry.measure([metric.of(0, sink=sink.name) for metric in (DELIVERED, REFUSED) for sink in sinks])
        deliverer = Deliverer(store, sinks, now, telemetry=telemetry)
        thread = Thread(target=deliverer.until_stopped, args=(stop,))
        thread.start()
        yield
        stop.set()
        thread.join(PATIENCE)


@contextmanager
def _serving(settings: Settings) -> Iterator[None]:
    """As `agenda serve`."""
    with telling(settings, "serve") as telemetry:
        server = site_server(bucket(settings), LOOPBACK, 0, telemetry)
        thread = Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        with suppress(HTTPError):  # nothing is published yet
            urlopen(f"http://{LOOPBACK}:{server.server_address[1]}/", timeout=10).close()
        yield
        server.shutdown()
        server.server_close()
        thread.join(PATIENCE)


def _wait_until_published(stack: Stack) -> None:
    """Until the page is announced to the sink, and the exporter, looking after that, has seen that nothing is open."""
    end, announced = time.monotonic() + PATIENCE, math.inf
    while time.monotonic() < end:
        with suppress(URLError):  # it does not listen yet
            announced = min(announced, time.time() if _announced(stack) else math.inf)
            overview = stack.scraped("metrics")
            left = sum(sum(overview.get(name, {(): 1.0}).values()) for name in LEFT)
            if not left and sum(overview.get(LOOKED.name, {}).values()) > announced:
                return
        time.sleep(0.2)
    pytest.fail(f"the stack did not publish within {PATIENCE} s")


def _announced(stack: Stack) -> bool:
    """Whether a page was published, and an event delivered."""
    published = stack.scraped("worker").get("agenda_documents_total", {})
    delivered = sum(stack.scraped("deliver").get("agenda_delivered_events_total", {}).values())
    return bool(delivered) and any(("stage", "publish") in labels and n for labels, n in published.items())


@pytest.mark.servers
def test_every_metric_of_a_dashboard_or_alert_is_there(stack: Stack) -> None:
    urlopen(f"http://{LOOPBACK}:{stack.ports['serve']}/healthz", timeout=10).close()
    there = {name for role in stack.ports for name in stack.scraped(role)}
    assert NAMED - there == set()


@pytest.mark.servers
def test_the_processes_of_a_worker_are_counted_together(stack: Stack) -> None:
    documents = stack.scraped("worker")["agenda_documents_total"]
    done = {dict(labels)["stage"] for labels, count in documents.items() if count and ("outcome", "done") in labels}
    assert done == {row.name for row in STAGES}
    assert stack.scraped("worker")["agenda_lost_measurements_total"] == {(): 0}


@pytest.mark.servers
def test_status_tells_queues_workers_sources_sinks_and_where_the_paper_stands(stack: Stack) -> None:
    settings = {name: None for name in os.environ if name.startswith("AGENDA_")} | stack.settings
    done = CliRunner().invoke(agenda, ["status", "--json"], env=settings)
    told = json.loads(done.stdout)["overview"]
    live = {one["stage"]: one for one in told["lanes"] if one["lane"] == "live"}
    assert set(live) == {row.name for row in STAGES}
    assert all(one["workers"] == 1 and one["open"] == one["waiting"] == 0 for one in live.values())
    assert told["trouble"] == ""
    (source,) = told["sources"]
    assert (source["name"], source["health"]) == (SOURCE, "ok")
    (sink,) = told["sinks"]
    assert (sink["state"], sink["waiting"]) == ("ok", 0)
    assert [one["stands"] for one in told["documents"]] == ["summarised"]


@pytest.mark.servers
def test_a_document_has_one_trace_from_its_detection_to_its_delivery_and_so_have_its_log_lines(stack: Stack) -> None:
    stages = {row.name for row in STAGES if row.consumes}
    end = time.monotonic() + PATIENCE
    while True:
        spans = _document_spans(stack)
        by_id, names = {span.span_id: span for span in spans}, {span.name.partition(" ")[0] for span in spans}
        loose = [span for span in spans if span.parent_span_id not in by_id]
        done = {span.name for span in spans} >= {f"process {stage}" for stage in stages}
        if done and "deliver" in names and len(loose) == 1:
            break
        assert time.monotonic() < end, f"the trace is not whole: {[span.name for span in loose]}"
        time.sleep(0.2)
    (root,) = loose
    assert root.name == "publish document.detected.v1"
    assert (root.parent_span_id, len(root.links)) == (b"", 1), "it links to the poll that found it"
    lines = [json.loads(line) for line in (stack.logs / "worker.log").read_text().splitlines() if line[:1] == "{"]
    traced = {line["stage"]: line["span_id"] for line in lines if line.get("trace_id") == root.trace_id.hex()}
    assert set(traced) >= stages - {"watch"}
    assert {bytes.fromhex(span) for span in traced.values()} <= set(by_id)


def _document_spans(stack: Stack) -> list[Span]:
    """All spans of the trace that a detection begins."""
    bodies = [one.body for one in stack.posted if one.path == "/v1/traces"]
    resources = [it for body in bodies for it in ExportTraceServiceRequest.FromString(body).resource_spans]
    spans = [span for resource in resources for scope in resource.scope_spans for span in scope.spans]
    roots = {span.trace_id for span in spans if span.name == "publish document.detected.v1"}
    return [span for span in spans if span.trace_id in roots]


@pytest.mark.servers
def test_flower_can_switch_task_events_on(stack: Stack) -> None:
    app = create_app(Settings(broker_url=stack.settings["AGENDA_BROKER_URL"]), ())
    seen = Event()
    with app.connection_for_read() as connection:
        receiver = app.events.Receiver(connection, handlers={"task-succeeded": lambda _: seen.set()})
        listening = Thread(target=_listen, args=(receiver, seen), daemon=True)
        listening.start()
        (reply,) = app.control.enable_events(reply=True, limit=1, timeout=10)
        assert [name.partition("@")[2] for name in reply] == [socket.gethostname()], "workers of two machines differ"
        end = time.monotonic() + PATIENCE
        while not seen.wait(0.5):
            assert time.monotonic() < end, "no task event came"
            app.agenda.ask_for_poll(SOURCE, now())
        listening.join(10)
    assert app.control.disable_events(reply=True, limit=1, timeout=10)


@pytest.mark.servers
def test_a_process_that_is_killed_leaves_its_counts_and_its_task_is_counted_as_redelivered(stack: Stack) -> None:
    app = create_app(Settings(broker_url=stack.settings["AGENDA_BROKER_URL"]), ())
    store, before = FolderStore(Path(stack.settings["AGENDA_BUCKET_URL"])), stack.scraped("worker")
    with _holding() as (address, asked):
        key = log_event(store, DocumentDetected(document=paper_at(f"{address}/paper.pdf")))
        app.agenda.dispatch("fetch", key)
        assert asked.wait(PATIENCE), "nobody asked for the paper"
        (info,) = store.list(keys.attempts("fetch", event_id_of(key)))
        os.kill(int(Attempt.model_validate_json(store.get(info.key)).worker.split(":")[1]), SIGKILL)
        end = time.monotonic() + PATIENCE
        while not stack.scraped("worker")["agenda_redeliveries_total"][(("stage", "fetch"),)]:
            assert time.monotonic() < end, "its task did not come again"
            time.sleep(0.1)
    after = stack.scraped("worker")
    counted = [(name, labels) for name in before if name.endswith("_total") for labels in before[name]]
    assert all(after[name][labels] >= before[name][labels] for name, labels in counted)
    assert counted


@contextmanager
def _holding() -> Iterator[tuple[str, Event]]:
    """A site that keeps whoever asks for a paper waiting; gives its address, and that somebody asked."""
    asked, released = Event(), Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path != "/robots.txt":
                asked.set()
                released.wait(PATIENCE)
            self.send_error(404)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
            """Say nothing."""

    server = ThreadingHTTPServer((LOOPBACK, 0), Handler)
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://{LOOPBACK}:{server.server_address[1]}", asked
    finally:
        released.set()
        server.shutdown()
        server.server_close()
        thread.join(PATIENCE)


def paper_at(address: str) -> DocumentReference:
    """A paper that a site lists."""
    own_id = document_id("vale", "held")
    return DocumentReference(id=own_id, revision=1, source="vale", url=address, title="Held", kind=ListedKind.PAPER)


def _listen(receiver: Any, seen: Event) -> None:
    for _ in receiver.itercapture(limit=None, timeout=PATIENCE, wakeup=False):
        if seen.is_set():
            return


def test_the_embedded_run_tells_the_same(sources: Path, tmp_path: Path) -> None:
    settings = Settings(bucket_url=str(tmp_path / "bucket"), sources=sources)
    read: tuple[Source, ...] = read_sources(sources)
    app, figures = create_app(settings, read), Figures()
    app.agenda.telemetry = figures
    run_until_idle(app, lambda: app.send_task(task_name("watch"), kwargs={"source": SOURCE}), _Nobody())
    figures.measure(gauges(open_lookout(settings, read, ()).look(), settings.cpu_hour_price))
    there = {family.name for family in text_string_to_metric_families(figures.text())}
    elsewhere = {DELIVERED, DELIVERY_SECONDS, REFUSED, REQUESTS, REDELIVERIES, LOST}
    assert {metric.name.removesuffix("_total") for metric in set(BY_WORKERS) - elsewhere} - there == {
        "agenda_failures",
        "agenda_retries",
    }, "a run without failures and retries has neither"


class _Nobody:
    """Takes no note of tasks."""

    def task_sent(self, stage: str) -> None: ...

    def task_done(self, stage: str) -> None: ...
