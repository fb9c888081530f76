"""Many events about a few documents, in a bucket and in its feed."""

from datetime import timedelta

from contracts.events import DocumentDetected, DocumentReference, ListedKind, MeetingReference
from tests.fakes.pipeline import MOMENT, SCHEMAS
from workers.domain.identity import document_id, meeting_id
from workers.runtime.events import Origin, read_event, write_event
from workers.runtime.feed import FeedWriter
from workers.runtime.objects import ObjectStore
from workers.runtime.publisher import Publisher
from workers.runtime.stage import Event

PAPERS = 7
COUNCIL = "Ashmere Vale Borough Council"


def event_texts(number: int, first: int = 0, papers: int = PAPERS) -> list[str]:
    """So many events, each the effect of the one before about the same paper; titles need more than ASCII."""
    last: dict[int, Event] = {}
    texts = []
    for index in range(first, first + number):
        paper = index % papers
        origin = Origin("watch", last.get(paper), SCHEMAS)
        texts.append(write_event(_detected(paper), str(index), origin, MOMENT + timedelta(milliseconds=index)))
        last[paper] = read_event(texts[-1])
    return texts


def publish(store: ObjectStore, texts: list[str]) -> None:
    """Publish as a stage does; nobody appends to the feed yet."""
    Publisher(store, lambda _: (), lambda *_: None).publish(texts)


def published(store: ObjectStore, number: int, first: int = 0) -> list[str]:
    """Publish so many events, and append them to the feed."""
    texts = event_texts(number, first)
    publish(store, texts)
    FeedWriter(store).append()
    return texts


def _detected(paper: int) -> DocumentDetected:
    meeting = MeetingReference(id=meeting_id("vale", "m"), council=COUNCIL, committee="Planning Committee")
    return DocumentDetected(
        document=DocumentReference(
            id=document_id("vale", f"paper-{paper}"),
            revision=1,
            source="vale",
            url=f"https://vale.example/{paper}.pdf",
            title=f"Paper {paper}: £1.98m, Ŵyeside\u2028",
            kind=ListedKind.PAPER,
            meeting=meeting,
        )
    )
