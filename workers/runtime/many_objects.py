"""Reads many objects at once, since a bucket answers slowly but many at a time."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import islice

from workers.runtime.objects import ObjectMissingError, ObjectStore

READERS, SHARE = 16, 32
"""Readers at a time, and the objects that one of them reads before it asks for more: handing over single objects costs
more than reading them from a disk. What is read ahead is bounded by both, and memory with it.
"""


def read_many(store: ObjectStore, wanted: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The objects that are still there, with their keys, in the order of the keys that are wanted."""
    remaining = iter(wanted)
    with ThreadPoolExecutor(READERS) as pool:
        while shares := list(islice(_shares(remaining), READERS)):
            for found in pool.map(lambda share: list(_get(store, share)), shares):
                yield from found


def _shares(wanted: Iterator[str]) -> Iterator[list[str]]:
    while share := list(islice(wanted, SHARE)):
        yield share


def _get(store: ObjectStore, share: list[str]) -> Iterator[tuple[str, bytes]]:
    for key in share:
        with suppress(ObjectMissingError):
            yield key, store.get(key)
