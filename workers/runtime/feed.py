"""The feed: the event log in one order, in segments that never change.

The log is keyed by day and id, so nobody who has read it knows what came since. Publishers therefore leave an empty
note beside each event (`outgoing/`), and whoever appends moves those whose event is logged into the next segment, then
removes the notes. Segments are numbered and created by conditional put: of racing writers one gets the number, and the
others go on behind it with what is left. A segment holds the exact text of each event, one a line.

A cause stands before its effect, and so do the events of a document: the cause was noted before its effect existed, so
a second listing, begun after the effect was seen, shows it.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, islice
from typing import Self

import structlog

from workers.runtime import keys
from workers.runtime.key_index import KeyIndex
from workers.runtime.objects import ObjectInfo, ObjectMissingError, ObjectStore

LARGEST_SEGMENT = 500
"""Events; a segment stays under 4 MB."""
MOST_AT_ONCE = 5_000
"""Events that are in memory together."""
READERS = 8
REMEMBERED = 20_000
"""Ids of events already in the feed that are kept in mind, so that a redelivery is not told twice."""
SEGMENT_TYPE = "application/x-ndjson"


@dataclass(frozen=True, order=True)
class Cursor:
    """A place in the feed: all segments before this one are read, and so many lines of it."""

    segment: int = 1
    line: int = 0

    def __str__(self) -> str:
        return f"{self.segment}.{self.line}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises ValueError for anything but two whole numbers with a point between."""
        segment, point, line = text.partition(".")
        if not point or not segment.isdecimal() or not line.isdecimal() or int(segment) < 1:
            raise ValueError(f"{text!r} is no cursor; one looks like 12.30")
        return cls(int(segment), int(line))


def read_segment(store: ObjectStore, number: int) -> tuple[str, ...] | None:
    """The events of a segment in order; None when there is none of this number yet."""
    try:
        return tuple(store.get(keys.feed_segment(number)).decode().split("\n")[:-1])
    except ObjectMissingError:
        return None


def read_feed(store: ObjectStore, start: Cursor = Cursor()) -> Iterator[tuple[Cursor, str]]:
    """Every event from a cursor on, up to the end, with the cursor that comes after it."""
    number, line = start.segment, start.line
    while (texts := read_segment(store, number)) is not None:
        for at, text in enumerate(texts[line:], line + 1):
            yield Cursor(number, at), text
        number, line = number + 1, 0


def end_of_feed(store: ObjectStore, known: int = 0) -> int:
    """The number of the last segment, 0 for none; asked for by leaps, from one that is known to be there."""
    there, leap = known, 1
    while store.head(keys.feed_segment(there + leap)):
        there, leap = there + leap, leap * 2
    while leap > 1:
        leap //= 2
        if store.head(keys.feed_segment(there + leap)):
            there += leap
    return there


@dataclass(frozen=True)
class _Noted:
    """An event that waits for its place."""

    event_id: str
    cause: str
    time: datetime
    note: str
    text: str


def _by_age(info: ObjectInfo) -> str:
    """When a note was written, where the bucket tells it, before its key."""
    return f"{info.modified.astimezone(UTC).isoformat() if info.modified else ''} {info.key}"


def _by_event(note: str) -> str:
    """The event of a note before its key."""
    return f"{note.rpartition('-')[2]} {note}"


def _noted_of(note: str, text: str) -> _Noted:
    """Raises ValueError, TypeError or KeyError for what is no event on one line."""
    head = json.loads(text)
    if "\n" in text:
        raise ValueError("an event of several lines cannot stand in the feed")
    when = datetime.fromisoformat(head["time"]).astimezone(UTC)
    return _Noted(str(head["id"]), str(head.get("causationid", "")), when, note, text)


class FeedWriter:
    """Appends to the feed; any number of them may do so at once. One belongs to one thread."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store
        self._last: int | None = None
        self._known: dict[str, None] = {}

    def append(self) -> int:
        """Move what waits into the feed, the oldest first; how many events this call has put there.

        However much waits, the keys are kept outside memory, and few events at a time in it.
        """
        with closing(KeyIndex(map(_by_age, self._store.list(keys.OUTGOING)))) as waiting:
            notes = (aged.partition(" ")[2] for aged in waiting)
            batches = iter(lambda: list(islice(notes, MOST_AT_ONCE)), [])
            first = next(batches, None)
            if first is None:
                return 0
            with closing(KeyIndex(map(_by_event, self._notes()))) as left:
                return sum(self._append(self._with_causes(batch, left)) for batch in chain([first], batches))

    def _notes(self) -> Iterator[str]:
        return (info.key for info in self._store.list(keys.OUTGOING))

    def _with_causes(self, notes: Iterable[str], left: KeyIndex) -> list[_Noted]:
        """The events that wait, in order, with those that caused them: some were noted while the first listing went on.

        `left` is a second listing, without what was taken from it.
        """
        found: dict[str, _Noted] = {}
        wanted = [own for own in map(_by_event, notes) if own in left]
        while wanted:
            for own in wanted:
                left.discard(own)
            read = self._read([own.partition(" ")[2] for own in wanted])
            found |= {one.event_id: one for one in read}
            causes = sorted({one.cause for one in read if one.cause})
            wanted = [key for cause in causes if (key := left.first_from(f"{cause} "))]
        return sorted(found.values(), key=lambda one: (one.time, one.event_id))

    def _read(self, notes: Sequence[str]) -> list[_Noted]:
        """Their events; a note comes before its event, so what is not logged yet stays for another time, and so does
        what is no note or no event, whoever put it there: it holds nobody else up.
        """
        with ThreadPoolExecutor(READERS) as pool:
            return [one for one in pool.map(self._noted, notes) if one]

    def _noted(self, note: str) -> _Noted | None:
        try:
            logged = keys.logged_event_of(note)
            return _noted_of(note, self._store.get(logged).decode()) if logged else None
        except ObjectMissingError:
            return None
        except (ValueError, TypeError, KeyError):
            structlog.get_logger().warning("event_unreadable", key=logged)
            return None

    def _append(self, noted: list[_Noted]) -> int:
        if self._last is None:
            self._last = end_of_feed(self._store)
            self._remember(self._ids(self._last))
        added = 0
        while True:
            self._forget_notes([one for one in noted if one.event_id in self._known])
            noted = [one for one in noted if one.event_id not in self._known]
            if not noted:
                return added
            batch = noted[:LARGEST_SEGMENT]
            body = "".join(f"{one.text}\n" for one in batch).encode()
            self._last += 1
            if self._store.create(keys.feed_segment(self._last), body, SEGMENT_TYPE):
                added += len(batch)
                self._remember(one.event_id for one in batch)
            else:
                self._remember(self._ids(self._last))

    def _ids(self, number: int) -> Iterator[str]:
        """What is in a segment that another writer made, or this one before it died."""
        return (json.loads(text)["id"] for text in read_segment(self._store, number) or ())

    def _remember(self, ids: Iterable[str]) -> None:
        self._known |= dict.fromkeys(ids)
        while len(self._known) > REMEMBERED:
            self._known.pop(next(iter(self._known)))

    def _forget_notes(self, noted: Sequence[_Noted]) -> None:
        with ThreadPoolExecutor(READERS) as pool:
            list(pool.map(lambda one: self._store.delete(one.note), noted))
