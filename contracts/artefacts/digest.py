"""The weekly digest of a council, or of a topic over all councils."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from contracts.artefacts.classification import Topic
from contracts.artefacts.meeting import PageSentence
from contracts.model import Contract
from contracts.references import StableId

Week = Annotated[str, StringConstraints(pattern=r"^\d{4}-W\d{2}$")]
"""An ISO 8601 week."""


class DigestSection(StrEnum):
    """Why something is in a digest."""

    DECISION = "decision"
    CHANGE = "change"
    PAPER = "paper"
    UPCOMING = "upcoming"


class DigestEntry(Contract):
    """One decision, change, paper or meeting, with the reason why it is there."""

    section: DigestSection
    title: str
    reason: str = Field(description="Why it is in this digest, for readers.")
    council: str
    committee: str
    meeting: StableId
    starts_at: datetime | None = None
    document: StableId | None = None
    revision: int | None = Field(None, ge=1)
    sentences: tuple[PageSentence, ...] = Field((), description="Each cited in this revision of the document.")


class Digest(Contract):
    """What happened in one week, and what is to come; no document stands in it twice."""

    council: str | None = Field(None, description="None for a topic over all councils.")
    topic: Topic | None = None
    week: Week
    entries: tuple[DigestEntry, ...]
