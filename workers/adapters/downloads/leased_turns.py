"""Turns at hosts across processes: the turn of this process first, then the lease that all share."""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import structlog

from contracts.artefacts.failure import ReasonCode
from workers.adapters.downloads.lease import Held, HostLease
from workers.adapters.downloads.standing import Standing
from workers.adapters.downloads.turns import PATIENCE, HostTurns, Turn, Turns
from workers.runtime.errors import TransientError
from workers.runtime.objects import StoreUnavailableError

LOOK_AGAIN = 0.5


@dataclass(frozen=True)
class LeasedTurns:
    """The port `HostTurns` over a lease; what hosts ask for, and how they stand, is known to all holders."""

    lease: HostLease
    delay: float
    inner: HostTurns = field(default_factory=lambda: Turns(0.0))
    clock: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep
    patience: float = PATIENCE

    @contextmanager
    def turn(self, host: str, pause: float = 0.0) -> Iterator[Turn]:
        """Wait for the host's turn among all processes and hold it. Raises TransientError after the patience."""
        with self.inner.turn(host):
            held = self._take(host)
            turn = Turn()
            standing = held.standing
            try:
                wait = held.standing.wait(host, self.clock(), self.patience)
                if wait > 0:
                    self.sleep(wait)
                try:
                    yield turn
                finally:
                    between = max(self.delay, pause)
                    standing = held.standing.after(turn.outcome, self.clock(), between, turn.retry_after)
            finally:
                self._release(held, standing)

    def _release(self, held: Held, standing: Standing) -> None:
        """Let go; what cannot be released expires by itself."""
        try:
            self.lease.release(held, standing)
        except StoreUnavailableError as error:
            structlog.get_logger().warning("lease_not_released", host=held.host, error=str(error))

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
