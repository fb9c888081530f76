"""Days and hours as ModernGov writes them."""

import re
from datetime import date, time

NOON = 12
_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_TIME = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?\s*(am|pm|noon|midnight)?", re.IGNORECASE)


def read_date(text: str) -> date | None:
    """The day at the beginning of a text, as dd/MM/yyyy; None where there is none."""
    found = _DATE.match(text)
    if found is None:
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


def read_time(text: str) -> time | None:
    """The hour that a text is, as `10.00 am` or `14:05`; None where it is something else."""
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half:
        hour = hour % NOON + (NOON if half in ("pm", "noon") else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None
