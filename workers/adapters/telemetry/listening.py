"""Shows the metrics of a process group over HTTP, and that it is alive."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

from workers.adapters.telemetry.figures import CONTENT_TYPE

PLAIN = "text/plain; charset=utf-8"


class ListenError(OSError):
    """Metrics cannot be shown at the address; the message says what to do."""


@dataclass(frozen=True)
class ListenAddress:
    """Where metrics are shown; port 0 chooses a free one."""

    host: str
    port: int

    @classmethod
    def parse(cls, text: str) -> "ListenAddress":
        """From `host:port`, or `[host]:port`. Raises ValueError."""
        host, colon, port = text.rpartition(":")
        if not colon or not host or not port.isdecimal() or int(port) > 65535:  # noqa: PLR2004 - the last port
            raise ValueError(f"{text!r} is no place to listen at; one looks like 127.0.0.1:9464")
        return cls(host.strip("[]"), int(port))

    @property
    def family(self) -> socket.AddressFamily:
        """IPv6 for addresses with colons."""
        return socket.AF_INET6 if ":" in self.host else socket.AF_INET


def check_free(address: ListenAddress) -> None:
    """Raises ListenError where something listens there already."""
    with socket.socket(address.family) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((address.host, address.port))
        except OSError as error:
            raise _refused(address, error) from error


@contextmanager
def shown(text: Callable[[], str], address: ListenAddress) -> Iterator[int]:
    """Answer `/metrics` and `/healthz` while the context lasts; gives the port. Raises ListenError."""
    try:
        server = _server(text, address)
    except OSError as error:
        raise _refused(address, error) from error
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True, name="metrics")
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _server(text: Callable[[], str], address: ListenAddress) -> ThreadingHTTPServer:
    class Pages(BaseHTTPRequestHandler):
        """Answers with the metrics."""

        def do_GET(self) -> None:
            """Send a page."""
            status, media_type, body = answer(text, self.path)
            self.send_response(status)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with suppress(ConnectionError):  # whoever asked may have gone
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the overridden parameter
            """Say nothing of each request."""

    class Server(ThreadingHTTPServer):
        """Listens by the address's family."""

        address_family = address.family
        daemon_threads = True

    return Server((address.host, address.port), Pages)


def answer(text: Callable[[], str], target: str) -> tuple[HTTPStatus, str, bytes]:
    """Status, media type and body for the target of a request."""
    path = urlsplit(target).path
    if path == "/metrics":
        return HTTPStatus.OK, CONTENT_TYPE, text().encode()
    if path == "/healthz":
        return HTTPStatus.OK, PLAIN, b"ok\n"
    return HTTPStatus.NOT_FOUND, PLAIN, b"Ask for /metrics or /healthz.\n"


def _refused(address: ListenAddress, error: OSError) -> ListenError:
    return ListenError(
        f"cannot show metrics at {address.host}:{address.port}: {error.strerror}; "
        "each process on a machine needs an AGENDA_METRICS_LISTEN of its own"
    )
