"""What changed of a meeting from one version of its listing to the next."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from contracts.artefacts.meeting import (
    Availability,
    Change,
    ChangeKind,
    DocumentRecord,
    ItemRecord,
    MeetingRecord,
    PageDifference,
    PageVersion,
)
from workers.domain.text_change import TextChange

MOST_SENTENCES, LONGEST_SENTENCE = 8, 400
"""Sentences that are told of one page or of what went, and their letters."""
GONE = {Availability.WITHDRAWN: ChangeKind.PAPER_WITHDRAWN, Availability.RESTRICTED: ChangeKind.PAPER_RESTRICTED}

Compare = Callable[[str, int], TextChange | None]
"""What is different in the revision of a document since the one before; None where a text is not known."""


@dataclass(frozen=True)
class SeenRecord:
    """A record of a meeting, and when the watcher saw what it says."""

    record: MeetingRecord
    seen_at: datetime | None


def versions(records: Sequence[SeenRecord], compare: Compare) -> tuple[PageVersion, ...]:
    """All versions of a meeting from its records in order of sequence, the newest first."""
    if not records:
        return ()
    first = records[0]
    changes = [tuple(first_changes(first.record))]
    changes += [tuple(differences(old.record, new.record, compare)) for old, new in pairwise(records)]
    found = [
        PageVersion(sequence=seen.record.sequence, seen_at=seen.seen_at, changes=told)
        for seen, told in zip(records, changes, strict=True)
        if told
    ]
    return tuple(reversed(found))


def first_changes(record: MeetingRecord) -> Iterator[Change]:
    """A meeting seen for the first time, with the papers that it has already."""
    yield Change(kind=ChangeKind.MEETING_ANNOUNCED, title=name_of(record), after=start_of(record))
    for document in record.documents:
        yield from appearance(None, document)


def differences(old: MeetingRecord, new: MeetingRecord, compare: Compare) -> Iterator[Change]:
    """What is different: of the meeting, then of its items, then of its papers."""
    yield from meeting_changes(old, new)
    yield from item_changes(by_key(old), by_key(new))
    yield from paper_changes(old, new, compare)


def meeting_changes(old: MeetingRecord, new: MeetingRecord) -> Iterator[Change]:
    """Another time, status or place."""
    fields = (
        (ChangeKind.MEETING_MOVED, start_of(old), start_of(new)),
        (ChangeKind.STATUS_CHANGED, old.status, new.status),
        (ChangeKind.VENUE_CHANGED, old.venue, new.venue),
    )
    for kind, before, after in fields:
        if before != after:
            yield Change(kind=kind, title=name_of(new), before=before, after=after)


def name_of(record: MeetingRecord) -> str:
    """What the meeting is called."""
    return record.committee or record.council or "Meeting"


def start_of(record: MeetingRecord) -> str | None:
    """The local wall time with its offset."""
    return record.starts_at.isoformat(timespec="minutes") if record.starts_at else None


def by_key(record: MeetingRecord) -> Mapping[str, ItemRecord]:
    """The items of an agenda."""
    return {item.key: item for item in record.items}


def item_changes(old: Mapping[str, ItemRecord], new: Mapping[str, ItemRecord]) -> Iterator[Change]:
    """Items that came, went or got another number; the items of a first agenda are not told one by one."""
    if not old:
        return
    for key, item in new.items():
        if key not in old:
            yield Change(kind=ChangeKind.ITEM_ADDED, title=item.title, item=key, after=item.number or None)
        elif old[key].number != item.number:
            before, after = old[key].number or None, item.number or None
            yield Change(kind=ChangeKind.ITEM_MOVED, title=item.title, item=key, before=before, after=after)
    for key, item in old.items():
        if key not in new:
            yield Change(kind=ChangeKind.ITEM_REMOVED, title=item.title, item=key, before=item.number or None)


def paper_changes(old: MeetingRecord, new: MeetingRecord, compare: Compare) -> Iterator[Change]:
    """Papers that came, were replaced, renamed, put under another item, or went."""
    before = {document.id: document for document in old.documents}
    now = {document.id: document for document in new.documents}
    moved = {left.document for left in new.elsewhere}
    for own_id, document in now.items():
        known = before.get(own_id)
        yield from appearance(known, document)
        if known is not None:
            yield from same_paper(known, document, old, new, compare)
    for own_id, document in before.items():
        if own_id not in now and own_id not in moved and document.availability is Availability.PUBLISHED:
            yield Change(kind=ChangeKind.PAPER_WITHDRAWN, title=document.title, document=own_id, item=document.item)


def appearance(known: DocumentRecord | None, document: DocumentRecord) -> Iterator[Change]:
    """A paper that is there now and was not, or the other way round."""
    was = known.availability if known else None
    if document.availability is was:
        return
    kind = GONE.get(document.availability)
    if document.availability is Availability.TO_FOLLOW:
        kind = ChangeKind.PAPER_ANNOUNCED
    elif document.availability is Availability.PUBLISHED:
        kind = ChangeKind.PAPER_ADDED
    if kind is None or (known is None and kind is ChangeKind.PAPER_WITHDRAWN):
        return
    yield Change(
        kind=kind,
        title=document.title,
        document=document.id,
        revision=document.revision,
        item=document.item,
        before=was.value if was else None,
    )


def same_paper(
    known: DocumentRecord, document: DocumentRecord, old: MeetingRecord, new: MeetingRecord, compare: Compare
) -> Iterator[Change]:
    """Other content, another title, another item."""
    named = {"title": document.title, "document": document.id, "revision": document.revision, "item": document.item}
    if document.revision > known.revision:
        yield replaced(Change.model_validate({"kind": ChangeKind.PAPER_REPLACED, **named}), compare)
    if document.title != known.title:
        yield Change.model_validate(
            {"kind": ChangeKind.PAPER_RENAMED, **named, "before": known.title, "after": document.title}
        )
    if document.item != known.item and by_key(old):
        places = {"before": number(known.item, old), "after": number(document.item, new)}
        yield Change.model_validate({"kind": ChangeKind.PAPER_MOVED, **named, **places})


def number(key: str | None, record: MeetingRecord) -> str | None:
    """The number of an item; its title where it has none."""
    item = by_key(record).get(key or "")
    return (item.number or item.title) if item else None


def replaced(change: Change, compare: Compare) -> Change:
    """The change of a replaced paper with its changed pages and sentences."""
    told = compare(change.document or "", change.revision or 1)
    if told is None:
        return change
    numbers = sorted({*told.pages, *told.added})
    pages = tuple(PageDifference(page=number, added=few(told.added.get(number, ()))) for number in numbers)
    return change.model_copy(update={"pages": pages, "removed": few(told.removed), "compared": True})


def few(sentences: Sequence[str]) -> tuple[str, ...]:
    """The first sentences, cut where they are long."""
    return tuple(
        text if len(text) <= LONGEST_SENTENCE else text[:LONGEST_SENTENCE].rsplit(" ", 1)[0] + " …"
        for text in sentences[:MOST_SENTENCES]
    )
