"""The cards of the published meetings: all as they stand, and none is read twice without need."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.fakes.published_site import meeting, publish
from tests.fakes.watched_store import WatchedStore
from workers.adapters.object_stores.memory import MemoryStore
from workers.runtime import keys
from workers.runtime.objects import ObjectInfo, ObjectStore
from workers.stages.publish import addresses
from workers.stages.publish.card_shelf import CardShelf
from workers.stages.publish.files import SiteFiles


@dataclass(frozen=True)
class WithoutVersions(WatchedStore):
    """A store that has no mark of a write."""

    def list(self, prefix: str) -> Iterator[ObjectInfo]:
        return (replace(info, version=None) for info in super().list(prefix))


class Shelf:
    """A shelf over a bucket with three meetings; `asked` are the cards that it read since it was looked at."""

    def __init__(self, bucket: MemoryStore, watched: type[WatchedStore] = WatchedStore) -> None:
        publish(bucket, *(meeting(number) for number in range(3)))
        self.asked: list[str] = []
        self._shelf = CardShelf()
        self._site = SiteFiles(self._watching(bucket, watched))

    def ids(self) -> list[str]:
        self.asked.clear()
        return [card.id for card in self._shelf.read(self._site)]

    def _watching(self, bucket: MemoryStore, watched: type[WatchedStore]) -> ObjectStore:
        return watched(bucket, lambda name, key: self.asked.append(key) if name == "get" else None)


def test_what_stands_unchanged_is_not_read_again() -> None:
    shelf = Shelf(MemoryStore())
    first = shelf.ids()
    assert len(first) == len(shelf.asked) == 3
    assert shelf.ids() == first
    assert shelf.asked == []


def test_a_changed_a_new_and_a_removed_card_are_seen() -> None:
    bucket = MemoryStore()
    shelf = Shelf(bucket)
    first, changed = shelf.ids(), meeting(1, committee="Planning")
    publish(bucket, changed, meeting(7))
    bucket.delete(keys.site(addresses.meeting_card(meeting(0).id)))
    assert shelf.ids() == sorted([*first[1:], meeting(7).id])
    assert set(shelf.asked) == {keys.site(addresses.meeting_card(one.id)) for one in (changed, meeting(7))}


def test_a_store_without_versions_is_read_whole() -> None:
    shelf = Shelf(MemoryStore(), WithoutVersions)
    first = shelf.ids()
    assert shelf.ids() == first
    assert len(shelf.asked) == 3
