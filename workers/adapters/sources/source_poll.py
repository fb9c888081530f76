"""One poll of one source: its pages, then its papers, in parts that each end in time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from workers.adapters.sources.kept_pages import KeptPages
from workers.adapters.sources.known_listing import ListingShelf, NotedPages
from workers.adapters.sources.pages import ConditionalPages, FormPages, Look
from workers.adapters.sources.timed_pages import TimedPages
from workers.domain.health import GOOD
from workers.domain.listing import Listing
from workers.runtime.errors import StageError, TransientError
from workers.runtime.objects import ObjectStore
from workers.stages.watch.handler import Poll, Watch
from workers.stages.watch.parts import (
    Allowance,
    Part,
    PartEndedError,
    PollProgress,
    clear_progress,
    load_progress,
    save_progress,
)
from workers.stages.watch.source import SourcePlatform, Window


@dataclass(frozen=True)
class Unfinished:
    """A part of a poll has ended, and others are to follow."""

    asked: int
    """Requests that this part sent for pages and papers."""


@dataclass(frozen=True)
class SourcePoll:
    """Reads a source and lets the watcher take its listing in.

    `open_platform` makes the source's adapter over the pages that it is given; `reader` changes with all that else
    decides what it makes of them.
    """

    source: str
    window: Window
    open_platform: Callable[[FormPages], SourcePlatform]
    web: ConditionalPages
    store: ObjectStore
    watch: Watch
    clock: Callable[[], datetime]
    recheck: timedelta
    slow_after: float
    part_seconds: float
    reader: str

    def run(self) -> Poll | Unfinished:
        """Poll, or go on with a poll that is not finished. Raises TransientError or PermanentError.

        Also when its listing cannot be read, what that shows of the source's health is kept.
        """
        progress = load_progress(self.store, self.source, self.clock())
        allowance, asked = Allowance(self.part_seconds), dict(progress.asked)
        kept = KeptPages(self.web, self.store, self.source, progress.begun, self.clock, self.recheck, allowance)
        pages = TimedPages(kept, self.slow_after)
        try:
            listing = self._listing(kept, pages)
            found = self.watch.poll(self.source, listing, self.window, pages.findings, Part(asked, allowance))
        except PartEndedError:
            self._leave(kept, progress.model_copy(update={"asked": asked}))
            return Unfinished(allowance.sent)
        except StageError as error:
            self._give_up(kept, progress, error)
            raise
        if found.health in GOOD:
            kept.finish()
        else:
            kept.forget()
        clear_progress(self.store, self.source)
        structlog.get_logger().info("source_polled", requests=allowance.sent, **vars(found))
        return found

    def _listing(self, kept: KeptPages, pages: TimedPages) -> Listing:
        def look(url: str) -> Look:
            seen = kept.look(url)
            pages.note(url, seen.seconds)
            return seen

        def read(noted: NotedPages) -> Listing:
            platform = self.open_platform(noted)
            noted.forget()
            return platform.listing(self.window)

        return ListingShelf(self.store, self.source, self.reader, look, self.clock(), self.recheck).listing(pages, read)

    def _leave(self, kept: KeptPages, progress: PollProgress) -> None:
        """Keep how far the poll has come."""
        kept.pause()
        save_progress(self.store, self.source, progress.model_copy(update={"left_at": self.clock()}))

    def _give_up(self, kept: KeptPages, progress: PollProgress, error: StageError) -> None:
        """A retry goes on where a site in trouble stopped it; whatever else kept the listing from being read is new."""
        health = self.watch.failed(self.source, error)
        structlog.get_logger().warning("source_failed", health=health.value, reason=error.reason)
        if isinstance(error, TransientError):
            self._leave(kept, progress)
        else:
            kept.forget()
            clear_progress(self.store, self.source)
