"""A store whose user dies, or is overtaken, at a chosen operation."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from workers.runtime.objects import ObjectInfo, ObjectStore


class Crash(BaseException):
    """The worker dies here."""


def die() -> None:
    """End the worker."""
    raise Crash


@dataclass
class StoreInterruptedAtWrite:
    """Passes everything on; calls `interrupt` once, before or after the write with this number, from 1."""

    inner: ObjectStore
    number: int
    before: bool
    interrupt: Callable[[], None]
    writes: int = 0

    def _around(self, effect: Callable[[], bool | None]) -> bool | None:
        self.writes += 1
        due = self.writes == self.number
        if due and self.before:
            self.interrupt()
        result = effect()
        if due and not self.before:
            self.interrupt()
        return result

    def put(self, key: str, body: bytes, media_type: str = "application/json") -> None:
        self._around(lambda: self.inner.put(key, body, media_type))

    def create(self, key: str, body: bytes, media_type: str = "application/json") -> bool:
        return bool(self._around(lambda: self.inner.create(key, body, media_type)))

    def create_from_file(self, key: str, path: Path, media_type: str) -> bool:
        return bool(self._around(lambda: self.inner.create_from_file(key, path, media_type)))

    def delete(self, key: str) -> None:
        self._around(lambda: self.inner.delete(key))

    def get(self, key: str) -> bytes:
        return self.inner.get(key)

    def download(self, key: str, path: Path) -> None:
        self.inner.download(key, path)

    def head(self, key: str) -> ObjectInfo | None:
        return self.inner.head(key)

    def list(self, prefix: str) -> Iterator[ObjectInfo]:
        return self.inner.list(prefix)
