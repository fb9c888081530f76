"""A store that tells of each operation before it passes it on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from workers.runtime.objects import ObjectInfo, ObjectStore


@dataclass(frozen=True)
class WatchedStore:
    """`tell` gets the operation's name (get, create, put, delete, list) and its key or prefix."""

    inner: ObjectStore
    tell: Callable[[str, str], None]

    def get(self, key: str) -> bytes:
        self.tell("get", key)
        return self.inner.get(key)

    def download(self, key: str, path: Path) -> None:
        self.tell("get", key)
        self.inner.download(key, path)

    def head(self, key: str) -> ObjectInfo | None:
        self.tell("get", key)
        return self.inner.head(key)

    def put(self, key: str, body: bytes, media_type: str = "application/json") -> None:
        self.tell("put", key)
        self.inner.put(key, body, media_type)

    def create(self, key: str, body: bytes, media_type: str = "application/json") -> bool:
        self.tell("create", key)
        return self.inner.create(key, body, media_type)

    def create_from_file(self, key: str, path: Path, media_type: str) -> bool:
        self.tell("create", key)
        return self.inner.create_from_file(key, path, media_type)

    def list(self, prefix: str) -> Iterator[ObjectInfo]:
        self.tell("list", prefix)
        return self.inner.list(prefix)

    def delete(self, key: str) -> None:
        self.tell("delete", key)
        self.inner.delete(key)
