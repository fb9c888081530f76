# ruff: noqa: RUF001 (typographic quotes are what papers print)
"""Whether a paper is of America, and the city that it names most."""

import re
import unicodedata
from collections import Counter

from workers.domain.council_dates import dates_in, writes_month_first
from workers.domain.paper_text import Line, Paper, squash

FRONT = 200
"""Lines in which days tell how a paper writes them."""
_CITY = re.compile(
    r"\b(?:City|Town|Village|CITY|TOWN|VILLAGE) (?:of|OF) (?:the )?(?P<first>[A-ZÀ-Þ][\wÀ-ž-]+(?:[’'](?!s\b)\w+)?)"
    r"(?: (?!City|Council|Staff|Municipal|Code|General|Planning|Finance|Police|Fire|Public)[A-ZÀ-Þ][\wÀ-ž’'-]+){0,2}"
)
_MOSTLY = 0.8
"""The share of its mentions in which a longer name of a city stands; a line may break it."""
_SHORTEST = 3
"""Words of `City of Alder`; a longer name stands twice, or what is behind it belongs to something else."""


def is_american(paper: Paper) -> bool:
    """Whether it writes the month before the day, or no month at all and counts its city council's money in dollars."""
    said = "\n".join(line.text for line in paper.lines[:FRONT])
    if writes_month_first(said):
        return True
    if "$" not in said or "City Council" not in said:
        return False
    return not any(one.isalpha() for day in dates_in(said) for one in day.written)


def city_named_most(paper: Paper) -> tuple[str, Line] | None:
    """`City of Alder`, whatever words stand behind it, with a line that says it; None where two are named alike."""
    named = [(match, line) for line in paper.lines for match in _CITY.finditer(line.text)] if is_american(paper) else []
    most = Counter(squash(match["first"]) for match, _ in named).most_common(2)
    if not most or (len(most) > 1 and most[0][1] < 2 * most[1][1]):
        return None
    own = [(match[0].split(), line) for match, line in named if squash(match["first"]) == most[0][0]]
    said = _plain(" ".join(line.text for line in paper.lines))
    for end in range(max(len(words) for words, _ in own), _SHORTEST, -1):
        name, times = Counter(_plain(" ".join(words[:end])) for words, _ in own if len(words) >= end).most_common(1)[0]
        if times > _MOSTLY * len(own) and name.split(maxsplit=2)[2] in said.replace(name, "", 1):
            words, line = next(one for one in own if _plain(" ".join(one[0][:end])) == name)
            return " ".join(words[:end]), line
    words, line = own[0]
    return " ".join(words[:_SHORTEST]), line


def _plain(text: str) -> str:
    """Without case and accents, as the head of a paper may have the name."""
    return "".join(one for one in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(one))
