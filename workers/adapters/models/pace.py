"""At most so many requests a minute from one process."""

from collections.abc import Callable
from threading import Lock

MINUTE_S = 60.0


class Pace:
    """Gives out turns at even distances; `clock` and `sleep` count seconds."""

    def __init__(self, per_minute: int, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._apart = MINUTE_S / per_minute
        self._clock, self._sleep = clock, sleep
        self._lock, self._next = Lock(), 0.0

    def take(self) -> None:
        """Wait for the next turn."""
        with self._lock:
            now = self._clock()
            turn = max(now, self._next)
            self._next = turn + self._apart
        if turn > now:
            self._sleep(turn - now)
