"""Whole records of decisions of members and officers, put together by independent choices."""

import textwrap
from collections.abc import Sequence

from contracts.artefacts.classification import DocumentType
from tests.evaluation.composed import report_parts as parts
from tests.evaluation.composed.gatherings import gathering
from tests.evaluation.composed.officer_blocks import AUTHOR_LABELS, END, Printed, told_of
from tests.evaluation.composed.officials import officials
from tests.evaluation.composed.proposals import DECIDED, points
from tests.evaluation.composed.reports import Whole
from tests.evaluation.composed.shares import Shared

_TOPS = (
    "RECORD OF DECISION",
    "Officer Decision Record",
    "Notice of Executive Decision",
    "DELEGATED DECISION NOTICE",
    "Record of Officer Decision",
    "Cabinet Member Decision",
    "RECORD OF DELEGATED DECISION",
    "Decision Notice",
    "Record of Executive Decision",
)
_MAKERS = (
    "Director of Place",
    "Cabinet Member for Housing",
    "Chief Executive",
    "Portfolio Holder for Finance",
    "Head of Property",
    "Leader of the Council",
    "Executive Director of Adults",
    "Executive Member for Transport",
    "Assistant Director, Growth",
)
_HEADS = (
    "Decision",
    "Decision:",
    "Decision made:",
    "DECISION",
    "Details of decision:",
    "Decision Taken",
    "Decision taken:",
    "The decision",
    "Details of Decision",
    "Decision made",
    "Record of decision:",
    "The Decision:",
)
_REASONS = (
    "Reasons for the decision",
    "Reason for decision",
    "Reasons",
    "REASONS FOR DECISION",
    "Reason(s) for decision",
    "Reasons for decision",
    "Reason",
    "Rationale for decision",
    "Background",
)
_OPTIONS = (
    "Alternative options considered",
    "Other options considered",
    "Options considered and rejected",
    "Alternatives considered",
    "Any alternative options considered and rejected",
    "Alternative Options",
)
_LEADS = (
    "",
    "",
    "The Director decided to:",
    "That:",
    "",
    "I have decided to:",
    "Agreed to:",
    "To:",
    "The Cabinet Member agreed to:",
    "RESOLVED to:",
    "It was agreed to:",
    "That approval be given to:",
)
_ONE = (
    "To approve the award of the contract to the preferred bidder for three years.",
    "That the draft order be made and advertised.",
    "Approved the grant of a lease of Unit 4 for a term of ten years.",
    "To agree the revised fees set out in Appendix A from 1 April 2025.",
    "The Cabinet Member agreed the submission of the bid.",
    "Approval was given to the appointment of consultants at a cost of £48,000.",
    "That authority be given to spend £120,000 on repairs to the sea wall.",
    "Agreed that the petition be noted and no further action taken.",
    "To authorise the acquisition of the property by agreement.",
)


def record(seed: int, *, held: bool = False) -> Whole:
    """A record of one or two pages."""
    dice = Shared(seed, held=held)
    council, title = dice.text("council", parts.COUNCILS["uk"]), dice.text("title", parts.TITLES)
    team = officials(dice, "uk", 4)
    rows = [
        (
            dice.text(
                "maker label",
                (
                    "Decision maker",
                    "Decision Maker",
                    "Decision taken by",
                    "DECISION MAKER",
                    "Name of decision maker",
                    "Decision made by",
                ),
            ),
            dice.text("maker", _MAKERS),
        ),
        (
            dice.text(
                "title label",
                (
                    "Subject",
                    "Title",
                    "Title of decision",
                    "Decision title",
                    "SUBJECT",
                    "Subject of decision",
                    "Report title",
                ),
            ),
            title,
        ),
        (dice.text("date label", ("Date of decision", "Decision date", "Date decision made")), gathering(dice).day),
    ]
    author = Printed((), ())
    if dice.often("author row", 0.5):
        said = f"{dice.text('author label', AUTHOR_LABELS)}: {team[0].name}, {team[0].role}"
        author = Printed((said,), (told_of(team[0], "r"),))
    decided, told = _decided(dice)
    style = dice.one("headings", {"Aa": "{}", "Aa:": "{}:", "1. Aa": "1"})
    sections = [
        ([dice.text("decision head", _HEADS)], decided),
        ([dice.text("reason head", _REASONS)], ["The present contract ends on 31 August 2027 and must be let again."]),
        ([dice.text("option head", _OPTIONS)], ["To do nothing was rejected since the need remains."]),
    ]
    text = [line for at, (head, lines) in enumerate(sections, 1) for line in (_head(style, at, head[0]), *lines)]
    end = dice.one("end block", END)(dice, team[1:3]) if dice.often("end officers", 0.5) else Printed((), ())
    front = [f"{label}: {value}" for label, value in rows]
    lines = [council, dice.text("top", _TOPS), *front, *author.lines, *text, *end.lines]
    cut = dice.one("page", {"one": len(lines), "two": len(front) + 7})
    pages = tuple("\n".join(part) for part in (lines[:cut], lines[cut:]) if part)
    return Whole(
        DocumentType.DECISION_RECORD, pages, title, council, (*author.officers, *end.officers), (), told, dice.made
    )


def _head(style: str, at: int, words: str) -> str:
    if style == "1":
        return f"{at}. {words.rstrip(':')}"
    return words if words.endswith(":") or at == 1 else style.format(words)


def _decided(dice: Shared) -> tuple[Sequence[str], tuple[str, ...]]:
    if dice.often("one decision", 0.4):
        said = dice.text("one", _ONE)
        return textwrap.wrap(said, 80), (said,)
    made = points(dice, dice.text("lead", _LEADS), dice.sample(DECIDED, dice.number("points", 2, 4)), 80)
    return made.lines, made.says
