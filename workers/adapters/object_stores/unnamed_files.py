"""Files that are written whole before they get their name, which is what makes a folder's writes atomic.

Places are text: a path object costs more than what is asked of the file system, and interns each of its parts.
"""

import errno
import fcntl
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO
from uuid import uuid4
from zlib import crc32

HIDDEN = ".~unnamed"
"""Holds the files in the making; `~` stands in no key, so that no object can have its place."""
LEFT_BEHIND_AFTER = 24 * 3600
"""Age in seconds at which such a file is taken to be that of a dead process."""
LOCK = "lock-"
LOCKS = 64
NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EXDEV}

Link = Callable[[str, str], None]


class UnnamedFiles:
    """Writes them in a hidden folder of the root, and so in the same file system."""

    def __init__(self, root: str, *, durable: bool, link: Link) -> None:
        self._hidden = f"{root}/{HIDDEN}"
        self._durable = durable
        self._link = link

    @contextmanager
    def holding(self, content: bytes | BinaryIO) -> Iterator[str]:
        """A file with the content, on disk, gone at the end unless it was named."""
        path = f"{self._hidden}/{uuid4().hex}"
        try:
            with self._new(path) as file:
                _fill(file, content)
                file.flush()
                if self._durable:
                    os.fsync(file.fileno())
            yield path
        finally:
            with suppress(FileNotFoundError):
                os.unlink(path)

    def name(self, unnamed: str, place: str) -> None:
        """Give it the name, in place of what had it."""
        os.replace(unnamed, place)
        self.settle(place)

    def name_once(self, unnamed: str, place: str) -> bool:
        """Give it the name unless that is taken; of racing callers one gets True."""
        try:
            named = self._linked(unnamed, place)
        except OSError as error:
            if error.errno not in NO_LINKS:
                raise
            named = self._named_under_lock(unnamed, place)
        self.settle(place)
        return named

    def make_folder(self, folder: str) -> None:
        """The folder and those above it, on disk."""
        if os.path.isdir(folder):
            return
        self.make_folder(os.path.dirname(folder))
        with suppress(FileExistsError):
            os.mkdir(folder)
        self.settle(folder)

    def settle(self, place: str) -> None:
        """Bring the name to disk, also when another writer gave it: who sees it may build on it."""
        if self._durable:
            folder = os.open(os.path.dirname(place), os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    def sweep(self) -> None:
        """Remove what dead processes left behind; what cannot be removed stays, and harms nobody."""
        limit = time.time() - LEFT_BEHIND_AFTER
        with suppress(OSError), os.scandir(self._hidden) as entries:
            for entry in entries:
                if not entry.name.startswith(LOCK) and entry.stat().st_mtime < limit:
                    os.unlink(entry.path)

    def _new(self, path: str) -> BinaryIO:
        try:
            return open(path, "xb")
        except FileNotFoundError:
            self.make_folder(self._hidden)
            return open(path, "xb")

    def _linked(self, unnamed: str, place: str) -> bool:
        try:
            self._link(unnamed, place)
        except FileExistsError:
            return False
        return True

    def _named_under_lock(self, unnamed: str, place: str) -> bool:
        """For file systems without hard links. Writing to the name itself with O_EXCL would show half an object to
        readers, and leave it there after a kill; the system drops this lock with its process.
        """
        number = crc32(os.fsencode(place)) % LOCKS
        with open(f"{self._hidden}/{LOCK}{number}", "ab") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if os.path.lexists(place):
                return False
            os.replace(unnamed, place)
        return True


def _fill(file: BinaryIO, content: bytes | BinaryIO) -> None:
    if isinstance(content, bytes):
        file.write(content)
    else:
        shutil.copyfileobj(content, file)
