"""The ModernGov platform: its web service and its meeting pages, read together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from contracts.artefacts.meeting import Availability
from workers.adapters.sources.moderngov_html import MeetingPage, first_of_each, parse_meeting_page
from workers.adapters.sources.moderngov_xml import (
    Committee,
    ServiceMeeting,
    parse_committees,
    parse_meeting,
    parse_meetings,
)
from workers.adapters.sources.pages import Page, Pages
from workers.domain.listing import ListedDocument, ListedMeeting, Listing
from workers.stages.watch.source import Window


@dataclass(frozen=True)
class ModernGov:
    """A ModernGov site; `base` is the address of the directory that holds `mgWebService.asmx`.

    `council` is the council's name where the pages' titles do not end with it.
    """

    base: str
    pages: Pages
    council: str | None = None

    def listing(self, window: Window) -> Listing:
        """Every shown meeting of a current committee in the window. Raises TransientError, PermanentError."""
        found = {meeting.key: (council, meeting) for council, meeting in self._meetings(window)}
        named = (council for council, _ in found.values() if council)
        meetings = sorted((meeting for _, meeting in found.values()), key=_order)
        return Listing(self.council or next(named, None), tuple(meetings))

    def _meetings(self, window: Window) -> Iterator[tuple[str | None, ListedMeeting]]:
        for committee in parse_committees(self._service("GetCommittees")):
            if not committee.current:
                continue
            for meeting_id in self._meeting_ids(committee, window):
                meeting = parse_meeting(self._service("GetMeeting", lMeetingId=meeting_id))
                if meeting.displayed:
                    yield self._meeting(committee, meeting)

    def _meeting_ids(self, committee: Committee, window: Window) -> tuple[str, ...]:
        first, last = (f"{day:%d/%m/%Y}" for day in (window.first, window.last))
        return parse_meetings(self._service("GetMeetings", lCommitteeId=committee.id, sFromDate=first, sToDate=last))

    def _meeting(self, committee: Committee, meeting: ServiceMeeting) -> tuple[str | None, ListedMeeting]:
        url = f"{self._root}/ieListDocuments.aspx?CId={committee.id}&MId={meeting.id}"
        page = parse_meeting_page(self.pages.fetch(url))
        listed = ListedMeeting(
            key=meeting.id,
            committee=committee.title,
            starts_at=meeting.starts_at,
            status=meeting.status or "Confirmed",
            venue=meeting.venue,
            url=url,
            agenda_published=meeting.agenda_published,
            minutes_published=meeting.minutes_published,
            items=meeting.items,
            documents=merge_documents(meeting, page),
            people=meeting.people,
        )
        return page.council, listed

    def _service(self, method: str, **parameters: str) -> Page:
        query = f"?{urlencode(parameters, safe='/')}" if parameters else ""
        return self.pages.fetch(f"{self._root}/mgWebService.asmx/{method}{query}")

    @property
    def _root(self) -> str:
        return self.base.rstrip("/")


def merge_documents(meeting: ServiceMeeting, page: MeetingPage) -> tuple[ListedDocument, ...]:
    """The documents of both lists, each once: files of the meeting, then papers.

    The web service knows titles, dates and restrictions; the page knows the public addresses.
    """
    on_page = {document.key: document for document in page.documents}
    papers = tuple(_with_address(paper, on_page.get(paper.key)) for paper in meeting.papers)
    hidden = frozenset(item.key for item in meeting.items if item.restricted)
    rest = tuple(_hide(document, hidden) for document in _only_on_page(meeting.papers, page.documents))
    files = (document for document in rest if document.item_key is None)
    return (*files, *first_of_each(papers), *(document for document in rest if document.item_key is not None))


def _with_address(paper: ListedDocument, on_page: ListedDocument | None) -> ListedDocument:
    if paper.availability is Availability.RESTRICTED or on_page is None or on_page.url is None:
        return paper
    return replace(paper, url=on_page.url, availability=Availability.PUBLISHED)


def _only_on_page(papers: tuple[ListedDocument, ...], listed: Iterable[ListedDocument]) -> Iterator[ListedDocument]:
    """What the page adds; a paper without a link has no number, so its title tells whether it is known."""
    keys = {paper.key for paper in papers}
    titles = {(paper.item_key, paper.title) for paper in papers}
    for document in listed:
        known = document.key in keys if document.url else (document.item_key, document.title) in titles
        if not known:
            yield document


def _hide(document: ListedDocument, hidden: frozenset[str]) -> ListedDocument:
    if document.item_key not in hidden:
        return document
    return replace(document, url=None, availability=Availability.RESTRICTED)


def _order(meeting: ListedMeeting) -> tuple[str, int, str]:
    return (meeting.starts_at.isoformat() if meeting.starts_at else "", len(meeting.key), meeting.key)
