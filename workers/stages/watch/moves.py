"""Recognises documents that got another key: the same bytes in the same meeting, while the old entry is gone.

A document keeps its id when it moves. What was found is an object in the bucket, created once, so that every poll and
every watcher that lost its memory takes the new key for the same document.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from contracts.artefacts.meeting import Availability
from contracts.events import DocumentDetected
from contracts.model import Contract, canonical_bytes
from workers.domain.identity import document_id, meeting_id
from workers.domain.listing import ListedDocument, ListedMeeting, Listing
from workers.runtime import keys
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.stages.watch.announcements import Announcements
from workers.stages.watch.fetched import detection_identity
from workers.stages.watch.memory import KnownDocument, KnownPaper, SourceMemory
from workers.stages.watch.revisions import Inquiry


class Moved(Contract):
    """A document that stands under another key than the one that gave it its id."""

    key: str
    kept_key: str


@dataclass(frozen=True)
class Settled:
    """A listing in which every document has the key that gave it its id."""

    listing: Listing
    moved: Mapping[str, str]
    brought: Mapping[str, KnownDocument] = field(default_factory=dict)
    """Content of new documents that had to be read, by id."""
    undecided: frozenset[str] = frozenset()
    """Ids of meetings with a new document that could not be read: nothing in them counts as missing."""


@dataclass
class Moves:
    """Settles the keys of one listing."""

    store: ObjectStore
    announcements: Announcements
    inquiry: Inquiry
    source: str
    memory: SourceMemory
    moved: dict[str, str] = field(default_factory=dict)
    brought: dict[str, KnownDocument] = field(default_factory=dict)
    undecided: dict[str, set[str]] = field(default_factory=dict)
    """Keys of documents to leave out of this poll, by meeting."""

    def settle(self, listing: Listing) -> Settled:
        """Give each document its kept key; read those that may have moved, to know."""
        self.moved.update(self.memory.moved)
        listed = {document.key for meeting in listing.meetings for document in meeting.documents}
        for meeting in listing.meetings:
            self._settle_meeting(meeting, listed, anywhere=meeting.assumed and listing.complete)
        effective = {key: kept for key, kept in self.moved.items() if kept not in listed}
        meetings = tuple(self._with_kept_keys(meeting, effective) for meeting in listing.meetings)
        return Settled(replace(listing, meetings=meetings), self.moved, self.brought, frozenset(self.undecided))

    def _settle_meeting(self, meeting: ListedMeeting, listed: set[str], *, anywhere: bool) -> None:
        """Papers of which no meeting is told may have stood in any, for they were put where they say they belong."""
        own_id = meeting_id(self.source, meeting.key)
        gone = {
            paper.record.key: (paper, digest)
            for paper, digest in self._gone(
                None if anywhere else own_id, listed | {self.moved.get(key, "") for key in listed}
            )
        }
        for document in meeting.documents:
            if self._is_new(document) and not self._was_moved(document.key):
                match = self._match(document, gone, own_id, any_kind=anywhere)
                if match is not None:
                    gone.pop(match)

    def _gone(self, meeting: str | None, listed: set[str]) -> Iterator[tuple[KnownPaper, str]]:
        """Papers of the meeting, or of any, that are not listed now and whose content is known."""
        for paper_id, paper in (self.memory.papers or {}).items():
            if meeting not in (None, *paper.meetings) or paper.record.key is None or paper.record.key in listed:
                continue
            known = self.memory.documents.get(paper_id)
            digest = self.inquiry.fetched_digest(paper_id, known) if known else None
            if digest is not None:
                yield paper, digest

    def _is_new(self, document: ListedDocument) -> bool:
        if not document.url or document.availability is not Availability.PUBLISHED or document.key in self.moved:
            return False
        own_id = document_id(self.source, document.key)
        if own_id in self.memory.documents:
            return False
        return self.announcements.find(DocumentDetected.TYPE, own_id, detection_identity(1)) is None

    def _was_moved(self, key: str) -> bool:
        """Whether an earlier poll found so; then the memory learns it."""
        try:
            body = self.store.get(keys.moved(self.source, document_id(self.source, key)))
        except ObjectMissingError:
            return False
        self.moved[key] = Moved.model_validate_json(body).kept_key
        return True

    def _match(
        self,
        document: ListedDocument,
        gone: Mapping[str | None, tuple[KnownPaper, str]],
        meeting: str,
        *,
        any_kind: bool,
    ) -> str | None:
        """The key of the paper that moved here."""
        alike = {
            key: digest
            for key, (paper, digest) in gone.items()
            if key and (any_kind or paper.record.kind is document.kind)
        }
        own_id = document_id(self.source, document.key)
        if not alike or document.url is None:
            return None
        content = self.brought.get(own_id) or self.inquiry.content(own_id, document.url)
        if content is None:
            self.undecided.setdefault(meeting, set()).add(document.key)
            return None
        found = next((key for key, digest in alike.items() if digest == content.sha256), None)
        if found is None:
            self.brought[own_id] = content
            return None
        note = Moved(key=document.key, kept_key=found)
        self.store.create(keys.moved(self.source, own_id), canonical_bytes(note))
        self.moved[document.key] = found
        return found

    def _with_kept_keys(self, meeting: ListedMeeting, moved: Mapping[str, str]) -> ListedMeeting:
        left_out = self.undecided.get(meeting_id(self.source, meeting.key), set())
        documents = tuple(
            replace(document, key=moved.get(document.key, document.key))
            for document in meeting.documents
            if document.key not in left_out
        )
        return replace(meeting, documents=documents)
