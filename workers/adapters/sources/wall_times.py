"""Days and hours in the many forms of council pages, as aware times of the council's own clock."""

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from workers.runtime.london import LONDON

NOON = 12
CENTURY = 2000
MONTHS = (
    "jan",
    "feb|f\u00e9v|fev|chwefror|chwef",
    "mar|mawrth|fawrth",
    "apr|avr|ebrill",
    "may|mai|fai",
    "jun|juin|mehefin|fehefin",
    "jul|juil|gorffennaf|orffennaf|gorff",
    "aug|ao\u00fb|aout|awst",
    "sep|medi|fedi",
    "oct|hydref|hyd",
    "nov|tachwedd|dachwedd|tach",
    "dec|d\u00e9c|rhagfyr|ragfyr|rhag",
)
"""How the months begin in English, French (of Canada) and Welsh, also as Welsh changes their first letters; January
is `ionawr` besides, which no other language begins so."""
_NAMES = {name: number for number, names in enumerate(MONTHS, 1) for name in names.split("|")} | {"ionawr": 1, "ion": 1}
_MONTH = rf"({'|'.join(sorted(_NAMES, key=len, reverse=True))})[a-z\u00e9\u00fb]*"
_ORDINAL = r"(?:st|nd|rd|th|af|il|ydd|fed|ed|eg|ain|er|e)?"
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
_DAY_MONTH = re.compile(
    rf"(?<!\d)(\d{{1,2}}){_ORDINAL}[\s\-]+(?:day\s+)?(?:of\s+|o\s+)?{_MONTH}\.?,?[\s\-]+(\d{{4}}|'?\d\d(?![\d.:]))",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(rf"\b{_MONTH}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})", re.IGNORECASE)
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[/.\-](\d{1,2})[/.\-]((?:19|20)\d\d|\d\d)(?!\d)")
_HALF = r"(?:\s*([ap])\.?\s?m\b|\s*y([bh])\b)"
_CLOCK = re.compile(rf"(?<![\d.:/])(\d{{1,2}})[.:](\d{{2}})(?::\d{{2}})?{_HALF}?(?![\d/])", re.IGNORECASE)
_HOUR = re.compile(rf"(?<![\d.:/])(\d{{1,2}})(){_HALF}", re.IGNORECASE)
_FRENCH = re.compile(r"(?<![\d.:/])(\d{1,2})\s?h\s?(\d{2})()()\b", re.IGNORECASE)
_HOURS = re.compile(r"(?<![\d.:/])([01]\d|2[0-3])([0-5]\d)()()\s?(?:hours|hrs?)\b", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:12\s*)?(noon|midday|midnight)\b", re.IGNORECASE)


def find_date(text: str, *, month_first: bool = False) -> date | None:
    """The first day that a text names; `month_first` reads 1/2/2025 as American pages mean it."""
    found = [(match.start(), day) for match, day in _candidates(text, month_first=month_first) if day]
    return min(found)[1] if found else None


def find_time(text: str) -> time | None:
    """The first hour that a text names, as `10.00 am`, `18:30`, `7pm` or `noon`."""
    for pattern in (_CLOCK, _HOUR, _FRENCH, _HOURS):
        for match in pattern.finditer(text):
            half = (match[3] or {"b": "a", "h": "p"}.get((match[4] or "").lower(), "")).lower()
            if clock := _time(int(match[1]), int(match[2] or 0), half):
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
    found += [(m, _date(_year(m[3]), _month(m[2]), int(m[1]))) for m in _DAY_MONTH.finditer(text)]
    found += [(m, _date(int(m[3]), _month(m[1]), int(m[2]))) for m in _MONTH_DAY.finditer(text)]
    for m in _NUMBERS.finditer(text):
        month, day = (m[1], m[2]) if month_first else (m[2], m[1])
        found.append((m, _date(_year(m[3]), int(month), int(day))))
    return found


def _without_dates(text: str) -> str:
    for pattern in (_ISO, _DAY_MONTH, _MONTH_DAY, _NUMBERS):
        text = pattern.sub(" | ", text)
    return text


def _month(name: str) -> int:
    return _NAMES[name.lower()]


def _year(text: str) -> int:
    digits = text.lstrip("'")
    return int(digits) if len(digits) > len("25") else CENTURY + int(digits)


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
