"""Follows what becomes of papers: listed, restricted, missing, withdrawn, and back again."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from contracts.artefacts.meeting import Availability, DocumentRecord
from contracts.artefacts.receipt import Receipt
from contracts.events import DocumentWithdrawn
from workers.domain.absence import Answer, Sighting, is_doubtful, is_partial, judge
from workers.domain.health import Finding, Health
from workers.domain.identity import document_id, meeting_id
from workers.domain.listing import ListedDocument, ListedMeeting, Listing
from workers.stages.watch.announcements import Announcements
from workers.stages.watch.memory import KnownDocument, KnownPaper
from workers.stages.watch.records import document_record, document_reference, listed_again
from workers.stages.watch.revisions import Inquiry

OPEN = Availability.PUBLISHED


@dataclass
class Papers:
    """The papers of one listing against those known; `undecided` are ids of meetings in which nothing is missing."""

    source: str
    listing: Listing
    known: Mapping[str, KnownPaper]
    documents: Mapping[str, KnownDocument]
    inquiry: Inquiry
    undecided: frozenset[str] = frozenset()
    findings: list[Finding] = field(default_factory=list)
    listed_ids: frozenset[str] = frozenset()
    whole: bool = True

    def now(self) -> dict[str, KnownPaper]:
        """Every paper as it stands after this poll."""
        seen = dict(self._listed())
        self.listed_ids = frozenset(seen)
        meetings = {meeting_id(self.source, meeting.key): meeting for meeting in self.listing.meetings}
        absent = {
            own_id: paper
            for own_id, paper in self.known.items()
            if own_id not in seen and self.listing.complete and self._can_be_missed(paper, meetings)
        }
        trusted = {own_id: self._is_trusted(own_id, meeting, seen, absent) for own_id, meeting in meetings.items()}
        self.whole = not self.listing.handed_over or self._is_whole(meetings)
        followed = {own_id: self._missed(own_id, paper, meetings, trusted) for own_id, paper in absent.items()}
        kept = {own_id: paper for own_id, paper in self.known.items() if own_id not in seen}
        return {**kept, **{own_id: paper for own_id, paper in followed.items() if paper}, **seen}

    def _listed(self) -> Iterator[tuple[str, KnownPaper]]:
        places: dict[str, list[tuple[str, ListedDocument]]] = {}
        for meeting in self.listing.meetings:
            for document in meeting.documents:
                own_id = document_id(self.source, document.key)
                promised = document.availability is Availability.TO_FOLLOW and own_id not in self.known
                if not promised and self._named(document):
                    places.setdefault(own_id, []).append((meeting_id(self.source, meeting.key), document))
        for own_id, found in places.items():
            yield own_id, self._standing(own_id, found)

    def _named(self, document: ListedDocument) -> bool:
        """Whether the entry has a key of its own; one without stands for a known paper, or for none yet."""
        return document.url is not None or self._namesake(document) is None

    def _namesake(self, document: ListedDocument) -> str | None:
        """The known paper that an entry without a link means: the same title under the same item."""
        own_id = document_id(self.source, document.key)
        if own_id in self.documents:
            return None
        alike = (
            paper_id
            for paper_id, paper in self.known.items()
            if (paper.record.item, paper.record.title) == (document.item_key, document.title)
            and paper_id in self.documents
        )
        return next(alike, None)

    def _standing(self, own_id: str, places: list[tuple[str, ListedDocument]]) -> KnownPaper:
        document = next((it for _, it in places if it.availability is OPEN), places[0][1])
        known = self.known.get(own_id)
        record = document_record(self.source, document, self._revision(own_id))
        if document.availability is not OPEN and known is not None:
            record = record.model_copy(update={"url": known.record.url})
        availability, missing = document.availability, 0
        if availability is Availability.TO_FOLLOW:
            availability = Availability.WITHDRAWN
        if availability is OPEN:
            before = known.missing if known and known.is_open else 0
            availability, missing = judge(before, Sighting(listed=True, trusted=True, answer=self._answer(own_id)))
            if self._is_still_withdrawn(own_id, known):
                availability, missing = Availability.WITHDRAWN, 0
        meetings = tuple(sorted({meeting for meeting, _ in places}))
        return KnownPaper(
            record=record.model_copy(update={"availability": availability}),
            meetings=meetings,
            earlier=self._earlier(known, meetings),
            missing=missing,
            withdrawals=known.withdrawals if known else 0,
        )

    def _earlier(self, known: KnownPaper | None, now: tuple[str, ...]) -> tuple[str, ...]:
        """The meetings in which a handed-over paper stood before."""
        if known is None or not self.listing.handed_over:
            return ()
        return tuple(sorted({*known.earlier, *known.meetings} - set(now)))

    def _is_still_withdrawn(self, own_id: str, known: KnownPaper | None) -> bool:
        """Whether a withdrawn paper that is listed cannot be had: its address was asked and did not bring it."""
        if known is None or known.record.availability is not Availability.WITHDRAWN:
            return False
        return own_id in self.inquiry.answers and self._answer(own_id) is not Answer.THERE

    def _can_be_missed(self, paper: KnownPaper, meetings: Mapping[str, ListedMeeting]) -> bool:
        """Whether the meetings that listed it are listed now: a meeting also leaves by the window's moving on.

        What was handed over has no window, so that a folder may go with all that is in it.
        """
        listed = [meeting for meeting in paper.meetings if meeting in meetings]
        if self.listing.handed_over:
            return paper.is_open and not self.undecided
        return paper.is_open and bool(listed) and not self.undecided & set(listed)

    def _is_whole(self, meetings: Mapping[str, ListedMeeting]) -> bool:
        """Whether so much is listed that a meeting which is not listed can be believed to be gone."""
        known = {meeting for paper in self.known.values() if paper.is_open for meeting in paper.meetings}
        return bool(meetings) and not is_partial(len(known), len(known - meetings.keys()))

    def _is_trusted(
        self, meeting_id_: str, meeting: ListedMeeting, seen: Mapping[str, KnownPaper], absent: Mapping[str, KnownPaper]
    ) -> bool:
        missing = sum(meeting_id_ in paper.meetings for paper in absent.values())
        known = missing + sum(meeting_id_ in paper.meetings and own_id in self.known for own_id, paper in seen.items())
        if not is_doubtful(known, missing, has_items=bool(meeting.items)):
            return True
        told = f"{missing} of {known} documents are missing from the meeting {meeting.url or meeting.key}"
        self.findings.append(Finding(Health.PARTIAL, told))
        return False

    def _missed(
        self, own_id: str, paper: KnownPaper, meetings: Mapping[str, ListedMeeting], trusted: Mapping[str, bool]
    ) -> KnownPaper | None:
        """A paper that is not listed; None for one that never was public, which is simply not there any more."""
        closed = self._restricted_entry(own_id, paper, meetings)
        if closed:
            return _closed(paper, Availability.RESTRICTED)
        known = self.documents.get(own_id)
        if known is None:
            return None
        if paper.record.url and not self.listing.handed_over:  # there the listing and the file are one observation
            self.inquiry.probe(own_id, paper.record.url, known)
        believed = all(trusted.get(meeting, self.whole) for meeting in paper.meetings)
        answer = self._answer(own_id)
        if answer is Answer.FORBIDDEN and self._refuses_listed():
            answer = Answer.UNKNOWN
        availability, missing = judge(paper.missing, Sighting(listed=False, trusted=believed, answer=answer))
        if availability is not OPEN:
            return _closed(paper, availability)
        return paper.model_copy(update={"missing": missing})

    def _restricted_entry(self, own_id: str, paper: KnownPaper, meetings: Mapping[str, ListedMeeting]) -> bool:
        """Whether a meeting names the paper as restricted, without its number."""
        entries = (document for own in paper.meetings if own in meetings for document in meetings[own].documents)
        return any(
            entry.availability is Availability.RESTRICTED and self._namesake(entry) == own_id for entry in entries
        )

    def _refuses_listed(self) -> bool:
        """Whether the site refuses papers that it lists, so that a refusal says nothing of one of them."""
        return Answer.FORBIDDEN in (self._answer(own_id) for own_id in self.listed_ids)

    def _answer(self, own_id: str) -> Answer:
        return self.inquiry.answers.get(own_id, Answer.UNKNOWN)

    def _revision(self, own_id: str) -> int:
        known = self.documents.get(own_id)
        return known.revision if known else 1


def _closed(paper: KnownPaper, availability: Availability) -> KnownPaper:
    record = paper.record.model_copy(update={"availability": availability})
    return paper.model_copy(update={"record": record, "missing": 0})


@dataclass(frozen=True)
class Withdrawals:
    """Announces each withdrawal once."""

    source: str
    council: str | None
    announcements: Announcements
    recovered: bool = False
    """Whether what is known comes from records, whose announcements an interrupted poll may not have published."""

    def announce(
        self,
        before: Mapping[str, KnownPaper],
        now: Mapping[str, KnownPaper],
        documents: Mapping[str, KnownDocument],
        meetings: Iterable[ListedMeeting],
    ) -> tuple[dict[str, KnownPaper], list[Receipt]]:
        """The papers with their withdrawals counted, and what to publish."""
        listed = {meeting_id(self.source, meeting.key): meeting for meeting in meetings}
        papers = dict(now)
        receipts: list[Receipt] = []
        for own_id, paper in now.items():
            known = documents.get(own_id)
            if paper.is_open or known is None:
                continue
            was = before.get(own_id)
            if was is not None and not was.is_open:
                receipts += self._written(own_id, paper) if self.recovered else ()
                continue
            papers[own_id] = paper.model_copy(update={"withdrawals": paper.withdrawals + 1})
            receipts.append(self._write(papers[own_id], known, listed))
        return papers, receipts

    def _written(self, own_id: str, paper: KnownPaper) -> Iterator[Receipt]:
        """The announcement of its last withdrawal, where there is one."""
        receipt = self.announcements.find(DocumentWithdrawn.TYPE, own_id, _identity(paper))
        if receipt is not None:
            yield receipt

    def _write(self, paper: KnownPaper, known: KnownDocument, listed: Mapping[str, ListedMeeting]) -> Receipt:
        meeting = next((listed[own_id] for own_id in paper.meetings if own_id in listed), None)
        place = meeting or ListedMeeting("", None, None)
        document = document_reference(self.source, self.council, place, listed_again(paper.record), known.revision)
        restricted = paper.record.availability is Availability.RESTRICTED
        fact = DocumentWithdrawn(
            document=document.model_copy(update={"id": paper.record.id} | ({} if meeting else {"meeting": None})),
            reason="restricted" if restricted else "removed",
        )
        return self.announcements.write(fact, _identity(paper))


def _identity(paper: KnownPaper) -> str:
    return f"withdrawal {paper.withdrawals}"


def records_of_meeting(
    source: str, meeting: ListedMeeting, papers: Mapping[str, KnownPaper], documents: Mapping[str, KnownDocument]
) -> tuple[DocumentRecord, ...]:
    """The documents of a meeting as they stand: those listed in their order, then those that are no longer listed."""
    own_meeting = meeting_id(source, meeting.key)
    listed: dict[str, DocumentRecord] = {}
    for document in meeting.documents:
        own_id = document_id(source, document.key)
        known = documents.get(own_id)
        record = document_record(source, document, known.revision if known else 1)
        paper = papers.get(own_id)
        if paper is not None and not paper.is_open and record.availability is OPEN:
            record = record.model_copy(update={"availability": paper.record.availability, "url": None})
        listed[own_id] = record
    standing_for = {
        (paper.record.item, paper.record.title)
        for own_id, paper in papers.items()
        if own_meeting in paper.meetings and own_id not in listed and not paper.is_open
    }
    shown = {
        own_id: record
        for own_id, record in listed.items()
        if record.availability is not Availability.RESTRICTED or (record.item, record.title) not in standing_for
    }
    rest = [paper for own_id, paper in papers.items() if own_meeting in paper.meetings and own_id not in listed]
    return (*shown.values(), *map(_unlisted, sorted(rest, key=lambda paper: paper.record.id)))


def records_left(meeting_id_: str, papers: Mapping[str, KnownPaper]) -> tuple[DocumentRecord, ...]:
    """The documents of a meeting that is not listed any more."""
    left = [paper for paper in papers.values() if meeting_id_ in paper.meetings]
    return tuple(map(_unlisted, sorted(left, key=lambda paper: paper.record.id)))


def _unlisted(paper: KnownPaper) -> DocumentRecord:
    return paper.record if paper.is_open else paper.record.model_copy(update={"url": None})
