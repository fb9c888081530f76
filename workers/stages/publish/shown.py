"""What the templates show."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from contracts.artefacts.meeting import PageDocument, PageItem


@dataclass(frozen=True)
class Source:
    """A citation to show: its words, the cited page in the site (from its top), and the page of the original."""

    label: str
    address: str | None
    original: str | None
    quote: str = ""


@dataclass(frozen=True)
class Sentence:
    """A sentence with its citations."""

    text: str
    sources: tuple[Source, ...]


LONGEST_FIGURES = 60
"""Letters of a row's value that are still figures; more is a sentence."""


@dataclass(frozen=True)
class FigureRow:
    """A row of the table of key figures."""

    label: str
    value: str
    source: Source

    @property
    def form(self) -> str:
        """Whether its value is figures, which stand in a column, or a statement, which is read."""
        return "figure" if len(self.value) <= LONGEST_FIGURES else "stated"


@dataclass(frozen=True)
class DocumentView:
    """A document with its own summary, told in full below its title."""

    document: PageDocument
    address: str
    """Its page in the site, from the top."""
    opening: Sentence | None = None
    sentences: tuple[Sentence, ...] = ()
    figures: tuple[FigureRow, ...] = ()


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
    decisions: tuple[Sentence, ...]
    documents: tuple[DocumentView, ...]


@dataclass(frozen=True)
class Difference:
    """A changed page of a replaced paper: where it stands in the site and as the council has it, and what is new."""

    label: str
    address: str | None
    original: str | None
    added: tuple[str, ...]


@dataclass(frozen=True)
class ChangeView:
    """A change in words, with what a replaced paper says now and no longer says."""

    text: str
    address: str | None = None
    """The paper's page in the site."""
    differences: tuple[Difference, ...] = ()
    removed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class VersionView:
    """A version of the meeting's listing."""

    sequence: int
    seen: str
    changes: tuple[ChangeView, ...]


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
    versions: tuple[VersionView, ...]
    council: tuple[str, str] | None
    """Name of the council, and its page."""
    committee: tuple[str, str]
    linked_data: Mapping[str, Any]
