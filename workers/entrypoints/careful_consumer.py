"""Celery's consumer that keeps what it cannot read; Celery itself takes such messages from the queue and forgets them.

It also leaves RabbitMQ's delayed queues alone where definitions made them, since a worker then may declare nothing.
The setting `worker_consumer` names the class, which is how Celery means it to be extended.
"""

from typing import Any

import structlog
from celery.worker.consumer import Consumer
from celery.worker.consumer.delayed_delivery import DelayedDelivery

from workers.runtime.objects import StoreUnavailableError

DELAYED = "celery.worker.consumer.delayed_delivery:DelayedDelivery"


class DeclaredDelays(DelayedDelivery):  # type: ignore[misc]  # celery has no types
    """Celery's step that declares delayed queues, for workers that declare."""

    name = DELAYED.partition(":")[2]

    def include_if(self, c: Any) -> bool:
        """Not where the settings say that definitions made all queues."""
        return bool(c.app.agenda.settings.broker_declare and super().include_if(c))


class CarefulConsumer(Consumer):  # type: ignore[misc]  # celery has no types
    """Turns each unreadable message into a failure record, and only then acknowledges it."""

    class Blueprint(Consumer.Blueprint):  # type: ignore[misc]
        """Celery's steps, with one in another's place."""

        default_steps = (
            *(step for step in Consumer.Blueprint.default_steps if step != DELAYED),
            f"{__name__}:DeclaredDelays",
        )

    def on_decode_error(self, message: Any, exc: Exception) -> None:
        """The body is not what the message says of itself."""
        self._keep(message, f"the message cannot be decoded: {exc}")

    def on_unknown_message(self, body: Any, message: Any) -> None:
        """The message is no task of Celery's."""
        del body
        self._keep(message, "the message is no task")

    def on_unknown_task(self, body: Any, message: Any, exc: Exception) -> None:
        """No task has this name here."""
        del body
        self._keep(message, f"no task has the name {exc}")

    def on_invalid_task(self, body: Any, message: Any, exc: Exception) -> None:
        """The task's arguments cannot be read."""
        del body
        self._keep(message, f"the arguments of the task cannot be read: {exc}")

    def _keep(self, message: Any, told: str) -> None:
        raw = message.body if isinstance(message.body, bytes) else str(message.body).encode()
        try:
            self.app.agenda.failures.unreadable_message(raw, told)
        except StoreUnavailableError as error:
            structlog.get_logger().error("message_not_kept", message=f"{told}; the bucket: {error}")
            message.requeue()
            return
        message.ack()
