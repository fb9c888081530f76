"""Temporary folders of a process, which the next process sweeps away when this one was killed.

A living process holds a lock on its folder; the system drops the lock however the process ends.
"""

import atexit
import fcntl
import os
import shutil
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

PREFIX = "agenda-work-"


def work_in_own_folder() -> None:
    """Let all temporary files of this process be made in a folder of its own."""
    tempfile.tempdir = str(own_folder(Path(os.environ.get("TMPDIR") or _system_place())))


def own_folder(place: Path) -> Path:
    """This process's folder in `place`, made at the first call, after a sweep; it goes when the process ends."""
    return _own_folder(place, os.getpid())


def sweep(place: Path) -> None:
    """Remove the folders in `place` whose processes are dead."""
    for folder in place.glob(f"{PREFIX}*"):
        with suppress(OSError):
            lock = _locked(folder)
            try:
                shutil.rmtree(folder, ignore_errors=True)
            finally:
                os.close(lock)


def _system_place() -> str:
    """Where temporary files go unless this process has its own folder already."""
    current = Path(tempfile.gettempdir())
    return str(current.parent if current.name.startswith(PREFIX) else current)


@cache
def _own_folder(place: Path, process: int) -> Path:
    # a process that was forked needs a folder and a lock of its own, hence the number in the key
    sweep(place)
    while True:
        folder = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{process}-", dir=place))
        with suppress(OSError):
            _locked(folder)
            # a sweeper may have been quicker than the lock
            if folder.is_dir():
                atexit.register(_remove, folder, process)
                return folder


def _locked(folder: Path) -> int:
    """The open folder with its lock. Raises OSError when another process holds it, or it is gone."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(opened)
        raise
    return opened


def _remove(folder: Path, process: int) -> None:
    # a forked child inherits what its parent wants to be done at exit
    if os.getpid() == process:
        shutil.rmtree(folder, ignore_errors=True)
