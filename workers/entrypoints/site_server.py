"""Shows the site of a bucket on this machine, as any web server would."""

from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from workers.runtime import keys
from workers.runtime.objects import ObjectMissingError, ObjectStore, StoreUnavailableError
from workers.runtime.telemetry.metrics import REQUESTS
from workers.runtime.telemetry.port import SILENCE, Telemetry

MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".atom": "application/atom+xml; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".jpg": "image/jpeg",
}
OTHER = "application/octet-stream"


def site_server(store: ObjectStore, host: str, port: int, telemetry: Telemetry = SILENCE) -> ThreadingHTTPServer:
    """A server of the site, which answers GET and HEAD; port 0 chooses a free one. Raises OSError where it cannot."""

    class Pages(BaseHTTPRequestHandler):
        """Answers with objects below `site/`."""

        def do_GET(self) -> None:
            """Send a page."""
            self._answer(with_body=True)

        def do_HEAD(self) -> None:
            """Send what a page would come with."""
            self._answer(with_body=False)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the overridden parameter
            """Say nothing of each request."""

        def _answer(self, *, with_body: bool) -> None:
            status, body, media_type = answer(store, self.path)
            telemetry.measure([REQUESTS.of(1, code=str(status.value))])
            self.send_response(status)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-cache")
            self.end_headers()
            if with_body:
                self.wfile.write(body)

    telemetry.measure([REQUESTS.of(0, code=str(HTTPStatus.OK.value))])
    return ThreadingHTTPServer((host, port), Pages)


def answer(store: ObjectStore, target: str) -> tuple[HTTPStatus, bytes, str]:
    """Status, body and media type for the target of a request."""
    path = unquote(urlsplit(target).path).lstrip("/")
    if not path or path.endswith("/"):
        path += "index.html"
    try:
        body = store.get(keys.site(path))
    except (ObjectMissingError, ValueError):
        return HTTPStatus.NOT_FOUND, b"There is no such page.\n", "text/plain; charset=utf-8"
    except StoreUnavailableError as error:
        return HTTPStatus.BAD_GATEWAY, f"The bucket did not answer: {error}\n".encode(), "text/plain; charset=utf-8"
    return HTTPStatus.OK, body, MEDIA_TYPES.get(PurePosixPath(path).suffix, OTHER)
