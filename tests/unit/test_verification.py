"""What may be published of a sentence, and what may not."""

import pytest

from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import Slot, SummarySentence
from workers.domain.verification import Evidence, FaultKind, settle, verify

BUDGET = "The draft net revenue budget is £1,529.7m, an increase of £100.2m (7%) on the approved budget for 2024-25."
SPLIT = "The underspend of £111.6m is a real overspend of £12.9m and rephasing of £124.5m."
REFUSED = "RESOLVED that Cabinet refuse the request of Councillor Mary Hale to close Mill Lane to traffic."
ASKED = "Cabinet is asked to agree a budget of £420,000 for the repairs to the river wall."
NEGATIVE = "The equality assessment does not find any impact on people who use the library."
DATED = "A contractor will be appointed by 20 March 2026 and a report presented to Cabinet in July 2026."
PAGES = {1: f"{BUDGET}\n{SPLIT}\n{REFUSED}", 2: f"{ASKED}\n{NEGATIVE}", 3: DATED}
EVIDENCE = Evidence(PAGES)


def kinds(text: str, *quotes: str) -> set[FaultKind]:
    cited = tuple(Citation(page=page_of(quote), quote=quote) for quote in quotes)
    return {fault.kind for fault in verify(text, cited, EVIDENCE)}


def page_of(quote: str) -> int:
    return next((number for number, text in PAGES.items() if quote in text), 1)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (BUDGET, BUDGET),
        ("The draft net budget is £1,529.7 million, an increase of £100.2 million (7 per cent).", BUDGET),
        ("A real overspend of £12.9m and rephasing of £124.5m make up the underspend of £111.6m.", SPLIT),
        ("Cabinet refused Cllr Hale's request to close Mill Lane to traffic.", REFUSED),
        ("Cabinet is invited to agree £420,000 for repairs to the river wall.", ASKED),
        ("The equality assessment finds no impact on people who use the library.", NEGATIVE),
        ("A contractor is to be appointed by 20th March 2026.", DATED),
    ],
)
def test_a_sentence_that_says_what_its_quote_says_may_stand(text: str, quote: str) -> None:
    assert kinds(text, quote) == set()


@pytest.mark.parametrize(
    ("text", "quote", "fault"),
    [
        ("The draft net revenue budget is £1,529.8m.", BUDGET, FaultKind.FIGURE),
        ("The draft net revenue budget is £1,529.7bn.", BUDGET, FaultKind.FIGURE),
        ("The draft net revenue budget is £100.2m, an increase of £1,529.7m (7%).", BUDGET, FaultKind.MOVED),
        ("The underspend is a real overspend of £124.5m and rephasing of £12.9m.", SPLIT, FaultKind.MOVED),
        ("The draft net revenue budget is £1,529.7m, a decrease of £100.2m.", BUDGET, FaultKind.OUTCOME),
        ("Cabinet approved the request to close Mill Lane to traffic.", REFUSED, FaultKind.OUTCOME),
        ("Cabinet refused Councillor John Smith's request to close Mill Lane.", REFUSED, FaultKind.NAME),
        ("Cabinet refused the request to close Castle Lane to traffic.", REFUSED, FaultKind.NAME),
        ("Cabinet agreed a budget of £420,000 for the repairs to the river wall.", ASKED, FaultKind.STAGE),
        ("The equality assessment finds an impact on people who use the library.", NEGATIVE, FaultKind.NEGATION),
        ("A contractor will not be appointed by 20 March 2026.", DATED, FaultKind.NEGATION),
        ("A contractor will be appointed by 20 May 2026.", DATED, FaultKind.FIGURE),
        ("A contractor will be appointed by 20 March 2027.", DATED, FaultKind.FIGURE),
        ("The swimming pool opens its doors to schools at the weekend.", DATED, FaultKind.UNSUPPORTED),
    ],
)
def test_a_sentence_that_says_another_thing_may_not(text: str, quote: str, fault: FaultKind) -> None:
    assert fault in kinds(text, quote)


def test_a_quote_must_stand_on_the_page_that_it_is_cited_from() -> None:
    (fault,) = verify(BUDGET, (Citation(page=2, quote=BUDGET),), EVIDENCE)
    assert fault.kind is FaultKind.QUOTE_NOT_ON_PAGE


def test_a_quote_of_a_few_letters_proves_nothing() -> None:
    (fault,) = verify("It is 7%.", (Citation(page=1, quote="(7%)"),), EVIDENCE)
    assert fault.kind is FaultKind.QUOTE_NOT_ON_PAGE


def test_invariant_7_a_sentence_without_a_citation_may_not_stand() -> None:
    (fault,) = verify(BUDGET, (), EVIDENCE)
    assert fault.kind is FaultKind.UNCITED


def test_the_beginning_of_one_sentence_does_not_go_on_with_the_end_of_another() -> None:
    mixed = "The draft net revenue budget is a real overspend of £12.9m and rephasing of £124.5m."
    assert FaultKind.MIXED in kinds(mixed, BUDGET, SPLIT)


def test_what_fails_is_replaced_by_the_papers_own_words_and_recorded() -> None:
    draft = SummarySentence(
        text="The draft net revenue budget is £1,529.8m, an increase on the approved budget.",
        slot=Slot.COVERAGE,
        citations=(Citation(page=1, quote=BUDGET),),
    )
    settled = settle((draft,), EVIDENCE)
    assert [one.text for one in settled.sentences] == [BUDGET]
    (correction,) = settled.corrections
    assert (correction.text, correction.faults, correction.replacement) == (draft.text, ("figure",), BUDGET)


def test_what_has_no_words_of_the_paper_behind_it_is_dropped_and_recorded() -> None:
    draft = SummarySentence(
        text="The mayor has resigned.",
        slot=Slot.COVERAGE,
        citations=(Citation(page=3, quote="The mayor has resigned."),),
    )
    settled = settle((draft,), EVIDENCE)
    assert settled.sentences == ()
    assert settled.corrections[0].replacement is None


def test_a_no_before_a_figure_of_the_next_quote_is_still_a_no() -> None:
    pages = Evidence({1: "Key decision: NO\n30 January 2026"})
    cited = (Citation(page=1, quote="Key decision: NO"), Citation(page=1, quote="30 January 2026"))
    assert verify("Key decision: NO; Meeting: 30 January 2026.", cited, pages) == ()
