"""What may go: results that newer ones stand for, failures that were replayed, events that everybody has handled.

A plan is made first and told; only then is anything removed. What reconciling needs to know of removed events is kept
as one moment, before which nothing is published again.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import UTC, datetime

from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.key_index import KeyIndex
from workers.runtime.many_objects import read_many
from workers.runtime.objects import ObjectInfo, ObjectMissingError, ObjectStore

Consumers = Callable[[str], Iterable[str]]


@dataclass(frozen=True)
class Policy:
    """What goes; None and False keep everything."""

    old_results: bool = False
    """Artefacts of another fingerprint than the present one, where the present one's stands beside it."""
    replayed_before: datetime | None = None
    """Records of replayed failures that were written before."""
    events_before: datetime | None = None
    """Events of the log from before, where every stage that consumes them has handled them."""


def removable(
    store: ObjectStore, policy: Policy, fingerprints: Mapping[str, str], consumers: Consumers
) -> Iterator[tuple[str, ObjectInfo]]:
    """Each object that the policy lets go, with its kind; nothing is removed yet."""
    if policy.old_results:
        with ExitStack() as stack:
            named = _index(stack, named_results(store))
            for stage, fingerprint in fingerprints.items():
                yield from (("old_results", info) for info in superseded(store, stage, fingerprint, named))
    if policy.replayed_before:
        for info in store.list(keys.REPLAYED):
            if info.modified and info.modified < policy.replayed_before:
                yield "replayed_failures", info
    if policy.events_before:
        yield from (("events", info) for info in handled_events(store, policy.events_before, consumers))


def superseded(store: ObjectStore, stage: str, fingerprint: str, named: KeyIndex) -> Iterator[ObjectInfo]:
    """Artefacts of a stage that one of the present fingerprint stands beside, for the same inputs.

    What is named stays: a document that has the same content may have been left out of the reprocessing.
    """
    prefix, present = keys.artefacts(stage), f"/{fingerprint}.json"
    with ExitStack() as stack:
        current = _index(stack, (it.key for it in store.list(prefix) if it.key.endswith(present)))
        for info in store.list(prefix):
            inputs = info.key.rpartition("/")[0]
            if not info.key.endswith(present) and inputs + present in current and info.key not in named:
                yield info


def named_results(store: ObjectStore) -> Iterator[str]:
    """Keys of the results that the last word of each stage about each document names, or the watcher looks at."""
    progress = (info.key for info in store.list(keys.SOURCES) if keys.parse_progress(info.key))
    for _, body in read_many(store, progress):
        yield from (one["key"] for one in json.loads(body)["data"].get("artefacts", {}).values())
    receipts = (info.key for info in store.list(keys.receipts("fetch")))
    for _, body in read_many(store, receipts):
        if fetched := json.loads(body).get("artefact"):
            yield fetched["key"]


def _index(stack: ExitStack, found: Iterable[str]) -> KeyIndex:
    return stack.enter_context(closing(KeyIndex(found)))


def handled_events(store: ObjectStore, before: datetime, consumers: Consumers) -> Iterator[ObjectInfo]:
    """Events of the log from whole days before, which no stage has left to handle."""
    limit = keys.event("", before).rpartition("/")[0]
    for info in store.list(keys.EVENTS):
        if info.key.rpartition("/")[0] < limit and _handled(store, info.key, consumers):
            yield info


def remove(store: ObjectStore, policy: Policy, found: Iterable[ObjectInfo]) -> None:
    """Remove what a plan named. The moment comes first, so that no death in between brings events back.

    It never moves back: what an earlier plan removed stays removed.
    """
    if policy.events_before:
        day = policy.events_before.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        whole_since = max(day, horizon(store) or day)
        store.put(keys.HORIZON, json.dumps({"events_before": whole_since.isoformat()}).encode())
    for info in found:
        store.delete(info.key)


def horizon(store: ObjectStore) -> datetime | None:
    """The moment before which the log is no longer whole; None while it is."""
    try:
        return datetime.fromisoformat(json.loads(store.get(keys.HORIZON))["events_before"])
    except ObjectMissingError:
        return None


def _handled(store: ObjectStore, key: str, consumers: Consumers) -> bool:
    event = read_event(store.get(key))
    return all(
        store.head(keys.receipt(stage, event.id)) or store.head(keys.failure(stage, event.id))
        for stage in consumers(event.type)
    )
