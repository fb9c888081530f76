"""What lists, feeds and the search show of a meeting: a few hundred words, kept beside its page."""

from collections.abc import Iterator
from datetime import datetime

from contracts.artefacts.classification import DocumentType, Topic
from contracts.artefacts.meeting import ChangeKind, DocumentState, MeetingPage, PageDocument, PageVersion
from contracts.model import Contract
from contracts.references import ListedKind
from workers.stages.publish.changes import told_changes

MOST_VERSIONS = 12
MEETING_CHANGES = frozenset(
    {ChangeKind.MEETING_ANNOUNCED, ChangeKind.MEETING_MOVED, ChangeKind.STATUS_CHANGED, ChangeKind.VENUE_CHANGED}
)
"""What a calendar has to know of."""


class CardDocument(Contract):
    """A document in a list."""

    id: str
    title: str
    kind: ListedKind
    document_type: DocumentType
    revision: int
    state: DocumentState
    item: str | None = None
    topics: tuple[Topic, ...] = ()


class CardVersion(Contract):
    """A version of the meeting as an entry of a feed."""

    sequence: int
    seen_at: datetime
    lines: tuple[str, ...]


class MeetingCard(Contract):
    """A meeting in lists."""

    id: str
    source: str
    council: str
    committee: str
    starts_at: datetime | None = None
    status: str
    venue: str | None = None
    url: str | None = None
    opening: str = ""
    items: tuple[tuple[str, str], ...] = ()
    """Number and title."""
    documents: tuple[CardDocument, ...] = ()
    topics: tuple[Topic, ...] = ()
    versions: tuple[CardVersion, ...] = ()
    revised: int = 0
    """How often time, place or status changed: the sequence of a calendar entry."""
    stamp: datetime | None = None
    """When the last of these changes was seen."""
    changed_at: datetime | None = None
    """When anything of its page was seen to change last, also what lists do not tell; None in cards of old."""

    @property
    def cancelled(self) -> bool:
        """Whether the source says that it does not take place."""
        return "cancel" in self.status.casefold()

    @property
    def all_topics(self) -> frozenset[Topic]:
        """Its own topics and those of its papers."""
        return frozenset({*self.topics, *(topic for one in self.documents for topic in one.topics)})

    @property
    def seen_at(self) -> datetime | None:
        """When it last changed."""
        return self.versions[0].seen_at if self.versions else None


def card_of(page: MeetingPage) -> MeetingCard:
    """The card of a meeting's page."""
    about = [version for version in page.versions if any(one.kind in MEETING_CHANGES for one in version.changes)]
    return MeetingCard(
        id=page.id,
        source=page.source,
        council=page.council or page.source,
        committee=page.committee or "Meetings",
        starts_at=page.starts_at,
        status=page.status,
        venue=page.venue,
        url=page.url,
        opening=page.summary[0].text if page.summary else "",
        items=tuple((item.number, item.title) for item in page.items),
        documents=tuple(card_document(one) for one in page.documents),
        topics=page.topics,
        versions=tuple(card_versions(page)),
        revised=max(len(about) - 1, 0),
        stamp=next((version.seen_at for version in about), None),
        changed_at=max((version.seen_at for version in page.versions if version.seen_at), default=None),
    )


def card_document(document: PageDocument) -> CardDocument:
    """A document of a card."""
    return CardDocument.model_validate(document.model_dump(include=set(CardDocument.model_fields)))


def card_versions(page: MeetingPage) -> Iterator[CardVersion]:
    """The newest versions whose time is known."""
    known: list[PageVersion] = [version for version in page.versions if version.seen_at][:MOST_VERSIONS]
    for version in known:
        lines = tuple(change.text for change in told_changes(version))
        if version.seen_at and lines:
            yield CardVersion(sequence=version.sequence, seen_at=version.seen_at, lines=lines)
