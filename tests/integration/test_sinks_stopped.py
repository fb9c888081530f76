"""Every sink survives its server being stopped for 30 seconds in the middle of 1,000 events."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.fakes.events_of_papers import event_texts, publish
from tests.fakes.receivers import (
    AWS_PLACES,
    Arrived,
    AwsReceiver,
    ExchangeReceiver,
    OutputReceiver,
    StreamReceiver,
    WebhookReceiver,
)
from tests.servers.aws_stand_in import ENVIRONMENT
from tests.servers.folder import temporary_folder
from tests.servers.process import Server
from tests.servers.rabbitmq import running_rabbitmq
from tests.servers.redis_server import running_redis
from workers.adapters.object_stores.folder import FolderStore
from workers.entrypoints.delivering import Deliverer
from workers.runtime.delivery import Subscription, register

EVENTS, STOPPED_S, PATIENCE_S = 1000, 30.0, 120.0
pytestmark = [pytest.mark.servers, pytest.mark.timeout(400)]
AnyReceiver = ExchangeReceiver | StreamReceiver | AwsReceiver | WebhookReceiver | OutputReceiver


@pytest.fixture
def servers() -> Iterator[dict[str, tuple[AnyReceiver, Server | None]]]:
    """All sinks at once; the first two on servers of their own, which are stopped and not only cut off."""
    with ExitStack() as stack:
        rabbitmq = stack.enter_context(running_rabbitmq(stack.enter_context(temporary_folder("rabbitmq"))))
        redis_server = stack.enter_context(running_redis(stack.enter_context(temporary_folder("redis")), kept=True))
        found: dict[str, tuple[AnyReceiver, Server | None]] = {
            "amqp": (ExchangeReceiver(rabbitmq.port, "stopped"), rabbitmq.server),
            "redis": (StreamReceiver(redis_server.port, "stopped"), redis_server.server),
            "webhook": (WebhookReceiver(), None),
            "stdout": (OutputReceiver(), None),
            **{kind: (AwsReceiver(place()), None) for kind, place in AWS_PLACES.items()},
        }
        for receiver, _ in found.values():
            stack.enter_context(closing(receiver))
        yield found


def test_nothing_is_lost_the_order_of_a_document_is_kept_and_the_bytes_are_the_same(
    servers: dict[str, tuple[AnyReceiver, Server | None]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    store = FolderStore(tmp_path, durable=False)
    subscriptions = [Subscription(name, receiver.sink()) for name, (receiver, _) in servers.items()]
    for subscription in subscriptions:
        register(store, subscription)
    texts, stop = event_texts(EVENTS), Event()
    deliverer = Deliverer(store, subscriptions, lambda: datetime.now(UTC))
    running = Thread(target=deliverer.until_stopped, args=(stop,))
    running.start()
    try:
        publish(store, texts[: EVENTS // 3])
        wait_until(lambda: all(one.arrived() for one, _ in servers.values()))
        for receiver, server in servers.values():
            receiver.stop()
            if server:
                server.stop()
        publish(store, texts[EVENTS // 3 :])
        Event().wait(STOPPED_S)
        for receiver, server in servers.values():
            if server:
                server.start()
            receiver.start()
        for name, (receiver, _) in servers.items():
            arrived = everything(name, receiver)
            assert sorted(arrived) == sorted(texts), name
            assert by_subject(arrived) == by_subject(texts), name
    finally:
        stop.set()
        running.join()


def everything(name: str, receiver: AnyReceiver) -> list[str]:
    """What has arrived, each once, when all of it has."""
    found: list[Arrived] = []

    def whole() -> bool:
        found[:] = reconnected(receiver).arrived()
        return len({one.text for one in found}) >= EVENTS

    wait_until(whole, name)
    return list(dict.fromkeys(one.text for one in found))


def reconnected(receiver: AnyReceiver) -> AnyReceiver:
    """The test's own connection to RabbitMQ broke off with the server."""
    if isinstance(receiver, ExchangeReceiver):
        receiver.reconnect()
    return receiver


def wait_until(done: Callable[[], bool], name: str = "") -> None:
    end = time.monotonic() + PATIENCE_S
    while not done():
        assert time.monotonic() < end, f"{name} does not come to an end"
        Event().wait(0.2)


def by_subject(texts: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for text in texts:
        found.setdefault(json.loads(text)["subject"], []).append(text)
    return found
