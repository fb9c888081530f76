"""How fast a machine is: what the same small work takes everywhere, so that figures of two machines can be compared."""

import os
import platform
import time
from hashlib import sha256
from pathlib import Path

ROUNDS, STEPS, BYTES = 3, 1_500_000, 40_000_000


def calibration() -> dict[str, str | int | float]:
    """The machine, and CPU seconds of fixed work: counting in Python, and hashing."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count() or 1,
        "python": platform.python_version(),
        "counting_cpu_s": round(min(_counting() for _ in range(ROUNDS)), 4),
        "hashing_cpu_s": round(min(_hashing() for _ in range(ROUNDS)), 4),
    }


def _counting() -> float:
    start, total = time.process_time(), 0
    for number in range(STEPS):
        total += number % 7
    return time.process_time() - start


def _hashing() -> float:
    start = time.process_time()
    sha256(bytes(BYTES)).hexdigest()
    return time.process_time() - start


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines() if Path("/proc/cpuinfo").exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())
