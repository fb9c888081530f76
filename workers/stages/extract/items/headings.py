"""Headings in capitals without a number that stand between the numbered items of an agenda."""

import re
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence

from workers.domain.paper_text import Line
from workers.stages.extract.items.fewer import capitals
from workers.stages.extract.items.marks import FILE
from workers.stages.extract.items.standing import is_standing
from workers.stages.extract.items.titles import Item, item

ENOUGH = 3
"""Headings of every meeting from which an agenda with numbers counts as headed by capitals, too."""

_END = re.compile(r"adjourn(?:ment|ed)?", re.IGNORECASE)
_BULLET = re.compile(r"[•●▪]\s*(?P<title>[A-Z].{3,60})")
_IN_BRACKETS = re.compile(r"\s\([^()]*\)$")
_WITH_FILE = re.compile(r"\s*\d{1,2}(?:\.[A-Z\d]{1,2})?\.?\s+" + FILE + r"\s")
_FILED = re.compile(rf"(?:(?P<number>[A-Z])\s+)?{FILE}\s+(?P<title>[A-Z].*)")
_REPEATED = re.compile(r"\bsupplement(?:al)? \d{1,2}$|\bcont(?:inue|\W)?d\b", re.IGNORECASE)
"""A heading that stands again for what came later."""


def places(lines: Sequence[Line], found: Sequence[Item]) -> list[int]:
    """Where each item begins, in their order; a number on its own line is part of the raw text of its first."""
    at: dict[tuple[int, str], list[int]] = {}
    for where, line in enumerate(lines):
        if line.text:
            at.setdefault((line.page, line.raw.split("\n")[0]), []).append(where)
    made: list[int] = []
    for one in found:
        those = at.get((one.lines[0].page, one.lines[0].raw.split("\n")[0]), [0])
        after = bisect(those, made[-1] if made else -1)
        made.append(those[min(after, len(those) - 1)])
    return made


def with_headings(found: Sequence[Item], lines: Sequence[Line], *, enough: int = ENOUGH) -> list[Item]:
    """The numbered items with the headings around them; as they are where too few of every meeting are among these.

    A heading that not every meeting has counts above the first number and below the last one only: in between,
    capitals may be anything that an item says.
    """
    placed = dict(zip(places(lines, found), found, strict=True))
    held = {at + more for at, one in placed.items() for more in range(len(one.lines))}
    others = {at: one for at, one in (*capitals(lines), *_bulleted(lines)) if at not in held}
    filed = {at: one for at, one in _filed(found, lines) if at not in held}
    known = [at for at, one in others.items() if _is_known(_IN_BRACKETS.sub("", one.title))]
    if len({others[at].title for at in known}) < enough:
        return [one for _, one in sorted({**filed, **placed}.items())]
    outside = (*range(min(known), min(placed)), *range(max(placed) + 1, max(known)))
    added = {at: others[at] for at in {*known, *outside} & others.keys()}
    return list(_until_the_end({**added, **filed, **placed}))


def _bulleted(lines: Sequence[Line]) -> Iterator[tuple[int, Item]]:
    """`• Pledge of Allegiance`: headings of every meeting behind bullets."""
    for at, line in enumerate(lines):
        match = _BULLET.match(line.text)
        if match and _is_known(_IN_BRACKETS.sub("", match["title"])):
            yield at, Item(None, match["title"], (line,))


def _filed(found: Sequence[Item], lines: Sequence[Line]) -> Iterator[tuple[int, Item]]:
    """`21-0171 Tentative calendar`: items with nothing but the number of a file, where numbered ones have one too."""
    if sum(_WITH_FILE.match(one.lines[0].raw) is not None for one in found) < ENOUGH:
        return
    for at, line in enumerate(lines):
        if match := _FILED.match(line.text):
            yield at, item(match, lines, at, listed=True)


def _until_the_end(every: Mapping[int, Item]) -> Iterator[Item]:
    """In order, each heading once, up to the adjournment below the last number."""
    said, last = set[str](), max((at for at, one in every.items() if one.number), default=-1)
    for at in sorted(every):
        one = every[at]
        if one.number is None and (one.title in said or _REPEATED.search(one.title)):
            continue
        said.add(one.title)
        yield one
        if at > last and _END.fullmatch(one.title):
            return


def _is_known(title: str) -> bool:
    parts = re.split(r"\s(?:and|AND|&)\s", title.split(":", maxsplit=1)[0])
    return title.casefold() != "agenda" and all(is_standing(part) for part in parts)
