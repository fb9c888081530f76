"""Takes a document down: from pages and feeds, with its results and, if asked, its bytes; and announces it.

The revisions that are known are marked by the announcement itself, in their progress, where the stage that assembles
pages finds it. Another revision that the council publishes later is another document to the reader, and not marked.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from contracts.artefacts.meeting import MeetingRecord
from contracts.events import DocumentWithdrawn, MeetingChange, MeetingChanged, MeetingReference
from workers.runtime import keys
from workers.runtime.events import Origin, read_event, write_event
from workers.runtime.many_objects import read_many
from workers.runtime.objects import ObjectStore
from workers.runtime.progress import TAKEN_DOWN
from workers.runtime.publisher import Publisher
from workers.runtime.stage import Event

RESULTS = ("ocr", "classify", "extract", "summarise")
Content = tuple[str, str] | str
"""Stage and inputs of a result, or a key."""


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
        self._announce_meetings(source, document_id, revisions)
        named = set(self._named(source, document_id, blobs=blobs))
        used = self._used_by_others({_content(key) for key in named}, document_id)
        removed = {key for key in named if _content(key) not in used}
        for key in removed:
            for also in (key, *self._made_with(key)):
                self.store.delete(also)
        for number in revisions:
            for stage in RESULTS:
                self._forget_progress(keys.document_progress(source, document_id, number, stage))
        originals = sum(key.startswith(keys.BLOBS) for key in removed)
        return TakenDown(len(revisions), len(removed) - originals, originals, len(named - removed))

    def _forget_progress(self, key: str) -> None:
        for info in list(self.store.list(keys.contenders(key))):
            self.store.delete(info.key)
        self.store.delete(key)

    def _revisions(self, source: str, document_id: str) -> dict[int, Event]:
        """The first word about each revision: it stays when results are removed, so a repetition says the same."""
        found: dict[int, Event] = {}
        for number, stage, event in self._progress(source, document_id):
            if stage != TAKEN_DOWN and (number not in found or event.time < found[number].time):
                found[number] = event
        return dict(sorted(found.items()))

    def _progress(self, source: str, document_id: str) -> Iterator[tuple[int, str, Event]]:
        """The last event of each stage about each revision."""
        listed = [info.key for info in self.store.list(keys.documents(source, document_id))]
        for key, body in read_many(self.store, listed):
            if parsed := keys.parse_progress(key):
                yield parsed[2], parsed[3], read_event(body)

    def _announce(self, event: Event, why: str, revision: int) -> None:
        fact = DocumentWithdrawn(document=event.data.document, reason="taken_down", message=why)
        origin = Origin(TAKEN_DOWN, event, self.schema_base)
        self.publisher.publish([write_event(fact, str(revision), origin, self.clock())])

    def _announce_meetings(self, source: str, document_id: str, revisions: dict[int, Event]) -> None:
        """Have the page of each meeting that lists the document made again: a paper may stand in several."""
        if not revisions:
            return
        number, event = max(revisions.items())
        for key, record in self._listing(source, document_id):
            fact = MeetingChanged(
                source=source,
                meeting=MeetingReference(
                    id=record.id, council=record.council, committee=record.committee, starts_at=record.starts_at
                ),
                record=key,
                changes=(MeetingChange(field="documents", before="shown", after="taken down"),),
            )
            origin = Origin(TAKEN_DOWN, event, self.schema_base)
            self.publisher.publish([write_event(fact, f"{document_id}/{number}", origin, self.clock())])

    def _listing(self, source: str, document_id: str) -> Iterator[tuple[str, MeetingRecord]]:
        """The newest record of each meeting, where it names the document."""
        newest: dict[tuple[str, str], str] = {}
        for info in self.store.list(keys.meeting_records(source)):
            if meeting := keys.parse_meeting(info.key):
                newest[meeting] = max(newest.get(meeting, ""), info.key)
        for key, body in read_many(self.store, sorted(newest.values())):
            record = MeetingRecord.model_validate_json(body)
            if any(document.id == document_id for document in record.documents):
                yield key, record

    def _named(self, source: str, document_id: str, *, blobs: bool) -> Iterator[str]:
        """Keys of the results and bytes that the document's events name."""
        for _, _, event in self._progress(source, document_id):
            yield from _keys_of(event, blobs=blobs)

    def _made_with(self, key: str) -> Iterable[str]:
        """What stands beside a result for the same inputs: older results, plans, and copies with the words in them."""
        made = keys.parse_artefact(key)
        prefixes = keys.made_from(*made) if made else ()
        return [info.key for prefix in prefixes for info in self.store.list(prefix) if info.key != key]

    def _used_by_others(self, wanted: set[Content], document_id: str) -> set[Content]:
        told = (*RESULTS, "fetch")
        listed = ((info.key, keys.parse_progress(info.key)) for info in self.store.list(keys.SOURCES))
        others = (key for key, parsed in listed if parsed and parsed[1] != document_id and parsed[3] in told)
        named = (key for _, body in read_many(self.store, others) for key in _keys_of(read_event(body)))
        return {content for key in named if (content := _content(key)) in wanted}


def _content(key: str) -> Content:
    """What a result is made of, whatever its version; of anything else its key."""
    return keys.parse_artefact(key) or key


def _keys_of(event: Event, *, blobs: bool = True) -> Iterator[str]:
    """Keys of results, and of the original bytes, that an event names."""
    yield from (reference.key for reference in getattr(event.data, "artefacts", {}).values())
    if blobs and getattr(event.data, "blob", None):
        yield event.data.blob.key
