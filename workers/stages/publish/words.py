"""Dates, names and labels as readers see them; no locale, so that pages are the same on any machine."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from workers.stages.publish import addresses

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT_TITLE = 48
NOON = 12
NAMES = {
    "front_sheet": "Front sheet",
    "reports_pack": "Reports pack",
    "printed_minutes": "Minutes",
    "printed_decisions": "Decisions",
    "parks-leisure-and-culture": "Parks, leisure and culture",
}


def day(moment: datetime) -> str:
    """Thursday 5 March 2026."""
    return day_of(moment)


def day_of(moment: date) -> str:
    """The day of a moment, or a day alone."""
    return f"{DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def hour(moment: datetime) -> str:
    """10.00 am, as councils write it."""
    half = "am" if moment.hour < NOON else "pm"
    return f"{(moment.hour - 1) % NOON + 1}.{moment.minute:02d} {half}"


def machine_time(moment: datetime) -> str:
    """The moment for machines."""
    return moment.isoformat(timespec="minutes")


def name(value: str) -> str:
    """A value of a closed list for readers: `to_follow` becomes “To follow”."""
    plain = value.replace("_", " ").replace("-", " ")
    return NAMES.get(value, plain[:1].upper() + plain[1:])


def shortened(title: str) -> str:
    """A title for a citation: whole words, with an ellipsis where it is cut."""
    if len(title) <= SHORT_TITLE:
        return title
    return title[:SHORT_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:-\u2013") + "\u2026"


def ended(text: str) -> str:
    """A sentence with its mark: an item of a list has none."""
    return text if text.rstrip().endswith((".", "!", "?", ";", ":")) else f"{text}."


def plural(count: int, noun: str) -> str:
    """1 page, 2 pages."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def web_address(url: str | None) -> str | None:
    """The address if a link to it is safe: http or https with a host; None for all others."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def at_page(url: str | None, page: int) -> str | None:
    """The address of a page of a PDF; None when no link to it is safe."""
    address = web_address(url)
    return f"{address.split('#', 1)[0]}#page={page}" if address else None


FILTERS: Mapping[str, Callable[..., Any]] = {
    "at_page": at_page,
    "day": day,
    "day_of": day_of,
    "hour": hour,
    "machine_time": machine_time,
    "ended": ended,
    "name": name,
    "shortened": shortened,
    "plural": plural,
    "web_address": web_address,
    "cited": addresses.cited,
    "note_path": addresses.note,
    "council_folder": addresses.council,
    "committee_folder": addresses.committee,
}
