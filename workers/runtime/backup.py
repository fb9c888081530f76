"""Copies a bucket into another one while workers go on, so that what is copied can be worked on.

Everything refers to what was written before it: a position in the feed to the feed, an event to its artefact, an
artefact to its bytes. So what refers goes first, and what it refers to is there when its turn comes. What is missing
behind that, at any moment at which the copy ends, is what reconciling mends. The site is not copied: it is written
again from the rest.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workers.runtime import keys
from workers.runtime.objects import ObjectInfo, ObjectMissingError, ObjectStore

FIRST = (keys.DELIVERIES, keys.RECEIPTS, keys.FAILURES, keys.EVENTS, keys.OUTGOING, "feed/", "manifests/", keys.SOURCES)
LAST = ("artefacts/", "pages/", "searchable/", "blobs/")
NEVER = ("leases/", "probes/", "site/", keys.ATTEMPTS)
"""What holds for the moment only, or is made from the rest."""
WRITTEN_ONCE = (keys.RECEIPTS, keys.FAILURES, keys.EVENTS, "feed/", *LAST)
PLAIN_BYTES = "application/octet-stream"


@dataclass
class Copied:
    """Counts of a copy."""

    objects: int = 0
    bytes: int = 0
    present: int = 0
    """Objects that the other bucket had already."""
    removed: int = 0
    """Objects that were removed there, because they are no longer here."""


def back_up(source: ObjectStore, target: ObjectStore, *, remove: bool = False) -> Copied:
    """Copy what the target lacks, or has otherwise; with `remove` take away there what the source no longer has."""
    copied = Copied()
    for info in in_order(source):
        if _is_there(source, target, info):
            copied.present += 1
        elif _copy(source, target, info.key):
            copied.objects += 1
            copied.bytes += info.size
    if remove:
        for info in list(in_order(target)):
            if source.head(info.key) is None:
                target.delete(info.key)
                copied.removed += 1
    return copied


def in_order(store: ObjectStore) -> Iterator[ObjectInfo]:
    """All objects worth keeping, what refers before what it refers to."""
    for prefix in FIRST:
        yield from store.list(prefix)
    for info in store.list(""):
        if not info.key.startswith((*FIRST, *LAST, *NEVER)):
            yield info
    for prefix in LAST:
        yield from store.list(prefix)


def _is_there(source: ObjectStore, target: ObjectStore, info: ObjectInfo) -> bool:
    known = target.head(info.key)
    if known is None or known.size != info.size:
        return False
    if info.key.startswith(WRITTEN_ONCE):
        return True
    try:
        return target.get(info.key) == source.get(info.key)
    except ObjectMissingError:
        return False


def _copy(source: ObjectStore, target: ObjectStore, key: str) -> bool:
    """Through a file, since papers may be large; False when the object went meanwhile."""
    media_type = "application/json" if key.endswith(".json") else PLAIN_BYTES
    try:
        if not key.startswith(WRITTEN_ONCE):
            target.put(key, source.get(key), media_type)
            return True
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "object"
            source.download(key, path)
            if not target.create_from_file(key, path, media_type):
                target.put(key, path.read_bytes(), media_type)  # half an object of an interrupted copy
    except ObjectMissingError:
        return False
    return True
