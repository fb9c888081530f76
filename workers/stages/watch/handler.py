"""The watcher: compares what a source lists with what is known, and announces what is new.

A poll may be repeated, interrupted anywhere or run twice at once: revisions and records are created once each, and
every announcement is a receipt that is created once, under an id made of the document and its revision, or of the
meeting and its sequence number.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog

from contracts.artefacts.failure import FailureRecord
from contracts.artefacts.meeting import Availability, MeetingRecord
from contracts.artefacts.receipt import Receipt
from contracts.events import DocumentDetected
from workers.domain.absence import is_partial
from workers.domain.health import Finding, Health, health_of_listing, shown, worst
from workers.domain.identity import document_id, meeting_id
from workers.domain.listing import ListedDocument, ListedMeeting, Listing
from workers.runtime import keys
from workers.runtime.errors import StageError
from workers.runtime.events import read_event
from workers.runtime.failure_records import replay
from workers.runtime.lanes import Lane
from workers.runtime.meeting_records import latest_record
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.runtime.publisher import Publisher
from workers.runtime.stage import Event
from workers.stages.watch.announcements import Announcements, fact_of
from workers.stages.watch.documents import Appearances, DocumentWatch
from workers.stages.watch.fetched import detection_identity
from workers.stages.watch.health import HealthBook
from workers.stages.watch.meetings import MeetingWatch
from workers.stages.watch.memory import (
    KnownDocument,
    KnownMeeting,
    KnownPaper,
    SourceMemory,
    load_memory,
    save_memory,
)
from workers.stages.watch.moves import Moves
from workers.stages.watch.papers import Papers, Withdrawals, records_left, records_of_meeting
from workers.stages.watch.parts import Part
from workers.stages.watch.placing import placed
from workers.stages.watch.readings import Readings
from workers.stages.watch.records import address, meeting_record
from workers.stages.watch.relocations import elsewhere, left_record, touched, with_known, with_papers
from workers.stages.watch.revisions import Inquiry, RevisionCheck
from workers.stages.watch.source import Window
from workers.stages.watch.view import newest_records

MARGIN = timedelta(days=1)
"""Within so much of the window's ends a meeting may be listed or not."""


@dataclass(frozen=True)
class Poll:
    """What one poll found."""

    meetings: int
    documents: int
    detected: int
    meetings_changed: int
    withdrawn: int = 0
    health: Health = Health.OK
    awaited: int = 0
    """Handed-over papers that may state another meeting once they are read."""


@dataclass(frozen=True)
class Watch:
    """Takes in the listing of a source: stores what changed, then announces it."""

    store: ObjectStore
    publisher: Publisher
    check: RevisionCheck
    clock: Callable[[], datetime]
    schema_base: str

    def poll(
        self,
        source: str,
        listing: Listing,
        window: Window | None = None,
        seen: Iterable[Finding] = (),
        part: Part | None = None,
    ) -> Poll:
        """Record and announce what is new, revised, moved or withdrawn, and every changed meeting of the listing.

        Everything is written down before the first announcement is published, so that whoever hears of a document
        finds its meeting; the memory is saved last, so that an interrupted poll is repeated. `seen` is what reading
        the listing showed of the source's health; papers that were handed over come without a window, and have none.
        Raises PartEndedError when the time of the part is over: the next one does it all again and asks only the rest.
        """
        with TemporaryDirectory(prefix="agenda-watch-") as folder:
            part = part or Part()
            inquiry = Inquiry(self.check, self.clock(), Path(folder), part.asked, part.allow)
            return self._taken_in(source, listing, window, seen, inquiry)

    def _taken_in(
        self, source: str, listing: Listing, window: Window | None, seen: Iterable[Finding], inquiry: Inquiry
    ) -> Poll:
        memory, lost = self._recovered(source, listing, load_memory(self.store, source))
        settled = Moves(self.store, self._announcements, inquiry, source, memory).settle(listing)
        listing, awaited = self._placed(source, settled.listing, memory)
        documents, detected = self._documents(source, listing, settled.brought, memory, inquiry)
        everything = {**memory.documents, **documents}
        papers = Papers(source, listing, memory.papers or {}, everything, inquiry, settled.undecided)
        standing, withdrawn = Withdrawals(source, listing.council, self._announcements, memory.recovered).announce(
            memory.papers or {}, papers.now(), everything, listing.meetings
        )
        meetings, changed = self._meetings(source, listing, memory, standing, everything)
        for receipt in (*lost, *detected, *withdrawn, *changed):
            self.publisher.publish(receipt.events)
        for own_id in sorted(inquiry.mended):
            self._bring_again(own_id, everything[own_id].revision, standing[own_id].meetings)
        now = SourceMemory(
            documents=everything,
            meetings={**memory.meetings, **meetings},
            papers=standing,
            moved=dict(settled.moved),
            awaited=awaited,
        )
        if now != memory:
            save_memory(self.store, source, now)
        known = _expected(listing, memory, standing)
        findings = (*seen, *inquiry.troubles, *papers.findings, *_of_meetings(source, listing, known, window))
        health = Health.OK if window is None else self._note(source, findings)
        return Poll(
            len(listing.meetings), len(documents), len(detected), len(changed), len(withdrawn), health, len(awaited)
        )

    def failed(self, source: str, error: StageError) -> Health:
        """Keep and announce what it shows of a source that its listing could not be read."""
        return self._note(source, (health_of_listing(error.reason, error.message),))

    def _note(self, source: str, findings: Iterable[Finding]) -> Health:
        found = worst(findings) or Finding(Health.OK, "everything listed could be read")
        return HealthBook(self.store, self.publisher, self._announcements).note(source, found, self.clock()).health

    def _recovered(self, source: str, listing: Listing, memory: SourceMemory) -> tuple[SourceMemory, list[Receipt]]:
        """A memory made from records with the revisions of papers that are not listed, and their announcements."""
        if not memory.recovered:
            return memory, []
        listed = _published(source, listing.meetings)
        found = {own_id: self._revisions(own_id) for own_id in memory.papers or {} if own_id not in listed}
        documents = {
            own_id: KnownDocument(revision=len(receipts), sha256=fact_of(receipts[-1]).sha256)
            for own_id, receipts in found.items()
            if receipts
        }
        lost = [receipt for receipts in found.values() for receipt in receipts]
        return memory.model_copy(update={"documents": {**memory.documents, **documents}}), lost

    def _bring_again(self, own_id: str, revision: int, meetings: Iterable[str]) -> None:
        """Let the fetch stage take up a revision that it gave up, for all its meetings: its address answers again."""
        for further in ("", *meetings):
            receipt = self._announcements.find(DocumentDetected.TYPE, own_id, detection_identity(revision, further))
            event = read_event(receipt.events[0]) if receipt else None
            if event:
                self._replay(event)

    def _replay(self, event: Event) -> None:
        """Let the fetch stage take up an event that it gave up; its failure is kept with those that were replayed."""
        with suppress(ObjectMissingError):  # it did not fail, or somebody replays it
            record = FailureRecord.model_validate_json(self.store.get(keys.failure("fetch", event.id)))
            replay(self.store, self.publisher.dispatch, record, Lane.LIVE)

    def _revisions(self, own_id: str) -> list[Receipt]:
        """The announcements of all revisions of a document, by its first meeting."""
        receipts: list[Receipt] = []
        while receipt := self._announcements.find(DocumentDetected.TYPE, own_id, detection_identity(len(receipts) + 1)):
            receipts.append(receipt)
        return receipts

    def _placed(self, source: str, listing: Listing, memory: SourceMemory) -> tuple[Listing, tuple[str, ...]]:
        """The listing with handed-over papers in the meetings that they state, and the ids of those not read yet.

        Half a listing is understood with what is known already: papers of one meeting may come one after the other.
        """
        if not listing.handed_over:
            return listing, ()
        known = memory.documents | (self._lost(source, listing) if memory.recovered else {})
        read = Readings(self.store, source, self.clock(), self.check.recheck).of(listing, known)
        if listing.complete:
            return placed(listing, read.readings), read.awaited
        more = with_known(listing, newest_records(self.store, source, memory))
        return with_papers(placed(more, read.readings)), read.awaited

    def _lost(self, source: str, listing: Listing) -> dict[str, KnownDocument]:
        """The newest revisions of the papers of a listing, which the memory does not know any more."""
        found = {own_id: len(self._revisions(own_id)) for own_id in _published(source, listing.meetings)}
        return {own_id: KnownDocument(revision=revision) for own_id, revision in found.items() if revision}

    def _documents(
        self,
        source: str,
        listing: Listing,
        brought: Mapping[str, KnownDocument],
        memory: SourceMemory,
        inquiry: Inquiry,
    ) -> tuple[dict[str, KnownDocument], list[Receipt]]:
        """Each document that can be fetched, as it stands now, and what is to be announced."""
        watch = DocumentWatch(self._announcements, inquiry)
        documents: dict[str, KnownDocument] = {}
        receipts: list[Receipt] = []
        for own_id, places in _published(source, listing.meetings).items():
            listed = Appearances(source, listing.council, places)
            documents[own_id], news = watch.look(listed, memory.documents.get(own_id), brought.get(own_id))
            receipts += news
        return documents, receipts

    def _meetings(
        self,
        source: str,
        listing: Listing,
        memory: SourceMemory,
        papers: Mapping[str, KnownPaper],
        documents: Mapping[str, KnownDocument],
    ) -> tuple[dict[str, KnownMeeting], list[Receipt]]:
        """Each listed meeting as it is recorded now, those that papers left, and what is to be announced."""
        watch = MeetingWatch(self.store, self._announcements)
        meetings: dict[str, KnownMeeting] = {}
        receipts: list[Receipt] = []
        records: dict[str, Callable[[int], MeetingRecord]] = {}
        for own_id, meeting in {meeting_id(source, it.key): it for it in listing.meetings}.items():
            standing = records_of_meeting(source, meeting, papers, documents)
            gone = elsewhere(own_id, papers)
            records[own_id] = partial(meeting_record, source, listing.council, meeting, standing, gone)
        if listing.handed_over:
            records |= self._left(source, touched(memory.papers or {}, papers) - records.keys(), papers)
        for own_id, listed in records.items():
            meetings[own_id], news = watch.look(source, own_id, listed, memory.meetings.get(own_id, KnownMeeting()))
            receipts += news
        return meetings, receipts

    def _left(
        self, source: str, meetings: Iterable[str], papers: Mapping[str, KnownPaper]
    ) -> dict[str, Callable[[int], MeetingRecord]]:
        """Known meetings that are not listed any more, with what is left in them."""
        newest = {own_id: latest_record(self.store, source, own_id) for own_id in sorted(meetings)}
        return {
            own_id: partial(left_record, found.record, records_left(own_id, papers), papers)
            for own_id, found in newest.items()
            if found
        }

    @property
    def _announcements(self) -> Announcements:
        return Announcements(self.store, self.clock, self.schema_base)


def _expected(listing: Listing, memory: SourceMemory, papers: Mapping[str, KnownPaper]) -> Mapping[str, KnownMeeting]:
    """The known meetings that are to be listed: of papers that were handed over, those in which any stands."""
    if not listing.handed_over:
        return memory.meetings
    standing = {meeting for paper in papers.values() if paper.is_open for meeting in paper.meetings}
    return {own_id: meeting for own_id, meeting in memory.meetings.items() if own_id in standing}


def _of_meetings(
    source: str, listing: Listing, meetings: Mapping[str, KnownMeeting], window: Window | None
) -> Iterator[Finding]:
    """What the list of meetings shows of the source's health."""
    yield from (Finding(Health.PARTIAL, shown(remark)) for remark in listing.remarks)
    if not listing.complete:
        return
    if not listing.meetings:
        yield Finding(Health.EMPTY, "no meeting is listed")
        return
    listed = {meeting_id(source, meeting.key) for meeting in listing.meetings}
    known = [own_id for own_id, meeting in meetings.items() if _is_within(meeting.starts_at, window)]
    missing = sum(own_id not in listed for own_id in known)
    if is_partial(len(known), missing):
        yield Finding(Health.PARTIAL, f"{missing} of {len(known)} known meetings are not listed any more")


def _is_within(starts_at: datetime | None, window: Window | None) -> bool:
    if starts_at is None or window is None:
        return starts_at is None
    return window.first + MARGIN <= starts_at.date() <= window.last - MARGIN


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
