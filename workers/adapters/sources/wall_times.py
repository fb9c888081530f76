"""Days and hours in the many forms of council pages, as aware times of the council's own clock."""

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
NOON = 12
CENTURY = 2000
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
_DAY_MONTH = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?[\s\-]+(?:of\s+)?{_MONTH}\.?,?[\s\-]+(\d{{4}})", re.IGNORECASE
)
_MONTH_DAY = re.compile(rf"\b{_MONTH}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})", re.IGNORECASE)
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[/.\-](\d{1,2})[/.\-]((?:19|20)\d\d|\d\d)(?!\d)")
_CLOCK = re.compile(r"(?<![\d.:/])(\d{1,2})[.:](\d{2})(?::\d{2})?\s*([ap])?\.?\s?(?:m\b)?(?![\d/])", re.IGNORECASE)
_HOUR = re.compile(r"(?<![\d.:/])(\d{1,2})\s*([ap])\.?m\b", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:12\s*)?(noon|midday|midnight)\b", re.IGNORECASE)


def find_date(text: str, *, month_first: bool = False) -> date | None:
    """The first day that a text names; `month_first` reads 1/2/2025 as American pages mean it."""
    found = [(match.start(), day) for match, day in _candidates(text, month_first=month_first) if day]
    return min(found)[1] if found else None


def find_time(text: str) -> time | None:
    """The first hour that a text names, as `10.00 am`, `18:30`, `7pm` or `noon`."""
    for pattern in (_CLOCK, _HOUR):
        for match in pattern.finditer(text):
            minute = match[2] if pattern is _CLOCK else "0"
            if clock := _time(int(match[1]), int(minute), (match[match.re.groups] or "").lower()):
                return clock
    named = _NAMED.search(text)
    return None if named is None else time(0 if named[1].lower() == "midnight" else NOON)


def moment(day: date | None, clock: time | None, zone: ZoneInfo = LONDON) -> datetime | None:
    """Wall time with its offset; None while the day or the hour is not stated."""
    return datetime.combine(day, clock, zone) if day and clock is not None else None


def find_moment(text: str, zone: ZoneInfo = LONDON, *, month_first: bool = False) -> datetime | None:
    """The day and hour that a text names."""
    return moment(find_date(text, month_first=month_first), find_time(_without_dates(text)), zone)


def _candidates(text: str, *, month_first: bool) -> list[tuple[re.Match[str], date | None]]:
    found = [(m, _date(int(m[1]), int(m[2]), int(m[3]))) for m in _ISO.finditer(text)]
    found += [(m, _date(int(m[3]), _month(m[2]), int(m[1]))) for m in _DAY_MONTH.finditer(text)]
    found += [(m, _date(int(m[3]), _month(m[1]), int(m[2]))) for m in _MONTH_DAY.finditer(text)]
    for m in _NUMBERS.finditer(text):
        month, day = (m[1], m[2]) if month_first else (m[2], m[1])
        year = int(m[3]) if len(m[3]) > len("25") else CENTURY + int(m[3])
        found.append((m, _date(year, int(month), int(day))))
    return found


def _without_dates(text: str) -> str:
    for pattern in (_ISO, _DAY_MONTH, _MONTH_DAY, _NUMBERS):
        text = pattern.sub(" | ", text)
    return text


def _month(name: str) -> int:
    return MONTHS.index(name.lower()) + 1


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time(hour: int, minute: int, half: str) -> time | None:
    if half and hour > NOON:
        half = ""
    if half:
        hour = hour % NOON + (NOON if half == "p" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None
