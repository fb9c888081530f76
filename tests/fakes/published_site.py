"""Meetings of invented councils as assembled pages, published into a site in memory."""

from datetime import UTC, datetime, timedelta

from contracts.artefacts.classification import DocumentType, Topic
from contracts.artefacts.meeting import (
    Change,
    ChangeKind,
    DocumentState,
    MeetingPage,
    PageDocument,
    PageItem,
    PageSentence,
    PageVersion,
)
from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import Slot, SummarySentence
from contracts.references import ListedKind
from workers.adapters.object_stores.memory import MemoryStore
from workers.stages.publish.card_shelf import CardShelf
from workers.stages.publish.files import SiteFiles
from workers.stages.publish.site import write_lists, write_meeting

SITE_URL = "https://site.example"
SEEN = datetime(2026, 3, 2, 6, tzinfo=UTC)
STARTS = datetime(2026, 3, 5, 18, 30, tzinfo=UTC)
COUNCIL, COMMITTEE = "Vale of Arden Council", "Cabinet"


def paper(number: int, title: str = "Budget monitoring", **fields: object) -> PageDocument:
    """A summarised report."""
    quote = f"Note the forecast overspend of £{number}.4m."
    sentence = SummarySentence(text=quote, slot=Slot.RECOMMENDATION, citations=(Citation(page=1, quote=quote),))
    known: dict[str, object] = {
        "id": f"doc_{number:020x}",
        "revision": 1,
        "title": title,
        "url": f"https://vale.example/s{number}.pdf",
        "kind": ListedKind.PAPER,
        "item": "i5",
        "state": DocumentState.SUMMARISED,
        "document_type": DocumentType.REPORT,
        "topics": (Topic.FINANCE_AND_BUDGET,),
        "pages": 4,
        "sentences": (sentence,),
    }
    return PageDocument.model_validate({**known, **fields})


def version(sequence: int, *changes: Change, seen_at: datetime = SEEN) -> PageVersion:
    """A version of a meeting's listing."""
    return PageVersion(sequence=sequence, seen_at=seen_at, changes=changes)


def added(document: PageDocument) -> Change:
    """That a paper came."""
    return Change(kind=ChangeKind.PAPER_ADDED, title=document.title, document=document.id, item=document.item)


def meeting(number: int, *documents: PageDocument, **fields: object) -> MeetingPage:
    """A meeting with these papers, seen once."""
    announced = Change(kind=ChangeKind.MEETING_ANNOUNCED, title=COMMITTEE)
    sentences = tuple(
        PageSentence(text=one.text, document=document.id, citations=one.citations)
        for document in documents
        for one in document.sentences
    )
    known: dict[str, object] = {
        "id": f"mtg_{number:020x}",
        "source": "vale",
        "record_sequence": 1,
        "council": COUNCIL,
        "committee": COMMITTEE,
        "starts_at": STARTS + timedelta(days=7 * number),
        "status": "Confirmed",
        "venue": "Town Hall",
        "url": "https://vale.example/meeting",
        "summary": sentences[:1],
        "items": (
            PageItem(
                key="i5",
                number="5",
                title="Budget",
                sentences=sentences,
                documents=tuple(one.id for one in documents),
            ),
        ),
        "documents": documents,
        "topics": (Topic.FINANCE_AND_BUDGET,) if documents else (),
        "versions": (version(1, announced, *map(added, documents)),),
    }
    return MeetingPage.model_validate({**known, **fields})


def publish(bucket: MemoryStore, *pages: MeetingPage) -> list[str]:
    """Publish meetings one after the other; gives the paths of the files that had to be written."""
    site = SiteFiles(bucket)
    for page in pages:
        write_meeting(site, page)
        write_lists(site, CardShelf(), page, SITE_URL)
    return site.written
