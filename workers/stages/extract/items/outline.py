"""Items numbered on two levels or three: `4.` over `4.1`, `D` over `D1`, `IV` over `IV.B`, `2` over `2.A`.

Every number is a path of parts that count. Of all lines that begin with one, the sequence is taken that is worth most
in which each follows from the one before: its first part, its next, or the next of what it is a part of. So the points
of a recommendation, which count too, do not lead away from the items between which they stand.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from workers.domain.paper_text import Line
from workers.stages.extract.items.chains import MOVERS, WORTH_OF_HEADING, WORTH_OF_SENTENCE, is_heading
from workers.stages.extract.items.marks import FILE, ROMANS
from workers.stages.extract.items.titles import NO_ITEM, Item, item

Part = tuple[str, int]
"""What kind of number a part is, and how far it counts."""
Path = tuple[Part, ...]
PARTS, SECTIONS = 3, 2
"""Fewest items on the second level, and on the first, of an outline."""
MOST = 400
"""Numbered lines that are looked at."""
DEPTH = 3
LONGEST = 30
"""Words of a heading."""
_NUMBER = (
    r"(?P<number>(?!\d{3})(?:\d{1,2}|[A-Z]|[IVX]{1,5})"
    r"(?:[.-]?\(?(?:\d{1,2}|[A-Z]|[a-z]|[ivx]{2,4})\)?){0,2})[.):]{0,2}"
)
_NUMBERED = re.compile(rf"(?:(?i:agenda )?(?i:item) )?{_NUMBER}\s+(?P<title>[A-Z\d“\"(].*)")
_LONE = re.compile(_NUMBER)
_TITLE = re.compile(r"[^\W\d]|\d{1,4}[ -][A-Z][a-z]")
"""How a title begins below its number: `44-Unit Project`, `600 Ellis Street`."""
_SENTENCES = re.compile(r"[a-z]{2}\.\s+[A-Z][a-z]+\s[a-z]")
_CALL = re.compile(r"CALL(?:ED)? TO ORDER\b")
_NOUGHT = re.compile(r"(?<=\d)\.0$")
_TOKEN = re.compile(r"\d+|[A-Z]+|[a-z]+")
_LOST, _ANEW = 0.5, 1.5
"""What it costs to pass over a number that no line has, and to begin anew: two notes above are no session."""


@dataclass(frozen=True)
class _Found:
    """A numbered line read as an item with one of the paths that its number may be."""

    path: Path
    one: Item
    at: int
    worth: float


def outlined(lines: Sequence[Line], *, listed: bool) -> list[Item]:
    """The items of an outline; none where no outline stands in the lines.

    `listed` says that an agenda lists them; elsewhere, as in minutes, paragraphs are numbered so too, and only
    headings count.
    """
    whole = _with_lone([line for line in lines if not re.fullmatch(FILE, line.text)])
    found = list(islice(_candidates(whole, listed=listed), MOST))
    best = _best([one for one in found if listed or one.worth == WORTH_OF_HEADING])
    deep = sum(len(one.path) > 1 for one in best)
    if deep < PARTS or len({one.path[0] for one in best}) < SECTIONS or (not listed and _prose(found)):
        return []
    return [one.one for one in best]


def _prose(found: Sequence[_Found]) -> bool:
    """Whether most lines that are numbered on the second level are paragraphs."""
    deep = {one.at: one.worth for one in found if len(one.path) > 1}
    return 2 * sum(worth == WORTH_OF_HEADING for worth in deep.values()) < len(deep)


def _with_lone(lines: Sequence[Line]) -> list[Line]:
    """The lines, where a number alone stands before the text below it on its page."""
    made, at = list[Line](), 0
    said = [line for line in lines if line.text]
    while at < len(said):
        line, below = said[at], said[at + 1 : at + 2]
        lone = _LONE.fullmatch(line.text) and below and below[0].page == line.page
        if lone and _TITLE.match(below[0].text) and not _NUMBERED.match(below[0].text):
            made.append(Line(line.page, f"{line.raw}\n{below[0].raw}", f"{line.text} {below[0].text}"))
            at += 2
        else:
            made.append(line)
            at += 1
    return made


def _candidates(lines: Sequence[Line], *, listed: bool) -> Iterator[_Found]:
    for at, line in enumerate(lines):
        match = _NUMBERED.match(line.text)
        if match is None or NO_ITEM.match(match["title"]) or MOVERS.match(match["title"]):
            continue
        one = item(match, lines, at, listed=listed)
        worth = WORTH_OF_HEADING if _is_headed(one.title) else WORTH_OF_SENTENCE
        yield from (_Found(path, one, at, worth) for path in _paths(match["number"]))


def _is_headed(title: str) -> bool:
    """Whether it is a heading, which may be long where its number shows that it is one, and no paragraph."""
    if _SENTENCES.search(title):
        return False
    return is_heading(title) or (len(title.split()) <= LONGEST and not title.endswith((".", ",", ";", ":")))


def _paths(number: str) -> Iterator[Path]:
    """What a number may be: `I`, `V` and `X` are letters and Roman numerals, and `5.0` is over `5.1`."""
    made: list[Path] = [()]
    for token in _TOKEN.findall(_NOUGHT.sub("", number)):
        made = [(*path, part) for path in made for part in _parts(token)]
    yield from (path for path in made if 0 < len(path) <= DEPTH)


def _parts(token: str) -> Iterator[Part]:
    case = "upper" if token.isupper() else "lower"
    if token.isdigit():
        yield "number", int(token)
        return
    if token.casefold() in ROMANS:
        yield f"{case} roman", ROMANS.index(token.casefold()) + 1
    if len(token) == 1:
        yield f"{case} letter", ord(token.casefold()) - ord("a") + 1


def _best(found: Sequence[_Found]) -> list[_Found]:
    """The sequence worth most in which each follows from the one before."""
    sums: list[float] = []
    befores: list[int | None] = []
    for at, one in enumerate(found):
        costs = [(_cost(found[other].path, one), other) for other in range(at) if found[other].at < one.at]
        earlier = [(sums[other] - cost, other) for cost, other in costs if cost is not None]
        most, before = max(earlier, key=lambda pair: pair[0], default=(0.0, None))
        first = all(count == 1 for _, count in one.path)
        if first and most < 0:
            most, before = 0.0, None
        sums.append(most + one.worth if first or before is not None else float("-inf"))
        befores.append(before)
    last = max(range(len(found)), key=lambda other: sums[other], default=None)
    taken: list[_Found] = []
    while last is not None:
        taken.append(found[last])
        last = befores[last]
    return taken[::-1]


def _cost(before: Path, one: _Found) -> float | None:
    """What it costs to go on with this item: nothing, or a number that was lost; None where it can't follow."""
    if _follows(before, one.path):
        return 0.0
    if _opens_session(one):
        return _ANEW
    kind, count = one.path[-1]
    return _LOST if count > 2 and _follows(before, (*one.path[:-1], (kind, count - 1))) else None  # noqa: PLR2004


def _opens_session(one: _Found) -> bool:
    """Whether numbers begin anew with another session of the same day: `1. CALL TO ORDER`."""
    return len(one.path) == 1 and one.path[0][1] == 1 and _CALL.match(one.one.title) is not None


def _follows(before: Path, after: Path) -> bool:
    """Whether a number comes next: the first part, the next one, the next of a whole, or the first part of that."""
    if after[:-1] == before and after[-1][1] == 1:
        return True
    whole = after[:-1] if len(after) > 1 and after[-1][1] == 1 else after
    return any(
        len(one) <= len(before) and one[:-1] == before[: len(one) - 1] and _is_next(before[len(one) - 1], one[-1])
        for one in (after, whole)
    )


def _is_next(before: Part, after: Part) -> bool:
    return before[0] == after[0] and after[1] == before[1] + 1
