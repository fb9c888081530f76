"""Asks for the polls of all sources by their schedule: one process with a lease, or Celery's beat."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from workers.adapters.downloads.bucket_lease import BucketLease
from workers.adapters.downloads.holding import Holding
from workers.adapters.sources.options import Platform
from workers.adapters.sources.s3_prefix import place
from workers.domain.polling import Pace
from workers.entrypoints.settings import Settings
from workers.entrypoints.sources import Source
from workers.entrypoints.watching import now
from workers.entrypoints.wiring import s3_settings
from workers.runtime import keys
from workers.runtime.objects import ObjectStore
from workers.stages.watch.schedule import Planner, Schedule

NAME = "polls"
STANDBY_S, LONGEST_S = 5.0, 5.0
"""Seconds after which a process without the lease tries again, and one with it looks whether something is due."""
IDLE_S = 1.0
EVERY_MINUTE = 60.0
Ask = Callable[[str, datetime], None]


def pace_of(settings: Settings, every: float | None = None) -> Pace:
    """The pace that the settings choose; `every` is one of so many seconds for all sources at any time."""
    if every is not None:
        fixed = timedelta(seconds=every)
        return Pace(fixed, fixed, fixed)
    near, usual, recess = (
        timedelta(minutes=minutes) for minutes in (settings.poll_near, settings.poll_usual, settings.poll_recess)
    )
    return Pace(near, usual, recess)


def planner(store: ObjectStore, sources: Sequence[Source], pace: Pace, ask: Ask) -> Planner:
    """What asks for the polls of these sources."""
    handed_over = frozenset(source.name for source in sources if source.platform in (Platform.FOLDER, Platform.S3))
    schedule = Schedule(store, pace, near_always=handed_over)
    return Planner(schedule, tuple(source.name for source in sources), ask, now)


@dataclass(frozen=True)
class Watchman:
    """Asks for what is due as long as this process has the lease; others that run beside it stand by."""

    planner: Planner
    lease: BucketLease
    sleep: Callable[[float], None] = time.sleep
    listen: tuple[Callable[[Planner], None], ...] = ()
    """What is done at each look besides: for news that ask for a poll before its time, for example."""

    def watch(self, goes_on: Callable[[], bool] = lambda: True) -> None:
        """Ask for polls until told otherwise."""
        while goes_on():
            with self._turn() as turn:
                if turn is None:
                    self.sleep(STANDBY_S)
                    continue
                while goes_on() and not turn.lost:
                    for look in self.listen:
                        look(self.planner)
                    wait = (self.planner.tick() - self.planner.clock()).total_seconds()
                    self.sleep(min(max(wait, 0.0), LONGEST_S))

    @contextmanager
    def _turn(self) -> Iterator[Holding | None]:
        held = self.lease.take(NAME)
        if held is None:
            yield None
            return
        holding = Holding(self.lease, held, IDLE_S)
        try:
            yield holding
        finally:
            holding.let_go()


def notifications(settings: Settings, sources: Sequence[Source]) -> Callable[[Planner], None]:
    """Reads the queues that tell of watched bucket prefixes, each time it is called."""
    queues = {source.name: source for source in sources if source.platform is Platform.S3 and source.options.queue}
    if not queues:
        return lambda _: None
    from workers.adapters.sources.s3_events import S3Events, connect_queue  # noqa: PLC0415 - boto3 is an extra

    told = {
        name: S3Events(
            connect_queue(str(source.options.queue), s3_settings(settings)),
            str(source.options.queue),
            *place(source.address),
        )
        for name, source in queues.items()
    }

    def listen(planner: Planner) -> None:
        for name, events in told.items():
            events.take(partial(planner.ask_now, name))

    return listen


def schedule_lease(store: ObjectStore) -> BucketLease:
    """The lease that lets one process at a time ask for polls."""
    return BucketLease(store, prefix=keys.schedule_leases)
