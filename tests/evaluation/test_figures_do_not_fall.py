"""The figures of the last release hold: none falls by more than its interval."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.evaluation.figures import FIGURES
from tests.evaluation.form_papers import form_papers
from tests.evaluation.labelled import LABELS, labelled, shared
from tests.evaluation.marking import Marks, marks

RELEASED = json.loads(Path(__file__).with_name("released.json").read_text(encoding="utf-8"))
ALWAYS = ("written", "sample", "forms")
SCORED = "scored"
FEW = 10
BINS = ((0.0, 0.35), (0.35, 0.6), (0.6, 0.8), (0.8, 1.01))
"""Ranges of the type's score."""


@cache
def found() -> tuple[Marks, ...]:
    """The marks of the papers that are here, but for the set `read`, whose scans take too long for every test run."""
    return tuple(marks(paper) for paper in (*labelled(shared_papers=False), *form_papers(), *shared(groups=(SCORED,))))


def cases() -> Iterator[tuple[str, str]]:
    for group in (*ALWAYS, SCORED):
        for name, figure in RELEASED["sets"][group]["figures"].items():
            if figure is not None:
                yield group, name


@pytest.mark.timeout(900)
@pytest.mark.parametrize(("group", "name"), list(cases()))
def test_no_figure_falls_below_the_interval_of_the_last_release(group: str, name: str) -> None:
    papers = [one for one in found() if one.paper.group == group]
    if group == SCORED and not LABELS.is_file():
        pytest.skip("the shared papers are not beside the project")
    low = RELEASED["sets"][group]["intervals"][name][0]
    figure = FIGURES[name](papers)
    assert len(papers) == RELEASED["sets"][group]["papers"]
    assert figure is not None
    assert figure >= low


@pytest.mark.timeout(900)
def test_every_quote_stands_on_its_page() -> None:
    assert [one.paper.name for one in found() if one.quotes != one.quotes_found] == []


@pytest.mark.timeout(900)
@pytest.mark.parametrize(("low", "high"), BINS)
def test_types_are_right_at_least_as_often_as_their_score_says(low: float, high: float) -> None:
    """The reliability table: in each range of scores the share of right types reaches the range's lower end."""
    asked = [one.document_type for one in found() if low <= one.certainty < high and one.document_type is not None]
    if len(asked) < FEW:
        pytest.skip(f"only {len(asked)} papers have such a score")
    assert sum(asked) / len(asked) >= low


@pytest.mark.timeout(900)
def test_a_type_that_is_given_is_more_often_right_than_one_given_below_the_threshold_would_be() -> None:
    given = [one for one in found() if one.certainty > 0]
    assert sum(one.document_type or 0 for one in given) / len(given) >= 0.95
