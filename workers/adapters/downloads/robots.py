"""What a host's robots.txt allows (RFC 9309), read once for each host and process."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from threading import Lock

import httpx
import structlog
from protego import Protego

from contracts.artefacts.failure import ReasonCode
from workers.runtime.errors import PermanentError, StageError

TOKEN = "agenda-workers"  # noqa: S105 - the name by which robots.txt calls this program
KEPT = 6 * 3600.0
"""Seconds for which a file is used before it is read again; RFC 9309 allows a day."""
MAX_BYTES = 512_000
"""RFC 9309 asks for at least 500 KiB to be read."""
Read = Callable[[str], bytes]
"""Brings the file at an address. Raises TransientError or PermanentError."""


@dataclass(frozen=True)
class Rules:
    """What one host allows; `read_at` is in seconds of the clock in use."""

    parsed: Protego
    read_at: float

    @property
    def pause(self) -> float:
        """Seconds between two requests that the host asks for."""
        return max(0.0, float(self.parsed.crawl_delay(TOKEN) or 0.0))


@dataclass
class Robots:
    """Checks addresses; `permissions` says by host who allowed what its robots.txt forbids, and when."""

    permissions: Mapping[str, str] = field(default_factory=dict)
    clock: Callable[[], float] = time.monotonic
    known: dict[str, Rules] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def check(self, url: httpx.URL, read: Read) -> float:
        """The pause that the host asks for. Raises PermanentError for an address that it forbids."""
        rules = self._rules(url, read)
        if rules.parsed.can_fetch(str(url), TOKEN):
            return rules.pause
        permission = self.permissions.get(url.host.lower())
        if permission is None:
            message = (
                f"robots.txt of {url.host} forbids {url}; with the council's consent set "
                '`permission = "who, when"` in the source'
            )
            raise PermanentError(ReasonCode.FORBIDDEN, message)
        structlog.get_logger().debug("robots_permission", url=str(url), permission=permission)
        return rules.pause

    def _rules(self, url: httpx.URL, read: Read) -> Rules:
        origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
        with self.lock:
            found = self.known.get(origin)
        if found is None or self.clock() - found.read_at > KEPT:
            found = Rules(Protego.parse(_text(origin, read)), self.clock())
            with self.lock:
                self.known[origin] = found
        return found


def _text(origin: str, read: Read) -> str:
    """The file's text; nothing where there is none. A host that cannot be asked is not taken for one that allows."""
    try:
        return read(f"{origin}/robots.txt")[:MAX_BYTES].decode("utf-8-sig", "replace")
    except StageError as error:
        if error.reason is ReasonCode.TOO_MANY_REDIRECTS or (error.status is not None and _absent(error.status)):
            return ""
        raise


def _absent(status: int) -> bool:
    """RFC 9309, 2.3.1.3: other answers of the 4xx kind mean that there are no rules."""
    waits = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.REQUEST_TIMEOUT)
    return HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR and status not in waits
