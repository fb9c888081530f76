"""Openings of papers with several subjects: the topics are mostly those that take most of the business."""

import pytest

from tests.evaluation.figures import f1, over
from tests.evaluation.form_papers import mixed_papers
from tests.evaluation.marking import marks


@pytest.mark.parametrize("half", ["tuning", "held"])
def test_the_topics_of_mixed_papers_are_mostly_those_a_reader_gives(half: str) -> None:
    found = [marks(paper) for paper in mixed_papers(half)]
    assert len(found) == 15
    assert (f1(over([one.topics for one in found])) or 0) >= 0.85
