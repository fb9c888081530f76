"""Rows of a table whose columns are years: the figures are told beside the years that stand over them.

Recognised text has the cells of a table one after the other, so that `0 places 440 places 90 places` says nothing.
Where a run of lines holds only years, a row below it with as many figures has one for each of them. Both are told in
the order of the paper, since a figure that is moved to its year cannot be checked against the paper's words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from contracts.artefacts.summary import KeyFigure

YEAR = r"(?:19|20)\d\d(?:\s?[-/\u2013]\s?\d{2,4})?"
BEFORE_YEAR = r"(?:By|Between|Post|From|In|To|Before|After)"
HEADER = re.compile(rf"(?:(?:{BEFORE_YEAR}|{YEAR})\s*)+")
PERIOD = re.compile(rf"(?:{BEFORE_YEAR} )?{YEAR}")
CELL = r"[-+(]{0,2}[£$€]?\d[\d,]*(?:\.\d+)?(?:%|m|k|bn|FE|FTE)?\)?(?: [a-z]{3,12}\b)?"
LEAST_COLUMNS = 2
MOST_LINES, MOST_ROWS = 10, 6
"""Lines below the years in which rows are looked for, and rows of all tables of a paper."""
NAME_WORDS = 12
"""Words that a row or a table is called by at most."""


def column_rows(pages: Mapping[int, str]) -> list[KeyFigure]:
    """The first rows of such tables."""
    found = (row for number, text in sorted(pages.items()) for row in _on_page(number, text))
    return [row for _, row in zip(range(MOST_ROWS), found, strict=False)]


def _on_page(number: int, text: str) -> Iterator[KeyFigure]:
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    for start, end in headers(lines):
        periods = PERIOD.findall(" ".join(lines[start:end]))
        if len(periods) >= LEAST_COLUMNS:
            yield from _below(number, lines, start, end, periods)


def headers(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where runs of lines begin and end that hold only years."""
    others = [at for at, line in enumerate(lines) if not HEADER.fullmatch(line)]
    yield from ((before + 1, after) for before, after in pairwise([-1, *others]) if after > before + 1)


def _below(number: int, lines: Sequence[str], start: int, end: int, periods: Sequence[str]) -> Iterator[KeyFigure]:
    """The rows below a header, each called by its own words or by the line over the table."""
    row = re.compile(rf"(?:(?P<name>.*\S)\s+)?(?P<cells>{CELL}(?:\s+{CELL}){{{len(periods) - 1}}})")
    over = lines[start - 1] if start else ""
    for at in range(end, min(end + MOST_LINES, len(lines))):
        hit = row.fullmatch(lines[at])
        own = (hit["name"] or "").strip(" :") if hit else ""
        name = own or over.strip(" :")
        if hit is None or HEADER.fullmatch(lines[at]):
            break
        if is_name(name):
            quote = " ".join(lines[start if own else start - 1 : at + 1])
            value = "; ".join(re.findall(CELL, hit["cells"]))
            yield KeyFigure(label=f"{name} ({', '.join(periods)})", value=value, page=number, quote=quote)


def is_name(text: str) -> bool:
    """Whether words say of what figures are."""
    words = text.split()
    said = 0 < len(words) <= NAME_WORDS and re.search(r"[^\W\d_]{3}", text) is not None
    return said and text[-1] not in ".,;" and not re.search(rf"(?:^|\s){CELL}$", text)
