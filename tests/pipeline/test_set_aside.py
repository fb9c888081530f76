"""Invariant 8 on real brokers: whatever kills its workers or cannot be read ends as a failure record."""

import json
import os
import signal
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from kombu import Connection, Producer

from contracts.artefacts.failure import Attempt, FailureRecord, ReasonCode
from tests.pipeline.commands import agenda_json
from tests.pipeline.test_broker_failures import Council, Deployment, fetch_worker, site, wait_for
from tests.servers.rabbitmq import RabbitMQ
from tests.servers.redis_server import RedisServer
from workers.entrypoints.celery_app import create_app
from workers.entrypoints.settings import Settings
from workers.runtime import keys
from workers.runtime.attempts import Attempts, Task

pytestmark = [pytest.mark.servers, pytest.mark.timeout(180)]

REDIS = {"AGENDA_VISIBILITY_TIMEOUT": "60", "AGENDA_HTTP_TIMEOUT": "30", "AGENDA_RETRY_CAP": "1"}


class Deadly(Council):
    """Whoever asks it dies: the processes that do the work, and not the one that watches over them."""

    worker: int = 0

    def status(self) -> int:
        super().status()
        for pid in working(self.worker):
            os.kill(pid, signal.SIGKILL)
        return 200


def working(session: int) -> list[int]:
    """The processes of the pool: those whose parent's parent is the worker."""
    parents = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(entry.name)] = int(fields[1])
    return [pid for pid, parent in parents.items() if parents.get(parent) == session]


def records(deployment: Deployment) -> list[FailureRecord]:
    found = deployment.store.list(keys.FAILURES)
    return [FailureRecord.model_validate_json(deployment.store.get(info.key)) for info in found]


def test_rabbitmq_a_poison_document_is_set_aside_after_three_deaths(rabbitmq: RabbitMQ, tmp_path: Path) -> None:
    set_aside_after_three_deaths({"AGENDA_BROKER_URL": rabbitmq.url}, tmp_path)


def test_redis_a_poison_document_is_set_aside_after_three_deaths(redis_server: RedisServer, tmp_path: Path) -> None:
    set_aside_after_three_deaths({"AGENDA_BROKER_URL": redis_server.url, **REDIS}, tmp_path)


def set_aside_after_three_deaths(settings: dict[str, str], folder: Path) -> None:
    council = Deadly()
    with site(council) as url:
        deployment = Deployment.create(folder, url, settings)
        stop_leases(deployment, council)
        # The other lane may still be starting; it would not start at all without its processes.
        with fetch_worker(deployment.settings, deployment.log, "--lane", "live") as worker:
            council.worker = worker.pid
            agenda_json("reconcile", settings=deployment.settings)
            wait_for(lambda: records(deployment), deployment.log)
    (record,) = records(deployment)
    assert (record.reason, record.attempts, len(council.asked)) == (ReasonCode.POISON, 3, 3)


def stop_leases(deployment: Deployment, council: Council) -> None:
    """A dead worker's lease of the site would stand for minutes."""
    asked: Callable[[], int] = council.status

    def status() -> int:
        deployment.let_leases_expire()
        return asked()

    council.status = status  # type: ignore[method-assign]


def test_rabbitmq_what_it_sets_aside_and_what_is_no_task_becomes_a_failure_record(
    rabbitmq: RabbitMQ, tmp_path: Path
) -> None:
    council = Council()
    with site(council) as url:
        deployment = Deployment.create(tmp_path, url, {"AGENDA_BROKER_URL": rabbitmq.url})
        app = create_app(Settings(broker_url=rabbitmq.url, bucket_url=deployment.settings["AGENDA_BUCKET_URL"]), ())
        (logged,) = deployment.store.list(keys.EVENTS)
        die_twice(deployment, str(keys.parse_event(logged.key)))
        with fetch_worker({**deployment.settings}, deployment.log), Connection(rabbitmq.url) as connection:
            wait_for(lambda: "agenda.dead" in rabbitmq.control("list_queues", "name"), deployment.log)
            body = json.dumps([[], {"event_key": logged.key}, {}])
            producer = Producer(connection.default_channel)
            producer.publish(
                body, exchange="agenda.dead", routing_key="stage.fetch", headers={"task": "agenda.fetch"},
                content_type="application/json", content_encoding="utf-8",
            )  # fmt: skip
            producer.publish(b"\x80 no task", exchange="agenda.tasks", routing_key="stage.fetch")
            app.send_task("agenda.unheard_of", queue="stage.fetch")
            app.send_task("agenda.fetch", kwargs={"key": "of another version"})
            wait_for(lambda: len(records(deployment)) == 4, deployment.log)
    found = sorted((record.stage, record.reason) for record in records(deployment))
    assert found == [("fetch", ReasonCode.POISON)] + [("unknown", ReasonCode.UNREADABLE_MESSAGE)] * 3
    kept = [deployment.store.get(record.event_key) for record in records(deployment) if record.stage == "unknown"]
    assert b"\x80 no task" in kept
    assert council.asked == []


def die_twice(deployment: Deployment, event_id: str) -> None:
    """Workers that began and did not end."""
    for _ in range(2):
        Attempts(deployment.store, lambda: datetime.now(UTC)).begin(Task("fetch", event_id))


def test_rabbitmq_a_worker_that_is_stopped_finishes_or_hands_back(rabbitmq: RabbitMQ, tmp_path: Path) -> None:
    finishes(tmp_path / "finishes", {"AGENDA_BROKER_URL": rabbitmq.url})
    hands_back(tmp_path / "hands-back", {"AGENDA_BROKER_URL": rabbitmq.url})


def test_redis_a_worker_that_is_stopped_finishes_or_hands_back(redis_server: RedisServer, tmp_path: Path) -> None:
    finishes(tmp_path / "finishes", {"AGENDA_BROKER_URL": redis_server.url, **REDIS})
    hands_back(tmp_path / "hands-back", {"AGENDA_BROKER_URL": redis_server.url, **REDIS})


def finishes(folder: Path, settings: dict[str, str]) -> None:
    """Within its grace time: the task in hand is done once."""
    council = Council(silent=True)
    with site(council) as url:
        deployment = Deployment.create(folder, url, settings)
        with fetch_worker(deployment.settings, deployment.log) as worker:
            agenda_json("reconcile", settings=deployment.settings)
            assert council.first_asked.wait(60)
            worker.terminate()
            council.released.set()
            assert worker.wait(40) == 0
    assert deployment.handled()
    assert len(council.asked) == 1


def hands_back(folder: Path, settings: dict[str, str]) -> None:
    """After its grace time: the task goes to another worker, and its attempt is told from a death."""
    council = Council(silent=True)
    with site(council) as url:
        deployment = Deployment.create(folder, url, settings)
        with fetch_worker(deployment.settings, deployment.log, "--grace", "1") as worker:
            agenda_json("reconcile", settings=deployment.settings)
            assert council.first_asked.wait(60)
            worker.terminate()
            worker.wait(20)
        (attempt,) = deployment.store.list(keys.ATTEMPTS)
        assert Attempt.model_validate_json(deployment.store.get(attempt.key)).ended == "handed_back"
        deployment.let_leases_expire()
        with fetch_worker(deployment.settings, deployment.log):
            wait_for(deployment.handled, deployment.log)
    assert len(council.asked) == 2
