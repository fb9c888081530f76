"""`mgWebService.asmx` of ModernGov: the XML of committees, meetings and one meeting.

The elements, their order and their oddities (a blank before counts, escaped HTML in texts, True and False, dd/mm/yyyy)
follow answers of live sites that are kept in public scraper repositories.
"""

import html
from collections.abc import Iterable, Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from tests.sample_council import people
from tests.sample_council.addresses import Placed
from tests.sample_council.dates import Dates, clock, slashed
from tests.sample_council.schedule import COMMITTEES, RESTRICTED_ID, Item, Meeting

ALL_COMMITTEES = (-1, 0)
MEMBERS = (
    (people.LEADER, "Chair"),
    (people.DEPUTY_LEADER, "Vice-Chair"),
    (people.HOUSING_MEMBER, "Committee Member"),
    (people.ENVIRONMENT_MEMBER, "Committee Member"),
    (people.COMMUNITIES_MEMBER, "Committee Member"),
    (people.CARE_MEMBER, "Committee Member"),
    (people.CHILDREN_MEMBER, "Committee Member"),
)


def _element(name: str, *content: str, attributes: str = "") -> str:
    """Content is XML already; an element without any holds a line break, as in the live answers."""
    return f"<{name}{attributes}>{''.join(content) or chr(10)}</{name}>\n"


def _value(name: str, value: object = "") -> str:
    return _element(name, escape(str(value)))


def _text(name: str, value: str) -> str:
    """A text that is HTML inside XML, so escaped twice."""
    return _value(name, html.escape(value, quote=False))


def _word(name: str, value: str) -> str:
    """A text as it came from the word processor."""
    if not value:
        return _value(name)
    return _value(
        name, f'<div class="WordSection1">\n<p class="MsoNormal">{html.escape(value, quote=False)}</p>\n</div>\n'
    )


def _document(body: str) -> bytes:
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}'.encode()


def committees_xml() -> bytes:
    rows = [
        _element(
            "committee",
            _value("committeeid", committee.id),
            _text("committeetitle", committee.title),
            _value("committeedeleted", value=False),
            _value("committeeexpired", committee.expired),
            _text("committeecategory", committee.category),
        )
        for committee in COMMITTEES
    ]
    return _document(_element("committees", _value("committeescount", f" {len(rows)}"), *rows))


def meetings_xml(meetings: Sequence[Meeting], committee_id: int, first: date, last: date) -> bytes:
    """The meetings of a committee (-1 or 0: of all) between two days, both included."""
    blocks, total = [], 0
    for committee in COMMITTEES:
        if committee_id in (committee.id, *ALL_COMMITTEES):
            found = [m for m in meetings if m.committee == committee and first <= m.day <= last]
            total += len(found)
            blocks.append(
                _element(
                    "committee",
                    _value("committeeid", committee.id),
                    _text("committeetitle", committee.title),
                    _value("committeemeetingcount", f" {len(found)}"),
                    _element("committeemeetings", *map(_meeting_row, found)),
                )
            )
    counts = (_value("meetingscount", f" {total}"), _value("committeescount", f" {len(blocks)}"))
    return _document(_element("getmeetings", *counts, *blocks))


def _meeting_row(meeting: Meeting) -> str:
    return _element(
        "meeting",
        _value("meetingid", meeting.id),
        _value("meetingdate", slashed(meeting.day)),
        _value("meetingstatus", meeting.status),
        _value("meetingtime", clock(meeting.time)),
        _value("iswebcast", value=False),
    )


def meeting_xml(dates: Dates, meeting: Meeting, papers: Iterable[Placed], base: str) -> bytes:
    """One meeting with items and their papers; front sheets, supplements and printed minutes are not in it."""
    placed = [paper for paper in papers if paper.listed.kind is None]
    items = [_item(dates, meeting, item, place, placed, base) for place, item in enumerate(meeting.items, 4)]
    return _document(
        _element(
            "meeting",
            _value("meetingid", meeting.id),
            _value("meetingdate", slashed(meeting.day)),
            _value("meetingstatus", meeting.status),
            _value("isdisplayallowed", value=True),
            _value("meetingtime", clock(meeting.time)),
            *map(_value, ("meetingactualstarttime", "meetingplannedfinishtime", "meetingactualfinishtime")),
            _text("meetinglocation", meeting.venue),
            _value("iswebcast", value=False),
            _value("agendaid", meeting.id),
            _value("agendapublished", bool(meeting.items)),
            _value("decisionpublished", value=False),
            _value("minutepublished", meeting.minutes_published),
            _value("meetingroom"),
            _element("agendaitems", *items),
            _element("attendees", *_attendees(meeting, base)),
        )
    )


def _item(dates: Dates, meeting: Meeting, item: Item, place: int, placed: Iterable[Placed], base: str) -> str:
    day = slashed(meeting.day)
    papers = [paper for paper in placed if paper.listed in item.papers]
    linked = [_linked(meeting, item, paper, number, base) for number, paper in enumerate(papers, 1)]
    if item.restricted:
        linked.append(_restricted(dates, meeting, item))
    return _element(
        "agendaitem",
        _value("agendaitemid", item.id),
        _text("agendaitemtitle", item.title),
        _word("agendatext", item.text),
        _value("actualmeetingdate", day),
        _value("agendaitemnumber", place),
        _value("agendaitemsubnumber"),
        _value("fulldisplaynumberformat", f"{item.number}."),
        _value("authorusername"),
        *([_word("minutesnonemptyhtmlbody", item.minutes)] if item.minutes else []),
        _value("declarationcount", 0),
        *(_value(name, value=False) for name in ("iscallin", "iscomment", "isdecision", "isdecisionpublished")),
        _value("isminutepublished", bool(item.minutes)),
        _value("ispubliccanspeak", value=False),
        _value("isrestricted", item.restricted),
        _value("isdisplayallowed", value=True),
        _value("meetingdate", day),
        _value("meetingtime", clock(meeting.time)),
        _value("minutesitemnumber"),
        _value("preferreddate", day),
        _text("refertocommittee", meeting.committee.title),
        *([_element("linkeddocuments", *linked)] if linked else []),
    )


def _linked(meeting: Meeting, item: Item, paper: Placed, number: int, base: str) -> str:
    return _element(
        "linkeddoc",
        _value("attachmentid", paper.listed.id),
        _text("title", paper.listed.title),
        _value("isurl", value=False),
        _value("url", f"{base}/{paper.service_link}"),
        _value("isrestricted", value=False),
        _value("restrictionsRef"),
        *_link_end(meeting, item, number, paper.listed.published),
    )


def _restricted(dates: Dates, meeting: Meeting, item: Item) -> str:
    """The exempt report: named, and without an address."""
    return _element(
        "linkeddoc",
        _value("attachmentid", RESTRICTED_ID),
        _text("title", item.title),
        _value("isurl", value=False),
        _value("url"),
        _value("isrestricted", value=True),
        _value("restrictionsRef", "3"),
        *_link_end(meeting, item, 1, dates.agenda_published),
    )


def _link_end(meeting: Meeting, item: Item, number: int, published: date) -> tuple[str, ...]:
    return (
        _value("itemnum", number),
        _value("publicationdate", slashed(published)),
        _value("meetingdate", slashed(meeting.day)),
        _value("decisiondate", slashed(meeting.day)),
        _text("committeetitle", meeting.committee.title),
        _value("isdecisionattachment", value=False),
        _text("ownertitle", item.title),
    )


def _attendees(meeting: Meeting, base: str) -> list[str]:
    if meeting.committee.title != people.CABINET:
        return []
    return [
        _element(
            "attendee",
            _value("url", f"{base}/mgUserInfo.aspx?UID={number}"),
            attributes=(
                f' membertype="U" memberid="{number}" name={quoteattr(name)} roledescription={quoteattr(role)} '
                f'attendance="{_attendance(meeting, name)}" politicalparty="" ward="" representing=""'
            ),
        )
        for number, (name, role) in enumerate(MEMBERS, 501)
    ]


def _attendance(meeting: Meeting, name: str) -> str:
    if not meeting.minutes_published:
        return "Expected"
    return "Apologies" if name == people.CARE_MEMBER else "Present"
