"""The ModernGov platform: its web service and its meeting pages, read together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from http import HTTPStatus
from urllib.parse import urlencode

from contracts.artefacts.meeting import Availability
from workers.adapters.sources.feed import published_days
from workers.adapters.sources.moderngov_addresses import document_key
from workers.adapters.sources.moderngov_agenda import parse_agenda
from workers.adapters.sources.moderngov_html import MeetingPage, first_of_each, parse_meeting_page
from workers.adapters.sources.moderngov_lists import parse_committee_list, parse_meeting_list
from workers.adapters.sources.moderngov_xml import (
    Committee,
    ServiceMeeting,
    parse_committees,
    parse_meeting,
    parse_meetings,
)
from workers.adapters.sources.pages import Page, Pages
from workers.domain.listing import ListedDocument, ListedMeeting, Listing
from workers.runtime.errors import PermanentError, StageError
from workers.stages.watch.source import Window

SWITCHED_OFF = frozenset((HTTPStatus.INTERNAL_SERVER_ERROR, HTTPStatus.NOT_FOUND, HTTPStatus.GONE))
"""How a service answers that is not there; ASP.NET says 500 for a protocol that is switched off."""
Found = tuple[str | None, ListedMeeting]
"""A meeting, with the council as its page names it."""


@dataclass(frozen=True)
class ModernGov:
    """A ModernGov site; `base` is the address of the directory that holds `mgWebService.asmx`.

    `council` is the council's name where the pages' titles do not end with it. `web_service` says whether the site's
    service is switched on; None asks it at each reading, and reads the pages alone where it is not there.
    """

    base: str
    pages: Pages
    council: str | None = None
    web_service: bool | None = None

    def listing(self, window: Window) -> Listing:
        """Every shown meeting of a current committee in the window. Raises TransientError, PermanentError."""
        committees = self._served_committees()
        read = self._from_pages(window) if committees is None else self._from_service(committees, window)
        found = {meeting.key: (council, meeting) for council, meeting in read}
        named = (council for council, _ in found.values() if council)
        meetings = sorted((meeting for _, meeting in found.values()), key=_order)
        return Listing(self.council or next(named, None), tuple(meetings))

    def _served_committees(self) -> tuple[Committee, ...] | None:
        """What the web service lists; None where it is switched off."""
        if self.web_service is False:
            return None
        try:
            return parse_committees(self._service("GetCommittees"))
        except StageError as error:
            if self.web_service is None and error.status in SWITCHED_OFF:
                return None
            raise

    def _from_service(self, committees: tuple[Committee, ...], window: Window) -> Iterator[Found]:
        for committee in committees:
            if not committee.current:
                continue
            for meeting_id in self._meeting_ids(committee, window):
                meeting = parse_meeting(self._service("GetMeeting", lMeetingId=meeting_id))
                if meeting.displayed:
                    yield self._meeting(committee, meeting, self._page(committee.id, meeting.id))

    def _from_pages(self, window: Window) -> Iterator[Found]:
        """The same from the pages; papers take their days from the feed, since no page tells them."""
        days = self._published_days()
        for committee in parse_committee_list(self.pages.fetch(f"{self._root}/mgListCommittees.aspx?bcr=1")):
            url = f"{self._root}/ieListMeetings.aspx?CommitteeId={committee.id}"
            for row in parse_meeting_list(self.pages.fetch(url)):
                if row.day is not None and not window.first <= row.day <= window.last:
                    continue
                page = self._page(committee.id, row.id)
                meeting = parse_agenda(page)
                if row.day or (meeting.starts_at and window.first <= meeting.starts_at.date() <= window.last):
                    stated = replace(meeting, status=meeting.status or row.status)
                    council, listed = self._meeting(committee, stated, page)
                    yield council, replace(listed, documents=tuple(_dated(listed.documents, days)))

    def _published_days(self) -> dict[str, date]:
        """Days by document; none where the site has no feed."""
        try:
            found = published_days(self.pages.fetch(f"{self._root}/mgRss.aspx?XXR=0"))
        except PermanentError:
            return {}
        return {key: day for url, day in found.items() if (key := document_key(url))}

    def _meeting_ids(self, committee: Committee, window: Window) -> tuple[str, ...]:
        first, last = (f"{day:%d/%m/%Y}" for day in (window.first, window.last))
        return parse_meetings(self._service("GetMeetings", lCommitteeId=committee.id, sFromDate=first, sToDate=last))

    def _page(self, committee: str, meeting: str) -> Page:
        return self.pages.fetch(f"{self._root}/ieListDocuments.aspx?CId={committee}&MId={meeting}")

    def _meeting(self, committee: Committee, meeting: ServiceMeeting, source: Page) -> Found:
        page = parse_meeting_page(source)
        listed = ListedMeeting(
            key=meeting.id,
            committee=committee.title,
            starts_at=meeting.starts_at,
            status=meeting.status or "Confirmed",
            venue=meeting.venue,
            url=f"{self._root}/ieListDocuments.aspx?CId={committee.id}&MId={meeting.id}",
            agenda_published=meeting.agenda_published,
            minutes_published=meeting.minutes_published,
            decisions_published=meeting.decisions_published,
            items=meeting.items,
            documents=merge_documents(meeting, page),
            people=meeting.people,
            day=meeting.starts_at.date() if meeting.starts_at else None,
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
    under_items = (document for document in rest if document.item_key is not None)
    return (*files, *first_of_each(papers), *sorted(under_items, key=_to_follow))


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


def _to_follow(document: ListedDocument) -> bool:
    return document.availability is Availability.TO_FOLLOW


def _dated(documents: tuple[ListedDocument, ...], days: Mapping[str, date]) -> Iterator[ListedDocument]:
    for document in documents:
        yield replace(document, published=days.get(document.key)) if document.item_key else document


def _order(meeting: ListedMeeting) -> tuple[str, int, str]:
    return (meeting.starts_at.isoformat() if meeting.starts_at else "", len(meeting.key), meeting.key)
