# ruff: noqa: RUF001 (typographic quotes are what papers print)
"""Items whose numbers have any form, as long as they count up.

A number is a frame that stays and one part of it that counts. The chain of headings in one frame that is worth most is
taken: each number follows the best chain that ends with the number before it, so that a number which a list of notes
or an address has by chance does not end the search.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workers.domain.paper_text import Line
from workers.stages.extract.items.marks import HEADED, LONE, Place, is_weak, places
from workers.stages.extract.items.titles import NO_ITEM, Item, item
from workers.stages.extract.items.wraps import VERB
from workers.stages.extract.points.numbering import with_numbers

WORTH_OF_HEADING, WORTH_OF_SENTENCE = 1.0, 0.4
"""What a heading is worth, and a sentence, as which an agenda may put an item."""
ENOUGH = 3
"""Items from which a chain of numbers counts."""
LONGEST_HEADING = 16
LONGEST_IN_CAPITALS = 40
"""Words."""
_MOST = 0.7
"""The share of its letters that a chain holds: letters which begin again and again are those of parts."""
MOVERS = re.compile(
    r"(?:[A-Z]\.\s?){1,3}[A-Z][\w’'-]+(?:,|$)|(?i:(?:moved|seconded|"
    r"proposed)(?=\W*$|:| by\b| (?:that|to|councillors?|cllrs?|alderman|mayor|mr|mrs|ms|miss)\b)|carried\b)"
)
"""A number may stand before those who move a motion."""


@dataclass(frozen=True)
class _Chain:
    """Items that count up, the last of them first, with how many are headings; shared by chains that go on from it."""

    last: Item
    before: "_Chain | None"
    length: int


def chained(lines: Sequence[Line], *, listed: bool = False) -> list[Item]:
    """The longest chain of headings; numbers on lines of their own are put before their titles first."""
    return max((_longest(one, listed=listed) for one in (lines, with_numbers(lines, LONE))), key=len)


def _longest(lines: Sequence[Line], *, listed: bool) -> list[Item]:
    ends: dict[Place, _Chain] = {}
    met: Counter[tuple[str, ...]] = Counter()
    best: dict[tuple[str, ...], _Chain] = {}
    for place, one, headed in _placed(lines, listed=listed):
        before, same = ends.get(Place(place.frame, place.count - 1)), ends.get(place)
        if not headed and not before:
            continue
        met[place.frame] += 1
        length = (before.length if before else 0) + int(headed)
        if same is None or length > same.length or length == 1 == same.length:
            ends[place] = chain = _Chain(one, before, length)
            if place.frame not in best or length > best[place.frame].length:
                best[place.frame] = chain
    whole = (chain for frame, chain in best.items() if not is_weak(frame) or chain.length >= _MOST * met[frame])
    longest = max(whole, key=lambda chain: chain.length, default=None)
    return _items(longest) if longest and longest.length >= ENOUGH else []


def _placed(lines: Sequence[Line], *, listed: bool) -> Iterator[tuple[Place, Item, bool]]:
    """The numbered lines, and whether each is a heading; in a list what is none may stand between headings."""
    for at, line in enumerate(lines):
        match = HEADED.match(line.text)
        if match is None or NO_ITEM.match(match["title"]) or MOVERS.match(match["title"]):
            continue
        found = list(places(match))
        one = item(match, lines, at, listed=listed) if found else None
        headed = one is not None and is_heading(one.title) and not one.title.endswith(":")
        if one and (headed or listed):
            yield from ((place, one, headed) for place in found)


def _items(chain: _Chain | None) -> list[Item]:
    found: list[Item] = []
    while chain:
        found.append(chain.last)
        chain = chain.before
    return found[::-1]


def _in_title_case(title: str) -> bool:
    """Whether nearly all words of some length begin with a capital, and none makes a sentence of them."""
    words = [word for word in title.split() if len(word) > 4]  # noqa: PLR2004 (with, from)
    return len(words) > 1 and VERB.search(title) is None and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def is_heading(title: str) -> bool:
    """Whether the title of an item is a heading and no sentence."""
    said = title.rstrip(".") if title.isupper() else title
    longest = LONGEST_IN_CAPITALS if title.isupper() else LONGEST_HEADING * (1 + _in_title_case(title))
    return (
        len(title.split()) <= longest
        and not said.endswith((",", ".", ";", "; and", "; or"))
        and not title[:1].islower()
    )
