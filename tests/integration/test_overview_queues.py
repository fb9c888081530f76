"""What the brokers tell of queues, without declaring or taking anything."""

from collections.abc import Iterator

import pytest
from celery import Celery
from celery.contrib.testing.worker import start_worker

from tests.servers.ports import LOOPBACK, free_ports
from tests.servers.rabbitmq import RabbitMQ
from tests.servers.redis_server import RedisServer
from workers.entrypoints.celery_app import create_app, task_name
from workers.entrypoints.overview.queues import Queues, read_queues
from workers.entrypoints.settings import Settings

SOON = 0.2
pytestmark = pytest.mark.servers


@pytest.fixture(params=["rabbitmq", "redis"])
def app(request: pytest.FixtureRequest) -> Iterator[Celery]:
    server: RabbitMQ | RedisServer = request.getfixturevalue(
        {"rabbitmq": "rabbitmq", "redis": "redis_server"}[request.param]
    )
    made = create_app(Settings(broker_url=server.url), ())
    with made.connection_for_write() as connection:
        for queue in made.amqp.queues.values():
            queue(connection.default_channel).delete()
    yield made
    made.close()


def test_queues_that_nobody_declared_are_empty_and_stay_undeclared(app: Celery) -> None:
    found = read_queues(app, SOON)
    assert set(found.waiting.values()) == {0}
    assert found.workers is not None
    assert not any(found.workers.values())
    assert not found.trouble
    assert read_queues(app, SOON) == found


def test_tasks_are_counted_by_queue_and_looking_takes_none(app: Celery) -> None:
    for _ in range(3):
        app.send_task(task_name("classify"), kwargs={"event_key": "events/2026/03/02/none.json"})
    for _ in range(2):
        assert {name: count for name, count in read_queues(app, SOON).waiting.items() if count} == {"stage.classify": 3}


def test_workers_on_redis_are_counted_by_asking_them(redis_server: RedisServer) -> None:
    app = create_app(Settings(broker_url=redis_server.url), ())
    with start_worker(app, queues=["stage.extract"], perform_ping_check=False, pool="solo"):
        found = read_queues(app).workers or {}
    assert {name: count for name, count in found.items() if count} == {"stage.extract": 1}


@pytest.mark.parametrize("scheme", ["amqp", "redis"])
def test_a_broker_that_is_away_is_told(scheme: str) -> None:
    [port] = free_ports(1)
    found = read_queues(create_app(Settings(broker_url=f"{scheme}://{LOOPBACK}:{port}/"), ()))
    assert found.trouble.startswith("the broker does not answer")
    assert found.waiting == {}


def test_the_embedded_broker_tells_nothing() -> None:
    assert read_queues(create_app(Settings(), ())) == Queues()
