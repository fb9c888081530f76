"""Finds out which platform stands behind an address."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

from contracts.artefacts.failure import ReasonCode
from workers.adapters.sources import civicplus, cmis, escribe, feed, legistar_calendar, link_list
from workers.adapters.sources.answers import json_of, rows_of
from workers.adapters.sources.legistar import EVENTS
from workers.adapters.sources.markup import decode
from workers.adapters.sources.moderngov_xml import parse_committees
from workers.adapters.sources.options import Platform, PlatformOptions
from workers.adapters.sources.pages import Page, Pages
from workers.adapters.sources.platforms import Place, build_platform
from workers.adapters.sources.s3_prefix import Keys, place
from workers.runtime.errors import PermanentError, StageError, TransientError
from workers.stages.watch.source import SourcePlatform

OUT_OF_REACH = frozenset({ReasonCode.UNREACHABLE, ReasonCode.TIMED_OUT})
SILENT = frozenset((HTTPStatus.INTERNAL_SERVER_ERROR, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.GONE))
"""How a web service answers that will not answer another day either."""
LEGISTAR_API = "webapi.legistar.com"


@dataclass(frozen=True)
class Detected:
    """A platform and its address there: the site's base, or the folder's path; `options` as far as they were found."""

    platform: Platform
    address: str
    options: PlatformOptions = field(default_factory=PlatformOptions)


Probe = Callable[[Pages], Detected]
"""Looks for one platform. Raises StageError when it is not there."""


def detect_platform(address: str, pages: Pages) -> Detected:
    """Which platform answers at a site's address, a page's address below it, a folder's path or `file://` address.

    Raises PermanentError that says what was tried, TransientError when the site is out of reach.
    """
    scheme = urlsplit(address).scheme
    if scheme == "s3":
        place(address)
        return Detected(Platform.S3, address)
    if scheme not in ("http", "https"):
        return _detect_folder(address)
    tried = []
    for probe in _probes(address):
        try:
            return probe(pages)
        except StageError as error:
            _give_up(error)
            tried.append(error.message)
    raise PermanentError(ReasonCode.NOT_FOUND, f"no known platform at {address}; tried: " + "; ".join(tried))


def open_platform(
    detected: Detected, pages: Pages, council: str | None = None, keys: Keys | None = None
) -> SourcePlatform:
    """The platform, ready to be read; `council` is its name where the source does not say it.

    `pages` must take forms for eScribe, `keys` must be there for S3. Raises PermanentError otherwise.
    """
    return build_platform(detected.platform, Place(detected.address, detected.options, pages, council, keys))


def _probes(address: str) -> Iterator[Probe]:
    """What to look for, most likely first."""
    host = (urlsplit(address).hostname or "").lower()
    if host.endswith(".legistar.com"):
        yield from (partial(_legistar_api, address), partial(_legistar_calendar, address))
    if host.endswith(".escribemeetings.com"):
        yield partial(_escribe, address)
    for base in _bases(address):
        yield from (partial(_web_service, base), partial(_moderngov_pages, base))
    yield partial(_page, address)


def _detect_folder(address: str) -> Detected:
    path = Path(unquote(urlsplit(address).path) if address.startswith("file:") else address)
    if not path.is_dir():
        raise PermanentError(ReasonCode.NOT_FOUND, f"{address} is neither an http(s) or s3 address nor a folder")
    return Detected(Platform.FOLDER, str(path.resolve()))


def _bases(address: str) -> Iterator[str]:
    """The directory of the address, then every directory above it."""
    parts = urlsplit(address)
    folders = [name for name in parts.path.split("/") if name and not name.lower().endswith((".aspx", ".asmx"))]
    for depth in range(len(folders), -1, -1):
        yield urlunsplit((parts.scheme, parts.netloc, "/".join(["", *folders[:depth]]), "", ""))


def _web_service(base: str, pages: Pages) -> Detected:
    page = pages.fetch(f"{base}/mgWebService.asmx/GetCommittees")
    parse_committees(page)
    return Detected(Platform.MODERNGOV, _base_of(page, "/mgWebService.asmx/GetCommittees"))


def _moderngov_pages(base: str, pages: Pages) -> Detected:
    page = pages.fetch(f"{base}/mgListCommittees.aspx?bcr=1")
    if "mgCommitteeDetails.aspx" not in decode(page.body):
        message = f"{page.url} is not a ModernGov list of committees"
        raise PermanentError(ReasonCode.NOT_THE_DOCUMENT, message)
    found = _base_of(page, "/mgListCommittees.aspx")
    return Detected(Platform.MODERNGOV, found, _service_option(found, pages))


def _service_option(base: str, pages: Pages) -> PlatformOptions:
    """That the service is switched off, where its answer leaves no doubt."""
    try:
        pages.fetch(f"{base}/mgWebService.asmx/GetCommittees")
    except StageError as error:
        silent = error.status in SILENT or error.reason is ReasonCode.NOT_FOUND
        return PlatformOptions(web_service=False) if silent else PlatformOptions()
    return PlatformOptions()


def _legistar_api(address: str, pages: Pages) -> Detected:
    parts = urlsplit(address)
    client = parts.path.split("/")[2] if parts.hostname == LEGISTAR_API else (parts.hostname or "").split(".")[0]
    base = f"https://{LEGISTAR_API}/v1/{client}"
    page = pages.fetch(f"{base}/Events?$top=1")
    rows_of(page, json_of(page, EVENTS), EVENTS)
    return Detected(Platform.LEGISTAR, base)


def _legistar_calendar(address: str, pages: Pages) -> Detected:
    parts = urlsplit(address)
    base = f"{parts.scheme}://{parts.netloc}"
    legistar_calendar.parse_calendar(pages.fetch(f"{base}/Calendar.aspx"))
    return Detected(Platform.LEGISTAR, base, PlatformOptions(calendar=True))


def _escribe(address: str, pages: Pages) -> Detected:
    parts = urlsplit(address)
    base = f"{parts.scheme}://{parts.netloc}"
    page = pages.fetch(f"{base}/")
    if "escribemeetings" not in decode(page.body).lower() and "MeetingsCalendarView" not in decode(page.body):
        raise PermanentError(ReasonCode.NOT_THE_DOCUMENT, f"{page.url} is not a site of eScribe")
    return Detected(Platform.ESCRIBE, base)


def _page(address: str, pages: Pages) -> Detected:
    """What the page itself shows to be."""
    page = pages.fetch(address)
    for look in (_as_civicplus, _as_cmis, _as_calendar, _as_feed, _as_records):
        try:
            return look(page)
        except PermanentError:
            continue
    if not link_list.parse_links(page):
        raise PermanentError(ReasonCode.NOT_THE_DOCUMENT, f"{page.url} links no document")
    return Detected(Platform.LISTING, page.url)


def _as_civicplus(page: Page) -> Detected:
    civicplus.parse_search(page)
    return Detected(Platform.CIVICPLUS, page.url.partition("/AgendaCenter")[0].rstrip("/"))


def _as_cmis(page: Page) -> Detected:
    cmis.calendar_template(page)
    return Detected(Platform.CMIS, page.url)


def _as_calendar(page: Page) -> Detected:
    legistar_calendar.parse_calendar(page)
    return Detected(Platform.LEGISTAR, page.url.partition("/Calendar.aspx")[0], PlatformOptions(calendar=True))


def _as_feed(page: Page) -> Detected:
    feed.parse_feed(page)
    return Detected(Platform.FEED, page.url)


def _as_records(page: Page) -> Detected:
    if not escribe.parse_records(page):
        raise PermanentError(ReasonCode.NOT_THE_DOCUMENT, f"{page.url} holds no record")
    return Detected(Platform.ESCRIBE, page.url)


def _base_of(page: Page, ending: str) -> str:
    """The base as the site itself spells it after redirects."""
    parts = urlsplit(page.url)
    path = parts.path[: -len(ending)] if parts.path.lower().endswith(ending.lower()) else ""
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def _give_up(error: StageError) -> None:
    """What holds for the whole site is told as it is, instead of trying more addresses of it."""
    if isinstance(error, TransientError) and error.reason in OUT_OF_REACH:
        raise error
    if error.reason is ReasonCode.REFUSED_ADDRESS or (error.reason is ReasonCode.FORBIDDEN and error.status is None):
        raise error
