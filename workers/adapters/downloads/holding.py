"""A lease in use: renewed as long as there is work, and let go soon after the last of it.

Whoever asks a host asks it again at once, as a rule; so a lease is held over many requests, for a few seconds at most
where others wait, instead of being given back and taken at each of them.
"""

import threading
import time
from collections.abc import Callable

import structlog

from workers.adapters.downloads.lease import Held, HostLease
from workers.runtime.objects import StoreUnavailableError


class Holding:
    """A lease that this process has; `idle` is for how many seconds it is kept without any use.

    A process that ends waits for that long, so that it leaves no lease behind.
    """

    def __init__(self, lease: HostLease, held: Held, idle: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.standing = held.standing
        """How the host stands now."""
        self.since = clock()
        self._lease, self._held, self._idle, self._clock = lease, held, idle, clock
        self._change = threading.Condition()
        self._in_use = True
        self._over = False
        self._renewed_at = self._used_at = self.since
        self._thread = threading.Thread(target=self._keep, name=f"lease-{held.host}")
        self._thread.start()

    @property
    def lost(self) -> bool:
        """Whether the lease was let go, or ended though it was to be renewed."""
        with self._change:
            return self._over

    def use(self) -> bool:
        """Begin to work with it. False when it was let go meanwhile."""
        with self._change:
            self._in_use = not self._over
            return self._in_use

    def rest(self) -> None:
        """The work has ended for now; more may come."""
        with self._change:
            self._in_use, self._used_at = False, self._clock()

    def let_go(self) -> None:
        """Give the lease back at once."""
        with self._change:
            self._release()
            self._change.notify_all()
        self._thread.join()

    def _keep(self) -> None:
        third = self._lease.seconds / 3
        with self._change:
            while not self._over:
                self._change.wait(min(self._idle or third, third))
                if not self._in_use and self._clock() - self._used_at >= self._idle:
                    self._release()
                elif self._clock() - self._renewed_at >= third:
                    self._renew()

    def _renew(self) -> None:
        self._renewed_at = self._clock()
        try:
            if self._over or self._lease.renew(self._held):
                return
        except StoreUnavailableError as error:
            structlog.get_logger().warning("lease_not_renewed", host=self._held.host, error=str(error))
            return
        self._over = True
        structlog.get_logger().warning("lease_lost", host=self._held.host)

    def _release(self) -> None:
        """Let go; what cannot be released expires by itself."""
        if self._over:
            return
        self._over = True
        try:
            self._lease.release(self._held, self.standing)
        except StoreUnavailableError as error:
            structlog.get_logger().warning("lease_not_released", host=self._held.host, error=str(error))
