"""What the three sinks on AWS share: clients, and how an error is told.

Credentials come from the AWS environment (its variables, files and roles), never from the URL.
"""

from collections.abc import Sequence
from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from contracts.artefacts.failure import ReasonCode
from workers.adapters.sinks.address import SinkAddress, SinkAddressError
from workers.runtime.delivery import Delivery, Patience
from workers.runtime.errors import TransientError

BATCH = 10
"""Entries that SNS, SQS and EventBridge take in one request."""
PATIENCE = Patience(longest_s=60.0)
ANSWER_S = 10.0
AWS_ERRORS = (BotoCoreError, ClientError)


def client(service: Any, region: str, endpoint: str | None) -> Any:
    """A client that leaves asking again to the courier."""
    config = Config(
        connect_timeout=ANSWER_S, read_timeout=ANSWER_S, retries={"mode": "standard", "total_max_attempts": 1}
    )
    return boto3.session.Session().client(service, region_name=region, endpoint_url=endpoint, config=config)


def place(url: str, names: str) -> tuple[str, tuple[str, ...], str | None]:
    """Region, the parts that `names` tells, and the endpoint of `scheme://region/part/part?endpoint=URL`."""
    address = SinkAddress.parse(url, "endpoint")
    wanted = names.split("/")
    if not address.place or len(address.path) != len(wanted) or not all(address.path) or "@" in address.place:
        raise SinkAddressError(f"this sink is {address.scheme}://region/{names}; credentials come from the environment")
    return address.place, address.path, address.options.get("endpoint")


def refused(name: str, deliveries: Sequence[Delivery], why: object) -> TransientError:
    """The error for a batch that was not taken whole."""
    return TransientError(ReasonCode.UNREACHABLE, f"{name} did not take {deliveries[0].event.id}: {why}")


def text_attributes(one: Delivery) -> dict[str, dict[str, str]]:
    """What SNS and SQS carry beside a message, for filters there; ten at most, of which these are three."""
    told = {"type": one.event.type, "subject": one.event.subject}
    if one.matched:
        told["matched"] = ", ".join(one.matched)
    return {name: {"DataType": "String", "StringValue": value} for name, value in told.items()}


def ordered(one: Delivery) -> dict[str, str]:
    """What first-in-first-out queues and topics want: order by subject, and each id once in five minutes."""
    return {"MessageGroupId": one.event.subject.replace(" ", "_")[:128], "MessageDeduplicationId": one.event.id}
