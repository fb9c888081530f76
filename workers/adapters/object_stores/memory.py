"""A store in memory, for tests: it ends with its process."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from workers.adapters.object_stores.naming import check_key, check_prefix
from workers.runtime.objects import ObjectInfo, ObjectMissingError


@dataclass(frozen=True)
class _Stored:
    body: bytes
    media_type: str
    number: int = field(default_factory=itertools.count().__next__, compare=False)

    def info(self, key: str) -> ObjectInfo:
        return ObjectInfo(key, len(self.body), version=str(self.number))


class MemoryStore:
    """The port `ObjectStore` over a dictionary."""

    def __init__(self) -> None:
        self._objects: dict[str, _Stored] = {}
        self._lock = Lock()

    def get(self, key: str) -> bytes:
        """The whole object. Raises ObjectMissingError."""
        return self._stored(key).body

    def media_type(self, key: str) -> str:
        """The media type that came with the object. Raises ObjectMissingError."""
        return self._stored(key).media_type

    def download(self, key: str, path: Path) -> None:
        """Write the object into a file. Raises ObjectMissingError."""
        path.write_bytes(self.get(key))

    def put(self, key: str, body: bytes, media_type: str = "application/json") -> None:
        """Write or replace the object."""
        check_key(key)
        with self._lock:
            self._objects[key] = _Stored(body, media_type)

    def create(self, key: str, body: bytes, media_type: str = "application/json") -> bool:
        """Write the object unless the key is taken."""
        check_key(key)
        stored = _Stored(body, media_type)
        with self._lock:
            return self._objects.setdefault(key, stored) is stored

    def create_from_file(self, key: str, path: Path, media_type: str) -> bool:
        """As `create`, from a file."""
        check_key(key)
        return self.create(key, path.read_bytes(), media_type)

    def head(self, key: str) -> ObjectInfo | None:
        """Key and size; None when there is none."""
        check_key(key)
        stored = self._objects.get(key)
        return None if stored is None else stored.info(key)

    def list(self, prefix: str) -> Iterator[ObjectInfo]:
        """What began with the prefix when it was called."""
        check_prefix(prefix)
        with self._lock:
            found = [it.info(key) for key, it in self._objects.items() if key.startswith(prefix)]
        return iter(found)

    def delete(self, key: str) -> None:
        """Remove the object if it is there."""
        check_key(key)
        with self._lock:
            self._objects.pop(key, None)

    def _stored(self, key: str) -> _Stored:
        try:
            return self._objects[check_key(key)]
        except KeyError:
            raise ObjectMissingError(key) from None
