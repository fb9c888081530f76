"""What a consumer remembers over its own restarts: how far it is, and which events it has handled."""

import os
from collections import OrderedDict
from pathlib import Path
from typing import Protocol

KEPT = 100_000
"""Ids that are remembered; repetitions come soon after the first time."""


class Checkpoint(Protocol):
    """Keeps a cursor; write your own to keep it in your database, beside what you make of the events."""

    def load(self) -> str | None:
        """The cursor that was saved last; None for none."""
        ...

    def save(self, cursor: str) -> None:
        """Keep a cursor. Everything before it is handled."""
        ...


class Seen(Protocol):
    """Remembers the ids of handled events."""

    def __contains__(self, event_id: object) -> bool: ...

    def add(self, event_id: str) -> None:
        """Note that an event is handled."""
        ...


class FileCheckpoint:
    """A cursor in a file, replaced whole."""

    def __init__(self, path: Path | str) -> None:
        self._path = Path(path)

    def load(self) -> str | None:
        """The cursor that was saved last."""
        try:
            return self._path.read_text(encoding="ascii").strip() or None
        except FileNotFoundError:
            return None

    def save(self, cursor: str) -> None:
        """Keep a cursor."""
        aside = self._path.with_name(f"{self._path.name}.new")
        aside.write_text(cursor, encoding="ascii")
        aside.replace(self._path)


class SeenFile:
    """Ids in a file, one a line, the last ones in memory too; cut down when it is opened."""

    def __init__(self, path: Path | str, kept: int = KEPT) -> None:
        self._path, self._kept = Path(path), kept
        lines = self._path.read_text(encoding="ascii").splitlines() if self._path.exists() else []
        self._ids = OrderedDict.fromkeys(lines[-kept:])
        aside = self._path.with_name(f"{self._path.name}.new")
        aside.write_text("".join(f"{one}\n" for one in self._ids), encoding="ascii")
        aside.replace(self._path)
        self._file = os.open(self._path, os.O_WRONLY | os.O_APPEND)

    def __contains__(self, event_id: object) -> bool:
        """Whether an event was handled before."""
        return event_id in self._ids

    def add(self, event_id: str) -> None:
        """Note that an event is handled."""
        os.write(self._file, f"{event_id}\n".encode("ascii"))
        self._ids[event_id] = None
        if len(self._ids) > self._kept:
            self._ids.popitem(last=False)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)
