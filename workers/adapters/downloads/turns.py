"""Politeness: one request at a time for each host, with a pause in between."""

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class _Host:
    lock: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = 0.0


class Turns:
    """Lets threads of this process ask a host one after the other, `delay` seconds between an end and a start."""

    def __init__(
        self,
        delay: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._delay, self._clock, self._sleep = delay, clock, sleep
        self._hosts: defaultdict[str, _Host] = defaultdict(_Host)
        self._table = threading.Lock()

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait for the host's turn and hold it."""
        with self._table:
            own = self._hosts[host]
        with own.lock:
            if (wait := own.free_at - self._clock()) > 0:
                self._sleep(wait)
            try:
                yield
            finally:
                own.free_at = self._clock() + self._delay
