"""The document that a process works on, on its disk."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from contracts.events import BlobReference
from workers.runtime.objects import ObjectStore


class LocalCopy:
    """Holds one document at a time: the parts of a large one come one after the other, and share its download.

    For one thread: a worker process has one task at a time.
    """

    def __init__(self) -> None:
        self._sha256 = ""
        self._folder: TemporaryDirectory[str] | None = None

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
        if self._folder is not None:
            self._folder.cleanup()
        self._sha256, self._folder = "", None

    def _path(self, bucket: ObjectStore, blob: BlobReference) -> Path:
        if self._folder is None or self._sha256 != blob.sha256:
            self.drop()
            self._folder = TemporaryDirectory(prefix="agenda-ocr-")
            bucket.download(blob.key, Path(self._folder.name, "document"))
            self._sha256 = blob.sha256
        return Path(self._folder.name, "document")
