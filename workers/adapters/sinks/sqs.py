"""A queue on Amazon SQS: the event as the body of a message."""

from collections.abc import Sequence
from typing import Any

from workers.adapters.sinks.aws import AWS_ERRORS, BATCH, PATIENCE, client, ordered, place, refused, text_attributes
from workers.runtime.delivery import Delivery

FIFO = ".fifo"


class SqsQueue:
    """Sends ten at a time. A queue whose name ends in `.fifo` keeps the order of a subject."""

    batch = BATCH
    patience = PATIENCE

    def __init__(self, sqs: Any, account: str, queue: str) -> None:
        self._sqs = sqs
        self._queue = queue
        self._url = f"{sqs.meta.endpoint_url.rstrip('/')}/{account}/{queue}"

    @classmethod
    def from_url(cls, url: str) -> "SqsQueue":
        """`sqs://region/account/queue`."""
        region, (account, queue), endpoint = place(url, "account/queue")
        return cls(client("sqs", region, endpoint), account, queue)

    def send(self, deliveries: Sequence[Delivery]) -> None:
        """Send the events. Raises TransientError when SQS does not take them all."""
        entries = [self._entry(str(number), one) for number, one in enumerate(deliveries)]
        try:
            answer = self._sqs.send_message_batch(QueueUrl=self._url, Entries=entries)
        except AWS_ERRORS as error:
            raise refused(self._queue, deliveries, error) from error
        if answer.get("Failed"):
            raise refused(self._queue, deliveries, answer["Failed"][0].get("Message", "no reason given"))

    def close(self) -> None:
        """End the connections."""
        self._sqs.close()

    def _entry(self, name: str, one: Delivery) -> dict[str, Any]:
        entry = {"Id": name, "MessageBody": one.text, "MessageAttributes": text_attributes(one)}
        return {**entry, **ordered(one)} if self._queue.endswith(FIFO) else entry
