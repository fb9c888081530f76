"""An invented meeting in a bucket: its record, and documents as the stages before leave them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256

from contracts.artefacts.classification import Classification, DocumentType, Topic, TopicDecision, TypeDecision
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.meeting import DocumentRecord, ItemRecord, MeetingRecord
from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import KeyFigure, Slot, Summary, SummarySentence
from contracts.artefacts.text import Page, PageSource, RecognisedText
from contracts.events import (
    BlobReference,
    DocumentFailed,
    DocumentReference,
    EventData,
    ListedKind,
    MeetingChanged,
    MeetingReference,
    Summarised,
)
from contracts.model import Contract, canonical_bytes
from contracts.references import ArtefactReference
from workers.runtime import keys
from workers.runtime.events import Origin, read_event, write_event
from workers.runtime.objects import ObjectStore
from workers.runtime.stage import Event

SOURCE = "vale"
MEETING = "mtg_" + "a" * 20
STARTS_AT = datetime(2026, 3, 5, 18, 30, tzinfo=timezone(timedelta(0)))
MOMENT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
SCHEMAS = "https://schemas.example"
MEETING_REFERENCE = MeetingReference(id=MEETING, council="Vale of Arden Council", committee="Cabinet")


def document_id(number: int) -> str:
    """A stable id from a number."""
    return f"doc_{number:020x}"


def listed(number: int, title: str, item: str | None = None, kind: ListedKind = ListedKind.PAPER) -> DocumentRecord:
    """A document as the meeting's record lists it."""
    url = f"https://vale.example/documents/s{number}/{number}.pdf"
    return DocumentRecord(id=document_id(number), revision=1, title=title, url=url, kind=kind, item=item)


def record(*documents: DocumentRecord, sequence: int = 1, **fields: object) -> MeetingRecord:
    """A meeting of the invented council with one item."""
    known: dict[str, object] = {
        "council": "Vale of Arden Council",
        "committee": "Cabinet",
        "starts_at": STARTS_AT,
        "venue": "Council Chamber, Town Hall, Market Place",
        "url": "https://vale.example/ieListDocuments.aspx?MId=7",
        "agenda_published": True,
        "minutes_published": True,
        "items": (ItemRecord(key="i5", number="5", title="Budget monitoring"),),
    }
    return MeetingRecord.model_validate(
        {"id": MEETING, "source": SOURCE, "sequence": sequence, "documents": documents, **known, **fields}
    )


def told(text: str, slot: Slot = Slot.PURPOSE, page: int = 1) -> SummarySentence:
    """A sentence cited to a page."""
    return SummarySentence(text=text, slot=slot, citations=(Citation(page=page, quote=text),))


@dataclass(frozen=True)
class Content:
    """What the stages make of a document."""

    sentences: tuple[SummarySentence, ...] = (told("This report sets out the position of the budget."),)
    document_type: DocumentType = DocumentType.REPORT
    topics: tuple[Topic, ...] = (Topic.FINANCE_AND_BUDGET,)
    extraction: Extraction = field(default_factory=Extraction)
    key_figures: tuple[KeyFigure, ...] = ()
    pages: int = 4

    @property
    def classification(self) -> Classification:
        """The decision of classify."""
        decided = TypeDecision(value=self.document_type, score=1, evidence=())
        topics = tuple(TopicDecision(value=topic, score=1, evidence=()) for topic in self.topics)
        return Classification(document_type=decided, topics=topics, restricted=False)

    @property
    def summary(self) -> Summary:
        """The result of summarise."""
        words = sum(len(one.text.split()) for one in self.sentences)
        return Summary(
            sentences=self.sentences, key_figures=self.key_figures, pages_used=(1,), pages=self.pages, words=words
        )


def put_record(bucket: ObjectStore, meeting: MeetingRecord) -> Event:
    """Store a record and give the event that tells of it."""
    key = keys.meeting_record(SOURCE, meeting.id, meeting.sequence)
    bucket.put(key, canonical_bytes(meeting))
    return envelope(MeetingChanged(source=SOURCE, meeting=MEETING_REFERENCE, record=key, changes=()), "watch")


def put_summarised(bucket: ObjectStore, document: DocumentRecord, content: Content = Content()) -> Event:
    """Store what the stages made of a document and give the event of the last one."""
    artefacts = {
        stage: put_artefact(bucket, stage, document, result)
        for stage, result in (
            ("ocr", text_of(content)),
            ("classify", content.classification),
            ("extract", content.extraction),
            ("summarise", content.summary),
        )
    }
    digest = sha256(document.id.encode()).hexdigest()
    blob = BlobReference(key=keys.blob(digest), sha256=digest, size=1, media_type="application/pdf")
    fact = Summarised(
        document=reference(document),
        blob=blob,
        artefacts=artefacts,
        document_type=content.document_type,
        sentences=len(content.sentences),
        words=content.summary.words,
    )
    return put_progress(bucket, document, "summarise", fact)


def text_of(content: Content) -> RecognisedText:
    """A page that holds the sentences."""
    page = Page(number=1, text="\n".join(one.text for one in content.sentences), source=PageSource.TEXT_LAYER)
    return RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=(page,))


def put_failed(bucket: ObjectStore, document: DocumentRecord, stage: str = "fetch", time: datetime = MOMENT) -> Event:
    """Store the failure of a document."""
    fact = DocumentFailed(
        document=reference(document),
        stage=stage,
        reason=ReasonCode.NOT_FOUND,
        message="404",
        attempts=1,
        failure=keys.failure(stage, "0" * 32),
    )
    return put_progress(bucket, document, "failed", fact, time)


def put_progress(
    bucket: ObjectStore, document: DocumentRecord, stage: str, fact: EventData, time: datetime = MOMENT
) -> Event:
    """Store the last event of a stage for a document."""
    event = envelope(fact, stage, time)
    key = keys.document_progress(SOURCE, document.id, document.revision, stage)
    bucket.put(key, write_event(fact, "", Origin(stage, None, SCHEMAS), time).encode())
    return event


def put_artefact(bucket: ObjectStore, stage: str, document: DocumentRecord, result: Contract) -> ArtefactReference:
    """Store the result of a stage for a revision of a document."""
    body = canonical_bytes(result)
    digest = sha256(body).hexdigest()
    key = keys.artefact(stage, f"{document.id}-{document.revision}-{digest[:8]}", "f")
    bucket.put(key, body)
    return ArtefactReference(key=key, sha256=digest)


def reference(document: DocumentRecord, meeting: MeetingReference | None = MEETING_REFERENCE) -> DocumentReference:
    """A document as events name it."""
    return DocumentReference(
        id=document.id,
        revision=document.revision,
        source=SOURCE,
        url=document.url or "",
        title=document.title,
        kind=document.kind,
        meeting=meeting,
    )


def envelope(fact: EventData, stage: str, time: datetime = MOMENT) -> Event:
    """An event as it is published."""
    return read_event(write_event(fact, "", Origin(stage, None, SCHEMAS), time))
