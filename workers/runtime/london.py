"""The wall time of councils, where nothing says another."""

from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
