"""Turns what a source lists into the records and references that are stored and published."""

import re
from collections.abc import Sequence
from hashlib import sha256
from urllib.parse import quote

from contracts.artefacts.meeting import Attendee, DocumentRecord, ItemRecord, MeetingRecord, Relocation
from contracts.events import DocumentReference, MeetingChange, MeetingReference
from contracts.model import canonical_json
from workers.domain.identity import document_id, meeting_id
from workers.domain.listing import ListedDocument, ListedMeeting

NAME_LIMIT, TITLE_LIMIT, VALUE_LIMIT, ITEM_LIMIT = 120, 300, 60, 40
ADDRESS_LIMIT = 2000
ADDRESS_LETTERS = "!#$%&'()*+,-./:;<=>?@[]^_`{|}~"
"""What stays as it is beside letters and digits; the rest is percent-encoded."""
CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
FLAGS = ("agenda_published", "minutes_published", "decisions_published")
FACTS = ("council", "committee", "url", "attendees", "day", "elsewhere")
COMPARED = ("starts_at", "status", "venue", *FLAGS, "items", "documents", *FACTS)
"""What a change is told of, the most important first."""
MOST_CHANGES = 10
ADDED = ("day", "elsewhere")
"""Fields that records did not have at first; a record without them says the same where they are empty."""


def clip(text: str, limit: int) -> str:
    """The text without control characters, cut with an ellipsis where it is over the limit."""
    text = CONTROL.sub(" ", text)
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def address(url: str | None) -> str | None:
    """The address in ASCII, as records and events carry it; None over the limit, since it cannot be cut."""
    encoded = quote(url, safe=ADDRESS_LETTERS) if url else None
    return encoded if encoded and len(encoded) <= ADDRESS_LIMIT else None


def meeting_reference(source: str, council: str | None, meeting: ListedMeeting) -> MeetingReference:
    """Name a meeting in events."""
    council = meeting.council or council
    return MeetingReference(
        id=meeting_id(source, meeting.key),
        council=clip(council, NAME_LIMIT) if council else None,
        committee=clip(meeting.committee, NAME_LIMIT) if meeting.committee else None,
        starts_at=meeting.starts_at,
    )


def document_reference(
    source: str, council: str | None, meeting: ListedMeeting, document: ListedDocument, revision: int
) -> DocumentReference:
    """Name a revision of a document in events."""
    number = next((item.number for item in meeting.items if item.key == document.item_key), None)
    return DocumentReference(
        id=document_id(source, document.key),
        revision=revision,
        source=source,
        url=address(document.url) or "",
        title=clip(document.title, TITLE_LIMIT),
        kind=document.kind,
        meeting=meeting_reference(source, council, meeting),
        item=clip(number, ITEM_LIMIT) if number else None,
    )


def meeting_record(
    source: str,
    council: str | None,
    meeting: ListedMeeting,
    documents: Sequence[DocumentRecord],
    elsewhere: Sequence[Relocation],
    sequence: int,
) -> MeetingRecord:
    """All that is known of a meeting now, with its documents as they stand, and where those went that it had."""
    reference = meeting_reference(source, council, meeting)
    return MeetingRecord(
        id=reference.id,
        source=source,
        sequence=sequence,
        council=reference.council,
        committee=reference.committee,
        starts_at=meeting.starts_at,
        status=meeting.status,
        venue=meeting.venue,
        url=address(meeting.url),
        agenda_published=meeting.agenda_published,
        minutes_published=meeting.minutes_published,
        decisions_published=meeting.decisions_published,
        items=tuple(
            ItemRecord(key=item.key, number=item.number, title=item.title, text=item.text, restricted=item.restricted)
            for item in meeting.items
        ),
        documents=tuple(documents),
        key=clip(meeting.key, TITLE_LIMIT),
        attendees=tuple(Attendee(name=p.name, role=p.role, attendance=p.attendance) for p in meeting.people),
        day=None if meeting.starts_at else meeting.day,
        elsewhere=tuple(elsewhere),
    )


def document_record(source: str, document: ListedDocument, revision: int) -> DocumentRecord:
    """A document as it is listed."""
    return DocumentRecord(
        id=document_id(source, document.key),
        revision=revision,
        title=clip(document.title, TITLE_LIMIT),
        url=address(document.url),
        kind=document.kind,
        item=document.item_key,
        availability=document.availability,
        published=document.published,
        key=clip(document.key, TITLE_LIMIT),
    )


def listed_again(record: DocumentRecord) -> ListedDocument:
    """A document that is no longer listed, as it was listed last."""
    return ListedDocument(
        record.key or "", record.url, record.title, record.kind, record.item, record.availability, record.published
    )


def content_digest(record: MeetingRecord) -> str:
    """Digest of what a record says, whatever its sequence number."""
    said = record.model_copy(update={"sequence": 1}).model_dump(mode="json")
    return sha256(canonical_json({name: said[name] for name in said if said[name] or name not in ADDED})).hexdigest()


def changes(before: MeetingRecord | None, after: MeetingRecord) -> tuple[MeetingChange, ...]:
    """Name the fields that differ; a meeting first seen is one change of its own."""
    if before is None:
        return (MeetingChange(field="meeting", after="announced"),)
    old, new = before.model_dump(mode="json"), after.model_dump(mode="json")
    differing = [name for name in COMPARED if old[name] != new[name]][:MOST_CHANGES]
    return tuple(MeetingChange(field=name, before=_value(old[name]), after=_value(new[name])) for name in differing)


def _value(value: object) -> str | None:
    """A field as a short text; lists by their length."""
    if value is None:
        return None
    return str(len(value)) if isinstance(value, list) else clip(str(value), VALUE_LIMIT)
