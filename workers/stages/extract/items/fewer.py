# ruff: noqa: RUF001 (typographic quotes are what papers print)
"""Items of agendas that have few of them, or none with a number: what stands below the word Agenda, and capitals."""

import re
from collections.abc import Iterator, Sequence

from workers.domain.paper_text import Line, joined
from workers.stages.extract.items.chains import is_heading
from workers.stages.extract.items.marks import HEADED, LONE, Place, places
from workers.stages.extract.items.standing import is_standing
from workers.stages.extract.items.titles import NO_ITEM, PAGE_BESIDE, Item, item, title_of
from workers.stages.extract.items.wraps import CUT
from workers.stages.extract.points.numbering import with_numbers

ENOUGH = 4
"""Headings in capitals from which a paper without numbers counts as headed by them."""
SHORTEST = 4
"""Characters of a heading."""
LONGEST = 300
"""Lines of an agenda of so few items that are looked at."""
OPENING = 6
"""Lines in which minutes name the meeting."""
PROSE = 40
"""Characters of a line of a paragraph."""
NEAR = 8
"""Lines between the head of the agenda and its first item."""
_NEARLY = 0.8
HEAD = re.compile(
    r"(?:a\s?g\s?e\s?n\s?d\s?a|(?:order of )?business|agenda items?|items?(?: (?:page|no\.?|subject|title)){0,4})\W*|"
    r".*\b(?:business|matters?|items?) (?:set out |listed |shown )?below\W*|.*\bfollowing (?:business|items?)\W*",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?:notes?|membership|members|quorum|enquiries|contacts?|please note|end of agenda|public document pack|"
    r"agenda|business|order of business|items?)\b[\W\d]*|"
    r"(?:present|in attendance|also present|absent|regrets|officers|staff|minutes)\b.*|"
    r"(?:(?:it was )?(?:unanimously )?(?:resolved|agreed|noted|recommended)|carried|lost|defeated|moved|seconded|that|"
    r"decision|ordered|ayes?|nays?|noes?|abstain\w*|abstentions?|motion|be it|action|vote|voting|for|against|"
    r"(?:council |committee |officer'?s?’? )?(?:resolution|recommendation)s?|"
    r"(?:mayor|chair\w*|clerk|signed|date)\W*$)\b.*|(?:end of|to be heard)\b.*|.*[.;,]|.*:\s.*",
    re.IGNORECASE,
)
"""What stands in capitals in agendas and minutes, and is no item."""


def fewer(lines: Sequence[Line]) -> list[Item]:
    """The one or two numbered items below the head of an agenda, or its headings in capitals; none otherwise."""
    whole = with_numbers(lines, LONE)[:LONGEST]
    start = next((at for at, line in enumerate(whole) if HEAD.fullmatch(line.text)), None)
    capitals = in_capitals(lines)
    numbered = _below(whole, start + 1) if start is not None else []
    return capitals or numbered or _pair(whole)


def _below(lines: Sequence[Line], start: int) -> list[Item]:
    """The items from the first number below the head of the agenda on."""
    for at in range(start, min(len(lines), start + NEAR)):
        if found := max((_counted(lines, at, place) for place in _places(lines[at])), key=len, default=[]):
            return found
    return []


def _pair(lines: Sequence[Line]) -> list[Item]:
    """Two items that nothing stands above but the opening."""
    every = (_counted(lines, at, place) for at, line in enumerate(lines) for place in _places(line))
    return next((found for found in every if len(found) > 1), [])


def _counted(lines: Sequence[Line], start: int, place: Place) -> list[Item]:
    """The items of a frame that begins with 1, or has parts that stay, from here on."""
    if place.count != 1 and place.is_plain:
        return []
    found: list[Item] = []
    wanted = place
    for at in range(start, len(lines)):
        match = HEADED.match(lines[at].text)
        if match and wanted in _places(lines[at]) and is_heading((one := item(match, lines, at, listed=True)).title):
            found.append(one)
            wanted = Place(wanted.frame, wanted.count + 1)
    return found


def _places(line: Line) -> list[Place]:
    match = HEADED.match(line.text)
    return list(places(match)) if match and not NO_ITEM.match(match["title"]) else []


def in_capitals(lines: Sequence[Line]) -> list[Item]:
    """Headings in capitals below the head of the agenda, or from the first that every meeting has on."""
    found = list(_in_capitals(lines))
    return found if len(found) >= ENOUGH else []


def capitals(lines: Sequence[Line]) -> Iterator[tuple[int, Item]]:
    """All headings in capitals with the place of their first line, whatever stands around them."""
    column, at = max((len(line.text) for line in lines if _is_capitals(line)), default=0), 0
    while at < len(lines):
        if taken := _heading(lines, at, column):
            yield at, Item(None, title_of(joined(taken)), tuple(taken))
        at += max(1, len(taken))


def over_prose(lines: Sequence[Line]) -> list[Item]:
    """Headings in capitals that each stand over a paragraph, in minutes whose business has no other heading."""
    column = max((len(line.text) for line in lines if _is_capitals(line)), default=0)
    found, at = list[Item](), OPENING
    while at < len(lines):
        taken = _heading(lines, at, column)
        below = next((line.text for line in lines[at + len(taken) : at + len(taken) + 2] if line.text), "")
        whole = all(line.text.isupper() for line in taken)
        if taken and whole and len(below) >= PROSE and not below.isupper():
            found.append(Item(None, title_of(joined(taken)), tuple(taken)))
        at += max(1, len(taken))
    return found if len(found) >= ENOUGH else []


def _in_capitals(lines: Sequence[Line]) -> Iterator[Item]:
    first = next((at for at, line in enumerate(lines) if HEAD.fullmatch(line.text)), None)
    known = [at for at, line in enumerate(lines) if _is_capitals(line) and is_standing(_said(line))]
    if not known or (first is None and len(known) == 1):
        return
    below = lines[known[0] if first is None else first + 1 :]
    yield from (one for _, one in capitals(below))


def _heading(lines: Sequence[Line], at: int, column: int) -> list[Line]:
    taken: list[Line] = []
    for line in lines[at:]:
        if not _is_capitals(line) or (taken and not _wraps(taken[-1], line, column)):
            break
        taken.append(line)
    return taken


def _wraps(last: Line, line: Line, column: int) -> bool:
    said = _said(last)
    room = len(said) + len(line.text.split()[0])
    return last.page == line.page and (
        CUT.search(said) is not None
        or (said == last.text and room >= _NEARLY * column and not is_standing(_said(line)))
    )


def _is_capitals(line: Line) -> bool:
    said = _said(line)
    return said.isupper() and len(said) >= SHORTEST and (is_standing(said.split(":")[0]) or not _OTHER.fullmatch(said))


def _said(line: Line) -> str:
    return PAGE_BESIDE.sub("", title_of(line.text))
