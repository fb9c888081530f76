"""What a policy lets go: nothing that is still named, and nothing that would come back."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from tests.fakes.pipeline import MOMENT, SCHEMAS, RecordedTasks, UnsteadyStage, document, log_event
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.objects import ObjectInfo
from workers.runtime.publisher import Publisher
from workers.runtime.retention import Policy, horizon, removable, remove
from workers.runtime.runner import Runner
from workers.runtime.stage import Fingerprint

OLD, PRESENT = (UnsteadyStage(fingerprint=Fingerprint(version)) for version in (1, 2))
FINGERPRINTS = {"ocr": PRESENT.fingerprint.digest}


def handled(store: MemoryStore, name: str, stage: UnsteadyStage) -> str:
    """Let a stage handle a paper of the same content as all others; gives the key of its result."""
    publisher = Publisher(store, lambda _: (), RecordedTasks())
    Runner(store, publisher, lambda: MOMENT, SCHEMAS).handle(stage, log_event(store, document(name, "a")))
    inputs = next(store.list(keys.artefacts("ocr"))).key.split("/")[2]
    return keys.artefact("ocr", inputs, stage.fingerprint.digest)


def gone(store: MemoryStore, policy: Policy) -> list[str]:
    return [info.key for _, info in removable(store, policy, FINGERPRINTS, lambda _: ())]


def test_a_result_stays_that_another_paper_with_the_same_content_still_names() -> None:
    store = MemoryStore()
    old = handled(store, "budget", OLD)
    handled(store, "copy-of-budget", PRESENT)
    assert gone(store, Policy(old_results=True)) == []
    for info in list(store.list(keys.SOURCES)):
        if old.encode() in store.get(info.key):
            store.delete(info.key)
    assert gone(store, Policy(old_results=True)) == [old]


def test_the_moment_before_which_the_log_is_not_whole_never_moves_back() -> None:
    store = MemoryStore()
    for days in (0, 30, 10):
        remove(store, Policy(events_before=MOMENT - timedelta(days=days)), ())
    assert horizon(store) == MOMENT.replace(hour=0, minute=0)


def test_the_moment_is_a_day_of_the_log() -> None:
    store = MemoryStore()
    early = datetime.fromisoformat("2026-06-02T00:30:00+01:00")
    remove(store, Policy(events_before=early), ())
    assert horizon(store) == datetime(2026, 6, 1, tzinfo=UTC)


class ListedAsItGoes(MemoryStore):
    """Counts the objects of a listing that are in hand: listed, and neither removed nor passed by."""

    def __init__(self) -> None:
        super().__init__()
        self.in_hand = self.most = 0

    def list(self, prefix: str) -> Iterator[ObjectInfo]:
        for info in list(super().list(prefix)):
            self.in_hand += prefix == keys.EVENTS
            self.most = max(self.most, self.in_hand)
            yield info

    def delete(self, key: str) -> None:
        self.in_hand -= 1
        super().delete(key)


def test_objects_go_one_by_one_as_they_are_listed() -> None:
    store = ListedAsItGoes()
    for number in range(20):
        log_event(store, document(f"paper-{number}", "a"))
    policy = Policy(events_before=MOMENT + timedelta(days=2))
    remove(store, policy, (info for _, info in removable(store, policy, {}, lambda _: ())))
    assert (store.most, list(store.list(keys.EVENTS))) == (1, [])
