"""A way to a server on loopback that can be shut and opened again, as if the server were stopped and started."""

import socket
from contextlib import suppress
from threading import Thread

from tests.servers.ports import LOOPBACK, free_ports


class Gate:
    """Passes bytes on both ways; while it is shut nothing listens, and what was open is broken off."""

    def __init__(self, target: int) -> None:
        self._target = target
        [self.port] = free_ports(1)
        self._listener: socket.socket | None = None
        self._open: list[socket.socket] = []

    def start(self) -> None:
        self._listener = listener = socket.create_server((LOOPBACK, self.port), backlog=64)
        Thread(target=self._accept, args=(listener,), daemon=True).start()

    def stop(self) -> None:
        listener, self._listener = self._listener, None
        for one in (*([listener] if listener else []), *self._open):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self._open.clear()

    def _accept(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                self._open.append(client)
                self._pass_through(client)

    def _pass_through(self, client: socket.socket) -> None:
        try:
            server = socket.create_connection((LOOPBACK, self._target))
        except OSError:
            client.close()
            return
        self._open.append(server)
        for source, sink in ((client, server), (server, client)):
            Thread(target=_pass_on, args=(source, sink), daemon=True).start()


def _pass_on(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(65536):
            sink.sendall(piece)
    for one in (source, sink):
        with suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
