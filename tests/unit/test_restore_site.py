"""A site that was deleted is written again from the rest of the bucket."""

from functools import partial
from hashlib import sha256

from contracts.model import canonical_bytes
from tests.fakes.vale_meeting import MEETING, SOURCE, listed, put_record, put_summarised, record
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.stage import Inputs
from workers.stages.assemble import Assemble, newest_page
from workers.stages.assemble.handler import read_meeting
from workers.stages.publish import Publish
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


def site(bucket: MemoryStore) -> dict[str, str]:
    return {info.key: sha256(bucket.get(info.key)).hexdigest() for info in bucket.list("site/")}


def test_the_whole_site_comes_back_with_the_same_bytes() -> None:
    bucket = assembled_bucket()
    assert restore_site(bucket, STAGE) == 2
    before = site(bucket)
    assert keys.meeting_site(MEETING, "index.html") in before
    for key in before:
        bucket.delete(key)
    assert restore_site(bucket, STAGE) == 2
    assert site(bucket) == before


def test_where_nothing_is_missing_nothing_is_written() -> None:
    bucket = assembled_bucket()
    restore_site(bucket, STAGE)
    assert restore_site(bucket, STAGE) == 0


def test_a_single_missing_page_is_written_again() -> None:
    bucket = assembled_bucket()
    restore_site(bucket, STAGE)
    before = site(bucket)
    bucket.delete(keys.meeting_site(MEETING, "index.html"))
    assert restore_site(bucket, STAGE) == 1
    assert site(bucket) == before


def test_a_meeting_whose_papers_are_on_their_way_is_left_alone() -> None:
    bucket = MemoryStore()
    put_record(bucket, record(BUDGET))
    assert restore_site(bucket, STAGE) == 0
