"""Finds out which platform stands behind an address."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

from contracts.artefacts.failure import ReasonCode
from workers.adapters.sources.folder import FolderSource
from workers.adapters.sources.markup import decode
from workers.adapters.sources.moderngov import ModernGov
from workers.adapters.sources.moderngov_xml import parse_committees
from workers.adapters.sources.pages import Page, Pages
from workers.runtime.errors import PermanentError, StageError, TransientError
from workers.stages.watch.source import SourcePlatform

OUT_OF_REACH = frozenset({ReasonCode.UNREACHABLE, ReasonCode.TIMED_OUT})


class Platform(StrEnum):
    """The platforms that can be read."""

    MODERNGOV = "moderngov"
    FOLDER = "folder"


@dataclass(frozen=True)
class Detected:
    """A platform and its address there: the site's base, or the folder's path."""

    platform: Platform
    address: str


def detect_platform(address: str, pages: Pages) -> Detected:
    """Which platform answers at a site's address, a page's address below it, a folder's path or `file://` address.

    Raises PermanentError that says what was tried, TransientError when the site is out of reach.
    """
    if urlsplit(address).scheme not in ("http", "https"):
        return _detect_folder(address)
    tried = []
    for base in _bases(address):
        for probe in (_has_web_service, _has_pages):
            try:
                return Detected(Platform.MODERNGOV, probe(base, pages))
            except StageError as error:
                _give_up_out_of_reach(error)
                tried.append(error.message)
    raise PermanentError(ReasonCode.NOT_FOUND, f"no known platform at {address}; tried: " + "; ".join(tried))


def open_platform(detected: Detected, pages: Pages, council: str | None = None) -> SourcePlatform:
    """The platform, ready to be read; `council` is its name where the source does not say it."""
    if detected.platform is Platform.FOLDER:
        return FolderSource(Path(detected.address), council)
    return ModernGov(detected.address, pages, council)


def _detect_folder(address: str) -> Detected:
    path = Path(unquote(urlsplit(address).path) if address.startswith("file:") else address)
    if not path.is_dir():
        raise PermanentError(ReasonCode.NOT_FOUND, f"{address} is neither an http(s) address nor a folder")
    return Detected(Platform.FOLDER, str(path.resolve()))


def _bases(address: str) -> Iterator[str]:
    """The directory of the address, then every directory above it."""
    parts = urlsplit(address)
    folders = [name for name in parts.path.split("/") if name and not name.lower().endswith((".aspx", ".asmx"))]
    for depth in range(len(folders), -1, -1):
        yield urlunsplit((parts.scheme, parts.netloc, "/".join(["", *folders[:depth]]), "", ""))


def _has_web_service(base: str, pages: Pages) -> str:
    page = pages.fetch(f"{base}/mgWebService.asmx/GetCommittees")
    parse_committees(page)
    return _base_of(page, "/mgWebService.asmx/GetCommittees")


def _has_pages(base: str, pages: Pages) -> str:
    page = pages.fetch(f"{base}/mgListCommittees.aspx?bcr=1")
    if "mgCommitteeDetails.aspx" not in decode(page.body):
        message = f"{page.url} is not a ModernGov list of committees"
        raise PermanentError(ReasonCode.NOT_THE_DOCUMENT, message)
    return _base_of(page, "/mgListCommittees.aspx")


def _base_of(page: Page, ending: str) -> str:
    """The base as the site itself spells it after redirects."""
    parts = urlsplit(page.url)
    path = parts.path[: -len(ending)] if parts.path.lower().endswith(ending.lower()) else ""
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def _give_up_out_of_reach(error: StageError) -> None:
    if isinstance(error, TransientError) and error.reason in OUT_OF_REACH:
        raise error
