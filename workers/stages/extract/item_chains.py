# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Items whose numbers have any form, as long as they count up: `CAB 12`, `Minute 45`, `2025/045`, `B.`, `Item 3:`.

A number is a frame that stays and one part of it that counts. The longest chain of headings in one frame is taken.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workers.domain.paper_text import Line
from workers.stages.extract.item_titles import NO_ITEM, Item, item
from workers.stages.extract.numbering import with_numbers

ENOUGH = 3
"""Items from which a chain of numbers counts."""
LONGEST_HEADING = 16
LONGEST_IN_CAPITALS = 40
"""Words."""
_NUMBER = (
    r"(?:(?P<word>Item|Minute|Min|Agenda Item)\.?\s(?:No\.?\s)?)?"
    r"(?P<number>(?P<head>[A-Z]{1,6}[ ./-]{0,2})?(?P<digits>\d{1,4}(?:[./-]\d{1,4}){0,2})|(?P<letter>[A-Z])(?=[.):]))"
    r"(?P<sign>[.):]{0,2})"
)
_HEADED = re.compile(rf"{_NUMBER}(?:\s?[-–]\s+|\s+)(?P<title>[A-Z“\"‘(].*)")
MOVERS = re.compile(r"(?:[A-Z]\.\s?){1,3}[A-Z][\w’'-]+(?:,|$)|(?i:moved|seconded|proposed|carried)\b")
"""A number may stand before those who move a motion."""
_LONE = re.compile(
    r"(?:(?:Item|Minute|Min|"
    r"Agenda Item)\.?\s(?:No\.?\s)?)?(?:(?:[A-Z]{1,6}[ ./-]{0,2})?\d{1,4}(?:[./-]\d{1,4}){0,2}|"
    r"[A-Z](?=[.)]))[.):]?"
)
"""A number that a column left on a line of its own, above its title."""


@dataclass(frozen=True)
class _Place:
    """Where in a chain a number stands: what stays, and what counts."""

    frame: tuple[str, ...]
    count: int


def chained(lines: Sequence[Line]) -> list[Item]:
    """The longest chain of headings; numbers on lines of their own are put before their titles first."""
    return max((_longest(lines), _longest(with_numbers(lines, _LONE))), key=len)


def _longest(lines: Sequence[Line]) -> list[Item]:
    chains: dict[tuple[str, ...], list[tuple[int, Item]]] = {}
    for at, line in enumerate(lines):
        match = _HEADED.match(line.text)
        if match is None or NO_ITEM.match(match["title"]) or MOVERS.match(match["title"]):
            continue
        one = item(match, lines, at)
        for place in _places(match) if is_heading(one.title) and not one.title.endswith(":") else ():
            chain = chains.setdefault(place.frame, [])
            if not chain or chain[-1][0] + 1 == place.count:
                chain.append((place.count, one))
    longest = max(chains.values(), key=len, default=[])
    return [one for _, one in longest] if len(longest) >= ENOUGH else []


def _places(match: re.Match[str]) -> Iterator[_Place]:
    """Each part of the number as the one that counts."""
    kept = (match["word"] or "", (match["head"] or "").strip(), match["sign"])
    if match["letter"]:
        yield _Place((*kept, "letter"), ord(match["letter"]))
        return
    parts = re.split(r"([./-])", match["digits"])
    for at in range(0, len(parts), 2):
        yield _Place((*kept, *parts[:at], "#", *parts[at + 1 :]), int(parts[at]))


def is_heading(title: str) -> bool:
    """Whether the title of an item is a heading and no sentence."""
    said = title.rstrip(".") if title.isupper() else title
    longest = LONGEST_IN_CAPITALS if title.isupper() else LONGEST_HEADING
    return len(title.split()) <= longest and not said.endswith((",", ".", ";")) and not title[:1].islower()
