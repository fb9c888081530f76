# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The title of one item: its wrapped lines, without page ranges, instructions and outcomes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workers.domain.paper_text import Line, joined
from workers.stages.extract.points import MARKER

LONGEST_TITLE = 6
"""Lines of a wrapped title."""
NUMBERED = re.compile(
    r"(?:(?:agenda )?item\s+(?:no\.?\s*)?#?)?(?P<number>\d{1,4})(?:[.):](?:\s+|(?=[A-Z“\"‘(*]))|"
    r"\s+(?:[-–]\s+)?)(?P<title>[A-Z\d“\"‘(*].*)",
    re.IGNORECASE,
)
LETTERED = re.compile(r"(?P<number>[A-Z]\d{0,2})\.\s+(?P<title>\S.*)")
_TAIL = re.compile(
    r"\s*\((?:pages?\b|pp?\.|page no|to follow|staff report|attachment|presentation|informe|report\b|verbal|enclos|"
    r"copy|"
    r"attached|(?:(?:agenda )?item|ai) \d|herewith|\d{1,3} min(?:ute)?s?\b)[^()]*\)?"
    r"(?=\s*(?:\(|$)).*$",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"(?:exempt items?|unrestricted items?|part (?:one|two|[AB12])\b|motion to exclude|\(?pages?\s+\d|\(item \d|"
    r"yours sincerely|"
    r"web form|council meetings will|date of next|resolved\b|recommendation\b|ceqa\b|attachments?\b|memorandum\b|\*|"
    r"•|\()",
    re.IGNORECASE,
)
_INSTRUCTION = re.compile(
    r"(?:to (?:receive|consider|approve|note|agree|confirm|sign|elect|appoint|determine|review|discuss)\b|members|"
    r"report of|"
    r"under\b|the |presented by|lead officer|cabinet member|portfolio holder|please )",
    re.IGNORECASE,
)
NO_ITEM = re.compile(
    r"(?:st|nd|rd|th)\b|\d{1,2}[:.]\d\d|https?:|[ap]\.?m\b|(?:january|february|march|april|may|june|july|august|"
    r"september|"
    r"october|november|december)\b(?! (?:\d{4} )?[A-Z][a-z])",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"(?<!\bNo)(?<!\bNo\.)\s(?:(?:pages?|pp?\.)\s*)?(?!(?:19|20)\d\d\b)\d{1,4}\s*[-–]\s*\d{1,4}$", re.IGNORECASE
)
"""Pages beside an item: `Housing strategy 3 - 28`."""
_OF_AGENDA = re.compile(r"\(agenda item \d{1,2}\)$", re.IGNORECASE)
"""The end of a heading of minutes that says which item of the agenda it was."""
_CUT = re.compile(r"(?:,|&|[-–]|\b(?:and|of|the|for|to|in|on|with|at|from|by))$")
"""How a title ends, before its pages, that goes on below."""
_REPORT_BY = re.compile(r"\s*[-–]\s+(?:joint )?reports? (?:by|of|from) .*$", re.IGNORECASE)
"""Whose report it is, behind a dash."""
_DECIDED = re.compile(r"\s*[–:-]\s*(?:RESOLVED|Resolved|AGREED|NOTED)\b.*$", re.DOTALL)
"""What was decided, behind a dash."""
_SAID = re.compile(
    r"(?P<title>[A-Z][A-Z ,/&’'()-]{3,80}?[A-Z)])(?:\.\s+(?=[A-Z][a-z]|[A-Z] [a-z])|,\s+(?=[a-z]))\S.*", re.DOTALL
)
"""A heading in capitals with its minute on the same line: `APOLOGIES. Apologies were received …`."""
_STANDING = re.compile(
    r"(?P<title>(?:apologies|disclosures?|declarations?|minutes|matters arising|any other)\b[^:]{0,60}):\s.*",
    re.IGNORECASE,
)
"""Standing items with their outcome on the same line: `Apologies: none`."""
_LISTS = re.compile(r"\b(?:following\b.{0,40}|below)\s*:$", re.IGNORECASE)
"""A title that leads to a list of its own."""
_PAGE_BESIDE = re.compile(r"(?<=\S)\s(\d{1,3})$")
FEWEST_PAGES = 3
LABEL = 8
"""Characters from which capitals are a heading."""
_FULL = 0.62
_OF_FEW = 15
"""One line in so many may be wider than the others."""
_WINDOW = 20


@dataclass(frozen=True)
class Item:
    """An item with the lines that hold its title; `number` is None where it has none."""

    number: str | None
    title: str
    lines: tuple[Line, ...]


def item(match: re.Match[str], lines: Sequence[Line], at: int) -> Item:
    """The item whose number and first line of title the match holds."""
    first = lines[at]
    taken = [Line(first.page, first.raw, match["title"])]
    near = sorted(len(line.text) for line in lines[max(0, at - _WINDOW) : at + _WINDOW])
    # A few lines in small print, such as a footer, are wider than the text; capitals are still trusted then.
    width = near[-1 - len(near) // _OF_FEW] if match["title"].isupper() else near[-1]
    while (
        len(taken) < LONGEST_TITLE and at + len(taken) < len(lines) and _goes_on(taken, lines[at + len(taken)], width)
    ):
        taken.append(lines[at + len(taken)])
    first_line = joined([replace(line, text=_RANGE.sub("", line.text)) for line in taken[:-1]] + taken[-1:])
    said = _SAID.fullmatch(first_line)
    title = _RANGE.sub("", _STANDING.sub(r"\g<title>", _TAIL.sub("", said["title"] if said else first_line)))
    title = _DECIDED.sub("", _REPORT_BY.sub("", title))
    return Item(match["number"], title.strip(" *–-:"), tuple(taken))


def _goes_on(taken: Sequence[Line], line: Line, width: int) -> bool:
    """Whether a line is the rest of a wrapped title: the one before was full, and this begins nothing new."""
    last = taken[-1]
    full = (
        len(last.raw.strip()) >= _FULL * width
        or _CUT.search(_RANGE.sub("", last.text)) is not None
        or last.text.count("(") > last.text.count(")")
    )
    if (
        _LISTS.search(last.text)
        or _OF_AGENDA.search(last.text)
        or (_RANGE.search(last.text) and not _CUT.search(_RANGE.sub("", last.text)))
        or not line.text
        or line.page != last.page
        or _STOP.match(line.text)
    ):
        return False
    if last.text.isupper() and len(last.text) > LABEL and not line.text.isupper():
        return False
    if NUMBERED.match(line.text) and not full:
        return False
    if _begins_other(last, line):
        return False
    if re.search(r"\((?:pages?|item)\s[^()]*\)$", last.text, re.IGNORECASE) or (
        _INSTRUCTION.match(line.text) and line.text[0].isupper()
    ):
        return False
    return full or line.text[0].islower()


def _begins_other(last: Line, line: Line) -> bool:
    return (
        LETTERED.match(line.text) is not None
        or MARKER.match(line.text) is not None
        or re.match(r"\d{2,4}/\d{1,4}\.?\s+[A-Z]", line.text) is not None
        or (not last.text.endswith("-") and re.match(r"\d{1,3}[.)]?\s+[A-Z]", line.text) is not None)
    )


def without_page_column(items: Sequence[Item]) -> Sequence[Item]:
    """The items without the column of their pages, where most end with a number and these never fall."""
    numbers = [int(match[1]) for one in items if (match := _PAGE_BESIDE.search(one.title))]
    if len(numbers) < FEWEST_PAGES or 2 * len(numbers) < len(items) or numbers != sorted(numbers):
        return items
    return [replace(one, title=_PAGE_BESIDE.sub("", one.title)) for one in items]
