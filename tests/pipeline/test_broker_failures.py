"""On real brokers a transient error is retried with its wait, and a killed worker's task comes to another one."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest
from kombu import Connection

from contracts.events import DocumentDetected
from contracts.references import DocumentReference, ListedKind
from tests.fakes.pipeline import log_event
from tests.pipeline.commands import AGENDA, agenda, agenda_json, environment
from tests.servers.rabbitmq import RabbitMQ
from tests.servers.redis_server import RedisServer
from workers.adapters.object_stores.folder import FolderStore
from workers.domain.identity import document_id
from workers.runtime import keys
from workers.stages import STAGES, queue_name

BODY = b"%PDF-1.7\nshort\n%%EOF\n"
PATIENCE = 60.0
RETRY_AFTER = 1.0

pytestmark = [pytest.mark.servers, pytest.mark.timeout(180)]


@pytest.fixture(autouse=True)
def no_task_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever a test leaves in RabbitMQ's queues would come to the workers of the next one."""
    yield
    if "rabbitmq" in request.fixturenames:
        with Connection(request.getfixturevalue("rabbitmq").url) as connection:
            for row in STAGES:
                connection.default_channel.queue_delete(queue_name(row.name))


@dataclass
class Council:
    """A site with one paper: unavailable a number of times, or silent until it is released."""

    unavailable: int = 0
    silent: bool = False
    asked: list[float] = field(default_factory=list)
    askers: list[str] = field(default_factory=list)
    """The user agent of each request, for its robots.txt too."""
    first_asked: Event = field(default_factory=Event)
    released: Event = field(default_factory=Event)

    def status(self) -> int:
        self.asked.append(time.monotonic())
        self.first_asked.set()
        if self.silent and len(self.asked) == 1:
            self.released.wait(PATIENCE)
        return 503 if len(self.asked) <= self.unavailable else 200


@contextmanager
def site(council: Council) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            council.askers.append(self.headers["User-Agent"])
            status = 404 if self.path == "/robots.txt" else council.status()
            body = BODY if status == 200 else b""
            try:
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                if status == 503:
                    self.send_header("Retry-After", str(int(RETRY_AFTER)))
                self.end_headers()
                self.wfile.write(body)
            except ConnectionError:
                return

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/documents/s1/Budget.pdf"
    finally:
        council.released.set()
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def fetch_worker(settings: dict[str, str], log: Path, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("ab") as file:
        command = [AGENDA, "worker", "fetch", *options]
        worker = subprocess.Popen(command, env=environment(settings), stdout=file, stderr=file, start_new_session=True)
    try:
        yield worker
    finally:
        if worker.poll() is None:
            worker.terminate()
            try:
                worker.wait(20)
            except subprocess.TimeoutExpired:
                kill(worker)


def kill(worker: subprocess.Popen[bytes]) -> None:
    """End it with all its children, as a power cut would."""
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait(5)


def wait_for(what: Callable[[], object], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < end, f"it did not come within {PATIENCE} s:\n{log.read_text()[-3000:]}"
        time.sleep(0.1)


@dataclass(frozen=True)
class Deployment:
    """A bucket whose log holds one detected document, and the settings of its workers."""

    store: FolderStore
    settings: dict[str, str]
    log: Path

    @classmethod
    def create(cls, folder: Path, url: str, settings: dict[str, str]) -> "Deployment":
        store = FolderStore(folder / "bucket")
        reference = DocumentReference(
            id=document_id("vale", "s1"), revision=1, source="vale", url=url, title="Budget", kind=ListedKind.PAPER
        )
        log_event(store, DocumentDetected(document=reference))
        base = {"AGENDA_BUCKET_URL": str(folder / "bucket"), "AGENDA_RETRY_BASE": "0.01", "AGENDA_LOG_FORMAT": "json"}
        return cls(store, {**base, **settings}, folder / "worker.log")

    def let_leases_expire(self) -> None:
        """Do what time would: a dead worker's lease of a host stands until it expires."""
        for info in list(self.store.list("leases/")):
            self.store.delete(info.key)

    def handled(self) -> bool:
        return bool(list(self.store.list(keys.RECEIPTS)))


def test_rabbitmq_brings_a_retry_after_its_wait(rabbitmq: RabbitMQ, tmp_path: Path) -> None:
    council = Council(unavailable=2)
    with site(council) as url:
        deployment = Deployment.create(tmp_path, url, {"AGENDA_BROKER_URL": rabbitmq.url})
        with fetch_worker(deployment.settings, deployment.log):
            assert agenda_json("reconcile", settings=deployment.settings)["unhandled"] == 1
            wait_for(deployment.handled, deployment.log)
    assert len(council.asked) == 3
    waits = [later - earlier for earlier, later in zip(council.asked, council.asked[1:], strict=False)]
    assert min(waits) >= RETRY_AFTER
    assert "Traceback" not in deployment.log.read_text()
    delayed = rabbitmq.control("list_queues", "name", "type")
    assert "celery_delayed_0\tquorum" in delayed
    assert "stage.fetch\tquorum" in delayed


def test_retries_end_as_a_failure_record_after_the_last_attempt(rabbitmq: RabbitMQ, tmp_path: Path) -> None:
    council = Council(unavailable=99)
    with site(council) as url:
        settings = {"AGENDA_BROKER_URL": rabbitmq.url, "AGENDA_MAX_ATTEMPTS": "2"}
        deployment = Deployment.create(tmp_path, url, settings)
        with fetch_worker(deployment.settings, deployment.log):
            agenda("reconcile", settings=deployment.settings)
            wait_for(lambda: list(deployment.store.list(keys.FAILURES)), deployment.log)
    assert len(council.asked) == 2
    assert agenda_json("status", settings=deployment.settings)["failures"] == {"http_error": 1}


def test_rabbitmq_gives_a_killed_workers_task_to_another(rabbitmq: RabbitMQ, tmp_path: Path) -> None:
    killed_worker_loses_nothing({"AGENDA_BROKER_URL": rabbitmq.url}, tmp_path)


def test_redis_gives_a_killed_workers_task_to_another(redis_server: RedisServer, tmp_path: Path) -> None:
    settings = {
        "AGENDA_BROKER_URL": redis_server.url,
        "AGENDA_VISIBILITY_TIMEOUT": "7",
        "AGENDA_HTTP_TIMEOUT": "4",
        "AGENDA_RETRY_CAP": "1",
    }
    killed_worker_loses_nothing(settings, tmp_path)


def killed_worker_loses_nothing(settings: dict[str, str], folder: Path) -> None:
    council = Council(silent=True)
    with site(council) as url:
        deployment = Deployment.create(folder, url, settings)
        with fetch_worker(deployment.settings, deployment.log) as worker:
            agenda("reconcile", settings=deployment.settings)
            assert council.first_asked.wait(PATIENCE), deployment.log.read_text()[-3000:]
            kill(worker)
        assert not deployment.handled()
        deployment.let_leases_expire()
        with fetch_worker(deployment.settings, deployment.log):
            wait_for(deployment.handled, deployment.log)
    assert len(council.asked) == 2
