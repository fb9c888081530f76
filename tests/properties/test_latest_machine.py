"""An object that holds what is latest: after any interleaving of writers, also of ones that die and come again."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Semaphore

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.fakes.watched_store import WatchedStore
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.latest import Latest

KEY = "sources/a/summarise.json"
WRITERS = 3


class DiedError(Exception):
    """The writer was killed."""


@dataclass
class Writer:
    """Offers one body, an operation of the store at a time; of a dead one, the delivery is repeated at the end."""

    store: MemoryStore
    body: bytes
    may_go: Semaphore = field(default_factory=lambda: Semaphore(0))
    stands: Semaphore = field(default_factory=lambda: Semaphore(0))
    ended: bool = False
    killed: bool = False

    def work(self) -> None:
        """Run in a thread of its own."""
        self.may_go.acquire()
        try:
            latest(WatchedStore(self.store, self._wait)).offer(self.body)
        except DiedError:
            pass
        finally:
            self.ended = True
            self.stands.release()

    def step(self, *, kill: bool = False) -> None:
        """One operation, or the death before it."""
        if not self.ended:
            self.killed = kill
            self.may_go.release()
            self.stands.acquire()

    def _wait(self, _: str, __: str) -> None:
        self.stands.release()
        self.may_go.acquire()
        if self.killed:
            raise DiedError


def latest(store: MemoryStore | WatchedStore) -> Latest:
    return Latest(store, KEY, bytes.decode)


@pytest.fixture(scope="module")
def threads() -> Iterator[ThreadPoolExecutor]:
    """The same for all examples."""
    with ThreadPoolExecutor(WRITERS) as pool:
        yield pool


def run(threads: ThreadPoolExecutor, writers: list[Writer], schedule: list[int], killed: int | None) -> None:
    """Step the writers as the schedule says, then each to its end; one dies at its next step in the middle."""
    running = [threads.submit(writer.work) for writer in writers]
    for at, number in enumerate(schedule):
        writers[number].step(kill=number == killed and at > len(schedule) // 2)
    for number, writer in enumerate(writers):
        while not writer.ended:
            writer.step(kill=number == killed)
    for one in running:
        one.result()


STALE_WRITE = [2] * 4 + [0] * 20 + [1] * 20
"""One looks, and writes after the two others are done."""


@given(
    order=st.permutations([b"1", b"2", b"3"]),
    schedule=st.lists(st.integers(0, WRITERS - 1), max_size=60),
    killed=st.none() | st.integers(0, WRITERS - 1),
)
@example(order=[b"3", b"1", b"2"], schedule=STALE_WRITE, killed=None)
def test_the_latest_stands_whoever_writes_last(
    threads: ThreadPoolExecutor, order: list[bytes], schedule: list[int], killed: int | None
) -> None:
    store = MemoryStore()
    store.create(KEY, b"0")
    writers = [Writer(store, body) for body in order]
    run(threads, writers, schedule, killed)
    if killed is not None:
        latest(store).offer(order[killed])
    assert store.get(KEY) == b"3"
    assert [info.key for info in store.list(keys.contenders(KEY))] == [keys.contender(KEY, "3")]


def test_the_first_is_created_without_a_contender() -> None:
    store = MemoryStore()
    latest(store).offer(b"1")
    assert [info.key for info in store.list("")] == [KEY]


def test_what_was_removed_comes_back_with_the_next() -> None:
    store = MemoryStore()
    latest(store).offer(b"1")
    latest(store).offer(b"2")
    store.delete(KEY)
    latest(store).offer(b"3")
    assert store.get(KEY) == b"3"
