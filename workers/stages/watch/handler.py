"""The watcher: compares what a source lists with what is known, and announces what is new.

A poll may be repeated or run twice at once: every announcement is a receipt that is created once, under an id made of
the document and its revision, or of the meeting and its sequence number.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from contracts.artefacts.meeting import Availability, MeetingRecord
from contracts.artefacts.receipt import Cost, Receipt
from contracts.events import DocumentDetected, EventData, MeetingChanged
from contracts.model import canonical_bytes
from workers.domain.identity import document_id, meeting_id
from workers.domain.listing import ListedDocument, ListedMeeting, Listing
from workers.runtime import keys
from workers.runtime.events import Origin, fact_id, write_event
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.runtime.publisher import Publisher
from workers.stages.watch.memory import KnownDocument, KnownMeeting, SourceMemory, load_memory, save_memory
from workers.stages.watch.records import changes, content_digest, document_reference, meeting_record, meeting_reference
from workers.stages.watch.revisions import STAGE, RevisionCheck

NO_COST = Cost(duration_s=0, cpu_s=0, computed=True)
Announcement = tuple[str, EventData]
"""A fact, and what tells it from earlier ones of the same subject: its revision or sequence number."""


@dataclass(frozen=True)
class Poll:
    """What one poll found."""

    meetings: int
    documents: int
    detected: int
    meetings_changed: int


@dataclass(frozen=True)
class Watch:
    """Takes in the listing of a source: stores what changed, then announces it."""

    store: ObjectStore
    publisher: Publisher
    check: RevisionCheck
    clock: Callable[[], datetime]
    schema_base: str

    def poll(self, source: str, listing: Listing) -> Poll:
        """Record and announce every new or revised document and every changed meeting of the listing.

        Records come before announcements, so that whoever hears of a document finds its meeting; the memory is saved
        last, so that an interrupted poll is repeated.
        """
        memory = load_memory(self.store, source)
        documents = {**memory.documents, **self._documents(source, listing, memory)}
        detected = list(_detections(source, listing, memory, documents))
        meetings, changed = self._meetings(source, listing, memory, documents)
        for identity, fact in (*detected, *changed):
            self._announce(identity, fact)
        save_memory(self.store, source, SourceMemory(documents=documents, meetings={**memory.meetings, **meetings}))
        published = sum(1 for _ in _published(listing.meetings))
        return Poll(len(listing.meetings), published, len(detected), len(changed))

    def _documents(self, source: str, listing: Listing, memory: SourceMemory) -> dict[str, KnownDocument]:
        """Each listed document as it stands now."""
        now = {}
        for _, document in _published(listing.meetings):
            own_id = document_id(source, document.key)
            known = memory.documents.get(own_id)
            now[own_id] = self.check.current(own_id, document.url or "", known) if known else KnownDocument()
        return now

    def _meetings(
        self, source: str, listing: Listing, memory: SourceMemory, documents: dict[str, KnownDocument]
    ) -> tuple[dict[str, KnownMeeting], list[Announcement]]:
        """Store a new record of each meeting that differs from its last one."""
        revisions = {own_id: document.revision for own_id, document in documents.items()}
        known, announcements = {}, list[Announcement]()
        for meeting in listing.meetings:
            own_id = meeting_id(source, meeting.key)
            before = memory.meetings.get(own_id, KnownMeeting())
            record = meeting_record(source, listing.council, meeting, revisions, before.sequence + 1)
            if before.digest == content_digest(record):
                continue
            record = self._store_record(record)
            known[own_id] = KnownMeeting(sequence=record.sequence, digest=content_digest(record))
            announcements.append(
                (
                    str(record.sequence),
                    MeetingChanged(
                        source=source,
                        meeting=meeting_reference(source, listing.council, meeting),
                        record=keys.meeting_record(source, own_id, record.sequence),
                        changes=changes(self._record(source, own_id, record.sequence - 1), record),
                    ),
                )
            )
        return known, announcements

    def _store_record(self, record: MeetingRecord) -> MeetingRecord:
        """Store the record under the next free sequence number; one that an interrupted poll left is adopted."""
        while not self.store.create(
            keys.meeting_record(record.source, record.id, record.sequence), canonical_bytes(record)
        ):
            if self._record(record.source, record.id, record.sequence) == record:
                return record
            record = record.model_copy(update={"sequence": record.sequence + 1})
        return record

    def _record(self, source: str, meeting: str, sequence: int) -> MeetingRecord | None:
        try:
            return MeetingRecord.model_validate_json(self.store.get(keys.meeting_record(source, meeting, sequence)))
        except ObjectMissingError:
            return None

    def _announce(self, identity: str, fact: EventData) -> None:
        text = write_event(fact, identity, Origin(STAGE, None, self.schema_base), self.clock())
        own_id = fact_id(STAGE, "", fact.TYPE, fact.subject, identity)
        receipt = Receipt(stage=STAGE, event_id=own_id, outcome="done", events=(text,), cost=NO_COST)
        key = keys.receipt(STAGE, own_id)
        if not self.store.create(key, canonical_bytes(receipt)):
            receipt = Receipt.model_validate_json(self.store.get(key))
        self.publisher.publish(receipt.events)


def _published(meetings: Iterable[ListedMeeting]) -> Iterator[tuple[ListedMeeting, ListedDocument]]:
    """Documents that can be fetched, each with its meeting."""
    for meeting in meetings:
        for document in meeting.documents:
            if document.url and document.availability is Availability.PUBLISHED:
                yield meeting, document


def _detections(
    source: str, listing: Listing, memory: SourceMemory, documents: dict[str, KnownDocument]
) -> Iterator[Announcement]:
    """Announce the documents whose revision was not known before."""
    for meeting, document in _published(listing.meetings):
        own_id = document_id(source, document.key)
        now, before = documents[own_id], memory.documents.get(own_id)
        if before is None or now.revision != before.revision:
            reference = document_reference(source, listing.council, meeting, document, now.revision)
            yield (
                str(now.revision),
                DocumentDetected(
                    document=reference, change="new" if now.revision == 1 else "revised", sha256=now.sha256
                ),
            )
