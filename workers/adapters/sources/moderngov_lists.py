"""ModernGov's pages `mgListCommittees.aspx` and `ieListMeetings.aspx`, for sites whose web service is switched off."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl, urlsplit

from lxml import etree

from contracts.artefacts.failure import ReasonCode
from workers.adapters.sources.answers import html_of
from workers.adapters.sources.links import Link, page_links
from workers.adapters.sources.markup import elements, strings, tidy
from workers.adapters.sources.moderngov_xml import Committee
from workers.adapters.sources.pages import Page
from workers.adapters.sources.wall_times import find_date
from workers.runtime.errors import PermanentError

_MARKS = "//*[starts-with(normalize-space(@class), 'mg')]"
COMMITTEE_LINKS = (
    ("mgcommitteedetails.aspx", ("ID", "CID", "COMMITTEEID")),
    ("ielistmeetings.aspx", ("CID", "COMMITTEEID")),
)
"""Pages to which lists of committees lead; some lead to the meetings at once."""
_LIST = "/mglistcommittees.aspx"
_MEETINGS = "/ielistmeetings.aspx"


@dataclass(frozen=True)
class MeetingRow:
    """A meeting as a committee's page lists it; `day` is None where the row does not tell it, `status` empty."""

    id: str
    day: date | None
    status: str = ""


def parse_committee_list(page: Page) -> tuple[Committee, ...]:
    """The committees in use, in their order. Raises PermanentError when it is another page."""
    found: dict[str, Committee] = {}
    for target, names in COMMITTEE_LINKS:
        for identity, link in _numbered(page, _LIST, target, names):
            found.setdefault(identity, Committee(identity, link.text, current=True))
    if not found:
        raise _unexpected(page, "it lists no committee")
    return tuple(found.values())


def parse_meeting_list(page: Page) -> tuple[MeetingRow, ...]:
    """The meetings of a committee. Raises PermanentError when it is another page."""
    found: dict[str, MeetingRow] = {}
    for identity, link in _numbered(page, _MEETINGS, "ielistdocuments.aspx", ("MID", "MEETINGID")):
        found.setdefault(identity, MeetingRow(identity, _day(link), _status(link)))
    if not found and elements(_root(page), "//ul[contains(@class, 'mgBulletList')]/li"):
        raise _unexpected(page, "its rows link no meeting")
    return tuple(found.values())


def _numbered(page: Page, ending: str, target: str, names: tuple[str, ...]) -> Iterator[tuple[str, Link]]:
    """Number and link of every link to a target page."""
    if not urlsplit(page.url).path.lower().endswith(ending):
        raise _unexpected(page, "the site answers with another page")
    root = _root(page)
    frame = next(iter(elements(root, "//*[@id='modgov']")), root)
    for link in page_links(page.url, frame):
        parts = urlsplit(link.url)
        query = {name.upper(): value for name, value in parse_qsl(parts.query)}
        number = next((query[name] for name in names if query.get(name, "").isdecimal()), None)
        if number and parts.path.lower().endswith(f"/{target}") and parts.netloc == urlsplit(page.url).netloc:
            yield number, link


def _day(link: Link) -> date | None:
    """The day that a link names, else that of its row."""
    row = next(iter(elements(link.element, "ancestor::*[self::li or self::tr][1]")), None)
    return find_date(link.text) or (None if row is None else find_date(tidy(" ".join(strings(row, ".//text()")))))


def _status(link: Link) -> str:
    """What the row says of the meeting besides its day, as `CANCELLED`."""
    texts = strings(link.element, "following-sibling::*[contains(@class, 'mgMeetingStatus')]//text()")
    return tidy("".join(texts)).capitalize()


def _root(page: Page) -> etree._Element:
    root = html_of(page, "a page of ModernGov")
    if not elements(root, _MARKS):
        raise _unexpected(page, "it has none of the marks of the ModernGov template")
    return root


def _unexpected(page: Page, why: str) -> PermanentError:
    return PermanentError(ReasonCode.NOT_THE_DOCUMENT, f"{page.url} is not a ModernGov list: {why}")
