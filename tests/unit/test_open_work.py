"""What is open is found from the feed alone, and stays right whatever ends without an event."""

from datetime import timedelta

import pytest

from contracts.artefacts.failure import FailureRecord, ReasonCode
from contracts.artefacts.receipt import Cost, Receipt
from contracts.events import DocumentFetched, EventData, TextRecognised
from contracts.model import canonical_bytes
from tests.fakes.pipeline import BROKEN, MOMENT, SCHEMAS, RecordedTasks, UnsteadyStage, document
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.events import Origin, read_event, write_event
from workers.runtime.lanes import Lane
from workers.runtime.open_work import OpenWork
from workers.runtime.publisher import Publisher
from workers.runtime.runner import Runner
from workers.runtime.saved_work import load_open_work, save_open_work

LATER = MOMENT + timedelta(minutes=3)


def consumers(event_type: str) -> tuple[str, ...]:
    return {DocumentFetched.TYPE: ("ocr",), TextRecognised.TYPE: ("classify",)}.get(event_type, ())


class Bucket:
    """Documents that were fetched one after the other, and a runner of the ocr stage."""

    def __init__(self) -> None:
        self.store, self.work = MemoryStore(), OpenWork()
        self.publisher = Publisher(self.store, consumers, RecordedTasks())
        self.runner = Runner(self.store, self.publisher, lambda: LATER, SCHEMAS)
        self.fetched = 0

    def fetch(self, *names: str) -> list[str]:
        """Publish that each was fetched, a second after the last; gives the keys of the events."""
        return [self._publish(document(name, "a")) for name in names]

    def _publish(self, fact: EventData) -> str:
        self.fetched += 1
        time = MOMENT + timedelta(seconds=self.fetched)
        text = write_event(fact, "", Origin("fetch", None, SCHEMAS), time)
        self.publisher.publish([text])
        return keys.event(read_event(text).id, time)

    def follow(self) -> OpenWork:
        self.work.follow(self.store, consumers)
        self.work.settle(self.store)
        return self.work


@pytest.fixture
def bucket() -> Bucket:
    return Bucket()


def test_each_event_opens_work_for_the_stages_that_consume_it(bucket: Bucket) -> None:
    bucket.fetch("one", "two")
    work = bucket.follow()
    assert work.count("ocr", Lane.LIVE) == 2
    assert work.oldest("ocr", Lane.LIVE) == MOMENT + timedelta(seconds=1)
    assert work.count("classify", Lane.LIVE) == 0
    assert work.oldest("classify", Lane.LIVE) is None
    assert work.oldest("ocr", Lane.BACKFILL) is None


def test_what_a_stage_makes_closes_its_own_work_and_opens_the_next(bucket: Bucket) -> None:
    (first, _) = bucket.fetch("one", "two")
    bucket.runner.handle(UnsteadyStage(), first)
    work = bucket.follow()
    assert (work.count("ocr", Lane.LIVE), work.count("classify", Lane.LIVE)) == (1, 1)
    assert work.oldest("ocr", Lane.LIVE) == MOMENT + timedelta(seconds=2)


def test_a_failure_closes_too(bucket: Bucket) -> None:
    (key,) = bucket.fetch(BROKEN)
    bucket.runner.handle(UnsteadyStage(), key)
    assert bucket.follow().count("ocr", Lane.LIVE) == 0
    assert [one.reason for one in bucket.work.latest.values()] == ["damaged"]


@pytest.mark.parametrize("ended", ["waiting", "failure"])
def test_what_ends_without_an_event_is_found_by_its_receipt_or_failure(bucket: Bucket, ended: str) -> None:
    event_keys = bucket.fetch(*map(str, range(40)))
    for key in event_keys[:39]:
        own = key.rpartition("/")[2].removesuffix(".json")
        if ended == "waiting":
            cost = Cost(duration_s=0, cpu_s=0, computed=False)
            receipt = Receipt(stage="ocr", event_id=own, outcome="waiting", events=(), cost=cost)
            bucket.store.create(keys.receipt("ocr", own), canonical_bytes(receipt))
        else:
            record = FailureRecord(
                stage="ocr", event_id=own, event_key=key, subject="mtg", reason=ReasonCode.BUG, message="m", attempts=1,
                failed_at=MOMENT, events=(),
            )  # fmt: skip
            bucket.store.create(keys.failure("ocr", own), canonical_bytes(record))
    work = bucket.follow()
    assert work.count("ocr", Lane.LIVE) == 1
    assert work.oldest("ocr", Lane.LIVE) == MOMENT + timedelta(seconds=40)


def test_the_rate_is_that_of_the_last_minutes(bucket: Bucket) -> None:
    for key in bucket.fetch("one", "two", "three"):
        bucket.runner.handle(UnsteadyStage(), key)
    work = bucket.follow()
    assert work.per_minute("ocr", LATER + timedelta(seconds=60), 5) == pytest.approx(3 / (5 + 1 / 60), rel=0.01)
    assert work.per_minute("ocr", LATER + timedelta(minutes=30), 5) == 0


def test_what_was_saved_goes_on_where_it_stood(bucket: Bucket) -> None:
    (first,) = bucket.fetch("one")
    bucket.runner.handle(UnsteadyStage(), first)
    save_open_work(bucket.store, bucket.follow())
    bucket.fetch("two")
    again = load_open_work(bucket.store)
    assert again == bucket.work
    assert again.follow(bucket.store, consumers) == 1
    whole = OpenWork()
    whole.follow(bucket.store, consumers)
    assert again == whole


@pytest.mark.parametrize("found", [b"{}", b'{"version": 0}', b"[", None])
def test_what_cannot_be_read_is_found_again_from_the_beginning(bucket: Bucket, found: bytes | None) -> None:
    bucket.fetch("one")
    if found is not None:
        bucket.store.put(keys.OVERVIEW, found)
    assert load_open_work(bucket.store) == OpenWork()


def test_the_last_documents_are_those_of_which_something_was_said_last(bucket: Bucket) -> None:
    names = [f"paper-{number}" for number in range(25)]
    first, *_ = bucket.fetch(*names)
    bucket.runner.handle(UnsteadyStage(), first)
    told = [one.title for one in bucket.follow().latest.values()]
    assert told == [*names[6:], names[0]]
