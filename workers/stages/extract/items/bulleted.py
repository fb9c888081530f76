# ruff: noqa: RUF001 (bullets and dashes are what papers print)
"""Items that stand behind bullets below the head of an agenda that numbers nothing."""

import re
from collections.abc import Sequence
from dataclasses import replace

from workers.domain.paper_text import Line
from workers.stages.extract.items.fewer import HEAD
from workers.stages.extract.items.titles import Item, item

ENOUGH = 5
"""Bullets that make a list of items."""
NEAR = 3
"""Lines between the head and the first bullet."""
_BULLET = re.compile(r"(?P<number>[-–•●▪■*])\s*(?P<title>[A-Z].*)")


def bulleted(lines: Sequence[Line]) -> list[Item]:
    """The items with the bullet of the first; other bullets are points of theirs."""
    told = [(at, match) for at, line in enumerate(lines) if (match := _BULLET.match(line.text))]
    first = next((count for count, (at, _) in enumerate(told) if _below_head(lines, at)), None)
    if first is None:
        return []
    told = told[first:]
    sign = told[0][1]["number"]
    found = [replace(item(match, lines, at, listed=True), number=None) for at, match in told if match["number"] == sign]
    return found if len(found) >= ENOUGH else []


def _below_head(lines: Sequence[Line], at: int) -> bool:
    return any(HEAD.fullmatch(line.text) for line in lines[max(0, at - NEAR) : at])
