"""What handed-over papers state of their meetings, as far as the later stages have read them.

A paper counts as read once it is settled: whoever puts it into another meeting then finds all that its page needs.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from pydantic import Field

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.extraction import Extraction
from contracts.events import Summarised
from contracts.model import Contract, canonical_bytes
from contracts.references import ArtefactReference, ListedKind
from workers.domain.identity import document_id
from workers.domain.listing import ListedDocument, ListedMeeting, Listing, MeetingStatement
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.stages.watch.memory import KnownDocument

SETTLED = "summarise"
GIVEN_UP = ("failed", "withdraw")
"""Names under which the progress of a revision keeps that nothing more will come of it."""
KINDS = {
    DocumentType.AGENDA: ListedKind.FRONT_SHEET,
    DocumentType.REPORTS_PACK: ListedKind.REPORTS_PACK,
    DocumentType.SUPPLEMENT: ListedKind.SUPPLEMENT,
    DocumentType.MINUTES: ListedKind.PRINTED_MINUTES,
}


class ReadItem(Contract):
    """An item of an agenda."""

    number: str = ""
    title: str
    restricted: bool = False


class Reading(Contract):
    """What a paper states."""

    council: str | None = None
    committee: str | None = None
    day: date | None = None
    hour: time | None = None
    venue: str | None = None
    title: str | None = None
    kind: ListedKind | None = Field(None, description="What it is, where that tells how a source would list it.")
    items: tuple[ReadItem, ...] = Field((), description="Of an agenda.")

    @property
    def statement(self) -> MeetingStatement:
        """Its meeting."""
        return MeetingStatement(self.council, self.committee, self.day, self.hour, self.venue)


SILENT = Reading()


class KeptReading(Contract):
    """A reading, the revision and the artefact that it is from, and when that was looked at last."""

    revision: int
    artefact: str
    looked_at: datetime
    reading: Reading


class KeptReadings(Contract):
    """The readings of a source, by document."""

    readings: dict[str, KeptReading] = Field(default_factory=dict)


@dataclass(frozen=True)
class Read:
    """The readings of the papers of a listing by their keys, and the ids of those that are on their way."""

    readings: Mapping[str, Reading]
    awaited: tuple[str, ...]


NOTHING_READ = Read({}, ())


@dataclass(frozen=True)
class Readings:
    """Finds the readings of papers. What was read of a revision is looked at again after `recheck` only."""

    store: ObjectStore
    source: str
    now: datetime
    recheck: timedelta

    def of(self, listing: Listing, documents: Mapping[str, KnownDocument]) -> Read:
        """What the papers of a listing state; nothing is asked of papers that were not handed over."""
        wanted = {document_id(self.source, paper.key): paper.key for paper in _papers(listing.meetings)}
        if not listing.handed_over or not wanted:
            return NOTHING_READ
        kept = self._kept()
        found = {own: self._look(own, documents[own], kept.get(own)) for own in wanted if own in documents}
        now = {**kept, **{own: one for own, one in found.items() if one and one.artefact}}
        if now != kept:
            self.store.put(keys.source_readings(self.source), canonical_bytes(KeptReadings(readings=now)))
        readings = {wanted[own]: one.reading for own, one in found.items() if one}
        return Read(readings, tuple(sorted(own for own in wanted if not found.get(own))))

    def _kept(self) -> Mapping[str, KeptReading]:
        try:
            return KeptReadings.model_validate_json(self.store.get(keys.source_readings(self.source))).readings
        except (ObjectMissingError, ValueError):
            return {}

    def _look(self, own_id: str, known: KnownDocument, kept: KeptReading | None) -> KeptReading | None:
        """The reading of the newest revision that was read; None while there is none and one may come."""
        if kept and kept.revision == known.revision and self.now - kept.looked_at < self.recheck:
            return kept
        for revision in range(known.revision, 0, -1):
            settled = self._settled(own_id, revision)
            if settled:
                artefact = settled.artefacts["extract"]
                same = kept is not None and kept.artefact == artefact.sha256
                reading = kept.reading if kept and same else self._read(settled, artefact)
                return KeptReading(revision=revision, artefact=artefact.sha256, looked_at=self.now, reading=reading)
        if kept or any(self._stands(own_id, known.revision, name) for name in GIVEN_UP):
            return kept or KeptReading(revision=known.revision, artefact="", looked_at=self.now, reading=SILENT)
        return None

    def _settled(self, own_id: str, revision: int) -> Summarised | None:
        try:
            body = self.store.get(keys.document_progress(self.source, own_id, revision, SETTLED))
        except ObjectMissingError:
            return None
        data = read_event(body).data
        return data if isinstance(data, Summarised) else None

    def _stands(self, own_id: str, revision: int, name: str) -> bool:
        return self.store.head(keys.document_progress(self.source, own_id, revision, name)) is not None

    def _read(self, settled: Summarised, artefact: ArtefactReference) -> Reading:
        try:
            found = Extraction.model_validate_json(self.store.get(artefact.key))
        except ObjectMissingError:
            return SILENT
        return reading_of(found, settled.document_type)


def reading_of(found: Extraction, document_type: DocumentType) -> Reading:
    """What an extraction tells of the meeting, and of the agenda."""
    kind = KINDS.get(document_type)
    is_agenda = kind in (ListedKind.FRONT_SHEET, ListedKind.REPORTS_PACK)
    items = found.agenda_items if is_agenda else ()
    return Reading(
        council=found.council.value if found.council else None,
        committee=found.committee.value if found.committee else None,
        day=found.meeting_date.value if found.meeting_date else None,
        hour=time.fromisoformat(found.meeting_time.value) if found.meeting_time else None,
        venue=found.venue.value if found.venue else None,
        title=found.title.value if found.title else None,
        kind=kind,
        items=tuple(ReadItem(number=one.number or "", title=one.title, restricted=one.restricted) for one in items),
    )


def _papers(meetings: Iterable[ListedMeeting]) -> Iterator[ListedDocument]:
    """The papers that can be read and of which not everything is told."""
    for meeting in meetings:
        yield from (paper for paper in meeting.documents if paper.url and (meeting.assumed or paper.item_key is None))
