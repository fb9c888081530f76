"""Percentages as written: 1.1 per cent, 26%, -3.5 per cent."""

import re
from collections.abc import Sequence
from decimal import Decimal

from contracts.artefacts.figures import Percentage
from workers.domain.paper_text import Line, Paper

MOST = 1000
_PERCENT = re.compile(
    r"(?P<minus>(?<![\w%.])[-\u2212\u2013])?(?<![\d.,])(?P<figure>\d{1,3}(?:,\d{3})*(?:\.\d{1,4})?)\s?(?:%|"
    r"per\s?cent\b|percent\b)",
    re.IGNORECASE,
)


def percentages(paper: Paper) -> tuple[Percentage, ...]:
    """Every different percentage, where it first stands."""
    found: dict[str, Percentage] = {}
    for at, line in enumerate(paper.lines):
        if "%" not in line.text and "cent" not in line.text.casefold():
            continue
        raw = _whole(paper.lines, at)
        for match in _PERCENT.finditer(raw):
            value = format(Decimal(match["figure"].replace(",", "")).normalize(), "f")
            value = f"-{value}" if match["minus"] and value != "0" else value
            text = " ".join(match[0].split())
            if text not in found and len(found) < MOST and paper.stands(raw, line.page):
                found[text] = Percentage(text=text, value=value, page=line.page, quote=raw.strip())
    return tuple(found.values())


def _whole(lines: Sequence[Line], at: int) -> str:
    """The line, with the one before it where `per cent` was wrapped away from its figure."""
    wrapped = (
        at and re.match(r"(?:per\s?)?cent\b", lines[at].text, re.IGNORECASE) and lines[at - 1].page == lines[at].page
    )
    return f"{lines[at - 1].raw}\n{lines[at].raw}" if wrapped else lines[at].raw
