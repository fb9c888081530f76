# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The items of agendas, minutes and supplements."""

import re
from collections.abc import Sequence

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.extraction import StatedItem
from workers.domain.paper_text import Line, Paper
from workers.stages.extract.item_chains import chained
from workers.stages.extract.item_fewer import fewer, in_capitals, over_prose
from workers.stages.extract.item_outline import outlined
from workers.stages.extract.item_particulars import particulars
from workers.stages.extract.item_titles import NO_ITEM, Item, item, without_page_column
from workers.stages.extract.item_wraps import LETTERED, NUMBERED, VERB
from workers.stages.extract.minuted import headings, minuted, numbered_by_year
from workers.stages.extract.numbering import ITEM, with_numbers
from workers.stages.extract.standing import standing_items

Titled = tuple[str, tuple[Line, ...]]
"""The title of an item, and its lines."""
PAGES = 12
"""Pages in which an agenda lists its items; reports of a pack come after."""
ENOUGH = 3
LONGEST_PART = 20
"""Words of the title of an item's part."""
_DOTTED = re.compile(
    r"(?P<number>(?P<major>\d{1,2})\.(?P<minor>\d{1,2}))[.)]?\s+(?:\d{2}-\d{3,5}\s+)?(?P<title>(?:\d{2}/\d{4,5}\b)?[A-Z“\"/].*)"
)
_LETTERED_PART = re.compile(
    r"(?P<number>(?P<major>\d{1,2})\s?(?:\([a-z]\)|[a-z](?=[.)]?\s)|\.[A-Za-z](?=[.)]?\s)))[.)]?\s+(?P<title>[A-Z\d“\"].*)"
)
"""`4(a) Land at Mill Lane`, `4a. Land at Mill Lane`."""
_LETTER = re.compile(r"(?P<number>[a-z])\)\s+(?P<title>(?:\d{2}/\d{3,5}/?)?[A-Z“\"].*)")
"""`a) Rose Farm, new barn` under an item."""
_IN_BRACKETS = re.compile(r"\((?P<number>[a-z]|[ivx]{1,4})\)\s+(?P<title>[A-Z“\"].*)")
_SMALL = re.compile(r"(?P<number>[a-z]|[ivx]{1,4})\.\s+(?P<title>[A-Z“\"].*)")
_CAPITAL = re.compile(r"(?P<number>[A-Z])\.\s+(?P<title>[A-Z“\"].*)")
_ROMAN = re.compile(r"(?P<number>[IVX]{1,5})[.)]\s+(?P<title>[A-Z].*)")
_OF_PART = re.compile(r"(?:\([a-z]{1,3}\)|[A-Z][.)])\s")
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI")
_SERIES = (
    tuple(str(at) for at in range(1, 100)),
    tuple("abcdefghijklmnopqrstuvwxyz"),
    tuple(one.casefold() for one in ROMANS),
)
"""In what parts of an item may be counted."""
_MAJOR = re.compile(r"(?P<number>\d{1,2})\.\s+(?P<title>[A-Z][A-Z ,/&’'()-]{3,60})")


def agenda_items(paper: Paper, kind: DocumentType) -> tuple[StatedItem, ...]:
    """The items in the order of the paper."""
    items = _items(paper, kind)
    starts = [_place(paper.lines, found) for found in items]
    ends = [*starts[1:], len(paper.lines)]
    return tuple(
        particulars(one, found, paper.lines, (start, end), kind)
        for found, start, end in zip(items, starts, ends, strict=False)
        if (one := _stated(paper, found))
    )


def _place(lines: Sequence[Line], found: Item) -> int:
    """Where the item begins; a number that stood on its own line is part of the raw text of its first."""
    first = found.lines[0]
    return next(
        (
            at
            for at, line in enumerate(lines)
            if line.page == first.page and first.raw.startswith(line.raw) and line.text
        ),
        0,
    )


def item_titles(paper: Paper, kind: DocumentType) -> list[Titled]:
    """Title and lines of each item, for a supplement that takes its title from its item."""
    return [(found.title, found.lines) for found in _items(paper, kind)]


def _items(paper: Paper, kind: DocumentType) -> Sequence[Item]:
    found = _listed(paper, kind)
    return without_page_column(found) if kind in {DocumentType.AGENDA, DocumentType.REPORTS_PACK} else found


def _listed(paper: Paper, kind: DocumentType) -> Sequence[Item]:
    if kind in {DocumentType.AGENDA, DocumentType.REPORTS_PACK}:
        dotted = _dotted(paper.lines)
        if dotted:
            return dotted
        lines = with_numbers([line for line in paper.lines if line.page <= PAGES], ITEM)
        most = max(_chain(lines), _letters(lines), numbered_by_year(lines), key=len)
        most = _under_romans(lines) or most
        most = _with_parts(most, lines) if kind is DocumentType.AGENDA else most
        other = chained([line for line in paper.lines if line.page <= PAGES], listed=True)
        most = other if len(other) > max(len(most), ENOUGH - 1) else most
        outline = outlined([line for line in paper.lines if line.page <= PAGES], listed=True)
        most = outline if len(outline) > len(most) else most
        if len(most) >= ENOUGH:
            return most
        few = fewer([line for line in paper.lines if line.page <= PAGES])
        return max(standing_items(lines), few, key=len) or [one for one in most if not _is_sentence(one.title)]
    if kind is DocumentType.MINUTES:
        found = minuted(lines := with_numbers(paper.lines, ITEM))
        found = _with_parts(found, lines, in_capitals=True)
        outline = outlined(paper.lines, listed=False)
        found = outline if len(outline) > len(found) else found
        return found if len(found) >= ENOUGH else _otherwise(paper.lines, found)
    if kind is DocumentType.SUPPLEMENT:
        return _enclosed(paper.lines)
    return ()


def _otherwise(lines: Sequence[Line], found: Sequence[Item]) -> Sequence[Item]:
    """The items of minutes in which few were found: a longer chain of other numbers, or standing headings."""
    other = chained(lines)
    if len(other) > 2 * len(found):
        return other
    return found or max(standing_items(lines), in_capitals(lines), over_prose(lines), key=len)


def _stated(paper: Paper, found: Item) -> StatedItem | None:
    passage = paper.cite(found.title, found.lines) or paper.quote(found.title, found.lines)
    if passage is None or not re.search(r"[A-Za-z]{2}", found.title):
        return None
    quote = next(
        (
            line.raw.strip()
            for line in found.lines[:1]
            if found.number and found.number in line.raw and paper.stands(line.raw, line.page)
        ),
        "",
    )
    whole = quote if quote and passage.value in " ".join(quote.split()) else passage.quote
    return StatedItem(number=found.number, title=found.title, page=passage.page, quote=whole)


def _chain(lines: Sequence[Line]) -> list[Item]:
    """Numbers that count up from 1; a number may stand twice by a slip, and what is out of order is no item."""
    found: list[Item] = []
    expected = 1
    for at, line in enumerate(lines):
        match = NUMBERED.match(line.text)
        if not match or NO_ITEM.match(match["title"]):
            continue
        number = int(match["number"])
        again = len(found) > 2 and number == expected - 1 and _like_item(line)  # noqa: PLR2004
        if number == expected or (again and not _OF_PART.match(match["title"])):
            found.append(item(match, lines, at, listed=True))
            expected = number + 1
    return found if len(found) > 1 else []


def _with_parts(found: Sequence[Item], lines: Sequence[Line], *, in_capitals: bool = False) -> list[Item]:
    """The items with their parts, `9.1` or `9(a)` under the ninth, where these are headings and no sentences.

    In minutes paragraphs are numbered so too; there, only headings `in_capitals` are parts.
    """
    made: list[Item] = []
    forms = (_DOTTED, _LETTERED_PART, _LETTER, _CAPITAL, _IN_BRACKETS, _SMALL)
    places = [_place(lines, one) for one in found]
    for one, start, end in zip(found, places, [*places[1:], len(lines)], strict=False):
        found_parts = (_parts(one, lines, range(start + 1, end), form) for form in forms)
        made += [one, *next((parts for parts in found_parts if parts and _trusted(parts, in_capitals)), [])]
    return made


def _parts(of: Item, lines: Sequence[Line], within: range, form: re.Pattern[str]) -> list[Item]:
    parts = [
        item(match, lines, at)
        for at in within
        if (match := form.match(lines[at].text)) and match.groupdict().get("major") in {of.number, None}
    ]
    marks = [re.sub(r"[^a-z\d]", "", _of_part(part.number or "", of.number or "")) for part in parts]
    counted = marks in [list(series[: len(parts)]) for series in _SERIES]
    headed = all(not part.title.endswith(".") and len(part.title.split()) <= LONGEST_PART for part in parts)
    return parts if counted and headed else []


def _trusted(parts: Sequence[Item], in_capitals: bool) -> bool:
    """Whether the parts of an item of minutes are headings: in capitals, or lettered with capitals."""
    return not in_capitals or all(one.title.isupper() or (one.number or "").isupper() for one in parts)


def _of_part(number: str, of: str) -> str:
    """What the number of a part adds to that of its item."""
    return number.removeprefix(of).casefold()


def _under_romans(lines: Sequence[Line]) -> list[Item]:
    """`V. CONSENT CALENDAR` with items that are numbered through below such sections; the sections are items too."""
    found: list[Item] = []
    section, number = 0, 1
    for at, line in enumerate(lines):
        top, under = _ROMAN.match(line.text), NUMBERED.match(line.text)
        if top and section < len(ROMANS) and top["number"] == ROMANS[section]:
            section += 1
            found.append(item(top, lines, at, listed=True))
        elif under and found and int(under["number"]) == number and _is_under(under["title"]):
            number += 1
            found.append(item(under, lines, at, listed=True))
    return found if section >= ENOUGH else []


def _is_under(title: str) -> bool:
    return not NO_ITEM.match(title) and not _is_sentence(title)


def _is_sentence(title: str) -> bool:
    return title.endswith(".") and VERB.search(title) is not None


def _like_item(line: Line) -> bool:
    return len(line.text) < 60  # noqa: PLR2004 (a repeated number is trusted on a short line only)


def _letters(lines: Sequence[Line]) -> list[Item]:
    """`A. Call To Order`, `D1. Accept the minutes`: letters that count up, with numbers that count up under them."""
    found: list[Item] = []
    letter, under = "A", 0
    for at, line in enumerate(lines):
        match = LETTERED.match(line.text)
        if not match:
            continue
        number = match["number"]
        if number == letter:
            letter, under = chr(ord(letter) + 1), 0
        elif found and number == f"{chr(ord(letter) - 1)}{under + 1}":
            under += 1
        else:
            continue
        found.append(item(match, lines, at, listed=True))
    return found if len(found) >= ENOUGH else []


def _dotted(lines: Sequence[Line]) -> list[Item]:
    """`3. STRATEGIC SUPPORT` with `3.1`, `3.2` under it: headings in capitals, and numbers that count up under them."""
    found: list[Item] = []
    major, minor = 0, 0
    for at, line in enumerate(lines):
        top, under = _MAJOR.fullmatch(line.text), _DOTTED.match(line.text)
        if top and int(top["number"]) == major + 1:
            major, minor = major + 1, 0
            found.append(item(top, lines, at, listed=True))
        elif under and int(under["major"]) == major and minor < int(under["minor"]) <= minor + 2:
            minor = int(under["minor"])
            found.append(item(under, lines, at, listed=True))
    return found if major >= ENOUGH and len(found) >= 3 * ENOUGH else []


def _enclosed(lines: Sequence[Line]) -> list[Item]:
    """The items below `Agenda Item No` or `Supplementary agenda` of a supplement's covering page."""
    start = next((at for at, line in enumerate(lines[:60]) if _COVER.fullmatch(line.text)), None)
    if start is None:
        return []
    page = lines[start].page
    below = [line for line in lines[start + 1 :] if line.page == page]
    return [item(match, below, at) for at, match in headings(below)]


_COVER = re.compile(
    r"(?:agenda )?items?(?: no\.?)?s?|agenda no\.? items?|"
    r"(?:supplementary|supplement to the) agenda|supplementary items?",
    re.IGNORECASE,
)
