"""The one HTTP client: every request, of papers and of pages, goes through its rules."""

import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version

import httpx

from contracts.artefacts.failure import ReasonCode
from workers.adapters.downloads.addresses import AddressRules, refuse_downgrade
from workers.adapters.downloads.answers import REDIRECTS, announced_length, failure
from workers.adapters.downloads.turns import Turns
from workers.runtime.errors import PermanentError, TransientError

MAX_REDIRECTS = 5
CHUNK = 64 * 1024
OK = frozenset({200, 203})
NOT_MODIFIED = 304


@dataclass(frozen=True)
class HttpLimits:
    """Limits of one request: seconds for a single wait, seconds for the whole body, bytes of the body."""

    wait_s: float = 60.0
    total_s: float = 300.0
    max_bytes: int = 200_000_000


@dataclass(frozen=True)
class Answer:
    """An answer that is being read; `body` yields the content in pieces and raises the errors of its transfer."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: Iterator[bytes]


def user_agent(contact: str) -> str:
    """An honest name with a contact, so that a site's keeper can ask instead of block."""
    plain = re.sub(r"[^\x21-\x7e]", "", contact)
    return f"agenda-workers/{version('agenda-workers')}" + (f" (+{plain})" if plain else "")


def _now() -> datetime:
    return datetime.now(UTC)


def _new_transport() -> httpx.BaseTransport:
    """A transport without cookies, redirects or proxies.

    Each request has its own connection: connections go to IP addresses, and a kept one might serve another host there.
    """
    return httpx.HTTPTransport(limits=httpx.Limits(max_keepalive_connections=0))


@dataclass(frozen=True)
class HttpClient:
    """Asks one host at a time, only at checked addresses, and follows at most five redirects, each checked."""

    agent: str
    rules: AddressRules = field(default_factory=AddressRules)
    limits: HttpLimits = HttpLimits()
    turns: Turns = field(default_factory=lambda: Turns(1.0))
    clock: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = _now
    transport: httpx.BaseTransport = field(default_factory=_new_transport, repr=False)

    @contextmanager
    def get(self, address: str, headers: Mapping[str, str] | None = None) -> Iterator[Answer]:
        """The answer of the last hop, with status 200, 203 or 304. Raises TransientError or PermanentError."""
        url = self.rules.parse(address)
        for _ in range(MAX_REDIRECTS + 1):
            with self.turns.turn(url.host), self._hop(url, headers or {}) as response:
                if response.status_code not in REDIRECTS:
                    yield self._answer(url, response, conditional=bool(headers))
                    return
                following = self.rules.parse(_location(url, response))
            refuse_downgrade(url, following)
            url = following
        raise PermanentError(ReasonCode.TOO_MANY_REDIRECTS, f"{address} redirects more than {MAX_REDIRECTS} times")

    @contextmanager
    def _hop(self, url: httpx.URL, headers: Mapping[str, str]) -> Iterator[httpx.Response]:
        response = self._connect(url, headers)
        try:
            yield response
        finally:
            response.close()

    def _connect(self, url: httpx.URL, headers: Mapping[str, str]) -> httpx.Response:
        """Send to the first checked IP address that takes the connection."""
        *others, last = self.rules.resolve(url)
        for ip in others:
            try:
                return self._send(url, ip, headers)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        try:
            return self._send(url, last, headers)
        except httpx.TimeoutException as error:
            raise TransientError(ReasonCode.TIMED_OUT, f"{url} did not answer: {error}") from error
        except httpx.HTTPError as error:
            raise TransientError(ReasonCode.UNREACHABLE, f"{url} cannot be reached: {error}") from error

    def _send(self, url: httpx.URL, ip: str, headers: Mapping[str, str]) -> httpx.Response:
        """Send to exactly this IP address; host name and certificate stay those of the URL."""
        request = httpx.Request(
            "GET",
            url.copy_with(host=ip, fragment=None),
            headers={
                "Host": url.netloc.decode("ascii"),
                "User-Agent": self.agent,
                "Accept": "*/*",
                "Accept-Encoding": "identity",
                **headers,
            },
            extensions={
                "timeout": httpx.Timeout(self.limits.wait_s).as_dict(),
                "sni_hostname": url.raw_host.decode("ascii"),
            },
        )
        return self.transport.handle_request(request)

    def _answer(self, url: httpx.URL, response: httpx.Response, *, conditional: bool) -> Answer:
        status, headers = response.status_code, response.headers
        if status not in OK and not (conditional and status == NOT_MODIFIED):
            raise failure(status, str(url), headers, self.now)
        return Answer(str(url), status, headers, self._body(str(url), response))

    def _body(self, url: str, response: httpx.Response) -> Iterator[bytes]:
        """The body in pieces: whole, within its limits, or an error."""
        announced, got, started = announced_length(response.headers), 0, self.clock()
        self._check_size(url, announced or 0)
        try:
            for piece in response.iter_bytes(CHUNK):
                got += len(piece)
                self._check_size(url, got)
                self._check_time(url, started)
                yield piece
        except httpx.TimeoutException as error:
            raise TransientError(ReasonCode.TIMED_OUT, f"{url} stopped sending: {error}") from error
        except httpx.HTTPError as error:
            raise TransientError(ReasonCode.TRUNCATED, f"{url} broke off after {got} bytes: {error}") from error
        if announced is not None and response.num_bytes_downloaded != announced:
            received = response.num_bytes_downloaded
            raise TransientError(ReasonCode.TRUNCATED, f"{url} sent {received} of {announced} announced bytes")

    def _check_size(self, url: str, size: int) -> None:
        if size > self.limits.max_bytes:
            raise PermanentError(ReasonCode.TOO_LARGE, f"{url} is over the limit of {self.limits.max_bytes} bytes")

    def _check_time(self, url: str, started: float) -> None:
        if self.clock() - started > self.limits.total_s:
            raise TransientError(ReasonCode.TIMED_OUT, f"{url} took more than {self.limits.total_s:g} seconds")


def _location(url: httpx.URL, response: httpx.Response) -> str:
    location = response.headers.get("Location")
    if not location:
        raise PermanentError(ReasonCode.HTTP_ERROR, f"{url} redirects without saying where")
    try:
        return str(url.join(location))
    except httpx.InvalidURL as error:
        raise PermanentError(ReasonCode.REFUSED_ADDRESS, f"{url} redirects to an impossible address") from error
