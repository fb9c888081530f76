"""Exchanges over HTTP, each on a connection of its own, that end in time.

A kept connection might serve another host at the same IP address; and since none is kept, h11 speaks for each exchange
directly, without the bookkeeping of a pool, which costs more than the exchange itself.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import h11
import httpcore
import httpx

from workers.adapters.downloads.addresses import PORTS
from workers.adapters.downloads.bounded_network import BoundedNetwork, BoundedStream

PIECE = 64 * 1024
HEAD_LIMIT = 100 * 1024
"""Bytes of a head that is read in pieces, beyond which it is no head; BoundedStream limits heads too."""
CONNECT_TO = "connect_to"
"""The extension of a request that names the IP address to connect to, in place of the host of its address."""
_BY_HTTPCORE = (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol)
_TLS_PROTOCOLS = ["http/1.1"]


class BoundedTransport(httpx.BaseTransport):
    """A transport without cookies, redirects or proxies, whose exchanges take `seconds` at most."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._network = BoundedNetwork(seconds, clock)
        self._tls = httpx.create_ssl_context()
        self._tls.set_alpn_protocols(_TLS_PROTOCOLS)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Ask, and read the head of the answer. Raises httpx.TransportError."""
        waits = request.extensions.get("timeout", {})
        with _errors_of_httpx():
            stream = self._connected(request, waits.get("connect"))
            exchange = _Exchange(stream, waits)
            try:
                head = exchange.ask(request)
            except BaseException:
                exchange.close()
                raise
        return httpx.Response(
            head.status_code,
            headers=head.headers.raw_items(),
            stream=exchange,
            extensions={"network_stream": stream},
        )

    def _connected(self, request: httpx.Request, wait: float | None) -> BoundedStream:
        """A connection to where the request is to go, encrypted for https and then of the host that is named."""
        url, asked = request.url, request.extensions
        host = url.raw_host.decode("ascii")
        stream = self._network.connect_tcp(asked.get(CONNECT_TO, host), url.port or PORTS[url.scheme], wait)
        return stream.start_tls(self._tls, asked.get("sni_hostname", host), wait) if url.scheme == "https" else stream


class _Exchange(httpx.SyncByteStream):
    """A request and its answer, whose body it is; the connection ends with it."""

    def __init__(self, stream: BoundedStream, waits: dict[str, float | None]) -> None:
        self._stream, self._waits = stream, waits
        self._wire = h11.Connection(h11.CLIENT, max_incomplete_event_size=HEAD_LIMIT)

    def ask(self, request: httpx.Request) -> h11.Response:
        """Send the request; the head of its answer."""
        # a server may refuse a request before it has read all of it, and close behind its answer
        with suppress(httpcore.WriteError):
            self._stream.write(self._written(request), self._waits.get("write"))
        while not isinstance(event := self._next(), h11.Response):
            continue
        return event

    def __iter__(self) -> Iterator[bytes]:
        """The body as it comes. Raises httpx.TransportError."""
        with _errors_of_httpx():
            while isinstance(event := self._next(), h11.Data):
                yield bytes(event.data)

    def close(self) -> None:
        """End the connection."""
        self._stream.close()

    def _written(self, request: httpx.Request) -> bytes:
        head = h11.Request(method=request.method, target=request.url.raw_path, headers=request.headers.raw)
        events = (head, h11.Data(data=request.read()), h11.EndOfMessage())
        return b"".join(self._wire.send(event) or b"" for event in events)

    def _next(self) -> Any:
        while (event := self._wire.next_event()) is h11.NEED_DATA:
            piece = self._stream.read(PIECE, self._waits.get("read"))
            if not piece and self._wire.their_state is h11.SEND_RESPONSE:
                raise httpcore.RemoteProtocolError("the server ended the connection without an answer")
            self._wire.receive_data(piece)
        return event


@contextmanager
def _errors_of_httpx() -> Iterator[None]:
    """All three libraries have the same names for them."""
    try:
        yield
    except (*_BY_HTTPCORE, h11.ProtocolError) as error:
        raise getattr(httpx, type(error).__name__)(str(error)) from error
