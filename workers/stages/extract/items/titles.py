# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The title of one item: its wrapped lines, without page ranges, instructions and outcomes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workers.domain.paper_text import Line, joined
from workers.stages.extract.items.marks import FILE
from workers.stages.extract.items.wraps import RANGE, WINDOW, goes_on

LONGEST_TITLE, LINES_IN_CAPITALS = 6, 16
"""Lines of a wrapped title; in capitals an ordinance is told whole."""
_TAIL = re.compile(
    r"\s*\((?:pages?\b|pp?\.|page no|to follow|staff report|attachment|presentation|informe|report\b|verbal|enclos|"
    r"copy|"
    r"attached|oral|(?-i:Councillors?|Cllrs?|Cr|Mr|Mrs|Ms|Dr|Mayor|Chair|Clerk)\b|"
    r"(?:(?:agenda )?item|ai) \d|herewith|\d{1,3} min(?:ute)?s?\b)[^()]*\)?"
    r"(?=\s*(?:\(|\d{0,3}$)).*$|\s*\(pages? \d+(?: ?[-–] ?\d+)?\)\s.*$",
    re.IGNORECASE,
)
NO_ITEM = re.compile(
    r"resolved\b|(?:st|nd|rd|th)\b|\d{1,2}[:.]\d\d|https?:|[ap]\.?m\b|(?:january|february|march|april|may|june|july|august|"
    r"september|"
    r"october|november|december)\b(?! (?:\d{4} )?[A-Z][a-z])",
    re.IGNORECASE,
)
_FILE = re.compile(rf"^{FILE}\s+(?=[A-Z])")
_REPORT_BY = re.compile(r"\s*[-–]\s+(?:joint )?reports? (?:by|of|from) .*$", re.IGNORECASE)
"""Whose report it is, behind a dash."""
_DECIDED = re.compile(
    r"\s*[–:-]\s*(?:RESOLVED|Resolved|AGREED|NOTED)\b.*$|\s[–-]\s(?:[Nn]one|[Nn]il)\b[^–-]{0,20}$", re.DOTALL
)
"""What was decided, behind a dash."""
_SAID = re.compile(
    r"(?P<title>[A-Z][A-Z ,/&’'()-]{3,80}?[A-Z)])(?:\.\s+(?=[A-Z][a-z]|[A-Z] [a-z])|,\s+(?=[a-z]))\S.*", re.DOTALL
)
"""A heading in capitals with its minute on the same line: `APOLOGIES. Apologies were received …`."""
_RUN_ON = re.compile(
    r"(?P<title>(?:[A-Z’'&/-]+ ){2,12}[A-Z’'&/-]{3,}) (?=[A-Z][a-z]+ (?:[\w’'-]+ ){0,10}(?:was|were|had|has|been|"
    r"declared|received|reported|noted|confirmed|agreed|discussed)\b)[A-Z].*",
    re.DOTALL,
)
"""A heading in capitals with its minute behind it without a stop: `APOLOGIES FOR ABSENCE Apologies were received`."""
_CALLED = re.compile(r"(?<=to order)\s?[–:,@-]?\s*(?:at )?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?|hours)?$", re.IGNORECASE)
"""The hour at which the meeting was called to order, behind the title of its item."""
_STANDING = re.compile(
    r"(?P<title>(?:apologies|disclosures?|declarations?|minutes|matters arising|any other)\b[^:]{0,60}):\s.*",
    re.IGNORECASE,
)
"""Standing items with their outcome on the same line: `Apologies: none`."""
PAGE_BESIDE = re.compile(r"(?<=\S)\s(\d{1,3})$")
FEWEST_PAGES = 3
_OF_FEW = 15
"""One line in so many may be wider than the others."""


@dataclass(frozen=True)
class Item:
    """An item with the lines that hold its title; `number` is None where it has none."""

    number: str | None
    title: str
    lines: tuple[Line, ...]


def item(match: re.Match[str], lines: Sequence[Line], at: int, *, listed: bool = False) -> Item:
    """The item whose number and first line of title the match holds; `listed` where an agenda lists it."""
    first = lines[at]
    taken = [Line(first.page, first.raw, match["title"])]
    near = sorted(len(line.text) for line in lines[max(0, at - WINDOW) : at + WINDOW])
    # A few lines in small print, such as a footer, are wider than the text; capitals are still trusted then.
    width = near[-1 - len(near) // _OF_FEW] if match["title"].isupper() else near[-1]
    end = min(len(lines), at + (LINES_IN_CAPITALS if match["title"].isupper() else LONGEST_TITLE))
    while (below := at + len(taken)) < end and goes_on(taken, lines, below, width, listed=listed):
        taken.append(lines[below])
    first_line = joined([replace(line, text=RANGE.sub("", line.text)) for line in taken[:-1]] + taken[-1:])
    return Item(match["number"], title_of(first_line), tuple(taken))


def title_of(text: str) -> str:
    """The title in the words of its lines, without pages, minutes, outcomes and whose report it is."""
    text = _FILE.sub("", text)
    said = _SAID.fullmatch(text) or _RUN_ON.fullmatch(text)
    whole = _TAIL.sub("", RANGE.sub("", said["title"] if said else text))
    whole = _CALLED.sub("", whole)
    title = RANGE.sub("", _STANDING.sub(r"\g<title>", whole))
    return _DECIDED.sub("", _REPORT_BY.sub("", title)).strip(" *–-:")


def without_page_column(items: Sequence[Item]) -> Sequence[Item]:
    """The items without the column of their pages, where most end with a number and these never fall."""
    numbers = [int(match[1]) for one in items if (match := PAGE_BESIDE.search(one.title))]
    if len(numbers) < FEWEST_PAGES or 2 * len(numbers) < len(items) or numbers != sorted(numbers):
        return items
    return [replace(one, title=PAGE_BESIDE.sub("", one.title)) for one in items]
