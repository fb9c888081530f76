"""Redis: nothing may be evicted, and a task must end well within the visibility time-out."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from workers.adapters.brokers.profile import BrokerConfigurationError, BrokerProfile
from workers.adapters.brokers.tls import redis_tls

VISIBILITY_TIMEOUT = 3600
"""Seconds by which a dead worker's task is with another one; above the longest task with its wait."""
SWEEP_S = 1
"""Seconds between two looks for tasks of dead workers."""
FOUND_S = 2 * SWEEP_S
"""Seconds in which such a task is found: by the next look, or by the one after where a worker died while it looked."""


def profile(url: str, visibility_timeout: int = VISIBILITY_TIMEOUT, ca_bundle: str | None = None) -> BrokerProfile:
    """Lists in Redis; a dead worker's tasks are back by the visibility time-out, in seconds."""
    tls = redis_tls(url, ca_bundle)
    return BrokerProfile(
        url=url,
        embedded=False,
        verify=lambda: _verify(url, tls),
        # Every sweep looks for abandoned tasks; by default only each tenth does, a hundred seconds later. A sweep holds
        # a lock, and a worker that is killed while it sweeps would leave it for five minutes. It spares work only: two
        # sweeps at once take no task twice.
        transport_options={
            "visibility_timeout": visibility_timeout - FOUND_S,
            "unacked_restore_throttle": 1,
            "unacked_restore_interval": SWEEP_S,
            "unacked_mutex_expire": SWEEP_S,
        },
        tls=tls,
    )


def _verify(url: str, tls: Mapping[str, Any] | None) -> None:
    try:
        import redis  # noqa: PLC0415 an extra: only whoever chose Redis has it
    except ImportError as error:
        raise BrokerConfigurationError("Redis needs the extra: pip install 'agenda-workers[redis]'") from error
    client = redis.Redis.from_url(url, socket_connect_timeout=5, **(tls or {}))
    try:
        policy = client.info("memory").get("maxmemory_policy")  # managed services forbid CONFIG
    except redis.RedisError as error:
        raise BrokerConfigurationError(
            f"Redis at {urlsplit(url).hostname} does not answer: {error}; check AGENDA_BROKER_URL"
        ) from error
    finally:
        client.close()
    if policy != "noeviction":
        raise BrokerConfigurationError(
            f"Redis may evict tasks: maxmemory-policy is {policy!r}. "
            "Set `maxmemory-policy noeviction` in redis.conf, or `CONFIG SET maxmemory-policy noeviction`."
        )
