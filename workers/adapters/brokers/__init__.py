"""Brokers that carry the tasks: what each needs to be told, and what it must prove before work starts."""

from urllib.parse import urlsplit

from workers.adapters.brokers import memory, rabbitmq, redis
from workers.adapters.brokers.profile import BrokerConfigurationError, BrokerProfile

_PROFILES = {
    "memory": memory.profile,
    "amqp": rabbitmq.profile,
    "amqps": rabbitmq.profile,
    "redis": redis.profile,
    "rediss": redis.profile,
}


def broker_profile(url: str) -> BrokerProfile:
    """The profile for a broker's URL. Raises BrokerConfigurationError for an unknown kind."""
    scheme = urlsplit(url).scheme
    if scheme not in _PROFILES:
        raise BrokerConfigurationError(f"AGENDA_BROKER_URL: {scheme!r} is unknown; use one of {', '.join(_PROFILES)}")
    return _PROFILES[scheme](url)


__all__ = ["BrokerConfigurationError", "BrokerProfile", "broker_profile"]
