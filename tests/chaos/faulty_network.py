"""A proxy before the object store that answers errors, goes silent, and cuts connections, all by a seed."""

import random
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Thread

from tests.servers.ports import LOOPBACK

ANSWERS = (b"500 Internal Server Error", b"503 Slow Down")
PIECE = 65536
SILENCE_S = 1.0


@dataclass
class FaultyNetwork:
    """What share of new connections gets which fault; `quiet` lets all pass."""

    target: int
    chance: random.Random
    error: float = 0.08
    silence: float = 0.02
    quiet: Event = field(default_factory=Event)
    ended: Event = field(default_factory=Event)
    connections: set[socket.socket] = field(default_factory=set)
    faults: int = 0

    def cut(self) -> None:
        """Break all connections, in the middle of whatever they carry."""
        for connection in list(self.connections):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self.faults += 1

    def serve(self, listener: socket.socket) -> None:
        while not self.ended.is_set():
            try:
                connection, _ = listener.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            Thread(target=self.carry, args=(connection, self.chance.random()), daemon=True).start()

    def carry(self, connection: socket.socket, drawn: float) -> None:
        with connection, suppress(OSError):
            if not self.quiet.is_set() and drawn < self.error + self.silence:
                self.faults += 1
                self.fail(connection, silent=drawn >= self.error)
                return
            with socket.create_connection((LOOPBACK, self.target), timeout=10) as server:
                server.settimeout(None)
                self.connections |= {connection, server}
                back = Thread(target=pump, args=(server, connection), daemon=True)
                back.start()
                pump(connection, server)
                back.join()
                self.connections -= {connection, server}

    def fail(self, connection: socket.socket, *, silent: bool) -> None:
        connection.recv(PIECE)
        if silent:
            time.sleep(SILENCE_S)  # the time-out is what is tried here
            return
        status = ANSWERS[int(self.chance.random() * len(ANSWERS))]
        connection.sendall(b"HTTP/1.1 " + status + b"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")


def pump(source: socket.socket, target: socket.socket) -> None:
    """Carry bytes until one side ends."""
    with suppress(OSError):
        while piece := source.recv(PIECE):
            target.sendall(piece)
    for end in (source, target):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)


@contextmanager
def faulty_network(target: int, seed: int) -> Iterator[tuple[FaultyNetwork, int]]:
    """The proxy and its port."""
    network = FaultyNetwork(target, random.Random(seed))
    with socket.create_server((LOOPBACK, 0), backlog=128) as listener:
        listener.settimeout(0.2)
        thread = Thread(target=network.serve, args=(listener,))
        thread.start()
        try:
            yield network, int(listener.getsockname()[1])
        finally:
            network.ended.set()
            network.cut()
            thread.join()
