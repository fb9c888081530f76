"""Days and hours as ModernGov's web service writes them, and as some installations do."""

import re
from datetime import date, time

from workers.adapters.sources.wall_times import find_date, find_time

_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def read_date(text: str) -> date | None:
    """The day at the beginning of a text, as dd/MM/yyyy, else any that it names; None where there is none."""
    found = _DATE.match(text)
    if found is None:
        return find_date(text)
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


def read_time(text: str) -> time | None:
    """The hour that a text tells, as `10.00 am`, `14:05` or `7.30 p.m.`; None where it tells none."""
    return find_time(text)
