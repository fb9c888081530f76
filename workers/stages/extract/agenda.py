# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The numbered items of agendas, minutes and supplements."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.extraction import StatedItem
from workers.domain.paper_text import Line, Paper, joined
from workers.stages.extract.points import MARKER

LONGEST_TITLE = 6
"""Lines of a wrapped title."""
PAGES = 12
"""Pages in which an agenda lists its items; reports of a pack come after."""
_NUMBERED = re.compile(r"(?:item\s+)?(?P<number>\d{1,3})(?:[.):]\s*|\s+)(?P<title>[A-Z\d“\"‘(*].*)", re.IGNORECASE)
_LETTERED = re.compile(r"(?P<number>[A-Z]\d{0,2})\.\s+(?P<title>\S.*)")
_TAIL = re.compile(
    r"\s*\((?:pages?\b|page no|to follow|staff report|attachment|presentation|informe|report\b|verbal|enclos|copy|"
    r"attached|item \d)[^()]*\)?"
    r"(?=\s*(?:\(|$)).*$",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"(?:exempt items?|unrestricted items?|part (?:one|two|[AB12])\b|motion to exclude|\(?pages?\s+\d|\(item \d|"
    r"yours sincerely|"
    r"web form|council meetings will|date of next|resolved\b|\*|•|\()",
    re.IGNORECASE,
)
_INSTRUCTION = re.compile(
    r"(?:to (?:receive|consider|approve|note|agree|confirm|sign|elect|appoint)|members|report of|under\b|the )",
    re.IGNORECASE,
)
_NO_ITEM = re.compile(
    r"(?:st|nd|rd|th)\b|\d{1,2}[:.]\d\d|(?:january|february|march|april|may|june|july|august|september|october|"
    r"november|december)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s\d{1,4}\s[-–]\s\d{1,4}$")
"""Pages beside an item: `Housing strategy 3 - 28`."""
_STANDING = re.compile(
    r"(?P<title>(?:apologies|disclosures?|declarations?|minutes|matters arising|any other)\b[^:]{0,60}):\s.*",
    re.IGNORECASE,
)
"""Standing items with their outcome on the same line: `Apologies: none`."""
_FULL = 0.62


@dataclass(frozen=True)
class _Item:
    number: str
    title: str
    lines: tuple[Line, ...]


def agenda_items(paper: Paper, kind: DocumentType) -> tuple[StatedItem, ...]:
    """The items in the order of the paper."""
    return tuple(one for item in _items(paper, kind) if (one := _stated(paper, item)))


def item_titles(paper: Paper, kind: DocumentType) -> list[tuple[str, tuple[Line, ...]]]:
    """Title and lines of each item, for a supplement that takes its title from its item."""
    return [(item.title, item.lines) for item in _items(paper, kind)]


def _items(paper: Paper, kind: DocumentType) -> Sequence[_Item]:
    if kind in {DocumentType.AGENDA, DocumentType.REPORTS_PACK}:
        lines = [line for line in paper.lines if line.page <= PAGES]
        numbered, lettered = _chain(lines), _letters(lines)
        return lettered if len(lettered) > len(numbered) else numbered
    if kind is DocumentType.MINUTES:
        return _minuted(paper.lines)
    if kind is DocumentType.SUPPLEMENT:
        return _enclosed(paper.lines)
    return ()


def _stated(paper: Paper, item: _Item) -> StatedItem | None:
    passage = paper.cite(item.title, item.lines)
    if passage is None or not re.search(r"[A-Za-z]{2}", item.title):
        return None
    quote = next(
        (line.raw.strip() for line in item.lines[:1] if item.number in line.raw and paper.stands(line.raw, line.page)),
        "",
    )
    whole = f"{quote}" if quote and passage.value in " ".join(quote.split()) else passage.quote
    return StatedItem(number=item.number, title=item.title, page=passage.page, quote=whole)


def _chain(lines: Sequence[Line]) -> list[_Item]:
    """Numbers that count up from 1; a number may stand twice by a slip, and what is out of order is no item."""
    found: list[_Item] = []
    expected = 1
    for at, line in enumerate(lines):
        match = _NUMBERED.match(line.text)
        if not match or _NO_ITEM.match(match["title"]):
            continue
        number = int(match["number"])
        if number == expected or (found and number == expected - 1 and len(found) > 2 and _like_item(line)):  # noqa: PLR2004
            found.append(_item(match, lines, at))
            expected = number + 1
    return found if len(found) > 1 else []


def _like_item(line: Line) -> bool:
    return len(line.text) < 60  # noqa: PLR2004 (a repeated number is trusted on a short line only)


def _letters(lines: Sequence[Line]) -> list[_Item]:
    """`A. Call To Order`, `D1. Accept the minutes`: letters that count up, with numbers that count up under them."""
    found: list[_Item] = []
    letter, under = "A", 0
    for at, line in enumerate(lines):
        match = _LETTERED.match(line.text)
        if not match:
            continue
        number = match["number"]
        if number == letter:
            letter, under = chr(ord(letter) + 1), 0
        elif found and number == f"{chr(ord(letter) - 1)}{under + 1}":
            under += 1
        else:
            continue
        found.append(_item(match, lines, at))
    return found if len(found) > 2 else []  # noqa: PLR2004


def _minuted(lines: Sequence[Line]) -> list[_Item]:
    """Minute numbers: a chain that begins with the first heading, where paragraphs below count on their own."""
    marked = [_item(match, lines, at) for at, match in _headings(lines) if _is_marked(lines, at)]
    if marked:
        return marked
    chains: dict[int, list[_Item]] = {}
    for at, match in _headings(lines):
        item, number = _item(match, lines, at), int(match["number"])
        if _is_minute_title(item.title):
            before, same = chains.get(number - 1, []), chains.get(number, [])
            if len(before) >= len(same):
                chains[number] = [*before, item]
            elif len(same) > 1 and same[-1].title != item.title and number + 1 not in chains:
                chains[number] = [*same, item]
    longest = max(chains.values(), key=len, default=[])
    return longest if len(longest) > 2 else []  # noqa: PLR2004


def _is_minute_title(title: str) -> bool:
    return len(title.split()) <= 16 and not title.endswith((",", ".", ";"))  # noqa: PLR2004


def _headings(lines: Sequence[Line]) -> Iterator[tuple[int, re.Match[str]]]:
    for at, line in enumerate(lines):
        match = _NUMBERED.match(line.text)
        if match and not _NO_ITEM.match(match["title"]):
            yield at, match


def _is_marked(lines: Sequence[Line], at: int) -> bool:
    """Whether `(Item 3)` stands below the heading, before anything else is numbered."""
    for line in lines[at + 1 : at + 1 + LONGEST_TITLE]:
        if re.fullmatch(r"\(Item (?:No\.? )?\d{1,3}\)", line.text, re.IGNORECASE):
            return True
        if _NUMBERED.match(line.text):
            return False
    return False


def _enclosed(lines: Sequence[Line]) -> list[_Item]:
    """The items below `Agenda Item No` of a supplement's covering page."""
    start = next(
        (
            at
            for at, line in enumerate(lines[:60])
            if re.match(r"(?:agenda )?item(?: no\.?)?s?$", line.text, re.IGNORECASE)
        ),
        None,
    )
    if start is None:
        return []
    page = lines[start].page
    below = [line for line in lines[start + 1 :] if line.page == page]
    return [_item(match, below, at) for at, match in _headings(below)]


def _item(match: re.Match[str], lines: Sequence[Line], at: int) -> _Item:
    number, first = match["number"], lines[at]
    taken = [Line(first.page, first.raw, match["title"])]
    width = max(len(line.text) for line in lines[max(0, at - 20) : at + 20])
    while (
        len(taken) < LONGEST_TITLE and at + len(taken) < len(lines) and _goes_on(taken, lines[at + len(taken)], width)
    ):
        taken.append(lines[at + len(taken)])
    title = _RANGE.sub("", _STANDING.sub(r"\g<title>", _TAIL.sub("", joined(taken))))
    return _Item(number, title.strip(" *–-:"), tuple(taken))


def _goes_on(taken: Sequence[Line], line: Line, width: int) -> bool:
    """Whether a line is the rest of a wrapped title: the one before was full, and this begins nothing new."""
    last = taken[-1]
    full = (
        len(last.raw.strip()) >= _FULL * width
        or last.text.endswith((",", "-", "–"))
        or last.text.count("(") > last.text.count(")")
    )
    if not line.text or line.page != last.page or _STOP.match(line.text) or (_NUMBERED.match(line.text) and not full):
        return False
    if (
        _LETTERED.match(line.text)
        or MARKER.match(line.text)
        or (not last.text.endswith("-") and re.match(r"\d{1,3}[.)]?\s+[A-Z]", line.text))
    ):
        return False
    if re.search(r"\((?:pages?|item)\s[^()]*\)$", last.text, re.IGNORECASE) or (
        _INSTRUCTION.match(line.text) and line.text[0].isupper()
    ):
        return False
    return full or line.text[0].islower()
