"""A process that delivers goes on whatever happens to one of its sinks, and tells it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event as Signal

import pytest

from tests.fakes.events_of_papers import published
from tests.fakes.pipeline import MOMENT
from workers.adapters.object_stores.memory import MemoryStore
from workers.entrypoints import delivering
from workers.entrypoints.delivering import Deliverer
from workers.runtime import keys
from workers.runtime.delivery import Delivery, Patience, Subscription, register


@dataclass
class SinkWithABug:
    """Breaks once, as no sink should; gives the signal when it has everything."""

    wanted: int
    full: Signal
    batch: int = 100
    patience: Patience = field(default_factory=Patience)
    broken: bool = False
    got: list[str] = field(default_factory=list)

    def send(self, deliveries: Sequence[Delivery]) -> None:
        if not self.broken:
            self.broken = True
            raise ZeroDivisionError("a bug")
        self.got += [one.text for one in deliveries]
        if len(self.got) >= self.wanted:
            self.full.set()

    def close(self) -> None:
        """There is nothing to let go of."""


def test_a_sink_goes_on_after_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delivering, "POLL", timedelta(milliseconds=1))
    store, stop = MemoryStore(), Signal()
    sink = SinkWithABug(3, stop)
    subscription = Subscription("desk", sink)
    register(store, subscription)
    texts = published(store, 3)
    Deliverer(store, (subscription,), lambda: MOMENT).until_stopped(stop)
    assert sink.got == texts


def test_a_process_that_is_told_to_end_sends_no_more_than_what_is_in_hand() -> None:
    store, stop = MemoryStore(), Signal()
    sink = SinkWithABug(1, stop, batch=1, broken=True)
    register(store, Subscription("desk", sink))
    texts = published(store, 3)
    Deliverer(store, (Subscription("desk", sink),), lambda: MOMENT).until_stopped(stop)
    assert sink.got == texts[:1]


def test_an_event_that_this_version_does_not_know_is_told_as_what_it_is() -> None:
    store, sink = MemoryStore(), SinkWithABug(1, Signal())
    register(store, Subscription("desk", sink))
    store.put(keys.feed_segment(1), b'{"type": "agenda.unheard_of.v9"}\n')
    (done,) = Deliverer(store, (Subscription("desk", sink),), lambda: MOMENT).until_delivered()
    assert done.error == "ValueError: not an event of a known type"
