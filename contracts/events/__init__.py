"""Every published event, by its type."""

from contracts.events.documents import (
    Classified,
    DocumentDetected,
    DocumentEvent,
    DocumentFailed,
    DocumentFetched,
    DocumentWithdrawn,
    Extracted,
    ProcessedEvent,
    Summarised,
    TextRecognised,
)
from contracts.events.envelope import Envelope
from contracts.events.meetings import (
    BriefingPublished,
    DigestPublished,
    MeetingChange,
    MeetingChanged,
    MeetingEvent,
    MeetingSummarised,
    PagePublished,
    SourceHealthChanged,
)
from contracts.references import (
    ArtefactReference,
    BlobReference,
    DocumentReference,
    ListedKind,
    MeetingReference,
)

EventData = DocumentEvent | MeetingEvent | SourceHealthChanged | DigestPublished | BriefingPublished

EVENTS: dict[str, type[EventData]] = {
    model.TYPE: model
    for model in (
        DocumentDetected,
        DocumentWithdrawn,
        DocumentFetched,
        TextRecognised,
        Classified,
        Extracted,
        Summarised,
        DocumentFailed,
        MeetingChanged,
        MeetingSummarised,
        PagePublished,
        DigestPublished,
        BriefingPublished,
        SourceHealthChanged,
    )
}
"""The closed table of event types; a test keeps schemas, examples and asyncapi.yaml in step with it."""

__all__ = [
    "EVENTS",
    "ArtefactReference",
    "BlobReference",
    "BriefingPublished",
    "Classified",
    "DigestPublished",
    "DocumentDetected",
    "DocumentEvent",
    "DocumentFailed",
    "DocumentFetched",
    "DocumentReference",
    "DocumentWithdrawn",
    "Envelope",
    "EventData",
    "Extracted",
    "ListedKind",
    "MeetingChange",
    "MeetingChanged",
    "MeetingEvent",
    "MeetingReference",
    "MeetingSummarised",
    "PagePublished",
    "ProcessedEvent",
    "SourceHealthChanged",
    "Summarised",
    "TextRecognised",
]
