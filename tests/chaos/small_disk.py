"""A disk for temporary files that can be filled: a file system in memory, which only root can mount."""

import errno
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SIZE = "64m"
PIECE = b"\0" * 2**16
LASTS_S = 2.0


@dataclass
class SmallDisk:
    """Where it is, and how often it was filled."""

    place: Path
    mounted: bool
    fills: int = 0

    def fill(self, sleep: Callable[[float], None] = time.sleep) -> None:
        """Leave no room for a while."""
        if not self.mounted:
            return
        filler = self.place / "filler"
        with filler.open("wb", buffering=0) as file:
            _write_until_full(file.write)
        sleep(LASTS_S)
        filler.unlink()
        self.fills += 1


@contextmanager
def small_disk(place: Path) -> Iterator[SmallDisk]:
    """A folder, and where it may be one a disk of its own."""
    place.mkdir(exist_ok=True)
    root = os.geteuid() == 0
    mounted = (
        root
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", place], check=False, capture_output=True
        ).returncode
    )
    try:
        yield SmallDisk(place, mounted)
    finally:
        if mounted:
            subprocess.run(["umount", "-l", place], check=True)


def _write_until_full(write: Callable[[bytes], int]) -> None:
    while True:
        try:
            write(PIECE)
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            return
