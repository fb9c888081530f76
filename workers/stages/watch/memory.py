"""What the watcher remembers of a source between polls.

It only saves work: whatever is lost here is found again in receipts and records, and nothing is announced twice.
"""

from datetime import datetime
from itertools import pairwise

from pydantic import Field

from contracts.artefacts.meeting import Availability, DocumentRecord, MeetingRecord
from contracts.model import Contract, Sha256, canonical_bytes
from workers.runtime import keys
from workers.runtime.download import Validators
from workers.runtime.objects import ObjectMissingError, ObjectStore

CLOSED = frozenset({Availability.WITHDRAWN, Availability.RESTRICTED})
"""States of a document whose content is not public now."""


class KnownDocument(Contract):
    """The last revision seen of a document, and how to ask whether it still holds."""

    revision: int = Field(default=1, ge=1)
    sha256: Sha256 | None = Field(None, description="Known once the document is fetched.")
    etag: str | None = None
    last_modified: str | None = None
    read_at: datetime | None = Field(None, description="When its whole body was read last.")
    tries: int = Field(default=0, ge=0, description="How often it was asked for after the fetch stage gave it up.")
    tried_at: datetime | None = Field(None, description="When it was asked for so last.")

    @property
    def validators(self) -> Validators | None:
        """What to send for a conditional request; None when the server gave nothing."""
        if self.etag is None and self.last_modified is None:
            return None
        return Validators(self.etag, self.last_modified)


class KnownPaper(Contract):
    """Where a document was listed last, and whether it still is; its address and title stay when it is withdrawn."""

    record: DocumentRecord
    meetings: tuple[str, ...] = Field(description="Ids of the meetings that list it, or did so last.")
    earlier: tuple[str, ...] = Field((), description="Ids of the meetings in which it was put before it was read.")
    missing: int = Field(default=0, ge=0, description="Observations in a row that speak for a withdrawal.")
    withdrawals: int = Field(default=0, ge=0, description="How often it was announced as withdrawn.")

    @property
    def is_open(self) -> bool:
        """Whether it is public, as far as is known."""
        return self.record.availability not in CLOSED


class KnownMeeting(Contract):
    """The last record written of a meeting; the digest leaves its sequence number out."""

    sequence: int = Field(default=0, ge=0)
    digest: str = ""
    starts_at: datetime | None = None


class SourceMemory(Contract):
    """All known documents, papers and meetings of a source, by id; `moved` gives the kept key of a renumbered one."""

    documents: dict[str, KnownDocument] = Field(default_factory=dict)
    meetings: dict[str, KnownMeeting] = Field(default_factory=dict)
    papers: dict[str, KnownPaper] | None = None
    moved: dict[str, str] = Field(default_factory=dict)
    awaited: tuple[str, ...] = Field((), description="Ids of papers of which nobody told the meeting, not read yet.")
    recovered: bool = Field(default=False, exclude=True, description="Whether its papers were taken from records.")


def load_memory(store: ObjectStore, source: str) -> SourceMemory:
    """Read the memory of a source; what is not remembered of its papers is taken from the records of its meetings."""
    try:
        memory = SourceMemory.model_validate_json(store.get(keys.source_state(source)))
    except ObjectMissingError:
        memory = SourceMemory()
    if memory.papers is not None:
        return memory
    return memory.model_copy(update={"papers": papers_from_records(store, source), "recovered": True})


def load_meetings(store: ObjectStore, source: str) -> dict[str, KnownMeeting]:
    """The meetings that the last poll knew; none before the first."""
    try:
        return SourceMemory.model_validate_json(store.get(keys.source_state(source))).meetings
    except ObjectMissingError:
        return {}


def save_memory(store: ObjectStore, source: str, memory: SourceMemory) -> None:
    """Replace the memory of a source."""
    store.put(keys.source_state(source), canonical_bytes(memory))


def papers_from_records(store: ObjectStore, source: str) -> dict[str, KnownPaper]:
    """The papers that the newest record of each meeting names."""
    histories: dict[str, list[MeetingRecord]] = {}
    for info in store.list(keys.meeting_records(source)):
        record = MeetingRecord.model_validate_json(store.get(info.key))
        histories.setdefault(record.id, []).append(record)
    papers: dict[str, KnownPaper] = {}
    for meeting, records in sorted(histories.items()):
        ordered = sorted(records, key=lambda record: record.sequence)
        for document in ordered[-1].documents:
            if document.availability is Availability.TO_FOLLOW:
                continue
            own = paper_from_history(meeting, [_of(record, document.id) for record in ordered])
            known = papers.get(document.id)
            papers[document.id] = _joined(known, own) if known else own
    for meeting, records in sorted(histories.items()):
        for left in max(records, key=lambda record: record.sequence).elsewhere:
            if known := papers.get(left.document):
                papers[left.document] = known.model_copy(update={"earlier": (*known.earlier, meeting)})
    return papers


def paper_from_history(meeting: str, history: list[DocumentRecord | None]) -> KnownPaper:
    """A paper as its records in one meeting tell it, oldest first and None where it was not listed."""
    seen = [record for record in history if record is not None]
    states = [Availability.PUBLISHED, *(record.availability for record in seen)]
    closings = sum(now in CLOSED and before not in CLOSED for before, now in pairwise(states))
    never_open = all(record.availability in CLOSED for record in seen)
    url = next((record.url for record in reversed(seen) if record.url), None)
    return KnownPaper(
        record=seen[-1].model_copy(update={"url": url}),
        meetings=(meeting,),
        withdrawals=0 if never_open else closings,
    )


def _of(record: MeetingRecord, document_id: str) -> DocumentRecord | None:
    return next((document for document in record.documents if document.id == document_id), None)


def _joined(one: KnownPaper, other: KnownPaper) -> KnownPaper:
    chosen = one if one.is_open else other
    return chosen.model_copy(
        update={
            "meetings": tuple(sorted({*one.meetings, *other.meetings})),
            "withdrawals": max(one.withdrawals, other.withdrawals),
        }
    )
