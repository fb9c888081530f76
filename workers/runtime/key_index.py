"""A set of keys that may be larger than memory: SQLite keeps it in a temporary file, which ends with it."""

import sqlite3
from collections.abc import Iterable, Iterator


class KeyIndex:
    """For one thread; keys come back in order."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._database = sqlite3.connect("")  # SQLite's name for a temporary file of its own
        self._database.execute("PRAGMA journal_mode = OFF")  # else memory keeps what deletions would have to undo
        self._database.execute("CREATE TABLE keys (key TEXT PRIMARY KEY, marked INTEGER) WITHOUT ROWID")
        self._database.executemany("INSERT OR IGNORE INTO keys VALUES (?, 0)", ((key,) for key in keys))

    def __contains__(self, key: str) -> bool:
        return self._database.execute("SELECT 1 FROM keys WHERE key = ?", (key,)).fetchone() is not None

    def __iter__(self) -> Iterator[str]:
        return (key for (key,) in self._database.execute("SELECT key FROM keys ORDER BY key"))

    def first_from(self, beginning: str) -> str | None:
        """The first key that begins so; None where none does."""
        query = "SELECT key FROM keys WHERE key >= ? ORDER BY key LIMIT 1"
        found = self._database.execute(query, (beginning,)).fetchone()
        return found[0] if found and found[0].startswith(beginning) else None

    def mark(self, key: str) -> bool:
        """Whether the key is there; it is told from those that nobody asked for so."""
        return self._database.execute("UPDATE keys SET marked = 1 WHERE key = ?", (key,)).rowcount > 0

    def unmarked(self) -> Iterator[str]:
        """The keys that nobody marked, in order."""
        return (key for (key,) in self._database.execute("SELECT key FROM keys WHERE NOT marked ORDER BY key"))

    def discard(self, key: str) -> None:
        """Take a key away if it is there; not while the keys are gone through."""
        self._database.execute("DELETE FROM keys WHERE key = ?", (key,))

    def close(self) -> None:
        """Remove the file."""
        self._database.close()
