"""How results are compared decides what the figures are worth."""

import pytest

from tests.evaluation.comparing import matched, same_item, same_person, similar


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a) note the report", "note the report", True),
        ("agree to spend £1,250 on a new roof", "agree to spend £1,250 on a roof", True),
        ("agree to spend £1.9m", "agree to spend £1.98m", False),
        ("that the plan be approved", "that the plan be not approved", False),
        ("", "", False),
    ],
)
def test_long_texts_are_the_same_only_with_the_same_figures_and_negations(one: str, other: str, same: bool) -> None:
    assert similar(one, other) is same


def test_a_name_is_compared_without_titles_and_honours() -> None:
    assert same_person("Cllr Ann Lee OBE", "Ann Lee (Chair)")
    assert not same_person("Ann Lee", "Anne Lee")


def test_an_item_is_found_only_under_its_number() -> None:
    assert same_item({"number": "5", "title": "Budget"}, {"number": "5", "title": "Budget"})
    assert not same_item({"number": "5", "title": "Budget"}, {"number": "6", "title": "Budget"})


def test_one_result_serves_one_label() -> None:
    assert matched(["a", "a"], ["a"], lambda one, other: bool(one == other)) == 1
