"""A broker that could lose tasks is refused before any work starts, with what to do about it."""

from collections.abc import Iterator

import pytest
import redis

from tests.fakes.pipeline import MOMENT, SCHEMAS, document
from tests.servers.rabbitmq import RabbitMQ
from tests.servers.redis_server import RedisServer
from workers.adapters.brokers import BrokerConfigurationError, broker_profile
from workers.adapters.sinks import open_sink
from workers.runtime.delivery import Delivery
from workers.runtime.errors import TransientError
from workers.runtime.events import Origin, read_event, write_event
from workers.runtime.stage import Event

pytestmark = pytest.mark.servers
SECRET = "c4n4ry-s3cr3t"


@pytest.fixture
def evicting(redis_server: RedisServer) -> Iterator[str]:
    with redis.Redis.from_url(redis_server.url) as client:
        client.config_set("maxmemory-policy", "allkeys-lru")
        yield redis_server.url
        client.config_set("maxmemory-policy", "noeviction")


def test_a_redis_that_may_evict_is_refused_with_what_to_do(evicting: str) -> None:
    with pytest.raises(BrokerConfigurationError, match="CONFIG SET maxmemory-policy noeviction"):
        broker_profile(evicting).verify()


def test_a_redis_that_keeps_everything_is_accepted(redis_server: RedisServer) -> None:
    broker_profile(redis_server.url).verify()


def test_redis_with_a_wrong_password_is_refused_without_showing_it(redis_server: RedisServer) -> None:
    with pytest.raises(BrokerConfigurationError, match="AGENDA_BROKER_URL") as caught:
        broker_profile(redis_server.url.replace("redis://", f"redis://someone:{SECRET}@")).verify()
    assert SECRET not in str(caught.value)


def test_rabbitmq_is_accepted(rabbitmq: RabbitMQ) -> None:
    broker_profile(rabbitmq.url).verify()


@pytest.mark.parametrize("spoilt", ["guest:guest", "//"])
def test_rabbitmq_with_a_wrong_password_or_virtual_host_is_refused(rabbitmq: RabbitMQ, spoilt: str) -> None:
    url = rabbitmq.url.replace("guest:guest", f"guest:{SECRET}") if ":" in spoilt else f"{rabbitmq.url}nowhere"
    with pytest.raises(BrokerConfigurationError, match="AGENDA_BROKER_URL") as caught:
        broker_profile(url).verify()
    assert SECRET not in str(caught.value)


def test_an_exchange_that_refuses_is_a_transient_error_without_the_password(rabbitmq: RabbitMQ, event: Event) -> None:
    sink = open_sink(rabbitmq.url.replace("guest:guest", f"guest:{SECRET}"))
    assert SECRET not in repr(sink)
    with pytest.raises(TransientError, match="the exchange") as caught:
        sink.send([Delivery(event, "{}")])
    assert SECRET not in str(caught.value)


@pytest.fixture
def event() -> Event:
    return read_event(write_event(document("budget", "a"), "", Origin("fetch", None, SCHEMAS), MOMENT))
