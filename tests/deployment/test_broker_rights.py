"""A stolen credential of one stage cannot do another stage's work: RabbitMQ refuses it."""

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

import amqp
import pytest
from kombu.transport.native_delayed_delivery import (
    bind_queue_to_native_delayed_delivery_exchange,
    declare_native_delayed_delivery_exchanges_and_queues,
)

from infra.generate.credentials import write_credentials
from infra.generate.rabbitmq import definitions
from infra.generate.roles import STAGE_ROLES
from tests.pipeline.commands import workers
from tests.servers.rabbitmq import RabbitMQ
from workers.adapters.sinks.amqp import TopicExchange
from workers.entrypoints.celery_app import EXCHANGE, create_app
from workers.entrypoints.dead_letters import dead_letter_queue
from workers.entrypoints.queues import declare_queues
from workers.entrypoints.settings import Settings

pytestmark = pytest.mark.servers
HOST, DECLARED = "rights", "declared"
PATIENCE = 30.0
DELAY = ".".join("0" * 27 + "1")


@pytest.fixture(scope="module")
def secrets(rabbitmq: RabbitMQ, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Credentials as a deployment has them, in a virtual host of their own."""
    folder = tmp_path_factory.mktemp("secrets")
    write_credentials(folder, f"127.0.0.1:{rabbitmq.port}", "agenda.events")
    written = folder / "rabbitmq" / "definitions.json"
    own = folder / "own.json"
    own.write_text(in_virtual_host(written.read_text(), HOST))
    rabbitmq.control("import_definitions", str(own))
    yield folder
    rabbitmq.control("delete_vhost", HOST)
    for user in json.loads(own.read_text())["users"]:
        rabbitmq.control("eval", f'rabbit_auth_backend_internal:delete_user(<<"{user["name"]}">>, <<"tests">>).')


def in_virtual_host(text: str, name: str) -> str:
    """The same definitions in another virtual host."""
    content = json.loads(text)
    content["vhosts"] = [{"name": name}]
    for kind in ("exchanges", "queues", "bindings", "policies", "permissions", "topic_permissions"):
        content[kind] = [{**each, "vhost": name} for each in content.get(kind, [])]
    return json.dumps(content)


@pytest.fixture
def ocr(secrets: Path) -> Iterator[amqp.Channel]:
    with connection(secrets, "ocr") as connected:
        yield connected.channel()


def connection(secrets: Path, role: str) -> amqp.Connection:
    parts = urlsplit((secrets / role / "broker-url").read_text())
    return amqp.Connection(f"127.0.0.1:{parts.port}", userid=parts.username, password=parts.password, virtual_host=HOST)


def publish(channel: amqp.Channel, exchange: str, key: str) -> None:
    channel.confirm_select()
    channel.basic_publish(amqp.Message("{}"), exchange=exchange, routing_key=key)
    channel.connection.drain_events(timeout=5)


@pytest.mark.parametrize("key", ["stage.ocr", "stage.ocr.backfill", "stage.classify", "stage.assemble"])
def test_ocr_sends_to_itself_and_to_those_who_consume_what_it_states(ocr: amqp.Channel, key: str) -> None:
    publish(ocr, EXCHANGE, key)
    publish(ocr, "celery_delayed_27", f"{DELAY}.{key}")


@pytest.mark.parametrize("key", ["stage.fetch", "stage.publish", "stage.summarise.backfill", "stage.ocr.more", "#"])
@pytest.mark.parametrize("delayed", [False, True])
def test_ocr_sends_to_nobody_else_at_once_or_later(ocr: amqp.Channel, key: str, delayed: bool) -> None:
    exchange, routing = ("celery_delayed_27", f"{DELAY}.{key}") if delayed else (EXCHANGE, key)
    with pytest.raises(amqp.AccessRefused):
        publish(ocr, exchange, routing)


@pytest.mark.parametrize(
    "exchange", ["agenda.events", "agenda.dead", "celery_delayed_0", "celery_delayed_delivery", "amq.topic"]
)
def test_ocr_publishes_no_events_and_moves_no_other_queues(ocr: amqp.Channel, exchange: str) -> None:
    with pytest.raises(amqp.AccessRefused):
        publish(ocr, exchange, "stage.ocr")


@pytest.mark.parametrize("queue", ["stage.fetch", "stage.publish.backfill", "agenda.dead", "celery_delayed_3"])
def test_ocr_takes_tasks_of_its_own_queues_only(ocr: amqp.Channel, queue: str) -> None:
    with pytest.raises(amqp.AccessRefused):
        ocr.basic_get(queue)


def test_ocr_takes_its_tasks(ocr: amqp.Channel) -> None:
    for queue in ("stage.ocr", "stage.ocr.backfill"):
        ocr.basic_get(queue, no_ack=True)


@pytest.mark.parametrize(
    ("operation", "arguments"),
    [
        ("queue_delete", ("stage.ocr",)),
        ("queue_purge", ("stage.classify",)),
        ("queue_declare", ("stage.new",)),
        ("exchange_delete", (EXCHANGE,)),
        ("queue_bind", ("stage.ocr", EXCHANGE, "#")),
    ],
)
def test_ocr_neither_makes_nor_removes_queues(ocr: amqp.Channel, operation: str, arguments: tuple[str, ...]) -> None:
    with pytest.raises(amqp.AccessRefused):
        getattr(ocr, operation)(*arguments)


def test_each_stage_takes_its_own_tasks_and_no_other_stage_does(secrets: Path) -> None:
    for role in STAGE_ROLES:
        with connection(secrets, role.name) as connected:
            for other in STAGE_ROLES:
                channel = connected.channel()
                if other is role:
                    channel.basic_get(f"stage.{other.name}")
                    channel.close()
                    continue
                with pytest.raises(amqp.AccessRefused):
                    channel.basic_get(f"stage.{other.name}")


def test_the_definitions_are_what_a_worker_that_may_declare_declares(rabbitmq: RabbitMQ, tmp_path: Path) -> None:
    rabbitmq.control("add_vhost", DECLARED)
    rabbitmq.control("set_permissions", "--vhost", DECLARED, "guest", ".*", ".*", ".*")
    app = create_app(Settings(broker_url=f"{rabbitmq.url.rstrip('/')}/{DECLARED}"), ())
    with app.connection_for_write() as connection:
        declare_queues(app)
        declare_native_delayed_delivery_exchanges_and_queues(connection, "quorum")
        for queue in app.amqp.queues.values():
            bind_queue_to_native_delayed_delivery_exchange(connection, queue)
        dead_letter_queue()(connection.default_channel).declare()
    sink = TopicExchange(f"{rabbitmq.url.rstrip('/')}/{DECLARED}", "agenda.events")
    sink.send([])
    sink.close()
    rabbitmq.control("export_definitions", str(tmp_path / "exported.json"))
    exported = json.loads((tmp_path / "exported.json").read_text())
    written = json.loads(in_virtual_host(json.dumps(definitions()), DECLARED))
    for kind in ("exchanges", "queues", "bindings"):
        declared = {described(each) for each in exported[kind] if each["vhost"] == DECLARED}
        assert {described(each) for each in written[kind]} == declared, kind
    rabbitmq.control("delete_vhost", DECLARED)


def described(entry: dict[str, Any]) -> str:
    """What an exchange, a queue or a binding is, without what only some versions of RabbitMQ tell."""
    told = {name: value for name, value in entry.items() if name not in {"type", "internal"}}
    return json.dumps(told, sort_keys=True)


def test_credentials_stay_when_they_are_written_again(tmp_path: Path) -> None:
    write_credentials(tmp_path, "host:5672", "agenda.events")
    before = {path: path.read_text() for path in tmp_path.rglob("*") if path.is_file()}
    write_credentials(tmp_path, "host:5672", "agenda.events")
    assert {path: path.read_text() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_no_definition_that_is_kept_in_the_repository_names_a_user() -> None:
    assert "users" not in definitions()


def test_who_scales_sees_how_long_queues_are_and_takes_and_sends_nothing(secrets: Path) -> None:
    with connection(secrets, "scaling") as connected:
        assert connected.channel().queue_declare("stage.ocr", passive=True).queue == "stage.ocr"
        with pytest.raises(amqp.AccessRefused):
            connected.channel().basic_get("stage.ocr")
        with pytest.raises(amqp.AccessRefused):
            publish(connected.channel(), EXCHANGE, "stage.ocr")


def test_flower_sees_tasks_of_workers_that_declare_nothing_and_may_do_nothing_else(
    secrets: Path, tmp_path: Path
) -> None:
    settings = {
        "AGENDA_BROKER_URL": address(secrets, "watch"),
        "AGENDA_BROKER_DECLARE": "false",
        "AGENDA_TASK_EVENTS": "true",
        "AGENDA_BUCKET_URL": str(tmp_path / "bucket"),
    }
    app = create_app(Settings(broker_url=address(secrets, "flower"), broker_declare=False), ())
    sender = create_app(Settings(broker_url=address(secrets, "schedule"), broker_declare=False), ())
    seen: list[dict[str, Any]] = []
    with workers(1, ["watch"], settings, tmp_path), app.connection_for_read() as connected:
        receiver = app.events.Receiver(connected, handlers={"task-failed": seen.append})
        with receiver.consumer_context(wakeup=False) as (listening, _, _):
            sender.agenda.ask_for_poll("nobody", datetime.now(UTC))
            end = monotonic() + PATIENCE
            while not seen and monotonic() < end:
                with suppress(TimeoutError):
                    listening.drain_events(timeout=1)
    assert seen, (tmp_path / "worker-0.log").read_text()[-2000:]
    assert "UnknownSourceNameError" in seen[0]["exception"]
    with connection(secrets, "flower") as flower, pytest.raises(amqp.AccessRefused):
        flower.channel().basic_get("stage.watch")


def address(secrets: Path, role: str) -> str:
    """Where a role connects, with its password, in the virtual host of these tests."""
    return (secrets / role / "broker-url").read_text().rpartition("/")[0] + f"/{HOST}"
