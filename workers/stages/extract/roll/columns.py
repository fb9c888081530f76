# ruff: noqa: RUF001 (typographic quotes are what papers print)
"""A table of those present that was read across: members at the left, staff with their posts at the right."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from workers.domain.paper_text import Line

FEWEST = 2
"""Cells of a row."""
LABEL = 40
"""Characters of a label before them."""
_MEMBERS = re.compile(r"(?:councillors|members|cllrs|aldermen)(?: present)?", re.IGNORECASE)
_WHO = r"(?:(?:city|town|village|county|agency|council|board|district|administrative) )?"
_HEAD = re.compile(
    rf"{_WHO}(?:members?|councill?ors|commissioners|trustees)(?: present)?:?\s+"
    rf"{_WHO}(?:staff|officers|officials)(?: present| in attendance)?:?",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"(?:members? )?present\s+(?:members? )?absent|(?:attendees?|members?)(?: name)?\s+status", re.IGNORECASE
)
"""The head of a table whose columns say who was there and who was not."""
_NAME = r"[A-Z][\w’'.-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){1,2}"
_OFFICE = r"(?:, (?:(?:Vice|Deputy)[- ])?(?:Chair\w*|Mayor(?: Pro Tem)?|President))?"
_ROW = re.compile(
    rf"(?:(?P<member>{_NAME}{_OFFICE})(?P<away> \((?i:excused|absent)[^)]*\))?)(?:\s(?P<beside>{_NAME}, [A-Z].+))?"
)
_STAFF = re.compile(rf"(?P<beside>{_NAME}, [A-Z].+)")


_WIDE = re.compile(r"\t+| {3,}")
_CELL = re.compile(
    r"(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Alderman)\.? )*(?:[A-Z]\.? ?){0,3}"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:, (?:[A-Z]\.? ?){1,3})?"
)
_PARTY = re.compile(
    r"(?:the )?(?:labour|conservatives?|liberal democrats?|lib dems?|green(?: party)?|independents?|reform(?: uk)?|"
    r"plaid cymru|snp|ukip|non-aligned|ratepayers?)(?: (?:and|&) [a-z]+)?(?: group| party)?",
    re.IGNORECASE,
)
"""The head of a column of members."""


@dataclass
class _Table:
    """The rows so far, each cell as a line of its own."""

    members: list[Line] = field(default_factory=list)
    away: list[Line] = field(default_factory=list)
    staff: list[Line] = field(default_factory=list)

    def take(self, line: Line) -> bool:
        """Whether the line was a row."""
        row = _ROW.fullmatch(line.text) or _STAFF.fullmatch(line.text)
        said = row.groupdict() if row else {}
        if member := said.get("member"):
            (self.away if said.get("away") else self.members).append(replace(line, text=member))
        if beside := said.get("beside"):
            self.staff.append(replace(line, text=beside))
        return row is not None

    def lists(self, head: Line) -> Iterator[Line]:
        """Each column as a list with its label."""
        for label, rows in (
            ("Members present:", self.members),
            ("Apologies:", self.away),
            ("Staff present:", self.staff),
        ):
            if rows:
                yield replace(head, text=label)
                yield from rows


def _cells(line: Line) -> Iterator[Line]:
    """The cells of a row of names as lines of their own, without the parties at the head of their columns."""
    label, colon, rest = line.raw.strip().rpartition(":")
    said = _WIDE.split(rest.strip()) if not colon or len(label) < LABEL else []
    first = said[:1] if said and not colon and _MEMBERS.fullmatch(said[0]) else []
    cells = said[len(first) :]
    if len(said) > 1 and all(_PARTY.fullmatch(cell) for cell in said):
        return
    head = f"{label}:" if colon else "".join(first)
    names = all(_CELL.fullmatch(cell.strip()) for cell in cells)
    if len(cells) < FEWEST or not names:
        yield line
        return
    yield from [replace(line, text=head)] if head else []
    yield from (replace(line, text=f"{' '.join(cell.split())};") for cell in cells)


def in_columns(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, where such a table is lists one below the other."""
    at = 0
    while at < len(lines):
        if _STATUS.fullmatch(lines[at].text):
            yield replace(lines[at], text="Present:")
            at += 1
            continue
        if not _HEAD.fullmatch(lines[at].text):
            yield from _cells(lines[at])
            at += 1
            continue
        table, end = _Table(), at + 1
        while end < len(lines) and table.take(lines[end]):
            end += 1
        yield from table.lists(lines[at]) if table.members and table.staff else lines[at:end]
        at = end
