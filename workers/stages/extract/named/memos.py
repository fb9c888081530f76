"""The head of an American memorandum, two columns read across, as rows: `TO: …` beside `FROM: …`, `SUBJECT: SEE BELOW`.

What one column could not hold stands on the next line before what the other could not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workers.domain.paper_text import Line

FRONT = 40
"""Lines in which a memorandum names whom it is to and from."""
_TO = re.compile(r"TO:\s.*\b(?:AND|OF|THE|&),?$", re.IGNORECASE)
"""Those to whom it goes, not all on the line."""
_FROM = re.compile(r"FROM:\s*\S", re.IGNORECASE)
_REST = re.compile(
    r"(?P<rest>(?:MEMBERS OF )?(?:THE )?(?:CITY |TOWN |VILLAGE |COUNTY )?(?:COUNCIL|BOARD OF SUPERVISORS|COMMISSION))\b"
    r"(?:\s+(?P<role>\S.*))?",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"(?:SUBJECT|RE|TITLE):\s*\(?SEE BELOW\)?\.?", re.IGNORECASE)


def across(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, where both columns of the head have rows of their own, and none whose value stands elsewhere."""
    said = [line for line in lines[:FRONT] if not _ELSEWHERE.fullmatch(line.text)]
    return (*_rows(said), *lines[FRONT:])


def _rows(lines: Sequence[Line]) -> Iterator[Line]:
    at = 0
    while at < len(lines):
        near = [line for line in lines[at : at + 5] if line.text][:3]
        rest = _REST.fullmatch(near[2].text) if len(near) > 2 else None  # noqa: PLR2004 (to, from, and what they left)
        if rest and _TO.match(near[0].text) and _FROM.match(near[1].text) and near[0] is lines[at]:
            yield _with(near[0], near[2], rest["rest"])
            yield _with(near[1], near[2], rest["role"]) if rest["role"] else near[1]
            at = lines.index(near[2], at) + 1
        else:
            yield lines[at]
            at += 1


def _with(line: Line, below: Line, words: str) -> Line:
    """A row with its words of the line below."""
    joint = ", " if line.text.upper().startswith("FROM") else " "
    return replace(line, raw=f"{line.raw}\n{below.raw}", text=f"{line.text.rstrip(',')}{joint}{words}")
