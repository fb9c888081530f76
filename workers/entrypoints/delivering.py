"""Delivers published events: one thread fills the feed, and one for each subscription serves its sink."""

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Event as Signal
from threading import Thread
from typing import TypeVar

import structlog

from workers.runtime.delivery import HELD, Courier, Round, Subscription
from workers.runtime.errors import StageError
from workers.runtime.feed import FeedWriter
from workers.runtime.objects import ObjectStore, StoreUnavailableError
from workers.runtime.subscription import SubjectLookup
from workers.runtime.telemetry.port import SILENCE, Telemetry

Answer = TypeVar("Answer")

POLL = timedelta(seconds=1)
"""How often the notes of new events are looked for."""
ENDING = timedelta(seconds=30)
"""How long the end of a run waits for sinks that take events."""


@dataclass(frozen=True)
class Delivered:
    """What became of a subscription."""

    name: str
    events: int
    error: str | None = None
    paused: bool = False


@dataclass(frozen=True)
class Deliverer:
    """Serves all subscriptions from one process."""

    store: ObjectStore
    subscriptions: Sequence[Subscription]
    clock: Callable[[], datetime]
    holder: str = field(default_factory=lambda: secrets.token_hex(8))
    telemetry: Telemetry = SILENCE
    touch: Callable[[], None] = lambda: None
    """Called again and again while it serves, as a sign of life."""

    def until_delivered(self) -> list[Delivered]:
        """Append what waits, then deliver to each sink until it has everything, refuses, or takes too long."""
        FeedWriter(self.store).append()
        found: dict[str, Delivered] = {}
        threads = [
            Thread(target=self._serve_once, args=(one, found), daemon=True, name=one.name) for one in self.subscriptions
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(ENDING.total_seconds())
        late = "it takes longer than the run waits"
        return [found.get(one.name, Delivered(one.name, 0, late)) for one in self.subscriptions]

    def until_stopped(self, stop: Signal) -> None:
        """Go on until the signal; a sink in trouble is asked again after pauses and holds up no other."""
        news = [Signal() for _ in self.subscriptions]
        threads = [
            Thread(target=self._serve, args=(one, stop, new), name=one.name)
            for one, new in zip(self.subscriptions, news, strict=True)
        ]
        with _running(threads, stop, news):
            writer = FeedWriter(self.store)
            while not stop.is_set():
                self.touch()
                if _answered("feed_not_written", writer.append):
                    for new in news:
                        new.set()
                else:
                    stop.wait(POLL.total_seconds())

    def _serve_once(self, subscription: Subscription, found: dict[str, Delivered]) -> None:
        courier = self._courier(subscription)
        try:
            done = courier.deliver()
            courier.release()
        except (StageError, StoreUnavailableError) as error:
            done = Round(error=str(error))
        except Exception as error:  # noqa: BLE001 - told as the end of this sink, with its traceback in the log
            _tell_bug("delivery_broken", error)
            done = Round(error=f"{type(error).__name__}: {error}")
        found[subscription.name] = Delivered(subscription.name, done.delivered, done.error, done.paused)

    def _serve(self, subscription: Subscription, stop: Signal, new: Signal) -> None:
        courier = self._courier(subscription, stop.is_set)
        while not stop.is_set():
            new.clear()
            done = _tried("delivery_not_recorded", courier.deliver)
            if stop.is_set():
                break
            if done is not None and done.delivered:
                structlog.get_logger().info("events_delivered", sink=subscription.name, events=done.delivered)
            if done is None or done.pause is not None:
                stop.wait(min(HELD, (done and done.pause) or POLL).total_seconds())
            else:
                new.wait(HELD.total_seconds() / 2)
        _tried("delivery_not_released", courier.release)

    def _courier(self, subscription: Subscription, stopped: Callable[[], bool] = lambda: False) -> Courier:
        lookup = SubjectLookup(self.store)
        return Courier(subscription, self.store, lookup, self.clock, self.holder, self.telemetry, stopped)


@contextmanager
def _running(threads: Sequence[Thread], stop: Signal, news: Sequence[Signal]) -> Iterator[None]:
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for new in news:
            new.set()
        for thread in threads:
            thread.join()


def _answered(trouble: str, work: Callable[[], Answer]) -> Answer | None:
    """What the work gives; None, told in the log, when the bucket does not answer."""
    try:
        return work()
    except StoreUnavailableError as error:
        structlog.get_logger().warning(trouble, message=str(error))
        return None


def _tried(trouble: str, work: Callable[[], Answer]) -> Answer | None:
    """As `_answered`, for a thread: a bug would end it in silence, and hold up its sink for good."""
    try:
        return _answered(trouble, work)
    except Exception as error:  # noqa: BLE001 - it is told with its traceback, each time
        _tell_bug(trouble, error)
        return None


def _tell_bug(trouble: str, error: Exception) -> None:
    structlog.get_logger().error(trouble, message=f"{type(error).__name__}: {error}", exc_info=error)
