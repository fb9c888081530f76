"""When a source is polled next: oftener while a meeting is near, seldom in recess, never all sources at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256

NEAR_BEFORE, NEAR_AFTER = timedelta(days=7), timedelta(days=3)
"""Papers come in the week before a meeting, decisions and late papers in the days after it."""

FIRST_RETRY, LONGEST_RETRY, MOST_TRIES = timedelta(minutes=30), timedelta(hours=24), 10
"""Ten tries are spread over five days, so that a site may be in trouble over a long weekend."""


@dataclass(frozen=True)
class Pace:
    """Time between two polls: while a meeting is near, while one is ahead, and in recess; jitter as a share of it."""

    near: timedelta = timedelta(minutes=15)
    usual: timedelta = timedelta(hours=1)
    recess: timedelta = timedelta(hours=6)
    jitter: float = 0.2


def next_poll(now: datetime, meetings: Iterable[datetime], name: str, pace: Pace = Pace()) -> datetime:
    """When to poll the source of this name again, after a poll at `now` that knows of meetings at these times.

    The jitter is made of name and day, so that it is the same on every machine and spreads sources evenly.
    """
    starts = list(meetings)
    wait = pace.recess
    if any(start - NEAR_BEFORE <= now <= start + NEAR_AFTER for start in starts):
        wait = pace.near
    elif any(start > now for start in starts):
        wait = pace.usual
    return now + wait * (1 + pace.jitter * (2 * fraction(name, now.date()) - 1))


def is_due(last: datetime | None, now: datetime, interval: timedelta, name: str) -> bool:
    """Whether something that is done once in an interval is due; jittered, so that not all of it is due at once."""
    return last is not None and now - last >= interval * (0.75 + 0.5 * fraction(name, date.min))


def is_retried(last: datetime, now: datetime, tries: int) -> bool:
    """Whether what could not be had is asked for again, after so many tries, the last of them then."""
    return tries < MOST_TRIES and now - last >= min(FIRST_RETRY * 2**tries, LONGEST_RETRY)


def fraction(name: str, day: date) -> float:
    """A number from 0 to 1 that is evenly spread over names, and another one each day."""
    digest = sha256(f"{name}\n{day.isoformat()}".encode()).digest()
    return int.from_bytes(digest[:8], "big") / 2**64
