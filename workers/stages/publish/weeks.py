"""ISO weeks."""

from datetime import UTC, date, datetime, timedelta

WEEK = timedelta(days=7)


def bounds(week: str) -> tuple[datetime, datetime]:
    """The first moment of a week, and that of the next one, in UTC. Raises ValueError for no week of the calendar."""
    year, _, number = week.partition("-W")
    monday = date.fromisocalendar(int(year), int(number), 1)
    start = datetime(monday.year, monday.month, monday.day, tzinfo=UTC)
    return start, start + WEEK


def week_of(moment: datetime) -> str:
    """The week of a moment, in UTC."""
    year, number, _ = moment.astimezone(UTC).isocalendar()
    return f"{year}-W{number:02d}"


def last_full_week(now: datetime) -> str:
    """The week before that of a moment."""
    return week_of(now - WEEK)
