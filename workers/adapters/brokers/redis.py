"""Redis: nothing may be evicted, and a task must end well within the visibility time-out."""

from urllib.parse import urlsplit

from workers.adapters.brokers.profile import BrokerConfigurationError, BrokerProfile

VISIBILITY_TIMEOUT = 3600
"""Seconds after which Redis gives an unacknowledged task to another worker; above the longest task with its wait."""


def profile(url: str) -> BrokerProfile:
    """Lists in Redis; a dead worker's tasks come back after the visibility time-out."""
    return BrokerProfile(
        url=url,
        embedded=False,
        verify=lambda: _verify(url),
        transport_options={"visibility_timeout": VISIBILITY_TIMEOUT},
    )


def _verify(url: str) -> None:
    try:
        import redis  # noqa: PLC0415 an extra: only whoever chose Redis has it
    except ImportError as error:
        raise BrokerConfigurationError("Redis needs the extra: pip install 'agenda-workers[redis]'") from error
    client = redis.Redis.from_url(url, socket_connect_timeout=5)
    try:
        policy = client.config_get("maxmemory-policy").get("maxmemory-policy")
    except redis.RedisError as error:
        raise BrokerConfigurationError(f"Redis at {urlsplit(url).hostname} does not answer: {error}") from error
    finally:
        client.close()
    if policy != "noeviction":
        raise BrokerConfigurationError(
            f"Redis may evict tasks: maxmemory-policy is {policy!r}. "
            "Set `maxmemory-policy noeviction` in redis.conf, or `CONFIG SET maxmemory-policy noeviction`."
        )
