"""The HTTP downloader against a real server on loopback."""

import gzip
import hashlib
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from contracts.artefacts.failure import ReasonCode
from workers.adapters.downloads.addresses import AddressRules
from workers.adapters.downloads.client import HttpClient, HttpLimits, user_agent
from workers.adapters.downloads.http import HttpDownloader, HttpPages
from workers.adapters.downloads.turns import Turns
from workers.runtime.download import Download, NotModified, Validators
from workers.runtime.errors import PermanentError, StageError, TransientError

BODY = b"%PDF-1.7 " + bytes(range(256)) * 1000
MODIFIED = "Wed, 22 Jan 2025 09:00:00 GMT"
NOW = datetime(2025, 1, 22, 9, 0, tzinfo=UTC)


class Handler(BaseHTTPRequestHandler):
    """Answers by the first part of the path: a status, or what the method of that name sends."""

    protocol_version = "HTTP/1.1"
    server: "Site"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        del format, args

    def do_GET(self) -> None:
        self.server.seen.append((self.path, dict(self.headers.items())))
        what = self.path.split("?")[0].split("/")[1]
        if what.isdecimal():
            self.send(b"", status=int(what), headers={"Retry-After": self.server.retry_after})
        else:
            getattr(self, "answer_" + what)()

    def send(self, body: bytes, status: int = 200, headers: dict[str, str | None] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), "Connection": "close", **(headers or {})}.items():
            if value is not None:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def answer_whole(self) -> None:
        self.send(BODY, headers={"ETag": '"one"', "Last-Modified": MODIFIED})

    def answer_conditional(self) -> None:
        same = self.headers.get("If-None-Match") == '"one"' or self.headers.get("If-Modified-Since") == MODIFIED
        self.send(b"" if same else BODY, status=304 if same else 200, headers={"ETag": '"one"'})

    def answer_empty(self) -> None:
        self.send(b"")

    def answer_unannounced(self) -> None:
        self.send(BODY, headers={"Content-Length": None})

    def answer_short(self) -> None:
        self.send(BODY[:1000], headers={"Content-Length": str(len(BODY))})

    def answer_zipped(self) -> None:
        self.send(gzip.compress(BODY), headers={"Content-Encoding": "gzip"})

    def answer_silent(self) -> None:
        self.server.stop.wait(20)

    def answer_stalling(self) -> None:
        self.send(BODY[:1000], headers={"Content-Length": str(len(BODY))})
        self.wfile.flush()
        self.server.stop.wait(20)

    def answer_reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True

    def answer_hops(self) -> None:
        left = int(self.path.rpartition("/")[2])
        self.send(b"", status=302, headers={"Location": f"/hops/{left - 1}" if left > 1 else "/whole"})

    def answer_redirect(self) -> None:
        self.send(b"", status=302, headers={"Location": self.server.location})

    def answer_nowhere(self) -> None:
        self.send(b"", status=302)


class Site(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.retry_after: str | None = None
        self.location = "/whole"
        self.stop = threading.Event()
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is part of these tests."""

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@pytest.fixture
def site() -> Iterator[Site]:
    server = Site()
    yield server
    server.stop.set()
    server.shutdown()
    server.server_close()


def client(
    *,
    loopback: bool = True,
    resolver: Callable[[str, int], tuple[str, ...]] | None = None,
    limits: HttpLimits | None = None,
    clock: Callable[[], float] | None = None,
) -> HttpClient:
    rules = AddressRules(loopback, resolver) if resolver else AddressRules(loopback)
    made = HttpClient(user_agent("mailto:clerk@example.org"), rules, limits or HttpLimits(), Turns(0), now=lambda: NOW)
    return made if clock is None else HttpClient(made.agent, rules, made.limits, Turns(0), clock)


def refused(url: str, path: Path, asking: HttpClient | None = None) -> StageError:
    with pytest.raises(StageError) as caught:
        HttpDownloader(asking or client()).download(url, path / "body")
    assert list(path.iterdir()) == []
    return caught.value


def test_a_body_is_written_whole_with_its_digest_size_and_validators(site: Site, tmp_path: Path) -> None:
    body = HttpDownloader(client()).download(f"{site.base}/whole", tmp_path / "body")
    digest = hashlib.sha256(BODY).hexdigest()
    expected = Download(tmp_path / "body", f"{site.base}/whole", digest, len(BODY), Validators('"one"', MODIFIED))
    assert body == expected
    assert (tmp_path / "body").read_bytes() == BODY


def test_the_user_agent_names_the_program_and_its_contact(site: Site, tmp_path: Path) -> None:
    HttpDownloader(client()).download(f"{site.base}/whole", tmp_path / "body")
    agent = site.seen[0][1]["User-Agent"]
    assert agent.startswith("agenda-workers/")
    assert agent.endswith(" (+mailto:clerk@example.org)")


def test_an_empty_body_is_left_to_the_stage(site: Site, tmp_path: Path) -> None:
    body = HttpDownloader(client()).download(f"{site.base}/empty", tmp_path / "body")
    assert isinstance(body, Download)
    assert body.size == 0


def test_a_compressed_body_is_stored_as_the_document_it_stands_for(site: Site, tmp_path: Path) -> None:
    HttpDownloader(client()).download(f"{site.base}/zipped", tmp_path / "body")
    assert (tmp_path / "body").read_bytes() == BODY


@pytest.mark.parametrize("validators", [Validators(etag='"one"'), Validators(last_modified=MODIFIED)])
def test_a_body_that_did_not_change_is_not_sent_again(site: Site, tmp_path: Path, validators: Validators) -> None:
    answer = HttpDownloader(client()).download(f"{site.base}/conditional", tmp_path / "body", validators)
    assert answer == NotModified()
    assert list(tmp_path.iterdir()) == []


def test_a_body_that_changed_is_sent_in_spite_of_validators(site: Site, tmp_path: Path) -> None:
    answer = HttpDownloader(client()).download(f"{site.base}/conditional", tmp_path / "body", Validators('"old"'))
    assert isinstance(answer, Download)


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (404, ReasonCode.NOT_FOUND),
        (410, ReasonCode.NOT_FOUND),
        (401, ReasonCode.FORBIDDEN),
        (403, ReasonCode.FORBIDDEN),
        (400, ReasonCode.HTTP_ERROR),
        (206, ReasonCode.HTTP_ERROR),
        (304, ReasonCode.HTTP_ERROR),
    ],
)
def test_a_status_that_will_not_change_fails_for_good(
    site: Site, tmp_path: Path, status: int, reason: ReasonCode
) -> None:
    error = refused(f"{site.base}/{status}", tmp_path)
    assert isinstance(error, PermanentError)
    assert error.reason is reason


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_site_in_trouble_is_asked_again_later(site: Site, tmp_path: Path, status: int) -> None:
    error = refused(f"{site.base}/{status}", tmp_path)
    assert isinstance(error, TransientError)
    assert (error.reason, error.retry_after) == (ReasonCode.HTTP_ERROR, None)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("7", 7.0), ("Wed, 22 Jan 2025 09:00:30 GMT", 30.0), ("Wed, 22 Jan 2025 08:00:00 GMT", 0.0), ("soon", None)],
)
def test_the_wait_that_a_site_asks_for_is_told(site: Site, tmp_path: Path, header: str, seconds: float | None) -> None:
    site.retry_after = header
    error = refused(f"{site.base}/429", tmp_path)
    assert isinstance(error, TransientError)
    assert error.retry_after == seconds


@pytest.mark.parametrize("path", ["whole", "unannounced", "zipped"])
def test_a_body_over_the_limit_fails_for_good(site: Site, tmp_path: Path, path: str) -> None:
    error = refused(f"{site.base}/{path}", tmp_path, client(limits=HttpLimits(max_bytes=len(BODY) - 1)))
    assert isinstance(error, PermanentError)
    assert error.reason is ReasonCode.TOO_LARGE


def test_a_body_of_exactly_the_limit_is_taken(site: Site, tmp_path: Path) -> None:
    asking = client(limits=HttpLimits(max_bytes=len(BODY)))
    assert isinstance(HttpDownloader(asking).download(f"{site.base}/unannounced", tmp_path / "body"), Download)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("short", ReasonCode.TRUNCATED),
        ("reset", ReasonCode.UNREACHABLE),
        ("silent", ReasonCode.TIMED_OUT),
    ],
)
def test_trouble_on_the_way_is_transient(site: Site, tmp_path: Path, path: str, reason: ReasonCode) -> None:
    error = refused(f"{site.base}/{path}", tmp_path, client(limits=HttpLimits(wait_s=0.2)))
    assert isinstance(error, TransientError)
    assert error.reason is reason


def test_a_body_that_stops_coming_is_timed_out(site: Site, tmp_path: Path) -> None:
    error = refused(f"{site.base}/stalling", tmp_path, client(limits=HttpLimits(wait_s=0.2)))
    assert error.reason is ReasonCode.TIMED_OUT


def test_a_body_that_drips_for_too_long_is_timed_out(site: Site, tmp_path: Path) -> None:
    ticks = iter(range(0, 10_000, 100))
    asking = client(limits=HttpLimits(total_s=150), clock=lambda: float(next(ticks)))
    assert refused(f"{site.base}/whole", tmp_path, asking).reason is ReasonCode.TIMED_OUT


def test_a_site_that_nobody_runs_is_unreachable(tmp_path: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        error = refused(f"http://127.0.0.1:{unused.getsockname()[1]}/", tmp_path)
    assert isinstance(error, TransientError)
    assert error.reason is ReasonCode.UNREACHABLE


def test_five_redirects_are_followed_and_the_last_address_is_told(site: Site, tmp_path: Path) -> None:
    body = HttpDownloader(client()).download(f"{site.base}/hops/5", tmp_path / "body")
    assert isinstance(body, Download)
    assert body.url == f"{site.base}/whole"


def test_a_sixth_redirect_fails_for_good(site: Site, tmp_path: Path) -> None:
    error = refused(f"{site.base}/hops/6", tmp_path)
    assert isinstance(error, PermanentError)
    assert error.reason is ReasonCode.TOO_MANY_REDIRECTS


def test_a_redirect_without_an_address_fails_for_good(site: Site, tmp_path: Path) -> None:
    assert refused(f"{site.base}/nowhere", tmp_path).reason is ReasonCode.HTTP_ERROR


@pytest.mark.parametrize(
    "location",
    ["http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "ftp://example.org/", "file:///etc/passwd"],
)
def test_a_redirect_to_a_refused_address_is_not_followed(site: Site, tmp_path: Path, location: str) -> None:
    site.location = location
    error = refused(f"{site.base}/redirect", tmp_path)
    assert isinstance(error, PermanentError)
    assert error.reason is ReasonCode.REFUSED_ADDRESS


def test_loopback_is_refused_unless_allowed_and_gets_no_request(site: Site, tmp_path: Path) -> None:
    error = refused(f"{site.base}/whole", tmp_path, client(loopback=False))
    assert error.reason is ReasonCode.REFUSED_ADDRESS
    assert site.seen == []


def test_a_name_that_resolves_to_loopback_is_refused(site: Site, tmp_path: Path) -> None:
    asking = client(loopback=False, resolver=lambda _host, _port: ("127.0.0.1",))
    error = refused(f"http://council.example:{site.server_port}/whole", tmp_path, asking)
    assert error.reason is ReasonCode.REFUSED_ADDRESS
    assert site.seen == []


def test_the_connection_goes_to_the_checked_address_with_the_name_of_the_site(site: Site, tmp_path: Path) -> None:
    asked: list[str] = []

    def resolver(host: str, port: int) -> tuple[str, ...]:
        asked.append(f"{host}:{port}")
        return ("127.0.0.1",)

    HttpDownloader(client(resolver=resolver)).download(
        f"http://council.example:{site.server_port}/whole", tmp_path / "b"
    )
    assert asked == [f"council.example:{site.server_port}"]
    assert site.seen[0][1]["Host"] == f"council.example:{site.server_port}"


def test_the_next_address_of_a_name_is_tried_when_one_takes_no_connection(site: Site, tmp_path: Path) -> None:
    asking = client(resolver=lambda _host, _port: ("127.0.0.9", "127.0.0.1"))
    body = HttpDownloader(asking).download(f"http://council.example:{site.server_port}/whole", tmp_path / "body")
    assert isinstance(body, Download)


def test_a_page_comes_with_the_address_that_answered(site: Site) -> None:
    page = HttpPages(client()).fetch(f"{site.base}/redirect")
    assert (page.url, page.body) == (f"{site.base}/whole", BODY)
