"""Worker processes that share a bucket, against one site: its own log shows that no two requests overlap."""

import multiprocessing
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

import pytest

from workers.adapters.downloads.http import HttpPages
from workers.adapters.object_stores.folder import FolderStore
from workers.entrypoints.settings import Settings
from workers.entrypoints.wiring import web_client

PROCESSES, REQUESTS, DELAY = 3, 4, 0.05


@dataclass
class Log:
    """When each request began and ended."""

    times: list[tuple[float, float]] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)


@pytest.fixture
def site() -> Iterator[tuple[str, Log]]:
    log = Log()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            began = time.monotonic()
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"ok")
            with log.lock:
                log.times.append((began, time.monotonic()))

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", log
    server.shutdown()
    server.server_close()
    thread.join()


def work(base: str, bucket: Path) -> None:
    settings = Settings(allow_loopback=True, host_delay=DELAY)
    pages = HttpPages(web_client(settings, shared=FolderStore(bucket, durable=False)))
    for number in range(REQUESTS):
        assert pages.fetch(f"{base}/{number}").body == b"ok"


def test_requests_of_several_workers_to_one_host_never_overlap_and_keep_the_pause(
    site: tuple[str, Log], tmp_path: Path
) -> None:
    base, log = site
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=work, args=(base, tmp_path / "bucket")) for _ in range(PROCESSES)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(90)
    assert [worker.exitcode for worker in workers] == [0] * PROCESSES
    ordered = sorted(log.times)
    assert len(ordered) == PROCESSES * (REQUESTS + 1)
    gaps = [later[0] - earlier[1] for earlier, later in pairwise(ordered)]
    assert min(gaps) > DELAY * 0.8
    left = [path for path in (tmp_path / "bucket").rglob("*.json") if path.is_file()]
    assert len(left) <= 4
