"""Reads what was before: earlier records of a meeting, and the texts of earlier revisions of its papers."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from contracts.artefacts.meeting import DocumentRecord, DocumentState, MeetingRecord
from contracts.artefacts.receipt import Receipt
from contracts.events import MeetingChanged, Summarised
from workers.domain.text_change import TextChange, text_change
from workers.runtime import keys
from workers.runtime.events import fact_id, read_event
from workers.runtime.london import LONDON
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.stages.assemble.history import SeenRecord
from workers.stages.assemble.settled import SettledDocument, last_event

NOT_PUBLIC = frozenset({DocumentState.WITHDRAWN, DocumentState.RESTRICTED})
"""States of a document of which no text is told, of earlier revisions neither."""


@dataclass(frozen=True)
class Revisions:
    """The summarised events of a document's revisions, as far as they are there, by number."""

    events: Mapping[int, Summarised]

    @property
    def identity(self) -> Mapping[str, str]:
        """What a comparison depends on, by digest."""
        return {str(number): data.artefacts["ocr"].sha256 for number, data in sorted(self.events.items())}


def seen_records(bucket: ObjectStore, latest: MeetingRecord) -> tuple[SeenRecord, ...]:
    """All records of a meeting up to the latest, in order."""
    found = []
    for sequence in range(1, latest.sequence):
        try:
            body = bucket.get(keys.meeting_record(latest.source, latest.id, sequence))
        except ObjectMissingError:
            continue
        found.append(SeenRecord(MeetingRecord.model_validate_json(body), seen_at(bucket, latest.id, sequence)))
    return (*found, SeenRecord(latest, seen_at(bucket, latest.id, latest.sequence)))


def seen_at(bucket: ObjectStore, meeting_id: str, sequence: int) -> datetime | None:
    """The day on which the watcher announced a record, as its first moment; None for one that was not announced.

    The hour is left out, so that pages do not differ by when in the day a poll came.
    """
    announced = fact_id("watch", "", MeetingChanged.TYPE, meeting_id, str(sequence))
    try:
        receipt = Receipt.model_validate_json(bucket.get(keys.receipt("watch", announced)))
    except ObjectMissingError:
        return None
    announced_on = read_event(receipt.events[0]).time.astimezone(LONDON).date()
    return datetime.combine(announced_on, time(), LONDON)


def earlier_revisions(bucket: ObjectStore, source: str, documents: Iterable[SettledDocument]) -> dict[str, Revisions]:
    """The revisions before the present one of each document that has some, by id; none of what is not public now."""
    return {
        document.record.id: Revisions(dict(before(bucket, source, document.record)))
        for document in documents
        if document.record.revision > 1 and document.state not in NOT_PUBLIC
    }


def before(bucket: ObjectStore, source: str, document: DocumentRecord) -> Iterable[tuple[int, Summarised]]:
    """The earlier revisions of a document that were summarised."""
    for number in range(1, document.revision):
        event = last_event(bucket, source, document.model_copy(update={"revision": number}), "summarise")
        if event is not None and isinstance(event.data, Summarised):
            yield number, event.data


@dataclass(frozen=True)
class Comparison:
    """Compares revisions of documents by their stored texts."""

    bucket: ObjectStore
    revisions: Mapping[str, Revisions]

    def __call__(self, document: str, revision: int) -> TextChange | None:
        """What is different in a revision since the one before; None where one of the two is not known."""
        known = self.revisions[document].events if document in self.revisions else {}
        old, new = known.get(revision - 1), known.get(revision)
        if old is None or new is None:
            return None
        return text_change(*(list(page_texts(self.bucket, one).values()) for one in (old, new)))


def page_texts(bucket: ObjectStore, summarised: Summarised) -> dict[int, str]:
    """The text of each page of a document, by its number; read without the places of words, which are many."""
    pages: Sequence[dict[str, object]] = json.loads(bucket.get(summarised.artefacts["ocr"].key))["pages"]
    return {int(str(page["number"])): str(page["text"]) for page in pages}
