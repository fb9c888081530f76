"""The first worker of a deployment makes the queues of all stages, so that what it sends to others waits for them."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pipeline.commands import workers
from tests.servers.folder import temporary_folder
from tests.servers.rabbitmq import RabbitMQ, running_rabbitmq
from workers.entrypoints.celery_app import create_app, task_name
from workers.entrypoints.queues import waiting
from workers.entrypoints.settings import Settings
from workers.runtime.lanes import Lane
from workers.stages import queue_name

pytestmark = pytest.mark.servers
PATIENCE_S = 60


@pytest.fixture
def fresh() -> Iterator[RabbitMQ]:
    """A RabbitMQ to which no worker ever connected."""
    with temporary_folder("rabbitmq") as folder, running_rabbitmq(folder) as server:
        yield server


def test_a_delayed_task_waits_for_a_stage_whose_workers_never_ran(fresh: RabbitMQ, tmp_path: Path) -> None:
    settings = {"AGENDA_BROKER_URL": fresh.url, "AGENDA_BUCKET_URL": str(tmp_path / "bucket")}
    app = create_app(Settings(broker_url=fresh.url, bucket_url=settings["AGENDA_BUCKET_URL"]), ())
    with workers(1, ["fetch"], settings, tmp_path):
        end = time.monotonic() + PATIENCE_S
        while not app.control.inspect(timeout=0.5).ping() and time.monotonic() < end:
            pass
        queue = app.amqp.queues[queue_name("assemble")]
        app.send_task(
            task_name("assemble"), kwargs={"event_key": "e"}, queue=queue, routing_key=queue.name, countdown=1
        )
        while not waiting(app, Lane.LIVE)["assemble"] and time.monotonic() < end:
            time.sleep(0.1)
        assert waiting(app, Lane.LIVE)["assemble"] == 1
    assert "Failed" not in (tmp_path / "worker-0.log").read_text()
