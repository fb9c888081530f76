"""Finds what should exist and does not, from the bucket alone, says why, and mends it.

Safe at any time: whatever it does twice has its effect once. Each receipt is read once, and an event only where no
receipt holds it; the rest is told by the keys, which are kept outside memory.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from itertools import chain
from typing import Any

import structlog
from pydantic_core import from_json

from contracts.artefacts.failure import Attempt
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.key_index import KeyIndex
from workers.runtime.lanes import lane_of
from workers.runtime.many_objects import read_many
from workers.runtime.objects import ObjectInfo, ObjectMissingError, ObjectStore
from workers.runtime.publisher import Dispatch, Publisher
from workers.runtime.retention import horizon
from workers.runtime.stage import Event

Consumers = Callable[[str], Iterable[str]]
MARGIN = timedelta(hours=1)


@dataclass(frozen=True)
class Reconciled:
    """What was mended."""

    unpublished: int
    """Events that a receipt or failure record holds and the log lacked; published now."""
    unhandled: int
    """Events in the log that a stage had not handled; their tasks are sent again."""
    leftovers: int = 0
    """Attempts of work that is settled; taken away."""
    why: dict[str, int] = field(default_factory=dict, compare=False)
    """How often which reason was found."""


@dataclass(frozen=True)
class _Found:
    """An event that somebody wrote down; parsed as far as its key and its type."""

    text: str
    raw: dict[str, Any]
    key: str
    logged: bool

    @property
    def id(self) -> str:
        return str(self.raw["id"])

    @property
    def event(self) -> Event:
        return read_event(self.text)


@dataclass(frozen=True)
class _Indexes:
    """Keys of all receipts and failure records, and of all logged events."""

    handled: KeyIndex
    logged: KeyIndex

    def open_stages(self, found: _Found, consumers: Consumers) -> Iterator[str]:
        """The stages that consume an event and have not handled it."""
        for stage in consumers(str(found.raw["type"])):
            if keys.receipt(stage, found.id) not in self.handled and keys.failure(stage, found.id) not in self.handled:
                yield stage


def _everything(_: Event) -> bool:
    return True


def reconcile(
    store: ObjectStore,
    publisher: Publisher,
    consumers: Consumers,
    dispatch: Dispatch,
    wanted: Callable[[Event], bool] = _everything,
    older_than: datetime | None = None,
    since: datetime | None = None,
) -> Reconciled:
    """Publish what was not published, then send a task for each event that a stage has not handled.

    Events that are not `wanted` stay as they are, for a process that can do what they ask for; those that are not
    `older_than` a moment are still on their way. With `since`, only what was written since then is read, as far as the
    bucket tells: a whole pass reads every receipt that there ever was.
    """
    counts, why = Counter[str](), Counter[str]()
    whole_since = cache(lambda: horizon(store))
    with ExitStack() as stack:
        indexes = _indexes(store, stack, since)
        for found in _written_down(store, indexes):
            stages = tuple(indexes.open_stages(found, consumers)) if found.logged else ()
            if (found.logged and not stages) or (older_than and _time(found.raw) >= older_than):
                continue
            if not found.logged and (kept := whole_since()) and _time(found.raw) < kept:
                continue
            event = found.event
            if not wanted(event):
                continue
            if not found.logged:
                _tell(why, event, "", "it was written down and not published: its worker died in between")
                publisher.publish([found.text])
                counts["unpublished"] += 1
            for stage in stages:
                _tell(why, event, stage, _why_open(store, stage, found.id))
                dispatch(stage, found.key, "", lane_of(event))
                counts["unhandled"] += 1
        leftovers = _forget_settled(store, indexes)
    return Reconciled(counts["unpublished"], counts["unhandled"], leftovers, dict(why))


def unhandled(store: ObjectStore, consumers: Consumers) -> Iterator[tuple[str, Event]]:
    """Each logged event with each stage that consumes it and has neither a receipt nor a failure for it."""
    with ExitStack() as stack:
        indexes = _indexes(store, stack)
        for found in _written_down(store, indexes):
            if found.logged:
                for stage in indexes.open_stages(found, consumers):
                    yield stage, found.event


def _indexes(store: ObjectStore, stack: ExitStack, since: datetime | None = None) -> _Indexes:
    """What was written earlier is left out. An event is logged after its outbox was written, and handled after that, so
    nothing of what is read is missed; the margin is for servers of one bucket whose clocks differ.
    """
    outboxes = chain(store.list(keys.RECEIPTS), store.list(keys.FAILURES))
    handled = stack.enter_context(closing(KeyIndex(_written_since(outboxes, since))))
    logged = stack.enter_context(closing(KeyIndex(_written_since(store.list(keys.EVENTS), since and since - MARGIN))))
    return _Indexes(handled, logged)


def _written_since(infos: Iterable[ObjectInfo], since: datetime | None) -> Iterator[str]:
    return (info.key for info in infos if since is None or info.modified is None or info.modified >= since)


def _written_down(store: ObjectStore, indexes: _Indexes) -> Iterator[_Found]:
    """Every event of the outboxes, then those that only the log holds."""
    for _, body in read_many(store, indexes.handled):
        for text in from_json(body)["events"]:
            raw = from_json(text)
            key = keys.event(raw["id"], _time(raw))
            yield _Found(text, raw, key, indexes.logged.mark(key))
    for key, body in read_many(store, indexes.logged.unmarked()):
        text = body.decode()
        yield _Found(text, from_json(text), key, logged=True)


def _time(raw: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(raw["time"])


def _why_open(store: ObjectStore, stage: str, event_id: str) -> str:
    """Why an event has not been handled, as far as its attempts tell."""
    begun = list(store.list(keys.attempts(stage, event_id).rstrip("/")))
    if not begun:
        return "its task is lost, or waits in the queue"
    if all(info.key.startswith(keys.attempts(stage, event_id)) for info in begun):
        ended = _ended(store, max(info.key for info in begun))
        if ended:
            return f"its last attempt was {ended.ended}: {ended.reason or 'told to end'}"
        return "its worker died, or is at work on it"
    return "some of its parts are not done"


def _ended(store: ObjectStore, key: str) -> Attempt | None:
    try:
        attempt = Attempt.model_validate_json(store.get(key))
    except ObjectMissingError:
        return None
    return attempt if attempt.ended else None


def _tell(why: Counter[str], event: Event, stage: str, reason: str) -> None:
    why[reason] += 1
    structlog.get_logger().info("reconciled", event_id=event.id, subject=event.subject, stage=stage, why=reason)


def _forget_settled(store: ObjectStore, indexes: _Indexes) -> int:
    """Take away the attempts that a death between receipt and end left behind."""
    forgotten = 0
    for info in store.list(keys.ATTEMPTS):
        _, stage, task, _ = info.key.split("/")
        event_id = task.partition("-")[0]
        if keys.receipt(stage, event_id) in indexes.handled or keys.failure(stage, event_id) in indexes.handled:
            store.delete(info.key)
            forgotten += 1
    return forgotten
