"""The feed: every logged event once, a cause before its effect, whoever writes, dies or races."""

import json
from collections.abc import Iterator
from contextlib import suppress

import pytest

from tests.fakes.events_of_papers import event_texts, publish, published
from tests.fakes.interrupted_store import Crash, StoreInterruptedAtWrite, die
from tests.fakes.pipeline import RecordedTasks
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import feed as feed_module
from workers.runtime import keys
from workers.runtime.feed import Cursor, FeedWriter, end_of_feed, read_feed
from workers.runtime.objects import ObjectInfo, ObjectStore
from workers.runtime.publisher import Publisher


def texts_of(store: ObjectStore, start: str = "1.0") -> list[str]:
    return [text for _, text in read_feed(store, Cursor.parse(start))]


def notes(store: ObjectStore) -> list[str]:
    return [info.key for info in store.list(keys.OUTGOING)]


def test_published_events_stand_in_the_feed_in_their_order_and_byte_for_byte() -> None:
    store = MemoryStore()
    texts = event_texts(40)
    publish(store, list(reversed(texts)))
    assert FeedWriter(store).append() == 40
    assert texts_of(store) == texts
    assert notes(store) == []


def test_a_cursor_goes_on_behind_what_was_read() -> None:
    store = MemoryStore()
    first = published(store, 5)
    *_, (cursor, _) = read_feed(store)
    second = published(store, 5, first=5)
    assert texts_of(store, str(cursor)) == second
    assert texts_of(store, "1.3") == [*first[3:], *second]


def test_large_backlogs_become_several_segments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed_module, "LARGEST_SEGMENT", 7)
    store = MemoryStore()
    texts = published(store, 30)
    assert end_of_feed(store) == 5
    assert texts_of(store) == texts


class CountedReads(MemoryStore):
    """Counts the events that are read between two segments."""

    def __init__(self) -> None:
        super().__init__()
        self.reads, self.most = 0, 0

    def get(self, key: str) -> bytes:
        self.reads += key.startswith(keys.EVENTS)
        self.most = max(self.most, self.reads)
        return super().get(key)

    def create(self, key: str, body: bytes, media_type: str = "application/json") -> bool:
        self.reads = 0 if key.startswith("feed/") else self.reads
        return super().create(key, body, media_type)


def test_however_much_waits_few_events_are_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed_module, "MOST_AT_ONCE", 7)
    monkeypatch.setattr(feed_module, "REMEMBERED", 25)
    store = CountedReads()
    texts = event_texts(60, papers=20)
    publish(store, texts)
    assert FeedWriter(store).append() == 60
    assert sorted(texts_of(store)) == sorted(texts)
    assert causes_first(texts_of(store))
    assert notes(store) == []
    assert store.most <= 7 * 3, "an event has at most two that caused it"


@pytest.mark.parametrize("number", range(12))
def test_the_end_of_the_feed_is_found_by_leaps(number: int) -> None:
    store = MemoryStore()
    for one in range(1, number + 1):
        store.put(keys.feed_segment(one), b"")
    assert end_of_feed(store) == number


def test_an_event_that_is_noted_and_not_logged_yet_waits() -> None:
    store = MemoryStore()
    [text] = event_texts(1)
    with suppress(Crash):
        publish_dying_at(store, text, write=2)
    assert FeedWriter(store).append() == 0
    publish(store, [text])
    assert FeedWriter(store).append() == 1
    assert texts_of(store) == [text]


def publish_dying_at(store: MemoryStore, text: str, write: int) -> None:
    """Writes are: progress, note, log."""
    dying = StoreInterruptedAtWrite(store, write, before=False, interrupt=die)
    Publisher(dying, lambda _: (), RecordedTasks()).publish([text])


@pytest.mark.parametrize("forged", [b"", b"[]", b'{"id": 1}', b'{"id": "1",\n"time": "2026-03-02T09:30:00Z"}', b"\xff"])
def test_what_is_no_note_and_no_event_holds_nothing_up(forged: bytes) -> None:
    store = MemoryStore()
    for name in ("x", "20260302-", "20260302-..", "today-abc"):
        store.put(f"{keys.OUTGOING}{name}", b"")
    store.put(f"{keys.OUTGOING}20260302-abc", b"")
    store.put(f"{keys.EVENTS}2026/03/02/abc.json", forged)
    texts = published(store, 3)
    assert texts_of(store) == texts
    assert len(notes(store)) == 5


def test_a_repeated_publication_is_not_told_twice() -> None:
    store = MemoryStore()
    texts, writer = event_texts(3), FeedWriter(store)
    for _ in range(2):
        publish(store, texts)
        writer.append()
    assert texts_of(store) == texts


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("number", range(1, 8))
def test_a_writer_that_dies_anywhere_leaves_every_event_in_the_feed_once(number: int, before: bool) -> None:
    store = MemoryStore()
    texts = event_texts(6)
    publish(store, texts)
    with suppress(Crash):
        FeedWriter(StoreInterruptedAtWrite(store, number, before, die)).append()
    FeedWriter(store).append()
    assert texts_of(store) == texts
    assert notes(store) == []


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("number", range(1, 5))
def test_of_two_writers_at_once_neither_loses_nor_repeats(number: int, before: bool) -> None:
    store = MemoryStore()
    texts = event_texts(9)
    publish(store, texts[:6])

    def other() -> None:
        publish(store, texts[6:])
        FeedWriter(store).append()

    FeedWriter(StoreInterruptedAtWrite(store, number, before, other)).append()
    FeedWriter(store).append()
    assert sorted(texts_of(store)) == sorted(texts)
    assert causes_first(texts_of(store))


class ListedOnce(MemoryStore):
    """Something is published while the notes are listed, into the part that the listing has passed."""

    def __init__(self) -> None:
        super().__init__()
        self.meanwhile: list[str] = []

    def list(self, prefix: str) -> Iterator[ObjectInfo]:
        found = list(super().list(prefix))
        if prefix == keys.OUTGOING and self.meanwhile:
            cause, effect = self.meanwhile
            self.meanwhile = []
            publish(self, [cause, effect])
            found += [info for info in super().list(prefix) if json.loads(effect)["id"] in info.key]
        return iter(found)


def test_a_cause_that_a_listing_missed_stands_before_the_effect_that_it_saw() -> None:
    store = ListedOnce()
    texts = event_texts(8)
    store.meanwhile = [texts[0], texts[7]]
    FeedWriter(store).append()
    assert texts_of(store) == [texts[0], texts[7]]


def causes_first(texts: list[str]) -> bool:
    known: set[str] = set()
    for event in map(json.loads, texts):
        if event.get("causationid", event["id"]) not in {*known, event["id"]}:
            return False
        known.add(event["id"])
    return True


@pytest.mark.parametrize("text", ["", "1", "0.1", "1.x", "-1.0", "1.0.0"])
def test_what_is_no_cursor_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no cursor"):
        Cursor.parse(text)
