"""The items of agendas, minutes and supplements."""

import re
from collections.abc import Sequence

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.extraction import StatedItem
from workers.domain.paper_text import Line, Paper
from workers.stages.extract.items.bulleted import bulleted
from workers.stages.extract.items.chains import WORTH_OF_HEADING, WORTH_OF_SENTENCE, chained, is_heading
from workers.stages.extract.items.fewer import fewer, in_capitals, over_prose
from workers.stages.extract.items.headings import places, with_headings
from workers.stages.extract.items.margins import without_margins
from workers.stages.extract.items.marks import ROMANS
from workers.stages.extract.items.minuted import headings, minuted, numbered_by_year
from workers.stages.extract.items.outline import outlined
from workers.stages.extract.items.particulars import particulars
from workers.stages.extract.items.parts import COUNTED, with_parts
from workers.stages.extract.items.run_in import without_minutes
from workers.stages.extract.items.standing import standing_items
from workers.stages.extract.items.titles import NO_ITEM, Item, item, without_page_column
from workers.stages.extract.items.unnumbered import unnumbered
from workers.stages.extract.items.wraps import CUT, NUMBERED, VERB
from workers.stages.extract.points.numbering import ITEM, with_numbers

Titled = tuple[str, tuple[Line, ...]]
"""The title of an item, and its lines."""
PAGES, PACK_PAGES = 40, 12
"""Pages in which an agenda lists its items; reports of a pack come after."""
ENOUGH = 3
_ROMAN = re.compile(r"(?P<number>[IVX]{1,5})[.)]\s+(?P<title>[A-Z].*)")
_OF_PART = re.compile(r"(?:\([a-z]{1,3}\)|[A-Z][.)])\s")


def agenda_items(paper: Paper, kind: DocumentType) -> tuple[StatedItem, ...]:
    """The items in the order of the paper."""
    items = _items(paper, kind)
    starts = places(paper.lines, items)
    ends = [*starts[1:], len(paper.lines)]
    return tuple(
        particulars(one, found, paper.lines, (start, end), kind)
        for found, start, end in zip(items, starts, ends, strict=False)
        if (one := _stated(paper, found))
    )


def item_titles(paper: Paper, kind: DocumentType) -> list[Titled]:
    """Title and lines of each item, for a supplement that takes its title from its item."""
    return [(found.title, found.lines) for found in _items(paper, kind)]


def _items(paper: Paper, kind: DocumentType) -> Sequence[Item]:
    found = _listed(paper, kind)
    return without_page_column(found) if kind in {DocumentType.AGENDA, DocumentType.REPORTS_PACK} else found


def _listed(paper: Paper, kind: DocumentType) -> Sequence[Item]:
    if kind in {DocumentType.AGENDA, DocumentType.REPORTS_PACK}:
        alone = kind is DocumentType.AGENDA
        last = PAGES if alone else PACK_PAGES
        return _of_agenda([line for line in paper.lines if line.page <= last], parted=alone)
    if kind is DocumentType.MINUTES:
        return _of_minutes(without_minutes(without_margins(paper.lines)))
    return _enclosed(paper.lines) if kind is DocumentType.SUPPLEMENT else ()


def _of_agenda(lines: Sequence[Line], *, parted: bool) -> Sequence[Item]:
    """The most items that any way to number them tells; of few, those below the head, and standing headings."""
    whole = with_numbers(lines, ITEM)
    most = _under_romans(whole) or max(_chain(whole), numbered_by_year(whole), key=len)
    most = with_parts(most, whole) if parted else most
    other = chained(lines, listed=True)
    alike = {one.number for one in most} == {one.number for one in other}
    if len(other) >= ENOUGH and (_worth(other) > _worth(most) if alike else len(other) > len(most)):
        most = other
    outline = outlined(lines, listed=True)
    if len(outline) > len(most):
        return with_headings(outline, lines, enough=1)
    if len(most) >= ENOUGH:
        return with_headings(most, lines)
    few = max(standing_items(whole), fewer(lines), bulleted(lines), key=len)
    return few or [one for one in most if not _is_sentence(one.title)]


def _worth(found: Sequence[Item]) -> float:
    """What a list of items is worth: headings more than sentences, and a number that stands twice nothing more."""
    told = sum(
        WORTH_OF_HEADING if is_heading(one.title) and not CUT.search(one.title) else WORTH_OF_SENTENCE for one in found
    )
    return told - (len(found) - len({one.number for one in found}))


def _of_minutes(lines: Sequence[Line]) -> Sequence[Item]:
    """Minute numbers with their parts, or an outline with more; of few, other numbers and headings."""
    whole = with_numbers(lines, ITEM)
    found = max(with_parts(minuted(whole), whole, in_capitals=True), outlined(lines, listed=False), key=len)
    lettered = [one for one in chained(lines, listed=True) if re.fullmatch(r"[A-Z]", one.number or "")]
    if len(lettered) > max(len(found), ENOUGH):
        return with_parts(lettered, lines, forms=(COUNTED,))
    return found if len(found) >= ENOUGH else _otherwise(lines, found)


def _otherwise(lines: Sequence[Line], found: Sequence[Item]) -> Sequence[Item]:
    """The items of minutes in which few were found: a longer chain of other numbers, or standing headings."""
    other = chained(lines)
    if len(other) > 2 * len(found):
        return other
    return found or max(standing_items(lines), in_capitals(lines), over_prose(lines), unnumbered(lines), key=len)


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
    """Numbers that count up from 1; one may stand twice or be lost, and what is out of order is no item."""
    found: list[Item] = []
    expected = 1
    numbered = [
        (at, line, match)
        for at, line in enumerate(lines)
        if (match := NUMBERED.match(line.text)) and not NO_ITEM.match(match["title"])
    ]
    last = {int(match["number"]): at for at, _, match in numbered}
    for at, line, match in numbered:
        number = int(match["number"])
        if number == expected + 1 and len(found) >= ENOUGH and last.get(expected, -1) < at:
            expected = number
        again = len(found) > 2 and number == expected - 1 and _like_item(line)  # noqa: PLR2004
        if number == expected or (again and not _OF_PART.match(match["title"])):
            found.append(item(match, lines, at, listed=True))
            expected = number + 1
    return found if len(found) > 1 else []


def _under_romans(lines: Sequence[Line]) -> list[Item]:
    """`V. CONSENT CALENDAR` with items that are numbered through below such sections; the sections are items too."""
    found: list[Item] = []
    section, number = 0, 1
    for at, line in enumerate(lines):
        top, under = _ROMAN.match(line.text), NUMBERED.match(line.text)
        if top and section < len(ROMANS) and top["number"] == ROMANS[section].upper():
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
