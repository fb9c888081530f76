"""The event log by day: every event from a time on."""

from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.objects import ObjectStore
from workers.runtime.stage import Event

READERS = 8


def read_log(store: ObjectStore, since: datetime | None = None) -> Iterator[tuple[Event, str]]:
    """Events with their exact text, in order of time and id, so each after its cause; a day at a time in memory."""
    for day, logged in sorted(_by_day(store).items()):
        if since is None or day >= f"{since.astimezone(UTC):%Y/%m/%d}":
            yield from _of_day(store, logged, since)


def _by_day(store: ObjectStore) -> dict[str, list[str]]:
    days: defaultdict[str, list[str]] = defaultdict(list)
    for info in store.list(keys.EVENTS):
        days[info.key.removeprefix(keys.EVENTS).rpartition("/")[0]].append(info.key)
    return days


def _of_day(store: ObjectStore, logged: list[str], since: datetime | None) -> Iterator[tuple[Event, str]]:
    with ThreadPoolExecutor(READERS) as pool:
        texts = [body.decode() for body in pool.map(store.get, logged)]
    found = sorted(((read_event(text), text) for text in texts), key=lambda pair: (pair[0].time, pair[0].id))
    return (pair for pair in found if since is None or pair[0].time >= since)
