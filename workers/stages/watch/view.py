"""All that the watcher knows of a source, put together from the bucket."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from contracts.artefacts.meeting import Availability, MeetingRecord
from contracts.references import ListedKind
from workers.runtime import keys
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.stages.watch.fetched import fetched_revision
from workers.stages.watch.memory import KnownDocument, KnownPaper, SourceMemory, load_memory


class PaperState(StrEnum):
    """Whether a paper is public."""

    CURRENT = "current"
    WITHDRAWN = "withdrawn"
    RESTRICTED = "restricted"


STATES = {Availability.WITHDRAWN: PaperState.WITHDRAWN, Availability.RESTRICTED: PaperState.RESTRICTED}


@dataclass(frozen=True)
class PaperView:
    """A paper; `sha256` is that of its newest revision, None until it is fetched."""

    id: str
    url: str | None
    title: str
    kind: ListedKind
    meeting_id: str | None
    item: str | None
    sha256: str | None
    state: PaperState
    revisions: int
    renumbered: bool = False
    """Whether it stands under another number than the one under which it was found."""


@dataclass(frozen=True)
class MeetingView:
    """A meeting as its newest record has it."""

    id: str
    key: str | None
    committee: str | None
    start: str | None
    status: str
    venue: str | None
    agenda_published: bool
    minutes_published: bool
    decisions_published: bool


@dataclass(frozen=True)
class SourceView:
    """The papers and the meetings of a source."""

    documents: tuple[PaperView, ...]
    meetings: tuple[MeetingView, ...]


def source_view(store: ObjectStore, source: str) -> SourceView:
    """What is known now, meetings in order of time, their papers in the order in which they are listed."""
    memory = load_memory(store, source)
    records = newest_records(store, source, memory)
    listed = (record for record in records.values() if not record.is_left)
    return SourceView(tuple(_papers(store, memory, records)), tuple(map(_meeting, listed)))


def newest_records(store: ObjectStore, source: str, memory: SourceMemory) -> dict[str, MeetingRecord]:
    """The newest record of each meeting, in order of time."""
    records = [_record(store, source, own_id, known.sequence) for own_id, known in memory.meetings.items()]
    found = [record for record in records if record is not None]
    return {record.id: record for record in sorted(found, key=_order)}


def known_digest(store: ObjectStore, document_id: str, known: KnownDocument) -> str | None:
    """The digest of the newest revision, from the fetch stage where the watcher does not have it yet."""
    if known.sha256 is not None:
        return known.sha256
    fetched = fetched_revision(store, document_id, known.revision)
    return fetched.blob.sha256 if fetched else None


def _papers(store: ObjectStore, memory: SourceMemory, records: Mapping[str, MeetingRecord]) -> Iterator[PaperView]:
    papers = dict(memory.papers or {})
    listed = [document.id for record in records.values() for document in record.documents]
    for own_id in dict.fromkeys([*listed, *papers]):
        if own_id in papers:
            yield _paper(store, own_id, papers[own_id], memory, records)


def _paper(
    store: ObjectStore,
    own_id: str,
    paper: KnownPaper,
    memory: SourceMemory,
    records: Mapping[str, MeetingRecord],
) -> PaperView:
    record, known = paper.record, memory.documents.get(own_id)
    meeting = next(iter(paper.meetings), None)
    items = records[meeting].items if meeting and meeting in records else ()
    return PaperView(
        id=own_id,
        url=record.url,
        title=record.title,
        kind=record.kind,
        meeting_id=meeting,
        item=next((item.number for item in items if item.key == record.item), None),
        sha256=known_digest(store, own_id, known) if known else None,
        state=STATES.get(record.availability, PaperState.CURRENT),
        revisions=known.revision if known else 0,
        renumbered=record.key in memory.moved.values(),
    )


def _meeting(record: MeetingRecord) -> MeetingView:
    return MeetingView(
        id=record.id,
        key=record.key,
        committee=record.committee,
        start=record.starts_at.isoformat(timespec="minutes") if record.starts_at else None,
        status=record.status,
        venue=record.venue,
        agenda_published=record.agenda_published,
        minutes_published=record.minutes_published,
        decisions_published=record.decisions_published,
    )


def _record(store: ObjectStore, source: str, meeting: str, sequence: int) -> MeetingRecord | None:
    try:
        return MeetingRecord.model_validate_json(store.get(keys.meeting_record(source, meeting, sequence)))
    except ObjectMissingError:
        return None


def _order(record: MeetingRecord) -> tuple[bool, datetime | str, str]:
    return (record.starts_at is None, record.starts_at or "", record.id)
