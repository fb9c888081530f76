# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Tables of figures whose rows are lines of text: a label and as many figures as the rows beside it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from contracts.artefacts.figures import Table
from workers.domain.paper_text import Line, Paper

ENOUGH = 3
"""Rows from which lines with figures are a table."""
ABOVE = 7
"""Lines above a table that may hold its caption and unit."""
LEAST = 2
"""Figures of a row."""
MOST = 200
_CELL = r"\(?[-–−+]?[£$€]?\d{1,3}(?:,\d{3})+(?:\.\d+)?[mk]?%?\)?|\(?[-–−+]?[£$€]?\d+(?:\.\d+)?[mk]?%?\)?|[-–]|n/a|N/A"
_ROW = re.compile(rf"(?P<label>\S.*?)\s+(?P<cells>(?:(?:{_CELL})\s+)*(?:{_CELL}))")
_CAPTION = re.compile(r"(?:Table|Figure)\s+\d{1,2}[a-z]?\b.{0,150}", re.IGNORECASE)
_UNIT = re.compile(r"[£$€]\s?(?:0{3}(?:['’]?s)?|millions?|m(?:n)?|bn)\b|[£$€]\s?['’]0{3}s?", re.IGNORECASE)
_FIGURE = re.compile(
    r"(?P<open>\()?(?P<minus>[-–−+])?[£$€]?(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<unit>[mk])?(?P<close>\))?"
)
_NO_MONEY = re.compile(r"%|\b(?:no|fte|number|posts|staff|homes|units|pupils|per ?cent)\b", re.IGNORECASE)
"""Headings of columns that hold no money."""
_PERIOD = re.compile(r"(?:19|20)\d{2}(?:\s?[/–-]\s?\d{2,4})?")


def tables(paper: Paper) -> tuple[Table, ...]:
    """The tables of all pages, in their order."""
    found = [table for block in _blocks(paper.lines) if (table := _table(paper.lines, block))]
    return tuple(found[:MOST])


def _blocks(lines: Sequence[Line]) -> Iterator[range]:
    start = 0
    for at in range(len(lines) + 1 if lines else 0):
        row = _cells(lines[at].text) if at < len(lines) else None
        here = _cells(lines[start].text)
        same = row and here and len(row) == len(here) and lines[at].page == lines[start].page
        if not same:
            if at - start >= ENOUGH and here:
                yield range(start, at)
            start = at


def _cells(text: str) -> tuple[str, ...] | None:
    """The label and the figures of a row, or None for another line."""
    match = _ROW.fullmatch(text)
    if match is None or not re.search(r"[A-Za-z]", match["label"]) or match["label"].endswith((".", ",")):
        return None
    figures = match["cells"].split()
    whole = all(re.fullmatch(_CELL, figure) for figure in figures)
    return (match["label"], *figures) if whole and len(figures) >= LEAST else None


def _table(lines: Sequence[Line], block: range) -> Table | None:
    rows = [row for at in block if (row := _cells(lines[at].text))]
    above = [
        line
        for line in lines[max(0, block.start - ABOVE) : block.start]
        if line.text and line.page == lines[block.start].page
    ]
    caption = next((line.text for line in reversed(above) if _CAPTION.fullmatch(line.text)), None)
    head = [line for line in above if line.text != caption][-1:]
    units = [match[0] for line in reversed(above) for match in _UNIT.finditer(line.text)]
    unit = next(iter(units), None)
    columns = _header(head[0].text, len(rows[0])) if head else ()
    if columns == () and all(_PERIOD.fullmatch(cell) for cell in rows[0][1:]):
        columns, rows = rows[0], rows[1:]
    if not rows:
        return None
    amounts = tuple(_amounts(row, columns, power) for row in rows) if (power := _one_power(units)) is not None else ()
    page = lines[block.start].page
    return Table(page=page, caption=caption, unit=unit, header=columns, rows=tuple(rows), amounts=amounts)


def _one_power(units: Sequence[str]) -> int | None:
    """The power of ten that the units over the figures agree on: 3 of `£000`, 6 of `£m`; None where they do not."""
    powers = {3 if "000" in said else 9 if "bn" in said else 6 for said in map(str.casefold, units)}
    return powers.pop() if len(powers) == 1 else None


def _amounts(row: Sequence[str], columns: Sequence[str], power: int) -> tuple[str | None, ...]:
    """The figures of a row in whole units; None for its label, for shares and for counts of anything but money."""
    heads = columns if len(columns) == len(row) else ("",) * len(row)
    return tuple(
        None if not at or _NO_MONEY.search(head) else _amount(cell, power)
        for at, (cell, head) in enumerate(zip(row, heads, strict=True))
    )


def _amount(cell: str, power: int) -> str | None:
    match = _FIGURE.fullmatch(cell)
    if match is None:
        return None
    own = {"m": 6, "k": 3}.get(match["unit"] or "", power)
    value = format(Decimal(match["figure"].replace(",", "")).scaleb(own).normalize(), "f")
    minus = bool(match["open"] and match["close"]) or match["minus"] in set("-–−")
    return f"-{value}" if minus and value != "0" else value


def _header(text: str, width: int) -> tuple[str, ...]:
    """The headings of the columns where one word or period stands for each; else none, for nothing is guessed."""
    words = re.findall(rf"{_PERIOD.pattern}|\S+", text)
    if len(words) == width:
        return tuple(words)
    return ("", *words) if len(words) == width - 1 else ()
