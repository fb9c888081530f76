"""The answers of ModernGov's web service (`mgWebService.asmx`).

Element names, dates as dd/MM/yyyy, times as `10.00 am`, `True`/`False`, counts with a leading blank and text that is
escaped twice: as recorded from the services of Manchester, Kirklees and others, 2017 to 2026.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.meeting import Availability
from contracts.references import ListedKind
from workers.adapters.sources.markup import parse_xml, plain_text, tidy
from workers.adapters.sources.moderngov_addresses import absolute, document_key
from workers.adapters.sources.moderngov_times import read_date, read_time
from workers.adapters.sources.pages import Page
from workers.domain.listing import ListedDocument, ListedItem, ListedPerson
from workers.runtime.errors import PermanentError
from workers.runtime.london import LONDON


@dataclass(frozen=True)
class Committee:
    """A committee; `current` when it is neither deleted nor expired."""

    id: str
    title: str
    current: bool


@dataclass(frozen=True)
class ServiceMeeting:
    """A meeting with its items and papers; `displayed` is False where the council does not show it."""

    id: str
    displayed: bool
    starts_at: datetime | None
    status: str
    venue: str | None
    agenda_published: bool
    minutes_published: bool
    decisions_published: bool
    items: tuple[ListedItem, ...]
    papers: tuple[ListedDocument, ...]
    people: tuple[ListedPerson, ...]


def parse_committees(page: Page) -> tuple[Committee, ...]:
    """The answer of GetCommittees. Raises PermanentError when it is something else."""
    root = _root(page, "committees")
    rows = [
        Committee(_text(row, "committeeid"), tidy(_text(row, "committeetitle")), current=_is_current(row))
        for row in root.iterfind("committee")
    ]
    _check_rows(page, _text(root, "committeescount"), len(rows))
    return tuple(rows)


def parse_meetings(page: Page) -> tuple[str, ...]:
    """The meeting ids in an answer of GetMeetings. Raises PermanentError when it is something else."""
    root = _root(page, "getmeetings")
    ids = [_text(row, "meetingid") for row in root.iterfind("committee/committeemeetings/meeting")]
    _check_rows(page, _text(root, "meetingscount"), len(ids))
    return tuple(ids)


def parse_meeting(page: Page) -> ServiceMeeting:
    """The answer of GetMeeting. Raises PermanentError when it is something else."""
    root = _root(page, "meeting")
    if not _text(root, "meetingid"):
        raise _unexpected(page, "the meeting has no id")
    rows = [row for row in root.iterfind("agendaitems/agendaitem") if _text(row, "isdisplayallowed").lower() != "false"]
    return ServiceMeeting(
        id=_text(root, "meetingid"),
        displayed=_text(root, "isdisplayallowed").lower() != "false",
        starts_at=_starts_at(page, root),
        status=tidy(_text(root, "meetingstatus")),
        venue=tidy(_text(root, "meetinglocation")) or None,
        agenda_published=_flag(root, "agendapublished"),
        minutes_published=_flag(root, "minutepublished"),
        decisions_published=_flag(root, "decisionpublished"),
        items=tuple(_item(row) for row in rows),
        papers=tuple(paper for row in rows for paper in _papers(page, row)),
        people=tuple(_people(root)),
    )


def _item(row: etree._Element) -> ListedItem:
    return ListedItem(
        key=_text(row, "agendaitemid"),
        number=displayed_number(_text(row, "fulldisplaynumberformat")),
        title=tidy(_text(row, "agendaitemtitle")),
        text=_item_text(row),
        restricted=_flag(row, "isrestricted"),
    )


def _item_text(row: etree._Element) -> str:
    """What stands under an item: its text, then decision and minutes under their own headings."""
    parts = (
        ("", "agendatext"),
        ("Decision:\n", "decisionnonemptyhtmlbody"),
        ("Minutes:\n", "minutesnonemptyhtmlbody"),
    )
    texts = ((heading, plain_text(_text(row, name))) for heading, name in parts)
    return "\n\n".join(heading + text for heading, text in texts if text)


def _papers(page: Page, row: etree._Element) -> Iterator[ListedDocument]:
    site = page.url.partition("mgWebService.asmx")[0]
    for linked in row.iterfind("linkeddocuments/linkeddoc"):
        restricted = _flag(linked, "isrestricted") or _flag(row, "isrestricted")
        url = _text(linked, "url")
        number = _text(linked, "attachmentid")
        key = f"s{number}" if number else document_key(absolute(site, url)) if url else None
        if key is None:
            continue
        yield ListedDocument(
            key=key,
            url=absolute(site, url) if url and not restricted else None,
            title=tidy(_text(linked, "title")),
            kind=ListedKind.PAPER,
            item_key=_text(row, "agendaitemid"),
            availability=_availability(url, restricted=restricted),
            published=read_date(_text(linked, "publicationdate")),
        )


def _availability(url: str, *, restricted: bool) -> Availability:
    if restricted:
        return Availability.RESTRICTED
    return Availability.PUBLISHED if url else Availability.TO_FOLLOW


def _people(root: etree._Element) -> Iterator[ListedPerson]:
    for row in root.iterfind("attendees/attendee"):
        if name := tidy(row.get("name", "")):
            yield ListedPerson(
                name, tidy(row.get("roledescription", "")) or None, tidy(row.get("attendance", "")) or None
            )


def _starts_at(page: Page, root: etree._Element) -> datetime | None:
    """Local wall time with its offset; None while the day or the hour is not stated."""
    day, hour = _text(root, "meetingdate"), _text(root, "meetingtime")
    when = read_date(day)
    if day and when is None:
        raise _unexpected(page, f"{day!r} is not a date")
    clock = read_time(hour)
    return datetime.combine(when, clock, LONDON) if when and clock else None


def displayed_number(text: str) -> str:
    """The item's number as displayed; 0 is the number of headings, which display none."""
    number = tidy(text).rstrip(".").strip()
    return "" if number == "0" else number


def _is_current(row: etree._Element) -> bool:
    return not (_flag(row, "committeedeleted") or _flag(row, "committeeexpired"))


def _flag(element: etree._Element, name: str) -> bool:
    return _text(element, name).lower() == "true"


def _text(element: etree._Element, name: str) -> str:
    return (element.findtext(name) or "").strip()


def _root(page: Page, name: str) -> etree._Element:
    try:
        root = parse_xml(page.body)
    except ValueError as error:
        raise _unexpected(page, str(error)) from error
    for element in root.iter(etree.Element):
        element.tag = etree.QName(element).localname.lower()
    found = root if root.tag == name else next(root.iter(name), None)
    if found is None:
        raise _unexpected(page, f"it begins with <{root.tag}> instead of <{name}>")
    return found


def _check_rows(page: Page, count: str, rows: int) -> None:
    """A list that counts rows and shows none has changed its form; it must not pass for an empty one."""
    if rows == 0 and count not in ("", "0"):
        raise _unexpected(page, f"it counts {count} rows and holds none that can be read")


def _unexpected(page: Page, why: str) -> PermanentError:
    return PermanentError(
        ReasonCode.NOT_THE_DOCUMENT, f"{page.url} is not the expected answer of a ModernGov web service: {why}"
    )
