"""`agenda prune` and `agenda withdraw`: what may go goes, what must goes, and nothing comes back by itself."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.fakes.complete_bucket import complete_bucket, printed
from workers.adapters.object_stores.folder import FolderStore
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.feed import read_feed
from workers.runtime.progress import Standing, all_progress
from workers.runtime.stage import Event, Fingerprint
from workers.stages.classify.handler import Classify

PAPERS = 2


@pytest.fixture
def bucket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FolderStore:
    return complete_bucket(tmp_path, monkeypatch, PAPERS)


def keys_of(store: FolderStore, prefix: str = "") -> set[str]:
    return {info.key for info in store.list(prefix)}


def events(store: FolderStore, part: str) -> list[Event]:
    found = [read_event(store.get(key)) for key in keys_of(store, keys.EVENTS)]
    return [event for event in found if part in event.type]


def test_old_results_go_after_a_dry_run_and_only_where_new_ones_stand_beside_them(
    bucket: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = keys_of(bucket, keys.artefacts("classify"))
    monkeypatch.setattr(Classify, "fingerprint", Fingerprint(999))
    assert printed("prune", "--old-results")["objects"] == {}
    printed("reprocess", "--from", "classify")
    before = keys_of(bucket)
    told = printed("prune", "--old-results")
    assert (told["removed"], told["objects"]) == (False, {"old_results": PAPERS})
    assert keys_of(bucket) == before
    assert printed("prune", "--old-results", "--yes")["removed"] is True
    assert before - keys_of(bucket) == old


def test_events_go_once_they_are_in_the_feed_and_do_not_come_back(
    bucket: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {event.id: event for event in events(bucket, "")}
    as_if_nobody_delivered(bucket, known.values())
    kept_back = next(event for event in known.values() if event.type == "agenda.page.published.v1")
    bucket.delete(keys.event(kept_back.id, kept_back.time))
    later = max(event.time for event in known.values()).replace(year=2999)
    monkeypatch.setattr("workers.entrypoints.commands.retaining.now", lambda: later)
    assert printed("prune", "--event-days", "1", "--yes")["objects"]["events"] == len(known)
    assert {read_event(text).id for _, text in read_feed(bucket)} == set(known)
    assert keys_of(bucket, keys.EVENTS) == set()
    found = printed("reconcile")
    assert (found["unpublished"], found["unhandled"]) == (0, 0)
    assert printed("prune", "--replayed-days", "0")["objects"] == {}


def as_if_nobody_delivered(store: FolderStore, published: Iterable[Event]) -> None:
    """Leave the notes by which events get into the feed; the first sink may be set up years later."""
    for key in keys_of(store, "feed/"):
        store.delete(key)
    for event in published:
        store.create(keys.outgoing(event.id, event.time), b"")


@pytest.mark.parametrize("reason", ["x" * 501, "two\nlines"])
def test_a_reason_that_no_event_can_carry_is_wrong_usage(reason: str) -> None:
    with pytest.raises(AssertionError, match="at most 500 characters"):
        printed("withdraw", "doc_", "--reason", reason)


def test_a_policy_has_to_be_named(bucket: FolderStore) -> None:
    assert bucket
    with pytest.raises(AssertionError, match="say what may go"):
        printed("prune")


def test_a_document_that_is_taken_down_leaves_pages_and_results_and_is_announced(bucket: FolderStore) -> None:
    first, second = sorted(all_progress(bucket), key=lambda progress: progress.document_id)
    blob = first.event(bucket, "fetch").data.blob.key
    named = {it.key for it in first.event(bucket, "summarise").data.artefacts.values()}
    told = printed("withdraw", first.document_id, "--reason", "personal data", "--blobs")
    assert (told["revisions"], told["results"], told["blobs"]) == (1, 4, 1)
    assert not (named | {blob}) & keys_of(bucket)
    standings = {progress.document_id: progress.standing(bucket) for progress in all_progress(bucket)}
    assert standings == {first.document_id: Standing.WITHDRAWN, second.document_id: Standing.DONE}
    (event,) = events(bucket, "document.withdrawn")
    assert (event.subject, event.data.reason, event.data.message) == (first.document_id, "taken_down", "personal data")
    shown = [bucket.get(key).decode() for key in keys_of(bucket, "site/meetings/") if key.endswith("meeting.json")]
    assert shown
    assert all('"state":"withdrawn"' in page for page in shown)
    number = int(first.event(bucket, "fetch").data.document.title[-5:])
    assert [page for page in shown if f"case {number}," in page or f"case {number} " in page] == []
    again = printed("reconcile")
    assert (again["unpublished"], again["unhandled"]) == (0, 0)
    assert not named & keys_of(bucket)
