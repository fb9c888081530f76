"""The page of a meeting with its references resolved."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.meeting import (
    Attendee,
    ChangeKind,
    DocumentState,
    MeetingPage,
    PageDocument,
    PageItem,
    PageSentence,
    PageVersion,
)
from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import KeyFigure, SummarySentence
from workers.stages.publish import addresses, linked_data
from workers.stages.publish.changes import ToldChange, detail, told_changes
from workers.stages.publish.shown import (
    AttendanceGroup,
    ChangeView,
    Difference,
    DocumentView,
    FigureRow,
    ItemView,
    MeetingView,
    PersonView,
    Sentence,
    Source,
    VersionView,
)
from workers.stages.publish.words import at_page, day, shortened
from workers.stages.publish.words import name as name_of

AMOUNT = re.compile(r"[£$€%]")
MOST_FIGURES = 12
"""Rows of the table of the meeting; each document has its whole table."""


def meeting_view(page: MeetingPage) -> MeetingView:
    """Resolve the references of a page."""
    documents = {document.id: document for document in page.documents}
    listed = {one for item in page.items for one in item.documents}
    called = names_at_large(page)
    cancelled = "cancel" in page.status.casefold()
    moved = any(change.kind is ChangeKind.MEETING_MOVED for version in page.versions for change in version.changes)
    council = page.council or page.source
    return MeetingView(
        title=page.committee or page.council or "Meeting",
        cancelled=cancelled,
        confirmed=page.status.casefold() in {"confirmed", "scheduled"},
        summary=tuple(told(one, documents[one.document], called[one.document]) for one in page.summary),
        items=tuple(item_view(item, number, documents, called) for number, item in enumerate(page.items, 1)),
        documents=tuple(brief_view(one) for one in page.documents if one.id not in listed),
        figures=tuple(top_figures(page, called)),
        attendees=tuple(by_attendance(page.attendees, documents, called)),
        versions=tuple(version_view(version, documents) for version in page.versions),
        council=(council, addresses.council(council)),
        committee=(page.committee or "Meetings", addresses.committee(council, page.committee or "Meetings")),
        linked_data=linked_data.event(page, cancelled=cancelled, moved=moved),
    )


def item_view(
    item: PageItem, number: int, documents: Mapping[str, PageDocument], called_at_large: Mapping[str, str]
) -> ItemView:
    """One agenda item."""
    called = names(documents.values())
    return ItemView(
        item=item,
        anchor=f"item-{number}",
        sentences=tuple(told(one, documents[one.document], called[one.document]) for one in item.sentences),
        decisions=tuple(told(one, documents[one.document], called_at_large[one.document]) for one in item.decisions),
        documents=tuple(brief_view(documents[one], item) for one in item.documents if one in documents),
    )


def brief_view(document: PageDocument, item: PageItem | None = None) -> DocumentView:
    """One document on the page of its meeting: what it is for, unless the item tells it."""
    own = {one.text for one in item.sentences if one.document == document.id} if item else set()
    first = next((one for one in document.sentences if not own), None)
    return DocumentView(
        document=document,
        address=addresses.document(document.id) + addresses.INDEX,
        opening=told(first, document) if first else None,
    )


def document_view(document: PageDocument) -> DocumentView:
    """One document with its own summary."""
    return DocumentView(
        document=document,
        address=addresses.document(document.id) + addresses.INDEX,
        sentences=tuple(told(one, document) for one in document.sentences),
        figures=tuple(figure_row(one, document) for one in document.key_figures),
    )


def told(sentence: PageSentence | SummarySentence, document: PageDocument, name: str = "") -> Sentence:
    """A sentence with links to where it stands."""
    return Sentence(sentence.text, tuple(source(one, document, name) for one in sentence.citations))


def source(citation: Citation, document: PageDocument, name: str = "") -> Source:
    """Where a quote stands: “Report, p. 4”, or “p. 4” where the document is named beside it."""
    page = f"p.\u00a0{citation.page}"
    label = f"{name}, {page}" if name else page
    shown = document.state is DocumentState.SUMMARISED
    address = addresses.cited(document.id, document.revision, citation) if shown else None
    return Source(label, address, at_page(document.url, citation.page), citation.quote)


def version_view(version: PageVersion, documents: Mapping[str, PageDocument]) -> VersionView:
    """A version with what its replaced papers say now."""
    seen = day(version.seen_at) if version.seen_at else ""
    return VersionView(version.sequence, seen, tuple(change_view(one, documents) for one in told_changes(version)))


def change_view(told_change: ToldChange, documents: Mapping[str, PageDocument]) -> ChangeView:
    """A change with links to the paper and to its changed pages."""
    change = told_change.change
    document = documents.get(change.document or "") if change else None
    if change is None or document is None:
        return ChangeView(told_change.text)
    return ChangeView(
        text=told_change.text,
        address=addresses.document(document.id) + addresses.INDEX,
        differences=tuple(
            Difference(
                f"p.\u00a0{one.page}",
                marked_page(document, change.revision, one.page),
                at_page(document.url, one.page),
                one.added,
            )
            for one in change.pages
        ),
        removed=change.removed,
        notes=tuple(detail(change)),
    )


def marked_page(document: PageDocument, revision: int | None, page: int) -> str | None:
    """The page as it looks, where the site has it: of the revision that is told now, if something of it is cited."""
    cited = (*(citation for one in document.sentences for citation in one.citations), *document.key_figures)
    shown = document.state is DocumentState.SUMMARISED and revision == document.revision
    known = shown and any(one.page == page for one in cited)
    return addresses.cited_page(document.id, document.revision, page) if known else None


def names_at_large(page: MeetingPage) -> dict[str, str]:
    """What each document is called on the whole page: “Item 5, report”."""
    numbers = {item.key: item.number for item in page.items if item.number}
    documents = {document.id: document for document in page.documents}
    called = names(page.documents)
    return {
        one: f"Item {numbers[document.item]}, {kind[:1].lower()}{kind[1:]}" if document.item in numbers else kind
        for one, document in documents.items()
        for kind in [called[one]]
    }


def names(documents: Iterable[PageDocument]) -> dict[str, str]:
    """What each of some documents is called among them: what it is where only one is that, else its title."""
    listed = list(documents)
    counts = Counter((document.item, kind_name(document)) for document in listed)
    return {one.id: kind_name(one) if counts[one.item, kind_name(one)] == 1 else shortened(one.title) for one in listed}


def kind_name(document: PageDocument) -> str:
    """What a document is, by its content, else as it is listed."""
    plain = document.document_type in {DocumentType.UNKNOWN, DocumentType.OTHER}
    return name_of(document.kind.value if plain else document.document_type.value)


def figure_row(figure: KeyFigure, document: PageDocument, name: str = "") -> FigureRow:
    """One key figure with a link to where it stands."""
    return FigureRow(figure.label, figure.value, source(figure, document, name))


def top_figures(page: MeetingPage, called: Mapping[str, str]) -> Iterator[FigureRow]:
    """The rows with amounts and shares that the sentences of the page tell of a document, each amount once."""
    seen, rows = set[str](), 0
    for document in page.documents:
        text = told_of(page, document.id)
        for figure in document.key_figures:
            amounts = {one for one in figure.value.split("; ") if AMOUNT.search(one) and one in text}
            if amounts - seen and rows < MOST_FIGURES:
                seen |= amounts
                rows += 1
                yield figure_row(figure, document, called[document.id])


def told_of(page: MeetingPage, document_id: str) -> str:
    """All sentences of the page that stand in one document."""
    groups = (page.summary, *(item.sentences for item in page.items))
    return " ".join(one.text for group in groups for one in group if one.document == document_id)


def by_attendance(
    attendees: Iterable[Attendee], documents: Mapping[str, PageDocument], called: Mapping[str, str]
) -> Iterator[AttendanceGroup]:
    """People by what is said of their attendance, in the order in which it is first said."""
    groups: dict[str, list[PersonView]] = {}
    for person in attendees:
        document = documents.get(person.document or "")
        cited = source(person.citation, document, called[document.id]) if person.citation and document else None
        groups.setdefault(person.attendance or "Listed", []).append(PersonView(person.name, person.role, cited))
    for attendance, people in groups.items():
        yield AttendanceGroup(attendance, tuple(people))
