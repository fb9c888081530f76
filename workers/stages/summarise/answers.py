"""What a form states: its fields, the options that are ticked, and its answers of yes or no."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from contracts.artefacts.summary import KeyFigure

QUESTION = re.compile(r"(?:are|is|do|does|did|have|has|will|would|can|could)\b.{8,140}", re.IGNORECASE)
ANSWER = re.compile(r"(?:yes|no)\.?", re.IGNORECASE)
WEIGHTY = re.compile(r"\b(?:impacts?|affect\w*|adverse\w*|negative\w*|harm\w*|discriminat\w*|risks?)\b", re.IGNORECASE)
"""Words of the questions for whose sake there is such a form."""
LEAST_ANSWERS, MOST_ANSWERS = 4, 10
"""Answers that make a form, and rows that it has at most."""
FIELD = re.compile(
    r"(?:[\w/]+ ){0,2}(?:title|directorate|department|service(?: area)?|division|team|name of [\w/ ]{3,60})\*?:?",
    re.IGNORECASE,
)
"""What the form is about, and who answers for it; persons have rows of their own."""
FIELD_WORDS = 25
MOST_OPTIONS, PAIR = 12, 2
"""Options that are looked through, and lines of each: the option and its answer."""


def answer_rows(pages: Mapping[int, str]) -> list[KeyFigure]:
    """The questions of a form that weigh most, with their answers, in the order of the form; none of other papers."""
    found = list(_answered(pages))
    weighty = [one for one in found if WEIGHTY.search(one.label)]
    return (weighty or found)[:MOST_ANSWERS] if len(found) >= LEAST_ANSWERS else []


def field_rows(pages: Mapping[int, str]) -> list[KeyFigure]:
    """What a form is about, and the options ticked on it, in its order; none of other papers."""
    if len(list(_answered(pages))) < LEAST_ANSWERS:
        return []
    return [row for number, lines in _lines(pages) for row in (*_fields(number, lines), *_ticked(number, lines))]


def _lines(pages: Mapping[int, str]) -> Iterator[tuple[int, list[str]]]:
    for number, text in sorted(pages.items()):
        yield number, [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _answered(pages: Mapping[int, str]) -> Iterator[KeyFigure]:
    for number, lines in _lines(pages):
        for question, answer in pairwise(lines):
            if QUESTION.fullmatch(question) and ANSWER.fullmatch(answer):
                yield KeyFigure(label=question, value=answer, page=number, quote=f"{question} {answer}")


def _fields(number: int, lines: Sequence[str]) -> Iterator[KeyFigure]:
    for label, value in pairwise(lines):
        if FIELD.fullmatch(label) and not FIELD.fullmatch(value) and is_value(value):
            yield KeyFigure(label=label.rstrip(":*"), value=value, page=number, quote=f"{label} {value}")


def is_value(text: str) -> bool:
    """Whether a line may be what is filled in: no answer, no question and no text that goes on."""
    return len(text.split()) <= FIELD_WORDS and not ANSWER.fullmatch(text) and text[-1] not in ":?,"


def _ticked(number: int, lines: Sequence[str]) -> Iterator[KeyFigure]:
    """An option that is answered by itself, where the others are answered with no; with the line that asks."""
    for at, (option, answer) in enumerate(pairwise(lines)):
        asked = asking(lines, at)
        if option.casefold() == answer.casefold() and not ANSWER.fullmatch(option) and asked >= 0:
            quote = " ".join(lines[asked : at + 2])
            yield KeyFigure(label=lines[asked], value=option, page=number, quote=quote)


def asking(lines: Sequence[str], option: int) -> int:
    """The place of the line over the options before this one; below none where there is no such line."""
    at = option
    for _ in range(MOST_OPTIONS):
        if at < PAIR or not ANSWER.fullmatch(lines[at - 1]):
            break
        at -= PAIR
    return at - 1
