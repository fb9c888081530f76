"""Days and hours in the forms that council sites use, in English, Welsh and the French of Canada."""

from datetime import date, time

import pytest

from workers.adapters.sources.moderngov_times import read_date, read_time
from workers.adapters.sources.wall_times import find_date, find_moment, find_time

HOURS = {
    "7.30 p.m.": time(19, 30),
    "7.30 P.M.": time(19, 30),
    "Time: 7.30p.m.": time(19, 30),
    "10.30 a.m. or on the rising of Council": time(10, 30),
    "7 pm": time(19),
    "12.00 noon": time(12),
    "12 midday": time(12),
    "12.00 am": time(0),
    "Midnight": time(0),
    "10.00am - 12.30pm": time(10),
    "2.00 Public session": time(2),
    "18:30 hrs": time(18, 30),
    "1830 hours": time(18, 30),
    "09:30:00": time(9, 30),
    "6.30 yh": time(18, 30),
    "10.00 yb": time(10),
    "10yb": time(10),
    "18 h 30": time(18, 30),
    "18h30": time(18, 30),
    "To be confirmed": None,
    "Room 4.75": None,
}
DAY = date(2026, 2, 9)
DAYS = {
    "Monday, 9th February, 2026": DAY,
    "Monday 9th day of February 2026": DAY,
    "9 FEBRUARY 2026": DAY,
    "9th Feb. 2026": DAY,
    "9-Feb-2026": DAY,
    "9 Feb 26": DAY,
    "09 Feb '26": DAY,
    "February 9th, 2026": DAY,
    "09.02.26": DAY,
    "2026-02-09T18:30:00Z": DAY,
    "Dydd Llun, 9fed Chwefror, 2026": DAY,
    "9 o Chwefror 2026": DAY,
    "9 f\u00e9vrier 2026": DAY,
    "Dydd Mawrth, 1af Gorffennaf, 2025": date(2025, 7, 1),
    "Dydd Iau 25 Rhagfyr 2025": date(2025, 12, 25),
    "1 Ionawr 2026": date(2026, 1, 1),
    "le 1er ao\u00fbt 2025": date(2025, 8, 1),
    "15 juin 2025": date(2025, 6, 15),
    "9 Feb 10.00": None,
    "31/02/2026": None,
    "9 members 2026": None,
}


@pytest.mark.parametrize("text", HOURS)
def test_an_hour_is_read_in_any_form(text: str) -> None:
    assert find_time(text) == HOURS[text] == read_time(text)


@pytest.mark.parametrize("text", DAYS)
def test_a_day_is_read_in_any_form(text: str) -> None:
    assert find_date(text) == DAYS[text]


def test_a_moment_is_a_wall_time_with_summer_time() -> None:
    assert str(find_moment("Dydd Mawrth, 1af Gorffennaf, 2025 6.30 yh")) == "2025-07-01 18:30:00+01:00"
    assert str(find_moment("9th February, 2026 7.30 p.m.")) == "2026-02-09 19:30:00+00:00"


@pytest.mark.parametrize("text", ["09/02/2026", "9/2/2026", "09/02/2026 00:00:00", "2026-02-09", "9 February 2026"])
def test_the_day_of_a_service_is_read(text: str) -> None:
    assert read_date(text) == DAY
