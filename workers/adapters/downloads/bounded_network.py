"""Connections that end: a limit on the time of a whole exchange, and a count of the bytes that follow the headers.

HTTP libraries limit single waits only, so a server that drips its headers would hold a worker for ever; and they stop
at the announced length, so a body that is longer than announced would pass for a whole one.
"""

import re
import time
from collections.abc import Callable
from typing import Any

import httpcore

HEAD_LIMIT = 256 * 1024
LAST_WAIT = 0.3
"""Seconds to wait for bytes after the announced end; a server that closes as asked ends it at once."""
_INTERIM = re.compile(rb"HTTP/1\.[01] 1\d\d ")


class BoundedStream:
    """A network stream with a deadline, in seconds of the clock."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float, clock: Callable[[], float]) -> None:
        self._stream, self._deadline, self._clock = stream, deadline, clock
        self._head = bytearray()
        self._head_done = False
        self.after_head = 0
        """Bytes that came after the headers."""

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Bytes from the peer. Raises ReadTimeout at the deadline, RemoteProtocolError for endless headers."""
        piece = self._stream.read(max_bytes, self._left(timeout, httpcore.ReadTimeout))
        self._count(piece)
        return piece

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes. Raises WriteTimeout at the deadline."""
        self._stream.write(buffer, self._left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        """End the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> "BoundedStream":
        """The same connection, encrypted, under the same deadline."""
        inner = self._stream.start_tls(ssl_context, server_hostname, self._left(timeout, httpcore.ConnectTimeout))
        return BoundedStream(inner, self._deadline, self._clock)

    def get_extra_info(self, info: str) -> Any:
        """What the connection knows of itself."""
        return self._stream.get_extra_info(info)

    def more_comes(self) -> bool:
        """Whether bytes follow where none should."""
        try:
            return bool(self._stream.read(1, LAST_WAIT))
        except (httpcore.NetworkError, httpcore.TimeoutException, OSError):
            return False

    def _left(self, timeout: float | None, late: type[Exception]) -> float:
        left = self._deadline - self._clock()
        if left <= 0:
            raise late("the whole exchange took too long")
        return left if timeout is None else min(timeout, left)

    def _count(self, piece: bytes) -> None:
        if self._head_done:
            self.after_head += len(piece)
            return
        self._head += piece
        while (end := self._head.find(b"\r\n\r\n")) >= 0:
            rest = bytes(self._head[end + 4 :])
            if _INTERIM.match(self._head):
                self._head = bytearray(rest)
                continue
            self._head_done, self.after_head = True, len(rest)
            self._head.clear()
            return
        if len(self._head) > HEAD_LIMIT:
            raise httpcore.RemoteProtocolError("its headers do not end")


class BoundedNetwork:
    """Makes connections that live `seconds` at most."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds, self._clock = seconds, clock
        self._backend = httpcore.SyncBackend()

    def connect_tcp(self, host: str, port: int, timeout: float | None = None) -> BoundedStream:
        """Connect; the deadline counts from now."""
        deadline = self._clock() + self._seconds
        stream = self._backend.connect_tcp(host, port, timeout)
        return BoundedStream(stream, deadline, self._clock)
