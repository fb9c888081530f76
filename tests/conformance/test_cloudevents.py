"""Both content modes, read back by the CloudEvents SDK, and the rules of the specification.

Source: CloudEvents 1.0.2: core specification, HTTP and AMQP protocol bindings, distributed tracing extension.
"""

import json
import re
from collections.abc import Iterator

import pytest
from cloudevents.core.bindings.amqp import AMQPMessage, from_amqp
from cloudevents.core.bindings.http import HTTPMessage, from_http
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent

from contracts.client.received import named, structured
from contracts.client.webhooks import RefusedWebhookError, receive_webhook, verify
from contracts.events import EVENTS
from tests.contracts.examples import published
from tests.fakes.receivers import SECRET, ExchangeReceiver, StreamReceiver, WebhookReceiver
from tests.servers.rabbitmq import RabbitMQ
from tests.servers.redis_server import RedisServer
from workers.adapters.sinks import open_sink
from workers.adapters.sinks.webhook import parse_secret, signature
from workers.runtime.delivery import Delivery
from workers.runtime.events import read_event

NAMES = sorted(EVENTS)
TRACEPARENT = re.compile(r"00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")
"""W3C Trace Context, section 3.2.2: neither id is all zeros."""
STRUCTURED_WORDS = re.compile(r"[a-z0-9]{1,20}")


@pytest.fixture(params=["structured", "binary"])
def webhook(request: pytest.FixtureRequest) -> Iterator[WebhookReceiver]:
    receiver = WebhookReceiver(request.param)
    yield receiver
    receiver.close()


def delivered(name: str) -> Delivery:
    return Delivery(read_event(published(name)), published(name), ("type=any",))


@pytest.mark.parametrize("name", NAMES)
def test_an_event_keeps_the_rules_of_the_core_specification(name: str) -> None:
    event = json.loads(published(name))
    assert all(STRUCTURED_WORDS.fullmatch(attribute) for attribute in event)
    assert all(event[required] for required in ("id", "source", "specversion", "type"))
    assert event["specversion"] == "1.0"
    assert all(isinstance(value, str) for attribute, value in event.items() if attribute != "data")
    assert not any(code < " " or code == "\x7f" for value in event.values() if isinstance(value, str) for code in value)
    assert TRACEPARENT.fullmatch(event["traceparent"])
    assert event["traceparent"].split("-")[1] == event["correlationid"], "the trace is that of the chain"


def test_the_sdk_reads_a_webhook_in_either_mode_as_the_event_that_was_sent(webhook: WebhookReceiver) -> None:
    for name in NAMES:
        webhook.sink().send([delivered(name)])
    for name, posted in zip(NAMES, webhook.posted, strict=True):
        read = from_http(HTTPMessage(dict(posted.headers), posted.body), JSONFormat())
        expected = JSONFormat().read(CloudEvent, published(name))
        assert read.get_attributes() == {**expected.get_attributes(), **_time_of(read)}
        assert read.get_time() == expected.get_time()
        assert read.get_data() == expected.get_data()
        assert posted.headers["traceparent"] == json.loads(published(name))["traceparent"]


def _time_of(event: object) -> dict[str, object]:
    """The SDK gives the same moment in another class of zone."""
    return {"time": event.get_time()}  # type: ignore[attr-defined]


def test_the_client_reads_a_webhook_in_either_mode(webhook: WebhookReceiver) -> None:
    for name in NAMES:
        webhook.sink().send([delivered(name)])
    for name, posted in zip(NAMES, webhook.posted, strict=True):
        one = receive_webhook(posted.body, posted.headers, SECRET)
        assert one.event == read_event(published(name))
        assert json.loads(one.text) == json.loads(published(name))
        assert one.matched == "type=any"


@pytest.mark.servers
def test_the_sdk_reads_a_message_of_rabbitmq_in_binary_mode(rabbitmq: RabbitMQ) -> None:
    receiver = ExchangeReceiver(rabbitmq.port, "cloudevents.binary")
    try:
        sink = open_sink(f"{receiver.url}?mode=binary")
        sink.send([delivered(name) for name in NAMES])
        sink.close()
        for name, message in zip(NAMES, receiver.messages(), strict=True):
            body = message.body if isinstance(message.body, bytes) else message.body.encode()
            read = from_amqp(
                AMQPMessage({"content-type": message.content_type}, message.application_headers, body), JSONFormat()
            )
            assert read.get_id() == json.loads(published(name))["id"]
            assert read.get_data() == json.loads(published(name))["data"]
            own = structured(message.content_type, named(message.application_headers, "cloudEvents_"), body)
            assert json.loads(own) == json.loads(published(name))
            assert message.message_id == read.get_id()
            assert message.delivery_mode == 2
    finally:
        receiver.close()


@pytest.mark.servers
def test_an_entry_of_redis_in_binary_mode_is_put_together_again(redis_server: RedisServer) -> None:
    receiver = StreamReceiver(redis_server.port, "cloudevents.binary")
    try:
        sink = open_sink(f"{receiver.url}&mode=binary")
        sink.send([delivered(name) for name in NAMES])
        sink.close()
        for name, fields in zip(NAMES, receiver.entries(), strict=True):
            own = structured(fields["content-type"], named(fields, "ce_"), fields["data"].encode())
            assert json.loads(own) == json.loads(published(name))
    finally:
        receiver.close()


def test_a_signature_is_that_of_the_specification() -> None:
    """The example of Standard Webhooks 1.0, and of every library for it."""
    key = parse_secret("whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    found = signature(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}')
    assert found == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"webhook-signature": "v1,AAAA"}, "no signature fits"),
        ({"webhook-id": "other"}, "no signature fits"),
        ({"webhook-timestamp": "1614265331"}, "no signature fits"),
        ({"webhook-timestamp": "1614200000"}, "too old"),
        ({"webhook-timestamp": "soon"}, "missing"),
        ({"webhook-id": ""}, "missing"),
    ],
)
def test_a_request_that_was_changed_or_recorded_is_refused(change: dict[str, str], told: str) -> None:
    headers = {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,other v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }
    body, secret = b'{"test": 2432232314}', "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    assert verify(body, headers, secret, now=1614265330)
    assert verify(body, headers, "whsec_" + "A" * 32, secret, now=1614265330), "while secrets change, both hold"
    with pytest.raises(RefusedWebhookError, match=told):
        verify(body, {**headers, **change}, secret, now=1614265330)
