"""Whole reports, records and letters put together by chance: what must be found of them, and how little besides.

Of every vocabulary a third was held out while the rules were mended: its figures are for words nobody looked at.
"""

from collections.abc import Callable, Iterator, Mapping

import pytest

from contracts.artefacts.extraction import Extraction, Officer
from tests.evaluation.comparing import matched, person, plain, same_person, similar
from tests.evaluation.composed.letters import letter
from tests.evaluation.composed.officials import Official
from tests.evaluation.composed.records import record
from tests.evaluation.composed.reports import Whole, report
from tests.evaluation.figures import precision, recall
from tests.evaluation.marking import Tally
from tests.evaluation.traps.trap import citations_of, facts_of
from workers.domain.paper_text import squash

PAPERS = 150
_TUNED, _HELD = range(PAPERS), range(PAPERS, 2 * PAPERS)
LEAST: Mapping[str, tuple[float, float]] = {"report": (0.94, 0.8), "record": (0.97, 0.97), "letter": (0.96, 0.83)}
"""Least share of each field for the words looked at and for those held out."""
_KINDS: tuple[Callable[..., Whole], ...] = (report, record, letter)


@pytest.mark.parametrize("held", [False, True], ids=["tuned", "held out"])
@pytest.mark.parametrize("compose", _KINDS, ids=lambda one: one.__name__)
def test_a_paper_is_read_in_whatever_form_it_stands(compose: Callable[..., Whole], *, held: bool) -> None:
    tallies: dict[str, Tally] = {}
    for seed in _HELD if held else _TUNED:
        for name, tally in _marks(compose(seed, held=held)):
            tallies[name] = tallies.get(name, Tally()) + tally
    least = LEAST[compose.__name__][held]
    shares = {name: [precision(tally), recall(tally)] for name, tally in tallies.items()}
    low = {name: both for name, both in shares.items() if any(one is not None and one < least for one in both)}
    assert low == {}


def _marks(paper: Whole) -> Iterator[tuple[str, Tally]]:
    found = facts_of(paper.kind, *paper.pages)
    assert all(squash(one.quote) in squash(paper.pages[one.page - 1]) for one in citations_of(found))
    yield "title", _one(paper.title, found.title.value if found.title else None)
    yield "council", _one(paper.council, found.council.value if found.council else None)
    yield "recommendations", _many(paper.recommendations, [one.value for one in found.recommendations])
    yield "decisions", _many(paper.decisions, [one.value for one in found.decisions])
    yield from _officers(paper, found)


def _one(wanted: str | None, found: str | None) -> Tally:
    right = bool(wanted) and bool(found) and plain(wanted) == plain(found)
    return Tally(int(right), int(bool(found) and not right), int(bool(wanted) and not right))


def _many(wanted: tuple[str, ...], found: list[str]) -> Tally:
    right = matched(wanted, found, similar)
    return Tally(right, len(found) - right, len(wanted) - right)


def _officers(paper: Whole, found: Extraction) -> Iterator[tuple[str, Tally]]:
    names, others = [one.name for one in paper.officers], [one.name for one in found.officers]
    right = matched(names, others, same_person)
    yield "officers", Tally(right, len(others) - right, len(names) - right)
    wanted = {person(one.name): one for one in paper.officers}
    for officer in found.officers:
        if one := wanted.get(person(officer.name)):
            yield from _particulars(one, officer)


def _particulars(wanted: Official, found: Officer) -> Iterator[tuple[str, Tally]]:
    yield "role", _one(wanted.role, found.role)
    yield "phone", _one(_digits(wanted.phone), _digits(found.phone or ""))
    yield "email", _one(wanted.email, found.email)


def _digits(phone: str) -> str:
    return "".join(sign for sign in phone if sign.isdigit())
