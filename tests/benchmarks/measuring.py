"""Runs a program and tells what it took: wall and CPU seconds, and the memory of all its processes together."""

import os
import resource
import subprocess
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

INTERVAL_S = 0.2


@dataclass(frozen=True)
class Taken:
    """What a program took; memory is the proportional set size, so that shared pages count once."""

    wall_s: float
    cpu_s: float
    peak_mb: float
    printed: str = ""


@dataclass
class Peak:
    """The most that processes with all their children held at one time."""

    megabytes: float = 0.0
    _ended: threading.Event = field(default_factory=threading.Event)

    def look(self, roots: Sequence[int]) -> None:
        """Until told to end."""
        while not self._ended.wait(INTERVAL_S):
            self.megabytes = max(self.megabytes, held_mb(roots))

    def end(self) -> None:
        self._ended.set()


@contextmanager
def peak_of(roots: Sequence[int]) -> Iterator[Peak]:
    """Watches memory while the context lasts."""
    peak = Peak()
    watcher = threading.Thread(target=peak.look, args=(roots,), daemon=True)
    watcher.start()
    try:
        yield peak
    finally:
        peak.end()
        watcher.join()


def taken(command: Sequence[str], environment: Mapping[str, str], cwd: Path, timeout_s: float = 3000) -> Taken:
    """Run the program to its end. Raises subprocess.CalledProcessError with what it said when it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    with (
        subprocess.Popen(
            command, env=dict(environment), cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as process,
        peak_of([process.pid]) as peak,
    ):
        printed, _ = process.communicate(timeout=timeout_s)
        wall = time.perf_counter() - start
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(command))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Taken(wall, cpu, peak.megabytes, printed)


def children_running(name: str) -> list[int]:
    """Children of this process in whose command line the name stands."""
    return [pid for pid in family([os.getpid()]) if name.encode() in _read(Path(f"/proc/{pid}/cmdline")).encode()]


def family(roots: Iterable[int]) -> list[int]:
    """Processes with all their children."""
    found = list(roots)
    for parent in found:
        for tasks in Path(f"/proc/{parent}/task").glob("*/children"):
            found += [child for child in map(int, _read(tasks).split()) if child not in found]
    return found


def cpu_of(processes: Iterable[int]) -> float:
    """CPU seconds so far of processes that run, and of their children that have ended (proc(5), fields 14 to 17)."""
    stats = [_read(Path(f"/proc/{pid}/stat")).rpartition(")")[2].split() for pid in processes]
    return sum(sum(map(int, fields[11:15])) for fields in stats if fields) / os.sysconf("SC_CLK_TCK")


def held_mb(roots: Iterable[int]) -> float:
    """What processes with all their children hold now."""
    return sum(map(_memory_mb, family(roots)))


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
