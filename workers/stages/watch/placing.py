"""Puts handed-over papers of which no meeting is told into the meetings that they state themselves.

A paper that states committee and day goes to that meeting, wherever it was handed over. A paper that states less goes
with those that came with it, where these mean one meeting. What is told always wins; what may mean several meetings,
and what was not read yet, stays where it was. All of it follows from the listing and the readings alone.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from contracts.references import ListedKind
from workers.domain.listing import ListedDocument, ListedMeeting, Listing, MeetingStatement
from workers.stages.watch.agenda_items import AGENDAS, with_items
from workers.stages.watch.readings import SILENT, Reading
from workers.stages.watch.stated_meetings import Places, completed, fits, new_meeting, over


@dataclass(frozen=True)
class OpenPaper:
    """A paper of which no meeting is told, with all that is said of it, and the meeting in which it was put."""

    paper: ListedDocument
    said: MeetingStatement
    assumed: ListedMeeting

    @property
    def is_sure(self) -> bool:
        """Whether it says which meeting it is for."""
        return self.said.committee is not None and self.said.day is not None


def placed(listing: Listing, readings: Mapping[str, Reading]) -> Listing:
    """The listing with every paper in its meeting, and with the items of the agendas."""
    if not listing.handed_over:
        return listing
    known = [with_kinds(meeting, readings) for meeting in listing.meetings]
    groups = [tuple(open_papers(meeting, readings, listing.council)) for meeting in known if meeting.assumed]
    told = tuple(meeting for meeting in known if not meeting.assumed)
    places = Places(listing.council, told, tuple(one.said for group in groups for one in group if one.is_sure))
    moved = dict(found for group in groups for found in targets(group, places))
    members: defaultdict[str, list[OpenPaper]] = defaultdict(list)
    for one in sorted((one for group in groups for one in group), key=lambda one: one.paper.key):
        if one.paper.key in moved:
            members[moved[one.paper.key]].append(one)
    meetings = [_with_papers(meeting, members.pop(meeting.key, [])) for meeting in told]
    meetings += [_with_papers(new_meeting(key, _sayings(of)), of) for key, of in members.items()]
    meetings += [left for meeting in known if meeting.assumed and (left := _without(meeting, moved)).documents]
    finished = (with_items(completed(meeting, readings), readings) for meeting in meetings)
    return replace(listing, meetings=tuple(sorted(finished, key=lambda meeting: meeting.key)))


def open_papers(meeting: ListedMeeting, readings: Mapping[str, Reading], council: str | None) -> Iterator[OpenPaper]:
    """The papers of an assumed meeting that were read, or that never will be."""
    for paper in meeting.documents:
        if paper.url is None or paper.key in readings:
            told = replace(paper.told, council=paper.told.council or council)
            yield OpenPaper(paper, over(told, readings.get(paper.key, SILENT).statement), meeting)


def targets(group: Sequence[OpenPaper], places: Places) -> Iterator[tuple[str, str]]:
    """Each paper of those that came together that belongs to another meeting, with that meeting's key."""
    own = {one.paper.key: places.key(one.said) for one in group if one.is_sure}
    leading = _leading(group, own)
    for one in group:
        key = own.get(one.paper.key)
        if key is None and not one.is_sure and leading and fits(one.said, leading.said):
            key = own[leading.paper.key]
        if key is not None:
            yield one.paper.key, key


def _leading(group: Sequence[OpenPaper], own: Mapping[str, str | None]) -> OpenPaper | None:
    """A paper that speaks for all that came with it: agendas first, minutes last; None where they mean several."""
    agendas = [one for one in group if one.paper.kind in AGENDAS]
    others = [one for one in group if one.paper.kind is not ListedKind.PRINTED_MINUTES]
    for speaking in (agendas, others, group):
        sure = [one for one in speaking if own.get(one.paper.key)]
        if sure:
            return sure[0] if len({own[one.paper.key] for one in sure}) == 1 else None
    return None


def with_kinds(meeting: ListedMeeting, readings: Mapping[str, Reading]) -> ListedMeeting:
    """The meeting with each paper as what it turned out to be, where nobody tells what it is."""
    papers = (
        replace(paper, kind=readings.get(paper.key, SILENT).kind or paper.kind)
        if paper.kind is ListedKind.FILE
        else paper
        for paper in meeting.documents
    )
    return replace(meeting, documents=tuple(papers))


def _sayings(papers: Sequence[OpenPaper]) -> tuple[MeetingStatement, ...]:
    """What those say that say which meeting they are for, agendas first."""
    ordered = sorted(papers, key=lambda one: one.paper.kind not in AGENDAS)
    return tuple(one.said for one in ordered if one.is_sure)


def _with_papers(meeting: ListedMeeting, papers: Sequence[OpenPaper]) -> ListedMeeting:
    url = meeting.url or next((one.assumed.url for one in papers if one.assumed.url), None)
    return replace(meeting, url=url, documents=(*meeting.documents, *(one.paper for one in papers)))


def _without(meeting: ListedMeeting, moved: Mapping[str, str]) -> ListedMeeting:
    return replace(meeting, documents=tuple(paper for paper in meeting.documents if paper.key not in moved))
