"""Finds what should exist and does not, from the bucket alone, and mends it.

Safe at any time: whatever it does twice has its effect once.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from contracts.artefacts.failure import FailureRecord
from contracts.artefacts.receipt import Receipt
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.objects import ObjectStore
from workers.runtime.publisher import Dispatch, Publisher
from workers.runtime.stage import Event


@dataclass(frozen=True)
class Reconciled:
    """What was mended."""

    unpublished: int
    """Events that a receipt or failure record holds and the log lacked; published now."""
    unhandled: int
    """Events in the log that a stage had not handled; their tasks are sent again."""


def reconcile(
    store: ObjectStore, publisher: Publisher, consumers: Callable[[str], Iterable[str]], dispatch: Dispatch
) -> Reconciled:
    """Publish what was not published, then send a task for each event that a stage has not handled."""
    texts = [text for text in _outgoing(store) if not _is_logged(store, read_event(text))]
    publisher.publish(texts)
    fresh = {read_event(text).id for text in texts}
    sent = 0
    for stage, event in unhandled(store, consumers):
        if event.id not in fresh:
            dispatch(stage, keys.event(event.id, event.time))
            sent += 1
    return Reconciled(len(texts), sent)


def unhandled(store: ObjectStore, consumers: Callable[[str], Iterable[str]]) -> Iterator[tuple[str, Event]]:
    """Each logged event with each stage that consumes it and has neither a receipt nor a failure for it."""
    for event in _logged(store):
        for stage in consumers(event.type):
            if not _is_handled(store, stage, event):
                yield stage, event


def _outgoing(store: ObjectStore) -> Iterator[str]:
    for info in store.list(keys.RECEIPTS):
        yield from Receipt.model_validate_json(store.get(info.key)).events
    for info in store.list(keys.FAILURES):
        yield from FailureRecord.model_validate_json(store.get(info.key)).events


def _logged(store: ObjectStore) -> Iterator[Event]:
    for info in store.list(keys.EVENTS):
        yield read_event(store.get(info.key))


def _is_logged(store: ObjectStore, event: Event) -> bool:
    return store.head(keys.event(event.id, event.time)) is not None


def _is_handled(store: ObjectStore, stage: str, event: Event) -> bool:
    return any(store.head(key) for key in (keys.receipt(stage, event.id), keys.failure(stage, event.id)))
