"""What a paper says does not hang on how it is printed: the forms, whose facts are all found, in other layouts.

A few facts may change their meaning with the layout, such as points whose numbers are then those of items.
"""

from functools import reduce

import pytest

from tests.evaluation.figures import precision, recall
from tests.evaluation.form_papers import form_papers
from tests.evaluation.layouts import LAYOUTS, printed
from tests.evaluation.marking import Tally, marks

LEAST = 0.995
"""Precision and recall over all fields."""


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_paper_says_the_same_in_another_layout(name: str) -> None:
    papers = [marks(printed(paper, LAYOUTS[name])) for paper in form_papers()]
    total = reduce(Tally.__add__, (tally for paper in papers for tally in paper.fields.values()))
    assert (precision(total) or 0.0) >= LEAST, total
    assert (recall(total) or 0.0) >= LEAST, total
