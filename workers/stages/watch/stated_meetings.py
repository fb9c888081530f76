"""Which meeting a statement means, and what several statements of one meeting say together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from contracts.references import ListedKind
from workers.domain.listing import ListedDocument, ListedMeeting, MeetingStatement
from workers.runtime.london import LONDON
from workers.stages.watch.agenda_items import AGENDAS
from workers.stages.watch.readings import SILENT, Reading

MINUTES = ListedKind.PRINTED_MINUTES
Said = TypeVar("Said")
Name = tuple[str, date | None]
"""Committee and day."""


class Places:
    """The meetings to which statements lead: those that are told, and those that only papers state."""

    def __init__(self, council: str | None, told: Iterable[ListedMeeting], stated: Iterable[MeetingStatement]) -> None:
        self._council = council
        self._told: defaultdict[Name, list[ListedMeeting]] = defaultdict(list)
        for meeting in told:
            self._told[plain(meeting.committee), meeting.day].append(meeting)
        self._stated: defaultdict[Name, list[MeetingStatement]] = defaultdict(list)
        for said in stated:
            if not self._meant(said):
                self._stated[_name(said)].append(said)

    def key(self, said: MeetingStatement) -> str | None:
        """The key of the meeting that is meant, as metadata with the same words would give it; None for several."""
        told = self._meant(said)
        if told:
            return told[0].key if len(told) == 1 else None
        councils = {plain(other.council) for other in self._stated[_name(said)] if other.council}
        council = plain(said.council) or (councils.pop() if len(councils) == 1 else "")
        if not council and councils:
            return None
        hours = {other.hour for other in self._stated[_name(said)] if other.hour and _agree(other.council, council)}
        if len(hours) > 1 and said.hour is None:
            return None
        return f"{council}/{plain(said.committee)}/{said.day}/{said.hour if len(hours) > 1 else ''}"

    def _meant(self, said: MeetingStatement) -> list[ListedMeeting]:
        """The told meetings that a statement may mean."""
        return [meeting for meeting in self._told[_name(said)] if self._is_meant(meeting, said)]

    def _is_meant(self, meeting: ListedMeeting, said: MeetingStatement) -> bool:
        start = meeting.starts_at.time() if meeting.starts_at else None
        return _agree(meeting.council or self._council, said.council) and start in (None, said.hour or start)


def plain(name: str | None) -> str:
    """A name in the form in which names are compared."""
    return re.sub(r"^the ", "", " ".join((name or "").casefold().split()))


def over(told: MeetingStatement, stated: MeetingStatement) -> MeetingStatement:
    """What is told, and for what that leaves open what is stated; the hour of another day is left out."""
    return MeetingStatement(
        council=told.council or stated.council,
        committee=told.committee or stated.committee,
        day=told.day or stated.day,
        hour=told.hour or (stated.hour if told.day in (None, stated.day) else None),
        venue=told.venue or stated.venue,
    )


def fits(said: MeetingStatement, other: MeetingStatement) -> bool:
    """Whether nothing that is said of one paper speaks against the meeting of another."""
    days = said.day in (None, other.day or said.day)
    hours = said.hour in (None, other.hour or said.hour)
    return days and hours and _agree(said.committee, other.committee) and _agree(said.council, other.council)


def new_meeting(key: str, sayings: Sequence[MeetingStatement]) -> ListedMeeting:
    """A meeting that only papers state; of different words for it the first that most use."""
    day, hour = sayings[0].day, next((said.hour for said in sayings if said.hour), None)
    return ListedMeeting(
        key=key,
        committee=_most(said.committee for said in sayings),
        starts_at=datetime.combine(day, hour, LONDON) if day and hour else None,
        venue=_most(said.venue for said in sayings),
        day=day,
        council=_most(said.council for said in sayings),
    )


def completed(meeting: ListedMeeting, readings: Mapping[str, Reading]) -> ListedMeeting:
    """The meeting with what its papers make of it: which of them are out, and the hour and place that its agenda says.

    Minutes of another day are papers like others.
    """
    papers = tuple(_of_day(paper, meeting, readings) for paper in meeting.documents)
    kinds = {paper.kind for paper in papers if paper.url}
    said = [readings.get(paper.key, SILENT).statement for paper in papers if paper.kind in AGENDAS]
    said = [one for one in said if meeting.day is not None and one.day == meeting.day]
    hour = next((one.hour for one in said if one.hour), None)
    start = datetime.combine(meeting.day, hour, LONDON) if meeting.day and hour else None
    return replace(
        meeting,
        starts_at=meeting.starts_at or start,
        venue=meeting.venue or next((one.venue for one in said if one.venue), None),
        agenda_published=meeting.agenda_published or not kinds.isdisjoint(AGENDAS),
        minutes_published=meeting.minutes_published or MINUTES in kinds,
        documents=papers,
    )


def _of_day(paper: ListedDocument, meeting: ListedMeeting, readings: Mapping[str, Reading]) -> ListedDocument:
    said = readings.get(paper.key, SILENT).day
    foreign = paper.kind is MINUTES and meeting.day is not None and said not in (None, meeting.day)
    return replace(paper, kind=ListedKind.FILE) if foreign else paper


def _name(said: MeetingStatement) -> Name:
    return plain(said.committee), said.day


def _agree(one: str | None, other: str | None) -> bool:
    """Whether two names are the same as far as both are said."""
    return not one or not other or plain(one) == plain(other)


def _most(values: Iterable[Said | None]) -> Said | None:
    found = Counter(value for value in values if value is not None).most_common(1)
    return found[0][0] if found else None
