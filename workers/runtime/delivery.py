"""Takes the events of the feed to one subscriber, from where it stands, in order, as often as it takes.

How far a subscription has come lies in the bucket, and is written after its sink has taken what comes before: a death
in between repeats a few events and loses none. Two processes that deliver to the same sink repeat events as well, and
never let one overtake another that it follows, since each sends in the order of the feed; so the name of who delivers
stands beside the position only to save work. A sink that is down is asked again after growing pauses.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from pydantic import Field

from contracts.model import Contract, canonical_bytes
from workers.runtime import keys
from workers.runtime.errors import PermanentError, StageError
from workers.runtime.events import read_event
from workers.runtime.feed import Cursor, end_of_feed, read_segment
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.runtime.stage import Event
from workers.runtime.subscription import EVERYTHING, Filter, Lookup
from workers.runtime.telemetry import metrics
from workers.runtime.telemetry.port import SILENCE, Telemetry
from workers.runtime.telemetry.spans import delivery

HELD = timedelta(seconds=20)
"""How long others leave a subscription to the one who delivers, without a sign of life."""
LONGEST_ERROR = 300


@dataclass(frozen=True)
class Delivery:
    """An event on its way to a subscriber; `text` is its exact bytes, `matched` why the subscriber gets it."""

    event: Event
    text: str
    matched: tuple[str, ...] = ()


@dataclass(frozen=True)
class Patience:
    """How a sink that does not take events is asked again: pauses in seconds, doubled up to the longest."""

    first_s: float = 0.5
    longest_s: float = 15.0
    give_up_after: timedelta | None = None
    """Time without success after which the subscription is paused until an operator resumes it; None for never."""

    def pause(self, failures: int) -> timedelta:
        """The pause after so many failures in a row."""
        return timedelta(seconds=min(self.longest_s, self.first_s * 2.0 ** min(failures - 1, 30)))


class Sink(Protocol):
    """Takes events to consumers outside."""

    @property
    def batch(self) -> int:
        """How many events it is given at once; when some of them fail, all are given again."""
        ...

    @property
    def patience(self) -> Patience:
        """How it is asked again."""
        ...

    def send(self, deliveries: Sequence[Delivery]) -> None:
        """Deliver all, in order, and return when the other side has them for good.

        Raises TransientError when it may take them later, PermanentError when an operator has to act first.
        """
        ...

    def close(self) -> None:
        """Let go of connections; the next `send` makes new ones."""
        ...


@dataclass(frozen=True)
class Subscription:
    """A sink with what it wants; the name is that of its position, and stays."""

    name: str
    sink: Sink
    wants: Filter = EVERYTHING
    since: datetime | None = None
    """Events of the feed from this time on; None for those that come after the subscription is first seen."""


class Position(Contract):
    """How far a subscription has come, and how its sink stands."""

    cursor: str = Field(description="Place in the feed up to which everything is delivered or did not match.")
    delivered: int = Field(0, ge=0, description="Events that the sink has taken, repetitions included.")
    since: datetime | None = Field(None, description="Earlier events are left out.")
    failures: int = Field(0, ge=0, description="Attempts in a row that failed.")
    failing_since: datetime | None = None
    retry_at: datetime | None = None
    error: str | None = Field(None, description="Why the last attempt failed.")
    paused: bool = Field(default=False, description="Nothing is sent until an operator resumes it.")
    holder: str | None = Field(None, description="Who delivers.")
    held_until: datetime | None = None


def load_position(store: ObjectStore, name: str) -> Position | None:
    """The position of a subscription; None when it was never seen."""
    try:
        return Position.model_validate_json(store.get(keys.delivery(name)))
    except ObjectMissingError:
        return None


def save_position(store: ObjectStore, name: str, position: Position) -> None:
    """Write a subscription's position."""
    store.put(keys.delivery(name), canonical_bytes(position))


def register(store: ObjectStore, subscription: Subscription) -> None:
    """Note where a subscription that is seen for the first time begins: at the end of the feed, or with its `since`."""
    if store.head(keys.delivery(subscription.name)):
        return
    start = Cursor() if subscription.since else Cursor(end_of_feed(store) + 1)
    position = Position(cursor=str(start), since=subscription.since)
    store.create(keys.delivery(subscription.name), canonical_bytes(position))


def resume(store: ObjectStore, name: str, *, skip: bool = False) -> Position:
    """Let a paused subscription go on, without the next event if it is to be skipped. Raises ObjectMissingError."""
    known = Position.model_validate_json(store.get(keys.delivery(name)))
    cursor = _following(store, Cursor.parse(known.cursor)) if skip else Cursor.parse(known.cursor)
    going = Position(cursor=str(cursor), delivered=known.delivered, since=known.since)
    save_position(store, name, going)
    return going


def waiting(store: ObjectStore, position: Position) -> int:
    """How many events of the feed are after a position, whether they match or not."""
    number, line = (cursor := Cursor.parse(position.cursor)).segment, cursor.line
    count = 0
    while (texts := read_segment(store, number)) is not None:
        count += len(texts) - line
        number, line = number + 1, 0
    return count


@dataclass(frozen=True)
class Round:
    """What one call of a courier came to."""

    delivered: int = 0
    pause: timedelta | None = None
    """How long to wait before the next call; None when the end of the feed is reached."""
    error: str | None = None
    paused: bool = False


@dataclass(frozen=True)
class Courier:
    """Delivers for one subscription in the name of one process."""

    subscription: Subscription
    store: ObjectStore
    lookup: Lookup
    clock: Callable[[], datetime]
    holder: str
    telemetry: Telemetry = SILENCE
    stopped: Callable[[], bool] = lambda: False
    """Whether the process is to end, so that no more is to be sent than what is in hand."""

    def deliver(self) -> Round:
        """Deliver what waits, until the end of the feed or the first trouble. Raises StoreUnavailableError."""
        found = self._take()
        if isinstance(found, Round):
            return found
        position, before = found, found.delivered
        while (segment := read_segment(self.store, Cursor.parse(position.cursor).segment)) is not None:
            for cursor, scanned in self._chunks(Cursor.parse(position.cursor), segment):
                sent = self._wanted(position, scanned)
                try:
                    if sent:
                        self._send(sent)
                except StageError as error:
                    self.telemetry.measure([metrics.REFUSED.of(1, sink=self.subscription.name)])
                    return self._failed(position, before, error)
                position = self._commit(position, cursor, len(sent))
                if self.stopped():
                    return Round(position.delivered - before)
        return Round(position.delivered - before)

    def _send(self, deliveries: Sequence[Delivery]) -> None:
        began, sink = time.time_ns(), self.subscription.name
        self.subscription.sink.send(deliveries)
        ended, now = time.time_ns(), self.clock()
        late = (max(0.0, (now - one.event.time).total_seconds()) for one in deliveries)
        delivered = metrics.DELIVERED.of(len(deliveries), sink=sink)
        self.telemetry.measure([delivered, *(metrics.DELIVERY_SECONDS.of(seconds, sink=sink) for seconds in late)])
        self.telemetry.trace([delivery(one.event, sink, began, ended) for one in deliveries])

    def release(self) -> None:
        """Leave the subscription to others at once."""
        known = load_position(self.store, self.subscription.name)
        if known and known.holder == self.holder:
            self._save(known.model_copy(update={"holder": None, "held_until": None}))
        self.subscription.sink.close()

    def _take(self) -> Position | Round:
        """The position, once it is this process's to deliver from."""
        known = load_position(self.store, self.subscription.name)
        if known is None:
            register(self.store, self.subscription)
            known = load_position(self.store, self.subscription.name)
        now = self.clock()
        if known is None or known.paused:
            return Round(pause=HELD, error=known.error if known else None, paused=known is not None)
        if known.retry_at and known.retry_at > now:
            return Round(pause=known.retry_at - now, error=known.error)
        if known.holder == self.holder:
            return known
        if known.holder and known.held_until and known.held_until > now:
            return Round(pause=known.held_until - now)
        if read_segment(self.store, Cursor.parse(known.cursor).segment) is None:
            return known
        return self._save(known.model_copy(update=self._hold()))

    def _chunks(self, start: Cursor, segment: Sequence[str]) -> Iterator[tuple[Cursor, Sequence[str]]]:
        """Pieces of a segment from the cursor on, each with the cursor after it."""
        size = self.subscription.sink.batch
        for line in range(start.line, len(segment), size):
            end = min(line + size, len(segment))
            after = Cursor(start.segment, end) if end < len(segment) else Cursor(start.segment + 1)
            yield after, segment[line:end]

    def _wanted(self, position: Position, texts: Sequence[str]) -> list[Delivery]:
        found = []
        for text in texts:
            event = read_event(text)
            if position.since and event.time < position.since:
                continue
            reasons = self.subscription.wants.reasons(event, self.lookup)
            if reasons is not None:
                found.append(Delivery(event, text, reasons))
        return found

    def _commit(self, position: Position, cursor: Cursor, sent: int) -> Position:
        if position.failures:
            structlog.get_logger().info("sink_recovered", sink=self.subscription.name, failures=position.failures)
        return self._save(
            Position(
                cursor=str(cursor),
                delivered=position.delivered + sent,
                since=position.since,
                **self._hold(),
            )
        )

    def _failed(self, position: Position, before: int, error: StageError) -> Round:
        """Note the failure: the pause that follows, or that an operator has to act."""
        now, patience = self.clock(), self.subscription.sink.patience
        failing_since = position.failing_since or now
        failures = position.failures + 1
        asked = timedelta(seconds=min(getattr(error, "retry_after", None) or 0.0, patience.longest_s))
        pause = max(patience.pause(failures), asked)
        over = patience.give_up_after is not None and now + pause - failing_since > patience.give_up_after
        paused = isinstance(error, PermanentError) or over
        told = error.message[:LONGEST_ERROR]
        structlog.get_logger().log(
            40 if paused else 30,
            "sink_paused" if paused else "sink_failed",
            sink=self.subscription.name,
            message=told,
            failures=failures,
            **({} if paused else {"wait_s": round(pause.total_seconds(), 1)}),
        )
        self.subscription.sink.close()
        change = {"failures": failures, "failing_since": failing_since, "error": told, "paused": paused}
        self._save(position.model_copy(update={**change, "retry_at": now + pause, **self._hold()}))
        return Round(position.delivered - before, pause, told, paused)

    def _hold(self) -> dict[str, str | datetime]:
        return {"holder": self.holder, "held_until": self.clock() + HELD}

    def _save(self, position: Position) -> Position:
        save_position(self.store, self.subscription.name, position)
        return position


def _following(store: ObjectStore, cursor: Cursor) -> Cursor:
    """The cursor after the next event."""
    segment = read_segment(store, cursor.segment)
    if segment is None:
        return cursor
    return replace(cursor, line=cursor.line + 1) if cursor.line + 1 < len(segment) else Cursor(cursor.segment + 1)
