"""S3 event notifications on an SQS queue: that something changed in a watched bucket prefix.

A message only wakes the watcher: the poll that follows reads the prefix itself, so a message may come twice, late or
never. Forms: S3's own notification (docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html),
the same wrapped by SNS, and EventBridge's "Object Created" and "Object Deleted".
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_plus, urlsplit

import boto3
import structlog
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from workers.adapters.object_stores.s3_settings import S3Settings

BATCH = 10
"""Most messages of one answer; SQS allows no more."""
MOST_BATCHES = 20
_REGION = re.compile(r"[a-z]{2}(?:-[a-z]+)+-\d+")


def connect_queue(queue: str, settings: S3Settings) -> Any:
    """A client for the service at which a queue's address points."""
    parts = urlsplit(queue)
    return boto3.session.Session().client(
        "sqs",
        endpoint_url=f"{parts.scheme}://{parts.netloc}",
        region_name=settings.region or region_of(parts.hostname or ""),
        aws_access_key_id=settings.access_key,
        aws_secret_access_key=settings.secret_key,
        verify=settings.ca_bundle or settings.verify,
        config=Config(connect_timeout=settings.timeout, read_timeout=settings.timeout),
    )


@dataclass(frozen=True)
class S3Events:
    """The messages of a queue that tell of a bucket prefix."""

    client: Any
    queue: str
    bucket: str
    prefix: str

    def take(self, wake: Callable[[], None]) -> int:
        """Call `wake` if any message tells of the prefix; the messages are removed after that. Gives how many came.

        A queue that does not answer is an error in the log: the schedule polls the prefix anyway.
        """
        try:
            messages = list(self._received())
            if any(self._concerns(message.get("Body", "")) for message in messages):
                wake()
            for at in range(0, len(messages), BATCH):
                entries = [
                    {"Id": str(number), "ReceiptHandle": message["ReceiptHandle"]}
                    for number, message in enumerate(messages[at : at + BATCH])
                ]
                self.client.delete_message_batch(QueueUrl=self.queue, Entries=entries)
        except (BotoCoreError, ClientError) as error:
            structlog.get_logger().error("queue_not_read", queue=self.queue, error=str(error))
            return 0
        return len(messages)

    def _received(self) -> Iterator[dict[str, Any]]:
        for _ in range(MOST_BATCHES):
            answer = self.client.receive_message(QueueUrl=self.queue, MaxNumberOfMessages=BATCH, WaitTimeSeconds=0)
            found = answer.get("Messages", [])
            yield from found
            if len(found) < BATCH:
                return

    def _concerns(self, body: str) -> bool:
        told = changed_objects(body)
        if told is None:
            structlog.get_logger().warning("message_not_understood", queue=self.queue, body=body[:200])
            return True
        return any(bucket == self.bucket and key.startswith(self.prefix) for bucket, key in told)


def changed_objects(body: str) -> list[tuple[str, str]] | None:
    """Bucket and key of each object that a message tells of; None for a message of another form."""
    try:
        value = json.loads(body)
        if isinstance(value, dict) and value.get("Type") == "Notification":
            value = json.loads(str(value.get("Message")))
        return _objects(value)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _objects(value: Any) -> list[tuple[str, str]] | None:
    if value.get("Event") == "s3:TestEvent":
        return []
    if "detail" in value:
        return [(value["detail"]["bucket"]["name"], value["detail"]["object"]["key"])]
    return [(it["s3"]["bucket"]["name"], unquote_plus(it["s3"]["object"]["key"])) for it in value["Records"]]


def region_of(host: str) -> str:
    """`eu-west-2` of `sqs.eu-west-2.amazonaws.com` and of older forms; for other hosts one that any stand-in takes."""
    found = _REGION.search(host) if ".amazonaws.com" in host else None
    return found[0] if found else "us-east-1"
