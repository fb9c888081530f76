"""Keeps the records of meetings, and announces each record once."""

from collections.abc import Callable
from dataclasses import dataclass

from contracts.artefacts.meeting import MeetingRecord
from contracts.artefacts.receipt import Receipt
from contracts.events import MeetingChanged, MeetingReference
from contracts.model import canonical_bytes
from workers.runtime import keys
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.stages.watch.announcements import Announcements
from workers.stages.watch.memory import KnownMeeting
from workers.stages.watch.records import changes, content_digest


@dataclass(frozen=True)
class MeetingWatch:
    """Compares a meeting with its last record. The stored records hold the truth of it."""

    store: ObjectStore
    announcements: Announcements

    def look(
        self, source: str, meeting_id: str, listed: Callable[[int], MeetingRecord], known: KnownMeeting
    ) -> tuple[KnownMeeting, list[Receipt]]:
        """The record that holds now, and the announcements of all records that the memory does not know.

        `listed` makes the record of what the source lists, under a sequence number.
        """
        receipts: list[Receipt] = []
        while True:
            record = self._record(source, meeting_id, known.sequence + 1)
            if record is None:
                own = listed(known.sequence + 1)
                if content_digest(own) == known.digest:
                    return known, receipts
                record = self._create_or_adopt(own)
            receipts.append(self._announce(record))
            known = KnownMeeting(sequence=record.sequence, digest=content_digest(record), starts_at=record.starts_at)

    def _create_or_adopt(self, record: MeetingRecord) -> MeetingRecord:
        key = keys.meeting_record(record.source, record.id, record.sequence)
        if self.store.create(key, canonical_bytes(record)):
            return record
        return MeetingRecord.model_validate_json(self.store.get(key))

    def _announce(self, record: MeetingRecord) -> Receipt:
        before = self._record(record.source, record.id, record.sequence - 1) if record.sequence > 1 else None
        reference = MeetingReference(
            id=record.id, council=record.council, committee=record.committee, starts_at=record.starts_at
        )
        fact = MeetingChanged(
            source=record.source,
            meeting=reference,
            record=keys.meeting_record(record.source, record.id, record.sequence),
            changes=changes(before, record),
        )
        return self.announcements.write(fact, str(record.sequence))

    def _record(self, source: str, meeting_id: str, sequence: int) -> MeetingRecord | None:
        try:
            return MeetingRecord.model_validate_json(self.store.get(keys.meeting_record(source, meeting_id, sequence)))
        except ObjectMissingError:
            return None
