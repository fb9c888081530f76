"""Brokers that carry the tasks: what each needs to be told, and what it must prove before work starts."""

from urllib.parse import urlsplit

from workers.adapters.brokers import memory, rabbitmq, redis
from workers.adapters.brokers.profile import BrokerAddressError, BrokerConfigurationError, BrokerProfile

_PROFILES = {
    "memory": memory.profile,
    "amqp": rabbitmq.profile,
    "amqps": rabbitmq.profile,
    "redis": redis.profile,
    "rediss": redis.profile,
}


def broker_profile(url: str, visibility_timeout: int = redis.VISIBILITY_TIMEOUT) -> BrokerProfile:
    """The profile for a broker's URL; the time-out, in seconds, is for Redis. Raises BrokerAddressError."""
    scheme = url.partition("://")[0]
    if "://" not in url or scheme not in _PROFILES:
        known = ", ".join(f"{name}://" for name in _PROFILES)
        raise BrokerAddressError(f"AGENDA_BROKER_URL begins with none of {known}")
    if not has_readable_place(url):
        raise BrokerAddressError(
            "AGENDA_BROKER_URL: host and port cannot be read; percent-encode special characters in user and password"
        )
    if scheme in {"redis", "rediss"}:
        return redis.profile(url, visibility_timeout)
    return _PROFILES[scheme](url)


def has_readable_place(url: str) -> bool:
    """Whether host and port can be told apart from the rest; the standard library's errors would show the password."""
    try:
        parts = urlsplit(url)
        return parts.port is None or bool(parts.hostname)
    except ValueError:
        return False


__all__ = ["BrokerAddressError", "BrokerConfigurationError", "BrokerProfile", "broker_profile", "has_readable_place"]
