"""A store in a folder, for one machine: every object is a file.

New bytes are written aside, brought to disk, and only then given their name, so that no reader and no power cut sees
half an object. `create` takes the name with a hard link, which fails when the name exists.
"""

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from workers.adapters.object_stores.file_errors import Reading, writing
from workers.adapters.object_stores.naming import check_key, check_prefix, is_key
from workers.adapters.object_stores.unnamed_files import Link, UnnamedFiles
from workers.runtime.objects import ObjectInfo, ObjectMissingError, StoreUnavailableError

READ = os.O_RDONLY | os.O_NOFOLLOW


class FolderStore:
    """The port `ObjectStore` over a folder, which is made at the first write. Media types are not kept.

    Symbolic links below the folder are not followed. Unlike in S3, no key may run on from another object's (`a` and
    `a/b`): ValueError. `durable=False` spares the fsync; `link` stands in for file systems without hard links.
    """

    def __init__(self, root: Path, *, durable: bool = True, link: Link = os.link) -> None:
        self._root = os.path.realpath(root)
        self._unnamed = UnnamedFiles(self._root, durable=durable, link=link)
        self._unnamed.sweep()

    def get(self, key: str) -> bytes:
        """The whole object. Raises ObjectMissingError."""
        place = self._place(key)
        with Reading(key):
            descriptor = os.open(place, READ)
            try:
                return _whole(descriptor)
            finally:
                os.close(descriptor)

    def download(self, key: str, path: Path) -> None:
        """Stream the object into a file. Raises ObjectMissingError."""
        place = self._place(key)
        with Reading(key):
            source = open(place, "rb", opener=_not_through_links)  # noqa: SIM115 - errors of opening only are told so
        with source, path.open("wb") as target:
            shutil.copyfileobj(source, target)

    def put(self, key: str, body: bytes, media_type: str = "application/json") -> None:  # noqa: ARG002 - see the class
        """Write or replace the object."""
        place = self._place(key)
        with writing(key), self._unnamed.holding(body) as unnamed:
            self._unnamed.make_folder(os.path.dirname(place))
            self._unnamed.name(unnamed, place)

    def create(self, key: str, body: bytes, media_type: str = "application/json") -> bool:  # noqa: ARG002
        """Write the object unless the key is taken."""
        return self._create(key, body)

    def create_from_file(self, key: str, path: Path, media_type: str) -> bool:  # noqa: ARG002
        """As `create`, streamed from a file."""
        with path.open("rb") as source:
            return self._create(key, source)

    def head(self, key: str) -> ObjectInfo | None:
        """Key and size; None when there is none."""
        return _standing(key, self._place(key))

    def list(self, prefix: str) -> Iterator[ObjectInfo]:
        """All objects whose key begins with the prefix, folder by folder."""
        folder, _, _ = check_prefix(prefix).rpartition("/")
        if folder:
            self._place(folder + "/x")
        return self._walk(folder, prefix)

    def delete(self, key: str) -> None:
        """Remove the object if it is there; its folder stays, since another writer may be about to use it."""
        place = self._place(key)
        if _standing(key, place) is None:
            return
        with writing(key):
            with suppress(FileNotFoundError):
                os.unlink(place)
            self._unnamed.settle(place)

    def _place(self, key: str) -> str:
        *folders, name = check_key(key).split("/")
        place = self._root
        for folder in folders:
            place = f"{place}/{folder}"
            if os.path.islink(place):
                raise ValueError(f"{key!r} leads through a symbolic link")
        return f"{place}/{name}"

    def _create(self, key: str, content: bytes | BinaryIO) -> bool:
        place = self._place(key)
        if _standing(key, place) is not None:
            self._unnamed.settle(place)
            return False
        with writing(key), self._unnamed.holding(content) as unnamed:
            self._unnamed.make_folder(os.path.dirname(place))
            return self._unnamed.name_once(unnamed, place)

    def _walk(self, folder: str, prefix: str) -> Iterator[ObjectInfo]:
        waiting = [folder]
        while waiting:
            folder = waiting.pop()
            try:
                entries = os.scandir(f"{self._root}/{folder}")
            except (FileNotFoundError, NotADirectoryError):
                continue
            except OSError as error:
                raise StoreUnavailableError(f"cannot list {folder!r}: {error}") from error
            with entries:
                for entry in entries:
                    key = f"{folder}/{entry.name}" if folder else entry.name
                    if not key.startswith(prefix) or not is_key(key):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(key)
                    elif entry.is_file(follow_symlinks=False) and (status := _status(entry)):
                        yield _info(key, status)


def _standing(key: str, place: str) -> ObjectInfo | None:
    try:
        with Reading(key):
            status = os.lstat(place)
    except ObjectMissingError:
        return None
    return _info(key, status) if stat.S_ISREG(status.st_mode) else None


def _whole(descriptor: int) -> bytes:
    """All bytes of an open file; of a folder OSError."""
    parts, more = list[bytes](), os.fstat(descriptor).st_size + 1
    while part := os.read(descriptor, more):
        parts.append(part)
    return b"".join(parts)


def _not_through_links(place: str, flags: int) -> int:
    return os.open(place, flags | os.O_NOFOLLOW)


def _status(entry: "os.DirEntry[str]") -> os.stat_result | None:
    """None where it was taken away since."""
    try:
        return entry.stat(follow_symlinks=False)
    except FileNotFoundError:
        return None


def _info(key: str, status: os.stat_result) -> ObjectInfo:
    """Each write makes a file of its own, which is told by its number and the time of its last change."""
    modified = datetime.fromtimestamp(status.st_mtime, UTC)
    return ObjectInfo(key, status.st_size, modified, f"{status.st_mtime_ns} {status.st_ino}")
