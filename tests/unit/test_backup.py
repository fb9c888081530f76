"""A backup can be worked on: whatever it holds, it also holds what that refers to."""

from tests.fakes.watched_store import WatchedStore
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime.backup import back_up

KEYS = ("receipts/ocr/e1.json", "events/2026/03/02/e1.json", "feed/0000000001.ndjson", "artefacts/ocr/a/b.json")


def filled() -> MemoryStore:
    store = MemoryStore()
    for key in (*KEYS, "blobs/ab/abc", "sources/vale/state.json", "answers/aa/bb.json"):
        store.put(key, key.encode())
    for key in ("site/index.html", "leases/hosts/x/1", "probes/x", "attempts/ocr/e1/000001.json"):
        store.put(key, b"for the moment")
    return store


def keys_of(store: MemoryStore) -> set[str]:
    return {info.key for info in store.list("")}


def test_everything_that_lasts_is_copied_and_nothing_else() -> None:
    source, target = filled(), MemoryStore()
    done = back_up(source, target)
    assert keys_of(target) == {*KEYS, "blobs/ab/abc", "sources/vale/state.json", "answers/aa/bb.json"}
    assert (done.objects, done.present, done.bytes) == (7, 0, sum(len(key) for key in keys_of(target)))


def test_a_second_copy_takes_only_what_is_new_or_changed() -> None:
    source, target = filled(), MemoryStore()
    back_up(source, target)
    source.put("sources/vale/state.json", b"sources/vale/STATE.json")
    source.put("blobs/cd/cde", b"new")
    done = back_up(source, target)
    assert (done.objects, done.present) == (2, 6)
    assert target.get("sources/vale/state.json") == b"sources/vale/STATE.json"


def test_what_was_taken_down_goes_from_the_backup_only_if_asked() -> None:
    source, target = filled(), MemoryStore()
    back_up(source, target)
    source.delete("blobs/ab/abc")
    assert back_up(source, target).removed == 0
    assert back_up(source, target, remove=True).removed == 1
    assert "blobs/ab/abc" not in keys_of(target)


def test_half_an_object_of_an_interrupted_copy_is_replaced() -> None:
    source, target = filled(), MemoryStore()
    target.put("blobs/ab/abc", b"blo")
    back_up(source, target)
    assert target.get("blobs/ab/abc") == b"blobs/ab/abc"


def test_an_event_in_the_backup_always_has_its_artefact_there() -> None:
    inner, target = filled(), MemoryStore()

    def finish_one_more(operation: str, prefix: str) -> None:
        if (operation, prefix) == ("list", "artefacts/"):
            inner.put("artefacts/ocr/late/b.json", b"{}")
            inner.put("events/2026/03/02/late.json", b"{}")

    back_up(WatchedStore(inner, finish_one_more), target)
    assert "artefacts/ocr/late/b.json" in keys_of(target)
    assert "events/2026/03/02/late.json" not in keys_of(target)
