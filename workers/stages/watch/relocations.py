"""Handed-over papers that stand in another meeting than the one in which they were put first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from contracts.artefacts.meeting import DocumentRecord, MeetingRecord, Relocation
from workers.domain.listing import ListedItem, ListedMeeting, Listing
from workers.stages.watch.memory import KnownPaper


def elsewhere(meeting_id: str, papers: Mapping[str, KnownPaper]) -> tuple[Relocation, ...]:
    """The papers that stood in a meeting and stand in another one now, with that one."""
    return tuple(
        Relocation(document=own_id, meeting=paper.meetings[0])
        for own_id, paper in sorted(papers.items())
        if meeting_id in paper.earlier and paper.meetings and meeting_id not in paper.meetings
    )


def touched(before: Mapping[str, KnownPaper], now: Mapping[str, KnownPaper]) -> frozenset[str]:
    """The meetings whose records a change of papers may touch, listed or not."""
    changed = [paper for own_id, paper in before.items() if now.get(own_id) != paper]
    changed += [paper for own_id, paper in now.items() if own_id in before and before[own_id] != paper]
    return frozenset(meeting for paper in changed for meeting in (*paper.meetings, *paper.earlier))


def left_record(
    newest: MeetingRecord, documents: Sequence[DocumentRecord], papers: Mapping[str, KnownPaper], sequence: int
) -> MeetingRecord:
    """The record of a meeting that is not listed any more, with what is left in it."""
    fields = {
        "sequence": sequence,
        "documents": tuple(documents),
        "items": newest.items if documents else (),
        "elsewhere": elsewhere(newest.id, papers),
    }
    return newest.model_copy(update=fields)


def with_known(listing: Listing, records: Mapping[str, MeetingRecord]) -> Listing:
    """Half a listing with what is known of the meetings: papers of one meeting may come one after the other."""
    listed = {meeting.key: meeting for meeting in listing.meetings}
    known = {record.key: record for record in records.values() if record.key and not record.is_left}
    merged = [_merged(meeting, known[key]) if key in known else meeting for key, meeting in listed.items()]
    others = [_listed(record) for key, record in known.items() if key not in listed and record.committee]
    return replace(listing, meetings=(*merged, *others))


def with_papers(listing: Listing) -> Listing:
    """The listing without meetings that have no paper in it."""
    return replace(listing, meetings=tuple(meeting for meeting in listing.meetings if meeting.documents))


def _merged(meeting: ListedMeeting, record: MeetingRecord) -> ListedMeeting:
    own = {item.key for item in meeting.items}
    return replace(
        meeting,
        committee=meeting.committee or record.committee,
        starts_at=meeting.starts_at or record.starts_at,
        venue=meeting.venue or record.venue,
        items=(*meeting.items, *(item for item in _items(record) if item.key not in own)),
        agenda_published=meeting.agenda_published or record.agenda_published,
        minutes_published=meeting.minutes_published or record.minutes_published,
        decisions_published=meeting.decisions_published or record.decisions_published,
    )


def _listed(record: MeetingRecord) -> ListedMeeting:
    """A meeting as it is known, without its papers."""
    empty = ListedMeeting(
        key=record.key or "",
        committee=record.committee,
        starts_at=record.starts_at,
        status=record.status,
        url=record.url,
        day=record.starts_at.date() if record.starts_at else record.day,
        council=record.council,
    )
    return _merged(empty, record)


def _items(record: MeetingRecord) -> Iterator[ListedItem]:
    return (ListedItem(one.key, one.number, one.title, one.text, one.restricted) for one in record.items)
