"""Brokers that carry the tasks: what each needs to be told, and what it must prove before work starts."""

from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from workers.adapters.brokers import memory, rabbitmq, redis, sqs
from workers.adapters.brokers.profile import BrokerAddressError, BrokerConfigurationError, BrokerProfile

SCHEMES = ("memory", "amqp", "amqps", "redis", "rediss", "sqs")


def broker_profile(
    url: str,
    visibility_timeout: int = redis.VISIBILITY_TIMEOUT,
    ca_bundle: str | None = None,
    queues: Iterable[str] = (),
) -> BrokerProfile:
    """The profile for a broker's URL. Raises BrokerAddressError.

    The time-out, in seconds, is for Redis and SQS; the certificates are those to trust in place of the system's;
    `queues` are the names for which SQS has queues.
    """
    scheme = url.partition("://")[0]
    if "://" not in url or scheme not in SCHEMES:
        known = ", ".join(f"{name}://" for name in SCHEMES)
        raise BrokerAddressError(f"AGENDA_BROKER_URL begins with none of {known}")
    if not has_readable_place(url):
        raise BrokerAddressError(
            "AGENDA_BROKER_URL: host and port cannot be read; percent-encode special characters in user and password"
        )
    profiles: dict[str, Callable[[], BrokerProfile]] = {
        "memory": lambda: memory.profile(url),
        "amqp": lambda: rabbitmq.profile(url, ca_bundle),
        "redis": lambda: redis.profile(url, visibility_timeout, ca_bundle),
        "sqs": lambda: sqs.profile(url, visibility_timeout, queues),
    }
    return profiles[scheme.removesuffix("s") if scheme in {"amqps", "rediss"} else scheme]()


def has_readable_place(url: str) -> bool:
    """Whether host and port can be told apart from the rest; the standard library's errors would show the password."""
    try:
        parts = urlsplit(url)
        return parts.port is None or bool(parts.hostname)
    except ValueError:
        return False


__all__ = ["BrokerAddressError", "BrokerConfigurationError", "BrokerProfile", "broker_profile", "has_readable_place"]
