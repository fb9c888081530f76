# ruff: noqa: RUF001 (bullets and dashes are what papers print)
"""Items that stand behind bullets below the head of an agenda that numbers nothing."""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace

from workers.domain.paper_text import Line
from workers.stages.extract.items.titles import Item, item

ENOUGH = 5
"""Bullets that make a list of items."""
NEAR = 3
"""Lines between the head and the first bullet."""
_HEAD = re.compile(r"(?:a\s?g\s?e\s?n\s?d\s?a|(?:order of )?business)\W*", re.IGNORECASE)
_BULLET = re.compile(r"(?P<number>[-–•●▪■*])\s*(?P<title>[A-Z].*)")

_ANY = re.compile(r"[-–•●▪■*·◦]\s")


def bulleted(lines: Sequence[Line]) -> list[Item]:
    """The items with the bullet of the first; other bullets are points of theirs."""
    head = next((at for at, line in enumerate(lines) if _HEAD.fullmatch(line.text)), None)
    if head is None:
        return []
    told = [(at, match) for at in range(head + 1, len(lines)) if (match := _BULLET.match(lines[at].text))]
    if not told or sum(bool(line.text) for line in lines[head + 1 : told[0][0]]) > NEAR:
        return []
    sign = told[0][1]["number"]
    ends = [*(at for at in range(head + 1, len(lines)) if _ANY.match(lines[at].text)), len(lines)]
    found = [
        replace(item(match, lines[: ends[bisect(ends, at)]], at, listed=True), number=None)
        for at, match in told
        if match["number"] == sign
    ]
    return found if len(found) >= ENOUGH else []
