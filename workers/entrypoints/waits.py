"""How long a task waits, told by a duration: Celery tells a moment, which another machine's clock reads otherwise.

A worker whose clock is an hour ahead would else send tasks that everyone holds for an hour, and, as RabbitMQ's quorum
queues give a worker few tasks at a time, nobody would work on anything else meanwhile.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from celery.worker.request import Request
from kombu.transport.native_delayed_delivery import CELERY_DELAYED_DELIVERY_EXCHANGE

WAIT = "wait_s"
"""The header of a message that says for how many seconds its task is to wait from when it is sent."""


def state_wait(headers: dict[str, Any], **_: Any) -> None:
    """Write the wait into a message that is about to be sent, by the clock that set its moment."""
    headers.pop(WAIT, None)
    if headers.get("eta"):
        left = datetime.fromisoformat(headers["eta"]) - datetime.now(UTC)
        headers[WAIT] = max(0.0, left.total_seconds())


class PatientRequest(Request):  # type: ignore[misc]  # celery has no types
    """A task as a worker receives it. What RabbitMQ held back has waited; others wait no longer than they were to."""

    def __init__(self, message: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(message, *args, **kwargs)
        if self.delivery_info.get("exchange") == CELERY_DELAYED_DELIVERY_EXCHANGE:
            self._eta = None
        elif self._eta is not None and isinstance(wait := self.request_dict.get(WAIT), int | float):
            self._eta = min(self._eta, datetime.now(UTC) + timedelta(seconds=wait))
