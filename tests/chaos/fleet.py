"""Worker processes that are killed and started again."""

import os
import random
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.pipeline.commands import AGENDA, environment
from workers.stages import STAGES

NAMES = [row.name for row in STAGES]


@dataclass
class Fleet:
    """So many workers of all stages; `logs` keeps what they say, one file for each life."""

    size: int
    settings: Mapping[str, str]
    logs: Path
    lane: str = "live"
    concurrency: int = 2
    running: list["subprocess.Popen[bytes]"] = field(default_factory=list)
    lives: int = 0

    def start(self) -> None:
        """Bring the fleet to its size."""
        while len(self.running) < self.size:
            self.lives += 1
            command = [AGENDA, "worker", *NAMES, "--lane", self.lane, "--concurrency", str(self.concurrency)]
            with (self.logs / f"life-{self.lives:04}.log").open("wb") as log:
                self.running.append(
                    subprocess.Popen(
                        command, env=environment(self.settings), stdout=log, stderr=log, start_new_session=True
                    )
                )

    def kill_worker(self, chance: random.Random) -> None:
        """End a worker with all its processes, as a power cut would, and start another one."""
        victim = self.running.pop(chance.randrange(len(self.running)))
        end(victim, signal.SIGKILL)
        self.start()

    def kill_child(self, chance: random.Random) -> None:
        """End one process of the pool of a worker, as the kernel does when memory is short."""
        victim = self.running[chance.randrange(len(self.running))]
        below = children(children([victim.pid]))
        if below:
            with suppress(ProcessLookupError):
                os.kill(chance.choice(below), signal.SIGKILL)

    def replace(self, chance: random.Random) -> None:
        """Start a successor, then tell the old worker to end: a rolling replacement."""
        old = self.running.pop(chance.randrange(len(self.running)))
        self.start()
        old.terminate()
        old.wait(60)

    def revive(self) -> None:
        """Start again whatever ended by itself, as a supervisor does."""
        self.running = [one for one in self.running if one.poll() is None]
        self.start()

    def stop(self) -> list[int]:
        """Let all end as an operator would; gives their exit codes."""
        for one in self.running:
            one.terminate()
        return [end(one, None) for one in self.running]


def end(process: "subprocess.Popen[bytes]", number: int | None) -> int:
    """Wait for its end, after a signal to its whole session if one is given."""
    if number is not None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, number)
    try:
        return process.wait(60)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return process.wait(5)


def children(parents: list[int]) -> list[int]:
    """The processes that these started, in order."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            if int(fields[1]) in parents:
                found.append(int(entry.name))
    return sorted(found)


@contextmanager
def fleet(
    size: int, settings: Mapping[str, str], logs: Path, lane: str = "live", concurrency: int = 2
) -> Iterator[Fleet]:
    """Workers while the context lasts."""
    logs.mkdir(parents=True, exist_ok=True)
    workers = Fleet(size, settings, logs, lane, concurrency)
    workers.start()
    try:
        yield workers
    finally:
        workers.stop()
