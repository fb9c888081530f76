"""Connections to the broker are encrypted, and its certificate is checked against its name."""

import ssl

import pytest

from tests.fakes.pipeline import MOMENT, SCHEMAS, document
from tests.servers.rabbitmq import RabbitMQ
from workers.adapters.brokers import BrokerConfigurationError, broker_profile
from workers.adapters.sinks import open_sink
from workers.adapters.sinks.amqp import TopicExchange
from workers.entrypoints.celery_app import create_app
from workers.entrypoints.settings import Settings
from workers.runtime.delivery import Delivery
from workers.runtime.errors import TransientError
from workers.runtime.events import Origin, read_event, write_event

pytestmark = pytest.mark.servers


def test_a_broker_whose_certificate_is_known_is_accepted(rabbitmq: RabbitMQ) -> None:
    broker_profile(rabbitmq.secure_url, ca_bundle=str(rabbitmq.certificate)).verify()


def test_a_broker_whose_certificate_nobody_knows_is_refused(rabbitmq: RabbitMQ) -> None:
    with pytest.raises(BrokerConfigurationError, match="certificate verify failed"):
        broker_profile(rabbitmq.secure_url).verify()


def test_a_broker_under_another_name_is_refused(rabbitmq: RabbitMQ) -> None:
    elsewhere = rabbitmq.secure_url.replace("127.0.0.1", "127.0.0.2")
    with pytest.raises(BrokerConfigurationError, match=r"IP address mismatch|not valid for"):
        broker_profile(elsewhere, ca_bundle=str(rabbitmq.certificate)).verify()


def test_tasks_are_sent_over_an_encrypted_connection(rabbitmq: RabbitMQ) -> None:
    settings = Settings(broker_url=rabbitmq.secure_url, broker_ca_bundle=str(rabbitmq.certificate))
    with create_app(settings, ()).connection_for_write() as connection:
        connection.ensure_connection(max_retries=1)
        assert isinstance(connection.connection.transport.sock, ssl.SSLSocket)
    app = create_app(settings, ())
    assert app.conf.broker_use_ssl["cert_reqs"] is ssl.CERT_REQUIRED


def test_events_go_out_over_an_encrypted_connection_to_a_broker_that_is_known(rabbitmq: RabbitMQ) -> None:
    text = write_event(document("budget", "a"), "", Origin("fetch", None, SCHEMAS), MOMENT)
    delivery = Delivery(read_event(text), text)
    known = open_sink(f"{rabbitmq.secure_url.rstrip('/')}//agenda.secure?ca={rabbitmq.certificate}")
    assert isinstance(known, TopicExchange)
    known.send([delivery])
    known.close()
    with pytest.raises(TransientError, match="certificate verify failed"):
        open_sink(f"{rabbitmq.secure_url.rstrip('/')}//agenda.secure").send([delivery])


def test_redis_is_asked_for_its_certificate() -> None:
    tls = broker_profile("rediss://host:6380/0", ca_bundle="/etc/ca.pem").tls
    assert tls == {"ssl_cert_reqs": ssl.CERT_REQUIRED, "ssl_check_hostname": True, "ssl_ca_certs": "/etc/ca.pem"}
