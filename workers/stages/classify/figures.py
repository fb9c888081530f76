"""Whether a paper is mostly a table of sums of money."""

import re
from collections.abc import Sequence

from workers.domain.paper_text import Line

_FIGURE = re.compile(r"(?<![\w/])[-(]?£?\d[\d,]*(?:\.\d+)?[km]?\)?(?![\w/])")
_MONEY = re.compile(
    r"£\s?0{3}|£'?000|£\s?m\b|£ ?thousands?|\$0{3}|\$ ?millions?|\bbudget\b|\bforecast\b", re.IGNORECASE
)
FIGURES = 3
"""Figures that a row has at least."""
SHARE = 0.3
"""Share of the lines that are rows."""
ROWS = 8


def is_table_of_money(lines: Sequence[Line]) -> bool:
    """Rows of figures under a heading that speaks of money."""
    said = [line.text for line in lines if line.text]
    rows = sum(len(_FIGURE.findall(text)) >= FIGURES for text in said)
    return rows >= max(ROWS, SHARE * len(said)) and any(_MONEY.search(text) for text in said)
