# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""Points that run on in one paragraph, `(a) that …; (b) that …; and (c) that …`, as lines of their own."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workers.domain.paper_text import Line

_MARK = re.compile(r"(?:^|(?<=[;:,–-]\s)|(?<=[;,] and )|(?<=\bthat )|(?<=\bThat ))\((?P<mark>[a-z]{1,4}|\d{1,2})\)\s")
_NUMBERED = re.compile(r"(?:^|(?<=\s))(?P<mark>\d{1,2})\.\s(?=[A-Z])")
"""Points that nothing but their number parts: `to: 1. Note the views 2. Approve the award`."""
_SERIES = (
    tuple("abcdefghijklmnop"),
    tuple(str(number) for number in range(1, 20)),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
)


def apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, where points that count up run on within them, each point beginning a line.

    A line made so has all the words that its paragraph prints as its raw text, for a point may begin on the line
    before; points that already begin their lines are left alone.
    """
    marks = list(_counted(lines, _MARK)) or _behind_colon(lines, list(_counted(lines, _NUMBERED)))
    if len(marks) < 2 or all(start == 0 for _, start in marks[1:]):  # noqa: PLR2004 (a series)
        return list(lines)
    first, last = marks[0][0], marks[-1][0]
    raw = "\n".join(line.raw for line in lines[first : last + 1])
    page = lines[first].page
    made: list[Line] = []
    begin = lines[first].text[: marks[0][1]].strip()
    made += [Line(page, lines[first].raw, begin)] if begin else []
    for (at, start), (until, end) in pairwise([*marks, (last, len(lines[last].text))]):
        made.append(Line(page, raw, _between(lines, (at, start), (until, end))))
    return [*lines[:first], *made, *lines[last + 1 :]]


def _between(lines: Sequence[Line], start: tuple[int, int], end: tuple[int, int]) -> str:
    if start[0] == end[0]:
        return lines[start[0]].text[start[1] : end[1]].strip()
    parts = [lines[start[0]].text[start[1] :], *(line.text for line in lines[start[0] + 1 : end[0]])]
    return " ".join([*parts, lines[end[0]].text[: end[1]]]).strip()


def _behind_colon(lines: Sequence[Line], marks: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """The marks, where the first stands behind what leads to it."""
    at, start = marks[0] if marks else (0, 0)
    return marks if lines and lines[at].text[:start].rstrip().endswith(":") else ()


def _counted(lines: Sequence[Line], form: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Place and start of each mark of the first series that counts up on one page."""
    found = [(at, match.start(), match["mark"]) for at, line in enumerate(lines) for match in form.finditer(line.text)]
    series = next((one for one in _SERIES if found and found[0][2] == one[0]), ())
    expected = iter(series)
    wanted = next(expected, None)
    for at, start, mark in found:
        if mark == wanted and lines[at].page == lines[found[0][0]].page:
            yield at, start
            wanted = next(expected, None)
