"""When each source is polled next, from the bucket alone: whoever asks for polls may die, and another one goes on."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from contracts.model import Contract, canonical_bytes
from workers.domain.polling import Pace, next_poll
from workers.runtime import keys
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.stages.watch.health import load_health
from workers.stages.watch.memory import load_meetings
from workers.stages.watch.parts import last_sign

PATIENCE = timedelta(minutes=15)
"""A poll that was asked for and gave no sign for so long is asked for again."""


class PollAsked(Contract):
    """When a poll was asked for last."""

    at: datetime


@dataclass(frozen=True)
class Schedule:
    """Asks for one poll of a source at a time; `pace` says how long to wait in between."""

    store: ObjectStore
    pace: Pace = field(default_factory=Pace)
    patience: timedelta = PATIENCE
    near_always: frozenset[str] = frozenset()
    """Sources that cost no site anything, such as folders: papers may come at any time, and no meeting tells when."""

    def due(self, source: str, now: datetime) -> datetime:
        """When a poll of the source is to be asked for; not after `now` means now."""
        health, asked = load_health(self.store, source), self.asked(source)
        polled = health.last_poll if health else None
        if asked is not None and (polled is None or asked > polled):
            return max(asked, last_sign(self.store, source) or asked) + self.patience
        if polled is None:
            return now
        if source in self.near_always:
            return next_poll(polled, (polled,), source, self.pace)
        starts = (meeting.starts_at for meeting in load_meetings(self.store, source).values())
        return next_poll(polled, (start for start in starts if start), source, self.pace)

    def note_asked(self, source: str, now: datetime) -> None:
        """A poll is asked for; written before, so that nobody else asks too."""
        self.store.put(keys.source_asked(source), canonical_bytes(PollAsked(at=now)))

    def is_polled_since(self, source: str, asked: datetime) -> bool:
        """Whether a poll has ended since then, so that one that was asked for then need not begin."""
        health = load_health(self.store, source)
        return health is not None and health.last_poll >= asked

    def asked(self, source: str) -> datetime | None:
        """When a poll was asked for last; None for never."""
        try:
            return PollAsked.model_validate_json(self.store.get(keys.source_asked(source))).at
        except (ObjectMissingError, ValueError):
            return None


LOOK_AGAIN = timedelta(minutes=5)
"""So often the bucket is asked whether a source is due, since polls are also asked for by hand."""
SOON = timedelta(minutes=1)


@dataclass
class Planner:
    """Asks for the polls that are due; `ask` sends one off, or does it."""

    schedule: Schedule
    sources: tuple[str, ...]
    ask: Callable[[str, datetime], None]
    clock: Callable[[], datetime]

    def __post_init__(self) -> None:
        self._look: dict[str, datetime] = {}

    def tick(self) -> datetime:
        """Ask for what is due now; gives when to look again."""
        for source in self.sources:
            now = self.clock()
            if self._look.get(source, now) <= now:
                self._look[source] = self._looked(source, now)
        return min(self._look.values(), default=self.clock() + LOOK_AGAIN)

    def ask_now(self, source: str) -> None:
        """Ask for a poll of a source that is known to have changed, whatever its schedule says."""
        now = self.clock()
        self.schedule.note_asked(source, now)
        self.ask(source, now)
        self._look[source] = self.clock() + min(SOON, self.schedule.pace.near)

    def _looked(self, source: str, now: datetime) -> datetime:
        due = self.schedule.due(source, now)
        if due > now:
            return min(due, now + LOOK_AGAIN)
        self.ask_now(source)
        return self._look[source]
