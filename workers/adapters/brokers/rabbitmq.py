"""RabbitMQ: quorum queues, publisher confirms."""

from collections.abc import Mapping
from typing import Any

from amqp import AMQPError
from kombu import Connection
from kombu.exceptions import OperationalError

from workers.adapters.brokers.profile import BrokerConfigurationError, BrokerProfile
from workers.adapters.brokers.tls import amqp_tls

OLDEST = (3, 10)
DEAD_LETTERS = "agenda.dead"
"""Exchange and queue of what RabbitMQ sets aside."""
DELIVERY_LIMIT = 20
"""Deliveries of one message before RabbitMQ sets it aside: a second net under the runner's own count."""
QUEUE_ARGUMENTS: Mapping[str, Any] = {
    "x-queue-type": "quorum",
    "x-delivery-limit": DELIVERY_LIMIT,
    "x-dead-letter-exchange": DEAD_LETTERS,
}


def profile(url: str, ca_bundle: str | None = None) -> BrokerProfile:
    """Replicated queues that survive the broker's restart."""
    tls = amqp_tls(url, ca_bundle)
    return BrokerProfile(
        url=url,
        embedded=False,
        verify=lambda: _verify(url, tls),
        transport_options={"confirm_publish": True},
        queue_arguments=QUEUE_ARGUMENTS,
        dead_letters=True,
        tls=tls,
    )


def _verify(url: str, tls: Mapping[str, Any] | None) -> None:
    try:
        with Connection(url, connect_timeout=5, ssl=dict(tls) if tls else False) as connection:
            connection.ensure_connection(max_retries=3, timeout=15)
            version = str(connection.connection.server_properties.get("version", "0.0"))
    except (OperationalError, AMQPError, OSError) as error:
        raise BrokerConfigurationError(f"RabbitMQ does not answer: {error}; check AGENDA_BROKER_URL") from error
    if tuple(int(part) for part in version.split(".")[:2]) < OLDEST:
        raise BrokerConfigurationError(f"RabbitMQ {version} is too old for quorum queues; use 3.10 or later")
