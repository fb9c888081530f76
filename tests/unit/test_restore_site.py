"""A site that was deleted is written again from the rest of the bucket."""

from contextlib import suppress
from functools import partial
from hashlib import sha256

import pytest

from contracts.artefacts.classification import Topic
from contracts.events import DigestPublished
from contracts.model import canonical_bytes
from tests.fakes.interrupted_store import Crash, StoreInterruptedAtWrite, die
from tests.fakes.passing_store import PassingStore
from tests.fakes.vale_meeting import (
    MEETING,
    MOMENT,
    SCHEMAS,
    SOURCE,
    listed,
    put_record,
    put_summarised,
    record,
)
from workers.adapters.object_stores.memory import MemoryStore
from workers.entrypoints.publications import Publications
from workers.runtime import keys
from workers.runtime.commanded import Commanded
from workers.runtime.event_log import read_log
from workers.runtime.objects import ObjectStore
from workers.runtime.publisher import Publisher
from workers.runtime.reconcile import reconcile
from workers.runtime.stage import Inputs
from workers.stages.assemble import Assemble, newest_page
from workers.stages.assemble.handler import read_meeting
from workers.stages.publish import Publish, addresses
from workers.stages.publish.briefing import Request
from workers.stages.publish.restoring import restore_site

BUDGET = listed(1, "Budget", "i5")
STAGE = Publish(partial(newest_page, fingerprint=Assemble.fingerprint))


def assembled_bucket() -> MemoryStore:
    """A bucket with a meeting whose page is assembled, and no site."""
    bucket = MemoryStore()
    put_record(bucket, record(BUDGET))
    bucket.put(put_summarised(bucket, BUDGET).data.blob.key, b"%PDF")
    inputs = read_meeting(bucket, SOURCE, MEETING)
    assert isinstance(inputs, Inputs)
    body = canonical_bytes(Assemble().work(inputs.load()))
    bucket.create(keys.artefact("assemble", inputs.digest, Assemble.fingerprint.digest), body)
    return bucket


def publications(bucket: ObjectStore) -> Publications:
    publisher = Publisher(bucket, lambda _: (), lambda *_: None)
    return Publications(bucket, Commanded(bucket, publisher, lambda: MOMENT, SCHEMAS, "publish"))


def site(bucket: MemoryStore) -> dict[str, str]:
    return {info.key: sha256(bucket.get(info.key)).hexdigest() for info in bucket.list("site/")}


def test_the_whole_site_comes_back_with_the_same_bytes() -> None:
    bucket = assembled_bucket()
    assert restore_site(bucket, STAGE) == 2
    before = site(bucket)
    assert keys.site(addresses.meeting(MEETING) + "index.html") in before
    for key in before:
        bucket.delete(key)
    assert restore_site(bucket, STAGE) == 2
    assert site(bucket) == before


def test_where_nothing_is_missing_nothing_is_written() -> None:
    bucket = assembled_bucket()
    restore_site(bucket, STAGE)
    assert restore_site(bucket, STAGE) == 0


class Reads(PassingStore):
    """Keeps what is read."""

    def __init__(self, inner: MemoryStore) -> None:
        super().__init__(inner)
        self.keys: list[str] = []

    def get(self, key: str) -> bytes:
        self.keys.append(key)
        return super().get(key)


def test_where_nothing_is_missing_no_document_is_read() -> None:
    """A bucket has a hundred thousand of them, and every run asks."""
    bucket = assembled_bucket()
    restore_site(bucket, STAGE)
    reads = Reads(bucket)
    assert restore_site(reads, STAGE) == 0
    assert reads.keys == []


def test_a_single_missing_page_is_written_again() -> None:
    bucket = assembled_bucket()
    restore_site(bucket, STAGE)
    before = site(bucket)
    bucket.delete(keys.site(addresses.meeting(MEETING) + "index.html"))
    assert restore_site(bucket, STAGE) == 1
    assert site(bucket) == before


def test_a_meeting_whose_papers_are_on_their_way_is_left_alone() -> None:
    bucket = MemoryStore()
    put_record(bucket, record(BUDGET))
    assert restore_site(bucket, STAGE) == 0


def test_digests_and_briefings_come_back_too() -> None:
    bucket = assembled_bucket()
    restore_site(bucket, STAGE)
    made = publications(bucket)
    made.digest("2026-W10", "Vale of Arden Council")
    made.briefing(Request("finance-and-budget"))
    before = site(bucket)
    assert sum(key.startswith(("site/digests/v", "site/briefings/f")) for key in before) == 6
    for key in before:
        bucket.delete(key)
    assert restore_site(bucket, STAGE) == 4
    assert site(bucket) == before


def test_a_digest_made_twice_is_announced_once() -> None:
    bucket = assembled_bucket()
    restore_site(bucket, STAGE)
    made = publications(bucket)
    for _ in range(2):
        made.digest("2026-W10", "Vale of Arden Council")
    assert len(list(bucket.list("events/"))) == 1


def test_the_digests_of_the_last_week_are_due_once() -> None:
    bucket = assembled_bucket()
    restore_site(bucket, STAGE)
    made = publications(bucket)
    assert [(one.council, one.topic, one.week) for one in made.due(MOMENT)] == [
        ("Vale of Arden Council", None, "2026-W08"),
        (None, Topic.FINANCE_AND_BUDGET, "2026-W08"),
    ]
    assert list(made.due(MOMENT)) == []


@pytest.fixture(scope="module")
def published() -> MemoryStore:
    bucket = assembled_bucket()
    restore_site(bucket, STAGE)
    return bucket


@pytest.mark.parametrize("number", range(1, 16))
def test_a_digest_whose_writer_died_anywhere_is_announced(published: MemoryStore, number: int) -> None:
    bucket = MemoryStore()
    for info in published.list(""):
        bucket.put(info.key, published.get(info.key))
    dying = StoreInterruptedAtWrite(bucket, number, before=False, interrupt=die)
    with suppress(Crash):
        list(publications(dying).due(MOMENT))
    list(publications(bucket).due(MOMENT))
    reconcile(bucket, Publisher(bucket, lambda _: (), lambda *_: None), lambda _: (), lambda *_: None)
    told = [event.data for event, _ in read_log(bucket) if isinstance(event.data, DigestPublished)]
    assert sorted(fact.subject for fact in told) == ["Vale of Arden Council/2026-W08", "finance-and-budget/2026-W08"]
