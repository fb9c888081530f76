"""How fast a machine is: what the same small work takes everywhere, so that figures of two machines can be compared.

`python -m infra.sizing.calibration` prints the CPU seconds of reading and writing JSON, alone or beside others.
"""

import json
import os
import platform
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

ROUNDS, STEPS, BYTES = 3, 1_500_000, 40_000_000
ROWS, TIMES = 20_000, 12


def calibration() -> dict[str, str | int | float]:
    """The machine, CPU seconds of fixed work (counting in Python, hashing), and how much longer such work takes a core
    when all others are as busy.
    """
    return {
        "processor": _processor(),
        "cores": os.cpu_count() or 1,
        "python": platform.python_version(),
        "counting_cpu_s": round(min(_counting() for _ in range(ROUNDS)), 4),
        "hashing_cpu_s": round(min(_hashing() for _ in range(ROUNDS)), 4),
        "side_by_side": round(side_by_side(), 3),
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


def side_by_side() -> float:
    """CPU seconds of the same work on every core at once, as a multiple of those on one."""
    alone = min(_at_once(1) for _ in range(ROUNDS))
    return max(1.0, min(_at_once(os.cpu_count() or 1) for _ in range(ROUNDS)) / alone)


def _at_once(count: int) -> float:
    """CPU seconds of each of so many processes, on average."""
    command = [sys.executable, "-m", "infra.sizing.calibration"]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(count)]
    return sum(float(process.communicate()[0]) for process in running) / count


def json_cpu_s() -> float:
    """Work as workers do it: many small objects, written and read again."""
    rows = [
        {"id": str(number), "page": number, "words": ["council", "agenda", str(number * 7)]} for number in range(ROWS)
    ]
    start = time.process_time()
    for _ in range(TIMES):
        json.loads(json.dumps(rows))
    return time.process_time() - start


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines() if Path("/proc/cpuinfo").exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


if __name__ == "__main__":
    print(json_cpu_s())  # noqa: T201 the output of the command
