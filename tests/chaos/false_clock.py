"""A wall clock that jumps, for processes that are started with it; monotonic clocks stay right, as when a clock is set.

It is a small library in C, built where a compiler is at hand; elsewhere nothing jumps. With libfaketime of Debian the
waits of Python 3.11 fail, or never end.
"""

import shutil
import struct
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_suffix(".c")
JUMPS_S = (3600, -900)
LASTS_S = 2.0


@dataclass
class FalseClock:
    """By how much it is wrong follows from a file that all its processes share."""

    file: Path
    library: Path | None
    jumps: int = 0

    @property
    def settings(self) -> Mapping[str, str]:
        """The environment of a process with this clock."""
        return {"LD_PRELOAD": str(self.library), "FALSE_CLOCK": str(self.file)} if self.library else {}

    def set(self, seconds: int) -> None:
        """Be wrong by so many seconds from now on."""
        with self.file.open("r+b") as file:
            file.write(struct.pack("=q", seconds))

    def jump(self, sleep: Callable[[float], None] = time.sleep) -> None:
        """Be wrong for a while."""
        if self.library:
            self.set(JUMPS_S[self.jumps % len(JUMPS_S)])
            sleep(LASTS_S)
            self.set(0)
            self.jumps += 1


@contextmanager
def false_clock(folder: Path) -> Iterator[FalseClock]:
    """A clock that is right until it jumps."""
    file = folder / "clock"
    file.write_bytes(struct.pack("=q", 0))
    yield FalseClock(file, _built(folder / "false_clock.so"))


def _built(library: Path) -> Path | None:
    compiler = shutil.which("cc")
    if compiler is None:
        return None
    subprocess.run([compiler, "-O2", "-Wall", "-Werror", "-shared", "-fPIC", "-o", library, SOURCE], check=True)
    return library
