"""What an operator does with failure records: choose, group, replay and drop them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from contracts.artefacts.failure import FailureRecord, ReasonCode
from workers.runtime import keys
from workers.runtime.lanes import Lane
from workers.runtime.many_objects import read_many
from workers.runtime.objects import ObjectStore
from workers.runtime.publisher import Dispatch


@dataclass(frozen=True)
class Choice:
    """Which failures are meant; what is not said leaves all."""

    ids: tuple[str, ...] = ()
    """Beginnings of ids of events, documents or meetings."""
    group: str = ""
    stage: str = ""
    reason: str = ""
    since: datetime | None = None
    until: datetime | None = None

    def holds(self, record: FailureRecord) -> bool:
        """Whether a failure is meant."""
        return (
            (not self.ids or any(record.event_id.startswith(it) or record.subject.startswith(it) for it in self.ids))
            and self.group in ("", group_of(record))
            and self.stage in ("", record.stage)
            and self.reason in ("", record.reason)
            and (self.since is None or record.failed_at >= self.since)
            and (self.until is None or record.failed_at < self.until)
        )


@dataclass(frozen=True)
class Group:
    """Failures that have stage, reason and, for bugs, the place in the code in common."""

    id: str
    stage: str
    reason: ReasonCode
    place: str | None
    records: list[FailureRecord] = field(default_factory=list)


def group_of(record: FailureRecord) -> str:
    """A short id that stays the same as long as stage, reason and place do."""
    return sha256(f"{record.stage}\n{record.reason}\n{record.place or ''}".encode()).hexdigest()[:10]


SHORT: dict[str, tuple[str, ...] | None] = {"log": (), "traceback": None, "events": ()}


def chosen(store: ObjectStore, choice: Choice) -> Iterator[FailureRecord]:
    """The failures that are meant and not dropped, without what makes them long; `whole` brings that."""
    given_up = {info.key.removeprefix(keys.DROPPED) for info in store.list(keys.DROPPED)}
    listed = (info.key for info in store.list(keys.FAILURES) if info.key.removeprefix(keys.FAILURES) not in given_up)
    for _, body in read_many(store, listed):
        record = FailureRecord.model_validate_json(body)
        if choice.holds(record):
            yield record.model_copy(update=SHORT)


def whole(store: ObjectStore, record: FailureRecord) -> FailureRecord:
    """A failure with its log lines, its traceback and its events. Raises ObjectMissingError."""
    return FailureRecord.model_validate_json(store.get(keys.failure(record.stage, record.event_id)))


def grouped(records: Iterable[FailureRecord]) -> list[Group]:
    """The records by group, the largest group first."""
    found: defaultdict[tuple[str, ReasonCode, str | None], list[FailureRecord]] = defaultdict(list)
    for record in records:
        found[record.stage, record.reason, record.place].append(record)
    groups = [Group(group_of(members[0]), *what, members) for what, members in found.items()]
    return sorted(groups, key=lambda group: (-len(group.records), group.id))


def is_replayable(record: FailureRecord) -> bool:
    """Whether it names an event; a message that could not be read has none."""
    return record.event_key.startswith(keys.EVENTS)


def replay(store: ObjectStore, dispatch: Dispatch, record: FailureRecord, lane: Lane) -> None:
    """Let a stage handle its event again, as a new series, which is listed though an earlier one was dropped.

    The record is kept under its series first, and taken away last, so a death in between is mended by another replay
    or by reconciling. Raises ObjectMissingError when it is not there any more.
    """
    stage, event_id = record.stage, record.event_id
    store.create(keys.replayed(stage, event_id, record.series), store.get(keys.failure(stage, event_id)))
    store.delete(keys.dropped(stage, event_id))
    for info in list(store.list(keys.attempts(stage, event_id).rstrip("/"))):
        store.delete(info.key)
    store.delete(keys.failure(stage, event_id))
    dispatch(stage, record.event_key, "", lane)


def drop(store: ObjectStore, record: FailureRecord, why: str, when: datetime) -> None:
    """Give a failure up; its record stays, and with it the proof that its event was handled."""
    told = {"reason": why, "dropped_at": when.isoformat(), "failure": keys.failure(record.stage, record.event_id)}
    store.put(keys.dropped(record.stage, record.event_id), json.dumps(told, ensure_ascii=False).encode())
