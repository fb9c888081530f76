"""The other side of each sink: what arrived there, and a way to take it down and up again."""

import io
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Protocol

import amqp
import redis

from contracts.client.webhooks import verify
from tests.servers.aws_stand_in import ACCOUNT, REGION, AwsStandIn
from tests.servers.gate import Gate
from tests.servers.ports import LOOPBACK
from tests.servers.stand_in import Answered, Posted, StandIn
from workers.adapters.downloads.addresses import AddressRules
from workers.adapters.sinks import open_sink
from workers.adapters.sinks.standard_output import StandardOutput
from workers.runtime.delivery import Sink

SECRET = "whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


@dataclass(frozen=True)
class Arrived:
    """An event on the other side, byte for byte, with why it matched."""

    text: str
    matched: str | None = None


class Receiver(Protocol):
    def sink(self) -> Sink:
        """A sink that sends here."""
        ...

    def arrived(self) -> list[Arrived]:
        """Everything so far, in order."""
        ...

    def stop(self) -> None: ...

    def start(self) -> None: ...


class ExchangeReceiver:
    """A queue bound to an exchange of a real RabbitMQ, behind a gate."""

    def __init__(self, port: int, name: str) -> None:
        self.gate = Gate(port)
        self.gate.start()
        self.exchange = name
        self.url = f"amqp://guest:guest@{LOOPBACK}:{self.gate.port}//{name}"
        self._port = port
        self._got: list[Any] = []
        self._connect()
        self._channel.exchange_declare(name, "topic", durable=True, auto_delete=False)
        self._channel.queue_declare(name, durable=True, auto_delete=False)
        self._channel.queue_bind(name, name, "agenda.#")

    def _connect(self) -> None:
        self._connection = amqp.Connection(f"{LOOPBACK}:{self._port}")
        self._connection.connect()
        self._channel = self._connection.channel()

    def reconnect(self) -> None:
        """After the server was down; what had arrived before is kept."""
        with suppress(amqp.AMQPError, OSError):
            self._connection.close()
        self._connection.collect()
        self._connect()

    def sink(self) -> Sink:
        return open_sink(self.url)

    def messages(self) -> list[Any]:
        while (message := self._channel.basic_get(self.exchange, no_ack=True)) is not None:
            self._got.append(message)
        return self._got

    def arrived(self) -> list[Arrived]:
        return [Arrived(_text(one.body), one.application_headers.get("matched")) for one in self.messages()]

    def stop(self) -> None:
        self.gate.stop()

    def start(self) -> None:
        self.gate.start()

    def close(self) -> None:
        self._channel.queue_delete(self.exchange)
        self._connection.close()
        self.gate.stop()


class StreamReceiver:
    """A stream in a real Redis, behind a gate."""

    def __init__(self, port: int, name: str) -> None:
        self.gate = Gate(port)
        self.gate.start()
        self.stream = name
        self.url = f"redis://{LOOPBACK}:{self.gate.port}/0?stream={name}"
        self._client = redis.Redis(LOOPBACK, port, decode_responses=True)

    def sink(self) -> Sink:
        return open_sink(self.url)

    def entries(self) -> list[dict[str, str]]:
        found: Any = self._client.xrange(self.stream)
        return [fields for _, fields in found]

    def arrived(self) -> list[Arrived]:
        return [Arrived(fields["event"], fields.get("matched")) for fields in self.entries()]

    def stop(self) -> None:
        self.gate.stop()

    def start(self) -> None:
        self.gate.start()

    def close(self) -> None:
        self._client.delete(self.stream)
        self._client.close()
        self.gate.stop()


@dataclass
class AwsReceiver:
    """A queue, a topic or a bus of the stand-in."""

    place: str
    aws: AwsStandIn = field(default_factory=AwsStandIn)

    def __post_init__(self) -> None:
        self.aws.server.start()
        self.url = f"{self.place}?endpoint={self.aws.server.url}"

    def sink(self) -> Sink:
        return open_sink(self.url)

    def arrived(self) -> list[Arrived]:
        return [Arrived(one.body, one.matched) for one in self.aws.sent]

    def stop(self) -> None:
        self.aws.server.stop()

    def start(self) -> None:
        self.aws.server.start()

    def close(self) -> None:
        self.stop()


class WebhookReceiver:
    """An endpoint that takes only what is signed rightly, and can be told what to answer."""

    def __init__(self, mode: str = "structured") -> None:
        self.posted: list[Posted] = []
        self.status = 200
        self.server = StandIn(self._answer)
        self.server.start()
        self.url = f"{self.server.url}/hook?tenant=1#{SECRET}" + (f"&mode={mode}" if mode != "structured" else "")

    def _answer(self, posted: Posted) -> Answered:
        verify(posted.body, posted.headers, SECRET)
        if self.status == 200:
            self.posted.append(posted)
        return Answered(self.status)

    def sink(self) -> Sink:
        return open_sink(self.url, AddressRules(allow_loopback=True))

    def arrived(self) -> list[Arrived]:
        return [Arrived(one.body.decode(), one.headers.get("agenda-matched")) for one in self.posted]

    def stop(self) -> None:
        self.server.stop()

    def start(self) -> None:
        self.server.start()

    def close(self) -> None:
        self.stop()


class OutputReceiver:
    """A file that can be closed on its writer."""

    def __init__(self) -> None:
        self.file = io.BytesIO()
        self.broken = False

    def sink(self) -> Sink:
        return StandardOutput(self)  # type: ignore[arg-type]  # all of a file that is used

    def write(self, body: bytes) -> int:
        if self.broken:
            raise BrokenPipeError("nobody reads")
        return self.file.write(body)

    def flush(self) -> None:
        """Nothing is held back."""

    def arrived(self) -> list[Arrived]:
        lines = self.file.getvalue().decode().split("\n")[:-1]
        return [Arrived(_without_match(line), json.loads(line).get("matchedby")) for line in lines]

    def stop(self) -> None:
        self.broken = True

    def start(self) -> None:
        self.broken = False

    def close(self) -> None:
        self.file.close()


AWS_PLACES: dict[str, Callable[[], str]] = {
    "sqs": lambda: f"sqs://{REGION}/{ACCOUNT}/agenda",
    "sqs-fifo": lambda: f"sqs://{REGION}/{ACCOUNT}/agenda.fifo",
    "sns": lambda: f"sns://{REGION}/{ACCOUNT}/agenda",
    "eventbridge": lambda: f"eventbridge://{REGION}/agenda",
}


def _text(body: str | bytes) -> str:
    return body if isinstance(body, str) else body.decode()


def _without_match(line: str) -> str:
    head, found, _ = line.rpartition(', "matchedby": ')
    return head + "}" if found else line
