# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Minutes whose lists of members, officers and apologies are put together from labels, styles, signs and wraps."""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from tests.evaluation.composed.names import POSTS, STYLES, Person, people

_MEMBERS = (
    "PRESENT:",
    "Present",
    "MEMBERS PRESENT",
    "Members present:",
    "Councillors Present:",
    "Members in attendance:",
    "ATTENDANCE",
    "Committee Members Present:",
    "Those present:",
    "Council Members Present:",
    "Elected Members:",
    "Councillors:",
    "Attendees:",
    "The following members were present:",
    "Voting Members Present:",
    "Council Present:",
)
_OFFICERS = (
    "IN ATTENDANCE:",
    "Officers present:",
    "Officers Present",
    "OFFICERS:",
    "Also present:",
    "STAFF PRESENT",
    "Officials in attendance:",
    "Staff:",
    "In attendance (officers):",
    "Administration Present:",
    "City Staff Present:",
    "Other officers present:",
    "Also attending:",
)
_AWAY = (
    "Apologies: {}",
    "Apologies for absence were received from {}.",
    "Regrets: {}",
    "Apologies received from {}.",
    "An apology for absence was received on behalf of {}.",
    "Absent with apologies: {}",
    "Apologies – {}",
    "It was noted that apologies had been received from {}.",
    "Members sending apologies: {}",
    "Excused: {}",
    "Apologies were submitted for {}.",
)
_OFFICES = ("", " (Chair)", " (Chairman)", " (in the Chair)", " in the Chair")
_BESIDE: Mapping[str, Callable[[str, str], str]] = {
    "Name (Post)": lambda name, post: f"{name} ({post})",
    "Name, Post": lambda name, post: f"{name}, {post}",
    "Name - Post": lambda name, post: f"{name} - {post}",
    "Post – Name": lambda name, post: f"{post} – {name}",
    "Post: Name": lambda name, post: f"{post}: {name}",
    "Post (Name)": lambda name, post: f"{post} ({name})",
    "Post, Name": lambda name, post: f"{post}, {name}",
    "Name Post": lambda name, post: f"{name} {post}",
}
_OF_OFFICERS = ("Ann Lee", "A Lee", "Mrs A Lee", "ANN LEE")
_ITEMS = (
    "1. Declarations of Interest",
    "There were no declarations of interest.",
    "2. Minutes of the Previous Meeting",
    "RESOLVED: That the minutes of the meeting held on 4 February 2025 be approved as a correct record.",
)


@dataclass(frozen=True)
class Minutes:
    """A text with whom it lists."""

    text: str
    present: tuple[str, ...]
    officers: tuple[str, ...]
    apologies: tuple[str, ...]


def minutes(seed: int) -> Minutes:
    """The minutes of one seed."""
    dice = Random(seed)  # noqa: S311 (repeatable on purpose)
    everybody = people(dice, 16)
    members, staff, away = everybody[:7], everybody[7:11], everybody[11:13]
    style = dice.choice([*STYLES])
    present = tuple(STYLES[style](one) for one in members)
    absent = tuple(STYLES[style](one) for one in away)
    officers, lines = _officers(dice, staff)
    head = ["Wenbury Borough Council", "MINUTES OF THE PLANNING COMMITTEE", "held on Tuesday, 4 March 2025 at 7.00 pm"]
    told = textwrap.wrap(dice.choice(_AWAY).format(" and ".join(absent)), 88)
    body = [*_listed(dice, present), *lines, *told] if dice.random() > 0.5 else [*_listed(dice, present), *told, *lines]
    return Minutes("\n".join([*head, *body, *_ITEMS]), present, officers, absent)


def _listed(dice: Random, names: Sequence[str]) -> list[str]:
    """The members, as lines, bullets or a running list, the first in the chair."""
    shown = [f"{names[0]}{dice.choice(_OFFICES)}", *names[1:]]
    form = dice.choice(("lines", "bullets", "commas", "commas and", "semicolons"))
    if form == "lines":
        rows = shown
    elif form == "bullets":
        rows = [f"• {one}" for one in shown]
    elif form == "commas and":
        rows = textwrap.wrap(f"{', '.join(shown[:-1])} and {shown[-1]}", 90)
    else:
        rows = textwrap.wrap((", " if form == "commas" else "; ").join(shown), 90)
    return _behind(dice, dice.choice(_MEMBERS), rows)


def _officers(dice: Random, staff: Sequence[Person]) -> tuple[tuple[str, ...], list[str]]:
    style, form = dice.choice(_OF_OFFICERS), dice.choice([*_BESIDE])
    names = tuple(STYLES[style](one) for one in staff)
    shown = [_BESIDE[form](name, post) for name, post in zip(names, dice.sample(POSTS, len(names)), strict=True)]
    rows = shown if dice.random() > 0.5 else textwrap.wrap("; ".join(shown), 85)
    return names, _behind(dice, dice.choice(_OFFICERS), rows)


def _behind(dice: Random, label: str, rows: Sequence[str]) -> list[str]:
    """The rows below their label, or behind it where a sign ends it."""
    beside = label.endswith(":") and dice.random() > 0.5
    return [f"{label} {rows[0]}", *rows[1:]] if beside else [label, *rows]
