# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Headings in capitals that run into their minute on the same line: `24/033 MINUTES The minutes of …`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from workers.domain.paper_text import Line
from workers.stages.extract.items.marks import NUMBER

ENOUGH = 3
"""Items with such headings from which a paper has them throughout."""
_WORD = r"(?:[A-Z][A-Z’'&/.-]*[A-Z]|\([A-Z’'&/ -]+\)|&|[-–])"
_HEAD = re.compile(
    rf"{_WORD}(?:,? {_WORD})*+(?! (?:by|of|for|from|and|to|in|with|on|at)\b)"
    rf"(?=[,.:]? (?:[A-Z]\.? |(?:[“\"(]?[A-Z][\w’'.]* )?)[a-z]| [A-Z][a-z])"
)
_NUMBERED = re.compile(rf"{NUMBER}\s+")
_OUTCOME = re.compile(
    r"(?:IT WAS )?(?:UNANIMOUSLY )?(?:RESOLVED|AGREED|NOTED|RECOMMENDED|MOVED|CARRIED|THAT|NOTE|ACTION)\b"
)
_ABBREVIATION = 3
"""Letters up to which a word in capitals begins a sentence as well as a heading: `PC Ash`, `CAO Lee`."""


def head_of(text: str) -> str | None:
    """The capitals with which a text begins before it goes on in small letters; None where it has none."""
    match = _HEAD.match(text)
    said = match[0].rstrip(" -–&") if match else ""
    return said if len(said) > _ABBREVIATION and not _OUTCOME.match(said) else None


def without_minutes(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, those of items cut off behind a heading in capitals where some items have their minute on its line."""
    heads = {at: said for at, line in enumerate(lines) if (said := _numbered(line.text))}
    if len(heads) < ENOUGH:
        return lines
    parted = ([replace(line, text=heads[at]), _gap(line)] if at in heads else [line] for at, line in enumerate(lines))
    return [one for part in parted for one in part]


def _gap(line: Line) -> Line:
    """A blank line, for what stands below a heading is none of it."""
    return Line(line.page, "", "")


def _numbered(text: str) -> str | None:
    """Number and heading of an item whose minute follows."""
    number = _NUMBERED.match(text)
    head = head_of(text[number.end() :]) if number else None
    return f"{text[: number.end()]}{head}" if number and head else None
