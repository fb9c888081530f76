"""A topic exchange on RabbitMQ; the routing key is the event's type.

Source: CloudEvents AMQP binding 1.0, structured mode.
"""

from dataclasses import dataclass
from typing import Any

from amqp import AMQPError
from kombu import Connection, Exchange, Producer
from kombu.exceptions import OperationalError

from contracts.artefacts.failure import ReasonCode
from workers.runtime.errors import TransientError
from workers.runtime.stage import Event

DEFAULT_EXCHANGE = "agenda.events"
MEDIA_TYPE = "application/cloudevents+json"


@dataclass(frozen=True)
class TopicExchange:
    """Sends persistent messages with publisher confirms, over one connection that is mended when it breaks."""

    connection: Any
    exchange: Any

    @classmethod
    def from_url(cls, url: str) -> "TopicExchange":
        """`amqp://user:password@host:port/vhost`, with `/exchange` after it where it is not `agenda.events`."""
        head, _, tail = url.partition("://")
        parts = tail.split("/")
        name = parts.pop() if len(parts) > 2 else DEFAULT_EXCHANGE  # noqa: PLR2004 host, virtual host, exchange
        connection = Connection(f"{head}://{'/'.join(parts)}", transport_options={"confirm_publish": True})
        return cls(connection, Exchange(name, type="topic", durable=True))

    def send(self, event: Event, text: str) -> None:
        """Publish one event. Raises TransientError when RabbitMQ does not take it."""
        try:
            producer = Producer(self.connection.default_channel, self.exchange)
            producer.publish(
                text.encode(),
                routing_key=event.type,
                content_type=MEDIA_TYPE,
                content_encoding="utf-8",
                delivery_mode="persistent",
                message_id=event.id,
                declare=[self.exchange],
                retry=True,
                retry_policy={"max_retries": 3},
            )
        except (OperationalError, AMQPError, OSError) as error:
            raise TransientError(
                ReasonCode.UNREACHABLE, f"the exchange of AGENDA_EVENTS_URL did not take {event.id}: {error}"
            ) from error
