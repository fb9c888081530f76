"""What a source lists at one moment, in the same form for every platform."""

from dataclasses import dataclass
from datetime import date, datetime, time

from contracts.artefacts.meeting import Availability
from contracts.references import ListedKind


@dataclass(frozen=True)
class ListedItem:
    """An agenda item; `key` identifies it within its meeting though its number changes."""

    key: str
    number: str
    title: str
    text: str = ""
    restricted: bool = False


@dataclass(frozen=True)
class MeetingStatement:
    """What is said of a paper's meeting, by those who hand it over or by the paper itself; None is not said."""

    council: str | None = None
    committee: str | None = None
    day: date | None = None
    hour: time | None = None
    venue: str | None = None


NOTHING_SAID = MeetingStatement()


@dataclass(frozen=True)
class ListedDocument:
    """A document; `key` identifies it within its source though its title or address changes.

    `url` is absolute, and None where the source names the document without a public link. `told` is what those who hand
    it over say of its meeting where that does not name one.
    """

    key: str
    url: str | None
    title: str
    kind: ListedKind
    item_key: str | None = None
    availability: Availability = Availability.PUBLISHED
    published: date | None = None
    told: MeetingStatement = NOTHING_SAID


@dataclass(frozen=True)
class ListedPerson:
    """A person whom the listing names, with the words for role and attendance as they stand there."""

    name: str
    role: str | None = None
    attendance: str | None = None


@dataclass(frozen=True)
class ListedMeeting:
    """A meeting; `key` identifies it within its source, `starts_at` is aware (local wall time with offset).

    `day` is its day where the source states one, with or without the hour; `council` is the council that meets where it
    need not be the listing's. An `assumed` one is of papers that came together without a word of their meeting.
    """

    key: str
    committee: str | None
    starts_at: datetime | None
    status: str = "Confirmed"
    venue: str | None = None
    url: str | None = None
    agenda_published: bool = False
    minutes_published: bool = False
    items: tuple[ListedItem, ...] = ()
    documents: tuple[ListedDocument, ...] = ()
    people: tuple[ListedPerson, ...] = ()
    day: date | None = None
    decisions_published: bool = False
    council: str | None = None
    assumed: bool = False


@dataclass(frozen=True)
class Listing:
    """All meetings of a source within its window.

    `complete` is False where a source shows only its newest entries: what is missing there is not withdrawn.
    `remarks` say what of it could not be read, and why. `handed_over` papers are listed whatever the window, and what
    they state themselves stands in for what nobody tells.
    """

    council: str | None
    meetings: tuple[ListedMeeting, ...]
    complete: bool = True
    remarks: tuple[str, ...] = ()
    handed_over: bool = False
