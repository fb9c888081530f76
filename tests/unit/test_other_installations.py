"""Answers as installations vary them: other designs, languages, missing fields, wrappers."""

import json

import pytest

from contracts.artefacts.meeting import Availability
from tests.fakes.council_sites import SitePages, html
from workers.adapters.sources.cmis import parse_meeting as parse_cmis
from workers.adapters.sources.detection import detect_platform
from workers.adapters.sources.legistar import parse_event
from workers.adapters.sources.moderngov_agenda import parse_agenda
from workers.adapters.sources.moderngov_lists import parse_committee_list, parse_meeting_list
from workers.adapters.sources.moderngov_xml import parse_committees, parse_meeting
from workers.adapters.sources.options import Platform
from workers.adapters.sources.pages import Page

SITE = "https://democracy.vale.example"
SERVICE = f"{SITE}/mgWebService.asmx"
COMMITTEES = (
    "<committees{}><committeescount> 1</committeescount><committee><committeeid>7</committeeid><committeetitle>Cabinet"
    "</committeetitle></committee></committees>"
)


def served(body: str) -> Page:
    return Page(f"{SERVICE}/GetMeeting", body.encode())


@pytest.mark.parametrize(
    "body",
    [
        COMMITTEES.format(""),
        COMMITTEES.format(' xmlns="http://moderngov.co.uk/namespaces"'),
        "\ufeff<?xml version='1.0' encoding='utf-8'?>" + COMMITTEES.format(""),
        '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><GetCommitteesResponse '
        'xmlns="http://moderngov.co.uk/namespaces"><GetCommitteesResult>'
        + COMMITTEES.format("")
        + "</GetCommitteesResult></GetCommitteesResponse></s:Body></s:Envelope>",
        COMMITTEES.format("").replace("committee", "Committee"),
    ],
)
def test_committees_are_read_in_any_wrapping(body: str) -> None:
    [committee] = parse_committees(served(body))
    assert (committee.id, committee.title, committee.current) == ("7", "Cabinet", True)


def test_a_meeting_with_few_fields_is_read() -> None:
    found = parse_meeting(served("<meeting><meetingid>9</meetingid><meetingdate>02/03/2026</meetingdate></meeting>"))
    assert (found.id, found.starts_at, found.items, found.displayed, found.status) == ("9", None, (), True, "")


@pytest.mark.parametrize("hour", ["7.30 p.m.", "7:30pm", "19.30", "7.30 yh", "19:30 hrs"])
def test_the_hour_of_a_meeting_is_read_in_any_form(hour: str) -> None:
    body = f"<meeting><meetingid>9</meetingid><meetingdate>02/07/2026</meetingdate><meetingtime>{hour}</meetingtime>"
    assert str(parse_meeting(served(f"{body}</meeting>")).starts_at) == "2026-07-02 19:30:00+01:00"


def test_a_paper_without_its_number_has_that_of_its_address_and_one_without_both_is_left_out() -> None:
    papers = "".join(
        f"<linkeddoc><title>A</title>{url}</linkeddoc>" for url in ("<url>/documents/s55/A.pdf</url>", "<url/>")
    )
    item = f"<agendaitem><agendaitemid>1</agendaitemid><linkeddocuments>{papers}</linkeddocuments></agendaitem>"
    found = parse_meeting(served(f"<meeting><meetingid>9</meetingid><agendaitems>{item}</agendaitems></meeting>"))
    assert [paper.key for paper in found.papers] == ["s55"]


@pytest.mark.parametrize(
    "body",
    [
        '<h1 class="mgMainTitleTxt">Agenda</h1><h2 class="mgSubTitleTxt">Cabinet - Monday, 2nd March, 2026 6.30 pm',
        '<h1 class="mgMainTitleTxt">Agenda for Cabinet on Monday, 2nd March, 2026, 6.30 pm</h1>',
        '<div class="mgMainTitleTxt">Agenda</div><p class="mgSubTitleTxt">Dydd Llun, 2il Mawrth, 2026 6.30 yh</p>',
    ],
)
def test_a_meeting_page_states_its_day_where_its_design_does(body: str) -> None:
    page = Page(f"{SITE}/ieListDocuments.aspx?CId=7&MID=9", html(f'<div id="modgov">{body}</div>').encode())
    assert str(parse_agenda(page).starts_at) == "2026-03-02 18:30:00+00:00"


def test_a_list_of_committees_may_lead_to_their_meetings_at_once() -> None:
    link = '<div class="mgContent"><a href="ieListMeetings.aspx?CommitteeId=7">Cabinet</a></div>'
    [committee] = parse_committee_list(Page(f"{SITE}/mgListCommittees.aspx?bcr=1", html(link).encode()))
    assert (committee.id, committee.title) == ("7", "Cabinet")


def test_the_day_of_a_meeting_may_stand_beside_its_link() -> None:
    row = '<table class="mgTable"><tr><td>2 Mar 2026</td><td><a href="ieListDocuments.aspx?CId=7&MId=9">Agenda</a></td>'
    [meeting] = parse_meeting_list(Page(f"{SITE}/ieListMeetings.aspx?CId=7", html(f"{row}</tr></table>").encode()))
    assert (meeting.id, str(meeting.day)) == ("9", "2026-03-02")


@pytest.mark.parametrize("labels", [("Committee:", "Date/Time:"), ("Body", "Meeting Date:"), ("Committee", "Date:")])
def test_a_meeting_of_cmis_is_read_by_any_of_the_labels_in_use(labels: tuple[str, str]) -> None:
    values = ("Planning", "2 Mar 2026 - 18:30")
    rows = "".join(
        f'<div class="holder"><div class="DNNLabel">{label}</div><div class="Value">{value}</div></div>'
        for label, value in zip(labels, values, strict=True)
    )
    found = parse_cmis(Page("https://vale.example/Meeting.aspx", html(rows).encode()), "5")
    assert (found.committee, str(found.starts_at)) == ("Planning", "2026-03-02 18:30:00+00:00")


def test_an_attachment_that_legistar_hides_from_its_pages_is_left_out() -> None:
    event = {
        "EventId": 1,
        "EventDate": "2026-03-02T00:00:00",
        "EventTime": None,
        "EventBodyName": "CANCELLED Council",
    }
    shown = {"MatterAttachmentId": 1, "MatterAttachmentName": "A", "MatterAttachmentHyperlink": f"{SITE}/a.pdf"}
    hidden = {**shown, "MatterAttachmentId": 2, "MatterAttachmentShowOnInternetPage": False}
    rows = [{"EventItemId": 1, "EventItemTitle": "x", "EventItemMatterAttachments": [shown, hidden]}]
    found = parse_event(Page(SITE, b""), event, Page(SITE, json.dumps(rows).encode()))
    assert [document.key for document in found.documents] == ["attachment:1"]
    assert (found.status, found.starts_at) == ("Cancelled", None)
    assert all(document.availability is Availability.PUBLISHED for document in found.documents)


def test_an_archive_of_escribe_records_is_found_and_read() -> None:
    record = {
        "title": "2nd Meeting of City Council",
        "datetime": "2025-01-21T13:00:00",
        "url": "https://pub-town.escribemeetings.com/Meeting.aspx?Id=aa-bb&Agenda=PostMinutes",
        "items": {"1": {"title": "Call to Order", "attachments": []}},
    }
    address = "https://archive.example/meetings.json"
    pages = SitePages({address: json.dumps([record])})
    assert detect_platform(address, pages).platform is Platform.ESCRIBE
