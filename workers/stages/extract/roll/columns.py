# ruff: noqa: RUF001 (typographic quotes are what papers print)
"""A table of those present that was read across: members at the left, staff with their posts at the right."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from workers.domain.paper_text import Line

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


def in_columns(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, where such a table is lists one below the other."""
    at = 0
    while at < len(lines):
        if _STATUS.fullmatch(lines[at].text):
            yield replace(lines[at], text="Present:")
            at += 1
            continue
        if not _HEAD.fullmatch(lines[at].text):
            yield lines[at]
            at += 1
            continue
        table, end = _Table(), at + 1
        while end < len(lines) and table.take(lines[end]):
            end += 1
        yield from table.lists(lines[at]) if table.members and table.staff else lines[at:end]
        at = end
