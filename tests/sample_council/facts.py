"""The form of an expected result: what a careful reader finds in a paper, word for word."""

from dataclasses import dataclass
from datetime import date

from contracts.artefacts.classification import DocumentType, Topic


@dataclass(frozen=True)
class Officer:
    """A contact officer, author or director whom a paper names as such."""

    name: str
    role: str
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True)
class AgendaItem:
    """An item of an agenda or of minutes, with its number as printed (without the dot)."""

    number: str
    title: str


@dataclass(frozen=True)
class Facts:
    """What a correct pipeline finds in one paper; an empty value means that the paper does not state it."""

    document_type: DocumentType
    topics: tuple[Topic, ...]
    """The main one first; none where it is a judgement, as for the agenda of a whole Cabinet meeting."""
    pages: int
    """A word processor file counts as one page."""
    title: str | None
    committee: str | None
    meeting_date: date | None
    ocr_pages: tuple[int, ...] = ()
    """Pages, from 1, whose text stands in the image only."""
    council: str | None = None
    """Headings print it in capitals; compare without case."""
    meeting_time: str | None = None
    """Local wall time in 24 hours, `18:30`."""
    venue: str | None = None
    reference: str | None = None
    decision_maker: str | None = None
    decision_type: str | None = None
    """`Key decision` or `Non-key decision`, also where the paper says it as yes or no."""
    officers: tuple[Officer, ...] = ()
    recommendations: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    """One for each lettered or numbered one, without its lead-in and mark; a single sentence whole, with RESOLVED."""
    present: tuple[str, ...] = ()
    """Members only, as named in the paper."""
    apologies: tuple[str, ...] = ()
    agenda_items: tuple[AgendaItem, ...] = ()
    key_figures: tuple[str, ...] = ()
    """Strings that a good summary or table of key figures shows."""
    restricted: bool = False
