"""Facts as the document states them; what it does not state is absent."""

from enum import StrEnum

from pydantic import Field

from contracts.artefacts.figures import Money, Percentage, StatedDay, Table
from contracts.artefacts.proceedings import Action, Declaration, Motion, Outcome, Question, Vote
from contracts.artefacts.stated import Citation, Stated, StatedDate, StatedTime
from contracts.model import Contract

__all__ = [
    "Appendix",
    "Capacity",
    "Conflict",
    "Extraction",
    "Implication",
    "ImplicationKind",
    "Money",
    "Officer",
    "StatedItem",
]


class Capacity(StrEnum):
    """As what a document names an officer."""

    CONTACT = "contact"
    AUTHOR = "author"
    DIRECTOR = "director"
    RESPONSIBLE = "responsible"
    SIGNATORY = "signatory"
    ATTENDING = "attending"


class Officer(Citation):
    """A contact officer, author or director named as such."""

    name: str
    role: str | None = None
    phone: str | None = Field(None, description="As written.")
    email: str | None = None
    capacity: Capacity | None = Field(None, description="As what the officer is named first.")


class StatedItem(Citation):
    """An item of an agenda or of minutes."""

    number: str | None = Field(None, description="As printed; None where the item has none.")
    title: str
    presenter: str | None = Field(None, description="Whose report it is.")
    pages: str | None = Field(None, description="Pages of the pack as printed: `11 - 28`.")
    to_follow: bool = False
    restricted: bool = Field(default=False, description="Listed where the public is excluded.")
    outcome: Outcome | None = Field(None, description="Minutes only.")


class ImplicationKind(StrEnum):
    """What a section on implications is about."""

    FINANCIAL = "financial"
    LEGAL = "legal"
    EQUALITY = "equality"
    CLIMATE = "climate"
    STAFFING = "staffing"
    RISK = "risk"


class Implication(Citation):
    """A section on implications, word for word."""

    kind: ImplicationKind
    text: str


class Appendix(Citation):
    """An appendix that the document names."""

    label: str = Field(description="As printed: `A`, `1`.")
    title: str


class Conflict(Contract):
    """Two statements of one document that cannot both be right."""

    subject: str
    first: Stated
    second: Stated


class Extraction(Contract):
    """The extract stage's result for one document."""

    council: Stated | None = None
    committee: Stated | None = None
    meeting_date: StatedDate | None = None
    meeting_time: StatedTime | None = None
    venue: Stated | None = None
    title: Stated | None = None
    reference: Stated | None = None
    decision_maker: Stated | None = None
    decision_type: Stated | None = None
    decision_date: StatedDate | None = None
    call_in: Stated | None = None
    purpose: Stated | None = None
    wards: tuple[Stated, ...] = ()
    officers: tuple[Officer, ...] = ()
    recommendations: tuple[Stated, ...] = ()
    options: tuple[Stated, ...] = ()
    reasons: tuple[Stated, ...] = ()
    implications: tuple[Implication, ...] = ()
    decisions: tuple[Stated, ...] = ()
    present: tuple[Stated, ...] = ()
    apologies: tuple[Stated, ...] = ()
    substitutes: tuple[Stated, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    agenda_items: tuple[StatedItem, ...] = ()
    motions: tuple[Motion, ...] = ()
    votes: tuple[Vote, ...] = ()
    actions: tuple[Action, ...] = ()
    next_meeting: StatedDate | None = None
    questions: tuple[Question, ...] = ()
    money: tuple[Money, ...] = ()
    percentages: tuple[Percentage, ...] = ()
    days: tuple[StatedDay, ...] = ()
    statutes: tuple[Stated, ...] = ()
    background_papers: tuple[Stated, ...] = ()
    appendices: tuple[Appendix, ...] = ()
    tables: tuple[Table, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
