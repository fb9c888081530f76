"""The port of the object store, which holds the truth."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol


class ObjectMissingError(LookupError):
    """No object has this key."""


class StoreUnavailableError(OSError):
    """The store did not answer, or not as it should; another try may help."""


@dataclass(frozen=True)
class ObjectInfo:
    """An object's key and its size in bytes."""

    key: str
    size: int
    modified: datetime | None = field(default=None, compare=False)
    """When it was written, by the store's clock, where that has one."""
    version: str | None = field(default=None, compare=False)
    """Another one after each write of other bytes; None where the store has no such mark."""


class ObjectStore(Protocol):
    """Keys are relative, of `[A-Za-z0-9._/-]`, without `.` or `..` parts; an adapter refuses others with ValueError.

    Every method raises StoreUnavailableError when the store does not answer. All methods are safe for threads.
    """

    def get(self, key: str) -> bytes:
        """The whole object. Raises ObjectMissingError."""
        ...

    def download(self, key: str, path: Path) -> None:
        """Stream the object into a new file. Raises ObjectMissingError."""
        ...

    def put(self, key: str, body: bytes, media_type: str = "application/json") -> None:
        """Write or replace the object; readers see the old or the new bytes, never a mixture."""
        ...

    def create(self, key: str, body: bytes, media_type: str = "application/json") -> bool:
        """Write the object unless the key is taken (conditional put); of racing writers exactly one gets True."""
        ...

    def create_from_file(self, key: str, path: Path, media_type: str) -> bool:
        """As `create`, streamed from a file."""
        ...

    def head(self, key: str) -> ObjectInfo | None:
        """What is known of the object; None when there is none."""
        ...

    def list(self, prefix: str) -> Iterator[ObjectInfo]:
        """All objects whose key begins with the prefix, in no promised order, in bounded memory."""
        ...

    def delete(self, key: str) -> None:
        """Remove the object; nothing happens when there is none."""
        ...
