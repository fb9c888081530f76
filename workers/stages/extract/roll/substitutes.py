# ruff: noqa: RUF001 (typographic quotes are what papers print)
"""Members who stood in for others."""

import re

from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Paper, joined
from workers.stages.extract.stated import stated

_IN_PLACE = re.compile(
    r"(?:and )?(?P<who>(?:Councillor|Cllr\.?)\s[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3}) for "
    r"(?:Councillor|Cllr\.?)\s[A-Z][\w’' .-]{2,40}(?:[;,.]?(?: and)?)"
)
_FOR_WHOM = re.compile(
    r"\bfor whom (?P<who>(?:(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|Dr)\s)+"
    r"(?:[A-Z]\.\s?){0,3}[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})\s(?:was )?(?:substitut(?:ed|ing)|attended)"
)
_NAMED_SUBSTITUTE = re.compile(
    r"\(substitute(?:d by)?\s?:?\s(?P<who>(?:(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|"
    r"Dr)\s)+[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3})\)"
)
_SUBSTITUTE = re.compile(
    r"(?P<who>(?:(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|Dr)\s)+[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,3})\s*"
    r"(?:,?\s*\(?(?:as |was |acting as )?(?:a |the )?(?:named )?substitut(?:e|es|ed|ing)\s+(?:member )?(?:for|"
    r"on behalf of))\s+"
    r"(?:(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|Dr)\s)*[A-Z]"
)
LISTED = 12
"""Lines of a list of substitutes."""


def substitutes(paper: Paper) -> tuple[Stated, ...]:
    """Members who stood in for others, each with the words that say so."""
    found: list[Stated] = []
    for at, line in enumerate(paper.lines[:150]):
        if "ubstitut" not in line.text:
            continue
        window = paper.lines[max(0, at - 1) : at + 2]
        text = joined(window)
        for match in (*_SUBSTITUTE.finditer(text), *_NAMED_SUBSTITUTE.finditer(text), *_FOR_WHOM.finditer(text)):
            found += [value] if (value := stated(paper.cite(match["who"], window))) else []
        for below in paper.lines[at + 1 : at + LISTED] if line.text.endswith((":", "–", "-")) else ():
            if (one := _IN_PLACE.fullmatch(below.text)) and (value := stated(paper.cite(one["who"], (below,)))):
                found.append(value)
    return tuple({one.value: one for one in found}.values())
