"""Two worker processes on RabbitMQ and SeaweedFS come to the same bytes as one process and a folder."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from kombu import Connection, Exchange, Queue

from tests.pipeline.commands import agenda_json, workers
from tests.pipeline.conftest import EmbeddedRun
from tests.servers.rabbitmq import RabbitMQ
from tests.servers.seaweedfs import SeaweedFS
from workers.adapters.object_stores.opening import open_store
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.objects import ObjectStore
from workers.runtime.progress import Standing, all_progress
from workers.runtime.reconcile import unhandled
from workers.stages import STAGES, consumers

STAGE_NAMES = [row.name for row in STAGES]
EXCHANGE = "agenda.events"
PATIENCE = 100.0
"""Seconds after which a run that has not come to an end counts as stuck."""

pytestmark = [pytest.mark.servers, pytest.mark.timeout(240)]


@dataclass(frozen=True)
class DistributedRun:
    """A finished run on real servers, and the events that a consumer received meanwhile."""

    store: ObjectStore
    settings: dict[str, str]
    received: list[str]


@pytest.fixture(scope="module")
def distributed_run(
    embedded_run: EmbeddedRun,
    sources_file: Path,
    rabbitmq: RabbitMQ,
    seaweedfs: SeaweedFS,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[DistributedRun]:
    settings = {
        "AGENDA_SOURCES": str(sources_file),
        "AGENDA_BUCKET_URL": f"{seaweedfs.url}/distributed",
        "AGENDA_BROKER_URL": rabbitmq.url,
        "AGENDA_EVENTS_URL": f"{rabbitmq.url.rstrip('/')}//{EXCHANGE}",
        **seaweedfs.environment,
    }
    store = open_store(settings["AGENDA_BUCKET_URL"], s3=seaweedfs.settings)
    with Connection(rabbitmq.url) as connection:
        consumer = _bound_queue(connection)
        with workers(2, STAGE_NAMES, settings, tmp_path_factory.mktemp("logs")):
            agenda_json("watch", "--once", settings=settings)
            _wait_until_done(store, embedded_run.printed["documents"])
            agenda_json("events", "deliver", "--once", settings=settings)
            yield DistributedRun(store, settings, list(_received(consumer)))


def test_invariant_9_artefacts_blobs_and_pages_are_the_same_bytes(
    distributed_run: DistributedRun, embedded_run: EmbeddedRun
) -> None:
    for prefix in ("artefacts/", "blobs/", "site/"):
        theirs = {info.key for info in distributed_run.store.list(prefix)}
        ours = {info.key for info in embedded_run.store.list(prefix)}
        assert theirs == ours
        for key in ours:
            assert distributed_run.store.get(key) == embedded_run.store.get(key), key


def test_a_consumer_of_the_exchange_receives_every_logged_event_byte_for_byte(distributed_run: DistributedRun) -> None:
    logged = {distributed_run.store.get(info.key).decode() for info in distributed_run.store.list(keys.EVENTS)}
    assert set(distributed_run.received) == logged


def test_each_document_was_computed_once_by_two_workers(distributed_run: DistributedRun) -> None:
    detected = [
        event.subject
        for event in map(read_event, distributed_run.received)
        if event.type == "agenda.document.summarised.v1"
    ]
    assert len(set(detected)) == len(list(all_progress(distributed_run.store)))


def test_after_the_run_nothing_is_left_to_reconcile(distributed_run: DistributedRun) -> None:
    found = agenda_json("reconcile", settings=distributed_run.settings)
    assert found == {"unpublished": 0, "unhandled": 0, "restored": 0, "leftovers": 0, "why": {}}


def _bound_queue(connection: Connection) -> Queue:
    queue = Queue("test.consumer", Exchange(EXCHANGE, type="topic", durable=True), routing_key="agenda.#", durable=True)
    bound = queue(connection.default_channel)
    bound.declare()
    return bound


def _received(queue: Queue) -> Iterator[str]:
    while message := queue.get(no_ack=True):
        body = message.body
        yield body if isinstance(body, str) else body.decode()


def _wait_until_done(store: ObjectStore, documents: int) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        done = [progress for progress in all_progress(store) if progress.standing(store) is Standing.DONE]
        if len(done) == documents and next(unhandled(store, consumers), None) is None:
            return
        time.sleep(1)
    pytest.fail(f"the workers did not finish within {PATIENCE} s")
