# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Numbers that columns and text recognition leave on a line of their own are put before their text again."""

import re
from collections.abc import Iterator, Sequence

from workers.domain.paper_text import Line

PARAGRAPH = re.compile(r"\d{1,2}\.\d{1,2}\.?")
"""A paragraph's number: `2.1`."""
ITEM = re.compile(r"(?:\d{1,3}[.)]?|\d{1,2}\.\d{1,2}\.?|[A-Z]\.|[a-z]\))")
"""An item's number, also a bare one."""
MOTION = r"(?:(?-i:[A-Z]{1,3})-?)?\d{1,4}[-/]\d{2,4}"
"""The number of a motion in Canada, before who moved it: `C-311/24`, `R2024-118`."""
_UNSIGNED = re.compile(r"(?P<mark>[A-Z]|\d{1,2}) (?=[A-Z£][\w,’'-]*\s)")
"""A letter or number without a sign, before a point that begins with a capital."""
_LEAD = re.compile(
    r".*\b(?:to|that|resolved|agreed|recommended|following|committee|cabinet|council|board|panel)\s?:\s?[–-]?|"
    r"(?:it was )?(?:resolved|agreed|decision|recommended)\s?[–-]?",
    re.IGNORECASE,
)
_DECIDES = re.compile(r"\d{1,2}\s+(?:That|To)\s")
"""A point whose number goes on from the paragraphs above: `2 That the plan be agreed`."""
_FAR = 2
"""Blank lines that may stand between."""


def with_numbers(lines: Sequence[Line], lone: re.Pattern[str] = PARAGRAPH) -> tuple[Line, ...]:
    """The lines, where a lone number and the text below it on its page are one; of several lone numbers the last."""
    return tuple(_joined(lines, lone))


def with_signs(lines: Sequence[Line], *, led: bool = False) -> list[Line]:
    """The lines, where points below a lead-in are marked with nothing but letters or numbers that count up.

    `A  The plan is agreed.` over `B  A report is added.` become points as any other; one alone is no list.

    `led` says that what leads to them stands above the first line.
    """
    made = list(lines)
    leads = [at for at, line in enumerate(lines) if _LEAD.fullmatch(line.text)]
    for at in [-1, *leads] if led else leads:
        if len(marked := _unsigned(lines, at + 1)) > 1:
            for other, end in marked:
                one = lines[other]
                made[other] = Line(one.page, one.raw, f"{one.text[: end - 1]}. {one.text[end:]}")
    return made


def _unsigned(lines: Sequence[Line], start: int) -> list[tuple[int, int]]:
    """The places of such points, with where their words begin: the first is what follows the lead-in."""
    first = next((at for at in range(start, min(start + 2, len(lines))) if lines[at].text), None)
    match = _UNSIGNED.match(lines[first].text) if first is not None else None
    if first is None or match is None or not (match["mark"] in {"A", "1"} or _DECIDES.match(lines[first].text)):
        return []
    found, wanted = [(first, match.end())], _after(match["mark"])
    for at in range(first + 1, len(lines)):
        if (match := _UNSIGNED.match(lines[at].text)) and match["mark"] == wanted:
            found.append((at, match.end()))
            wanted = _after(wanted)
    return found


def _after(mark: str) -> str:
    return str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)


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
