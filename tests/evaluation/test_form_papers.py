"""Whole papers in odd forms: all that is labelled comes out, with and without the blank lines between paragraphs."""

import pytest

from tests.evaluation.form_papers import form_papers
from tests.evaluation.labelled import Labelled
from tests.evaluation.marking import marks

KNOWN = {
    "agenda-of-city-board": {"officers": "who compiled it stands in two columns that the text layer mixes"},
    "board-of-partners": {"council": "it is named only as where members work"},
    "planning-unitary": {"council": "it is named only in a sentence, once", "title": "its label has no sign"},
    "equality-libraries": {"council": "it is named only in a sentence, once"},
}
"""Fields in which something is still missed, and why; nothing wrong may be told in their place."""
PAPERS = [*form_papers(), *form_papers(blank_lines=True)]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda one: one.name)
def test_a_paper_in_an_odd_form_tells_all_and_nothing_wrong(paper: Labelled) -> None:
    made = marks(paper)
    known = KNOWN.get(paper.name, {})
    assert {name: tally for name, tally in made.fields.items() if tally.wrong} == {}
    assert {name for name, tally in made.fields.items() if tally.missed} == set(known)
    assert (made.document_type, made.restricted, made.quotes) == (1, 1, made.quotes_found)
