"""Turns the errors of a file system into those of the port."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from workers.runtime.objects import ObjectMissingError, StoreUnavailableError

NO_FILE = {errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ELOOP}
NO_PLACE = {errno.ENOTDIR, errno.EISDIR, errno.EEXIST}


@contextmanager
def reading(key: str) -> Iterator[None]:
    """Whatever stands there but a file is no object."""
    try:
        yield
    except OSError as error:
        if error.errno in NO_FILE:
            raise ObjectMissingError(key) from error
        raise StoreUnavailableError(f"cannot read {key!r}: {error}") from error


@contextmanager
def writing(key: str) -> Iterator[None]:
    """A key that runs on from another object's, or ends where others run on, has no place in a folder."""
    try:
        yield
    except OSError as error:
        if error.errno in NO_PLACE:
            raise ValueError(f"key {key!r} and another object's cannot both be files: {error}") from error
        raise StoreUnavailableError(f"cannot write {key!r}: {error}") from error
