"""Takes a document down: from pages and feeds, with its results and, if asked, its bytes; and announces it.

The revisions that are known are marked by the announcement itself, in their progress, where the stage that assembles
pages finds it. Another revision that the council publishes later is another document to the reader, and not marked.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from contracts.events import DocumentWithdrawn, MeetingChange, MeetingChanged
from workers.runtime import keys
from workers.runtime.events import Origin, read_event, write_event
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.runtime.publisher import Publisher
from workers.runtime.stage import Event

STAGE = "withdraw"
"""Under this name the progress of a revision keeps that it was taken down."""
RESULTS = ("ocr", "classify", "extract", "summarise")


@dataclass(frozen=True)
class TakenDown:
    """What was removed."""

    revisions: int
    results: int
    blobs: int
    shared: int
    """Objects that stay because other documents have them too."""


@dataclass(frozen=True)
class Takedown:
    """Takes documents down."""

    store: ObjectStore
    publisher: Publisher
    clock: Callable[[], datetime]
    schema_base: str

    def take_down(self, source: str, document_id: str, why: str, *, blobs: bool) -> TakenDown:
        """Announce, then remove; to be repeated after a death in between."""
        revisions = self._revisions(source, document_id)
        for number, event in revisions.items():
            self._announce(event, why, number)
        named = set(self._named(source, document_id, blobs=blobs))
        kept = self._used_by_others(named, document_id)
        for key in named - kept:
            self.store.delete(key)
        for number in revisions:
            for stage in RESULTS:
                self.store.delete(keys.document_progress(source, document_id, number, stage))
        removed = {key for key in named - kept if key.startswith("blobs/")}
        return TakenDown(len(revisions), len(named - kept) - len(removed), len(removed), len(kept))

    def _revisions(self, source: str, document_id: str) -> dict[int, Event]:
        """The last word about each revision."""
        found: dict[int, Event] = {}
        for info in list(self.store.list(keys.documents(source, document_id))):
            parsed = keys.parse_progress(info.key)
            if parsed and parsed[3] != STAGE:
                found[parsed[2]] = read_event(self.store.get(info.key))
        return found

    def _announce(self, event: Event, why: str, revision: int) -> None:
        document = event.data.document
        origin = Origin(STAGE, event, self.schema_base)
        fact = DocumentWithdrawn(document=document, reason="taken_down", message=why)
        facts = [write_event(fact, str(revision), origin, self.clock())]
        if document.meeting:
            changed = MeetingChanged(
                source=document.source,
                meeting=document.meeting,
                record=self._record(document.source, document.meeting.id),
                changes=(MeetingChange(field="documents", before="shown", after="taken down"),),
            )
            facts.append(write_event(changed, f"{document.id}/{revision}", origin, self.clock()))
        self.publisher.publish(facts)

    def _record(self, source: str, meeting_id: str) -> str:
        return max(info.key for info in self.store.list(keys.meeting_records(source, meeting_id)))

    def _named(self, source: str, document_id: str, *, blobs: bool) -> Iterator[str]:
        """Keys of the results and bytes that the document's events name."""
        for info in list(self.store.list(keys.documents(source, document_id))):
            data = read_event(self.store.get(info.key)).data
            yield from (reference.key for reference in getattr(data, "artefacts", {}).values())
            if blobs and getattr(data, "blob", None):
                yield data.blob.key

    def _used_by_others(self, wanted: set[str], document_id: str) -> set[str]:
        used: set[str] = set()
        for info in self.store.list(keys.SOURCES):
            parsed = keys.parse_progress(info.key)
            if parsed and parsed[1] != document_id and parsed[3] in (*RESULTS, "fetch"):
                used |= self._keys_of(info.key) & wanted
        return used

    def _keys_of(self, key: str) -> set[str]:
        try:
            data = read_event(self.store.get(key)).data
        except ObjectMissingError:
            return set()
        named = {reference.key for reference in getattr(data, "artefacts", {}).values()}
        return named | ({data.blob.key} if getattr(data, "blob", None) else set())
