"""ISO weeks by London's clock, as the days on which pages say that something was seen."""

from datetime import date, datetime, timedelta

from workers.runtime.london import LONDON

WEEK = timedelta(days=7)


def bounds(week: str) -> tuple[datetime, datetime]:
    """The first moment of a week, and that of the next one. Raises ValueError for no week of the calendar."""
    year, _, number = week.partition("-W")
    monday = date.fromisocalendar(int(year), int(number), 1)
    start = datetime(monday.year, monday.month, monday.day, tzinfo=LONDON)
    return start, start + WEEK


def week_of(moment: datetime) -> str:
    """The week of a moment."""
    year, number, _ = moment.astimezone(LONDON).isocalendar()
    return f"{year}-W{number:02d}"


def last_full_week(now: datetime) -> str:
    """The week before that of a moment."""
    return week_of(now.astimezone(LONDON) - WEEK)
