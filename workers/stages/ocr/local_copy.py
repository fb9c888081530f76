"""The document that a process works on, on its disk."""

import shutil
import tempfile
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from contracts.events import BlobReference
from workers.runtime.objects import ObjectStore


class LocalCopy:
    """Holds one document at a time: the parts of a large one come one after the other, and share its download.

    For one thread: a worker process has one task at a time.
    """

    def __init__(self) -> None:
        self._sha256 = ""
        self._folder: Path | None = None
        self._removed = weakref.finalize(self, int)

    @contextmanager
    def opened(self, bucket: ObjectStore, blob: BlobReference) -> Iterator[Path]:
        """The bytes, downloaded unless they are still here. They stay until `drop`, another document or an error."""
        try:
            yield self._path(bucket, blob)
        except BaseException:
            self.drop()
            raise

    def drop(self) -> None:
        """Remove what is here."""
        self._removed()
        self._sha256, self._folder = "", None

    def _path(self, bucket: ObjectStore, blob: BlobReference) -> Path:
        if self._folder is None or self._sha256 != blob.sha256:
            self.drop()
            self._folder = Path(tempfile.mkdtemp(prefix="agenda-ocr-"))
            # also when the process ends
            self._removed = weakref.finalize(self, partial(shutil.rmtree, self._folder, ignore_errors=True))
            bucket.download(blob.key, self._folder / "document")
            self._sha256 = blob.sha256
        return self._folder / "document"
