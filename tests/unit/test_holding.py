"""Leases while they are used: renewed, kept over requests, let go soon after, and short when their holder dies."""

import threading
from dataclasses import dataclass, field

from workers.adapters.downloads.bucket_lease import LEASE_S, TAKING_S, BucketLease
from workers.adapters.downloads.holding import Holding
from workers.adapters.downloads.lease import Held
from workers.adapters.downloads.leased_turns import LeasedTurns
from workers.adapters.downloads.standing import Outcome, Standing
from workers.adapters.object_stores.memory import MemoryStore

HOST, WAIT_S = "democracy.example", 10.0


@dataclass
class Noted:
    """A lease that notes what is done with it; `renews` is what a renewal answers."""

    seconds: float = 0.03
    renews: bool = True
    renewed: threading.Event = field(default_factory=threading.Event)
    released: threading.Event = field(default_factory=threading.Event)
    standings: list[Standing] = field(default_factory=list)
    taken: int = 0

    def take(self, host: str) -> Held | None:
        self.taken += 1
        return Held(host, self.taken, Standing())

    def renew(self, held: Held) -> bool:
        del held
        self.renewed.set()
        return self.renews

    def release(self, held: Held, standing: Standing) -> None:
        del held
        self.standings.append(standing)
        self.released.set()


def test_a_lease_is_renewed_while_the_work_lasts_and_let_go_after_it() -> None:
    lease = Noted()
    holding = Holding(lease, Held(HOST, 1, Standing()), idle=0.01)
    assert lease.renewed.wait(WAIT_S)
    assert not lease.released.is_set()
    holding.rest()
    assert lease.released.wait(WAIT_S)
    assert not holding.use()


def test_a_lease_that_ended_though_it_was_renewed_is_lost_and_not_released() -> None:
    lease = Noted(renews=False)
    holding = Holding(lease, Held(HOST, 1, Standing()), idle=5.0)
    assert lease.renewed.wait(WAIT_S)
    holding.let_go()
    assert holding.lost
    assert not lease.released.is_set()


def test_requests_that_follow_each_other_share_a_lease_and_trouble_is_told_at_once() -> None:
    lease = Noted(seconds=30.0)
    turns = LeasedTurns(lease, 0.0)
    for _ in range(3):
        with turns.turn(HOST):
            pass
    assert (lease.taken, lease.standings) == (1, [])
    with turns.turn(HOST) as turn:
        turn.note(Outcome.TROUBLE, 0.0)
    assert [standing.troubles for standing in lease.standings] == [1]


def test_a_lease_that_is_not_to_be_kept_is_given_back_after_each_request() -> None:
    lease = Noted(seconds=30.0)
    turns = LeasedTurns(lease, 0.0, hold=0.0)
    for _ in range(3):
        with turns.turn(HOST):
            pass
    assert (lease.taken, len(lease.standings)) == (3, 3)


def test_the_lease_of_a_dead_worker_ends_within_a_minute_and_one_that_is_renewed_goes_on() -> None:
    store, now = MemoryStore(), [0.0]
    lease = BucketLease(store, clock=lambda: now[0])
    held = lease.take(HOST)
    assert held is not None
    for _ in range(20):
        now[0] += LEASE_S / 3
        assert lease.renew(held)
        assert lease.take(HOST) is None
    now[0] += LEASE_S + TAKING_S
    assert LEASE_S + TAKING_S < 60
    assert lease.take(HOST) is not None
    assert not lease.renew(held)
