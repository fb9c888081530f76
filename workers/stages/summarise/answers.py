"""What a form answers with yes or no, such as whether a plan harms any group: a row for each question."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from contracts.artefacts.summary import KeyFigure

QUESTION = re.compile(r"(?:are|is|do|does|did|have|has|will|would|can|could)\b.{8,140}", re.IGNORECASE)
ANSWER = re.compile(r"(?:yes|no)\.?", re.IGNORECASE)
WEIGHTY = re.compile(r"\b(?:impacts?|affect\w*|adverse\w*|negative\w*|harm\w*|discriminat\w*|risks?)\b", re.IGNORECASE)
"""Words of the questions for whose sake there is such a form."""
LEAST_ANSWERS, MOST_ANSWERS = 4, 10
"""Answers that make a form, and rows that it has at most."""


def answer_rows(pages: Mapping[int, str]) -> list[KeyFigure]:
    """The questions of a form that weigh most, with their answers, in the order of the form; none of other papers."""
    found = list(_answered(pages))
    weighty = [one for one in found if WEIGHTY.search(one.label)]
    return (weighty or found)[:MOST_ANSWERS] if len(found) >= LEAST_ANSWERS else []


def _answered(pages: Mapping[int, str]) -> Iterator[KeyFigure]:
    for number, text in sorted(pages.items()):
        lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
        for question, answer in pairwise(lines):
            if QUESTION.fullmatch(question) and ANSWER.fullmatch(answer):
                yield KeyFigure(label=question, value=answer, page=number, quote=f"{question} {answer}")
