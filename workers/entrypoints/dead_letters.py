"""What RabbitMQ set aside becomes a failure record: the second net under the count of attempts in the bucket."""

import json
from typing import Any

import structlog
from celery import bootsteps
from kombu import Consumer, Exchange, Queue

from workers.adapters.brokers.rabbitmq import DEAD_LETTERS
from workers.runtime.errors import TransientError
from workers.runtime.objects import StoreUnavailableError
from workers.stages import STAGES, queue_name

READER = "assemble"
"""The stage whose workers read dead letters where each stage has rights of its own: it works on failures anyway."""
LATER_S = 10.0
"""Seconds after which one is tried again that could not be recorded. It stays in the worker's hands until then: each
time that it is handed back counts as a delivery, and RabbitMQ 4 by default drops what was delivered 20 times."""
ARGUMENTS = {"x-queue-type": "quorum", "x-delivery-limit": 1_000_000_000}
"""Of the queue; RabbitMQ 3 knows no word for a limit that is none."""


def dead_letter_queue(*, declare: bool = True) -> Queue:
    """Where messages land that were delivered too often or refused."""
    exchange = Exchange(DEAD_LETTERS, type="topic", durable=True, no_declare=not declare)
    return Queue(DEAD_LETTERS, exchange, routing_key="#", queue_arguments=ARGUMENTS, no_declare=not declare)


class DeadLetters(bootsteps.ConsumerStep):  # type: ignore[misc]  # celery has no types
    """Reads the queue of dead letters in every worker that may."""

    def include_if(self, c: Any) -> bool:
        """In every worker, or in those of one stage where definitions made the queues."""
        return bool(c.app.agenda.settings.broker_declare or queue_name(READER) in c.app.amqp.queues.consume_from)

    def get_consumers(self, channel: Any) -> list[Consumer]:
        """One consumer, which takes one message at a time."""
        queue = dead_letter_queue(declare=self.binding.settings.broker_declare)
        return [Consumer(channel, queues=[queue], on_message=self._take, prefetch_count=1)]

    def start(self, c: Any) -> None:
        """Begin with the worker's consumer."""
        self.binding, self.timer = c.app.agenda, c.timer
        super().start(c)

    def _take(self, message: Any) -> None:
        try:
            _record(self.binding, message)
        except (StoreUnavailableError, TransientError) as error:
            structlog.get_logger().error("dead_letter_not_recorded", message=str(error))
            self.timer.call_after(LATER_S, self._take_again, (message,))
            return
        message.ack()

    def _take_again(self, message: Any) -> None:
        """With its connection gone, the broker has given it to another worker."""
        if message.channel.connection is not None:
            self._take(message)


def _record(binding: Any, message: Any) -> None:
    raw = message.body if isinstance(message.body, bytes) else str(message.body).encode()
    named = _named(message.headers or {}, raw)
    if named is None:
        binding.failures.unreadable_message(raw, "the broker set aside a message that is no task of ours")
    else:
        binding.set_aside(*named)


def _named(headers: dict[str, Any], raw: bytes) -> tuple[str, str] | None:
    """The stage and the key of the event that a task's message names; None where it is no task of a stage."""
    try:
        _, keywords, _ = json.loads(raw)
        stage, event_key = str(headers["task"]).removeprefix("agenda."), keywords["event_key"]
    except (ValueError, TypeError, KeyError):
        return None
    known = any(stage == row.name for row in STAGES) and isinstance(event_key, str)
    return (stage, event_key) if known else None
