"""What the templates show."""

from dataclasses import dataclass

from contracts.artefacts.meeting import MeetingPage, PageDocument, PageItem


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
