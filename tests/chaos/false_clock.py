"""A clock that jumps, for processes that are started with it: libfaketime, where it is installed (Debian: faketime)."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

LIBRARIES = tuple(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
JUMPS_S = (3600, -900)
LASTS_S = 2.0


@dataclass
class FalseClock:
    """What time it is follows from a file that its processes read again each second."""

    file: Path
    jumps: int = 0

    @property
    def settings(self) -> Mapping[str, str]:
        """The environment of a process with this clock; monotonic clocks stay right, as they do when a clock is set."""
        if not LIBRARIES:
            return {}
        return {
            "LD_PRELOAD": str(LIBRARIES[0]),
            "FAKETIME_TIMESTAMP_FILE": str(self.file),
            "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_DISABLE_SHM": "1",
        }

    def jump(self, sleep: Callable[[float], None] = time.sleep) -> None:
        """Be wrong for a while."""
        if LIBRARIES:
            self.file.write_text(f"{JUMPS_S[self.jumps % len(JUMPS_S)]:+d}\n")
            sleep(LASTS_S)
            self.file.write_text("+0\n")
            self.jumps += 1


@contextmanager
def false_clock(folder: Path) -> Iterator[FalseClock]:
    """A clock that is right until it jumps."""
    file = folder / "clock"
    file.write_text("+0\n")
    yield FalseClock(file)
