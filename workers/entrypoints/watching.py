"""Polls sources: what the watch stage and the source platforms need in one process."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial
from hashlib import sha256
from importlib.metadata import version
from typing import Any

import structlog

from contracts.model import Contract, canonical_bytes, canonical_json
from workers.adapters.downloads.client import HttpClient
from workers.adapters.downloads.http import HttpPages
from workers.adapters.sources.detection import Detected, detect_platform, open_platform
from workers.adapters.sources.options import Platform, PlatformOptions
from workers.adapters.sources.pages import FormPages
from workers.adapters.sources.s3_prefix import Keys
from workers.adapters.sources.source_poll import SourcePoll, Unfinished
from workers.domain.health import Finding
from workers.domain.listing import Listing
from workers.entrypoints.settings import Settings
from workers.entrypoints.sources import Source
from workers.runtime import keys
from workers.runtime.download import Downloader
from workers.runtime.errors import PermanentError
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.runtime.publisher import Publisher
from workers.stages.watch.handler import Poll, Watch
from workers.stages.watch.revisions import RevisionCheck
from workers.stages.watch.source import SourcePlatform, Window


def now() -> datetime:
    """The clock of the workers."""
    return datetime.now(UTC)


class FoundPlatform(Contract):
    """The platform that was found at an address, so that it is not looked for at each poll."""

    asked: str
    platform: Platform
    address: str
    options: dict[str, Any]


@dataclass(frozen=True)
class Watching:
    """Reads sources and takes in what they list; `objects` lists bucket prefixes, where any is watched."""

    settings: Settings
    store: ObjectStore
    publisher: Publisher
    client: HttpClient
    downloader: Downloader
    objects: Keys | None
    schema_base: str

    def poll(self, source: Source) -> Poll | Unfinished:
        """Poll a source, or go on with its poll. Raises TransientError, PermanentError."""
        window = self.window(source)
        poll = SourcePoll(
            source=source.name,
            window=window,
            open_platform=partial(self._remembered, source),
            web=HttpPages(self.client),
            store=self.store,
            watch=self._watch,
            clock=now,
            recheck=self._recheck,
            slow_after=self.settings.slow_after,
            part_seconds=self.settings.poll_seconds,
            reader=self._reader(source, window),
        )
        try:
            return poll.run()
        except PermanentError:
            self.store.delete(keys.source_platform(source.name))
            self.store.delete(keys.source_listing(source.name))
            raise

    def take_in(self, name: str, listing: Listing, window: Window | None = None, seen: Sequence[Finding] = ()) -> Poll:
        """Announce what is new in a listing."""
        found = self._watch.poll(name, listing, window, seen)
        structlog.get_logger().info("source_polled", **vars(found))
        return found

    def platform(self, source: Source, pages: FormPages | None = None) -> SourcePlatform:
        """The source's software, found out by asking where the source does not say it."""
        pages = pages or HttpPages(self.client)
        if source.platform is None:
            detected = detect_platform(source.address, pages)
        else:
            detected = Detected(source.platform, source.address, source.options)
        return open_platform(detected, pages, source.council, self.objects)

    def window(self, source: Source) -> Window:
        """The days of a source that are looked at now."""
        return source.window(now().date(), self.settings.days_back, self.settings.days_ahead)

    def _remembered(self, source: Source, pages: FormPages) -> SourcePlatform:
        """The source's software, as an earlier poll found it where the source does not say it."""
        if source.platform is not None:
            return self.platform(source, pages)
        key = keys.source_platform(source.name)
        try:
            found = FoundPlatform.model_validate_json(self.store.get(key))
        except (ObjectMissingError, ValueError):
            found = None
        if found is None or found.asked != source.address:
            detected = detect_platform(source.address, pages)
            found = FoundPlatform(
                asked=source.address,
                platform=detected.platform,
                address=detected.address,
                options=detected.options.model_dump(mode="json", exclude_unset=True),
            )
            self.store.put(key, canonical_bytes(found))
        options = PlatformOptions.model_validate(found.options)
        return open_platform(Detected(found.platform, found.address, options), pages, source.council, self.objects)

    def _reader(self, source: Source, window: Window) -> str:
        """What decides, beside its pages, what a source lists: the release, its settings and the days."""
        days = [window.first.isoformat(), window.last.isoformat()]
        told = [self._release, source.model_dump(mode="json"), days]
        return sha256(canonical_json(told)).hexdigest()

    @cached_property
    def _release(self) -> str:
        return version("agenda-workers")

    @property
    def _watch(self) -> Watch:
        return Watch(
            self.store, self.publisher, RevisionCheck(self.store, self.downloader, self._recheck), now, self.schema_base
        )

    @property
    def _recheck(self) -> timedelta:
        return timedelta(hours=self.settings.recheck_hours)
