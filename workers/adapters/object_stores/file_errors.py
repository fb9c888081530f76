"""Turns the errors of a file system into those of the port."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from workers.runtime.objects import ObjectMissingError, StoreUnavailableError

NO_FILE = {errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ELOOP}
NO_PLACE = {errno.ENOTDIR, errno.EISDIR, errno.EEXIST}


class Reading:
    """Whatever stands there but a file is no object. A class, since every read passes here and a generator costs more
    than the file.
    """

    __slots__ = ("_key",)

    def __init__(self, key: str) -> None:
        self._key = key

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: TracebackType | None) -> None:
        if not isinstance(error, OSError):
            return
        if error.errno in NO_FILE:
            raise ObjectMissingError(self._key) from error
        raise StoreUnavailableError(f"cannot read {self._key!r}: {error}") from error


@contextmanager
def writing(key: str) -> Iterator[None]:
    """A key that runs on from another object's, or ends where others run on, has no place in a folder."""
    try:
        yield
    except OSError as error:
        if error.errno in NO_PLACE:
            raise ValueError(f"key {key!r} and another object's cannot both be files: {error}") from error
        raise StoreUnavailableError(f"cannot write {key!r}: {error}") from error
