# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""Minutes whose items and resolutions are put together from numbers, leads and marks of points."""

import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

_TITLES = (
    "Apologies for Absence",
    "Declarations of Interest",
    "Public Participation",
    "Revenue Budget Monitoring Quarter 2",
    "Highway Maintenance Programme",
    "Review of the Licensing Policy",
    "Annual Report on Complaints",
    "Work Programme",
    "Treasury Management Mid-Year Report",
    "Waste Collection Service Review",
    "Corporate Risk Register",
    "Housing Allocations Scheme",
    "Climate Action Plan Update",
    "Town Centre Parking Order",
)
_DONE = (
    "the report be noted",
    "the revised policy, as set out at Appendix A, be approved",
    "authority be delegated to the Head of Planning, in consultation with the Chair, to make minor changes",
    "the grant of £12,500 to Wenbury Community Trust be approved",
    "the consultation response be endorsed",
    "a further report be submitted to the meeting in September 2025",
    "officers be instructed to advertise the order",
    "the scheme be adopted with effect from 1 April 2026",
    "the disposal of the land for £85,000 be agreed",
)
_SAID = (
    "The Head of Service introduced the report and answered questions.",
    "Members asked about the timetable and officers replied that work would start in the spring.",
    "In response to a question, it was explained that the funding was confirmed for two years.",
)
_NUMBERS: Mapping[str, Callable[[int], str]] = {
    "1.": lambda at: f"{at}.",
    "1": lambda at: f"{at}",
    "1)": lambda at: f"{at})",
    "13/25": lambda at: f"{at + 12}/25",
    "PC13/25": lambda at: f"PC{at + 12}/25",
    "PL.13": lambda at: f"PL.{at + 12}",
    "25/013": lambda at: f"25/{at + 12:03d}",
    "CAB 13": lambda at: f"CAB {at + 12}",
    "A.": lambda at: f"{chr(64 + at)}.",
    "1.0": lambda at: f"{at}.0",
}
_LEADS = (
    "RESOLVED: That {}.",
    "RESOLVED – That {}.",
    "Resolved that {}.",
    "It was RESOLVED that {}.",
    "AGREED: That {}.",
    "DECISION: That {}.",
    "RESOLVED\nThat {}.",
    "The Committee resolved that {}.",
    "It was unanimously resolved that {}.",
    "It was proposed by Councillor Lowe, seconded by Councillor Marsh and RESOLVED that {}.",
    "Resolution: That {}.",
    "Upon motion duly made and seconded, it was resolved that {}.",
    "RESOLUTION\nThat {}.",
    "ORDERED that {}.",
    "Moved by: Councillor Lowe\nSeconded by: Councillor Marsh\nTHAT {}.\nCarried",
)
_LEADS_TO_POINTS = ("RESOLVED: That", "RESOLVED –", "AGREED:", "Decision:", "DECISION", "It was RESOLVED that:")
_MARKS: Mapping[str, Callable[[int], str]] = {
    "(1)": lambda at: f"({at})",
    "(a)": lambda at: f"({'abc'[at - 1]})",
    "a)": lambda at: f"{'abc'[at - 1]})",
    "(i)": lambda at: f"({('i', 'ii', 'iii')[at - 1]})",
    "bullet": lambda _: "•",
}


@dataclass(frozen=True)
class Business:
    """A text with its items, number and title, and its resolutions."""

    text: str
    items: tuple[tuple[str, str], ...]
    decisions: tuple[str, ...]


def business(seed: int) -> Business:
    """The minutes of one seed."""
    dice = Random(seed)  # noqa: S311 (repeatable on purpose)
    number, lead, points = dice.choice([*_NUMBERS]), dice.choice(_LEADS), dice.choice(_LEADS_TO_POINTS)
    mark, below, upper = dice.choice([*_MARKS]), dice.random() > 0.7, dice.random() > 0.5
    left = dice.sample(_DONE, len(_DONE))
    lines = ["Wenbury Borough Council", "MINUTES of the Planning Committee held on 4 March 2025 at the Town Hall"]
    items, decisions = list[tuple[str, str]](), list[str]()
    for at, title in enumerate(dice.sample(_TITLES, 6), 1):
        shown, said = title.upper() if upper else title, _NUMBERS[number](at)
        items.append((said.rstrip(".)"), shown))
        lines += [said, shown] if below else [f"{said} {shown}"]
        lines += textwrap.wrap(dice.choice(_SAID), 90)
        if at % 3 == 1:
            decisions.append(f"That {left[-1]}")
            lines += _wrapped(lead.format(left.pop()))
        elif at % 3 == 2:
            told = [f"that {left.pop()}", f"that {left.pop()}"]
            decisions += told
            lines += [
                points,
                *_wrapped(f"{_MARKS[mark](1)} {told[0]}; and"),
                *_wrapped(f"{_MARKS[mark](2)} {told[1]}."),
            ]
    return Business("\n".join([*lines, "The meeting closed at 8.30 pm."]), tuple(items), tuple(decisions))


def _wrapped(text: str) -> list[str]:
    return [part for line in text.split("\n") for part in textwrap.wrap(line, 92)]
