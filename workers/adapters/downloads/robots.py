"""What a host's robots.txt allows (RFC 9309), read once for each host among all who share a shelf."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from threading import Lock
from typing import Protocol

import httpx
import structlog
from protego import Protego

from contracts.artefacts.failure import ReasonCode
from contracts.model import Contract
from workers.runtime.download import Validators
from workers.runtime.errors import PermanentError, StageError

TOKEN = "agenda-workers"  # noqa: S105 - the name by which robots.txt calls this program
KEPT = 6 * 3600.0
"""Seconds for which a file is used before it is read again; RFC 9309 allows a day."""
MAX_BYTES = 512_000
"""RFC 9309 asks for at least 500 KiB to be read."""


@dataclass(frozen=True)
class RobotsAnswer:
    """The file as it came, and what to ask with the next time."""

    body: bytes
    validators: Validators


Read = Callable[[str, Validators], RobotsAnswer | None]
"""Brings the file at an address, None where it is the one known. Raises TransientError or PermanentError."""


class RobotsFile(Contract):
    """The file of a host as it was read last; `read_at` is in seconds since 1970."""

    text: str
    read_at: float
    etag: str | None = None
    last_modified: str | None = None


class RobotsShelf(Protocol):
    """Keeps the files that were read, for all processes."""

    def find(self, origin: str) -> RobotsFile | None:
        """The file of an origin; None where none was read."""
        ...

    def keep(self, origin: str, file: RobotsFile) -> None:
        """Keep a file for others."""
        ...


class NoShelf:
    """For a process that keeps what it read to itself."""

    def find(self, origin: str) -> RobotsFile | None:
        """Nothing is known."""
        del origin
        return None

    def keep(self, origin: str, file: RobotsFile) -> None:
        """Nothing is kept."""


@dataclass(frozen=True)
class Rules:
    """What one host allows; `read_at` is in seconds since 1970."""

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
    clock: Callable[[], float] = time.time
    shelf: RobotsShelf = field(default_factory=NoShelf)
    known: dict[str, Rules] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def check(self, url: httpx.URL, read: Read) -> float:
        """The pause that the host asks for. Raises PermanentError for an address that it forbids."""
        rules = self._rules(url, read)
        if rules.parsed.can_fetch(str(url), TOKEN):
            return rules.pause
        permission = self.permissions.get(url.host.lower().rstrip("."))
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
            file = self._file(origin, read)
            found = Rules(Protego.parse(file.text), file.read_at)
            with self.lock:
                self.known[origin] = found
        return found

    def _file(self, origin: str, read: Read) -> RobotsFile:
        """The file that another process read lately, else what the host says now."""
        kept = self.shelf.find(origin)
        if kept is not None and 0 <= self.clock() - kept.read_at <= KEPT:
            return kept
        file = _read(origin, kept, read, self.clock())
        self.shelf.keep(origin, file)
        return file


def _read(origin: str, kept: RobotsFile | None, read: Read, now: float) -> RobotsFile:
    """The file as it is; empty where there is none. A host that cannot be asked is not taken for one that allows."""
    known = Validators(kept.etag, kept.last_modified) if kept else Validators()
    try:
        answer = read(f"{origin}/robots.txt", known)
    except StageError as error:
        if error.reason is ReasonCode.TOO_MANY_REDIRECTS or (error.status is not None and _absent(error.status)):
            return RobotsFile(text="", read_at=now)
        raise
    if answer is None and kept is not None:
        return kept.model_copy(update={"read_at": now})
    body, given = (answer.body, answer.validators) if answer else (b"", Validators())
    text = body[:MAX_BYTES].decode("utf-8-sig", "replace")
    return RobotsFile(text=text, read_at=now, etag=given.etag, last_modified=given.last_modified)


def _absent(status: int) -> bool:
    """RFC 9309, 2.3.1.3: other answers of the 4xx kind mean that there are no rules."""
    waits = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.REQUEST_TIMEOUT)
    return HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR and status not in waits
