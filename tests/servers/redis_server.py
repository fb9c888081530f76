"""A real Redis."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers.ports import LOOPBACK, free_ports
from tests.servers.process import Command, Server
from tests.servers.programs import find_program


@dataclass(frozen=True)
class RedisServer:
    """What it holds ends with its process, unless it was told to keep it."""

    port: int
    server: Server

    @property
    def url(self) -> str:
        return f"redis://{LOOPBACK}:{self.port}/0"


@contextmanager
def running_redis(folder: Path, *, kept: bool = False) -> Iterator[RedisServer]:
    """With `kept` every write is on disk before it is answered, and there again after a restart."""
    program = find_program("redis-server", "Debian's redis-server")
    [port] = free_ports(1)
    options = ["--bind", LOOPBACK, "--port", str(port), "--dir", str(folder)]
    options += [
        "--save",
        "",
        "--appendonly",
        "yes" if kept else "no",
        "--appendfsync",
        "always",
        "--maxmemory-policy",
        "noeviction",
    ]
    server = Server(Command([program, *options], folder, lambda: _pings(port)))
    server.start()
    try:
        yield RedisServer(port, server)
    finally:
        server.kill()


def _pings(port: int) -> bool:
    try:
        with socket.create_connection((LOOPBACK, port), timeout=1) as connection:
            connection.sendall(b"PING\r\n")
            return connection.recv(16).startswith(b"+PONG")
    except OSError:
        return False
