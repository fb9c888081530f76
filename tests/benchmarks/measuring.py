"""Runs a program and tells what it took: wall and CPU seconds, and the memory of all its processes together."""

import resource
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

INTERVAL_S = 0.2


@dataclass(frozen=True)
class Taken:
    """What a program took; memory is the proportional set size, so that shared pages count once."""

    wall_s: float
    cpu_s: float
    peak_mb: float
    printed: str


def taken(command: Sequence[str], environment: Mapping[str, str], cwd: Path, timeout_s: float = 3000) -> Taken:
    """Run the program to its end. Raises subprocess.CalledProcessError with what it said when it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    peak = [0.0]
    with subprocess.Popen(
        command, env=dict(environment), cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        watcher = threading.Thread(target=_watch, args=(process, peak), daemon=True)
        watcher.start()
        printed, _ = process.communicate(timeout=timeout_s)
        wall = time.perf_counter() - start
        watcher.join()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(command))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Taken(wall, cpu, peak[0], printed)


def _watch(process: "subprocess.Popen[str]", peak: list[float]) -> None:
    while process.poll() is None:
        peak[0] = max(peak[0], sum(map(_memory_mb, _family(process.pid))))
        time.sleep(INTERVAL_S)


def _family(pid: int) -> list[int]:
    found = [pid]
    for parent in found:
        for tasks in Path(f"/proc/{parent}/task").glob("*/children"):
            found += [int(child) for child in _read(tasks).split()]
    return found


def _memory_mb(pid: int) -> float:
    for line in _read(Path(f"/proc/{pid}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""
