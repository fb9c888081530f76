"""A meeting as its source lists it (the record), and as readers see it (the page)."""

from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from contracts.artefacts.classification import DocumentType, Topic
from contracts.artefacts.proceedings import Outcome
from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import KeyFigure, SummarySentence
from contracts.model import Contract, Key
from contracts.references import Address, ListedKind, Name, StableId, Title


class Availability(StrEnum):
    """Whether a listed document can be had."""

    PUBLISHED = "published"
    TO_FOLLOW = "to_follow"
    RESTRICTED = "restricted"
    WITHDRAWN = "withdrawn"


class ItemRecord(Contract):
    """One agenda item as listed; `key` is stable though numbers change."""

    key: str
    number: str = Field(description="As displayed; empty for a heading.")
    title: str
    text: str = ""
    restricted: bool = False


class DocumentRecord(Contract):
    """One document as listed under a meeting."""

    id: StableId
    revision: int = Field(ge=1)
    title: Title
    url: Address | None = None
    kind: ListedKind
    item: str | None = Field(None, description="Key of the agenda item; None for papers of the whole meeting.")
    availability: Availability = Availability.PUBLISHED
    published: date | None = None
    key: str | None = Field(None, description="What the source identifies it by.")


class Attendee(Contract):
    """A person whom the source or the minutes name."""

    name: str
    role: str | None = None
    attendance: str | None = Field(None, description="As stated: present, apologies, absent…")
    document: StableId | None = Field(
        None, description="The document that says so; None when the source's listing does."
    )
    citation: Citation | None = None


class Relocation(Contract):
    """A document that stood in a meeting, and the meeting in which it stands now."""

    document: StableId
    meeting: StableId


class MeetingRecord(Contract):
    """All that a source lists of one meeting; a new sequence number for each change."""

    id: StableId
    source: str
    sequence: int = Field(ge=1)
    council: Name | None = None
    committee: Name | None = None
    starts_at: datetime | None = None
    status: str = "Confirmed"
    venue: str | None = None
    url: Address | None = None
    agenda_published: bool = False
    minutes_published: bool = False
    decisions_published: bool = False
    items: tuple[ItemRecord, ...] = ()
    documents: tuple[DocumentRecord, ...] = ()
    attendees: tuple[Attendee, ...] = ()
    key: str | None = Field(None, description="What the source identifies it by.")
    day: date | None = Field(None, description="Its day where no hour is known.")
    elsewhere: tuple[Relocation, ...] = Field((), description="Documents that stood here and stand elsewhere now.")

    @property
    def is_left(self) -> bool:
        """Whether all that stood here stands in other meetings now."""
        return not self.documents and bool(self.elsewhere)


class DocumentState(StrEnum):
    """How far a document of a meeting page has come."""

    SUMMARISED = "summarised"
    FAILED = "failed"
    TO_FOLLOW = "to_follow"
    RESTRICTED = "restricted"
    WITHDRAWN = "withdrawn"


class PageDocument(Contract):
    """One document on a meeting page."""

    id: StableId
    revision: int
    title: str
    url: Address | None = None
    kind: ListedKind
    item: str | None = None
    state: DocumentState
    blob: Key | None = None
    document_type: DocumentType = DocumentType.UNKNOWN
    topics: tuple[Topic, ...] = ()
    pages: int | None = None
    sentences: tuple[SummarySentence, ...] = ()
    key_figures: tuple[KeyFigure, ...] = ()
    reason: str | None = Field(None, description="Why it failed, as a reason code.")


class PageSentence(Contract):
    """A sentence of the meeting's summary; its citations stand in the named document."""

    text: str
    document: StableId
    citations: tuple[Citation, ...] = Field(min_length=1)


class ChangeKind(StrEnum):
    """What may change between two versions of a meeting's listing."""

    MEETING_ANNOUNCED = "meeting_announced"
    MEETING_MOVED = "meeting_moved"
    STATUS_CHANGED = "status_changed"
    VENUE_CHANGED = "venue_changed"
    ITEM_ADDED = "item_added"
    ITEM_REMOVED = "item_removed"
    ITEM_MOVED = "item_moved"
    PAPER_ANNOUNCED = "paper_announced"
    PAPER_ADDED = "paper_added"
    PAPER_REPLACED = "paper_replaced"
    PAPER_RENAMED = "paper_renamed"
    PAPER_MOVED = "paper_moved"
    PAPER_WITHDRAWN = "paper_withdrawn"
    PAPER_RESTRICTED = "paper_restricted"


class PageDifference(Contract):
    """What is different on one page of a replaced paper; a long list is cut."""

    page: int = Field(ge=1, description="Position in the new file.")
    added: tuple[str, ...] = Field((), description="Sentences of this page that the paper did not have.")


class Change(Contract):
    """One difference between a version of a meeting's listing and the one before."""

    kind: ChangeKind
    title: str = Field(description="Of the paper or the item; of the meeting its committee.")
    document: StableId | None = None
    revision: int | None = Field(None, ge=1, description="Of a paper: the revision that came.")
    item: str | None = Field(None, description="Key of the agenda item.")
    before: str | None = None
    after: str | None = None
    pages: tuple[PageDifference, ...] = Field((), description="Of a replaced paper: its changed pages.")
    removed: tuple[str, ...] = Field((), description="Of a replaced paper: sentences that it no longer has.")
    compared: bool = Field(default=False, description="Whether the text of both revisions is known and compared.")


class PageVersion(Contract):
    """One version of a meeting's listing, with what changed since the one before."""

    sequence: int = Field(ge=1, description="Sequence of the meeting record.")
    seen_at: datetime | None = Field(
        None, description="First moment of the day on which the watcher saw it, in London."
    )
    changes: tuple[Change, ...]


class PageItem(Contract):
    """One agenda item with the sentences told of it and its documents."""

    key: str
    number: str
    title: str
    text: str = ""
    restricted: bool = False
    sentences: tuple[PageSentence, ...] = ()
    decisions: tuple[PageSentence, ...] = Field((), description="What the minutes of the meeting say was decided.")
    outcome: Outcome | None = Field(None, description="What became of the item by the minutes of the meeting.")
    documents: tuple[StableId, ...] = ()


class Missing(Contract):
    """Something a reader would expect on the page and that is not there."""

    what: str = Field(
        description="agenda, minutes, date, venue, item_restricted, document_to_follow, _failed or _restricted."
    )
    detail: str
    document: StableId | None = None


class MeetingPage(Contract):
    """What the page of a meeting shows."""

    id: StableId
    source: str
    record_sequence: int
    council: str | None = None
    committee: str | None = None
    starts_at: datetime | None = None
    status: str
    venue: str | None = None
    url: Address | None = None
    summary: tuple[PageSentence, ...] = ()
    items: tuple[PageItem, ...] = ()
    documents: tuple[PageDocument, ...] = ()
    attendees: tuple[Attendee, ...] = ()
    topics: tuple[Topic, ...] = ()
    missing: tuple[Missing, ...] = ()
    versions: tuple[PageVersion, ...] = Field((), description="The newest first; each with what changed.")
    elsewhere: tuple[Relocation, ...] = Field((), description="Documents that stood here and stand elsewhere now.")

    @property
    def is_left(self) -> bool:
        """Whether all that stood here stands in other meetings now, so that this page only leads on."""
        return not self.documents and bool(self.elsewhere)


class PublishedFile(Contract):
    """One file of the site."""

    key: Key
    sha256: str
    media_type: str


class PublishedPage(Contract):
    """What the publish stage wrote for one meeting page."""

    files: tuple[PublishedFile, ...]
    superseded: bool = Field(
        default=False, description="A newer page was already assembled, so nothing older was written."
    )
