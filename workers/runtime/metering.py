"""Measures what a piece of work takes."""

import resource
import time
from collections.abc import Mapping
from dataclasses import dataclass

from contracts.artefacts.receipt import Cost


def cpu_seconds() -> float:
    """CPU seconds so far of this process and of its children that have ended."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


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
