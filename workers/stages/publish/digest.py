"""A week of a council, or of a topic over councils: what was decided, what changed, what is new, what is to come."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from contracts.artefacts.classification import DocumentType, Topic
from contracts.artefacts.digest import Digest, DigestEntry, DigestSection
from contracts.artefacts.meeting import Change, ChangeKind, DocumentState, MeetingPage, PageDocument, PageSentence
from contracts.artefacts.summary import Slot, SummarySentence
from workers.domain.paper_text import squash
from workers.stages.publish.card import MeetingCard
from workers.stages.publish.changes import in_words
from workers.stages.publish.likeness import says_the_same
from workers.stages.publish.weeks import bounds
from workers.stages.publish.words import day, plural

COMING = timedelta(days=14)
"""How far a digest looks ahead."""
MOST_SENTENCES = 3
"""Sentences of one paper."""
LAST_WORDS = 14
"""Words at the end of a quote by which it is known in text whose beginning is cut elsewhere."""
TOLD = frozenset(
    {
        DocumentType.REPORT,
        DocumentType.SUPPLEMENT,
        DocumentType.DECISION_RECORD,
        DocumentType.MOTION,
        DocumentType.QUESTIONS,
        DocumentType.PLAN_OR_POLICY,
        DocumentType.CONSULTATION,
    }
)
"""Papers of which a digest tells what they say; of others it names the title."""
MEETING_CHANGES = frozenset({ChangeKind.MEETING_MOVED, ChangeKind.STATUS_CHANGED, ChangeKind.VENUE_CHANGED})
GONE = frozenset({ChangeKind.PAPER_WITHDRAWN, ChangeKind.PAPER_RESTRICTED})
ORDER = tuple(DigestSection)


@dataclass(frozen=True)
class Seen:
    """A change, and when it was seen."""

    at: datetime
    change: Change


def build_digest(
    pages: Sequence[MeetingPage], week: str, council: str | None = None, topic: Topic | None = None
) -> Digest:
    """The digest of a week from the pages of meetings; equal pages give an equal digest. Raises ValueError."""
    start, end = bounds(week)
    wanted = sorted((page for page in pages if council is None or council_of(page) == council), key=by_start)
    entries = [entry for page in wanted for entry in entries_of(page, start, end, topic)]
    entries = list(once(entries, wanted))
    entries.sort(key=lambda entry: ORDER.index(entry.section))
    entries = list(said_once(entries))
    return Digest(
        council=council,
        topic=topic,
        week=week,
        entries=tuple(entries),
    )


def may_tell(card: MeetingCard, week: str, council: str | None = None, topic: Topic | None = None) -> bool:
    """Whether a week's digest may have anything of a meeting, as far as its card shows; others need not be read."""
    start, end = bounds(week)
    if (council is not None and card.council != council) or (topic is not None and topic not in card.all_topics):
        return False
    changed = card.changed_at is None or card.changed_at >= start
    return changed or (card.starts_at is not None and end <= card.starts_at < end + COMING)


def council_of(page: MeetingPage) -> str:
    """The council of a meeting."""
    return page.council or page.source


def by_start(page: MeetingPage) -> tuple[str, str]:
    """The place of a meeting in a digest."""
    return (page.starts_at.isoformat() if page.starts_at else "", page.id)


def entries_of(page: MeetingPage, start: datetime, end: datetime, topic: Topic | None) -> Iterator[DigestEntry]:
    """What a week has to tell of a meeting."""
    seen = [
        Seen(version.seen_at, change)
        for version in reversed(page.versions)
        if version.seen_at and start <= version.seen_at < end
        for change in version.changes
    ]
    about = [document for document in page.documents if topic is None or topic in document.topics]
    if topic is not None and not about:
        return
    for document in about:
        own = [one for one in seen if one.change.document == document.id]
        yield from decisions(page, document, own, topic)
        yield from paper(page, document, own)
    yield from changes(page, seen, {document.id for document in about})
    yield from upcoming(page, end)


def decisions(
    page: MeetingPage, minutes: PageDocument, seen: Sequence[Seen], topic: Topic | None
) -> Iterator[DigestEntry]:
    """What minutes that came this week say was decided, by item."""
    came = next((one.at for one in seen if one.change.kind is ChangeKind.PAPER_ADDED), None)
    if came is None:
        return
    when = f" of {day(page.starts_at)}" if page.starts_at else ""
    topics = {document.id: document.topics for document in page.documents}
    for item in page.items:
        decided = tuple(one for one in item.decisions if one.document == minutes.id)
        fits = topic is None or any(topic in topics.get(own, ()) for own in item.documents)
        if decided and fits:
            title = " ".join(filter(None, (item.number, item.title)))
            reason = f"Decided at the meeting{when}; the minutes were published on {day(came)}."
            yield entry(page, DigestSection.DECISION, title, reason, minutes, decided)


def paper(page: MeetingPage, document: PageDocument, seen: Sequence[Seen]) -> Iterator[DigestEntry]:
    """A paper that came, was replaced, or both: one entry, which tells what is new in it."""
    came = next((one.at for one in seen if one.change.kind is ChangeKind.PAPER_ADDED), None)
    replaced = [one for one in seen if one.change.kind is ChangeKind.PAPER_REPLACED]
    if document.state is not DocumentState.SUMMARISED or not (came or replaced):
        return
    if came:
        again = f", and replaced on {day(replaced[-1].at)}" if replaced else ""
        reason = f"New: published on {day(came)}{again}."
        sentences = leading(document)
    else:
        reason = f"Replaced on {day(replaced[-1].at)}{changed_pages(replaced[-1].change)}."
        sentences = new_sentences(document, [one.change for one in replaced])
    yield entry(page, DigestSection.PAPER, document.title, reason, document, cited(sentences, document))


def changed_pages(change: Change) -> str:
    """Which pages are different, where that is known."""
    if not change.pages:
        return ""
    numbers = [str(one.page) for one in change.pages]
    return f"; changed on {'page' if len(numbers) == 1 else 'pages'} {', '.join(numbers)}"


def leading(document: PageDocument) -> list[SummarySentence]:
    """What a paper is for, and what it asks or means first."""
    if document.document_type not in TOLD:
        return []
    slots = (Slot.PURPOSE, Slot.RECOMMENDATION, Slot.DECISION, Slot.IMPLICATION)
    found = [one for slot in slots for one in [*filter(lambda it: it.slot is slot, document.sentences)][:1]]
    return (found or list(document.sentences))[:MOST_SENTENCES]


def new_sentences(document: PageDocument, replacements: Iterable[Change]) -> list[SummarySentence]:
    """Sentences of a summary whose quotes the paper did not have before."""
    added = squash(" ".join(text for change in replacements for page in change.pages for text in page.added))
    fresh = [
        one
        for one in document.sentences
        if any(squash(citation.quote) in added or said_anew(citation.quote, added) for citation in one.citations)
    ]
    return fresh[:MOST_SENTENCES]


def said_anew(quote: str, added: str) -> bool:
    """Whether the end of a quote stands in what is new: sentences are cut where lists begin."""
    words = quote.split()
    return len(words) > LAST_WORDS and squash(" ".join(words[-LAST_WORDS:])) in added


def cited(sentences: Iterable[SummarySentence], document: PageDocument) -> tuple[PageSentence, ...]:
    """Sentences of a document."""
    return tuple(PageSentence(text=one.text, document=document.id, citations=one.citations) for one in sentences)


def changes(page: MeetingPage, seen: Iterable[Seen], about: frozenset[str] | set[str]) -> Iterator[DigestEntry]:
    """Another time, place or status, and papers that went."""
    for one in seen:
        kind, own = one.change.kind, one.change.document
        if kind in MEETING_CHANGES:
            title = f"{page.committee or 'Meeting'}{f', {day(page.starts_at)}' if page.starts_at else ''}"
            reason = f"{in_words(one.change)} Seen on {day(one.at)}."
            yield entry(page, DigestSection.CHANGE, title, reason)
        elif kind in GONE and own in about:
            document = next(it for it in page.documents if it.id == own)
            what = "Withdrawn" if kind is ChangeKind.PAPER_WITHDRAWN else "Not open to the public"
            yield entry(page, DigestSection.CHANGE, document.title, f"{what}: seen on {day(one.at)}.", document)


def upcoming(page: MeetingPage, end: datetime) -> Iterator[DigestEntry]:
    """A meeting in the two weeks after this one."""
    start = page.starts_at
    if start is None or not end <= start < end + COMING or "cancel" in page.status.casefold():
        return
    title = f"{page.committee or 'Meeting'}, {day(start)}"
    numbered = [item for item in page.items if item.number]
    agenda = f"{plural(len(numbered), 'item')} on the agenda" if numbered else "The agenda is not published yet"
    yield entry(page, DigestSection.UPCOMING, title, f"Meets within two weeks. {agenda}.")


def entry(
    page: MeetingPage,
    section: DigestSection,
    title: str,
    reason: str,
    document: PageDocument | None = None,
    sentences: tuple[PageSentence, ...] = (),
) -> DigestEntry:
    """An entry about a meeting or one of its papers."""
    return DigestEntry(
        section=section,
        title=title,
        reason=reason,
        council=council_of(page),
        committee=page.committee or "Meetings",
        meeting=page.id,
        starts_at=page.starts_at,
        document=document.id if document else None,
        revision=document.revision if document else None,
        sentences=sentences,
    )


def once(entries: Iterable[DigestEntry], pages: Sequence[MeetingPage]) -> Iterator[DigestEntry]:
    """Each paper once, though several meetings list it, and though it is there under two names with the same bytes."""
    blobs = {document.id: document.blob or document.id for page in pages for document in page.documents}
    seen: set[str] = set()
    for one in entries:
        if one.section is not DigestSection.PAPER:
            yield one
        elif (content := blobs[one.document or ""]) not in seen:
            seen.add(content)
            yield one


def said_once(entries: Iterable[DigestEntry]) -> Iterator[DigestEntry]:
    """Each sentence once, though a report, its supplement and its record of decision all have it."""
    told: list[str] = []
    for one in entries:
        fresh = [it for it in one.sentences if not any(says_the_same(it.text, other) for other in told)]
        told += [it.text for it in fresh]
        yield one.model_copy(update={"sentences": tuple(fresh)})
