"""A store whose user dies, or is overtaken, at a chosen operation."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.fakes.passing_store import PassingStore


class Crash(BaseException):
    """The worker dies here."""


def die() -> None:
    """End the worker."""
    raise Crash


@dataclass
class StoreInterruptedAtWrite(PassingStore):
    """Passes everything on; calls `interrupt` once, before or after the write with this number, from 1."""

    number: int
    before: bool
    interrupt: Callable[[], None]
    reads_too: bool = False
    """Whether reading one object counts as well."""
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

    def get(self, key: str) -> bytes:
        if self.reads_too:
            self._around(lambda: None)
        return super().get(key)

    def put(self, key: str, body: bytes, media_type: str = "application/json") -> None:
        self._around(lambda: self.inner.put(key, body, media_type))

    def create(self, key: str, body: bytes, media_type: str = "application/json") -> bool:
        return bool(self._around(lambda: self.inner.create(key, body, media_type)))

    def create_from_file(self, key: str, path: Path, media_type: str) -> bool:
        return bool(self._around(lambda: self.inner.create_from_file(key, path, media_type)))

    def delete(self, key: str) -> None:
        self._around(lambda: self.inner.delete(key))
