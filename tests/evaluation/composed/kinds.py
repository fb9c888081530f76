"""Openings of papers of every type, whose headings, order, labels and phrases are chosen independently.

A third of the words of each slot is held out: an opening is composed of these alone or of the others alone, so that
what was mended for the one part can be measured on the other.
"""

import re
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from contracts.artefacts.classification import DocumentType
from tests.evaluation.composed.choosing import Choices
from tests.evaluation.composed.gatherings import Gathering, gathering
from tests.evaluation.composed.printed import meetings, members, reports, works
from tests.evaluation.composed.printed.shared import SHARED

_PARTS = (meetings, reports, members, works)
LAYOUTS = {kind: layouts for part in _PARTS for kind, layouts in part.LAYOUTS.items()}
KINDS = tuple(LAYOUTS)
_WORDS = {slot: words for part in _PARTS for slot, words in part.WORDS.items()}
_BUSINESS = tuple(slot for slot in _WORDS if slot.startswith("items "))
_SLOT = re.compile(r"\{(?P<chain>#)?(?P<name>[\w ]+)(?P<maybe>\?)?(?:\*(?P<most>\d))?\}")
_NUMBERS: Mapping[str, Callable[[int], str]] = {
    "1.": lambda at: f"{at}. ",
    "1": lambda at: f"{at} ",
    "1)": lambda at: f"{at}) ",
    "A.": lambda at: f"{chr(64 + at)}. ",
    "Item 1": lambda at: f"Item {at} ",
    "1.0": lambda at: f"{at}.0 ",
    "(1)": lambda at: f"({at}) ",
    "25/1": lambda at: f"25/{at:02} ",
    "alone": lambda at: f"{at}.\n",
    "none": lambda _: "",
}
_MORE_PAGES = {"none": 0, "no": 0, "two": 2, "six": 6, "fourteen": 14, "thirty": 30}
_LONGEST_AGENDA = 2
SENTENCE = 40
"""Characters of a line from which capitals do not replace its letters."""


@dataclass(frozen=True)
class Opening:
    """The pages of a paper of a type, with the choices that made them."""

    kind: DocumentType
    pages: tuple[str, ...]
    choices: Mapping[str, str]


def opening(kind: DocumentType, seed: int, *, held_out: bool = False) -> Opening:
    """One opening, of the words held out or of the others."""
    dice = Choices(seed)
    return _Composer(dice, gathering(dice), held_out=held_out).paper(kind)


class _Composer:
    """Puts words into the slots of a layout."""

    def __init__(self, dice: Choices, met: Gathering, *, held_out: bool) -> None:
        self.dice, self.held_out = dice, held_out
        self.capitals = dice.often("capitals", 0.3)
        self.number = dice.one("number style", _NUMBERS)
        self.width = int(dice.text("wrap", ("60", "90", "200")))
        self.said = {"council": met.council, "body": met.body, "day": met.day, "hour": met.hour, "place": met.place}

    def paper(self, kind: DocumentType) -> Opening:
        layout = self.dice.text("layout", LAYOUTS[kind])
        front = self.fill(layout)
        pages = [*front.split("\f"), *self._further(kind)]
        return Opening(kind, tuple(map(self._wrapped, pages)), self.dice.made)

    def fill(self, layout: str) -> str:
        return _SLOT.sub(lambda slot: self._slot(slot["name"], slot), layout)

    def _slot(self, name: str, slot: re.Match[str]) -> str:
        if slot["chain"]:
            return "".join(f"{line}\n" for line in _CHAINS[name](self))
        if slot["most"]:
            return "".join(f"{self._cased(name, self.fill(one))}\n" for one in self._some(name, int(slot["most"])))
        if slot["maybe"]:
            return f"{self.word(name)}\n" if self.dice.often(f"has {name}", 0.5) else ""
        return self.word(name)

    def word(self, name: str) -> str:
        return self._cased(name, self.said.get(name) or self.fill(self.dice.text(name, self.words(name))))

    def words(self, name: str) -> tuple[str, ...]:
        if name in SHARED:
            return SHARED[name]
        return tuple(word for at, word in enumerate(_WORDS[name]) if (at % 3 == 2) is self.held_out)

    def _some(self, name: str, most: int) -> list[str]:
        words = self.words(name)
        return self.dice.some(words, min(most, len(words)))

    def _cased(self, name: str, text: str) -> str:
        is_head = name.endswith((" word", " head", " title")) or name in {"body", "topic"}
        return text.upper() if self.capitals and is_head and len(text) < SENTENCE else text

    def _wrapped(self, page: str) -> str:
        lines = [part for line in page.split("\n") for part in textwrap.wrap(line, self.width)]
        return "\n".join(lines)

    def _further(self, kind: DocumentType) -> list[str]:
        """Pages that only go on; an agenda by itself is short."""
        count = self.dice.one("more pages", _MORE_PAGES)
        if kind in {DocumentType.AGENDA, DocumentType.REPORTS_PACK}:
            count = min(count, _LONGEST_AGENDA)
        return ["\n".join(self.dice.some(SHARED["matter"], 9)) for _ in range(count)]


def _items(make: _Composer) -> list[str]:
    """The business of a meeting: what is usual in one country around what is special."""
    usual = _WORDS[make.dice.text("business", _BUSINESS)]
    cut = int(make.dice.text("before business", "23456"))
    special = make.dice.some(SHARED["topic"], 5)
    kept = [*usual[:cut], *special, *usual[cut:]]
    return [make.fill(one) for one in kept]


def _agenda(make: _Composer) -> list[str]:
    said = list[str]()
    for at, item in enumerate(_items(make), 1):
        said += [f"{make.number(at)}{item}", *(make.fill(one) for one in make.dice.some(make.words("under item"), 1))]
    return said


def _minutes(make: _Composer) -> list[str]:
    said = list[str]()
    for at, item in enumerate(_items(make), 1):
        said += [f"{make.number(at)}{item}", *(make.fill(one) for one in make.dice.some(make.words("minuted"), 2))]
    return said


def _questions(make: _Composer) -> list[str]:
    asks, answers = make.word("question head"), make.word("answer head")
    count = int(make.dice.text("questions asked", "1357"))
    return [line for _ in range(count) for line in (asks, make.word("question"), answers, make.word("answer"))]


def _decisions(make: _Composer) -> list[str]:
    taken = make.dice.some(SHARED["topic"], 5) or [SHARED["topic"][0]]
    return [
        line for at, one in enumerate(taken, 1) for line in (f"{make.number(at)}{one}", make.word("decisions made"))
    ]


def _reports(make: _Composer) -> list[str]:
    """Three reports or more, each from a page of its own."""
    pages = list[str]()
    for _ in range(int(make.dice.text("reports", "357"))):
        pages += [make.fill(make.dice.text("layout of report", LAYOUTS[DocumentType.REPORT]))]
        pages += ["\n".join(make.dice.some(SHARED["matter"], 9)) for _ in range(4)]
    return [f"\f{page}" for page in pages]


def _stamped(make: _Composer) -> list[str]:
    stamp = make.dice.text("stamp", ("Agenda Item {}", "AGENDA ITEM NO. {}", "Item {}", "Agenda Item: {}"))
    return [
        page if at % 5 else page.replace("\f", f"\f{stamp.format(at // 5 + 4)}\n", 1)
        for at, page in enumerate(_reports(make))
    ]


_CHAINS: Mapping[str, Callable[[_Composer], list[str]]] = {
    "agenda": _agenda,
    "minutes": _minutes,
    "questions": _questions,
    "decisions": _decisions,
    "reports": _reports,
    "stamped": _stamped,
}
