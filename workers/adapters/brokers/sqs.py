"""Amazon SQS: queues that the infrastructure made, named by region, account and prefix.

`sqs://eu-west-2/123456789012/agenda-` stands for the queues `agenda-stage-fetch` and so on, in place of `stage.fetch`:
SQS allows no dots. Workers neither make nor list queues, so they need no right to. A task that waits for another
attempt is held by a worker, so it must wait less than the visibility time-out, after which a dead worker's task comes
back. Source: kombu.transport.SQS, options `predefined_queues` and `wait_time_seconds`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from urllib.parse import parse_qs, urlsplit

from workers.adapters.brokers.profile import BrokerAddressError, BrokerConfigurationError, BrokerProfile

LONG_POLL_S = 20
"""Seconds that an empty receive waits: the most that SQS allows, and the fewest requests."""


@dataclass(frozen=True)
class SqsPlace:
    """Where the queues are; `endpoint` is for services other than AWS."""

    region: str
    account: str
    prefix: str
    endpoint: str = ""

    @classmethod
    def parse(cls, url: str) -> "SqsPlace":
        """Raises BrokerAddressError."""
        parts = urlsplit(url)
        account, _, prefix = parts.path.strip("/").partition("/")
        if "@" in parts.netloc or not (parts.netloc and account.isdecimal()):
            raise BrokerAddressError(
                "AGENDA_BROKER_URL for SQS is sqs://region/account/prefix; credentials come from the AWS environment"
            )
        return cls(parts.netloc, account, prefix, parse_qs(parts.query).get("endpoint", [""])[0])

    def queue_url(self, name: str) -> str:
        """The address of the queue that stands for one of the table's."""
        host = self.endpoint.rstrip("/") or f"https://sqs.{self.region}.amazonaws.com"
        return f"{host}/{self.account}/{self.prefix}{sqs_name(name)}"


def sqs_name(name: str) -> str:
    """A queue's name as SQS has it, and as kombu asks for it."""
    return name.replace(".", "-")


def profile(url: str, visibility_timeout: int, queues: Iterable[str]) -> BrokerProfile:
    """Queues of these names. Raises BrokerAddressError."""
    place = SqsPlace.parse(url)
    host = place.endpoint.partition("://")[2] or ""
    return BrokerProfile(
        url=f"sqs://{host}",
        embedded=False,
        verify=_verify,
        transport_options={
            "region": place.region,
            "is_secure": not place.endpoint.startswith("http://"),
            "visibility_timeout": visibility_timeout,
            "wait_time_seconds": LONG_POLL_S,
            "predefined_queues": {sqs_name(name): {"url": place.queue_url(name)} for name in queues},
        },
        remote_control=False,
        counts_exactly=False,
    )


def _verify() -> None:
    missing = [name for name in ("boto3", "pycurl") if find_spec(name) is None]
    if missing:
        raise BrokerConfigurationError(
            f"SQS needs {' and '.join(missing)}: pip install 'agenda-workers[sqs]' (pycurl needs libcurl)"
        )
