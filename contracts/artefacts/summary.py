"""A summary in which every sentence is cited."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from contracts.artefacts.stated import Citation, PageNumber
from contracts.model import Contract


class Slot(StrEnum):
    """What a sentence is in the summary for."""

    PURPOSE = "purpose"
    RECOMMENDATION = "recommendation"
    DECISION = "decision"
    IMPLICATION = "implication"
    NEXT_STEP = "next_step"
    COVERAGE = "coverage"


class SummarySentence(Contract):
    """One sentence with at least one verified citation."""

    text: str
    slot: Slot
    citations: tuple[Citation, ...] = Field(min_length=1)


class KeyFigure(Citation):
    """A row of the table: figures with what they are said of, or what a paper states with what it is called."""

    label: str
    value: str = Field(description="Figures as written, with `; ` between them; or words.")


class Correction(Contract):
    """A sentence that was not published as it was written, and why."""

    text: str
    faults: tuple[str, ...] = Field(min_length=1, description="Rules of the verifier that it broke.")
    replacement: str | None = Field(None, description="The paper's own words that stand in its place; None if dropped.")


class ItemSummary(Contract):
    """What one item of a pack says; pages are positions in the file, from 1."""

    item: str | None = Field(None, description="Its number as printed.")
    first_page: PageNumber
    last_page: PageNumber
    sentences: tuple[SummarySentence, ...]


class Summary(Contract):
    """The summarise stage's result for one document."""

    method: Literal["extractive", "language_model"] = "extractive"
    model: str | None = Field(None, description="The language model that wrote the sentences; None where none did.")
    fallback: str | None = Field(
        None, description="Why the paper's own sentences stand here though a language model was to be asked."
    )
    sentences: tuple[SummarySentence, ...]
    key_figures: tuple[KeyFigure, ...] = ()
    items: tuple[ItemSummary, ...] = Field((), description="Of a pack: what each of its items says, in order.")
    corrections: tuple[Correction, ...] = Field((), description="What the verifier dropped or replaced.")
    pages_used: tuple[int, ...] = Field(description="Pages that a citation points to.")
    pages: int = Field(ge=0, description="Pages of the document; all of them were read.")
    words: int = Field(ge=0)
