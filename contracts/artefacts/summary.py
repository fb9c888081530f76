"""A summary in which every sentence is cited."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from contracts.artefacts.stated import Citation
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
    """A figure with what it is said of."""

    label: str
    value: str


class Summary(Contract):
    """The summarise stage's result for one document."""

    method: Literal["extractive"] = "extractive"
    sentences: tuple[SummarySentence, ...]
    key_figures: tuple[KeyFigure, ...] = ()
    pages_used: tuple[int, ...] = Field(description="Pages that a citation points to.")
    pages: int = Field(ge=0, description="Pages of the document.")
    words: int = Field(ge=0)
