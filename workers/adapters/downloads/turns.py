"""Politeness: one request at a time for each host, with a pause in between that grows while the host has trouble."""

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from workers.adapters.downloads.standing import Outcome, Standing

PATIENCE = 60.0
"""Longest wait, in seconds, that a turn is waited for; above it the task is tried again later."""


@dataclass
class Turn:
    """A turn at a host; whoever has it notes how the host answered."""

    outcome: Outcome = Outcome.ANSWERED
    retry_after: float | None = None

    def note(self, outcome: Outcome, retry_after: float | None = None) -> None:
        """Say how it went."""
        self.outcome, self.retry_after = outcome, retry_after


class HostTurns(Protocol):
    """Gives out turns at hosts."""

    def turn(self, host: str, pause: float = 0.0) -> AbstractContextManager[Turn]:
        """Wait for the host's turn and hold it; `pause` is what the host's own rules ask between two requests.

        Raises TransientError when the host is to be left alone for longer than is worth waiting.
        """
        ...


@dataclass
class _Host:
    lock: threading.Lock = field(default_factory=threading.Lock)
    standing: Standing = field(default_factory=Standing)


class Turns:
    """Lets threads of this process ask a host one after the other, `delay` seconds between an end and a start."""

    def __init__(
        self,
        delay: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        patience: float = PATIENCE,
    ) -> None:
        self._delay, self._clock, self._sleep, self._patience = delay, clock, sleep, patience
        self._hosts: defaultdict[str, _Host] = defaultdict(_Host)
        self._table = threading.Lock()

    @contextmanager
    def turn(self, host: str, pause: float = 0.0) -> Iterator[Turn]:
        """Wait for the host's turn and hold it."""
        with self._table:
            own = self._hosts[host.lower()]
        with own.lock:
            if (wait := own.standing.wait(host, self._clock(), self._patience)) > 0:
                self._sleep(wait)
            turn = Turn()
            try:
                yield turn
            finally:
                between = max(self._delay, pause)
                own.standing = own.standing.after(turn.outcome, self._clock(), between, turn.retry_after)
