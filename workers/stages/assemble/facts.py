"""When, where and who: from the record, and where it is silent from what the documents state."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeVar

from contracts.artefacts.classification import Topic
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.meeting import Attendee, MeetingRecord
from contracts.artefacts.stated import Citation
from workers.runtime.london import LONDON
from workers.stages.assemble.papers import Paper, is_agenda, is_minutes

Fact = TypeVar("Fact", date, str)

MOST_TOPICS = 6
CAME = ("present", "attended", "apologies", "in attendance")
"""How a source begins to say who came to a meeting, or sent apologies."""


@dataclass(frozen=True)
class MeetingFacts:
    """What a page says at its top; None is what neither the record nor any document says.

    `day` is set where the documents state the day of the meeting but not the hour.
    """

    council: str | None
    committee: str | None
    starts_at: datetime | None
    day: date | None
    venue: str | None


def meeting_facts(record: MeetingRecord, told: Sequence[Paper]) -> MeetingFacts:
    """The record's own values, else those of the agenda, else those that most documents state."""
    stated_day = stated_by(told, lambda said: said.meeting_date.value if said.meeting_date else None)
    day = record.day or stated_day
    hour = stated_by(told, lambda said: said.meeting_time.value if said.meeting_time else None)
    # papers state no offset, and a moment without one is another on each machine
    start = datetime.combine(day, time.fromisoformat(hour), LONDON) if day and hour else None
    stated_start = start if day == stated_day else None
    starts_at = record.starts_at or stated_start
    return MeetingFacts(
        council=record.council or stated_by(told, lambda said: said.council.value if said.council else None),
        committee=record.committee or stated_by(told, lambda said: said.committee.value if said.committee else None),
        starts_at=starts_at,
        day=None if starts_at else day,
        venue=record.venue or stated_by(told, lambda said: said.venue.value if said.venue else None),
    )


def stated_by(told: Sequence[Paper], pick: Callable[[Extraction], Fact | None]) -> Fact | None:
    """A value that the agenda states, else the one that most documents state; of equals the first."""
    agenda = list(values_of(filter(is_agenda, told), pick))
    values = agenda[:1] or list(values_of(told, pick))
    return Counter(values).most_common(1)[0][0] if values else None


def values_of(papers: Iterable[Paper], pick: Callable[[Extraction], Fact | None]) -> Iterator[Fact]:
    """What each of these documents states of one fact."""
    for paper in papers:
        value = pick(paper.said.extraction) if paper.said else None
        if value is not None:
            yield value


def attendees(record: MeetingRecord, told: Sequence[Paper]) -> tuple[Attendee, ...]:
    """The people whom the minutes name, with the place where they do, and those whom only the source lists as there.

    Before there are minutes, all whom the source lists.
    """
    minutes = [paper for paper in told if is_minutes(paper)]
    named = tuple(attendee for paper in minutes[:1] for attendee in named_in(paper))
    if not named:
        return record.attendees
    surnames = {surname(one.name) for one in named}
    return (*named, *(one for one in record.attendees if came(one) and surname(one.name) not in surnames))


def came(person: Attendee) -> bool:
    """Whether the source says that somebody came or sent apologies, and not only that they were expected."""
    return (person.attendance or "").casefold().startswith(CAME)


def surname(name: str) -> str:
    """By what minutes and listings name the same person: initials and titles differ."""
    return re.sub(r"\W", "", name.split(",", maxsplit=1)[0].rsplit(maxsplit=1)[-1]).casefold() if name.split() else ""


def named_in(minutes: Paper) -> Iterator[Attendee]:
    """Those present and those who sent apologies, as the minutes say."""
    said = minutes.said.extraction if minutes.said else Extraction()
    for attendance, people in (("present", said.present), ("apologies", said.apologies)):
        for person in people:
            citation = Citation(page=person.page, quote=person.quote)
            yield Attendee(name=person.value, attendance=attendance, document=minutes.record.id, citation=citation)


def topics(told: Sequence[Paper]) -> tuple[Topic, ...]:
    """The topics of the documents, the most frequent first; of equals the one that is more often the main one."""
    lists = [[one.value for one in paper.said.classification.topics] for paper in told if paper.said]
    counts = Counter(topic for found in lists for topic in found)
    mains = Counter(found[0] for found in lists if found)
    return tuple(sorted(counts, key=lambda topic: (-counts[topic], -mains[topic], topic))[:MOST_TOPICS])
