# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""Whole short reports of councils of several countries, put together by independent choices."""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from contracts.artefacts.classification import DocumentType
from tests.evaluation.composed import report_parts as parts
from tests.evaluation.composed.gatherings import gathering
from tests.evaluation.composed.officer_blocks import END, FRONT, Block, Printed, told_of
from tests.evaluation.composed.officials import Official, officials
from tests.evaluation.composed.proposals import HEADINGS, Proposal, proposal
from tests.evaluation.composed.shares import Shared

LANDS = {"uk": "uk", "uk too": "uk", "us": "us", "us too": "us", "ca": "ca", "au": "au", "ie": "ie"}
WIDE = 90


@dataclass(frozen=True)
class Whole:
    """A paper with its pages, and what must be found of it."""

    kind: DocumentType
    pages: tuple[str, ...]
    title: str
    council: str | None
    officers: tuple[Official, ...]
    recommendations: tuple[str, ...]
    decisions: tuple[str, ...]
    choices: Mapping[str, str]


def report(seed: int, *, held: bool = False) -> Whole:
    """A report of one to three pages."""
    dice = Shared(seed, held=held)
    land = dice.one("land", LANDS)
    council, body, title = (
        dice.text("council", parts.COUNCILS[land]),
        dice.text("body", parts.BODIES[land]),
        dice.text("title", parts.TITLES),
    )
    width = dice.one("width", {"narrow": 62, "middle": 78, "wide": 100})
    team = officials(dice, land, 5)
    front = _block(dice, "front", FRONT, team[:2], 0.55)
    end = _block(dice, "end", END, team[2:4], 0.7)
    top, shown, sender = _front(dice, land, (council, body, title), team[4])
    style = dice.one("heading style", parts.HEADING_STYLES)
    asked = proposal(dice, body, style, width)
    sections = _sections(dice, style, asked, width)
    lines = [*top, *front.lines, *_others(dice), *sections, *end.lines]
    pages = _pages(dice, lines, council, land)
    return Whole(
        DocumentType.REPORT,
        pages,
        title,
        council if council in "\n".join(pages) else shown,
        (*sender, *front.officers, *end.officers),
        asked.says,
        (),
        dice.made,
    )


def _block(dice: Shared, name: str, of: Mapping[str, Block], team: Sequence[Official], share: float) -> Printed:
    if not dice.often(f"{name} officers", share):
        return Printed((), ())
    return dice.one(f"{name} block", of)(dice, team)


def _front(
    dice: Shared, land: str, names: tuple[str, str, str], sender: Official
) -> tuple[list[str], str | None, tuple[Official, ...]]:
    """The rows above the first section, the council that they show, and whom they say it is from."""
    council, body, title = names
    day = gathering(dice).day
    letterhead = dice.one(
        "letterhead",
        {
            "council": [council],
            "capitals": [council.upper()],
            "with address": [council, parts.STREETS[land]],
            "none": [],
            "in address": [f"{council}, {parts.STREETS[land]}"],
        },
    )
    what = [one for one in [dice.text("what", parts.WHAT[land])] if one]
    form = dice.one("front", {"memo": "memo", "labels": "labels", "caption": "caption", "rules": "rules"})
    from_label = dice.text(
        "from label", ("FROM", "From", "Report from", "Report of", "BY", "Report By", "FROM", "Submitted By", "From")
    )
    sent = dice.often("sender", 0.6)
    said = dice.one(
        "sender form",
        {"name, role": "{n}, {r}", "name/role": "{n}\n{r}", "name - role": "{n} - {r}", "name (role)": "{n} ({r})"},
    )
    told = said.format(n=sender.name, r=sender.role)
    label = dice.text("title label", parts.TITLE_LABELS)
    to_label = dice.text("to label", ("TO", "Report to", "To", "REPORT TO", "Meeting", "Committee", "To:"))
    sign = dice.one("sign", {"colon": ": ", "colon wide": ":   ", "colon below": ":\n"})
    to, date = (
        f"{to_label.strip(':')}{sign}{body}",
        f"{dice.text('date label', ('Date', 'DATE', 'Meeting Date', 'Date of Meeting', 'MEETING DATE'))}{sign}{day}",
    )
    sender_row = f"{from_label}{sign}{told}"
    wrapped = _wrapped_title(dice, title)
    if form in {"memo", "labels"}:
        rows = [to, *([sender_row] if sent else []), f"{label}{sign}{wrapped}"]
        at = dice.one("date at", {"first": 0, "second": 1, "last": len(rows)})
        rows.insert(at, date)
    else:
        case = dice.one("caption case", {"as is": wrapped, "capitals": wrapped.upper()})
        caption = [case] if form == "caption" else ["_" * 40, case, "_" * 40]
        whose = [f"Report of the {sender.role}"] if dice.often("whose", 0.3) and not sent else []
        rows = [to, date, *caption, *whose, *([sender_row] if sent else [])]
    shown = council if dice.made["letterhead"] != "none" else None
    lines = "\n".join([*letterhead, *what, *rows]).split("\n")
    return lines, shown, (told_of(sender, "r"),) if sent else ()


def _wrapped_title(dice: Shared, title: str) -> str:
    return "\n".join(textwrap.wrap(title, dice.one("title width", {"narrow": 36, "middle": 55, "wide": 110})))


def _others(dice: Shared) -> list[str]:
    return dice.sample(parts.NOT_OFFICERS, dice.number("others", 0, 2))


def _sections(dice: Shared, style: str, asked: Proposal, width: int) -> list[str]:
    numbered = "{n}" in style
    purpose = "This report asks members to consider the matters set out in it."
    first: tuple[str, Sequence[str]] = (dice.text("purpose", parts.PURPOSES), (purpose,))
    others = [first, *dice.sample(parts.SECTIONS, dice.number("sections", 2, 4))]
    at = dice.one("recommended", {"first": 0, "second": 1, "last": len(others)})
    heading = dice.text("heading", HEADINGS)
    said: list[str] = []
    number = 0
    for place in range(len(others) + 1):
        number += 1
        if place == at:
            own = [line.replace("#.", f"{number}.") for line in asked.lines]
            said += _asked(dice, style, number, heading, own)
        if place < len(others):
            number += place == at
            words, texts = others[place]
            said.append(parts.headed(style, number, words))
            said += parts.paragraphs(str(number) if numbered else "", texts, width)
    return said


def _asked(dice: Shared, style: str, number: int, heading: str, lines: list[str]) -> list[str]:
    """The section of what is asked; at times on the line of its heading."""
    printed = parts.headed(style, number, heading)
    if (
        printed.endswith(":")
        and dice.often("behind heading", 0.3)
        and not lines[0].startswith(("(", "•", "-", "1", "a", "i", "A"))
    ):
        return [f"{printed} {lines[0]}", *lines[1:]]
    return [printed, *lines]


def _pages(dice: Shared, lines: Sequence[str], council: str, land: str) -> tuple[str, ...]:
    """The lines on pages of some length, with a footer on each; with blank lines between, or without."""
    length = dice.one("page", {"short": 22, "middle": 38, "long": 200})
    footer = dice.text(
        "footer", ("Page {n}", "{n}", "{c} – {a} – {n}", "Page {n} of {m}", "", f"{parts.STREETS[land]}")
    )
    spaced = dice.often("blank lines", 0.25)
    parted = [lines[at : at + length] for at in range(0, len(lines), length)]
    feet = [footer.format(n=at, m=len(parted), c=council, a=parts.STREETS[land]) for at in range(1, len(parted) + 1)]
    whole = ([*one, *([foot] if foot else [])] for one, foot in zip(parted, feet, strict=True))
    return tuple(
        "\n".join(f"{line}\n" if spaced and line.endswith((".", ":", ";")) else line for line in one) for one in whole
    )
