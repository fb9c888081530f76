"""Finds the revision of a document that holds now, and announces each revision once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from contracts.artefacts.receipt import Receipt
from contracts.events import DocumentDetected
from workers.domain.identity import document_id
from workers.domain.listing import ListedDocument, ListedMeeting
from workers.stages.watch.announcements import Announcements, fact_of
from workers.stages.watch.fetched import detection_identity
from workers.stages.watch.memory import KnownDocument
from workers.stages.watch.records import document_reference
from workers.stages.watch.revisions import Inquiry


@dataclass(frozen=True)
class Appearances:
    """One document with the meetings that list it, in order of their ids."""

    source: str
    council: str | None
    places: Sequence[tuple[ListedMeeting, ListedDocument]]

    @property
    def document_id(self) -> str:
        """The document's id."""
        return document_id(self.source, self.places[0][1].key)

    @property
    def url(self) -> str:
        """Where the document is published."""
        return self.places[0][1].url or ""

    def facts(self, now: KnownDocument) -> Iterator[tuple[str, DocumentDetected]]:
        """What to announce of a revision, with its identity: one fact for each meeting, so that each gets its page.

        The first one's identity names no meeting; by it the revision is found again.
        """
        change: Literal["new", "revised"] = "new" if now.revision == 1 else "revised"
        for number, (meeting, document) in enumerate(self.places):
            reference = document_reference(self.source, self.council, meeting, document, now.revision)
            further = reference.meeting.id if number and reference.meeting else ""
            fact = DocumentDetected(document=reference, change=change, sha256=now.sha256)
            yield detection_identity(now.revision, further), fact


@dataclass(frozen=True)
class DocumentWatch:
    """Compares a document with its last known revision. The receipts of its announcements hold the truth of them."""

    announcements: Announcements
    inquiry: Inquiry

    def look(
        self, listed: Appearances, known: KnownDocument | None, brought: KnownDocument | None = None
    ) -> tuple[KnownDocument, list[Receipt]]:
        """The revision that holds now, and the announcements to publish for it to be known.

        Those of earlier polls that were interrupted, or that run at the same time, are among them. `brought` is the
        content of a new document where this poll already had to read it.
        """
        before, receipts = self._catch_up(listed, known)
        if before is None:
            now = brought or KnownDocument()
        else:
            now = self.inquiry.current(listed.document_id, listed.url, before)
        if before is not None and now.revision == before.revision:
            return now, receipts
        now, first = self._claim(listed, now)
        return now, [*receipts, first, *self._write_further(listed, now)]

    def _catch_up(self, listed: Appearances, known: KnownDocument | None) -> tuple[KnownDocument | None, list[Receipt]]:
        """The newest revision that is written down, and the announcements that the memory does not know."""
        receipts: list[Receipt] = []
        while True:
            revision = known.revision + 1 if known else 1
            first = self.announcements.find(DocumentDetected.TYPE, listed.document_id, detection_identity(revision))
            if first is None:
                return known, receipts
            known = KnownDocument(revision=revision, sha256=fact_of(first).sha256)
            receipts += [first, *self._write_further(listed, known)]

    def _claim(self, listed: Appearances, now: KnownDocument) -> tuple[KnownDocument, Receipt]:
        """Write the content down under the first revision that no other content has."""
        while True:
            identity, fact = next(listed.facts(now))
            receipt = self.announcements.write(fact, identity)
            if fact_of(receipt).sha256 == now.sha256:
                return now, receipt
            now = now.model_copy(update={"revision": now.revision + 1})

    def _write_further(self, listed: Appearances, now: KnownDocument) -> list[Receipt]:
        return [self.announcements.write(fact, identity) for identity, fact in islice(listed.facts(now), 1, None)]
