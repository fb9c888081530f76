# ruff: noqa: RUF001 (typographic quotes are what papers print)
"""Words of the margin that stand before the number of an item: `BYLAWS 5.0 Bylaws`, as counties of Alberta print."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from workers.domain.paper_text import Line

ENOUGH = 3
"""Numbers behind words of a margin that count up."""
_BESIDE = re.compile(r"[A-Z][A-Z’'&/ -]{2,30}\s(?=(?P<number>\d{1,2})\.0?\s+[A-Z][\w’'-]*[a-z])")


def without_margins(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines from the numbers of their items on, where enough of these stand behind words in capitals."""
    beside = {at: match for at, line in enumerate(lines) if (match := _BESIDE.match(line.text))}
    numbers = [int(match["number"]) for match in beside.values()]
    if len(numbers) < ENOUGH or not all(one < other for one, other in pairwise(numbers)):
        return lines
    return [
        replace(line, text=line.text[beside[at].end() :]) if at in beside else line for at, line in enumerate(lines)
    ]
