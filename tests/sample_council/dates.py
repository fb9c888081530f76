"""The days of the story, all counted from the day of the main Cabinet meeting, and how a council writes them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
THURSDAY = 3


@dataclass(frozen=True)
class Dates:
    """Every day that a paper may name; `cabinet` is the day of the main meeting."""

    cabinet: date

    @classmethod
    def seen_from(cls, today: date) -> "Dates":
        """The story whose Cabinet meets on the Thursday two to eight days ahead, its papers already published."""
        earliest = today + timedelta(days=2)
        return cls(earliest + timedelta(days=(THURSDAY - earliest.weekday()) % 7))

    @property
    def planning(self) -> date:
        return self.cabinet + timedelta(days=6)

    @property
    def last_cabinet(self) -> date:
        return self.cabinet - timedelta(days=28)

    @property
    def next_cabinet(self) -> date:
        return self.cabinet + timedelta(days=28)

    @property
    def agenda_published(self) -> date:
        return self.cabinet - timedelta(days=10)

    @property
    def supplement_published(self) -> date:
        return self.cabinet - timedelta(days=8)

    @property
    def period_end(self) -> date:
        """The month end on which budget monitoring stands: the last one at least five weeks before the meeting."""
        return (self.cabinet - timedelta(days=35)).replace(day=1) - timedelta(days=1)

    @property
    def period(self) -> int:
        """Number of that month in the financial year, April being 1."""
        return (self.period_end.month - 4) % 12 + 1

    @property
    def financial_year(self) -> str:
        return _financial_year(self.period_end)

    def days_before(self, days: int) -> date:
        return self.cabinet - timedelta(days=days)


def _financial_year(day: date) -> str:
    start = day.year if day.month >= 4 else day.year - 1
    return f"{start}/{(start + 1) % 100:02d}"


def plain(day: date) -> str:
    """12 March 2026"""
    return f"{day.day} {day:%B %Y}"


def with_weekday(day: date) -> str:
    """Thursday 12 March 2026"""
    return f"{day:%A} {plain(day)}"


def ordinal(day: date) -> str:
    """Thursday, 12th March, 2026"""
    suffix = "th" if 11 <= day.day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day:%A}, {day.day}{suffix} {day:%B}, {day.year}"


def month(day: date) -> str:
    """December 2025"""
    return f"{day:%B %Y}"


def slashed(day: date) -> str:
    """12/03/2026"""
    return f"{day:%d/%m/%Y}"


def clock(hhmm: str) -> str:
    """`18:30` as ModernGov writes it: 6.30 pm"""
    moment = time.fromisoformat(hhmm)
    return f"{moment.hour % 12 or 12}.{moment:%M} {'am' if moment.hour < 12 else 'pm'}"


def published_at(day: date) -> datetime:
    """The moment of publication, nine in the morning local time."""
    return datetime.combine(day, time(9), LONDON)
