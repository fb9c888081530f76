"""Celery's consumer that keeps what it cannot read; Celery itself takes such messages from the queue and forgets them.

The setting `worker_consumer` names the class, which is how Celery means it to be extended.
"""

from typing import Any

import structlog
from celery.worker.consumer import Consumer

from workers.runtime.objects import StoreUnavailableError


class CarefulConsumer(Consumer):  # type: ignore[misc]  # celery has no types
    """Turns each unreadable message into a failure record, and only then acknowledges it."""

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
