# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The parts of an item: `9.1`, `9(a)`, `b)` under the ninth."""

import re
from collections.abc import Sequence

from workers.domain.paper_text import Line
from workers.stages.extract.items.headings import places
from workers.stages.extract.items.marks import ROMANS
from workers.stages.extract.items.titles import Item, item
from workers.stages.extract.people.honorifics import OF_ANYBODY, OF_MEMBER, OF_MEMBERS, OF_OFFICE

LONGEST_PART = 20
"""Words of the title of an item's part."""
_DOTTED = re.compile(
    r"(?P<number>(?P<major>\d{1,2})\.(?P<minor>\d{1,2}))[.)]?\s+(?P<title>(?:\d{2}[/-]\d{3,5}\b\s*)?[A-Z“\"/].*)"
)
_LETTERED_PART = re.compile(
    r"(?P<number>(?P<major>\d{1,2})\s?(?:\([a-z]\)|[a-z](?=[.)]?\s)|\.[A-Za-z](?=[.)]?\s)))[.)]?\s+(?P<title>[A-Z\d“\"].*)"
)
"""`4(a) Land at Mill Lane`, `4a. Land at Mill Lane`."""
_LETTER = re.compile(r"(?P<number>[a-z])\)\s+(?P<title>(?:\d{2}/\d{3,5}/?)?[A-Z“\"].*)")
"""`a) Rose Farm, new barn` under an item."""
_IN_BRACKETS = re.compile(r"\((?P<number>[a-z]|[ivx]{1,4})\)\s+(?P<title>[A-Z“\"].*)")
_SMALL = re.compile(r"(?P<number>[a-z]|[ivx]{1,4})\.\s+(?P<title>[A-Z“\"].*)")
_CAPITAL = re.compile(r"(?P<number>[A-Z])\.\s+(?P<title>[A-Z“\"].*)")
COUNTED = re.compile(r"(?P<number>\d{1,2})\.\s*(?P<title>[A-Z“\"](?!.*\bCont.?d\b).*)")
"""`1. Review of the agenda` under an item with a letter."""
_PARTS = (_DOTTED, _LETTERED_PART, _LETTER, _CAPITAL, _IN_BRACKETS, _SMALL)
_NAMED = re.compile(
    rf"(?!(?:{OF_MEMBER}|{OF_MEMBERS}|{OF_OFFICE}|{OF_ANYBODY})\b)[A-Z][\w'’.&-]*"
    r"(?:[ ,:/–-]+(?:(?:a|and|at|by|for|from|in|of|on|or|the|to|with)\b|\(?[A-Z\d#][\w'’.&/-]*\)?)){1,14}"
)
"""A part of an item of minutes that is a name, with capitals throughout: `Zoning Amendment (44 Birch Lane)`."""
_SERIES = (
    tuple(str(at) for at in range(1, 100)),
    tuple("abcdefghijklmnopqrstuvwxyz"),
    ROMANS,
)
"""In what parts of an item may be counted."""


def with_parts(
    found: Sequence[Item],
    lines: Sequence[Line],
    *,
    in_capitals: bool = False,
    forms: Sequence[re.Pattern[str]] = _PARTS,
) -> list[Item]:
    """The items with their parts, `9.1` or `9(a)` under the ninth, where these are headings and no sentences.

    In minutes paragraphs are numbered so too; there, only headings `in_capitals` are parts.
    """
    made: list[Item] = []
    begins = places(lines, found)
    for one, start, end in zip(found, begins, [*begins[1:], len(lines)], strict=False):
        found_parts = (_parts(one, lines, range(start + 1, end), form) for form in forms)
        made += [one, *next((parts for parts in found_parts if parts and _trusted(parts, in_capitals)), [])]
    return made


def _parts(of: Item, lines: Sequence[Line], within: range, form: re.Pattern[str]) -> list[Item]:
    parts = [
        item(match, lines, at)
        for at in within
        if (match := form.match(lines[at].text)) and match.groupdict().get("major") in {of.number, None}
    ]
    marks = [re.sub(r"[^a-z\d]", "", _of_part(part.number or "", of.number or "")) for part in parts]
    counted = marks in [list(series[: len(parts)]) for series in _SERIES]
    headed = all(not part.title.endswith(".") and len(part.title.split()) <= LONGEST_PART for part in parts)
    return parts if counted and headed else []


def _trusted(parts: Sequence[Item], in_capitals: bool) -> bool:
    """Whether the parts of an item of minutes are headings: in capitals, or lettered with capitals."""
    if not in_capitals or all(_NAMED.fullmatch(one.title) for one in parts):
        return True
    return all(one.title.isupper() or (one.number or "").isupper() for one in parts)


def _of_part(number: str, of: str) -> str:
    """What the number of a part adds to that of its item."""
    return number.removeprefix(of).casefold()
