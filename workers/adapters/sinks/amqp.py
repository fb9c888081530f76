"""A topic exchange on RabbitMQ; the routing key is the event's type.

Source: CloudEvents AMQP protocol binding 1.0.2, with the prefix `cloudEvents_`; RabbitMQ carries AMQP 0.9.1, whose
headers stand for application properties.
"""

import ssl
from collections.abc import Sequence
from contextlib import suppress

from amqp import AMQPError, Connection
from amqp import Message as AmqpMessage
from kombu.utils.url import parse_url

from contracts.artefacts.failure import ReasonCode
from workers.adapters.sinks.address import SinkAddress
from workers.adapters.sinks.wire import STRUCTURED_TYPE, Mode, attributes, data_of
from workers.runtime.delivery import Delivery, Patience
from workers.runtime.errors import TransientError

DEFAULT_EXCHANGE = "agenda.events"
PERSISTENT = 2
ANSWER_S = 10.0
"""Seconds to wait for a connection, and for each confirmation."""
PORTS = {"amqp": 5672, "amqps": 5671}


class TopicExchange:
    """Sends persistent messages, and waits once a batch until RabbitMQ has confirmed them all.

    The exchange is declared with every new connection. A sink belongs to one thread.
    """

    batch = 100
    patience = Patience(longest_s=10.0)

    def __init__(self, url: str, exchange: str, mode: Mode = Mode.STRUCTURED, ca_bundle: str | None = None) -> None:
        self._url = url
        self._exchange = exchange
        self._mode = mode
        self._ca_bundle = ca_bundle
        self._channel: _ConfirmedChannel | None = None

    def __repr__(self) -> str:
        return f"TopicExchange({self._exchange!r}, {self._mode})"

    @classmethod
    def from_url(cls, url: str) -> "TopicExchange":
        """`amqp://user:password@host:port/vhost/exchange`; the exchange is `agenda.events` where none is named.

        `amqps://` checks certificate and name, against the file of certificates that the option `ca` names or the
        system's.
        """
        address = SinkAddress.parse(url, "mode", "ca")
        head, exchange = url.partition("?")[0], DEFAULT_EXCHANGE
        if len(address.path) > 1:
            head, _, exchange = head.rpartition("/")
        return cls(head, exchange or DEFAULT_EXCHANGE, address.mode, address.options.get("ca"))

    def send(self, deliveries: Sequence[Delivery]) -> None:
        """Publish the events. Raises TransientError when RabbitMQ does not confirm them."""
        try:
            if self._channel is None:
                self._channel = _ConfirmedChannel(_connect(self._url, self._ca_bundle), self._exchange)
            for one in deliveries:
                self._channel.publish(self._message(one), one.event.type)
            self._channel.wait()
        except (AMQPError, OSError) as error:
            self.close()
            why = f"{error or type(error).__name__}; check the server and the sink's URL"
            told = f"the exchange {self._exchange} did not take {deliveries[0].event.id}: {why}"
            raise TransientError(ReasonCode.UNREACHABLE, told) from error

    def close(self) -> None:
        """End the connection."""
        channel, self._channel = self._channel, None
        if channel is not None:
            channel.close()

    def _message(self, one: Delivery) -> AmqpMessage:
        headers = {"matched": ", ".join(one.matched)} if one.matched else {}
        media_type, body = STRUCTURED_TYPE, one.text.encode()
        if self._mode is Mode.BINARY:
            media_type, body = data_of(one.text)
            headers |= {f"cloudEvents_{name}": value for name, value in attributes(one.text).items()}
        return AmqpMessage(
            body,
            content_type=media_type,
            content_encoding="utf-8",
            delivery_mode=PERSISTENT,
            message_id=one.event.id,
            type=one.event.type,
            application_headers=headers,
        )


class _ConfirmedChannel:
    """A channel on which RabbitMQ confirms every message, by numbers from 1 in the order of publishing."""

    def __init__(self, connection: Connection, exchange: str) -> None:
        self._connection = connection
        self._exchange = exchange
        self._published = 0
        self._open: set[int] = set()
        self._refused: set[int] = set()
        self._channel = connection.channel()
        self._channel.exchange_declare(exchange, "topic", durable=True, auto_delete=False)
        self._channel.confirm_select()
        self._channel.events["basic_ack"].add(self._confirm)
        self._channel.events["basic_nack"].add(self._refuse)

    def publish(self, message: AmqpMessage, routing_key: str) -> None:
        """Send without waiting."""
        self._published += 1
        self._open.add(self._published)
        self._channel.basic_publish(message, exchange=self._exchange, routing_key=routing_key)

    def wait(self) -> None:
        """Return when all are confirmed. Raises OSError when one is refused, or no confirmation comes."""
        while self._open:
            self._connection.drain_events(timeout=ANSWER_S)
        if self._refused:
            raise OSError("it refused a message")

    def close(self) -> None:
        """End channel and connection."""
        with suppress(AMQPError, OSError):
            self._connection.close()

    def _confirm(self, number: int, multiple: bool) -> None:
        self._open -= {one for one in self._open if one <= number} if multiple else {number}

    def _refuse(self, number: int, multiple: bool) -> None:
        self._refused.add(number)
        self._confirm(number, multiple)


def _connect(url: str, ca_bundle: str | None) -> Connection:
    parts = parse_url(url)
    host = parts["hostname"] or "localhost"
    checked = {"cert_reqs": ssl.CERT_REQUIRED, "server_hostname": host, "ca_certs": ca_bundle}
    connection = Connection(
        host=f"{host}:{parts['port'] or PORTS[parts['transport']]}",
        userid=parts["userid"] or "guest",
        password=parts["password"] or "guest",
        virtual_host=parts["virtual_host"] or "/",
        ssl=checked if parts["transport"] == "amqps" else False,
        connect_timeout=ANSWER_S,
        read_timeout=ANSWER_S,
        write_timeout=ANSWER_S,
    )
    connection.connect()
    return connection
