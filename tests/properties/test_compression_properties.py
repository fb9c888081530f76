"""Whatever a sentence says, no shorter form of it says anything else."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contracts.artefacts.stated import Citation
from workers.stages.summarise.compression import forms
from workers.stages.summarise.operative import fitted
from workers.stages.summarise.sentences import Sentence
from workers.stages.summarise.trimming import trimmed

SUBJECTS = st.sampled_from(
    ["The council", "The grant", "Mill Lane School", "A total of 40 homes", "The service identified in the plan"]
)
LIMITS = st.sampled_from(["", "not ", "up to ", "no more than ", "approximately ", "only ", "at least "])
VERBS = st.sampled_from(["will cost ", "is also expected to cost ", "would cost ", "may, in fact, cost ", "has cost "])
SUMS = st.sampled_from(["£4.2m", "38% of the budget", "£250k in the 2025-26 financial year", "12 FTE posts"])
ADDED = st.sampled_from(
    [
        "",
        ", subject to consent",
        ", unless the lease ends",
        " in order to repair roads",
        ", which has not been agreed",
        ", including a range of works",
        " set out in Appendix B of the report",
        " and is proposed for approval",
        "; however, the trust may withdraw",
        " (excluding schools)",
    ]
)
OPENED = st.sampled_from(
    ["", "However, ", "It is proposed that ", "It should be noted that ", "If agreed, ", "In 2026, "]
)
QUICK = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def said(draw: st.DrawFn) -> tuple[str, str]:
    """A sentence, and what in it limits its figure, with the figure's first word."""
    limit, amount = draw(LIMITS), draw(SUMS)
    text = draw(OPENED) + draw(SUBJECTS) + " " + draw(VERBS) + limit + amount + draw(ADDED) + draw(ADDED)
    return f"{text}.", f"{limit}{amount.split()[0]}"


def words(text: str) -> list[str]:
    return re.findall(r"[\w£%.]*\w%?", text.casefold())


def is_within(short: list[str], whole: list[str]) -> bool:
    left = iter(whole)
    return all(word in left for word in short)


def every_form(text: str) -> list[str]:
    sentence = Sentence(text, "", "", 0, (Citation(page=1, quote=text),))
    asked = (fitted([sentence], room, lambda _: True)[0].text for room in (40, 10))
    return [trimmed(text), *(one.text for one in forms(sentence)), *asked]


@QUICK
@given(said())
def test_a_shorter_form_has_only_words_of_the_sentence_in_its_order(made: tuple[str, str]) -> None:
    text, _ = made
    for form in every_form(text):
        assert is_within(words(form), words(text))


@QUICK
@given(said())
def test_a_figure_that_is_kept_keeps_what_limits_it_and_its_unit(made: tuple[str, str]) -> None:
    text, limited = made
    figure = limited.split()[-1]
    for form in every_form(text):
        if figure in form:
            assert limited in form
            assert ("FTE" in form) or figure != "12"


@QUICK
@given(said())
def test_what_makes_a_claim_less_than_a_fact_is_never_dropped(made: tuple[str, str]) -> None:
    text, limited = made
    guards = ["subject to", "unless", "It is proposed", "If agreed", "(excluding schools)", "expected", "would", "may,"]
    figure = limited.split()[-1]
    for form in every_form(text):
        if figure in form:
            for guard in (one for one in guards if one in text):
                assert guard.rstrip(",") in form
