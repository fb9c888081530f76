"""Numbers that columns and text recognition leave on a line of their own are put before their text again."""

import re
from collections.abc import Iterator, Sequence

from workers.domain.paper_text import Line

PARAGRAPH = re.compile(r"\d{1,2}\.\d{1,2}\.?")
"""A paragraph's number: `2.1`."""
ITEM = re.compile(r"(?:\d{1,3}[.)]?|\d{1,2}\.\d{1,2}\.?|[A-Z]\.|[a-z]\))")
"""An item's number, also a bare one."""
_FAR = 2
"""Blank lines that may stand between."""


def with_numbers(lines: Sequence[Line], lone: re.Pattern[str] = PARAGRAPH) -> tuple[Line, ...]:
    """The lines, where a lone number and the text below it on its page are one; of several lone numbers the last."""
    return tuple(_joined(lines, lone))


def _joined(lines: Sequence[Line], lone: re.Pattern[str]) -> Iterator[Line]:
    at = 0
    while at < len(lines):
        below = _below(lines, at) if lone.fullmatch(lines[at].text) else None
        if below is None or lone.fullmatch(lines[below].text) or not lines[below].text[:1].isalpha():
            yield lines[at]
            at += 1
            continue
        raw = "\n".join(line.raw for line in lines[at : below + 1])
        yield Line(lines[at].page, raw, f"{lines[at].text} {lines[below].text}")
        at = below + 1


def _below(lines: Sequence[Line], at: int) -> int | None:
    """The next line of the same page that says something."""
    for other in range(at + 1, min(at + 2 + _FAR, len(lines))):
        if lines[other].page != lines[at].page:
            return None
        if lines[other].text:
            return other
    return None
