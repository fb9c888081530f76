"""What every sink promises, shown on real servers, on stand-ins that speak the protocols of AWS, and on a pipe."""

import json
from collections.abc import Iterator
from datetime import timedelta
from itertools import count

import pytest

from tests.fakes.events_of_papers import event_texts, published
from tests.fakes.pipeline import MOMENT
from tests.fakes.receivers import (
    AWS_PLACES,
    AwsReceiver,
    ExchangeReceiver,
    OutputReceiver,
    Receiver,
    StreamReceiver,
    WebhookReceiver,
)
from tests.servers.aws_stand_in import ENVIRONMENT
from tests.servers.rabbitmq import RabbitMQ
from tests.servers.redis_server import RedisServer
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime.delivery import Courier, Delivery, Sink, Subscription
from workers.runtime.errors import TransientError
from workers.runtime.events import read_event
from workers.runtime.subscription import Filter, SubjectLookup

KINDS = [
    pytest.param("amqp", marks=pytest.mark.servers),
    pytest.param("redis", marks=pytest.mark.servers),
    *AWS_PLACES,
    "webhook",
    "stdout",
]


@pytest.fixture(scope="session")
def names() -> Iterator[str]:
    return (f"conformance.{number}" for number in count())


@pytest.fixture(params=KINDS)
def receiver(
    request: pytest.FixtureRequest, names: Iterator[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Receiver]:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    opened = open_receiver(request, next(names))
    yield opened
    opened.close()


@pytest.fixture
def sink(receiver: Receiver) -> Iterator[Sink]:
    opened = receiver.sink()
    yield opened
    opened.close()


def open_receiver(
    request: pytest.FixtureRequest, name: str
) -> ExchangeReceiver | StreamReceiver | AwsReceiver | WebhookReceiver | OutputReceiver:
    match request.param:
        case "amqp":
            rabbitmq: RabbitMQ = request.getfixturevalue("rabbitmq")
            return ExchangeReceiver(rabbitmq.port, name)
        case "redis":
            redis_server: RedisServer = request.getfixturevalue("redis_server")
            return StreamReceiver(redis_server.port, name)
        case "webhook":
            return WebhookReceiver()
        case "stdout":
            return OutputReceiver()
        case kind:
            return AwsReceiver(AWS_PLACES[kind]())


def deliveries(number: int, *matched: str) -> list[Delivery]:
    return [Delivery(read_event(text), text, matched) for text in event_texts(number)]


def test_events_arrive_in_order_and_byte_for_byte(receiver: Receiver, sink: Sink) -> None:
    sent = deliveries(10)
    for start in range(0, len(sent), sink.batch):
        sink.send(sent[start : start + sink.batch])
    assert [one.text for one in receiver.arrived()] == [one.text for one in sent]


def test_why_an_event_matched_is_in_its_delivery(receiver: Receiver, sink: Sink) -> None:
    sink.send(deliveries(1, "council=Ashmere Vale Borough Council", "topic=housing"))
    [arrived] = receiver.arrived()
    assert (arrived.matched or "").replace("%20", " ") == "council=Ashmere Vale Borough Council, topic=housing"


def test_a_sink_that_is_down_says_so_and_works_again_when_it_is_up(receiver: Receiver, sink: Sink) -> None:
    first, second = deliveries(2)
    sink.send([first])
    receiver.stop()
    with pytest.raises(TransientError, match=second.event.id) as caught:
        sink.send([second])
    assert "guest:guest" not in str(caught.value)
    receiver.start()
    sink.send([second])
    assert [one.text for one in receiver.arrived()] == [first.text, second.text]


def test_what_a_courier_brings_while_the_sink_goes_down_and_up_is_whole_and_in_order(
    receiver: Receiver, sink: Sink
) -> None:
    store, moments = MemoryStore(), count()
    courier = Courier(
        Subscription("tested", sink, Filter(types=("document.*",))),
        store,
        SubjectLookup(store),
        lambda: MOMENT + timedelta(minutes=next(moments)),
        "this process",
    )
    courier.deliver()
    sent: list[str] = []
    for turn in range(3):
        sent += published(store, 30, first=30 * turn)
        (receiver.stop if turn == 1 else receiver.start if turn == 2 else lambda: None)()
        courier.deliver()
    once = list(dict.fromkeys(one.text for one in receiver.arrived()))
    assert sorted(once) == sorted(sent)
    assert by_subject(once) == by_subject(sent)


def by_subject(texts: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for text in texts:
        found.setdefault(json.loads(text)["subject"], []).append(text)
    return found
