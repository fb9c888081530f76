"""Small fakes for tests of the runtime: a stage whose every computation is different, and recorded publications."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.text import Page, PageSource, RecognisedText
from contracts.events import BlobReference, DocumentFetched, DocumentReference, EventData, ListedKind, TextRecognised
from contracts.references import ArtefactReference
from tests.fakes.passing_store import PassingStore
from workers.domain.identity import document_id
from workers.runtime import keys
from workers.runtime.errors import PermanentError, TransientError
from workers.runtime.events import Origin, read_event, write_event
from workers.runtime.lanes import Lane
from workers.runtime.objects import ObjectStore
from workers.runtime.stage import Event, Fingerprint, Inputs

SCHEMAS = "https://schemas.example"
MOMENT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
BROKEN, FLAKY = "broken", "flaky"


def document(name: str, digest: str) -> DocumentFetched:
    """A fetched document whose content is named by one hexadecimal digit."""
    reference = DocumentReference(
        id=document_id("vale", name),
        revision=1,
        source="vale",
        url=f"https://vale.example/{name}.pdf",
        title=name,
        kind=ListedKind.PAPER,
    )
    blob = BlobReference(key=keys.blob(digest * 64), sha256=digest * 64, size=1, media_type="application/pdf")
    return DocumentFetched(document=reference, blob=blob)


def log_event(store: ObjectStore, fact: EventData, identity: str = "") -> str:
    """Put an event into the log, as the stage before would; gives its key."""
    text = write_event(fact, identity, Origin("fetch", None, SCHEMAS), MOMENT)
    key = keys.event(read_event(text).id, MOMENT)
    store.create(key, text.encode())
    return key


@dataclass(frozen=True)
class UnsteadyStage:
    """Reads a document by digest; two computations never give the same bytes, so a second one would be seen."""

    name: str = "ocr"
    calls: "count[int]" = field(default_factory=count)
    model: type[RecognisedText] = RecognisedText
    fingerprint: Fingerprint = field(default_factory=lambda: Fingerprint(1))

    def read(self, event: Event, bucket: ObjectStore) -> Inputs[DocumentFetched]:  # noqa: ARG002
        return Inputs({"sha256": event.data.blob.sha256}, lambda: event.data)

    def work(self, loaded: DocumentFetched) -> RecognisedText:
        if loaded.document.title == BROKEN:
            raise PermanentError(ReasonCode.DAMAGED, "the file cannot be parsed")
        if loaded.document.title == FLAKY:
            raise TransientError(ReasonCode.UNREACHABLE, "no connection")
        page = Page(number=1, text=f"computation {next(self.calls)}", source=PageSource.TEXT_LAYER)
        return RecognisedText(sha256=loaded.blob.sha256, media_type="application/pdf", pages=(page,))

    def announce(
        self, event: Event, artefact: RecognisedText, reference: ArtefactReference
    ) -> Sequence[TextRecognised]:
        data = event.data
        return [
            TextRecognised(
                document=data.document,
                blob=data.blob,
                artefacts={"ocr": reference},
                pages=len(artefact.pages),
                pages_by_source={"text_layer": 1},
            )
        ]

    def counts(self, artefact: RecognisedText) -> Mapping[str, int]:
        return {"pages": len(artefact.pages)}


@dataclass(frozen=True)
class RecordedTasks:
    """Keeps what was dispatched."""

    sent: list[tuple[str, str]] = field(default_factory=list)
    lanes: list[Lane] = field(default_factory=list)

    def __call__(self, stage: str, event_key: str, part: str = "", lane: Lane = Lane.LIVE) -> None:
        assert not part, "nothing here is cut into parts"
        self.lanes.append(lane)
        self.sent.append((stage, event_key))


@dataclass(frozen=True)
class RecordedEvents:
    """Keeps every event that a publisher puts into the log, repetitions too."""

    delivered: list[tuple[str, str]] = field(default_factory=list)

    def watching(self, store: ObjectStore) -> ObjectStore:
        """The store for the publisher."""
        return _WatchedLog(store, self.delivered)


@dataclass
class _WatchedLog(PassingStore):
    """Notes what is put into the event log."""

    noted: list[tuple[str, str]]

    def create(self, key: str, body: bytes, media_type: str = "application/json") -> bool:
        created = super().create(key, body, media_type)
        if key.startswith(keys.EVENTS):
            self.noted.append((read_event(body).id, body.decode()))
        return created
