"""Events from servers: a queue on RabbitMQ, a stream in Redis, a queue on Amazon SQS.

Each source yields messages with what tells the server that they are handled; that is called when the next one is asked
for, so a consumer that dies gets the last one again.
"""

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from contracts.client.received import named, structured

WAIT_S = 1.0
AHEAD = 50
EXCHANGE, STREAM = "agenda.events", "agenda.events"


@dataclass(frozen=True)
class Message:
    """A message from a server; `text` is that of its event."""

    text: str
    matched: str | None
    handled: Callable[[], object]


def amqp_messages(url: str, types: Sequence[str], idle_s: float | None) -> Iterator[Message]:
    """From a durable queue that is bound to the exchange: `amqp://user:password@host:port/vhost/exchange?queue=NAME`."""
    import amqp  # noqa: PLC0415 - of an extra

    parts, options = urlsplit(url), _options(url, "queue")
    vhost, _, exchange = parts.path.removeprefix("/").rpartition("/")
    connection = amqp.Connection(
        host=f"{parts.hostname}:{parts.port or (5671 if parts.scheme == 'amqps' else 5672)}",
        userid=_plain(parts.username) or "guest",
        password=_plain(parts.password) or "guest",
        virtual_host=_plain(vhost) or "/",
        ssl=parts.scheme == "amqps",
    )
    with connection:
        channel, arrived = connection.channel(), deque[Any]()
        channel.exchange_declare(exchange or EXCHANGE, "topic", durable=True, auto_delete=False)
        channel.queue_declare(options["queue"], durable=True, auto_delete=False)
        for routing_key in types or ("agenda.#",):
            channel.queue_bind(options["queue"], exchange or EXCHANGE, routing_key)
        channel.basic_qos(0, AHEAD, a_global=False)
        channel.basic_consume(options["queue"], callback=arrived.append)
        for _ in _until_idle(lambda: bool(arrived), lambda: _drain(connection), idle_s):
            message = arrived.popleft()
            headers = message.headers or {}
            body = message.body if isinstance(message.body, bytes) else message.body.encode()
            text = structured(message.content_type, named(headers, "cloudEvents_", "cloudEvents:"), body)
            yield Message(text, headers.get("matched"), partial(channel.basic_ack, message.delivery_tag))


def redis_messages(url: str, idle_s: float | None) -> Iterator[Message]:
    """From a stream as one of a group: `redis://host:port/0?stream=NAME&group=NAME&consumer=NAME`.

    What this consumer had and did not finish comes first.
    """
    import redis  # noqa: PLC0415 - of an extra

    options = _options(url, "group")
    stream, group, consumer = options.get("stream", STREAM), options["group"], options.get("consumer", "one")
    client: Any = redis.Redis.from_url(url.partition("?")[0])
    try:
        client.xgroup_create(stream, group, id="0", mkstream=True)
    except redis.ResponseError as error:
        if "BUSYGROUP" not in str(error):
            raise
    arrived, place = deque[Any](), ["0"]

    def ask() -> None:
        wait = None if place[0] == "0" else int(WAIT_S * 1000)
        found = client.xreadgroup(group, consumer, {stream: place[0]}, count=AHEAD, block=wait)
        entries = found[0][1] if found else []
        arrived.extend(entries)
        if place[0] != ">":
            place[0] = entries[-1][0].decode() if entries else ">"

    for _ in _until_idle(lambda: bool(arrived), ask, idle_s):
        entry, fields = arrived.popleft()
        plain = {name.decode(): value for name, value in fields.items()}
        media_type = plain["content-type"].decode()
        text = structured(media_type, named(plain, "ce_"), plain.get("event") or plain.get("data", b""))
        matched = plain["matched"].decode() if "matched" in plain else None
        yield Message(text, matched, partial(client.xack, stream, group, entry))
    client.close()


def sqs_messages(url: str, idle_s: float | None) -> Iterator[Message]:
    """From `sqs://region/account/queue`; an SNS subscription of the queue has to deliver raw."""
    import boto3  # noqa: PLC0415 - of an extra

    parts, options = urlsplit(url), _options(url)
    sqs: Any = boto3.client("sqs", region_name=parts.netloc, endpoint_url=options.get("endpoint"))
    queue = f"{sqs.meta.endpoint_url.rstrip('/')}{parts.path}"
    arrived = deque[Any]()

    def ask() -> None:
        found = sqs.receive_message(
            QueueUrl=queue, MaxNumberOfMessages=10, WaitTimeSeconds=int(WAIT_S), MessageAttributeNames=["All"]
        )
        arrived.extend(found.get("Messages", ()))

    for _ in _until_idle(lambda: bool(arrived), ask, idle_s):
        message = arrived.popleft()
        matched = message.get("MessageAttributes", {}).get("matched", {}).get("StringValue")
        done = partial(sqs.delete_message, QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
        yield Message(message["Body"], matched, done)


def _until_idle(has: Callable[[], bool], ask: Callable[[], object], idle_s: float | None) -> Iterator[None]:
    """Once for each message that is there; ends when none came for so many seconds, or never."""
    last = time.monotonic()
    while True:
        while has():
            yield
            last = time.monotonic()
        if idle_s is not None and time.monotonic() - last > idle_s:
            return
        ask()
        if not has():
            time.sleep(0.01)  # a stand-in may answer at once that there is nothing


def _drain(connection: Any) -> None:
    try:
        connection.drain_events(timeout=WAIT_S)
    except TimeoutError:
        return


def _options(url: str, *needed: str) -> dict[str, str]:
    found = dict(parse_qsl(urlsplit(url).query))
    missing = [name for name in needed if not found.get(name)]
    if missing:
        raise ValueError(f"say which {missing[0]} is yours: …?{missing[0]}=NAME")
    return found


def _plain(part: str | None) -> str | None:
    return unquote(part) if part else None
