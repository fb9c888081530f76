"""A real RabbitMQ, with its own Erlang port mapper, so that nothing of it is shared with another one."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import amqp

from tests.servers.certificate import PRIVATE_KEY, make_certificate
from tests.servers.ports import LOOPBACK, answers, free_ports
from tests.servers.process import Command, Server
from tests.servers.programs import find_program

ORIGIN = "Debian's rabbitmq-server"
# The programs themselves: those in PATH are Debian's wrappers, which change to the user rabbitmq.
PROGRAMS = Path("/usr/lib/rabbitmq/bin")
CONFIGURATION = """\
listeners.tcp.1 = {address}:{port}
listeners.ssl.1 = {address}:{secure}
listeners.ssl.2 = {other}:{secure}
ssl_options.certfile = {certificate}
ssl_options.keyfile = {key}
ssl_options.verify = verify_none
ssl_options.fail_if_no_peer_cert = false
log.console = true
log.console.level = warning
log.file = false
vm_memory_high_watermark.absolute = 1GB
disk_free_limit.absolute = 50MB
"""

# Erlang's own resolver, in place of a process that looks names up and outlives a kill for a moment.
NAMES = '{lookup, [file]}.\n{host, {127,0,0,1}, ["localhost"]}.\n'


@dataclass(frozen=True)
class RabbitMQ:
    """Durable queues and their persistent messages survive a kill and a restart."""

    port: int
    server: Server
    environment: Mapping[str, str]
    secure_port: int
    certificate: Path
    """To trust; it is made out to 127.0.0.1 alone, though it also shows at 127.0.0.2."""

    @property
    def url(self) -> str:
        return f"amqp://guest:guest@{LOOPBACK}:{self.port}//"

    @property
    def secure_url(self) -> str:
        return f"amqps://guest:guest@{LOOPBACK}:{self.secure_port}//"

    def control(self, *arguments: str) -> str:
        """What rabbitmqctl prints; it takes about a second."""
        program = find_program("rabbitmqctl", ORIGIN, PROGRAMS)
        command = [program, "--quiet", *arguments]
        return subprocess.run(
            command, env={**os.environ, **self.environment}, check=True, capture_output=True, text=True
        ).stdout

    def settle(self) -> None:
        """Bring to disk which quorum queues there are, which RabbitMQ does half a second after they are declared: a
        kill before that leaves a queue that answers every request with a time-out, for ever.
        """
        self.control("eval", "[ok = dets:sync(Table) || Table <- dets:all()].")


@contextmanager
def running_rabbitmq(folder: Path) -> Iterator[RabbitMQ]:
    program = find_program("rabbitmq-server", ORIGIN, PROGRAMS)
    port, secure, distribution, mapper_port, *control = free_ports(6)
    environment = _environment(folder, distribution, mapper_port, control)
    certificate = _configure(folder, port, secure)
    mapper = Server(_mapper(folder, mapper_port))
    server = Server(Command([program], folder, lambda: _accepts(port), environment))
    try:
        mapper.start()
        server.start()
        yield RabbitMQ(port, server, environment, secure, certificate)
    finally:
        server.kill()
        mapper.kill()


def _mapper(folder: Path, port: int) -> Command:
    """Started here and in the foreground: Erlang would start one that stays for ever."""
    program = find_program("epmd", ORIGIN)
    home = folder / "epmd"
    home.mkdir()
    return Command([program, "-port", str(port), "-address", LOOPBACK], home, lambda: answers(port))


def _environment(folder: Path, distribution: int, mapper_port: int, control: list[int]) -> dict[str, str]:
    return {
        "HOME": str(folder),  # holds the cookie
        "ERL_EPMD_ADDRESS": LOOPBACK,
        "ERL_EPMD_PORT": str(mapper_port),
        "ERL_INETRC": str(folder / "names"),
        "RABBITMQ_NODENAME": "agenda@localhost",
        "RABBITMQ_DIST_PORT": str(distribution),
        "RABBITMQ_CTL_DIST_PORT_MIN": str(min(control)),
        "RABBITMQ_CTL_DIST_PORT_MAX": str(max(control)),
        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
        "RABBITMQ_CONF_ENV_FILE": str(folder / "none.conf"),
        "RABBITMQ_CONFIG_FILE": str(folder / "rabbitmq.conf"),
        "RABBITMQ_ADVANCED_CONFIG_FILE": str(folder / "none.config"),
        "RABBITMQ_GENERATED_CONFIG_DIR": str(folder / "generated"),
        "RABBITMQ_ENABLED_PLUGINS_FILE": str(folder / "enabled_plugins"),
        "RABBITMQ_MNESIA_BASE": str(folder / "data"),
        "RABBITMQ_LOG_BASE": str(folder / "logs"),
        "RABBITMQ_PID_FILE": str(folder / "pid"),
        "RUNNING_UNDER_SYSTEMD": "true",  # the start script then becomes the server, and is not a parent of it
    }


def _configure(folder: Path, port: int, secure: int) -> Path:
    certificate, key = make_certificate(folder), folder / PRIVATE_KEY
    places = {"address": LOOPBACK, "other": "127.0.0.2", "certificate": certificate, "key": key}
    (folder / "rabbitmq.conf").write_text(CONFIGURATION.format(port=port, secure=secure, **places))
    (folder / "names").write_text(NAMES)
    (folder / "enabled_plugins").write_text("[].\n")
    return certificate


def _accepts(port: int) -> bool:
    with suppress(OSError, amqp.AMQPError), amqp.Connection(f"{LOOPBACK}:{port}", connect_timeout=5):
        return True
    return False
