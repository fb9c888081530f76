"""A web server of the tests that can be stopped and started on the same port, and keeps what it was sent meanwhile."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from tests.servers.ports import LOOPBACK, free_ports


@dataclass(frozen=True)
class Posted:
    path: str
    headers: Mapping[str, str]
    """By lower-case name."""
    body: bytes


@dataclass(frozen=True)
class Answered:
    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] | None = None


class StandIn:
    def __init__(self, answer: Callable[[Posted], Answered]) -> None:
        [self.port] = free_ports(1)
        self.url = f"http://{LOOPBACK}:{self.port}"
        self._handler = _handler(answer)
        self._server: ThreadingHTTPServer | None = None

    def start(self) -> None:
        self._server = server = ThreadingHTTPServer((LOOPBACK, self.port), self._handler)
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()

    def stop(self) -> None:
        server, self._server = self._server, None
        if server is not None:
            server.shutdown()
            server.server_close()


def collecting(posted: list[Posted]) -> StandIn:
    """One that takes everything, and keeps it here."""

    def take(one: Posted) -> Answered:
        posted.append(one)
        return Answered()

    return StandIn(take)


def _handler(answer: Callable[[Posted], Answered]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            given = answer(Posted(self.path, headers, body))
            self.send_response(given.status)
            for name, value in {
                **(given.headers or {}),
                "Content-Length": str(len(given.body)),
                "Connection": "close",  # a kept one would outlive a stop
            }.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(given.body)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name that it has
            """Keep quiet."""

    return Handler
