"""A store that passes everything on to another one: what a fake wants to see or change it overrides."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workers.runtime.objects import ObjectInfo, ObjectStore


@dataclass
class PassingStore:
    """The port `ObjectStore` over another store."""

    inner: ObjectStore

    def get(self, key: str) -> bytes:
        return self.inner.get(key)

    def download(self, key: str, path: Path) -> None:
        self.inner.download(key, path)

    def put(self, key: str, body: bytes, media_type: str = "application/json") -> None:
        self.inner.put(key, body, media_type)

    def create(self, key: str, body: bytes, media_type: str = "application/json") -> bool:
        return self.inner.create(key, body, media_type)

    def create_from_file(self, key: str, path: Path, media_type: str) -> bool:
        return self.inner.create_from_file(key, path, media_type)

    def head(self, key: str) -> ObjectInfo | None:
        return self.inner.head(key)

    def list(self, prefix: str) -> Iterator[ObjectInfo]:
        return self.inner.list(prefix)

    def delete(self, key: str) -> None:
        self.inner.delete(key)
