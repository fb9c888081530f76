"""Which documents of a meeting are settled: summarised, failed for good, or not to be had."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from contracts.artefacts.meeting import Availability, DocumentRecord, DocumentState, MeetingRecord
from contracts.events import DocumentEvent, DocumentFailed, Summarised
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.meeting_records import LatestRecord, meeting_now
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.runtime.progress import TAKEN_DOWN
from workers.runtime.stage import Event

UNAVAILABLE = {
    Availability.TO_FOLLOW: DocumentState.TO_FOLLOW,
    Availability.RESTRICTED: DocumentState.RESTRICTED,
    Availability.WITHDRAWN: DocumentState.WITHDRAWN,
}
READ = ("classify", "extract", "summarise")
"""Stages whose artefacts a page is made of."""


@dataclass(frozen=True)
class SettledDocument:
    """A document about which nothing more will come unless it changes."""

    record: DocumentRecord
    state: DocumentState
    summarised: Summarised | None = None
    failed: DocumentFailed | None = None

    @property
    def identity(self) -> Mapping[str, Any]:
        """What of the document a page depends on, by digest."""
        artefacts = {stage: self.summarised.artefacts[stage].sha256 for stage in READ} if self.summarised else {}
        blob = self.summarised.blob.key if self.summarised else None
        reason = self.failed.reason.value if self.failed else None
        return {"id": self.record.id, "revision": self.record.revision, "state": self.state.value} | {
            "artefacts": artefacts,
            "blob": blob,
            "reason": reason,
        }


def settled_documents(bucket: ObjectStore, record: MeetingRecord) -> tuple[SettledDocument, ...] | str:
    """All documents of the meeting as they are settled, or the title of one that is still on its way."""
    found: list[SettledDocument] = []
    for document in record.documents:
        settled = settle(bucket, record.source, document)
        if settled is None:
            return document.title
        found.append(settled)
    return tuple(found)


def settle(bucket: ObjectStore, source: str, document: DocumentRecord) -> SettledDocument | None:
    """How one document is settled; None while it is on its way."""
    if document.availability in UNAVAILABLE:
        return SettledDocument(document, UNAVAILABLE[document.availability])
    if document.url is None:
        return SettledDocument(document, DocumentState.TO_FOLLOW)
    if last_event(bucket, source, document, TAKEN_DOWN) is not None:
        return SettledDocument(document, DocumentState.WITHDRAWN)
    summarised = last_event(bucket, source, document, "summarise")
    if summarised is not None and isinstance(summarised.data, Summarised):
        return SettledDocument(document, DocumentState.SUMMARISED, summarised=summarised.data)
    failed = last_event(bucket, source, document, "failed")
    if failed is None or not isinstance(failed.data, DocumentFailed) or overtaken(bucket, source, document, failed):
        return None
    return SettledDocument(document, DocumentState.FAILED, failed=failed.data)


def overtaken(bucket: ObjectStore, source: str, document: DocumentRecord, failed: Event) -> bool:
    """Whether the stage that failed has succeeded since, so that the failure no longer counts."""
    succeeded = last_event(bucket, source, document, failed.data.stage)
    return succeeded is not None and succeeded.time >= failed.time


def last_event(bucket: ObjectStore, source: str, document: DocumentRecord, stage: str) -> Event | None:
    """The last event of a stage for a revision of a document."""
    try:
        return read_event(bucket.get(keys.document_progress(source, document.id, document.revision, stage)))
    except ObjectMissingError:
        return None


def meeting_of(bucket: ObjectStore, event: Event) -> tuple[str, str] | None:
    """Source and meeting that an event concerns; None for a document that no meeting lists."""
    if not isinstance(event.data, DocumentEvent):
        return event.data.source, event.data.meeting.id
    document = event.data.document
    if document.meeting is None:
        return None
    return document.source, meeting_now(bucket, document.source, document.meeting.id, document.id)


def identity(latest: LatestRecord, documents: Iterable[SettledDocument]) -> Mapping[str, Any]:
    """All that a page depends on, by digest."""
    return {"record": latest.digest, "documents": [dict(document.identity) for document in documents]}
