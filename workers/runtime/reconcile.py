"""Finds what should exist and does not, from the bucket alone, and mends it.

Safe at any time: whatever it does twice has its effect once. Each receipt is read once, and an event only where no
receipt holds it; the rest is told by the keys.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice

from contracts.artefacts.failure import FailureRecord
from contracts.artefacts.receipt import Receipt
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.objects import ObjectStore
from workers.runtime.publisher import Dispatch, Publisher
from workers.runtime.stage import Event

READERS, BATCH = 16, 500
"""Objects read at a time, since a bucket answers slowly but many at once; and read ahead, so that memory is bounded."""


@dataclass(frozen=True)
class Reconciled:
    """What was mended."""

    unpublished: int
    """Events that a receipt or failure record holds and the log lacked; published now."""
    unhandled: int
    """Events in the log that a stage had not handled; their tasks are sent again."""


@dataclass(frozen=True)
class _Found:
    """An event that somebody wrote down."""

    event: Event
    text: str
    logged: bool


def _everything(_: Event) -> bool:
    return True


def reconcile(
    store: ObjectStore,
    publisher: Publisher,
    consumers: Callable[[str], Iterable[str]],
    dispatch: Dispatch,
    wanted: Callable[[Event], bool] = _everything,
) -> Reconciled:
    """Publish what was not published, then send a task for each event that a stage has not handled.

    Events that are not `wanted` stay as they are, for a process that can do what they ask for.
    """
    handled = _handled(store)
    unpublished, unhandled_tasks = 0, 0
    for found in _written_down(store, handled):
        if not wanted(found.event):
            continue
        if not found.logged:
            publisher.publish([found.text])
            unpublished += 1
            continue
        for stage in _open_stages(found.event, consumers, handled):
            dispatch(stage, keys.event(found.event.id, found.event.time))
            unhandled_tasks += 1
    return Reconciled(unpublished, unhandled_tasks)


def unhandled(store: ObjectStore, consumers: Callable[[str], Iterable[str]]) -> Iterator[tuple[str, Event]]:
    """Each logged event with each stage that consumes it and has neither a receipt nor a failure for it."""
    handled = _handled(store)
    for found in _written_down(store, handled):
        if found.logged:
            for stage in _open_stages(found.event, consumers, handled):
                yield stage, found.event


def _handled(store: ObjectStore) -> frozenset[str]:
    """Keys of all receipts and failure records."""
    return frozenset(info.key for prefix in (keys.RECEIPTS, keys.FAILURES) for info in store.list(prefix))


def _open_stages(event: Event, consumers: Callable[[str], Iterable[str]], handled: frozenset[str]) -> Iterator[str]:
    for stage in consumers(event.type):
        if keys.receipt(stage, event.id) not in handled and keys.failure(stage, event.id) not in handled:
            yield stage


def _written_down(store: ObjectStore, outboxes: frozenset[str]) -> Iterator[_Found]:
    """Every event of the outboxes, then those that only the log holds."""
    logged = {info.key for info in store.list(keys.EVENTS)}
    only_logged = set(logged)
    for key, body in _read(store, sorted(outboxes)):
        for text in _outgoing(key, body):
            event = read_event(text)
            own_key = keys.event(event.id, event.time)
            only_logged.discard(own_key)
            yield _Found(event, text, own_key in logged)
    for _, body in _read(store, sorted(only_logged)):
        yield _Found(read_event(body), body.decode(), logged=True)


def _outgoing(key: str, body: bytes) -> tuple[str, ...]:
    model = FailureRecord if key.startswith(keys.FAILURES) else Receipt
    return model.model_validate_json(body).events


def _read(store: ObjectStore, wanted: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    remaining = iter(wanted)
    with ThreadPoolExecutor(READERS) as pool:
        while batch := list(islice(remaining, BATCH)):
            yield from zip(batch, pool.map(store.get, batch), strict=True)
