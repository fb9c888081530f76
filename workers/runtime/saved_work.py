"""Keeps what is open between two looks, so that nobody has to follow the feed from its beginning."""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from workers.runtime import keys
from workers.runtime.feed import Cursor
from workers.runtime.lanes import Lane
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.runtime.open_work import Latest, OpenEvent, OpenWork

VERSION = 1
"""Of the saved form; another one is not read, and the feed is followed from its beginning."""


def load_open_work(store: ObjectStore) -> OpenWork:
    """What was open when it was last saved; the beginning of the feed where nothing, or another version, was."""
    try:
        told = json.loads(store.get(keys.OVERVIEW))
    except (ObjectMissingError, ValueError):
        return OpenWork()
    return _read(told) if told.get("version") == VERSION else OpenWork()


def save_open_work(store: ObjectStore, work: OpenWork) -> None:
    """Save what is open, for whoever asks next. Of two that save, either may stand: each says where it stood."""
    store.put(keys.OVERVIEW, json.dumps(_written(work), ensure_ascii=False, separators=(",", ":")).encode())


def _written(work: OpenWork) -> dict[str, Any]:
    return {
        "version": VERSION,
        "cursor": str(work.cursor),
        "events": {
            stage: [[own, one.time.isoformat(), one.lane] for own, one in waiting.items()]
            for stage, waiting in work.events.items()
        },
        "made": {stage: list(counts.items()) for stage, counts in work.made.items()},
        "latest": [{**vars(one), "time": one.time.isoformat()} for one in work.latest.values()],
        "causes": {stage: list(causes) for stage, causes in work.causes.items()},
    }


def _read(told: Mapping[str, Any]) -> OpenWork:
    work = OpenWork(Cursor.parse(told["cursor"]))
    for stage, waiting in told["events"].items():
        work.events[stage] = {own: OpenEvent(datetime.fromisoformat(time), Lane(lane)) for own, time, lane in waiting}
    for stage, counts in told["made"].items():
        work.made[stage] = Counter(dict(counts))
    work.latest = {one["id"]: Latest(**{**one, "time": datetime.fromisoformat(one["time"])}) for one in told["latest"]}
    for stage, causes in told["causes"].items():
        work.causes[stage].extend(causes)
    return work
