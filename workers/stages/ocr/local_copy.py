"""The document that a process works on, on its disk."""

import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from contracts.events import BlobReference
from workers.runtime.objects import ObjectStore

Prepare = Callable[[Path], None]
"""Changes a document in its place before anybody reads it."""


def as_it_is(path: Path) -> None:
    """Most documents need no preparation."""
    del path


class LocalCopy:
    """Holds one document at a time: the parts of a large one come one after the other, and share its download.

    For one thread: a worker process has one task at a time.
    """

    def __init__(self) -> None:
        self._sha256 = ""
        self._folder: Path | None = None
        self._removed = weakref.finalize(self, int)

    @contextmanager
    def opened(self, bucket: ObjectStore, blob: BlobReference, prepare: Prepare) -> Iterator[Path]:
        """The prepared document, downloaded unless it is still here. It stays until `drop`, another document or an
        error.
        """
        try:
            yield self._path(bucket, blob, prepare)
        except BaseException:
            self.drop()
            raise

    def drop(self) -> None:
        """Remove what is here."""
        self._removed()
        self._sha256, self._folder = "", None

    def _path(self, bucket: ObjectStore, blob: BlobReference, prepare: Prepare) -> Path:
        if self._folder is None or self._sha256 != blob.sha256:
            self.drop()
            self._folder = Path(tempfile.mkdtemp(prefix="agenda-ocr-"))
            # also when the process ends
            self._removed = weakref.finalize(self, partial(shutil.rmtree, self._folder, ignore_errors=True))
            path = self._folder / "document"
            bucket.download(blob.key, path)
            prepare(path)
            self._sha256 = blob.sha256
        return self._folder / "document"
