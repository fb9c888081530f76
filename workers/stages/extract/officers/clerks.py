# ruff: noqa: RUF001 (typographic dashes are what papers print)
"""The clerk, whom minutes name in a sentence or among the members: `… and Mrs Vine, Clerk to the Council`."""

import re
from collections.abc import Iterator, Sequence

from workers.domain.paper_text import Line, joined
from workers.stages.extract.people.names import is_person

FRONT = 40
"""Lines among which minutes name their clerk."""
END = 10
"""Lines in which a clerk signs minutes."""
_CLERK = re.compile(
    r"(?P<name>(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s[A-Z][\w’' .-]{2,40}?|"
    r"[A-Z][a-z]+\s[A-Z][\w’'-]+(?=,?\sClerk to the|,\s(?:Parish |Town )?Clerk\b)),?\s"
    r"(?:\(|–\s|-\s)?(?:the\s)?"
    r"(?P<role>(?:Assistant |Deputy |Parish |Town |Interim )*Clerk(?: (?:to the (?:Parish |Town |Community )?Council|"
    r"and RFO))?)\b\)?"
)
_CLERK_FIRST = re.compile(
    r"(?:^|[,;]\s|\band\s)(?:[Tt]he\s)?(?P<role>(?:Assistant |Deputy |Parish |Town |Interim )*(?:Clerk|CAO|"
    r"Chief Administrative Officer))[,:]\s"
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)?[A-Z][\w’'.-]*(?:\s[A-Z][\w’'-]*){1,3})\b"
)


def clerks(lines: Sequence[Line]) -> Iterator[tuple[str, str, Sequence[Line]]]:
    """Each clerk's name and post with the lines that say so: in a sentence at the front, or a line at the end."""
    front = lines[:FRONT]
    for at in range(len(front)):
        yield from _within(front[at : at + 2])
    for line in lines[FRONT:][-END:]:
        if (match := _CLERK.fullmatch(line.text.rstrip("."))) and is_person(match["name"]):
            yield match["name"], match["role"], (line,)


def _within(lines: Sequence[Line]) -> Iterator[tuple[str, str, Sequence[Line]]]:
    """The clerks of two lines, on the first or over both."""
    text = joined(lines)
    for match in (*_CLERK_FIRST.finditer(lines[0].text), *_CLERK.finditer(text)):
        if match.start() < len(lines[0].text) and is_person(match["name"]):
            yield match["name"], match["role"], lines
