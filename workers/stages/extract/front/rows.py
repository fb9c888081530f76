# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""Rows of a front, a label of a closed vocabulary and its value, as lines with one label for each role and a colon.

A colon tells a row alone. A dash, a tab or a wide gap, a label alone above its value and a label with nothing but a
blank before its value do where enough rows of the front are told so, for a sentence may begin like one of them.
Labels that stand together above or before their values, as the columns of a table are read, are put to their values.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from workers.domain.council_dates import dates_in, times_in
from workers.domain.paper_text import Line
from workers.stages.extract.front.forms import bare_label
from workers.stages.extract.front.row_labels import BESIDE, is_weak, label_in, plain_label, role_of

FRONT = 60
"""Lines in which a paper names itself."""
_COLON = re.compile(r"\s?[:?]{1,2}\s*")
_DASH = re.compile(r"\s+[-–—|]\s+")
_WIDE = re.compile(r"\t| {2,}|\xa0{2,}")
_HOUR = re.compile(r"\d{1,2}[.:]\d{2}")
MOST_GAPS = 3
"""Wide gaps of a row with two labels and their values; a line of a paragraph set to both margins has more."""
FEW, ENOUGH = 2, 3
"""Different labels of a front that show that its rows are told by a dash or gap, or by nothing but a blank or line."""


@dataclass(frozen=True)
class _Row:
    """A line read as a row: its own label, the role of this, how the value is told apart, and the value."""

    label: str
    role: str | None
    told: str
    value: str


def with_colons(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, where rows of the front have the label of their role, a colon and the value."""
    at = _end_of_front(lines)
    front = _with_pairs([part for line in lines[:at] for part in _parts(line)])
    rows = [_row(line) for line in front]
    sure = _sure(rows)
    told = [row if row and row.told in sure else None for row in rows]
    return (*_whole(front, told), *lines[at:])


def _whole(lines: Sequence[Line], rows: Sequence[_Row | None]) -> Iterator[Line]:
    """The lines as rows, each label that stands alone with the line below it."""
    at = 0
    while at < len(lines):
        row, below = rows[at], lines[at + 1 : at + 2]
        made = _plain(lines[at], row) if row else lines[at]
        alone = row is not None and row.role is not None and not row.value
        if alone and below and below[0].text and below[0].page == made.page and rows[at + 1] is None:
            yield Line(made.page, f"{made.raw}\n{below[0].raw}", f"{made.text} {below[0].text}")
            at += 2
        else:
            yield made
            at += 1


def _end_of_front(lines: Sequence[Line]) -> int:
    said = [at for at, line in enumerate(lines) if line.text]
    return said[FRONT] if len(said) > FRONT else len(lines)


def _parts(line: Line) -> Sequence[Line]:
    """Rows that stand beside each other on a line as lines of their own; an hour is no number of an item."""
    hour, _, rest = line.raw.partition("\n")
    if _HOUR.fullmatch(hour.strip()):
        return [replace(line, raw=hour, text=hour.strip()), Line(line.page, rest, " ".join(rest.split()))]
    starts = [match.end() for match in BESIDE.finditer(line.text) if ":" in line.text[: match.start()]]
    return [replace(line, text=line.text[one:other].strip()) for one, other in pairwise([0, *starts, len(line.text)])]


def _row(line: Line) -> _Row | None:
    match = label_in(line.text)
    if match is None:
        return _bare(line)
    label, value = line.text[: match.start("sign")], line.text[match.end() :]
    told = _told(line, label, match["sign"], value)
    weak = told in {"blank", "alone"} and is_weak(label, alone=told == "alone")
    return None if weak else _Row(label, role_of(match), told, value)


def _bare(line: Line) -> _Row | None:
    """A row with a label of other forms."""
    match = bare_label(line.text)
    label, value = (line.text[: match.start("end")], line.text[match.end() :]) if match else ("", "")
    return _Row(label, None, _told(line, label, "", value), value) if match else None


def _told(line: Line, label: str, sign: str, value: str) -> str:
    if _COLON.fullmatch(sign):
        return "colon"
    if _DASH.fullmatch(sign):
        return "dash"
    if not value:
        return "alone"
    raw = line.raw.strip()
    justified = len(_WIDE.findall(raw)) > MOST_GAPS
    return "wide" if _WIDE.match(raw, len(label)) and not justified else "blank"


def _sure(rows: Sequence[_Row | None]) -> frozenset[str]:
    """The ways to tell label and value apart that so many rows use that they are no chance."""
    needed = {"colon": 1, "dash": FEW, "wide": FEW, "alone": ENOUGH, "blank": ENOUGH}
    labels = {told: {row.label.casefold() for row in rows if row and row.told == told} for told in needed}
    return frozenset(told for told, least in needed.items() if len(labels[told]) >= least)


def _plain(line: Line, row: _Row) -> Line:
    return replace(line, text=f"{plain_label(row.label, row.role)}: {row.value}".strip())


def _with_pairs(lines: Sequence[Line]) -> list[Line]:
    """The lines, where labels that stand together before all their values are each put to its own."""
    said = [line for line in lines if line.text]
    pairs = dict(_pairs(said))
    return [made for line in lines if (made := pairs.get(id(line), line))]


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[int, Line | None]]:
    """By the identity of a line: nothing for such a label, and for its value a row of both."""
    at = 0
    while at < len(lines):
        labels = _together(lines, at)
        count = len(labels)
        values = lines[at + count : at + 2 * count]
        if count >= FEW and len(values) == count and all(map(_fits, labels, values)):
            yield from ((id(line), None) for line in lines[at : at + count])
            yield from (
                (id(value), replace(value, text=f"{row.role or row.label}: {value.text}"))
                for row, value in zip(labels, values, strict=True)
            )
        at += 2 * count if count else 1


def _together(lines: Sequence[Line], at: int) -> list[_Row]:
    rows = list[_Row]()
    for line in lines[at:]:
        row = _row(line)
        if row is None or row.value:
            break
        rows.append(row)
    return rows


def _fits(row: _Row, value: Line) -> bool:
    """Whether a value is what its label says: a day a day, an hour an hour, and nothing else one of them."""
    days, hours = bool(dates_in(value.text)), bool(times_in(value.text, labelled=True))
    dated = (row.role or "").startswith("Date")
    other = _row(value)
    free = other is None or other.told == "blank"
    return bool(value.text) and days == dated and (hours == (row.role == "Time") or dated) and free
