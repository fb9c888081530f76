"""The one HTTP client: every request, of papers and of pages, goes through its rules."""

import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property, partial
from http import HTTPStatus
from importlib.metadata import version

import httpx

from contracts.artefacts.failure import ReasonCode
from workers.adapters.downloads.addresses import AddressRules, refuse_downgrade
from workers.adapters.downloads.answers import REDIRECTS, announced_length, failure, retry_after
from workers.adapters.downloads.bounded_network import BoundedStream
from workers.adapters.downloads.bounded_transport import CONNECT_TO, BoundedTransport
from workers.adapters.downloads.decoding import ENCODINGS, CutShortError, decoded
from workers.adapters.downloads.robots import Robots, RobotsAnswer
from workers.adapters.downloads.standing import Outcome
from workers.adapters.downloads.turns import HostTurns, Turn, Turns
from workers.runtime.download import Validators
from workers.runtime.errors import PermanentError, TransientError

MAX_REDIRECTS = 5
MAX_CONNECTIONS = 4
"""Most IP addresses of a host that are tried."""
CHUNK = 64 * 1024
OK = frozenset({200, 203})
NOT_MODIFIED = 304
CHALLENGES = frozenset({"cf-mitigated", "x-sucuri-block", "x-datadome"})
"""Headers of pages that ask to prove that one is no program."""
SLACK = 30.0
BLOCKING = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS})
MAX_ROBOTS = 2_000_000


@dataclass(frozen=True)
class HttpLimits:
    """Limits of one request: seconds for a single wait, seconds for the whole body, bytes of the body."""

    wait_s: float = 60.0
    total_s: float = 300.0
    max_bytes: int = 200_000_000

    @property
    def longest_s(self) -> float:
        """Seconds after which every exchange has ended: to find a connection, then to use it."""
        return self.wait_s * MAX_CONNECTIONS + self.total_s + SLACK


@dataclass(frozen=True)
class Answer:
    """An answer that is being read; `body` yields the content in pieces and raises the errors of its transfer."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: Iterator[bytes]
    turn: Turn
    seconds: Callable[[], float] = lambda: 0.0
    """What the site took until now, from the request of this hop on."""

    def blocked(self) -> None:
        """Note that the body shows a block which the status did not."""
        self.turn.note(Outcome.BLOCKED)


def user_agent(contact: str) -> str:
    """An honest name with a contact, so that a site's keeper can ask instead of block."""
    plain = re.sub(r"[^\x21-\x7e]", "", contact)
    return f"agenda-workers/{version('agenda-workers')}" + (f" (+{plain})" if plain else "")


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class HttpClient:
    """Asks one host at a time, only at checked addresses, and follows at most five redirects, each checked."""

    agent: str
    rules: AddressRules = field(default_factory=AddressRules)
    limits: HttpLimits = HttpLimits()
    turns: HostTurns = field(default_factory=lambda: Turns(1.0))
    clock: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = _now
    transport: BoundedTransport | None = field(default=None, repr=False)
    robots: Robots | None = None

    @contextmanager
    def get(self, address: str, headers: Mapping[str, str] | None = None) -> Iterator[Answer]:
        """The answer of the last hop, with status 200, 203 or 304. Raises TransientError or PermanentError."""
        with self._follow(address, Asked(headers=headers or {})) as answer:
            yield answer

    @contextmanager
    def post(self, address: str, body: bytes, media_type: str) -> Iterator[Answer]:
        """The answer to a body; redirects are not followed. Raises TransientError or PermanentError."""
        with self._follow(address, Asked({"Content-Type": media_type}, body)) as answer:
            yield answer

    @contextmanager
    def _follow(self, address: str, asked: "Asked") -> Iterator[Answer]:
        url = self.rules.parse(address)
        for _ in range(MAX_REDIRECTS + 1):
            pause = self._permitted(url)
            with self._turn(url, pause) as turn:
                began = self.clock()
                with self._hop(url, asked) as response:
                    turn.note(*_verdict(response, self.now))
                    if response.status_code not in REDIRECTS:
                        answer = self._answer(url, response, turn, conditional=asked.conditional)
                        yield replace(answer, seconds=partial(self._since, began))
                        return
                    following = self.rules.parse(_location(url, response))
            refuse_downgrade(url, following)
            if asked.body is not None:
                raise PermanentError(ReasonCode.HTTP_ERROR, f"{url} redirects what was sent to it")
            url = following
        raise PermanentError(ReasonCode.TOO_MANY_REDIRECTS, f"{address} redirects more than {MAX_REDIRECTS} times")

    def _since(self, began: float) -> float:
        return self.clock() - began

    def _permitted(self, url: httpx.URL) -> float:
        """The pause that the host asks for. Raises PermanentError for an address that its robots.txt forbids."""
        return self.robots.check(url, partial(self._robots_file, url)) if self.robots else 0.0

    def _robots_file(self, url: httpx.URL, address: str, known: Validators) -> RobotsAnswer | None:
        """The rules of the host of an address, which is itself refused before its host is asked for any."""
        self.rules.resolve(url)
        with replace(self.with_limit(MAX_ROBOTS), robots=None).get(address, conditions(known)) as answer:
            if answer.status == NOT_MODIFIED:
                return None
            return RobotsAnswer(b"".join(answer.body), given_validators(answer))

    @contextmanager
    def _turn(self, url: httpx.URL, pause: float) -> Iterator[Turn]:
        """A turn at the host, which is told of any trouble; a final dot names no other host."""
        with self.turns.turn(url.host.rstrip("."), pause) as turn:
            try:
                yield turn
            except TransientError as error:
                if turn.outcome is Outcome.ANSWERED:
                    turn.note(Outcome.TROUBLE, error.retry_after)
                raise

    @contextmanager
    def _hop(self, url: httpx.URL, asked: "Asked") -> Iterator[httpx.Response]:
        response = self._connect(url, asked)
        try:
            yield response
        finally:
            response.close()

    def _connect(self, url: httpx.URL, asked: "Asked") -> httpx.Response:
        """Send to the first checked IP address that takes the connection."""
        *others, last = self.rules.resolve(url)[:MAX_CONNECTIONS]
        for ip in others:
            try:
                return self._send(url, ip, asked)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        try:
            return self._send(url, last, asked)
        except httpx.TimeoutException as error:
            raise TransientError(ReasonCode.TIMED_OUT, f"{url} did not answer: {error}") from error
        except httpx.HTTPError as error:
            raise TransientError(ReasonCode.UNREACHABLE, f"{url} cannot be reached: {error}") from error

    def _send(self, url: httpx.URL, ip: str, asked: "Asked") -> httpx.Response:
        """Send to exactly this IP address; host name and certificate stay those of the URL."""
        request = httpx.Request(
            "GET" if asked.body is None else "POST",
            url,
            content=asked.body,
            headers={
                "Host": url.netloc.decode("ascii"),
                "User-Agent": self.agent,
                "Accept": "*/*",
                "Accept-Encoding": "identity",
                "Connection": "close",
                **asked.headers,
            },
            extensions={"timeout": httpx.Timeout(self.limits.wait_s).as_dict(), CONNECT_TO: ip},
        )
        return self._transport.handle_request(request)

    @cached_property
    def _transport(self) -> BoundedTransport:
        """Made once, as it reads all certificates that are trusted; it keeps no connection."""
        return self.transport or BoundedTransport(self.limits.total_s)

    def with_limit(self, max_bytes: int) -> "HttpClient":
        """The same client for smaller bodies."""
        limits = replace(self.limits, max_bytes=min(self.limits.max_bytes, max_bytes))
        return replace(self, limits=limits, transport=self._transport)

    def _answer(self, url: httpx.URL, response: httpx.Response, turn: Turn, *, conditional: bool) -> Answer:
        status, headers = response.status_code, response.headers
        if status not in OK and not (conditional and status == NOT_MODIFIED):
            raise failure(status, str(url), headers, self.now)
        if headers.get("Content-Encoding", "").strip().lower() not in ENCODINGS:
            message = f"{url} is encoded as {headers['Content-Encoding']!r:.100}, which was not asked for"
            raise PermanentError(ReasonCode.HTTP_ERROR, message)
        return Answer(str(url), status, headers, self._body(str(url), response), turn)

    def _body(self, url: str, response: httpx.Response) -> Iterator[bytes]:
        """The body in pieces: whole, within its limits, or an error."""
        announced, got, started = announced_length(response.headers), 0, self.clock()
        self._check_size(url, announced or 0)
        longer = False
        try:
            for piece in decoded(response.iter_raw(CHUNK), response.headers.get("Content-Encoding", "")):
                got += len(piece)
                self._check_size(url, got)
                self._check_time(url, started)
                longer = longer or _goes_on(response, announced)
                yield piece
        except httpx.TimeoutException as error:
            raise TransientError(ReasonCode.TIMED_OUT, f"{url} stopped sending: {error}") from error
        except (httpx.HTTPError, CutShortError) as error:
            raise TransientError(ReasonCode.TRUNCATED, f"{url} broke off after {got} bytes: {error}") from error
        if announced is not None and response.num_bytes_downloaded != announced:
            received = response.num_bytes_downloaded
            raise TransientError(ReasonCode.TRUNCATED, f"{url} sent {received} of {announced} announced bytes")
        if announced is not None and longer:
            raise TransientError(ReasonCode.TRUNCATED, f"{url} sent more than the {announced} announced bytes")

    def _check_size(self, url: str, size: int) -> None:
        if size > self.limits.max_bytes:
            raise PermanentError(ReasonCode.TOO_LARGE, f"{url} is over the limit of {self.limits.max_bytes} bytes")

    def _check_time(self, url: str, started: float) -> None:
        if self.clock() - started > self.limits.total_s:
            raise TransientError(ReasonCode.TIMED_OUT, f"{url} took more than {self.limits.total_s:g} seconds")


@dataclass(frozen=True)
class Asked:
    """What is sent besides the address; a body makes it a POST."""

    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None

    @property
    def conditional(self) -> bool:
        """Whether the answer may be that nothing changed."""
        return self.body is None and bool(self.headers)


def conditions(validators: Validators) -> dict[str, str]:
    """The headers of a request that asks for a body only if it is another one (RFC 9110, 13.1)."""
    given = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
    return {name: value for name, value in given.items() if value}


def given_validators(answer: Answer) -> Validators:
    """What an answer gives to ask with the next time."""
    return Validators(answer.headers.get("ETag"), answer.headers.get("Last-Modified"))


def _verdict(response: httpx.Response, now: Callable[[], datetime]) -> tuple[Outcome, float | None]:
    """What an answer says of the host, and how long it asks to wait."""
    status, headers = response.status_code, response.headers
    wait = retry_after(headers.get("Retry-After"), now)
    if status in BLOCKING or any(name in headers for name in CHALLENGES):
        return Outcome.BLOCKED, wait
    return (Outcome.TROUBLE, wait) if status >= HTTPStatus.INTERNAL_SERVER_ERROR else (Outcome.ANSWERED, None)


def _goes_on(response: httpx.Response, announced: int | None) -> bool:
    """Whether more bytes come than were announced, asked when the last announced one is here."""
    stream = response.extensions.get("network_stream")
    if announced is None or not isinstance(stream, BoundedStream) or response.num_bytes_downloaded < announced:
        return False
    return stream.after_head > announced or stream.more_comes()


def _location(url: httpx.URL, response: httpx.Response) -> str:
    location = response.headers.get("Location")
    if not location:
        raise PermanentError(ReasonCode.HTTP_ERROR, f"{url} redirects without saying where")
    try:
        return str(url.join(location))
    except httpx.InvalidURL as error:
        raise PermanentError(ReasonCode.REFUSED_ADDRESS, f"{url} redirects to an impossible address") from error
