"""Invented papers in the forms that councils use: type, main topic and restriction of each."""

import pytest

from contracts.artefacts.classification import Classification
from contracts.references import ListedKind
from tests.evaluation.labelled import labelled_written
from tests.evaluation.written_papers import WRITTEN, Written
from workers.stages.classify.classification import classify


def classified(paper: Written) -> Classification:
    return classify(labelled_written(paper).text, "", ListedKind.FILE)


@pytest.mark.parametrize("paper", WRITTEN, ids=lambda one: one.name)
def test_a_paper_is_of_its_type(paper: Written) -> None:
    assert classified(paper).document_type.value == paper.document_type


@pytest.mark.parametrize("paper", WRITTEN, ids=lambda one: one.name)
def test_a_paper_is_restricted_only_where_it_says_so_itself(paper: Written) -> None:
    assert classified(paper).restricted is paper.restricted


@pytest.mark.parametrize("paper", [one for one in WRITTEN if one.topics], ids=lambda one: one.name)
def test_a_paper_is_first_about_its_main_topic(paper: Written) -> None:
    assert [one.value for one in classified(paper).topics][:1] == list(paper.topics[:1])
