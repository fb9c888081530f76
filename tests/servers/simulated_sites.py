"""Simulated council sites, each on an address of loopback of its own, in one process: seeded, with a log of requests.

They speak as ModernGov does. Pages and papers carry ETags and answer conditional requests; nothing on them changes.
"""

import asyncio
import json
import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from ipaddress import IPv4Address
from multiprocessing.connection import Connection
from random import Random
from typing import Any
from xml.sax.saxutils import escape

FIRST = IPv4Address("127.20.0.1")
YEAR = 2025
COMMITTEES = (
    "Cabinet",
    "Planning Committee",
    "Scrutiny Committee",
    "Audit Committee",
    "Licensing",
    "Full Council",
)
SUBJECTS = ("Budget Monitoring", "Local Plan", "School Places", "Highways Works", "Fees & Charges", "Annual Report")
ROBOTS = b"User-agent: *\nDisallow: /admin\n"


@dataclass(frozen=True)
class SimulatedSite:
    """What one site answers, by path and query."""

    answers: dict[str, bytes]
    documents: int
    meetings: int


def simulated_site(seed: int, items: int = 5) -> SimulatedSite:
    """A council with two to four committees, a few meetings of each, and papers under their items."""
    random, answers, documents, meetings = Random(seed), {"/robots.txt": ROBOTS}, 0, 0  # noqa: S311 repeatable
    committees = list(enumerate(random.sample(COMMITTEES, random.randint(2, 4)), 1))
    answers["/mgWebService.asmx/GetCommittees"] = _committees(committees)
    for number, name in committees:
        listed = [(number * 100 + n, _day(random)) for n in range(3)]
        query = f"lCommitteeId={number}&sFromDate=01/01/{YEAR}&sToDate=31/12/{YEAR}"
        answers[f"/mgWebService.asmx/GetMeetings?{query}"] = _meetings(number, name, listed)
        for meeting, day in listed:
            papers = [(meeting * 100 + n, random.choice(SUBJECTS)) for n in range(random.randint(1, items))]
            answers[f"/mgWebService.asmx/GetMeeting?lMeetingId={meeting}"] = _meeting(meeting, day, papers)
            answers[f"/ieListDocuments.aspx?CId={number}&MId={meeting}"] = _page(name, meeting, day, papers)
            pack = f"/documents/g{meeting}/Public%20reports%20pack.pdf?T=10"
            for path in (pack, *(_path(paper, title) for paper, title in papers)):
                answers[path] = b"%PDF-1.4\n% " + f"{seed} {path}".encode() + b"\n%%EOF\n"
            documents, meetings = documents + len(papers) + 1, meetings + 1
    return SimulatedSite(answers, documents, meetings)


def _day(random: Random) -> str:
    return f"{random.randint(1, 28):02d}/{random.randint(1, 12):02d}/{YEAR}"


def _path(paper: int, title: str) -> str:
    return f"/documents/s{paper}/{title.replace(' ', '%20').replace('&', '%26')}.pdf"


def _committees(committees: list[tuple[int, str]]) -> bytes:
    rows = "".join(
        f"<committee><committeeid>{number}</committeeid><committeetitle>{escape(name)}</committeetitle>"
        "<committeedeleted>False</committeedeleted><committeeexpired>False</committeeexpired></committee>"
        for number, name in committees
    )
    return f"<committees><committeescount> {len(committees)}</committeescount>{rows}</committees>".encode()


def _meetings(number: int, name: str, listed: list[tuple[int, str]]) -> bytes:
    rows = "".join(
        f"<meeting><meetingid>{meeting}</meetingid><meetingdate>{day}</meetingdate></meeting>"
        for meeting, day in listed
    )
    return (
        f"<getmeetings><meetingscount> {len(listed)}</meetingscount><committee><committeeid>{number}</committeeid>"
        f"<committeetitle>{escape(name)}</committeetitle><committeemeetings>{rows}</committeemeetings></committee>"
        "</getmeetings>"
    ).encode()


def _meeting(meeting: int, day: str, papers: list[tuple[int, str]]) -> bytes:
    items = "".join(
        f"<agendaitem><agendaitemid>{paper}</agendaitemid><agendaitemtitle>{escape(escape(title))}</agendaitemtitle>"
        f"<fulldisplaynumberformat>{place}.</fulldisplaynumberformat><isrestricted>False</isrestricted><linkeddocuments>"
        f"<linkeddoc><attachmentid>{paper}</attachmentid><title>{escape(escape(title))}</title><isurl>False</isurl>"
        f"<url>{escape(_path(paper, title))}</url><isrestricted>False</isrestricted>"
        f"<publicationdate>{day}</publicationdate></linkeddoc></linkeddocuments></agendaitem>"
        for place, (paper, title) in enumerate(papers, 1)
    )
    return (
        f"<meeting><meetingid>{meeting}</meetingid><meetingdate>{day}</meetingdate><meetingtime>6.30 pm</meetingtime>"
        "<meetingstatus>Confirmed</meetingstatus><isdisplayallowed>True</isdisplayallowed>"
        "<meetinglocation>Council Chamber</meetinglocation><agendapublished>True</agendapublished>"
        f"<agendaitems>{items}</agendaitems></meeting>"
    ).encode()


def _page(name: str, meeting: int, day: str, papers: list[tuple[int, str]]) -> bytes:
    filler = "<p class='mgWordPara'>The committee is asked to consider the report that follows.</p>" * 40
    rows = "".join(
        f'<tr><td class="mgItemNumberCell"><a name="AI{paper}"></a><p class="mgAiTitleTxt">{place}.</p></td>'
        f'<td><p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="{escape(_path(paper, title))}">{escape(title)}</a>'
        f'</p><ul class="mgBulletList"><li><a href="{escape(_path(paper, title))}">{escape(title)} '
        '<span class="mgFileSize">PDF 90 KB</span></a></li></ul></td></tr>'
        for place, (paper, title) in enumerate(papers, 1)
    )
    return (
        f"<html><head><title>Agenda for {escape(name)} on {day} | Vale Council</title></head><body><div id='modgov'>"
        f"<h1 class='mgMainTitleTxt'>Agenda</h1><ul class='mgActionList'><li>"
        f"<a href='documents/g{meeting}/Public reports pack.pdf?T=10'>Agenda reports pack</a></li></ul>{filler}"
        f"<table id='mgItemTable' class='mgItemTable'>{rows}</table></div></body></html>"
    ).encode()


@dataclass
class Log:
    """What was asked: host, path, whether conditionally, status, and bytes of body; and how many at once at most."""

    requests: list[tuple[str, str, bool, int, int]] = field(default_factory=list)
    running: dict[str, int] = field(default_factory=dict)
    most_at_once: int = 0


class _Sites:
    def __init__(self, sites: dict[str, SimulatedSite]) -> None:
        self.sites, self.log = sites, Log()
        self.etags = {
            (host, path): f'"{sha256(body).hexdigest()[:16]}"'
            for host, site in sites.items()
            for path, body in site.answers.items()
        }

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        host = writer.get_extra_info("sockname")[0]
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        log = self.log
        log.running[host] = log.running.get(host, 0) + 1
        log.most_at_once = max(log.most_at_once, log.running[host])
        path = head.split(" ", 2)[1]
        fields = {name.lower(): value for name, _, value in (line.partition(": ") for line in head.splitlines()[1:])}
        status, headers, body = self._answer(host, path, fields.get("if-none-match"))
        writer.write(f"HTTP/1.1 {status} x\r\n{headers}Connection: close\r\n\r\n".encode() + body)
        await asyncio.sleep(0)
        log.requests.append((host, path, "if-none-match" in fields, status, len(body)))
        log.running[host] -= 1
        await writer.drain()
        writer.close()

    def _answer(self, host: str, path: str, known: str | None) -> tuple[int, str, bytes]:
        body = self.sites[host].answers.get(path)
        if body is None:
            return 404, "Content-Length: 0\r\n", b""
        etag = self.etags[host, path]
        if known == etag:
            return 304, f"ETag: {etag}\r\n", b""
        return 200, f"ETag: {etag}\r\nContent-Length: {len(body)}\r\n", body


def _run(pipe: Connection, hosts: list[str], items: int) -> None:
    sites = _Sites({host: simulated_site(number, items) for number, host in enumerate(hosts)})

    async def main() -> None:
        first = await asyncio.start_server(sites.serve, hosts[0], 0)
        port = first.sockets[0].getsockname()[1]
        rest = await asyncio.start_server(sites.serve, hosts[1:], port) if hosts[1:] else None
        pipe.send(port)
        while (await asyncio.to_thread(pipe.recv)) == "log":
            pipe.send(json.dumps({"requests": sites.log.requests, "most_at_once": sites.log.most_at_once}))
            sites.log.requests.clear()
        first.close()
        if rest:
            rest.close()

    asyncio.run(main())


@dataclass(frozen=True)
class RunningSites:
    """Sites that answer."""

    bases: tuple[str, ...]
    pipe: Any

    def log(self) -> Log:
        """What was asked since the last call."""
        self.pipe.send("log")
        told = json.loads(self.pipe.recv())
        return Log([tuple(entry) for entry in told["requests"]], {}, told["most_at_once"])


@contextmanager
def simulated_sites(count: int, items: int = 5) -> Iterator[RunningSites]:
    """So many sites in a process of their own."""
    hosts = [str(FIRST + number) for number in range(count)]
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_run, args=(there, hosts, items), daemon=True)
    process.start()
    try:
        port = here.recv()
        yield RunningSites(tuple(f"http://{host}:{port}" for host in hosts), here)
    finally:
        here.send("end")
        process.join(10)
        if process.is_alive():
            process.kill()
