# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Agendas whose items are put together from numbers, titles, pages, presenters, descriptions and section heads."""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from tests.evaluation.composed import agenda_words as words
from tests.evaluation.composed.choosing import Choices
from tests.evaluation.composed.gatherings import gathering

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi")
NUMBERS: Mapping[str, Callable[[int], str]] = {
    "1": lambda at: f"{at}",
    "1.": lambda at: f"{at}.",
    "1)": lambda at: f"{at})",
    "(1)": lambda at: f"({at})",
    "1:": lambda at: f"{at}:",
    "01": lambda at: f"{at:02d}",
    "1 -": lambda at: f"{at} -",
    "(i)": lambda at: f"({_ROMAN[at - 1]})",
    "i.": lambda at: f"{_ROMAN[at - 1]}.",
    "I.": lambda at: f"{_ROMAN[at - 1].upper()}.",
    "I": lambda at: f"{_ROMAN[at - 1].upper()}",
    "A.": lambda at: f"{chr(64 + at)}.",
    "A)": lambda at: f"{chr(64 + at)})",
    "a)": lambda at: f"{chr(96 + at)})",
    "(a)": lambda at: f"({chr(96 + at)})",
    "Item 4": lambda at: f"Item {at}",
    "Item 4:": lambda at: f"Item {at}:",
    "ITEM 4 –": lambda at: f"ITEM {at} –",
    "Agenda Item 4": lambda at: f"Agenda Item {at}",
    "Item No. 4": lambda at: f"Item No. {at}",
    "C26/031": lambda at: f"C26/{30 + at:03d}",
    "26/31": lambda at: f"26/{30 + at}",
    "31/26": lambda at: f"{30 + at}/26",
    "2025-118": lambda at: f"2025-{117 + at}",
    "CO2025.14": lambda at: f"CO2025.{13 + at}",
    "1.0": lambda at: f"{at}.0",
    "12.1": lambda at: f"12.{at}",
    "none": lambda _: "",
}
_PARTS: Mapping[str, Callable[[int, int], str]] = {
    "4.1": lambda of, at: f"{of}.{at}",
    "4.1.": lambda of, at: f"{of}.{at}.",
    "4.a": lambda of, at: f"{of}.{chr(96 + at)}",
    "4.A.": lambda of, at: f"{of}.{chr(64 + at)}.",
    "4a": lambda of, at: f"{of}{chr(96 + at)}",
    "4a.": lambda of, at: f"{of}{chr(96 + at)}.",
    "4(a)": lambda of, at: f"{of}({chr(96 + at)})",
    "4 (a)": lambda of, at: f"{of} ({chr(96 + at)})",
    "a)": lambda _, at: f"{chr(96 + at)})",
    "A.": lambda _, at: f"{chr(64 + at)}.",
    "(a)": lambda _, at: f"({chr(96 + at)})",
    "a.": lambda _, at: f"{chr(96 + at)}.",
    "(i)": lambda _, at: f"({_ROMAN[at - 1]})",
}
_WITH_PARTS = frozenset({"1", "1.", "1)", "Item 4"})
_PAGES: Mapping[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "5 - 12": lambda at: f" {at} - {at + 7}",
    "5-12": lambda at: f" {at}-{at + 7}",
    "(Pages 5 - 12)": lambda at: f" (Pages {at} - {at + 7})",
    "(pp. 5–12)": lambda at: f" (pp. {at}–{at + 7})",
    "Pages 5-12": lambda at: f" Pages {at}-{at + 7}",
    "Page 5": lambda at: f" Page {at}",
    "dots 5": lambda at: f" {'.' * 12} {at}",
    "dots 5 tight": lambda at: f"{'.' * 30}{at}",
    "5": lambda at: f" {at}",
    "below (Pages 5 - 12)": lambda at: f"\n(Pages {at} - {at + 7})",
    "below 5 - 12": lambda at: f"\n{at} - {at + 7}",
}
CASES: Mapping[str, Callable[[str], str]] = {"as is": str, "upper": str.upper}
_COUNTS = {"one": 1, "two": 2, "three": 3, "six": 6, "nine": 9, "twelve": 12}
_HEADS = ("AGENDA", "Agenda", "BUSINESS", "Order of Business", "", "A G E N D A", "ITEM", "Item Page No.")
_ENDS = {
    "none": (),
    "numbered notes": ("NOTES", "1. Meetings are open to the public.", "2. Paper copies may be had from the clerk."),
    "bullets": ("• Fire exits are marked.", "• The lift is beside the reception."),
    "membership": ("Membership: Councillors Marsh (Chair), Lowe, Cole, Byrne and Webb",),
    "signed": ("Jane Cole", "Chief Executive", "Town Hall, Wenbury"),
    "enquiries": ("Enquiries to: Ann Doyle, 01632 960003", "Date of issue: 3 March 2025"),
}


@dataclass(frozen=True)
class Agenda:
    """A text with its items, number and title, and the choices that made it."""

    text: str
    items: tuple[tuple[str, str], ...]
    made: Mapping[str, str] = field(default_factory=dict)


def agenda(seed: int, *, held: bool = False) -> Agenda:
    """The agenda of one seed, with the words that are held out or with the others."""
    dice = Choices(seed)
    met, count = gathering(dice), dice.one("count", _COUNTS)
    number = dice.one("number", NUMBERS)
    plain = dice.made["number"] == "none"
    count = max(count, 6) if plain else count
    show = CASES["upper"] if plain else dice.one("case", CASES)
    titles = dice.sample(words.part(words.TITLES, held=held), min(count + 8, 17))
    lines = [met.council, met.body, f"{met.day} at {met.hour}", met.place, *dice.one("opening", _opening(held=held))]
    lines += [head] if (head := dice.text("head", _HEADS)) else []
    body, items = _items(dice, number, [show(one) for one in titles], count, held=held)
    text = "\n".join([*lines, *body, *dice.one("end", _ENDS)])
    if dice.often("blank lines", 0.4):
        text = text.replace("\x00", "")
    else:
        text = "\n".join(line for line in text.split("\n") if line.strip("\x00"))
    return Agenda(text.replace("\x00", ""), tuple(items), {**dice.made, "held": str(held)})


def _opening(*, held: bool) -> Mapping[str, Sequence[str]]:
    notes = words.part(words.NOTES, held=held)
    return {
        "none": (),
        "note": textwrap.wrap(notes[0], 80),
        "notes": [line for note in notes for line in textwrap.wrap(note, 70)],
        "members": ("Members: Councillors A Marsh, B Lowe, C Cole,", "D Byrne, E Webb and F Doyle", "Quorum: 3"),
        "column": ("Councillor A Marsh (Chair)", "Councillor B Lowe", "Councillor C Cole", "Councillor D Byrne"),
        "summons": ("You are hereby summoned to attend the above meeting to transact", "the business below."),
    }


def _items(
    dice: Choices, number: Callable[[int], str], titles: list[str], count: int, *, held: bool
) -> tuple[list[str], list[tuple[str, str]]]:
    pages, width = dice.one("pages", _PAGES), dice.one("width", {"40": 40, "62": 62, "90": 90})
    lone, indent = dice.often("number alone", 0.2), dice.one("indent", {"": "", "hanging": "    "})
    sections = dice.often("sections", 0.3) and bool(number(1))
    details = dice.one("details", _details(held=held))
    behind = dice.often("behind", 0.2)
    parts = dice.one("parts", _PARTS) if dice.made["number"] in _WITH_PARTS and dice.often("in parts", 0.4) else None
    page, lines, items = 5, list[str](), list[tuple[str, str]]()
    heads = list(dice.sample(words.part(words.SECTIONS, held=held), 4))
    for at in range(1, count + 1):
        if sections and at in {1, 4, 8} and heads:
            lines += ["\x00", heads.pop()]
        title = titles[at - 1]
        said = number(at)
        items.append((bare(said), title))
        tail = f" {dice.pick(words.part(words.BEHIND, held=held))}" if behind and dice.share(0.4) else ""
        lines += ["\x00", *printed(said, title + tail, pages(page), width, indent, lone=lone)]
        page += 8
        lines += [part for one in details(dice) for part in textwrap.wrap(one, 76)] if dice.share(0.7) else []
        if parts and at % 3 == 2:
            for under in (1, 2):
                told = titles[count + (at // 3) * 2 + under - 1] if count + (at // 3) * 2 + under <= len(titles) else ""
                if told:
                    items.append((bare(parts(at, under)), told))
                    lines += [*printed(parts(at, under), told, pages(page), width, indent, lone=False)]
                    page += 8
    return lines, items


def bare(number: str) -> str:
    for word in ("Agenda Item", "Item No.", "Item", "ITEM"):
        number = number.removeprefix(word)
    said = number.strip(" .:–-")
    return said if "(" in said and not said.startswith("(") else said.strip("()")


def printed(number: str, title: str, pages: str, width: int, indent: str, *, lone: bool) -> list[str]:
    """The number and the wrapped title, with its pages behind the last line or below it."""
    if lone and number:
        rows = [number, *textwrap.wrap(title, width)]
    else:
        rows = textwrap.wrap(f"{number}\xa0{title}" if number else title, width, subsequent_indent=indent)
    return [row.replace("\xa0", " ") for row in "\n".join([*rows[:-1], rows[-1] + pages]).split("\n")]


def _details(*, held: bool) -> Mapping[str, Callable[[Choices], Sequence[str]]]:
    """What stands below an item."""
    said, whose, asked = (words.part(one, held=held) for one in (words.DESCRIPTIONS, words.WHOSE, words.ACTIONS))
    return {
        "none": lambda _: (),
        "description": lambda dice: (dice.pick(said),),
        "two paragraphs": lambda dice: (dice.pick(said), dice.pick(said)),
        "whose": lambda dice: (dice.pick(whose),),
        "whose and description": lambda dice: (dice.pick(whose), dice.pick(said)),
        "action": lambda dice: (dice.pick(asked),),
        "description and action": lambda dice: (dice.pick(said), dice.pick(asked)),
    }
