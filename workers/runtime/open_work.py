"""What the stages have not handled yet, from the bucket alone: by following the feed.

Each event opens work for the stages that consume it; each event that names it as its cause closes that of its stage.
Work that ends without an event (a meeting that waits for papers, a failure of a meeting) is closed by a look for its
receipt or failure, the oldest first, until one is found that is really open. So the cost is that of what is new,
however large the bucket is, and the age of the oldest is right also when a queue has lost its task.
"""

import json
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any

from contracts.events import DocumentFailed
from workers.runtime import keys
from workers.runtime.feed import Cursor, FeedWriter, read_feed
from workers.runtime.lanes import Lane
from workers.runtime.objects import ObjectStore, StoreUnavailableError

Consumers = Callable[[str], Iterable[str]]
READERS = 16
REMEMBERED_MINUTES, LATEST, COSTED = 60, 20, 20


@dataclass(frozen=True)
class OpenEvent:
    """An event that a stage has not handled."""

    time: datetime
    lane: Lane


@dataclass(frozen=True)
class Latest:
    """The last that was said of a document."""

    id: str
    source: str
    title: str
    revision: int
    type: str
    time: datetime
    reason: str = ""
    """Why it failed, where it did."""


@dataclass
class OpenWork:
    """What is open at a place in the feed; equal places give equal work."""

    cursor: Cursor = field(default_factory=Cursor)
    events: defaultdict[str, dict[str, OpenEvent]] = field(default_factory=lambda: defaultdict(dict))
    """By stage and id of the event, in the order of the feed."""
    made: defaultdict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    """Events of each stage by minute since 1970, of the last hour."""
    latest: dict[str, Latest] = field(default_factory=dict)
    """The last documents by id, the newest last."""
    causes: defaultdict[str, deque[str]] = field(default_factory=lambda: defaultdict(lambda: deque(maxlen=COSTED)))
    """The last events that each stage has handled: their receipts tell what that took."""

    def follow(self, store: ObjectStore, consumers: Consumers, writer: FeedWriter | None = None) -> int:
        """Take in what is new in the feed; how many events came.

        What waits is appended first, where whoever looks may write; else when whoever delivers has done so.
        """
        with suppress(StoreUnavailableError):
            (writer or FeedWriter(store)).append()
        came = 0
        for after, text in read_feed(store, self.cursor):
            self.cursor = after
            self._take(json.loads(text), consumers)
            came += 1
        return came

    def settle(self, store: ObjectStore) -> None:
        """Close what was handled without an event."""
        with ThreadPoolExecutor(READERS) as pool:
            for stage, waiting in self.events.items():
                while oldest := list(islice(waiting, READERS)):
                    handled = list(pool.map(lambda own, stage=stage: _is_handled(store, stage, own), oldest))
                    for own, is_handled in zip(oldest, handled, strict=True):
                        if is_handled:
                            del waiting[own]
                    if not all(handled):
                        break

    def oldest(self, stage: str, lane: Lane) -> datetime | None:
        """When the oldest event came that the stage has not handled; None where none is open."""
        return min((one.time for one in self._of(stage, lane)), default=None)

    def count(self, stage: str, lane: Lane) -> int:
        """How many events the stage has not handled; at most, where work ends without events."""
        return len(self._of(stage, lane))

    def per_minute(self, stage: str, now: datetime, minutes: int) -> float:
        """Events of a stage a minute, over the last full minutes and the one that runs."""
        last = _minute(now)
        counts = self.made.get(stage, Counter())
        return sum(counts[minute] for minute in range(last - minutes, last + 1)) / (minutes + _part(now))

    def _of(self, stage: str, lane: Lane) -> list[OpenEvent]:
        return [one for one in self.events.get(stage, {}).values() if one.lane is lane]

    def _take(self, event: dict[str, Any], consumers: Consumers) -> None:
        own_id, moment = str(event["id"]), datetime.fromisoformat(event["time"])
        lane = Lane.BACKFILL if event.get("reprocess") else Lane.LIVE
        stage, cause = str(event["source"]).rpartition("/")[2], event.get("causationid")
        if cause:
            self.events[stage].pop(cause, None)
            self.causes[stage].append(cause)
        for consumer in consumers(str(event["type"])):
            self.events[consumer][own_id] = OpenEvent(moment, lane)
        self._tally(stage, moment)
        if "document" in event["data"]:
            self._remember(event, moment)

    def _tally(self, stage: str, moment: datetime) -> None:
        counts = self.made[stage]
        counts[_minute(moment)] += 1
        for minute in [one for one in counts if one < max(counts) - REMEMBERED_MINUTES]:
            del counts[minute]

    def _remember(self, event: dict[str, Any], moment: datetime) -> None:
        document, data = event["data"]["document"], event["data"]
        reason = str(data.get("reason", "")) if event["type"] == DocumentFailed.TYPE else ""
        own_id, revision = str(document["id"]), int(document["revision"])
        told = Latest(own_id, document["source"], document["title"], revision, event["type"], moment, reason)
        self.latest.pop(own_id, None)
        self.latest[own_id] = told
        if len(self.latest) > LATEST:
            del self.latest[next(iter(self.latest))]


def _is_handled(store: ObjectStore, stage: str, event_id: str) -> bool:
    return bool(store.head(keys.receipt(stage, event_id)) or store.head(keys.failure(stage, event_id)))


def _minute(moment: datetime) -> int:
    return int(moment.timestamp()) // 60


def _part(moment: datetime) -> float:
    return max(1.0, moment.timestamp() % 60) / 60
