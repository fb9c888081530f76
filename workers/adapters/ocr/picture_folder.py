"""A folder for pictures of pages, in memory where there is room."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from workers.adapters.disk_space import full_disk_told
from workers.adapters.temporary_folders import own_folder

MEMORY_FOLDER = Path("/dev/shm")  # noqa: S108 - TemporaryDirectory makes an own folder in it that only its owner reads
ROOM = 4
"""How many times what is asked must be free, because other batches draw at the same time."""


@contextmanager
def picture_folder(needed: int) -> Iterator[Path]:
    """An empty folder for `needed` bytes; it goes with all it holds when the context ends."""
    with TemporaryDirectory(prefix="agenda-pages-", dir=_place(needed)) as folder, full_disk_told(Path(folder)):
        yield Path(folder)


def _place(needed: int) -> Path | None:
    usable = MEMORY_FOLDER.is_dir() and os.access(MEMORY_FOLDER, os.W_OK)
    room = usable and shutil.disk_usage(MEMORY_FOLDER).free >= ROOM * needed
    return own_folder(MEMORY_FOLDER) if room else None
