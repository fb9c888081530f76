"""The watcher: compares what a source lists with what is known, and announces what is new.

A poll may be repeated, interrupted anywhere or run twice at once: revisions and records are created once each, and
every announcement is a receipt that is created once, under an id made of the document and its revision, or of the
meeting and its sequence number.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import structlog

from contracts.artefacts.meeting import Availability
from contracts.artefacts.receipt import Receipt
from workers.domain.identity import document_id, meeting_id
from workers.domain.listing import ListedDocument, ListedMeeting, Listing
from workers.runtime.objects import ObjectStore
from workers.runtime.publisher import Publisher
from workers.stages.watch.announcements import Announcements
from workers.stages.watch.documents import Appearances, DocumentWatch
from workers.stages.watch.meetings import MeetingWatch
from workers.stages.watch.memory import KnownDocument, KnownMeeting, SourceMemory, load_memory, save_memory
from workers.stages.watch.records import address, meeting_record
from workers.stages.watch.revisions import RevisionCheck


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

        Everything is written down before the first announcement is published, so that whoever hears of a document
        finds its meeting; the memory is saved last, so that an interrupted poll is repeated.
        """
        memory = load_memory(self.store, source)
        documents, detected = self._documents(source, listing, memory)
        meetings, changed = self._meetings(source, listing, memory, documents)
        for receipt in (*detected, *changed):
            self.publisher.publish(receipt.events)
        now = SourceMemory(documents={**memory.documents, **documents}, meetings={**memory.meetings, **meetings})
        if now != memory:
            save_memory(self.store, source, now)
        return Poll(len(listing.meetings), len(documents), len(detected), len(changed))

    def _documents(
        self, source: str, listing: Listing, memory: SourceMemory
    ) -> tuple[dict[str, KnownDocument], list[Receipt]]:
        """Each document that can be fetched, as it stands now, and what is to be announced."""
        watch = DocumentWatch(self._announcements, self.check)
        documents: dict[str, KnownDocument] = {}
        receipts: list[Receipt] = []
        for own_id, places in _published(source, listing.meetings).items():
            listed = Appearances(source, listing.council, places)
            documents[own_id], news = watch.look(listed, memory.documents.get(own_id))
            receipts += news
        return documents, receipts

    def _meetings(
        self, source: str, listing: Listing, memory: SourceMemory, documents: dict[str, KnownDocument]
    ) -> tuple[dict[str, KnownMeeting], list[Receipt]]:
        """Each listed meeting as it is recorded now, and what is to be announced."""
        watch = MeetingWatch(self.store, self._announcements)
        revisions = {own_id: known.revision for own_id, known in {**memory.documents, **documents}.items()}
        meetings: dict[str, KnownMeeting] = {}
        receipts: list[Receipt] = []
        for own_id, meeting in {meeting_id(source, it.key): it for it in listing.meetings}.items():
            listed = partial(meeting_record, source, listing.council, meeting, revisions)
            meetings[own_id], news = watch.look(source, own_id, listed, memory.meetings.get(own_id, KnownMeeting()))
            receipts += news
        return meetings, receipts

    @property
    def _announcements(self) -> Announcements:
        return Announcements(self.store, self.clock, self.schema_base)


def _published(source: str, meetings: Iterable[ListedMeeting]) -> dict[str, list[tuple[ListedMeeting, ListedDocument]]]:
    """The documents that can be fetched, by id, each with the meetings that list it, once and in order of their ids."""
    found: defaultdict[str, dict[str, tuple[ListedMeeting, ListedDocument]]] = defaultdict(dict)
    for meeting, document in _fetchable(meetings):
        found[document_id(source, document.key)].setdefault(meeting_id(source, meeting.key), (meeting, document))
    return {own_id: [places[key] for key in sorted(places)] for own_id, places in found.items()}


def _fetchable(meetings: Iterable[ListedMeeting]) -> Iterator[tuple[ListedMeeting, ListedDocument]]:
    for meeting in meetings:
        for document in meeting.documents:
            if not document.url or document.availability is not Availability.PUBLISHED:
                continue
            if address(document.url):
                yield meeting, document
            else:
                structlog.get_logger().warning("address_too_long", url=document.url[:200], title=document.title)
