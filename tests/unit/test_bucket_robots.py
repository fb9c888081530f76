"""What robots.txt files say, read once for all workers and asked for conditionally after that."""

from dataclasses import dataclass, field

import httpx
import pytest

from contracts.artefacts.failure import ReasonCode
from workers.adapters.downloads.bucket_robots import BucketRobots
from workers.adapters.downloads.robots import KEPT, Robots, RobotsAnswer
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime.download import Validators
from workers.runtime.errors import PermanentError

URL = httpx.URL("https://vale.example/private/a.pdf")


@dataclass
class Host:
    """A robots.txt with its ETag, and how it was asked for."""

    text: bytes = b"User-agent: *\nDisallow: /private\n"
    etag: str = '"1"'
    asked: list[str | None] = field(default_factory=list)

    def read(self, address: str, known: Validators) -> RobotsAnswer | None:
        assert address == "https://vale.example/robots.txt"
        self.asked.append(known.etag)
        return None if known.etag == self.etag else RobotsAnswer(self.text, Validators(self.etag))


def forbids(robots: Robots, host: Host) -> bool:
    try:
        robots.check(URL, host.read)
    except PermanentError as error:
        return error.reason is ReasonCode.FORBIDDEN
    return False


def test_one_worker_reads_the_file_and_the_others_take_it_from_the_bucket() -> None:
    store, host = MemoryStore(), Host()
    for _ in range(3):
        assert forbids(Robots(shelf=BucketRobots(store), clock=lambda: 1000.0), host)
    assert host.asked == [None]


def test_after_some_hours_it_is_asked_whether_the_file_changed() -> None:
    store, host, now = MemoryStore(), Host(), [1000.0]
    robots = Robots(shelf=BucketRobots(store), clock=lambda: now[0])
    assert forbids(robots, host)
    now[0] += KEPT + 1
    assert forbids(robots, host)
    assert forbids(Robots(shelf=BucketRobots(store), clock=lambda: now[0]), host)
    now[0] += KEPT + 1
    host.text, host.etag = b"", '"2"'
    assert not forbids(robots, host)
    assert host.asked == [None, '"1"', '"1"']


@pytest.mark.parametrize("body", [b"", b"{}", b"no json"])
def test_what_cannot_be_read_on_the_shelf_is_read_from_the_host(body: bytes) -> None:
    store, host = MemoryStore(), Host()
    forbids(Robots(shelf=BucketRobots(store)), host)
    [info] = store.list("robots/")
    store.put(info.key, body)
    assert forbids(Robots(shelf=BucketRobots(store)), host)
    assert host.asked == [None, None]
