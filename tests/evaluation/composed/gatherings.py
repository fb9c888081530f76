# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""One meeting of an invented council, with its day, hour and place in the styles of councils of several countries."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from tests.evaluation.composed.choosing import Choices

COUNCILS = (
    "Wenbury Borough Council",
    "Wenbury City Council",
    "Great Wenbury Parish Council",
    "Wenbury-on-Sea Town Council",
    "London Borough of Wenbury",
    "Royal Borough of Wenbury and Marle",
    "Wenbury and Marle District Council",
    "Wenbury Metropolitan Borough Council",
    "North Wenshire County Council",
    "Wenbury County Borough Council",
    "Wenbury Council",
    "City of Wenbury",
    "Town of Wenbury",
    "Township of East Wenbury",
    "Village of Wenbury",
    "Municipality of Wenbury",
    "Corporation of the Town of Wenbury",
    "District of North Wenbury",
    "County of Wenbury",
    "Wenbury Shire Council",
    "Shire of Wenbury",
    "Wenbury Regional Council",
    "Wenbury Community Council",
    "City of Wenbury Council",
    "Wenbury City and County Council",
    "Borough of Wenbury",
    "St Wenna Parish Council",
    "Wenbury, Marle and Tarn Community Council",
    "Rural Municipality of Wenbury",
    "Wenbury Islands Council",
    "Wenbury with Marle Parish Council",
    "Metropolitan Borough of Wenbury",
)
BODIES = (
    "Planning Committee",
    "Cabinet",
    "Overview and Scrutiny Committee",
    "Health and Wellbeing Board",
    "Executive",
    "Licensing Sub-Committee",
    "Audit & Governance Committee",
    "Finance, Policy and Resources Committee",
    "Schools Forum",
    "Children’s Services Scrutiny Panel",
    "Integration Joint Board",
    "Committee of the Whole",
    "Planning Commission",
    "Zoning Board of Appeals",
    "Housing Strategic Policy Committee",
    "Select Committee",
    "Planning Committee A",
    "Parks and Recreation Advisory Board",
    "Development Control Sub Committee",
    "Traffic and Parking Working Party",
    "Local Plan Working Group",
    "Climate Change Task and Finish Group",
    "Community, Housing and Environment Policy Development Panel",
    "Standing Committee on Public Works",
    "Audit, Risk and Improvement Committee",
    "Western Area Planning Committee",
    "Marle Community Board",
    "Planning & Highways Committee",
    "Strategic Planning and Environment Overview and Scrutiny Committee",
    "Personnel Committee",
    "Board of Supervisors",
    "Select Board",
    "Finance and Amenities Committee",
    "Pension Board",
    "Environment & Transport Cabinet Committee",
    "Budget Scrutiny Task Group",
    "Joint Consultative Committee",
)
DAYS: Mapping[str, Callable[[date], str]] = {
    "Tuesday, 4 March 2025": lambda day: f"{day:%A}, {day.day} {day:%B %Y}",
    "Tuesday 4 March 2025": lambda day: f"{day:%A} {day.day} {day:%B %Y}",
    "Tuesday 4th March 2025": lambda day: f"{day:%A} {_nth(day)} {day:%B %Y}",
    "Tuesday, 4th March, 2025": lambda day: f"{day:%A}, {_nth(day)} {day:%B}, {day.year}",
    "Tuesday, the 4th day of March 2025": lambda day: f"{day:%A}, the {_nth(day)} day of {day:%B %Y}",
    "Tuesday the 4th of March 2025": lambda day: f"{day:%A} the {_nth(day)} of {day:%B %Y}",
    "4 March 2025": lambda day: f"{day.day} {day:%B %Y}",
    "4th March 2025": lambda day: f"{_nth(day)} {day:%B %Y}",
    "TUESDAY, 4 MARCH 2025": lambda day: f"{day:%A}, {day.day} {day:%B %Y}".upper(),
    "TUESDAY 4TH MARCH 2025": lambda day: f"{day:%A} {_nth(day)} {day:%B %Y}".upper(),
    "Tuesday, March 4, 2025": lambda day: f"{day:%A}, {day:%B} {day.day}, {day.year}",
    "March 4, 2025": lambda day: f"{day:%B} {day.day}, {day.year}",
    "Tuesday, March 4th, 2025": lambda day: f"{day:%A}, {day:%B} {_nth(day)}, {day.year}",
    "Tuesday 04 March 2025": lambda day: f"{day:%A %d %B %Y}",
    "Tue 4 Mar 2025": lambda day: f"{day:%a} {day.day} {day:%b %Y}",
    "25/03/2025": lambda day: f"{day:%d/%m/%Y}",
    "2025-03-25": lambda day: f"{day:%Y-%m-%d}",
}
HOURS: Mapping[str, tuple[str, str]] = {
    "7.00 pm": ("7.00 pm", "19:00"),
    "7:00 PM": ("7:00 PM", "19:00"),
    "7.30pm": ("7.30pm", "19:30"),
    "7pm": ("7pm", "19:00"),
    "10.00 a.m.": ("10.00 a.m.", "10:00"),
    "2.00 p.m.": ("2.00 p.m.", "14:00"),
    "6:30 p.m.": ("6:30 p.m.", "18:30"),
    "18:30": ("18:30", "18:30"),
    "10.30": ("10.30", "10:30"),
    "14:00 hours": ("14:00 hours", "14:00"),
    "18.30 hrs": ("18.30 hrs", "18:30"),
    "1400 hours": ("1400 hours", "14:00"),
    "10 am": ("10 am", "10:00"),
    "12 noon": ("12 noon", "12:00"),
    "9.30 A.M.": ("9.30 A.M.", "09:30"),
    "12.00 noon": ("12.00 noon", "12:00"),
    "7 o’clock pm": ("7 o’clock pm", "19:00"),
}
PLACES = (
    "Council Chamber, Town Hall, Wenbury",
    "Committee Room 2, Civic Centre, High Street, Wenbury WB1 2AB",
    "Village Hall",
    "Guildhall",
    "Council Chambers, 100 Main Street",
    "Town Hall, 15 Market Place, Wenbury",
    "Council Chamber",
    "Room 1.2, County Hall, Wenbury",
    "Council Chamber, Áras an Chontae, Wenbury",
    "Kilbrae House, Marle",
    "Pavilion, Recreation Ground, Mill Lane",
    "St John’s Church Rooms",
    "Memorial Hall, Marle",
    "Council Chambers, City Hall, 250 First Avenue",
    "Reception Lounge, Level 2, 301 Queen Street, Wenbury",
    "Scout Hut, Station Road",
    "Wenbury Library",
    "Mansfield Suite, Moorways",
    "Shire Hall, Wenbury",
    "Conference Rooms A & B, Riverside House",
    "Microsoft Teams",
    "Boardroom, Enterprise Way, Marle",
    "Municipal Offices, 1 Civic Square",
    "Old School, Back Lane",
    "Community Hub, Mill Lane",
    "The Ridings Room, Town Hall, Wenbury",
    "Members’ Room, Council Offices, Wenbury",
    "Methodist Chapel Schoolroom",
)


@dataclass(frozen=True)
class Gathering:
    """Who meets, when and where, as a paper prints it, with the day and hour that this means."""

    council: str
    body: str
    day: str
    date: date
    hour: str
    time: str
    place: str


def gathering(dice: Choices) -> Gathering:
    """The meeting of one paper."""
    day = date(
        2023 + int(dice.text("year", "012")),
        int(dice.text("month", ("3", "5", "9", "10"))),
        13 + int(dice.text("day", "0123456789")),
    )
    hour, time = dice.one("hour", HOURS)
    printed = dice.one("day style", DAYS)(day)
    return Gathering(
        dice.text("council", COUNCILS), dice.text("body", BODIES), printed, day, hour, time, dice.text("place", PLACES)
    )


def _nth(day: date) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th") if day.day // 10 != 1 else "th"
    return f"{day.day}{ending}"
