"""The council's website on loopback: healthy answers, conditional requests, faults, and a log of requests."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from fnmatch import fnmatchcase
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

from tests.sample_council.catalogue import Paper
from tests.sample_council.faults import Fault
from tests.sample_council.routes import Answer, SampleCouncil, answer

DRIPS = 20
"""Parts in which a slow body comes."""


@dataclass(frozen=True)
class Request:
    """One line of the log; `path` is as sent, with its query, header names are in lower case."""

    method: str
    path: str
    headers: Mapping[str, str]


class Site:
    """The state behind the server: the council as it is now, the faults set, the requests seen."""

    def __init__(self, council: SampleCouncil, url: str) -> None:
        self.url = url
        self._council = council
        self._faults: list[tuple[str, Fault]] = []
        self._requests: list[Request] = []
        self._lock = threading.Lock()
        self.closing = threading.Event()

    @property
    def council(self) -> SampleCouncil:
        return self._council

    @property
    def requests(self) -> tuple[Request, ...]:
        with self._lock:
            return tuple(self._requests)

    def add_fault(self, pattern: str, fault: Fault) -> None:
        """Show the fault on every path with query that matches the glob, whatever the case of letters."""
        with self._lock:
            self._faults.append((unquote(pattern).lower(), fault))

    def spoil(self, name: str, fault: Fault) -> None:
        """Show the fault on all addresses of the paper with this name."""
        for place in self._council.placed:
            if place.listed.name == name:
                self.add_fault(f"/documents/{place.number}/*", fault)
                if place.listed.kind is None:
                    self.add_fault(f"/mgconvert2pdf.aspx[?]id={place.listed.id}", fault)

    def heal(self) -> None:
        """Forget all faults."""
        with self._lock:
            self._faults.clear()

    def revise(self, name: str, content: bytes) -> None:
        """Put other bytes at the addresses of the paper; its ETag changes with them."""
        old = self._council.papers[name]
        revised: dict[str, Paper] = {**self._council.papers, name: replace(old, content=content)}
        self._council = replace(self._council, papers=revised)

    def handle(self, request: Request) -> tuple[Answer, Fault | None]:
        """Log the request; the healthy answer, and the fault that is to spoil it."""
        with self._lock:
            self._requests.append(request)
            fault = self._take_fault(unquote(request.path).lower())
        healthy = answer(self._council, request.path, self.url)
        return (healthy, fault) if fault else (_conditional(healthy, request.headers), None)

    def _take_fault(self, path: str) -> Fault | None:
        for position, (pattern, fault) in enumerate(self._faults):
            if fnmatchcase(path, pattern) and fault.times != 0:
                if fault.times is not None:
                    self._faults[position] = (pattern, replace(fault, times=fault.times - 1))
                return fault
        return None


def _conditional(healthy: Answer, headers: Mapping[str, str]) -> Answer:
    """304 where the client's validators fit; If-None-Match goes before If-Modified-Since (RFC 9110, 13.2.2)."""
    unchanged = replace(healthy, status=304, body=b"")
    etag, changed = healthy.validators.get("ETag"), healthy.validators.get("Last-Modified")
    if etag and "if-none-match" in headers:
        known = [tag.strip().removeprefix("W/") for tag in headers["if-none-match"].split(",")]
        return unchanged if etag in known or "*" in known else healthy
    if changed and "if-modified-since" in headers:
        with suppress(ValueError):
            since = parsedate_to_datetime(headers["if-modified-since"])
            return unchanged if parsedate_to_datetime(changed) <= since else healthy
    return healthy


class _Server(ThreadingHTTPServer):
    """One thread a connection; `site` is set as soon as the port is known."""

    daemon_threads = True
    site: Site


class _Handler(BaseHTTPRequestHandler):
    """Turns bytes on the wire into a Request, and an Answer with its fault into bytes."""

    protocol_version = "HTTP/1.1"
    timeout = 30
    server: _Server

    def version_string(self) -> str:
        return "Microsoft-IIS/10.0"

    def log_message(self, *_words: object) -> None:
        """Stay silent: the site keeps the log."""

    def do_GET(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        healthy, fault = self.server.site.handle(Request(self.command, self.path, headers))
        with suppress(ConnectionError):
            if fault:
                self._send_spoilt(healthy, fault)
            else:
                self._send_whole(healthy)

    def do_HEAD(self) -> None:
        self.do_GET()

    def _send_whole(self, healthy: Answer) -> None:
        headers = {"Content-Type": healthy.media_type, **healthy.headers, **healthy.validators}
        if healthy.status != 304:
            headers["Content-Length"] = str(len(healthy.body))
        self._send_head(healthy.status, headers)
        if self.command != "HEAD":
            self.wfile.write(healthy.body)

    def _send_spoilt(self, healthy: Answer, fault: Fault) -> None:
        """The connection ends after it, so that no second request meets a broken stream."""
        body = fault.change(healthy.body)
        headers = {"Content-Type": healthy.media_type if fault.status == 200 else "text/html", **fault.headers}
        if fault.announced:
            headers["Content-Length"] = str(len(body))
        self._send_head(fault.status, {**headers, "Connection": "close"})
        if self.command != "HEAD":
            self._drip(body[: int(len(body) * fault.sent)], fault.seconds)

    def _send_head(self, status: int, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _drip(self, body: bytes, seconds: float) -> None:
        part = max(1, len(body) // DRIPS) if seconds else max(1, len(body))
        for start in range(0, len(body), part):
            if seconds and self.server.site.closing.wait(seconds / DRIPS):
                return
            self.wfile.write(body[start : start + part])


@contextmanager
def serve(council: SampleCouncil, port: int = 0, *, listen: str = "127.0.0.1", name: str = "") -> Iterator[Site]:
    """The website at `site.url` (no slash at its end) while the block lasts; port 0 takes a free one.

    `name` is the host by which others ask for it, where that is not the address at which it listens.
    """
    with _Server((listen, port), _Handler) as server:
        server.site = Site(council, f"http://{name or listen}:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server.site
        finally:
            server.site.closing.set()
            server.shutdown()
            thread.join()
