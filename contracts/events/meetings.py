"""Facts about meetings, sources and what is published for readers."""

from typing import ClassVar, Literal

from pydantic import Field

from contracts.model import Contract, Key
from contracts.references import ArtefactReference, MeetingReference


class MeetingChange(Contract):
    """One field of a meeting that is different from what was known."""

    field: str
    before: str | None = None
    after: str | None = None


class MeetingEvent(Contract):
    """What every event about a meeting says."""

    TYPE: ClassVar[str]
    source: str
    meeting: MeetingReference

    @property
    def subject(self) -> str:
        """The stable id that the event is about."""
        return self.meeting.id


class MeetingChanged(MeetingEvent):
    """A meeting was seen for the first time, or its listing changed."""

    TYPE: ClassVar[str] = "agenda.meeting.changed.v1"
    record: Key = Field(description="Key of the meeting record that now holds.")
    changes: tuple[MeetingChange, ...] = Field(max_length=20)


class MeetingSummarised(MeetingEvent):
    """A meeting page is assembled from all documents known so far."""

    TYPE: ClassVar[str] = "agenda.meeting.summarised.v1"
    artefact: ArtefactReference
    documents: int = Field(ge=0)
    missing: int = Field(ge=0, description="How many documents or facts the page names as missing.")


class PagePublished(MeetingEvent):
    """The page of a meeting stands in the site."""

    TYPE: ClassVar[str] = "agenda.page.published.v1"
    artefact: ArtefactReference
    pages: tuple[Key, ...]


class SourceHealthChanged(Contract):
    """A source answers differently from before."""

    TYPE: ClassVar[str] = "agenda.source.health_changed.v1"
    source: str
    before: str | None = None
    after: Literal["ok", "blocked", "tls", "template_changed", "partial", "empty", "slow", "unreachable"]
    evidence: str = Field(max_length=500)

    @property
    def subject(self) -> str:
        """The name of the source that the event is about."""
        return self.source


class DigestPublished(Contract):
    """The weekly digest of a council stands in the site."""

    TYPE: ClassVar[str] = "agenda.digest.published.v1"
    council: str
    week: str = Field(pattern=r"^\d{4}-W\d{2}$", description="ISO week.")
    artefact: ArtefactReference
    pages: tuple[Key, ...]

    @property
    def subject(self) -> str:
        """Council and week that the event is about."""
        return f"{self.council}/{self.week}"


class BriefingPublished(Contract):
    """A briefing on a topic over many documents stands in the site."""

    TYPE: ClassVar[str] = "agenda.briefing.published.v1"
    briefing: str
    artefact: ArtefactReference
    pages: tuple[Key, ...]

    @property
    def subject(self) -> str:
        """The id of the briefing that the event is about."""
        return self.briefing
