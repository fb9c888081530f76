"""A topic on Amazon SNS: the event as the message, its type as an attribute for filter policies."""

from collections.abc import Sequence
from typing import Any

from workers.adapters.sinks.aws import AWS_ERRORS, BATCH, PATIENCE, client, ordered, place, refused, text_attributes
from workers.runtime.delivery import Delivery

FIFO = ".fifo"


class SnsTopic:
    """Publishes ten at a time. A topic whose name ends in `.fifo` keeps the order of a subject."""

    batch = BATCH
    patience = PATIENCE

    def __init__(self, sns: Any, arn: str) -> None:
        self._sns = sns
        self._arn = arn

    @classmethod
    def from_url(cls, url: str) -> "SnsTopic":
        """`sns://region/account/topic`."""
        region, (account, topic), endpoint = place(url, "account/topic")
        sns = client("sns", region, endpoint)
        return cls(sns, f"arn:{sns.meta.partition}:sns:{region}:{account}:{topic}")

    def send(self, deliveries: Sequence[Delivery]) -> None:
        """Publish the events. Raises TransientError when SNS does not take them all."""
        entries = [self._entry(str(number), one) for number, one in enumerate(deliveries)]
        try:
            answer = self._sns.publish_batch(TopicArn=self._arn, PublishBatchRequestEntries=entries)
        except AWS_ERRORS as error:
            raise refused(self._arn, deliveries, error) from error
        if answer.get("Failed"):
            raise refused(self._arn, deliveries, answer["Failed"][0].get("Message", "no reason given"))

    def close(self) -> None:
        """End the connections."""
        self._sns.close()

    def _entry(self, name: str, one: Delivery) -> dict[str, Any]:
        entry = {"Id": name, "Message": one.text, "MessageAttributes": text_attributes(one)}
        return {**entry, **ordered(one)} if self._arn.endswith(FIFO) else entry
