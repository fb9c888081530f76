"""A courier delivers from its own position: what fails is asked again later, and nothing is lost."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from contracts.artefacts.failure import ReasonCode
from tests.fakes.events_of_papers import COUNCIL, published
from tests.fakes.interrupted_store import Crash, StoreInterruptedAtWrite, die
from tests.fakes.pipeline import MOMENT
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime.delivery import (
    HELD,
    Courier,
    Delivery,
    Patience,
    Subscription,
    load_position,
    register,
    resume,
    waiting,
)
from workers.runtime.errors import PermanentError, StageError, TransientError
from workers.runtime.objects import ObjectStore
from workers.runtime.subscription import EVERYTHING, Filter, SubjectLookup

DOWN = TransientError(ReasonCode.UNREACHABLE, "no connection")
GONE = PermanentError(ReasonCode.NOT_FOUND, "it wants no more events")


@dataclass
class KeptSink:
    """Keeps what it takes; refuses with the errors that it is told, one a call."""

    batch: int = 4
    patience: Patience = field(default_factory=lambda: Patience(1.0, 60.0, timedelta(hours=1)))
    errors: list[StageError] = field(default_factory=list)
    got: list[str] = field(default_factory=list)

    def send(self, deliveries: Sequence[Delivery]) -> None:
        assert len(deliveries) <= self.batch
        if self.errors:
            raise self.errors.pop(0)
        self.got += [one.text for one in deliveries]

    def close(self) -> None:
        """There is nothing to let go of."""


@dataclass
class Clock:
    now: datetime = MOMENT

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, time: timedelta) -> None:
        self.now += time


def courier(
    store: ObjectStore, sink: KeptSink, clock: Clock, holder: str = "one", wants: Filter = EVERYTHING
) -> Courier:
    return Courier(Subscription("desk", sink, wants), store, SubjectLookup(store), clock, holder)


def started(sink: KeptSink) -> tuple[MemoryStore, Clock, Courier]:
    store, clock = MemoryStore(), Clock()
    register(store, Subscription("desk", sink))
    return store, clock, courier(store, sink, clock)


def test_everything_after_the_registration_is_delivered_in_order() -> None:
    store, sink = MemoryStore(), KeptSink()
    published(store, 3)
    register(store, Subscription("desk", sink))
    texts = published(store, 10, first=3)
    done = courier(store, sink, Clock()).deliver()
    assert sink.got == texts
    assert (done.delivered, done.pause) == (10, None)


def test_a_subscription_with_a_time_gets_what_was_published_since() -> None:
    store, sink = MemoryStore(), KeptSink()
    texts = published(store, 10)
    subscription = Subscription("desk", sink, since=MOMENT + timedelta(milliseconds=4))
    Courier(subscription, store, SubjectLookup(store), Clock(), "one").deliver()
    assert sink.got == texts[4:]


def test_what_was_delivered_is_not_delivered_again() -> None:
    store, _, messenger = started(sink := KeptSink())
    texts = published(store, 5)
    messenger.deliver()
    texts += published(store, 5, first=5)
    messenger.deliver()
    assert sink.got == texts


def test_a_sink_that_is_down_is_asked_again_after_growing_pauses() -> None:
    store, clock, messenger = started(sink := KeptSink(errors=[DOWN] * 3))
    texts = published(store, 6)
    pauses = []
    for _ in range(3):
        done = messenger.deliver()
        pauses.append((done.pause or timedelta()).total_seconds())
        assert messenger.deliver().delivered == 0, "nothing is sent before the pause is over"
        clock.pass_by(done.pause or timedelta())
    assert pauses == [1, 2, 4]
    assert messenger.deliver().delivered == 6
    assert sink.got == texts
    assert load_position(store, "desk").failures == 0  # type: ignore[union-attr]


def test_a_sink_says_itself_how_long_to_wait() -> None:
    asked = TransientError(ReasonCode.HTTP_ERROR, "status 503", retry_after=30)
    store, _, messenger = started(KeptSink(errors=[asked]))
    published(store, 1)
    assert messenger.deliver().pause == timedelta(seconds=30)


def test_a_sink_that_is_dead_for_long_is_paused_and_goes_on_where_it_stood_when_it_is_resumed() -> None:
    store, clock, messenger = started(sink := KeptSink(errors=[DOWN] * 100))
    texts = published(store, 6)
    attempts = 0
    while not (done := messenger.deliver()).paused:
        attempts += 1
        clock.pass_by(done.pause or timedelta())
    assert clock.now - MOMENT <= timedelta(hours=1)
    assert attempts > 60, "it was asked for the whole hour"
    clock.pass_by(timedelta(days=30))
    assert messenger.deliver().paused
    sink.errors.clear()
    resume(store, "desk")
    assert messenger.deliver().delivered == 6
    assert sink.got == texts


def test_a_sink_that_is_gone_for_good_is_paused_at_once() -> None:
    store, _, messenger = started(KeptSink(errors=[GONE]))
    published(store, 1)
    assert messenger.deliver().paused
    position = load_position(store, "desk")
    assert position is not None
    assert (position.paused, position.error) == (True, "it wants no more events")


def test_an_event_that_a_sink_never_takes_can_be_skipped() -> None:
    store, _, messenger = started(sink := KeptSink(errors=[GONE]))
    texts = published(store, 3)
    messenger.deliver()
    resume(store, "desk", skip=True)
    messenger.deliver()
    assert sink.got == texts[1:]


def test_a_sink_in_trouble_holds_up_no_other() -> None:
    store, clock = MemoryStore(), Clock()
    sinks = {"down": KeptSink(errors=[DOWN] * 9), "up": KeptSink()}
    couriers = [
        Courier(Subscription(name, sink), store, SubjectLookup(store), clock, "one") for name, sink in sinks.items()
    ]
    for one in couriers:
        register(store, one.subscription)
    texts = published(store, 8)
    for one in couriers:
        one.deliver()
    assert sinks["up"].got == texts
    assert sinks["down"].got == []


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("number", range(1, 5))
def test_a_courier_that_dies_anywhere_loses_nothing_and_keeps_the_order(number: int, before: bool) -> None:
    store, clock, _ = started(sink := KeptSink())
    texts = published(store, 10)
    with suppress(Crash):
        courier(StoreInterruptedAtWrite(store, number, before, die), sink, clock, "dead").deliver()
    clock.pass_by(HELD)
    courier(store, sink, clock, "next").deliver()
    assert list(dict.fromkeys(sink.got)) == texts
    assert len(sink.got) <= len(texts) + sink.batch


def test_another_process_waits_while_one_delivers_and_goes_on_when_it_lets_go() -> None:
    store, clock, first = started(sink := KeptSink())
    second = courier(store, sink, clock, "two")
    published(store, 2)
    first.deliver()
    published(store, 2, first=2)
    assert second.deliver().pause == HELD
    first.release()
    assert second.deliver().delivered == 2


def test_only_what_a_filter_wants_is_delivered_and_the_position_passes_the_rest() -> None:
    store, sink = MemoryStore(), KeptSink()
    register(store, Subscription("desk", sink))
    published(store, 5)
    nobody = courier(store, sink, Clock(), wants=Filter(councils=("Elsewhere*",)))
    assert nobody.deliver().delivered == 0
    position = load_position(store, "desk")
    assert position is not None
    assert waiting(store, position) == 0
    everybody = courier(store, sink, Clock(), wants=Filter(councils=(COUNCIL.upper(),)))
    published(store, 5, first=5)
    assert everybody.deliver().delivered == 5
