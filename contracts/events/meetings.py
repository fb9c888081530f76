"""Facts about meetings, sources and what is published for readers."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from contracts.artefacts.classification import Topic
from contracts.model import Contract, Key, unit
from contracts.references import PRINTABLE, ArtefactReference, MeetingReference

ShownValue = Annotated[str, StringConstraints(max_length=60, pattern=PRINTABLE)]
"""A value as a short text, cut with … at the limit; the meeting record holds the whole."""


class MeetingChange(Contract):
    """One field of a meeting that is different from what was known."""

    field: str = Field(max_length=40, description="Field of the meeting record; `meeting` when it is first seen.")
    before: ShownValue | None = Field(None, description="Its value before, as text; of a list its length.")
    after: ShownValue | None = Field(None, description="Its value now, as text; of a list its length.")


class MeetingEvent(Contract):
    """What every event about a meeting says."""

    TYPE: ClassVar[str]
    source: str = Field(description="The name of the source that lists the meeting.")
    meeting: MeetingReference = Field(description="The meeting that the event is about.")

    @property
    def subject(self) -> str:
        """The stable id that the event is about."""
        return self.meeting.id


class MeetingChanged(MeetingEvent):
    """A meeting was seen for the first time, or its listing changed."""

    TYPE: ClassVar[str] = "agenda.meeting.changed.v1"
    record: Key = Field(description="Key of the meeting record that now holds.")
    changes: tuple[MeetingChange, ...] = Field(max_length=10, description="What is different from the record before.")


class MeetingSummarised(MeetingEvent):
    """A meeting page is assembled from all documents known so far."""

    TYPE: ClassVar[str] = "agenda.meeting.summarised.v1"
    artefact: ArtefactReference = Field(description="The meeting page as data.")
    documents: int = Field(ge=0, description="Number of documents on the page.", json_schema_extra=unit("documents"))
    missing: int = Field(ge=0, description="How many documents or facts the page names as missing.")


class PagePublished(MeetingEvent):
    """The page of a meeting stands in the site."""

    TYPE: ClassVar[str] = "agenda.page.published.v1"
    artefact: ArtefactReference = Field(description="The list of the files written.")
    pages: tuple[Key, ...] = Field(description="Keys of the HTML pages.")


class SourceHealthChanged(Contract):
    """A source answers differently from before."""

    TYPE: ClassVar[str] = "agenda.source.health_changed.v1"
    source: str = Field(description="The name of the source.")
    before: str | None = Field(None, description="Its health before; none when it was not known.")
    after: Literal["ok", "blocked", "tls", "template_changed", "partial", "empty", "slow", "unreachable"] = Field(
        description="Its health now."
    )
    evidence: str = Field(max_length=500, description="What was seen that shows it.")

    @property
    def subject(self) -> str:
        """The name of the source that the event is about."""
        return self.source


class DigestPublished(Contract):
    """The weekly digest of a council, or of a topic over all councils, stands in the site."""

    TYPE: ClassVar[str] = "agenda.digest.published.v1"
    council: str = Field(description="The council's name; empty for a topic over all councils.")
    topic: Topic | None = Field(None, description="The topic of a digest over all councils.")
    week: str = Field(pattern=r"^\d{4}-W\d{2}$", description="ISO 8601 week.")
    artefact: ArtefactReference = Field(description="The digest as data.")
    pages: tuple[Key, ...] = Field(description="Keys of the HTML pages and feeds.")

    @property
    def subject(self) -> str:
        """Council or topic, and week, that the event is about."""
        return f"{self.council or self.topic}/{self.week}"


class BriefingPublished(Contract):
    """A briefing on a topic over many documents stands in the site."""

    TYPE: ClassVar[str] = "agenda.briefing.published.v1"
    briefing: str = Field(description="Id of the briefing.")
    artefact: ArtefactReference = Field(description="The briefing as data.")
    pages: tuple[Key, ...] = Field(description="Keys of the HTML pages.")

    @property
    def subject(self) -> str:
        """The id of the briefing that the event is about."""
        return self.briefing
