"""The lease of a host under holders that come, go and die, and whose store calls interleave in any order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from workers.adapters.downloads.bucket_lease import TAKING_S, BucketLease
from workers.adapters.downloads.lease import Held
from workers.adapters.downloads.standing import Standing
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime.objects import ObjectInfo

HOST = "democracy.example"
LEASE_S = 10.0


@dataclass
class Time:
    now: float = 1000.0


@dataclass
class PausingStore(MemoryStore):
    """A store that lets something else happen before each call."""

    before: list[Callable[[], None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def _pause(self) -> None:
        if self.before:
            self.before.pop(0)()

    def get(self, key: str) -> bytes:
        self._pause()
        return super().get(key)

    def create(self, key: str, body: bytes, media_type: str = "application/json") -> bool:
        self._pause()
        return super().create(key, body, media_type)

    def list(self, prefix: str) -> Iterator[ObjectInfo]:
        self._pause()
        return super().list(prefix)

    def delete(self, key: str) -> None:
        self._pause()
        super().delete(key)


class LeaseMachine(RuleBasedStateMachine):
    """Holders take, release and die; a slow one takes while others do the same between its calls of the store."""

    def __init__(self) -> None:
        super().__init__()
        self.time, self.store = Time(), PausingStore()
        self.lease = BucketLease(self.store, LEASE_S, clock=lambda: self.time.now)
        self.holding: list[tuple[Held, float]] = []
        self.troubles = 0

    @rule()
    def take(self) -> None:
        held = self.lease.take(HOST)
        assert held is None or len(self._alive()) == 0
        self._note(held)

    @rule(
        between=st.lists(st.lists(st.sampled_from(["take", "release", "expire"]), max_size=6), min_size=1, max_size=4)
    )
    def take_slowly(self, between: list[list[str]]) -> None:
        """What others do before each call of the store that the slow one makes."""
        actions = {"take": self._other_takes, "release": self._release_first, "expire": self._let_expire}
        self.store.before = [self._quietly([actions[name] for name in names]) for names in between]
        held = self.lease.take(HOST)
        self.store.before = []
        self._note(held)

    @rule()
    def release(self) -> None:
        self._release_first()

    @rule()
    def renew(self) -> None:
        """Whoever renews a lease holds it longer, if nobody else can have it."""
        for held, until in self.holding[:1]:
            renewed = self.lease.renew(held)
            assert renewed or not self._alive() or self.time.now >= until - 1e-6
            if renewed:
                self.holding[0] = (held, self.time.now + LEASE_S)

    @rule(seconds=st.floats(0.1, 20.0))
    def wait(self, seconds: float) -> None:
        self.time.now += seconds

    @rule()
    def die_and_expire(self) -> None:
        self._let_expire()
        assert not self._alive()
        held = self.lease.take(HOST)
        assert held is not None
        self._note(held)

    @invariant()
    def two_holders_never_overlap(self) -> None:
        assert len(self._alive()) <= 1

    @invariant()
    def the_bucket_does_not_fill(self) -> None:
        assert len(list(MemoryStore.list(self.store, ""))) <= 40

    def _quietly(self, actions: list[Callable[[], None]]) -> Callable[[], None]:
        """Actions whose own calls of the store are not interrupted."""

        def act() -> None:
            rest, self.store.before = self.store.before, []
            for action in actions:
                action()
            self.store.before = rest

        return act

    def _other_takes(self) -> None:
        self._note(self.lease.take(HOST))
        assert len(self._alive()) <= 1

    def _release_first(self) -> None:
        alive = self._alive()
        if alive:
            self.troubles += 1
            self.holding.remove(alive[0])
            self.lease.release(alive[0][0], Standing(troubles=self.troubles))

    def _let_expire(self) -> None:
        self.time.now += LEASE_S + TAKING_S + 1
        self.holding = self._alive()

    def _note(self, held: Held | None) -> None:
        if held is not None:
            self.holding.append((held, self.time.now + LEASE_S))

    def _alive(self) -> list[tuple[Held, float]]:
        return [(held, until) for held, until in self.holding if self.time.now < until]


TestLease = LeaseMachine.TestCase
TestLease.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)


def test_the_next_holder_hears_how_the_host_stood() -> None:
    lease = BucketLease(MemoryStore(), LEASE_S, clock=lambda: 0.0)
    first = lease.take(HOST)
    assert first is not None
    lease.release(first, Standing(5.0, 2, 1))
    second = lease.take(HOST)
    assert second is not None
    assert second.standing == Standing(5.0, 2, 1)


def test_a_dead_holder_leaves_the_standing_that_it_found() -> None:
    time = Time()
    lease = BucketLease(MemoryStore(), LEASE_S, clock=lambda: time.now)
    first = lease.take(HOST)
    assert first is not None
    lease.release(first, Standing(5.0, 2, 1))
    assert lease.take(HOST) is not None
    time.now += LEASE_S + TAKING_S + 0.1
    third = lease.take(HOST)
    assert third is not None
    assert third.standing == Standing(5.0, 2, 1)


def test_hosts_have_leases_of_their_own() -> None:
    lease = BucketLease(MemoryStore(), LEASE_S, clock=lambda: 0.0)
    assert lease.take("a.example") is not None
    assert lease.take("b.example") is not None
    assert lease.take("A.example") is None


@pytest.mark.parametrize("host", ["../../etc", "a" * 300, "[::1]", "a/b"])
def test_any_host_has_a_key(host: str) -> None:
    assert BucketLease(MemoryStore(), LEASE_S).take(host) is not None
