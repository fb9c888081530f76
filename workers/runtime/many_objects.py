"""Reads many objects at once, since a bucket answers slowly but many at a time."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

from workers.runtime.objects import ObjectMissingError, ObjectStore

READERS, BATCH = 16, 500
"""Objects read at a time, and read ahead, so that memory is bounded."""


def read_many(store: ObjectStore, wanted: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The objects that are still there, with their keys, in the order of the keys that are wanted."""
    remaining = iter(wanted)
    with ThreadPoolExecutor(READERS) as pool:
        while batch := list(islice(remaining, BATCH)):
            for key, body in zip(batch, pool.map(lambda key: _get(store, key), batch), strict=True):
                if body is not None:
                    yield key, body


def _get(store: ObjectStore, key: str) -> bytes | None:
    try:
        return store.get(key)
    except ObjectMissingError:
        return None
