# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Minutes whose attendance, items and decisions are put together from what councils of eight countries print."""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from tests.evaluation.composed import proceedings_words as words
from tests.evaluation.composed.agenda_words import TITLES, part
from tests.evaluation.composed.agendas import CASES, NUMBERS, bare, printed
from tests.evaluation.composed.choosing import Choices
from tests.evaluation.composed.gatherings import gathering
from tests.evaluation.composed.names import POSTS, STYLES, Person

_MINUTED = (
    "1", "1.", "1)", "(1)", "Item 4", "Item 4:", "Agenda Item 4", "C26/031", "26/31", "31/26", "2025-118", "CO2025.14",
    "1.0", "A.", "I.", "12.1", "none",
)  # fmt: skip
_WARDS: Mapping[str, Callable[[str, int], str]] = {
    "none": lambda name, _: name,
    "none ": lambda name, _: name,
    "(Ward)": lambda name, at: f"{name} ({('North', 'Marle', 'St Wenna', 'Castle')[at % 4]} Ward)",
    "– Ward": lambda name, at: f"{name} – {('North', 'Marle', 'St Wenna', 'Castle')[at % 4]} Ward",
    "(party)": lambda name, at: f"{name} ({('Lab', 'Con', 'LD', 'Ind')[at % 4]})",
}
_CHAIR: Mapping[str, Callable[[str], str]] = {
    "none": str,
    "(Chair)": lambda name: f"{name} (Chair)",
    "(in the Chair)": lambda name: f"{name} (in the Chair)",
    ", Chairman": lambda name: f"{name} (Chairman)",
    "(Mayor)": lambda name: f"{name} (Mayor)",
    "(Presiding)": lambda name: f"{name} (Presiding)",
}
_MARKS: Mapping[str, Callable[[int], str]] = {
    "(1)": lambda at: f"({at})",
    "1.": lambda at: f"{at}.",
    "(a)": lambda at: f"({'abc'[at - 1]})",
    "a)": lambda at: f"{'abc'[at - 1]})",
    "a.": lambda at: f"{'abc'[at - 1]}.",
    "(i)": lambda at: f"({('i', 'ii', 'iii')[at - 1]})",
    "i)": lambda at: f"{('i', 'ii', 'iii')[at - 1]})",
    "bullet": lambda _: "•",
}
_POSTED: Mapping[str, Callable[[str, str], str]] = {
    "Name (Post)": lambda name, post: f"{name} ({post})",
    "Name, Post": lambda name, post: f"{name}, {post}",
    "Name – Post": lambda name, post: f"{name} – {post}",
    "Post Name": lambda name, post: f"{post} {name}",
    "Post: Name": lambda name, post: f"{post}: {name}",
}
_OF_STAFF: Mapping[str, Callable[[Person], str]] = {
    "Ann Lee": STYLES["Ann Lee"],
    "A Lee": STYLES["A Lee"],
    "Ms A Lee": lambda one: f"Ms {one.first[0]} {one.last}",
}


@dataclass(frozen=True)
class Proceedings:
    """A text with what it says; each decision in the wordings that are right."""

    text: str
    items: tuple[tuple[str, str], ...]
    decisions: tuple[tuple[str, ...], ...]
    present: tuple[str, ...]
    apologies: tuple[str, ...]
    officers: tuple[str, ...]
    made: Mapping[str, str] = field(default_factory=dict)


def proceedings(seed: int, *, held: bool = False) -> Proceedings:
    """The minutes of one seed, with the words that are held out or with the others."""
    dice = Choices(seed)
    met = gathering(dice)
    who = _people(dice, held=held)
    present, away, staff, roll = _attendance(dice, who, held=held)
    body, items, decisions = _business(dice, who, held=held)
    opening = dice.text("opening", ("MINUTES of the {b} held on {d} at {h}", "Minutes of Meeting\n{b}\n{d}, {h}"))
    end = dice.text("end", ("The meeting closed at 9.05 pm.", "ADJOURNMENT\nThe meeting adjourned at 9:05 p.m.", ""))
    text = "\n".join([met.council, opening.format(b=met.body, d=met.day, h=met.hour), *roll, *body, end]).strip()
    if not dice.often("blank lines", 0.4):
        text = "\n".join(line for line in text.split("\n") if line.strip("\x00"))
    return Proceedings(
        text.replace("\x00", ""), tuple(items), tuple(decisions), present, away, staff, {**dice.made, "held": str(held)}
    )


def _people(dice: Choices, *, held: bool) -> list[Person]:
    first = part(words.FIRST, held=held)
    return [
        Person(dice.pick(first), dice.pick(first), last) for last in dice.sample(part(words.SURNAMES, held=held), 12)
    ]


def _attendance(
    dice: Choices, who: Sequence[Person], *, held: bool
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], list[str]]:
    style, ward, chair = dice.one("style", STYLES), dice.one("ward", _WARDS), dice.one("chair", _CHAIR)
    names = [style(one) for one in who[:6]]
    shown = [ward(name, at) for at, name in enumerate(names)]
    shown[0] = chair(names[0])
    away = [style(one) for one in who[6 : 6 + int(dice.text("away", ("1", "2", "2", "3")))]]
    rows = _filled(dice.text("members", part(words.MEMBERS, held=held)), shown)
    told = _filled(dice.text("apologies", part(words.AWAY, held=held)), away)
    staff = [dice.one("of staff", _OF_STAFF)(one) for one in who[9:12]]
    posted = [dice.one("posted", _POSTED)(name, post) for name, post in zip(staff, dice.sample(POSTS, 3), strict=True)]
    officers = _filled(dice.text("officers", part(words.OFFICERS, held=held)), posted)
    order = dice.text("order", ("mao", "moa"))
    blocks = {"m": rows, "a": told, "o": officers}
    return tuple(names), tuple(away), tuple(staff), [line for one in order for line in ("\x00", *blocks[one])]


def _filled(form: str, names: Sequence[str]) -> list[str]:
    """The names as the form has them: run in, with one title for all, or a row each."""
    titles = ("Councillor ", "Cllr. ", "Cllr ", "Cr ")
    bare_names = [next((name.removeprefix(one) for one in titles if name.startswith(one)), name) for name in names]
    together = _run(bare_names) if bare_names != list(names) else _run(names)
    lead = f"Councillor{'s' if len(names) > 1 else ''} " if bare_names != list(names) else ""
    said = form.format(
        councillors=lead + together,
        run=_run(names),
        posts="; ".join(names),
        rows="\n".join(names),
        bullets="\n".join(f"• {name}" for name in names),
    )
    return [row for line in said.split("\n") for row in textwrap.wrap(line, 84)]


def _run(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def _business(
    dice: Choices, who: Sequence[Person], *, held: bool
) -> tuple[list[str], list[tuple[str, str]], list[tuple[str, ...]]]:
    form = dice.text("number", _MINUTED)
    number = NUMBERS[form]
    case = CASES["upper"] if form == "none" else dice.one("case", CASES)
    width, below = dice.one("width", {"50": 50, "90": 90}), dice.often("number alone", 0.15)
    lead, other = dice.text("lead", part(words.LEADS, held=held)), dice.text("other lead", part(words.LEADS, held=held))
    points, mark = dice.text("points", part(words.POINTS, held=held)), dice.one("mark", _MARKS)
    after, moves = dice.often("after", 0.3), dice.often("moves", 0.3)
    lines, items, decisions = list[str](), list[tuple[str, str]](), list[tuple[str, ...]]()
    be, do = (dice.sample(part(one, held=held), 20) for one in (words.BE, words.DO))
    noise = part(words.NOISE, held=held)
    for at, title in enumerate(dice.sample(part(TITLES, held=held), dice.one("count", {"4": 4, "7": 7})), 1):
        items.append((bare(number(at)), case(title)))
        lines += ["\x00", *printed(number(at), case(title), "", width, "", lone=below)]
        names = {"a": dice.pick([one.last for one in who[:6]]), "b": dice.pick([one.last for one in who[:6]])}
        lines += _wrapped(dice.pick(noise).format(**names))
        if at % 3 == 0:
            told = [dice.pick(be), dice.pick(be)]
            told = list(dict.fromkeys(told))
            decisions += [(f"that {one}", one, f"RESOLVED that {one}") for one in told]
            lines += [
                *points.split("\n"),
                *_pointed(told, mark, "" if points.endswith(("hat", "hat:", "HAT:")) else "that "),
            ]
        elif at % 3 == 1 or at == 2:
            said = dict(be=dice.pick(be), do=dice.pick(do), **names)
            form = lead if at % 2 else other
            decisions.append(_right(form, said))
            lines += _wrapped(form.format(**said))
            lines += _wrapped(dice.pick(part(words.AFTER, held=held))) if after and dice.share(0.5) else []
        lines += _wrapped(dice.pick(part(words.MOVES, held=held)).format(**names)) if moves and dice.share(0.3) else []
    return lines, items, decisions


def _right(form: str, said: Mapping[str, str]) -> tuple[str, ...]:
    """The wordings that a careful reader may take: the words, with what leads to them, or the sentence."""
    told = said["be"] if "{be}" in form else said["do"]
    leads = (
        ("that", "RESOLVED that", "it was agreed that", "BE IT RESOLVED THAT")
        if "{be}" in form
        else ("to", "agreed to")
    )
    first = next(row for row in form.split("\n") if "{be}" in row or "{do}" in row)
    return (told, *(f"{lead} {told}" for lead in leads), first.format(**said))


def _pointed(told: Sequence[str], mark: Callable[[int], str], lead: str) -> list[str]:
    ends = ["; and"] * (len(told) - 1) + ["."]
    rows = [f"{mark(at)} {lead}{one}{end}" for at, (one, end) in enumerate(zip(told, ends, strict=True), 1)]
    return [line for row in rows for line in _wrapped(row)]


def _wrapped(text: str) -> list[str]:
    return [row for line in text.split("\n") for row in textwrap.wrap(line, 86)]
