"""Looks at broker and bucket, again and again: each look costs what is new since the last."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain

from celery import Celery

from contracts.artefacts.failure import FailureRecord
from contracts.artefacts.receipt import Receipt
from workers.adapters.models.budget import reserved_tokens
from workers.entrypoints.overview.facts import (
    DocumentStanding,
    FailureCount,
    LaneStanding,
    Overview,
    SinkStanding,
    SourceStanding,
)
from workers.entrypoints.overview.queues import Queues, read_queues
from workers.runtime import keys
from workers.runtime.delivery import Subscription, load_position
from workers.runtime.events import read_event
from workers.runtime.feed import Cursor, FeedWriter, read_feed, read_segment
from workers.runtime.lanes import Lane
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.runtime.open_work import Latest, OpenWork
from workers.runtime.saved_work import load_open_work, save_open_work
from workers.stages import STAGES, consumers, queue_name
from workers.stages.watch.health import load_health
from workers.stages.watch.schedule import Schedule

READERS = 16
RATE_MINUTES = 5
WORTH_SAVING = 500
"""Events after which what was found is saved for the next process that looks."""


@dataclass
class Lookout:
    """Keeps in mind what it has seen; belongs to one thread."""

    store: ObjectStore
    app: Celery
    sources: Sequence[str]
    sinks: Sequence[Subscription]
    clock: Callable[[], datetime]
    model_budget: int = 0
    """Tokens that language models may have on a day; 0 where none is used."""
    _work: OpenWork | None = None
    _writer: FeedWriter | None = None
    _reasons: dict[tuple[str, datetime | None], tuple[str, str]] = field(default_factory=dict)
    _sizes: dict[int, int] = field(default_factory=dict)
    _unsaved: int = 0

    def look(self) -> Overview:
        """How it stands now. Raises StoreUnavailableError."""
        work, now, queues = self._followed(), self.clock(), read_queues(self.app)
        with ThreadPoolExecutor(READERS) as pool:
            sources = tuple(pool.map(self._source, self.sources))
        polls = [one.asked for one in sources if one.asked]
        return Overview(
            looked_at=now,
            lanes=tuple(_lanes(work, queues, polls, now)),
            failures=self._failures(),
            sources=sources,
            sinks=tuple(self._sink(one.name, now) for one in self.sinks),
            documents=tuple(map(_document, reversed(work.latest.values()))),
            cpu_s=dict(self._costs(work)),
            dead_letters=queues.dead_letters,
            trouble=queues.trouble,
            model_tokens=reserved_tokens(self.store, now) if self.model_budget else 0,
            model_budget=self.model_budget,
        )

    def _followed(self) -> OpenWork:
        if self._work is None or self._writer is None:
            self._work, self._writer = load_open_work(self.store), FeedWriter(self.store)
        self._unsaved += self._work.follow(self.store, consumers, self._writer)
        self._work.settle(self.store)
        if self._unsaved >= WORTH_SAVING:
            save_open_work(self.store, self._work)
            self._unsaved = 0
        return self._work

    def _failures(self) -> tuple[FailureCount, ...]:
        """Failure records that are not dropped; each is read once."""
        dropped = {info.key.removeprefix(keys.DROPPED) for info in self.store.list(keys.DROPPED)}
        listed = [it for it in self.store.list(keys.FAILURES) if it.key.removeprefix(keys.FAILURES) not in dropped]
        known = {(info.key, info.modified): info.key for info in listed}
        with ThreadPoolExecutor(READERS) as pool:
            new = [key for key in known if key not in self._reasons]
            found = zip(new, pool.map(self._reason, (known[key] for key in new)), strict=True)
            self._reasons = {key: told for key, told in chain(self._reasons.items(), found) if key in known and told}
        counts = Counter(self._reasons.values())
        return tuple(FailureCount(stage, reason, count) for (stage, reason), count in sorted(counts.items()))

    def _reason(self, key: str) -> tuple[str, str] | None:
        try:
            record = FailureRecord.model_validate_json(self.store.get(key))
        except ObjectMissingError:
            return None
        return record.stage, record.reason

    def _source(self, name: str) -> SourceStanding:
        known, asked = load_health(self.store, name), Schedule(self.store).asked(name)
        if known is None:
            return SourceStanding(name, asked=asked)
        told = (known.health, known.evidence, known.since, known.last_poll, known.last_good_poll)
        return SourceStanding(name, *told, asked if asked and asked > known.last_poll else None)

    def _sink(self, name: str, now: datetime) -> SinkStanding:
        position = load_position(self.store, name)
        if position is None:
            return SinkStanding(name, "new")
        state = "paused" if position.paused else "failing" if position.failures else "ok"
        first = next((text for _, text in read_feed(self.store, Cursor.parse(position.cursor))), None)
        lag = max(0.0, (now - read_event(first).time).total_seconds()) if first else 0.0
        return SinkStanding(name, state, self._waiting(Cursor.parse(position.cursor)), lag, position.error or "")

    def _waiting(self, cursor: Cursor) -> int:
        """Events of the feed after a cursor."""
        count, number = -cursor.line, cursor.segment
        while (size := self._size(number)) is not None:
            count, number = count + size, number + 1
        return max(count, 0)

    def _size(self, number: int) -> int | None:
        """Events of a segment, which never changes; None where there is none yet."""
        if number not in self._sizes and (texts := read_segment(self.store, number)) is not None:
            self._sizes[number] = len(texts)
        return self._sizes.get(number)

    def _costs(self, work: OpenWork) -> Iterator[tuple[str, float]]:
        """Mean CPU seconds by the receipts of the last events; of a divided document only the last part is known."""
        with ThreadPoolExecutor(READERS) as pool:
            for row in STAGES:
                asked = ((row.name, event_id) for event_id in work.causes.get(row.name, ()))
                found = [cost for cost in pool.map(lambda one: self._cost(*one), asked) if cost is not None]
                if found:
                    yield row.name, round(sum(found) / len(found), 4)

    def _cost(self, stage: str, event_id: str) -> float | None:
        try:
            return Receipt.model_validate_json(self.store.get(keys.receipt(stage, event_id))).cost.cpu_s
        except ObjectMissingError:
            return None


def _lanes(work: OpenWork, queues: Queues, polls: Sequence[datetime], now: datetime) -> Iterator[LaneStanding]:
    """Every lane of every stage; open at the watch stage are polls that were asked for."""
    for row in STAGES:
        for lane in Lane:
            asked = sorted(polls) if not row.consumes and lane is Lane.LIVE else []
            oldest = asked[0] if asked else work.oldest(row.name, lane)
            name = queue_name(row.name, lane)
            yield LaneStanding(
                stage=row.name,
                lane=lane,
                open=len(asked) + work.count(row.name, lane),
                oldest_s=max(0.0, (now - oldest).total_seconds()) if oldest else None,
                per_minute=round(work.per_minute(row.name, now, RATE_MINUTES), 2),
                waiting=queues.waiting.get(name),
                workers=queues.workers.get(name, 0) if queues.workers is not None else None,
            )


def _document(one: Latest) -> DocumentStanding:
    return DocumentStanding(one.id, one.title, one.source, one.revision, _stands(one), one.time)


def _stands(one: Latest) -> str:
    """The last that was said of a document, as where it stands."""
    said = one.type.removeprefix("agenda.document.").partition(".")[0]
    if said == "failed":
        return f"failed: {one.reason}"
    if said in ("summarised", "withdrawn"):
        return said
    return f"{said}, next {next(iter(consumers(one.type)), 'nothing')}"
