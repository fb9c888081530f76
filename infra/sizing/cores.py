"""Who gets the processor: every process a core of its own, or all of them the cores of one machine.

On a machine whose cores are shared, live work goes first (its processes have the usual priority, those of backlogs the
lowest), and processes of one lane get equal parts. A clock for each lane tells the CPU seconds that each of its
processes has had so far, so the next end of any of them is found without a look at the others.
"""

from heapq import heappop, heappush
from math import inf
from typing import Generic, TypeVar

Process = TypeVar("Process")
LIVE, BACKFILL = 0, 1
LEFT_FOR_BACKFILL = 15 / 1024
"""The weight of a process of nice 19 against one of nice 0 (sched-nice-design in Linux's documentation)."""


class SharedCores(Generic[Process]):
    """A machine with so many cores, on which CPU seconds stretch by a factor when all of them are busy: they share
    memory, and those of a virtual machine often share a core.
    """

    def __init__(self, cores: int, side_by_side: float = 1.0) -> None:
        self._cores = cores
        self._stretch = (side_by_side - 1.0) / max(1, cores - 1)
        self._now = 0.0
        self._had = [0.0, 0.0]
        self._running: list[list[tuple[float, int, Process]]] = [[], []]
        self._count = 0

    def begin(self, now: float, process: Process, cpu_s: float, lane: int) -> None:
        """A process wants so many CPU seconds from now on."""
        self._advance(now)
        self._count += 1
        heappush(self._running[lane], (self._had[lane] + cpu_s, self._count, process))

    def next_end(self) -> float:
        """When the next process has had what it wants; infinity when none runs."""
        return min(self._end_of(lane) for lane in (LIVE, BACKFILL))

    def end(self, now: float) -> tuple[Process, int]:
        """The process that has had what it wants now, and its lane."""
        lane = LIVE if self._end_of(LIVE) <= self._end_of(BACKFILL) else BACKFILL
        self._advance(now)
        had, _, process = heappop(self._running[lane])
        self._had[lane] = max(self._had[lane], had)
        return process, lane

    def _end_of(self, lane: int) -> float:
        running = self._running[lane]
        return self._now + max(0.0, running[0][0] - self._had[lane]) / self._speed(lane) if running else inf

    def _speed(self, lane: int) -> float:
        """CPU seconds that each process of a lane gets in a second."""
        live, backfill = len(self._running[LIVE]), len(self._running[BACKFILL])
        stretched = 1.0 + self._stretch * (min(live + backfill, self._cores) - 1)
        if lane == LIVE:
            taken = LEFT_FOR_BACKFILL * backfill / live if live and live + backfill > self._cores else 0.0
            return min(1.0, self._cores / live) * (1.0 - min(0.5, taken)) / stretched
        left = max(self._cores - live, 0.0)
        return min(1.0, max(left / backfill, LEFT_FOR_BACKFILL)) / stretched

    def _advance(self, now: float) -> None:
        passed = now - self._now
        if passed > 0:
            for lane in (LIVE, BACKFILL):
                if self._running[lane]:
                    self._had[lane] += passed * self._speed(lane)
            self._now = now
