"""Figures over many papers, with their 95 % intervals."""

import random
from collections.abc import Callable, Sequence
from typing import Any

from tests.evaluation.marking import LISTS, SCALARS, Marks, Tally

FIELDS = (*SCALARS, *LISTS)
DRAWS = 400
SEED = 5


def precision(tally: Tally) -> float | None:
    """Share of what was found that is right."""
    return share(tally.right, tally.right + tally.wrong)


def recall(tally: Tally) -> float | None:
    """Share of what was to be found that was found."""
    return share(tally.right, tally.right + tally.missed)


def f1(tally: Tally) -> float | None:
    """The harmonic mean of both."""
    return share(2 * tally.right, 2 * tally.right + tally.wrong + tally.missed)


def share(part: float, whole: float) -> float | None:
    """A rounded share; None of nothing."""
    return round(part / whole, 4) if whole else None


def mean(values: Sequence[int | None]) -> float | None:
    """The share of ones among what was asked."""
    asked = [value for value in values if value is not None]
    return share(sum(asked), len(asked))


def over(tallies: Sequence[Tally]) -> Tally:
    """All together."""
    return sum(tallies, Tally())


def of_field(papers: Sequence[Marks], name: str) -> Tally:
    """One field over all papers."""
    return over([one.fields[name] for one in papers if name in one.fields])


def of_all_fields(papers: Sequence[Marks]) -> Tally:
    """All fields over all papers."""
    return over([tally for one in papers for tally in one.fields.values()])


FIGURES: dict[str, Callable[[Sequence[Marks]], float | None]] = {
    "document_type_accuracy": lambda papers: mean([one.document_type for one in papers]),
    "topic_main_accuracy": lambda papers: mean([one.topic_main for one in papers]),
    "topic_f1": lambda papers: f1(over([one.topics for one in papers])),
    "restricted_accuracy": lambda papers: mean([one.restricted for one in papers]),
    "fields_precision": lambda papers: precision(of_all_fields(papers)),
    "fields_recall": lambda papers: recall(of_all_fields(papers)),
    "fields_f1": lambda papers: f1(of_all_fields(papers)),
    "quotes_found": lambda papers: share(sum(one.quotes_found for one in papers), sum(one.quotes for one in papers)),
}


def interval(papers: Sequence[Marks], figure: Callable[[Sequence[Marks]], float | None]) -> list[float] | None:
    """Where 95 % of the figures of redrawn sets of papers lie; the draws are the same every time."""
    dice = random.Random(SEED)  # noqa: S311 (repeatable on purpose)
    drawn = (figure(dice.choices(papers, k=len(papers))) for _ in range(DRAWS)) if papers else ()
    values = sorted(value for value in drawn if value is not None)
    return [values[int(0.025 * len(values))], values[int(0.975 * (len(values) - 1))]] if values else None


def report(papers: Sequence[Marks], *, intervals: bool = True) -> dict[str, Any]:
    """The figures by the names that readers of the JSON know."""
    flat = {name: figure(papers) for name, figure in FIGURES.items()}
    made: dict[str, Any] = dict(flat)
    made["papers"] = len(papers)
    made["fields"] = {name: _field(of_field(papers, name)) for name in FIELDS}
    made["fields"]["all"] = _field(of_all_fields(papers))
    if intervals:
        made["intervals"] = {name: interval(papers, figure) for name, figure in FIGURES.items()}
    return made


def _field(tally: Tally) -> dict[str, Any]:
    return {"precision": precision(tally), "recall": recall(tally), "f1": f1(tally), **vars(tally)}
