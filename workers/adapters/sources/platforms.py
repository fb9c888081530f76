"""From a platform's name to its adapter: the one place that knows them all."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from contracts.artefacts.failure import ReasonCode
from workers.adapters.sources.civicplus import CivicPlus
from workers.adapters.sources.cmis import Cmis
from workers.adapters.sources.escribe import EScribe
from workers.adapters.sources.feed import Feed
from workers.adapters.sources.folder import FolderSource
from workers.adapters.sources.legistar import Legistar
from workers.adapters.sources.legistar_calendar import LegistarCalendar
from workers.adapters.sources.link_list import Choice, LinkList
from workers.adapters.sources.moderngov import ModernGov
from workers.adapters.sources.options import Platform, PlatformOptions
from workers.adapters.sources.pages import FormPages, Pages
from workers.adapters.sources.s3_prefix import Keys, S3Prefix
from workers.runtime.errors import PermanentError
from workers.stages.watch.source import SourcePlatform


@dataclass(frozen=True)
class Place:
    """All that an adapter is made of."""

    address: str
    options: PlatformOptions
    pages: Pages
    council: str | None
    keys: Keys | None


def build_platform(platform: Platform, place: Place) -> SourcePlatform:
    """The adapter of a platform. Raises PermanentError when something that it needs is not there."""
    return BUILDERS[platform](place)


def _legistar(place: Place) -> SourcePlatform:
    kind = LegistarCalendar if place.options.calendar else Legistar
    return kind(place.address, place.pages, place.council, place.options.zone)


def _listing(place: Place) -> SourcePlatform:
    options = place.options
    choice = Choice(
        documents=options.documents,
        meetings=options.meetings,
        link_text=options.link_text,
        follow=options.follow,
        committee=options.committee,
        month_first=options.month_first,
    )
    return LinkList(place.address, place.pages, place.council, choice, options.zone)


def _escribe(place: Place) -> SourcePlatform:
    if not hasattr(place.pages, "ask"):
        raise PermanentError(ReasonCode.HTTP_ERROR, "eScribe needs a way to send forms")
    return EScribe(place.address, cast("FormPages", place.pages), place.council, place.options.zone)


def _s3(place: Place) -> SourcePlatform:
    if place.keys is None:
        raise PermanentError(ReasonCode.FORBIDDEN, f"{place.address} needs boto3: install agenda-workers[s3]")
    return S3Prefix(place.address, place.keys, place.council)


BUILDERS: dict[Platform, Callable[[Place], SourcePlatform]] = {
    Platform.MODERNGOV: lambda place: ModernGov(place.address, place.pages, place.council, place.options.web_service),
    Platform.CMIS: lambda place: Cmis(place.address, place.pages, place.council, place.options.zone),
    Platform.LEGISTAR: _legistar,
    Platform.CIVICPLUS: lambda place: CivicPlus(place.address, place.pages, place.council, place.options.zone),
    Platform.ESCRIBE: _escribe,
    Platform.LISTING: _listing,
    Platform.FEED: lambda place: Feed(place.address, place.pages, place.council, place.options.zone),
    Platform.FOLDER: lambda place: FolderSource(Path(place.address), place.council),
    Platform.S3: _s3,
}
