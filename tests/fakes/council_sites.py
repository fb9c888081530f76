"""A small council on every platform: what its site answers, and what must be read from it."""

# ruff: noqa: E501 - lines of markup stay whole

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from contracts.artefacts.failure import ReasonCode
from workers.adapters.sources.options import Platform, PlatformOptions
from workers.adapters.sources.pages import Page
from workers.runtime.errors import PermanentError

HERE = "https://council.example"
SUMMER, WINTER = "2025-07-01T18:30:00+01:00", "2025-12-02T18:30:00+00:00"


@dataclass(frozen=True)
class SitePages:
    """Pages by their address; any other address is not found. What was asked is kept."""

    answers: Mapping[str, str]
    asked: list[str] = field(default_factory=list)

    def fetch(self, url: str) -> Page:
        self.asked.append(url)
        for address, text in self.answers.items():
            if url == address or (address.endswith("*") and url.startswith(address[:-1])):
                return Page(url, text.encode())
        raise PermanentError(ReasonCode.NOT_FOUND, f"{url} answered with status 404")

    def ask(self, url: str, body: bytes, media_type: str) -> Page:
        del body, media_type
        return self.fetch(url)


@dataclass(frozen=True)
class BucketKeys:
    """Keys of one bucket."""

    names: tuple[str, ...]
    bodies: Mapping[str, bytes] = field(default_factory=dict)

    def read(self, bucket: str, key: str, most: int) -> bytes:
        assert bucket == "papers"
        return self.bodies[key][: most + 1]

    def keys(self, bucket: str, prefix: str) -> Iterator[str]:
        assert bucket == "papers"
        return (name for name in self.names if name.startswith(prefix))


@dataclass(frozen=True)
class CouncilSite:
    """A site; `meetings` and `documents` count what it lists, `starts` are the hours that it states."""

    platform: Platform
    address: str
    answers: Mapping[str, str]
    meetings: int
    documents: int
    starts: frozenset[str] = frozenset((SUMMER, WINTER))
    options: PlatformOptions = field(default_factory=PlatformOptions)
    complete: bool = True


def html(body: str, title: str = "Meetings") -> str:
    return f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{body}</body></html>"


def _moderngov() -> CouncilSite:
    def row(number: int, day: str) -> str:
        return f'<li><a href="ieListDocuments.aspx?CId=7&amp;MId={number}">{day} 6.30 pm</a></li>'

    def meeting(number: int, day: str) -> str:
        return html(
            f"""<div id="modgov"><h1 class="mgMainTitleTxt">Agenda</h1><h2 class="mgSubTitleTxt">Planning - {day} 6.30 pm</h2>
            <ul class="mgActionList"><li><a href="documents/g{number}/Public reports pack.pdf?T=10">Agenda reports pack</a></li></ul>
            <table class="mgItemTable"><tr><td class="mgItemNumberCell"><a name="AI{number}1"></a><p class="mgAiTitleTxt">1.</p></td>
            <td><p class="mgAiTitleTxt">Kiln Lane</p><ul class="mgBulletList">
            <li><a href="documents/s{number}/Kiln Lane.pdf">Kiln Lane <span class="mgFileSize">PDF 1 KB</span></a></li>
            <li>Restricted <span class="mgHide">View the reasons why document Annex is restricted</span></li>
            </ul></td></tr></table></div>""",
            "Agenda | Council",
        )

    mark = '<div id="modgov"><div class="mgContent">'
    return CouncilSite(
        Platform.MODERNGOV,
        HERE,
        {
            f"{HERE}/mgListCommittees.aspx?bcr=1": html(
                f'{mark}<a href="mgCommitteeDetails.aspx?ID=7">Planning</a></div></div>'
            ),
            f"{HERE}/ieListMeetings.aspx?CommitteeId=7": html(
                f'{mark}<ul class="mgBulletList">{row(70, "1 Jul 2025")}{row(71, "2 Dec 2025")}</ul></div></div>'
            ),
            f"{HERE}/ieListDocuments.aspx?CId=7&MId=70": meeting(70, "Tuesday, 1st July, 2025"),
            f"{HERE}/ieListDocuments.aspx?CId=7&MId=71": meeting(71, "Tuesday, 2nd December, 2025"),
        },
        meetings=2,
        documents=6,
        options=PlatformOptions(web_service=False),
    )


def _cmis() -> CouncilSite:
    tab = f"{HERE}/town/Meetings/tabid/70"

    def link(number: int) -> str:
        return f"{tab}/ctl/ViewMeetingPublic/mid/397/Meeting/{number}/Committee/6/Default.aspx"

    def meeting(day: str, paper: str) -> str:
        return html(
            f"""<div class="holder"><div class="DNNLabel"><label>Committee:</label></div><div class="Value">Planning</div></div>
            <div class="holder"><div class="DNNLabel"><label>Date/Time:</label></div><div class="Value">{day} - 18:30</div></div>
            <ul class="CmisDocumentList"><li><a class="TitleLink" href="/town/Document.ashx?{paper}">Agenda</a></li></ul>"""
        )

    answers = {
        f"{HERE}/town/Meetings.aspx": html(f'<a href="{link(1)}">Planning</a>'),
        f"{tab}/ctl/MeetingCalendarPublicNoJava/mid/397/Date/2025-07-01/*": html(
            f'<table class="calendar"><tr><td><a href="{link(1)}">18:30 Planning</a></td></tr></table>'
        ),
        f"{tab}/ctl/MeetingCalendarPublicNoJava/mid/397/Date/2025-12-01/*": html(
            f'<table class="calendar"><tr><td><a href="{link(2)}">18:30 Planning</a></td></tr></table>'
        ),
        f"{tab}/ctl/MeetingCalendarPublicNoJava/*": html('<table class="calendar"><tr><td></td></tr></table>'),
        link(1): meeting("1 Jul 2025", "a1%3d"),
        link(2): meeting("2 Dec 2025", "b2%3d"),
    }
    return CouncilSite(Platform.CMIS, f"{HERE}/town/Meetings.aspx", answers, meetings=2, documents=2)


def _legistar() -> CouncilSite:
    def event(number: int, day: str) -> dict[str, object]:
        return {
            "EventId": number,
            "EventDate": f"{day}T00:00:00",
            "EventTime": "6:30 PM",
            "EventBodyName": "Planning",
            "EventLocation": "Hall",
            "EventAgendaFile": f"https://files.example/agenda {number}.pdf",
            "EventMinutesFile": None,
            "EventInSiteURL": f"https://x.legistar.com/MeetingDetail.aspx?ID={number}",
        }

    def items(number: int) -> str:
        attachment = {
            "MatterAttachmentId": number * 10,
            "MatterAttachmentName": "Report",
            "MatterAttachmentHyperlink": f"https://files.example/{number}/report.pdf",
        }
        row = {
            "EventItemId": number,
            "EventItemTitle": "Kiln Lane",
            "EventItemMatterAttachments": [attachment, attachment],
        }
        return json.dumps([row])

    base = f"{HERE}/v1/town"
    return CouncilSite(
        Platform.LEGISTAR,
        base,
        {
            f"{base}/Events?*": json.dumps([event(1, "2025-07-01"), event(2, "2025-12-02")]),
            f"{base}/Events/1/*": items(1),
            f"{base}/Events/2/*": items(2),
        },
        meetings=2,
        documents=4,
    )


def _legistar_calendar() -> CouncilSite:
    def row(number: int, day: str) -> str:
        return (
            f'<tr><td>Planning</td><td>{day}</td><td>6:30 PM</td><td>Hall</td><td><a href="MeetingDetail.aspx?ID={number}'
            f'&amp;GUID=A">details</a></td><td><a href="View.ashx?M=A&amp;ID={number}&amp;GUID=A">Agenda</a></td></tr>'
        )

    heads = "".join(
        f"<th>{name}</th>"
        for name in ("Name", "Meeting Date", "Meeting Time", "Meeting Location", "Meeting Details", "Agenda")
    )
    table = f'<table id="ctl00_gridCalendar_ctl00"><thead><tr>{heads}</tr></thead><tbody>{row(1, "7/1/2025")}{row(2, "12/2/2025")}</tbody></table>'
    return CouncilSite(
        Platform.LEGISTAR,
        HERE,
        {f"{HERE}/Calendar.aspx": html(table)},
        meetings=2,
        documents=2,
        options=PlatformOptions(calendar=True),
        complete=False,
    )


def _civicplus() -> CouncilSite:
    def row(number: int, day: str) -> str:
        return (
            f'<tr class="catAgendaRow"><td><p><a href="/AgendaCenter/ViewFile/Agenda/_{day}-{number}">Planning at 6:30 PM</a></p></td>'
            f'<td class="minutes"><a href="/AgendaCenter/ViewFile/Minutes/_{day}-{number}"><img alt="Minutes"></a></td></tr>'
        )

    body = f'<div id="AgendaCenterContent"><div class="listing"><h2>Planning</h2><table>{row(1, "07012025")}{row(2, "12022025")}</table></div></div>'
    return CouncilSite(
        Platform.CIVICPLUS, HERE, {f"{HERE}/AgendaCenter/Search/?*": html(body)}, meetings=2, documents=4
    )


def _escribe() -> CouncilSite:
    def meeting(key: str, day: str, number: int) -> dict[str, object]:
        link = {"Type": "Agenda", "Title": "Agenda (PDF)", "Url": f"filestream.ashx?DocumentId={number}"}
        return {
            "ID": key,
            "MeetingName": "Planning",
            "StartDate": f"{day} 18:30:00",
            "Location": "Hall",
            "MeetingDocumentLink": [link],
        }

    def page(number: int) -> str:
        return html(
            f"""<div class="AgendaItemContainer"><div class="AgendaItem AgendaItem{number}"><div class="AgendaItemCounter">1.</div>
            <div class="AgendaItemTitle">Kiln Lane</div><a href="filestream.ashx?DocumentId={number}9">Report.pdf</a></div></div>"""
        )

    calendar = {"d": [meeting("aa", "2025/07/01", 1), meeting("bb", "2025/12/02", 2)]}
    return CouncilSite(
        Platform.ESCRIBE,
        HERE,
        {
            f"{HERE}/MeetingsCalendarView.aspx/GetCalendarMeetings": json.dumps(calendar),
            f"{HERE}/Meeting.aspx?Id=aa*": page(1),
            f"{HERE}/Meeting.aspx?Id=bb*": page(2),
        },
        meetings=2,
        documents=4,
    )


def _listing() -> CouncilSite:
    body = """<ul><li>1 July 2025, 6.30 pm <a href="/files/agenda-july.pdf">Agenda</a></li>
    <li>2 December 2025, 6.30 pm <a href="/files/agenda-dec.pdf">Agenda</a> <a href="/files/minutes-dec.docx">Minutes</a></li></ul>"""
    return CouncilSite(Platform.LISTING, f"{HERE}/papers", {f"{HERE}/papers": html(body)}, meetings=2, documents=3)


def _feed() -> CouncilSite:
    def item(day: str, name: str) -> str:
        return (
            f"<item><title>Planning, {day} 6.30 pm</title><link>{HERE}/{name}.pdf</link><guid>{name}</guid>"
            "<pubDate>Mon, 23 Jun 2025 09:00:00 GMT</pubDate></item>"
        )

    body = f"<rss version='2.0'><channel><title>x</title>{item('1 July 2025', 'a')}{item('2 December 2025', 'b')}</channel></rss>"
    return CouncilSite(Platform.FEED, f"{HERE}/rss", {f"{HERE}/rss": body}, meetings=2, documents=2, complete=False)


def _s3() -> CouncilSite:
    return CouncilSite(Platform.S3, "s3://papers/in", {}, meetings=2, documents=3, starts=frozenset())


KEYS = BucketKeys(
    ("in/2025-07-01/agenda.pdf", "in/2025-07-01/report.pdf", "in/b/minutes.docx", "in/b/.hidden.pdf", "inner/x.pdf")
)
SITES: Mapping[str, CouncilSite] = {
    "moderngov without web service": _moderngov(),
    "cmis": _cmis(),
    "legistar": _legistar(),
    "legistar calendar": _legistar_calendar(),
    "civicplus": _civicplus(),
    "escribe": _escribe(),
    "listing": _listing(),
    "feed": _feed(),
    "s3": _s3(),
}
