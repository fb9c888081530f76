# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Amounts of money as written: £1.980m, (£450), $371,131.80, -£111.6m, £5-10m."""

import re
from collections.abc import Iterator
from decimal import Decimal

from contracts.artefacts.figures import Money
from workers.domain.paper_text import Line, Paper

_UNIT = r"(?:bn|billion|m|mn|mil|million|k|thousand)\b"
_FIGURE = r"(?:\d{1,3}(?:,\d{3}){1,5}(?!\d)|\d{1,15})"
_AMOUNT = re.compile(
    rf"(?P<open>\(\s?)?(?P<minus>(?<![\w£$€–-])(?<!\d\s)[-−–])?(?P<sign>[£$€])\s?(?P<figure>{_FIGURE})(?P<part>\.\d{{1,6}})?"
    rf"(?:\s?(?P<unit>{_UNIT}))?"
    rf"(?:(?P<to>\s?[-–]\s?|\s(?:to|"
    rf"and)\s)(?P<again>[£$€])?(?P<upper>{_FIGURE}(?:\.\d{{1,6}})?)(?![\d,/.-]*\d)(?:\s?(?P<upper_unit>{_UNIT}))?)?"
    r"(?P<close>\s?\))?",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\s?(?P<period>(?:a|per|each|every)\s(?:year|annum|month|week|day|quarter|hour)|p\.?a\b\.?|annually|"
    r"(?:in|for|during)\s(?:20\d\d\s?[/–-]\s?\d{2,4}))",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"[^.;:£$€(]{0,30}?\b(?:for|towards|to fund|to support|to meet)\s(?P<subject>(?:the\s)?(?!20\d\d|each|every|"
    r"a year)[a-z][^.,;:£$€()]{3,90})(?=[.,;:)])",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"(?:\s+(?:and|or|the|a|an|of|to|in|for|with|by|from|at|on|that|which|as|is|are))+$", re.IGNORECASE
)
_SCALE_WORD = re.compile(r"0{3}(?:['’]?s)?(?![\d,.])", re.IGNORECASE)
"""`£000s` over a table is a unit, and no amount."""
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
        if not re.search(r"[£$€]", line.raw):
            continue
        for amount in _amounts(line, dollars):
            if (amount.text, amount.value) not in found and paper.stands(amount.quote, line.page):
                found[amount.text, amount.value] = amount
        if len(found) >= MOST:
            break
    return tuple(found.values())[:MOST]


def _amounts(line: Line, dollars: str) -> Iterator[Money]:
    at = 0
    while match := _AMOUNT.search(line.raw, at):
        at = match.end("unit") if match["unit"] else match.end("part") if match["part"] else match.end("figure")
        if _SCALE_WORD.match(line.raw, match.start("figure")):
            continue
        ranged = _is_range(match)
        at = match.end("upper_unit" if match["upper_unit"] else "upper") if ranged and not match["again"] else at
        yield Money(
            text=_text(match, at),
            value=_signed(match, ranged=ranged),
            currency=dollars if match["sign"] == "$" else _CURRENCY[match["sign"]],
            upper=_value(match["upper"], match["upper_unit"]) if ranged else None,
            period=found["period"] if (found := _PERIOD.match(line.raw, at)) else None,
            subject=_subject(line.raw, at),
            page=line.page,
            quote=line.raw.strip(),
        )


def _subject(raw: str, at: int) -> str | None:
    """The words behind `for` or `towards`, without a dangling end; one word alone says too little."""
    match = _SUBJECT.match(raw, at)
    said = _DANGLING.sub("", " ".join(match["subject"].split())) if match else ""
    return said if len(said.split()) > 1 else None


def _is_range(match: re.Match[str]) -> bool:
    """`£5m-£10m`, `£5-10m`; not `£5m and £10m`, a change from one to the other, nor `£5m -£10m`, two cells of a row."""
    if not match["upper"]:
        return False
    joined_by, before = match["to"].strip().casefold(), match.string[: match.start()]
    if joined_by == "and" and not re.search(r"\bbetween\s$", before, re.IGNORECASE):
        return False
    if joined_by == "to" and re.search(r"\bfrom\s$", before, re.IGNORECASE):
        return False
    lopsided = match["to"] != match["to"].strip() and match["to"] != f" {match['to'].strip()} "
    if match["minus"] or (match["again"] and lopsided):
        return False
    lower, upper = _lower(match), Decimal(_value(match["upper"], match["upper_unit"]))
    return bool(match["again"] or match["upper_unit"]) and lower < upper


def _lower(match: re.Match[str]) -> Decimal:
    """The lower end; without a unit of its own it has that of the upper."""
    return Decimal(
        _value(
            match["figure"] + (match["part"] or ""),
            match["unit"] or (match["upper_unit"] if match["upper"] and not match["again"] else None),
        )
    )


def _text(match: re.Match[str], end: int) -> str:
    if _is_bracketed(match):
        return " ".join(match[0].split())
    start = match.start("minus") if match["minus"] else match.start("sign")
    return " ".join(match.string[start:end].split())


def _signed(match: re.Match[str], *, ranged: bool) -> str:
    value = _lower(match) if ranged else Decimal(_value(match["figure"] + (match["part"] or ""), match["unit"]))
    text = format(value.normalize(), "f")
    return f"-{text}" if value and (match["minus"] or _is_bracketed(match)) else text


def _value(figure: str, unit: str | None) -> str:
    value = Decimal(figure.replace(",", "")).scaleb(_SCALE[(unit or "").casefold()])
    return format(value.normalize(), "f")


def _is_bracketed(match: re.Match[str]) -> bool:
    """Brackets mean minus in a table, beside a short label or other figures; in a sentence they explain."""
    if not (match["open"] and match["close"]) or match["upper"]:
        return False
    before, after = match.string[: match.start()].strip(), match.string[match.end() :].strip()
    if not before or not before[-1].isalpha():
        return not re.search(r"[a-z]{2}", after) or bool(before)
    label = before[:1].isupper() and len(before.split()) <= LABEL and not re.search(r"[a-z][.,;]\s", before)
    return label and not re.search(r"[a-z]{2}", after)
