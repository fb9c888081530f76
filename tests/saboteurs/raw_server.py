"""A server on loopback that sends raw bytes, rude ones included, and counts the requests that it gets."""

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Sender = Callable[[socket.socket, threading.Event], None]
"""Sends an answer; the event is set when the server ends."""
BETWEEN_DRIPS = 0.02


@dataclass
class RawServer:
    """Answers by path; what is not here is not found."""

    answers: Mapping[str, Sender]
    listening: socket.socket
    ended: threading.Event = field(default_factory=threading.Event)
    asked: list[str] = field(default_factory=list)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.listening.getsockname()[1]}"

    def serve(self) -> None:
        while not self.ended.is_set():
            with suppress(OSError):
                connection, _ = self.listening.accept()
                threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            head = connection.recv(65536).decode("latin-1")
            if not head:
                return
            path = head.split(" ")[1]
            self.asked.append(path)
            self.answers.get(path, raw(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"))(connection, self.ended)


def raw(answer: bytes) -> Sender:
    """These bytes, then the end of the connection."""
    return lambda connection, _: connection.sendall(answer)


def dripping(start: bytes, drop: bytes) -> Sender:
    """A start, then one drop after the other without end."""

    def send(connection: socket.socket, ended: threading.Event) -> None:
        connection.sendall(start)
        while not ended.wait(BETWEEN_DRIPS):
            connection.sendall(drop)

    return send


def flooding(start: bytes, piece: bytes) -> Sender:
    """A start, then as many pieces as the other side takes."""

    def send(connection: socket.socket, ended: threading.Event) -> None:
        connection.sendall(start)
        while not ended.is_set():
            connection.sendall(piece)

    return send


@contextmanager
def serving(answers: Mapping[str, Sender]) -> Iterator[RawServer]:
    """The running server."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = RawServer(answers, listening)
        thread = threading.Thread(target=server.serve)
        thread.start()
        try:
            yield server
        finally:
            server.ended.set()
            with suppress(OSError):
                socket.create_connection(listening.getsockname(), timeout=1).close()
            thread.join()
