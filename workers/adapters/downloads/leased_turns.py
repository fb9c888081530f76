"""Turns at hosts across processes: the turn of this process first, then the lease that all share."""

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from contracts.artefacts.failure import ReasonCode
from workers.adapters.downloads.holding import Holding
from workers.adapters.downloads.lease import Held, HostLease
from workers.adapters.downloads.standing import Outcome
from workers.adapters.downloads.turns import PATIENCE, HostTurns, Turn, Turns
from workers.runtime.errors import TransientError
from workers.runtime.objects import StoreUnavailableError

LOOK_AGAIN = 0.5
HOLD_S, IDLE_S = 10.0, 1.0
"""A lease is held so long over several requests, and so long without any."""


@dataclass(frozen=True)
class LeasedTurns:
    """The port `HostTurns` over a lease; what hosts ask for, and how they stand, is known to all holders.

    `hold` is for how many seconds a lease is kept over several requests; 0 gives it back after each.
    """

    lease: HostLease
    delay: float
    inner: HostTurns = field(default_factory=lambda: Turns(0.0))
    clock: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep
    patience: float = PATIENCE
    hold: float = HOLD_S
    holdings: dict[str, Holding] = field(default_factory=dict)
    gave_way: dict[str, float] = field(default_factory=dict)
    table: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def turn(self, host: str, pause: float = 0.0) -> Iterator[Turn]:
        """Wait for the host's turn among all processes and hold it. Raises TransientError after the patience."""
        with self.inner.turn(host):
            holding = self._holding(host)
            turn, asked = Turn(), False
            try:
                wait = holding.standing.wait(host, self.clock(), self.patience)
                if wait > 0:
                    self.sleep(wait)
                asked = True
                yield turn
            finally:
                if asked:
                    between = max(self.delay, pause)
                    holding.standing = holding.standing.after(turn.outcome, self.clock(), between, turn.retry_after)
                self._rest(host, holding, well=asked and turn.outcome is Outcome.ANSWERED)

    def _holding(self, host: str) -> Holding:
        """The lease that this process has of the host, or a new one."""
        with self.table:
            known = self.holdings.get(host)
        if known is not None and known.use():
            return known
        self._give_way(host)
        holding = Holding(self.lease, self._take(host), IDLE_S)
        with self.table:
            self.holdings[host] = holding
        return holding

    def _rest(self, host: str, holding: Holding, *, well: bool) -> None:
        """Keep the lease for the next request, unless others must hear how the host stands, or wait for long."""
        if well and time.monotonic() - holding.since < self.hold:
            holding.rest()
            return
        holding.let_go()
        with self.table:
            self.holdings.pop(host, None)
            if self.hold:
                self.gave_way[host] = time.monotonic()

    def _give_way(self, host: str) -> None:
        """Wait until those who look for the lease have looked again, after it was held for long."""
        with self.table:
            since = self.gave_way.pop(host, None)
        if since is not None and (left := LOOK_AGAIN - (time.monotonic() - since)) > 0:
            self.sleep(left)

    def _take(self, host: str) -> Held:
        try:
            return self._wait_for(host)
        except StoreUnavailableError as error:
            raise TransientError(ReasonCode.STORE_UNAVAILABLE, f"no lease of {host}: {error}") from error

    def _wait_for(self, host: str) -> Held:
        until = self.clock() + self.patience
        while (held := self.lease.take(host)) is None:
            if self.clock() >= until:
                message = f"other workers were asking {host} for {self.patience:.0f} seconds"
                raise TransientError(ReasonCode.TIMED_OUT, message, LOOK_AGAIN)
            self.sleep(LOOK_AGAIN * random.uniform(0.5, 1.0))  # noqa: S311 spreads load; no secret depends on it
        return held
