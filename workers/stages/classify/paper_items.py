# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""The items of a paper that is about many things: an agenda, minutes, a pack, questions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workers.domain.paper_text import Line
from workers.stages.classify.routine_items import LEAD_LINES, is_aside, is_routine

_NUMBERED = re.compile(
    r"^\W{0,3}(?:(?:agenda )?item (?:no\.? ?)?\d{1,3}\b|\d{1,3}(?:\.\d{1,2})?(?:[.)]\s+\S|"
    r"[.)]?\s*(?=[A-Z“\"'‘]))|\(?[A-Za-z]\d{0,2}[.)]\s+\S"
    r"|[A-Z]\d{1,2}\s+[A-Z]|[A-Z]{2,5}\d{1,4}\s+[A-Z]{3}|(?:\d{2}[-/]\d{2}/)?[A-Z]{1,5}/(?:\d{2,4}/)?\d{1,4}\s+[A-Z]"
    r"|(?:R\d{4}-\d+|\d{1,4}/\d{2,4})\b|[A-Z]{1,4} ?\d{1,4}/\d{2,4}\b"
    r"|\(\d{1,4}\)\s+[A-Z]{3}|(?:[A-Z]{1,5}[./-]\s?|\d{3,4}[./-]|\d{4}[/-]\d{2}[_./-])\d{1,4}[.:)]?\s+[A-Z]"
    r"|(?:Motion|Resolution|Minute|By-?[Ll]aw|MOTION|RESOLUTION|Question|Q)\s?(?:[Nn]o\.? ?)?\d+)"
)
_NUMBER = re.compile(
    r"^\W{0,3}(?:(?:agenda )?item (?:no\.? ?)?|R\d{4}-|motion (?:no\.? ?)?|resolution (?:no\.? ?)?|question |Q|"
    r"[A-Z]{1,4}\d{2}/)?"
    r"(\d{1,4})[.):]{0,2}(?:/\d{2,4})?(?:\s|$|(?=[A-Z]))",
    re.IGNORECASE,
)
_PART = re.compile(r"^(\d{1,2})\.(\d{1,2})[.)]?\s+(?=[A-Z\d“\"'‘])")
_PLACE = re.compile(
    r"\b(?:City|Town|Township|Village|Borough|County|Municipality|District|Parish)(?: Council)? of (?:the )?"
    r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
_HALL = re.compile(
    r"\b(?:(?:County|City|Town|Village|Civic|Shire|Guild) ?Hall|Civic (?:Centre|Offices)|Council Offices)\b",
    re.IGNORECASE,
)
_MEETS = re.compile(r"\b(?:held|venue|rooms?|chamber|meetings?)\b|\b\d{1,2}[.:]\d{2}\b", re.IGNORECASE)
"""What stands beside a hall in which a meeting is held."""
_AUTHORITY = re.compile(
    r"(?:report to|meeting|committee|to)?\W*(?:the )?(?:[\w’'-]+ ){0,6}combined authority\W*", re.IGNORECASE
)
_AUTHORITY_NAME = re.compile(r"(?:[A-Z][\w’'-]+ ){0,5}Combined Authority\b|COMBINED AUTHORITY")
HEAD = 12
"""Lines in which a paper says whose it is."""
TOP = 40
"""Lines in which the place is named."""
FEW = 3
"""Items fewer than these are no list: the paper is then read as one item."""
MANY = 6
"""Paragraphs without numbers above which each of them is taken as an item."""
SHORT = 5
"""Lines up to which an item is all heading, as on a front sheet."""
SPAN = 0.3
"""Share of the lines over which the numbers of the items reach."""
LONGEST_RUN = 300


@dataclass(frozen=True)
class Item:
    """An item: the text of its first lines, the rest, and the page where it begins."""

    page: int
    lead: str
    rest: str

    @property
    def words(self) -> int:
        """Its length."""
        return len(self.lead.split()) + len(self.rest.split())


def items(lines: Sequence[Line], *, listed: bool = False) -> tuple[Item, ...]:
    """The items that are about a subject; what comes before the first, and items of mere procedure, are left out.

    In a paper that only lists them, `5.1` is an item of its own; in minutes it is a paragraph of the fifth.
    """
    blocks = list(_blocks([line for line in lines if line.text], listed=listed))
    found = blocks[1:] if len(blocks) > FEW else _unnumbered([line for block in blocks for line in block])
    return tuple(_item(block) for block in found if block and not is_routine(block))


def without_place(lines: Sequence[Line]) -> list[Line]:
    """The lines without the name of the council's own place, which may hold a word such as park, nor where it meets."""
    top = [replace(line, text=_HALL.sub("", line.text)) if _MEETS.search(line.text) else line for line in lines[:TOP]]
    told = [*top, *lines[TOP:]]
    names = {match[1] for line in told[:TOP] for match in _PLACE.finditer(line.text)}
    if not names:
        return told
    named = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(names)))
    return [replace(line, text=named.sub("", line.text)) for line in told]


def without_own_name(lines: Sequence[Line]) -> list[Line]:
    """The lines without the words `Combined Authority` where one is named at the top as whose paper it is."""
    own = any(_AUTHORITY.fullmatch(line.text) for line in lines[:HEAD])
    return [replace(line, text=_AUTHORITY_NAME.sub("", line.text)) for line in lines] if own else list(lines)


def begins_item(text: str) -> bool:
    """Whether a line has a number or a letter before it, as an item has."""
    return _NUMBERED.match(text) is not None


def _blocks(lines: Sequence[Line], *, listed: bool) -> Iterator[list[Line]]:
    starts = _starts(lines) | (_parts(lines) if listed else frozenset())
    block: list[Line] = []
    for at, line in enumerate(lines):
        if at in starts:
            yield block
            block = []
        if not is_aside(line.text):
            block.append(line)
    yield block


def _unnumbered(lines: Sequence[Line]) -> list[list[Line]]:
    """The paragraphs of a paper without numbers; all of it as one where they are but a few."""
    found: list[list[Line]] = [[]]
    for line in lines:
        if found[-1] and _begins(line.text, found[-1][-1].text):
            found.append([])
        found[-1].append(line)
    return found if len(found) > MANY else [list(lines)]


def _begins(text: str, before: str) -> bool:
    """Whether a paragraph begins: after the end of a sentence, or at a heading in capitals or with a colon after it."""
    return text[:1].isupper() and (before.endswith((".", ":", ";")) or text.isupper()) and not before.isupper()


def _starts(lines: Sequence[Line]) -> frozenset[int]:
    """Where items begin: at the numbers of the chain that runs through the paper, else at every number or letter."""
    chain = _chain([(at, int(match[1])) for at, line in enumerate(lines) if (match := _NUMBER.match(line.text))])
    if len(chain) > FEW and chain[-1] - chain[0] >= SPAN * len(lines):
        return frozenset(chain)
    return frozenset(at for at, line in enumerate(lines) if _NUMBERED.match(line.text))


def _parts(lines: Sequence[Line]) -> frozenset[int]:
    """Where the parts of items begin, `5.1` and `5.2` under the fifth; nowhere when there are but a few."""
    last, found = (0, 0), []
    for at, line in enumerate(lines):
        if match := _PART.match(line.text):
            number = (int(match[1]), int(match[2]))
            if number > last and number[1] <= (last[1] + 1 if number[0] == last[0] else 1):
                last = number
                found.append(at)
    return frozenset(found) if len(found) > FEW else frozenset()


def _chain(numbers: Sequence[tuple[int, int]]) -> list[int]:
    """The places of the run of numbers, each one more than the last, that reaches over most of the paper."""
    runs: dict[int, list[int]] = {}
    best: list[int] = []
    for at, number in numbers:
        run = [*runs.pop(number - 1, [])[-LONGEST_RUN:], at]
        kept = runs.get(number)
        if kept is None or run[-1] - run[0] >= kept[-1] - kept[0]:
            runs[number] = run
        best = max(best, run, key=lambda one: (one[-1] - one[0], len(one)) if one else (-1, 0))
    return best


def _item(block: Sequence[Line]) -> Item:
    size = len(block) if len(block) <= SHORT else LEAD_LINES
    lead = " ".join(line.text for line in block[:size])
    return Item(block[0].page, lead, " ".join(line.text for line in block[size:]))
