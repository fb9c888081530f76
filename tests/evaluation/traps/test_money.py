# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Amounts as papers print them: scale, sign, ranges."""

import pytest

from contracts.artefacts.classification import DocumentType as Kind
from tests.evaluation.traps.trap import Trap, check


def amounts(name: str, text: str, *money: tuple[str, str]) -> Trap:
    return Trap(name, Kind.REPORT, text, {"money": list(money)})


TRAPS = (
    amounts("three decimals of a million", "A saving of £1.980m was made.", ("£1.980m", "1980000")),
    amounts("a comma for thousands", "The cost is £1,250,000.50 in all.", ("£1,250,000.50", "1250000.5")),
    amounts("brackets of a table mean minus", "Variance (£450,000)\n", ("(£450,000)", "-450000")),
    amounts("brackets of a sentence do not", "the contract (£9.2m) was let", ("£9.2m", "9200000")),
    amounts("a minus before the pound sign", "an underspend of -£111.6m", ("-£111.6m", "-111600000")),
    amounts("a long minus sign", "a variance of −£2.5m", ("−£2.5m", "-2500000")),
    amounts("a dash between amounts is no minus", "between £5m-£10m", ("£5m", "5000000"), ("£10m", "10000000")),
    amounts("a spaced dash between amounts", "£5m – £10m", ("£5m", "5000000"), ("£10m", "10000000")),
    amounts("a dash after a figure is no minus", "in 2025-£3k was spent", ("£3k", "3000")),
    amounts(
        "words for the scale", "£1.2 billion and £3 million", ("£1.2 billion", "1200000000"), ("£3 million", "3000000")
    ),
    amounts("m is a million and not a metre", "£12 metres away", ("£12", "12")),
    amounts("a figure without a currency is no money", "980m of road and 1,250 homes"),
    amounts("the same amount is told once", "£5m here and £5m there", ("£5m", "5000000")),
    amounts("pounds in thousands with k", "a grant of £356.0k", ("£356.0k", "356000")),
    amounts("a full stop ends the sentence and not the amount", "It cost £500.\nNext.", ("£500", "500")),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_an_amount_has_the_value_that_a_reader_gives_it(trap: Trap) -> None:
    check(trap)
