"""What the healthy website answers to a path: a pure function of the council and the request."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from email.utils import format_datetime
from functools import cached_property
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.sample_council import pages, web_service
from tests.sample_council.addresses import Placed
from tests.sample_council.catalogue import Paper, papers
from tests.sample_council.dates import Dates, published_at
from tests.sample_council.schedule import COMMITTEES, Meeting, meetings

HTML, XML, TEXT = "text/html; charset=utf-8", "text/xml; charset=utf-8", "text/plain; charset=utf-8"


@dataclass(frozen=True)
class Answer:
    """A response; `validators` (ETag, Last-Modified) are there for documents only."""

    status: int
    body: bytes
    media_type: str
    headers: Mapping[str, str] = field(default_factory=dict)
    validators: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class SampleCouncil:
    """The council with its papers by name."""

    dates: Dates
    papers: Mapping[str, Paper]

    @classmethod
    def build(cls, dates: Dates) -> "SampleCouncil":
        return cls(dates, {paper.name: paper for paper in papers(dates)})

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        return meetings(self.dates)

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """Every listing of a paper; the minutes are listed twice."""
        return tuple(
            Placed(listed, meeting, self.papers[listed.name].file_name.rpartition(".")[2])
            for meeting in self.meetings
            for listed in (*meeting.documents, *(paper for item in meeting.items for paper in item.papers))
        )

    def of(self, meeting: Meeting) -> list[Placed]:
        return [place for place in self.placed if place.meeting == meeting]


def answer(council: SampleCouncil, target: str, base: str) -> Answer:
    """The response to a GET of `target` (path and query) on a site whose address is `base`."""
    url = urlsplit(target)
    path = unquote(url.path).lstrip("/")
    query = {name.lower(): value for name, value in parse_qsl(url.query, keep_blank_values=True)}
    operation = path.lower()
    if operation == "robots.txt":
        return Answer(200, pages.ROBOTS, TEXT)
    if operation in ("", "mglistcommittees.aspx"):
        return Answer(200, pages.committees_page(), HTML)
    if operation.startswith("mgwebservice.asmx/"):
        return _web_service(council, operation.partition("/")[2], query, base)
    if operation.startswith("documents/"):
        return _document(council, path.split("/")[1])
    if operation == "mgconvert2pdf.aspx":
        return _document(council, f"s{query.get('id')}")
    return _page(council, operation, query)


def _page(council: SampleCouncil, operation: str, query: Mapping[str, str]) -> Answer:
    if operation == "ielistmeetings.aspx":
        wanted = query.get("committeeid", query.get("cid"))
        for committee in COMMITTEES:
            if str(committee.id) == wanted:
                return Answer(200, pages.meetings_page(committee, council.meetings), HTML)
    if operation == "ielistdocuments.aspx":
        for meeting in council.meetings:
            if str(meeting.id) in (query.get("mid"), query.get("meetingid")):
                sizes = {name: len(paper.content) for name, paper in council.papers.items()}
                return Answer(200, pages.meeting_page(meeting, council.of(meeting), sizes), HTML)
    if operation == "mgerror.aspx":
        return Answer(200, pages.error_page("The page you asked for could not be shown."), HTML)
    if operation.endswith(".aspx"):
        return Answer(302, b"", HTML, {"Location": "/mgError.aspx"})
    return _missing()


def _missing() -> Answer:
    return Answer(404, pages.error_page("404 - File or directory not found."), HTML)


def _web_service(council: SampleCouncil, operation: str, query: Mapping[str, str], base: str) -> Answer:
    """The three operations; whatever they cannot read is a plain text 500, as on live sites."""
    try:
        return Answer(200, _xml(council, operation, query, base), XML)
    except KeyError as missing:
        return Answer(500, f"Missing parameter: {missing.args[0]}.\r\n".encode(), TEXT)
    except ValueError as error:
        return Answer(500, f"System.FormatException: {error}\r\n".encode(), TEXT)


def _xml(council: SampleCouncil, operation: str, query: Mapping[str, str], base: str) -> bytes:
    if operation == "getcommittees":
        return web_service.committees_xml()
    if operation == "getmeetings":
        first, last = _day(query["sfromdate"], date.min), _day(query["stodate"], date.max)
        return web_service.meetings_xml(council.meetings, int(query["lcommitteeid"]), first, last)
    if operation == "getmeeting":
        wanted = int(query["lmeetingid"])
        for meeting in council.meetings:
            if meeting.id == wanted:
                return web_service.meeting_xml(council.dates, meeting, council.of(meeting), base)
    raise ValueError(f"no answer to {operation}")


def _day(text: str, default: date) -> date:
    return datetime.strptime(text, "%d/%m/%Y").replace(tzinfo=UTC).date() if text else default


def _document(council: SampleCouncil, number: str) -> Answer:
    for place in council.placed:
        if place.number == number:
            paper = council.papers[place.listed.name]
            changed = published_at(place.listed.published).astimezone(UTC)
            validators = {
                "ETag": f'"{hashlib.sha256(paper.content).hexdigest()[:16]}"',
                "Last-Modified": format_datetime(changed, usegmt=True),
            }
            return Answer(200, paper.content, paper.media_type, validators=validators)
    return _missing()
