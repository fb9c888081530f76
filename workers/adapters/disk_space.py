"""Tells what a full disk did from what a document did: programs that find no room leave cut files and odd errors."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from contracts.artefacts.failure import ReasonCode
from workers.runtime.errors import TransientError

LEAST_BYTES = 4 * 2**20
"""With less than a page's picture free, a file may have been cut."""
LEAST_FILES = 8


@contextmanager
def full_disk_told(folder: Path | None = None) -> Iterator[None]:
    """While files are written to a folder, or to the temporary one.

    Raises TransientError: DISK_FULL in place of any error that comes when there is no room; what takes the room must
    still be there, so this belongs inside of the context that removes it.
    """
    try:
        yield
    except Exception as error:
        require_room(folder, error)
        raise


def require_room(folder: Path | None = None, error: Exception | None = None) -> None:
    """Raises TransientError: DISK_FULL where a file may have been cut for want of room."""
    place = folder or Path(tempfile.gettempdir())
    if _is_full(place):
        told = f": {error}" if error else ""
        raise TransientError(ReasonCode.DISK_FULL, f"no room is left in {place}{told}") from error


def _is_full(folder: Path) -> bool:
    room = os.statvfs(folder)
    # a file system that does not count files says 0 of 0
    return room.f_bavail * room.f_frsize < LEAST_BYTES or (room.f_files > 0 and room.f_favail < LEAST_FILES)
