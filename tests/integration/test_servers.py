"""The real servers of the tests serve, keep what they should over a kill, and leave nothing behind."""

import os
import select
import signal
import socket
import subprocess
import sys
from pathlib import Path

import amqp
import pytest
import redis

from tests.servers.folder import temporary_folder
from tests.servers.ports import LOOPBACK, answers, free_ports
from tests.servers.process import Command, Server
from tests.servers.programs import SWITCH, find_program
from tests.servers.rabbitmq import RabbitMQ
from tests.servers.redis_server import RedisServer, running_redis
from tests.servers.seaweedfs import SeaweedFS
from workers.adapters.object_stores import open_store

QUEUE = "servers.kept"
ORPHAN = """
import sys
from pathlib import Path
from tests.servers.redis_server import running_redis

with running_redis(Path(sys.argv[1])) as server:
    print(server.server.pid, flush=True)
    sys.stdin.read()
"""


def connected(rabbitmq: RabbitMQ) -> amqp.Connection:
    connection = amqp.Connection(f"{LOOPBACK}:{rabbitmq.port}", confirm_publish=True)
    connection.connect()
    return connection


def ends_within(pidfd: int, seconds: float) -> bool:
    return bool(select.select([pidfd], [], [], seconds)[0])


@pytest.mark.servers
def test_rabbitmq_keeps_a_confirmed_message_over_a_kill(rabbitmq: RabbitMQ) -> None:
    with connected(rabbitmq) as connection:
        channel = connection.channel()
        channel.queue_declare(QUEUE, durable=True, auto_delete=False, arguments={"x-queue-type": "quorum"})
        channel.basic_publish(amqp.Message("kept", delivery_mode=2), routing_key=QUEUE, timeout=10)
    rabbitmq.settle()
    rabbitmq.server.kill()
    assert not answers(rabbitmq.port)
    rabbitmq.server.start()
    with connected(rabbitmq) as connection:
        channel = connection.channel()
        message = channel.basic_get(QUEUE, no_ack=True)
        channel.queue_delete(QUEUE)
    assert message is not None
    assert message.body == "kept"


@pytest.mark.servers
def test_rabbitmq_can_be_asked_by_its_own_tool(rabbitmq: RabbitMQ) -> None:
    assert "guest" in rabbitmq.control("list_users")


@pytest.mark.servers
def test_redis_forgets_everything_over_a_kill_and_never_evicts(redis_server: RedisServer) -> None:
    with redis.Redis.from_url(redis_server.url) as client:
        client.set("key", "value")
        assert client.config_get("maxmemory-policy") == {"maxmemory-policy": "noeviction"}
    redis_server.server.restart()
    with redis.Redis.from_url(redis_server.url) as client:
        assert client.get("key") is None


@pytest.mark.servers
def test_seaweedfs_keeps_an_acknowledged_object_over_a_kill(seaweedfs: SeaweedFS) -> None:
    store = open_store(f"{seaweedfs.url}/servers", s3=seaweedfs.settings)
    store.put("kept", b"body")
    seaweedfs.server.restart()
    assert store.get("kept") == b"body"
    assert open_store(f"{seaweedfs.url}/servers", s3=seaweedfs.secure_settings).get("kept") == b"body"


@pytest.mark.servers
def test_seaweedfs_is_reached_with_nothing_but_the_aws_environment(
    seaweedfs: SeaweedFS, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in seaweedfs.environment.items():
        monkeypatch.setenv(name, value)
    open_store(f"{seaweedfs.url}/environment").put("a", b"1")
    assert open_store(f"{seaweedfs.url}/environment", s3=seaweedfs.settings).get("a") == b"1"


@pytest.mark.servers
def test_a_server_listens_on_loopback_only(redis_server: RedisServer) -> None:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.2", redis_server.port))


@pytest.mark.servers
def test_a_server_ends_with_its_tests_and_leaves_no_folder() -> None:
    with temporary_folder("ends") as folder, running_redis(folder) as server:
        pidfd = os.pidfd_open(server.server.pid)
    assert ends_within(pidfd, 0)
    os.close(pidfd)
    assert not answers(server.port)
    assert not folder.exists()


@pytest.mark.servers
def test_a_server_ends_when_its_tests_are_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ORPHAN, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as tests:
        assert tests.stdout is not None
        pidfd = os.pidfd_open(int(tests.stdout.readline()))
        tests.send_signal(signal.SIGKILL)
        assert ends_within(pidfd, 10)
    os.close(pidfd)


def test_a_server_that_does_not_come_up_shows_the_end_of_its_log(tmp_path: Path) -> None:
    server = Server(Command(["sh", "-c", "echo out of luck; exit 1"], tmp_path, lambda: False))
    with pytest.raises(AssertionError, match="out of luck"):
        server.start()


def test_a_missing_program_fails_and_names_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SWITCH, raising=False)
    with pytest.raises(pytest.fail.Exception, match="Debian's nothing"):
        find_program("no-such-server", "Debian's nothing")


def test_servers_can_be_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, "1")
    with pytest.raises(pytest.skip.Exception, match=SWITCH):
        find_program("sh", "Debian's dash")


def test_free_ports_are_different_and_free() -> None:
    ports = free_ports(20)
    assert len(set(ports)) == 20
    assert not any(map(answers, ports))
