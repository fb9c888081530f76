# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""References to statutes: acts and regulations with their year, and the provision that is named."""

import re
from collections.abc import Iterator

from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Paper, joined
from workers.stages.extract.stated import stated

MOST = 200
FULL_LINE = 50
"""Characters from which a line may have been wrapped within a name."""
_PROVISION = (
    r"(?:(?:sections?|s\.|ss\.|regulations?|paragraphs?|part|schedule|article|"
    r"chapter)\s?\d{1,3}[A-Z]{0,2}(?:\s?\(\w{1,4}\))*"
    r"(?:(?:,| and| or| to)\s\d{1,3}[A-Z]{0,2}(?:\s?\(\w{1,4}\))*)*,?\s(?:of|to|in|under)\s(?:the\s)?){0,3}"
)
_WORD = r"(?:[A-Z][\w’'-]*|\([A-Z][\w’',\s-]{2,60}\))"
_STATUTE = re.compile(
    rf"(?P<provision>(?i:{_PROVISION}))(?P<name>{_WORD}(?:,?\s(?:{_WORD}|and|of|for|to|the|in|etc\.?)){{0,14}}?\s"
    r"(?:Act|Regulations|Order|Rules|Measure|Directions)\s(?:\([\w\s]{3,30}\)\s)?(?:19|20)\d{2})(?!\d)"
)
_AMENDED = re.compile(r"\s*\(as amended\)\.?$|\W+$", re.IGNORECASE)
_LEAD = re.compile(r"^(?:(?:[A-Z][\w’'-]*\s){0,6}The|This|Under|In|By|See|Both|Each|And|Of)\s+(?=[A-Z])")


def is_statute(text: str) -> bool:
    """Whether a line is nothing but the name of an act or of regulations: `Town and Country Planning Act 1990`."""
    return _STATUTE.fullmatch(_AMENDED.sub("", text)) is not None


def statutes(paper: Paper) -> tuple[Stated, ...]:
    """Every different reference, where it first stands."""
    found: dict[str, Stated] = {}
    for one in _references(paper):
        if len(found) < MOST:
            found.setdefault(one.value.casefold(), one)
    return tuple(found.values())


def _references(paper: Paper) -> Iterator[Stated]:
    for at, line in enumerate(paper.lines):
        if not re.search(r"\b(?:19|20)\d\d\b", line.text):
            continue
        before = paper.lines[at - 1] if at and len(paper.lines[at - 1].text) >= FULL_LINE else None
        window = [before, line] if before and before.page == line.page else [line]
        text = joined(window)
        for match in _STATUTE.finditer(text):
            value = _LEAD.sub("", match[0].strip())
            if match.end() > len(text) - len(line.text) and (one := stated(paper.cite(value, window))):
                yield one
