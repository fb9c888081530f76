"""The page of a meeting, and the list of meetings, with their references resolved."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.meeting import (
    Attendee,
    MeetingPage,
    PageDocument,
    PageItem,
    PageSentence,
)
from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import KeyFigure, SummarySentence
from workers.stages.publish.shown import (
    AttendanceGroup,
    DocumentView,
    FigureRow,
    IndexGroup,
    ItemView,
    MeetingView,
    PersonView,
    Sentence,
    Source,
)
from workers.stages.publish.words import at_page, shortened
from workers.stages.publish.words import name as name_of

AMOUNT = re.compile(r"[£$€%]")
MOST_FIGURES = 12
"""Rows of the table of the meeting; each document has its whole table."""


def meeting_view(page: MeetingPage) -> MeetingView:
    """Resolve the references of a page."""
    documents = {document.id: document for document in page.documents}
    listed = {one for item in page.items for one in item.documents}
    called = names_at_large(page)
    return MeetingView(
        title=page.committee or page.council or "Meeting",
        cancelled="cancel" in page.status.casefold(),
        confirmed=page.status.casefold() in {"confirmed", "scheduled"},
        summary=tuple(told(one, documents[one.document], called[one.document]) for one in page.summary),
        items=tuple(item_view(item, number, documents) for number, item in enumerate(page.items, 1)),
        documents=tuple(document_view(one) for one in page.documents if one.id not in listed),
        figures=tuple(top_figures(page, called)),
        attendees=tuple(by_attendance(page.attendees, documents, called)),
    )


def item_view(item: PageItem, number: int, documents: Mapping[str, PageDocument]) -> ItemView:
    """One agenda item."""
    called = names(documents.values())
    return ItemView(
        item=item,
        anchor=f"item-{number}",
        sentences=tuple(told(one, documents[one.document], called[one.document]) for one in item.sentences),
        documents=tuple(document_view(documents[one]) for one in item.documents if one in documents),
    )


def document_view(document: PageDocument) -> DocumentView:
    """One document with its own summary."""
    return DocumentView(
        document=document,
        sentences=tuple(told(one, document) for one in document.sentences),
        figures=tuple(figure_row(one, document) for one in document.key_figures),
    )


def told(sentence: PageSentence | SummarySentence, document: PageDocument, name: str = "") -> Sentence:
    """A sentence with links to where it stands."""
    sources = (source(one, document, name) for one in sentence.citations)
    return Sentence(sentence.text, tuple(unless_said(one, sentence.text) for one in sources))


def unless_said(cited: Source, text: str) -> Source:
    """A source without its quote where the sentence beside it is that quote."""
    return replace(cited, quote="") if cited.quote == text else cited


def source(citation: Citation, document: PageDocument, name: str = "") -> Source:
    """Where a quote stands: “Report, p. 4”, or “p. 4” where the document is named beside it."""
    page = f"p.\u00a0{citation.page}"
    label = f"{name}, {page}" if name else page
    return Source(label, at_page(document.url, citation.page), citation.quote)


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
    """One key figure with a link to where it stands; its quote where it stands alone, away from its document."""
    cited = source(figure, document, name)
    return FigureRow(figure.label, figure.value, cited if name else replace(cited, quote=""))


def top_figures(page: MeetingPage, called: Mapping[str, str]) -> Iterator[FigureRow]:
    """The amounts and shares that the sentences of the page tell of a document, each value once."""
    seen: set[str] = set()
    for document in page.documents:
        text = told_of(page, document.id)
        for figure in document.key_figures:
            telling = AMOUNT.search(figure.value) is not None and figure.value in text
            if telling and figure.value not in seen and len(seen) < MOST_FIGURES:
                seen.add(figure.value)
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


def index_view(pages: Sequence[MeetingPage]) -> tuple[IndexGroup, ...]:
    """Meetings by council, the latest first; a meeting without a date comes last."""
    groups: dict[str, list[MeetingPage]] = {}
    for page in sorted(pages, key=latest_first):
        groups.setdefault(page.council or page.source, []).append(page)
    return tuple(IndexGroup(council, tuple(groups[council])) for council in sorted(groups))


def latest_first(page: MeetingPage) -> tuple[bool, tuple[int, ...], str]:
    """The place of a meeting in a list, by its local wall time."""
    start = page.starts_at
    parts = (start.year, start.month, start.day, start.hour, start.minute) if start else ()
    return start is None, tuple(-part for part in parts), page.id
