"""robots.txt, pauses that grow, the end of patience, and turns across workers."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from contracts.artefacts.failure import ReasonCode
from tests.saboteurs.raw_server import RawServer, raw, serving
from workers.adapters.downloads.addresses import AddressRules
from workers.adapters.downloads.bucket_lease import BucketLease
from workers.adapters.downloads.client import HttpClient, HttpLimits
from workers.adapters.downloads.http import HttpPages
from workers.adapters.downloads.leased_turns import LeasedTurns
from workers.adapters.downloads.robots import Robots
from workers.adapters.downloads.standing import BLOCKED_REST, BLOCKS, Outcome, Standing
from workers.adapters.downloads.turns import HostTurns, Turn, Turns
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime.errors import PermanentError, StageError, TransientError


def answer(body: bytes, status: bytes = b"200 OK", headers: bytes = b"") -> bytes:
    return b"HTTP/1.1 " + status + b"\r\n" + headers + b"Content-Length: %d\r\n\r\n" % len(body) + body


@contextmanager
def site(robots: bytes | None, **pages: bytes) -> Iterator[RawServer]:
    answers = {f"/{name}": raw(body) for name, body in pages.items()}
    if robots is not None:
        answers["/robots.txt"] = raw(robots)
    with serving(answers) as server:
        yield server


def pages(robots: Robots | None, turns: HostTurns | None = None) -> HttpPages:
    rules = AddressRules(allow_loopback=True)
    return HttpPages(HttpClient("agenda-workers/test", rules, HttpLimits(5, 5), turns or Turns(0), robots=robots))


FORBIDS = answer(b"User-agent: *\nDisallow: /private\nAllow: /private/open\nCrawl-delay: 7\n")


def test_what_robots_txt_forbids_is_not_asked_for() -> None:
    with site(FORBIDS, private=answer(b"no")) as server, pytest.raises(PermanentError) as caught:
        pages(Robots()).fetch(f"{server.base}/private")
    assert caught.value.reason is ReasonCode.FORBIDDEN
    assert "permission" in caught.value.message
    assert server.asked == ["/robots.txt"]


def test_robots_txt_is_read_once_for_a_host() -> None:
    with site(answer(b"User-agent: *\nDisallow:\n"), a=answer(b"a"), b=answer(b"b")) as server:
        reader = pages(Robots())
        assert (reader.fetch(f"{server.base}/a").body, reader.fetch(f"{server.base}/b").body) == (b"a", b"b")
    assert server.asked == ["/robots.txt", "/a", "/b"]


def test_rules_for_this_program_by_name_come_first() -> None:
    rules = answer(b"User-agent: *\nDisallow: /\n\nUser-agent: agenda-workers\nDisallow: /b\n")
    with site(rules, a=answer(b"a")) as server:
        assert pages(Robots()).fetch(f"{server.base}/a").body == b"a"
        with pytest.raises(PermanentError):
            pages(Robots()).fetch(f"{server.base}/b")


def test_a_permission_goes_before_robots_txt() -> None:
    with site(FORBIDS, private=answer(b"yes")) as server:
        robots = Robots({"127.0.0.1": "J. Clerk, 3 March 2026"})
        assert pages(robots, Turns(0, sleep=lambda _: None)).fetch(f"{server.base}/private").body == b"yes"


LOOP = b"HTTP/1.1 302 Found\r\nLocation: /robots.txt\r\nContent-Length: 0\r\n\r\n"


@pytest.mark.parametrize("missing", [None, answer(b"", b"403 Forbidden"), answer(b"<html>not found</html>"), LOOP])
def test_a_site_without_rules_is_open(missing: bytes | None) -> None:
    with site(missing, a=answer(b"a")) as server:
        assert pages(Robots()).fetch(f"{server.base}/a").body == b"a"


def test_rules_that_cannot_be_had_are_not_taken_for_none() -> None:
    with site(answer(b"", b"503 Busy"), a=answer(b"a")) as server, pytest.raises(TransientError):
        pages(Robots()).fetch(f"{server.base}/a")
    assert server.asked == ["/robots.txt"]


def test_a_redirect_into_what_is_forbidden_is_not_followed() -> None:
    moved = b"HTTP/1.1 302 Found\r\nLocation: /private\r\nContent-Length: 0\r\n\r\n"
    with site(FORBIDS, a=moved) as server, pytest.raises(PermanentError):
        pages(Robots(), Turns(0, sleep=lambda _: None)).fetch(f"{server.base}/a")
    assert server.asked == ["/robots.txt", "/a"]


def test_the_pause_that_robots_txt_asks_for_is_kept() -> None:
    slept: list[float] = []
    with site(FORBIDS, a=answer(b"a"), b=answer(b"b")) as server:
        reader = pages(Robots(), Turns(0, clock=lambda: 0.0, sleep=slept.append))
        reader.fetch(f"{server.base}/a")
        reader.fetch(f"{server.base}/b")
    assert slept == [7.0]


@pytest.mark.parametrize("challenge", [b"<title>Just a moment...</title>", b"<script src='/_Incapsula_Resource?x'>"])
def test_a_page_that_blocks_programs_is_told_as_a_block(challenge: bytes) -> None:
    with site(None, a=answer(challenge)) as server, pytest.raises(PermanentError) as caught:
        pages(None).fetch(f"{server.base}/a")
    assert caught.value.reason is ReasonCode.FORBIDDEN


def test_after_repeated_blocks_nothing_more_is_sent() -> None:
    with site(None, a=answer(b"", b"403 Forbidden")) as server:
        reader = pages(None, Turns(0))
        errors = [error_of(reader, f"{server.base}/a") for _ in range(BLOCKS + 3)]
    assert len(server.asked) == BLOCKS
    assert isinstance(errors[-1], TransientError)
    assert errors[-1].reason is ReasonCode.FORBIDDEN
    assert "left alone" in errors[-1].message


def error_of(reader: HttpPages, url: str) -> StageError:
    with pytest.raises(StageError) as caught:
        reader.fetch(url)
    return caught.value


def test_pauses_double_with_each_failure_and_end_with_an_answer() -> None:
    standing, pauses = Standing(), []
    for _ in range(4):
        standing = standing.after(Outcome.TROUBLE, 100.0, pause=1.0)
        pauses.append(standing.free_at - 100.0)
    assert pauses == [2.0, 4.0, 8.0, 16.0]
    assert standing.after(Outcome.ANSWERED, 100.0, pause=1.0) == Standing(101.0)


def test_what_the_host_asks_for_is_never_undercut() -> None:
    assert Standing().after(Outcome.TROUBLE, 0.0, pause=1.0, retry_after=90.0).free_at == 90.0
    assert Standing(blocks=BLOCKS - 1).after(Outcome.BLOCKED, 0.0, 1.0).free_at == BLOCKED_REST


def test_a_long_wait_is_handed_back_to_the_task() -> None:
    with pytest.raises(TransientError) as caught:
        Standing(free_at=500.0).wait("democracy.example", now=100.0, patience=60.0)
    assert caught.value.retry_after == 400.0
    assert Standing(free_at=130.0).wait("democracy.example", now=100.0, patience=60.0) == 30.0


def test_workers_that_share_a_bucket_never_ask_a_host_at_the_same_time() -> None:
    store, inside, most, lock = MemoryStore(), [0], [0], threading.Lock()

    def work() -> None:
        turns = LeasedTurns(BucketLease(store, 30.0), 0.0, sleep=lambda _: None, patience=30.0, hold=0.0)
        for _ in range(5):
            with turns.turn("democracy.example"):
                with lock:
                    inside[0] += 1
                    most[0] = max(most[0], inside[0])
                with lock:
                    inside[0] -= 1

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert most == [1]


def test_what_one_worker_hears_of_a_host_holds_for_the_others() -> None:
    store, now = MemoryStore(), [1000.0]

    def turns() -> LeasedTurns:
        lease = BucketLease(store, 30.0, clock=lambda: now[0])
        return LeasedTurns(lease, 1.0, inner=Turns(0.0), clock=lambda: now[0], patience=60.0)

    with turns().turn("democracy.example") as turn:
        turn.note(Outcome.TROUBLE, 300.0)
    with pytest.raises(TransientError) as caught, turns().turn("democracy.example"):
        raise AssertionError("the host asked to wait")
    assert caught.value.retry_after == 300.0


def test_a_host_that_another_worker_holds_is_not_waited_for_without_end() -> None:
    store, now = MemoryStore(), [0.0]
    lease = BucketLease(store, 1000.0, clock=lambda: now[0])
    assert lease.take("democracy.example") is not None

    def sleep(seconds: float) -> None:
        now[0] += seconds

    turns = LeasedTurns(lease, 0.0, inner=Turns(0.0), clock=lambda: now[0], sleep=sleep, patience=5.0)
    with pytest.raises(TransientError, match="other workers"), turns.turn("democracy.example"):
        raise AssertionError("another worker holds it")


def test_addresses_are_checked_before_robots_txt_is_asked_for() -> None:
    client = HttpClient("agenda-workers/test", AddressRules(), turns=Turns(0), robots=Robots())
    with pytest.raises(PermanentError) as caught:
        HttpPages(client).fetch("http://169.254.169.254/latest")
    assert caught.value.reason is ReasonCode.REFUSED_ADDRESS
    assert httpx.URL("http://169.254.169.254/latest").host in caught.value.message


def test_a_final_dot_makes_no_other_host_for_turns_and_permissions() -> None:
    class Noted(Turns):
        @contextmanager
        def turn(self, host: str, pause: float = 0.0) -> Iterator[Turn]:
            hosts.append(host)
            with super().turn(host, pause) as turn:
                yield turn

    hosts: list[str] = []
    rules = AddressRules(allow_loopback=True, resolver=lambda _host, _port: ("127.0.0.1",))
    with site(FORBIDS, private=answer(b"yes")) as server:
        port = server.base.rpartition(":")[2]
        robots = Robots({"vale.example": "clerk, 2026-03-02"})
        client = HttpClient("agenda-workers/test", rules, HttpLimits(5, 5), Noted(0), robots=robots)
        assert HttpPages(client).fetch(f"http://vale.example.:{port}/private").body == b"yes"
    assert set(hosts) == {"vale.example"}
