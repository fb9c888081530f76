"""The items of a handed-over meeting, as its agenda states them, and which of its papers belongs to which."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from contracts.references import ListedKind
from workers.domain.listing import ListedDocument, ListedItem, ListedMeeting
from workers.stages.watch.readings import SILENT, Reading, ReadItem

AGENDAS = (ListedKind.FRONT_SHEET, ListedKind.REPORTS_PACK)
"""Kinds of papers whose items are the meeting's, the better first."""
OF_ITEMS = frozenset({ListedKind.FILE, ListedKind.PAPER, ListedKind.SUPPLEMENT})
"""Kinds of papers that may belong to an item."""
LONGEST_KEY = 120
ALIKE, ENOUGH_WORDS = 0.6, 2
"""Share of the words of the shorter title that the other one must have, and how many they must have in common."""
_SMALL = "a an and any at by for from in of on or the to with report reports item agenda"
SMALL = frozenset(_SMALL.split())
_NUMBERED = re.compile(r"^\W*(?:agenda\W+)?item\W+(?:no\W+|number\W+)?(\d{1,3}[a-z]?)\b", re.IGNORECASE)
"""`Item 7 Budget`, `agenda-item-07`."""


def with_items(meeting: ListedMeeting, readings: Mapping[str, Reading]) -> ListedMeeting:
    """The meeting with the items of its agenda, and each paper under its own; what metadata tells of items stays."""
    stated = tuple(stated_items(meeting, readings))
    same = {told.key: found for told in meeting.items if (found := item_of(told, stated))}
    items = (*stated, *(told for told in meeting.items if told.key not in same))
    documents = tuple(_placed(paper, items, same, readings) for paper in meeting.documents)
    return replace(meeting, items=items, documents=documents) if items else meeting


def stated_items(meeting: ListedMeeting, readings: Mapping[str, Reading]) -> Iterator[ListedItem]:
    """The items of the first agenda that has some; keys come from titles, since numbers change and begin anew."""
    seen: Counter[str] = Counter()
    for one in _agenda(meeting, readings):
        words = " ".join(re.findall(r"\w+", one.title.casefold()))[:LONGEST_KEY]
        seen[words] += 1
        key = words if seen[words] == 1 else f"{words} {seen[words]}"
        yield ListedItem(key, bare(one.number), one.title, restricted=one.restricted)


def _agenda(meeting: ListedMeeting, readings: Mapping[str, Reading]) -> Sequence[ReadItem]:
    for kind in AGENDAS:
        for paper in meeting.documents:
            reading = readings.get(paper.key, SILENT)
            if paper.kind is kind and reading.items:
                return reading.items
    return ()


def item_of(told: ListedItem, stated: Sequence[ListedItem]) -> ListedItem | None:
    """The item of the agenda that metadata means, by its number or by its title."""
    return numbered(told.number, stated) or titled(told.title, stated)


def numbered(number: str | None, items: Sequence[ListedItem]) -> ListedItem | None:
    """The one item that has a number; numbers that begin anew tell nothing."""
    found = [item for item in items if number and bare(item.number).lstrip("0") == bare(number).lstrip("0")]
    return found[0] if len(found) == 1 else None


def titled(title: str, items: Sequence[ListedItem]) -> ListedItem | None:
    """The item whose title is most like this one, and like no other as much."""
    ranked = sorted(((likeness(title, item.title), item) for item in items), key=lambda pair: -pair[0])
    best = [item for alike, item in ranked if alike and alike == ranked[0][0]]
    return best[0] if len(best) == 1 else None


def likeness(one: str, other: str) -> float:
    """How much of both titles is common, from 0 to 1; 0 where it is too little to mean the same."""
    words, others = _words(one), _words(other)
    common = len(words & others)
    if not common or (common < ENOUGH_WORDS and words != others) or common < ALIKE * min(len(words), len(others)):
        return 0.0
    return common / len(words | others)


def bare(number: str) -> str:
    """A number without its brackets and point."""
    return number.strip(" .()").casefold()


def _placed(
    paper: ListedDocument,
    stated: Sequence[ListedItem],
    same: Mapping[str, ListedItem],
    readings: Mapping[str, Reading],
) -> ListedDocument:
    if paper.item_key is not None:
        return replace(paper, item_key=same[paper.item_key].key) if paper.item_key in same else paper
    item = None
    if paper.kind in OF_ITEMS:
        item = item_of_paper(paper.title, readings.get(paper.key, SILENT).title, stated)
    if item is None:
        return paper
    kind = ListedKind.PAPER if paper.kind is ListedKind.FILE else paper.kind
    return replace(paper, item_key=item.key, kind=kind)


def item_of_paper(name: str, title: str | None, stated: Sequence[ListedItem]) -> ListedItem | None:
    """The item of a paper: by the number that its name says, else by its own title, else by its name."""
    said = _NUMBERED.match(name.replace("_", " "))
    return (numbered(said[1], stated) if said else None) or titled(title or "", stated) or titled(name, stated)


def _words(title: str) -> frozenset[str]:
    found = re.findall(r"[^\W_]+", title.casefold())
    return frozenset(word for word in found if word not in SMALL and not word.isdigit())
