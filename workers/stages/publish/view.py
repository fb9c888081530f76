"""What the templates show: the page of a meeting with its references resolved."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from contracts.artefacts.meeting import (
    Attendee,
    MeetingPage,
    PageDocument,
    PageItem,
    PageSentence,
)
from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import KeyFigure, SummarySentence
from workers.stages.publish.words import at_page, shortened

MOST_FIGURES = 12
"""Rows of the table of the meeting; each document has its whole table."""


@dataclass(frozen=True)
class Source:
    """A citation to show: its words, where it leads, and the quote that stands there."""

    label: str
    address: str | None
    quote: str


@dataclass(frozen=True)
class Sentence:
    """A sentence with its citations."""

    text: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class FigureRow:
    """A row of the table of key figures."""

    label: str
    value: str
    source: Source


@dataclass(frozen=True)
class DocumentView:
    """A document with its own summary, told in full below its title."""

    document: PageDocument
    sentences: tuple[Sentence, ...]
    figures: tuple[FigureRow, ...]


@dataclass(frozen=True)
class PersonView:
    """A person, and the place that names them."""

    name: str
    role: str | None
    source: Source | None


@dataclass(frozen=True)
class AttendanceGroup:
    """People of whom the same is said."""

    attendance: str
    people: tuple[PersonView, ...]


@dataclass(frozen=True)
class ItemView:
    """An agenda item with its sentences and documents; a heading has no number."""

    item: PageItem
    anchor: str
    sentences: tuple[Sentence, ...]
    documents: tuple[DocumentView, ...]


@dataclass(frozen=True)
class MeetingView:
    """All that the page of a meeting shows beside the page itself."""

    title: str
    cancelled: bool
    confirmed: bool
    summary: tuple[Sentence, ...]
    items: tuple[ItemView, ...]
    documents: tuple[DocumentView, ...]
    figures: tuple[FigureRow, ...]
    attendees: tuple[AttendanceGroup, ...]


@dataclass(frozen=True)
class IndexGroup:
    """The meetings of one council, the latest first."""

    council: str
    meetings: tuple[MeetingPage, ...]


def meeting_view(page: MeetingPage) -> MeetingView:
    """Resolve the references of a page."""
    documents = {document.id: document for document in page.documents}
    listed = {one for item in page.items for one in item.documents}
    return MeetingView(
        title=page.committee or page.council or "Meeting",
        cancelled="cancel" in page.status.casefold(),
        confirmed=page.status.casefold() in {"confirmed", "scheduled"},
        summary=tuple(told(one, documents[one.document]) for one in page.summary),
        items=tuple(item_view(item, number, documents) for number, item in enumerate(page.items, 1)),
        documents=tuple(document_view(one) for one in page.documents if one.id not in listed),
        figures=tuple(top_figures(page)),
        attendees=tuple(by_attendance(page.attendees, documents)),
    )


def item_view(item: PageItem, number: int, documents: Mapping[str, PageDocument]) -> ItemView:
    """One agenda item."""
    return ItemView(
        item=item,
        anchor=f"item-{number}",
        sentences=tuple(told(one, documents[one.document]) for one in item.sentences),
        documents=tuple(document_view(documents[one]) for one in item.documents if one in documents),
    )


def document_view(document: PageDocument) -> DocumentView:
    """One document with its own summary."""
    return DocumentView(
        document=document,
        sentences=tuple(told(one, document, named=False) for one in document.sentences),
        figures=tuple(figure_row(one, document, named=False) for one in document.key_figures),
    )


def told(sentence: PageSentence | SummarySentence, document: PageDocument, *, named: bool = True) -> Sentence:
    """A sentence with links to where it stands."""
    return Sentence(sentence.text, tuple(source(one, document, named=named) for one in sentence.citations))


def source(citation: Citation, document: PageDocument, *, named: bool = True) -> Source:
    """Where a quote stands: “Report, p. 4”, or “p. 4” where the document is named beside it."""
    page = f"p.\u00a0{citation.page}"
    label = f"{shortened(document.title)}, {page}" if named else page
    return Source(label, at_page(document.url, citation.page), citation.quote)


def figure_row(figure: KeyFigure, document: PageDocument, *, named: bool = True) -> FigureRow:
    """One key figure with a link to where it stands."""
    return FigureRow(figure.label, figure.value, source(figure, document, named=named))


def top_figures(page: MeetingPage) -> Iterator[FigureRow]:
    """The key figures that the sentences of the page tell, each value once."""
    told_text = " ".join(
        one.text for group in (page.summary, *(item.sentences for item in page.items)) for one in group
    )
    seen: set[str] = set()
    for document in page.documents:
        for figure in document.key_figures:
            if figure.value in told_text and figure.value not in seen and len(seen) < MOST_FIGURES:
                seen.add(figure.value)
                yield figure_row(figure, document)


def by_attendance(attendees: Iterable[Attendee], documents: Mapping[str, PageDocument]) -> Iterator[AttendanceGroup]:
    """People by what is said of their attendance, in the order in which it is first said."""
    groups: dict[str, list[PersonView]] = {}
    for person in attendees:
        document = documents.get(person.document or "")
        cited = source(person.citation, document) if person.citation and document else None
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
