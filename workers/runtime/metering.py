"""Measures what a piece of work takes."""

import os
import resource
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

from contracts.artefacts.receipt import Cost

THREADS = "/proc/self/task"


def cpu_seconds() -> float:
    """CPU seconds so far of this process and of its children: those that have ended, and where the system tells them
    (Linux), those that run.
    """
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime + sum(map(_taken_by, _running()))


def _running() -> Iterator[int]:
    """Children that run. Each thread has its own."""
    with suppress(OSError):
        for thread in os.listdir(THREADS):  # noqa: PTH208
            yield from map(int, _told(f"{THREADS}/{thread}/children").split())


def _taken_by(process: int) -> float:
    """CPU seconds of a process and of its children that have ended: fields 14 to 17 of proc(5)'s stat."""
    fields = _told(f"/proc/{process}/stat").rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def _told(place: str) -> str:
    """What the system tells there; nothing where it does not. Path objects would keep the name of each process."""
    try:
        with open(place) as file:  # noqa: PTH123
            return file.read()
    except OSError:
        return ""


@dataclass(frozen=True)
class Meter:
    """Started at a moment; reads the cost since then."""

    wall: float
    cpu: float

    @classmethod
    def start(cls) -> "Meter":
        """Begin to measure."""
        return cls(time.perf_counter(), cpu_seconds())

    def cost(self, computed: bool, counts: Mapping[str, int]) -> Cost:
        """What was taken since the start."""
        return Cost(
            duration_s=round(time.perf_counter() - self.wall, 4),
            cpu_s=round(cpu_seconds() - self.cpu, 4),
            computed=computed,
            counts=dict(counts),
        )


@dataclass
class Between:
    """What a process takes between two pieces of work whose cost is told: handing over what came of the first, and
    taking the second. It is told with the second, so that all costs add up to what the process takes.
    """

    since: float | None = None
    """CPU seconds of the process when a cost was told last; None before the first one, which follows the start."""

    def before(self, meter: Meter) -> Cost:
        """What was taken before a piece of work."""
        taken = 0.0 if self.since is None else max(0.0, meter.cpu - self.since)
        return Cost(duration_s=0, cpu_s=taken, computed=True)

    def told(self) -> None:
        """What was taken so far is told, or is nobody's."""
        self.since = cpu_seconds()


def together(last: Cost, others: Iterable[Cost]) -> Cost:
    """What the parts of one piece of work took; the rest is told of the last of them."""
    every = (last, *others)
    taken = {"duration_s": sum(one.duration_s for one in every), "cpu_s": sum(one.cpu_s for one in every)}
    return last.model_copy(update={name: round(value, 4) for name, value in taken.items()})
