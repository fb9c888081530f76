"""Sentences are told in fewer of their own words."""

import pytest

from workers.stages.summarise.compression import opened, shorter
from workers.stages.summarise.questioning import matter


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("However, the cost of the works has doubled.", "The cost of the works has doubled."),
        ("It should be noted that the lease ends in 2027.", "The lease ends in 2027."),
        ("Members are reminded that the fund closes in May.", "The fund closes in May."),
    ],
)
def test_words_that_say_nothing_do_not_open_a_sentence(text: str, opens: str) -> None:
    assert opened(text) == opens


def test_brackets_go_and_those_with_figures_stay() -> None:
    assert (
        next(shorter("The Service (SIS) costs £59m (7% of all) each year."))
        == "The Service costs £59m (7% of all) each year."
    )


def test_a_sentence_may_end_before_what_only_adds_to_it() -> None:
    text = "The works were finished in March 2026, which allowed the school to open its new hall."
    assert "The works were finished in March 2026." in set(shorter(text))


def test_a_sentence_never_ends_before_what_takes_something_back() -> None:
    text = "The hall will be sold to the trust, which has not yet been able to raise the money."
    assert "The hall will be sold to the trust." not in set(shorter(text))


def test_a_question_is_told_by_its_matter() -> None:
    asked = "Can the Cabinet Member for Place please tell us about the future of the Corn Exchange in Eastholm?"
    assert matter(asked, 20) == "The future of the Corn Exchange in Eastholm?"


def test_a_question_that_is_broken_off_says_so() -> None:
    asked = "When will the council mend the bridge that was closed after the flood in the spring of last year?"
    assert matter(asked, 8) == "When will the council mend the bridge…"
