# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Dates and times as council papers write them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905 (readable)
)
_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS).replace("(?:tember)", "(?:t(?:ember)?)")
_WEEKDAY = (
    r"(?:\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?,?"
    r"\s+(?:the\s+)?)?"
)
# Text recognition reads the raised "th" of a day as quotes, degree or trade marks.
_ORDINAL = r"(?:\s?(?:st|nd|rd|th)\b|[\"'”’°™*]{1,2})?"
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(?<![\d.,/£$])(?P<day>\d{{1,2}}){_ORDINAL}\s*(?:(?:day\s+)?of\s+)?(?P<month>{_MONTH})\b\.?,?\s{{0,3}}"
    r"(?P<year>(?:19|20)\d{2})(?!\d)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}\b(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}}){_ORDINAL}\s{{0,2}},?\s{{0,2}}(?P<year>(?:19|"
    rf"20)\d{{2}})(?!\d)",
    re.IGNORECASE,
)
_DASHED = re.compile(
    rf"(?<![\w/.-])(?P<day>\d{{1,2}})-(?P<month>{_MONTH})-(?P<year>(?:19|20)\d{{2}})(?![\w/-])", re.IGNORECASE
)
"""`31-Mar-2008`, as systems print it."""
_NUMERIC = re.compile(
    r"(?<![\d/.])(?P<one>\d{1,2})(?P<sign>[/.])(?P<two>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d{2})(?![\d/])"
)
_ISO = re.compile(rf"{_WEEKDAY}(?<![\w/.-])(?P<year>(?:19|20)\d{{2}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?![\w/-])")
"""`2025-03-04`, as offices in Canada write it."""
_CLOCK = re.compile(
    r"(?<![\d.:])(?P<hour>\d{1,2})(?:\s?[.:]\s?(?P<minute>[0-5]\d)\.?)?\s?(?:o[’']?\s?clock,?\s)?(?P<half>[ap])\.?\s?m\b\.?|"
    r"(?<!\d)12(?:[.:]00)?\s?(?:noon|midday)\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?<![\d.:/])(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?\s?(?:[-–]|to|until)\s?"
    r"(?P<until>\d{1,2})(?:[.:][0-5]\d)?\s?(?P<half>[ap])\.?\s?m\b\.?",
    re.IGNORECASE,
)
"""`5.00 - 5.40 PM`: the first time has the half of the day of the second, unless it is later on the clock."""
_BARE_CLOCK = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?![\d:]|\.\d)(?:\s?(?:hours|hrs)\b)?"
)
_HOURS = re.compile(r"(?<![\d.:/-])(?P<hour>[01]\d|2[0-3])[.:]?(?P<minute>[0-5]\d)\s?(?:hours|hrs?)\b", re.IGNORECASE)
"""`1400 hours`."""


@dataclass(frozen=True)
class FoundDate:
    """A day as written in a text, with its place there."""

    value: date
    start: int
    end: int
    written: str


@dataclass(frozen=True)
class FoundTime:
    """A local time, `HH:MM`, as written in a text."""

    value: str
    written: str
    start: int


def dates_in(text: str, *, month_first: bool = False) -> list[FoundDate]:
    """All whole dates of a text, in order; `month_first` reads 1/12/2021 as in America."""
    found = [*_worded(_DAY_FIRST, text), *_worded(_MONTH_FIRST, text), *_worded(_DASHED, text)]
    found += _numeric(text, month_first=month_first)
    found += [
        FoundDate(day, match.start(), match.end(), match[0]) for match in _ISO.finditer(text) if (day := _iso(match))
    ]
    return sorted(found, key=lambda one: one.start)


def times_in(text: str, *, labelled: bool = False) -> list[FoundTime]:
    """All times with am or pm; `labelled` text, such as after "Time:", may also say 18:30 alone."""
    found = [*(_opening(match) for match in _SPAN.finditer(text)), *(_clock(match) for match in _CLOCK.finditer(text))]
    found += [_clock(match) for match in _HOURS.finditer(text)]
    if labelled and not found:
        found = [_clock(match) for match in _BARE_CLOCK.finditer(text)]
    return [one for one in found if one is not None]


def writes_month_first(text: str) -> bool:
    """Whether a paper writes January 12, 2021 rather than 12 January 2021."""
    return len(_MONTH_FIRST.findall(text)) > len(_DAY_FIRST.findall(text))


def _worded(pattern: re.Pattern[str], text: str) -> Iterator[FoundDate]:
    for match in pattern.finditer(text):
        value = day_of(int(match["year"]), month_of(match["month"]), int(match["day"]))
        if value:
            yield FoundDate(value, match.start(), match.end(), match[0])


def _numeric(text: str, *, month_first: bool) -> Iterator[FoundDate]:
    for match in _NUMERIC.finditer(text):
        one, two = int(match["one"]), int(match["two"])
        day, month = (two, one) if month_first else (one, two)
        value = day_of(int(match["year"]), month, day)
        if value:
            yield FoundDate(value, match.start(), match.end(), match[0])


def month_of(name: str) -> int:
    """The number of a month by its name or the first three letters of it."""
    return next(number for number, month in enumerate(MONTHS, 1) if month[:3].casefold() == name[:3].casefold())


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(match: re.Match[str]) -> date | None:
    return day_of(int(match["year"]), int(match["month"]), int(match["day"]))


def _opening(match: re.Match[str]) -> FoundTime | None:
    hour, until, later = int(match["hour"]), int(match["until"]), match["half"].casefold() == "p"
    if not (1 <= hour <= 12 and 1 <= until <= 12):  # noqa: PLR2004 (hours on a clock face)
        return None
    evening = later and hour % 12 <= until % 12
    return FoundTime(f"{hour % 12 + 12 * evening:02d}:{match['minute'] or '00'}", match[0], match.start())


def _clock(match: re.Match[str]) -> FoundTime | None:
    parts = match.groupdict()
    if parts["hour"] is None:
        return FoundTime("12:00", match[0], match.start())
    hour, half = int(parts["hour"]), (parts.get("half") or "").casefold()
    if half and hour <= 12:  # noqa: PLR2004 (hours on a clock face; 13:30pm is 13:30)
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23:  # noqa: PLR2004 (hours of a day)
        return None
    return FoundTime(f"{hour:02d}:{parts['minute'] or '00'}", match[0], match.start())
