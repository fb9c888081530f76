# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Amounts of money as written: £1.980m, (£450), $371,131.80, -£111.6m."""

import re
from collections.abc import Iterator
from decimal import Decimal

from contracts.artefacts.extraction import Money
from workers.domain.paper_text import Line, Paper

_AMOUNT = re.compile(
    r"(?P<open>\(\s?)?(?P<minus>(?<![\w£$€–-])(?<!\d\s)[-−–])?(?P<sign>[£$€])\s?(?P<figure>\d{1,3}(?:,\d{3}){1,5}(?!\d)|"
    r"\d{1,15})(?P<part>\.\d{1,6})?"
    r"(?:\s?(?P<unit>bn|billion|m|mn|mil|million|k|thousand)\b)?(?P<close>\s?\))?",
    re.IGNORECASE,
)
_CURRENCY = {"£": "GBP", "$": "USD", "€": "EUR"}
_SCALE = {"bn": 9, "billion": 9, "m": 6, "mn": 6, "mil": 6, "million": 6, "k": 3, "thousand": 3, "": 0}
_CANADA = re.compile(
    r"\b(?:Ontario|Alberta|Quebec|Manitoba|Saskatchewan|British Columbia|Nova Scotia|R\.?S\.?O\.?|S\.O\. \d{4}|"
    r"Canada)\b"
)
LABEL = 6
"""Words of the label of a row."""
MOST = 2000
"""Amounts of one document that are kept."""


def money(paper: Paper) -> tuple[Money, ...]:
    """Every different amount, where it first stands."""
    dollars = "CAD" if any(_CANADA.search(line.text) for line in paper.lines) else "USD"
    found: dict[tuple[str, str], Money] = {}
    for line in paper.lines:
        for amount in _amounts(line, dollars):
            if (amount.text, amount.value) not in found and paper.stands(amount.quote, line.page):
                found[amount.text, amount.value] = amount
        if len(found) >= MOST:
            break
    return tuple(found.values())[:MOST]


def _amounts(line: Line, dollars: str) -> Iterator[Money]:
    for match in _AMOUNT.finditer(line.raw):
        text = " ".join(match[0].split()) if _is_bracketed(match) else _without_brackets(match)
        currency = dollars if match["sign"] == "$" else _CURRENCY[match["sign"]]
        quote = line.raw.strip()
        yield Money(text=text, value=_value(match), currency=currency, page=line.page, quote=quote)


def _without_brackets(match: re.Match[str]) -> str:
    return " ".join(match[0].strip("() \t").split())


def _value(match: re.Match[str]) -> str:
    scale = _SCALE[(match["unit"] or "").casefold()]
    value = Decimal(match["figure"].replace(",", "") + (match["part"] or "")).scaleb(scale)
    negative = match["minus"] or _is_bracketed(match)
    text = format(value.normalize(), "f")
    return f"-{text}" if negative and value else text


def _is_bracketed(match: re.Match[str]) -> bool:
    """Brackets mean minus in a table, beside a short label or other figures; in a sentence they explain."""
    if not (match["open"] and match["close"]):
        return False
    before, after = match.string[: match.start()].strip(), match.string[match.end() :].strip()
    if not before or not before[-1].isalpha():
        return True
    label = before[:1].isupper() and len(before.split()) <= LABEL and not re.search(r"[a-z][.,;]\s", before)
    return label and not re.search(r"[a-z]{2}", after)
