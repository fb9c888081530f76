# ruff: noqa: RUF001 (typographic quotes are what papers print)
"""Whom a sentence says to ask: `Questions should be directed to Ann Lee, City Planner, at (408) 555-0123`."""

import re
from collections.abc import Iterator, Sequence

from workers.domain.paper_text import Line, Paper, joined
from workers.stages.extract.officers.contact_lines import EMAIL
from workers.stages.extract.officers.contacts import Entry
from workers.stages.extract.people.names import is_role, name_and_role
from workers.stages.extract.people.phones import PHONE, phone_in

LINES = 4
"""Lines over which such a sentence may run on."""
LONGEST = 400
"""Characters of it behind the words that ask."""
_ASKS = re.compile(
    r"\b(?:contact(?:ing)?(?: (?:the )?(?:report )?(?:author|officer|writer))?|contact (?:for|on) [\w ]{3,40} is|"
    r"(?:directed|made|addressed|referred|sent|emailed) to|(?:available|obtained|sought) from|call(?:ing)?|"
    r"speak (?:to|with)|e-?mail(?:ing)?|telephon(?:e|ing))\s*[,:–-]?\s+(?:the )?(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
_MEANS = re.compile(
    r"[\s,;(|–-]+(?:(?:either |directly )?(?:on|at|by|via|or|and|using)\b|(?:direct )?(?:tel|telephone|phone|e-?mail|"
    r"mobile|ext|extension|line)\b|(?=if\b|for\b|with\b|who\b|before\b|prior\b))",
    re.IGNORECASE,
)
"""How the means by which to ask begin behind name and role."""
_STOP = re.compile(r"(?<!\b[A-Z])(?<!\b(?:St|Dr|Mr|Ms))(?<!\b(?:Mrs|Tel|Ext))\.(?:\s+(?=[A-Z])|$)")


def inquiries(paper: Paper) -> Iterator[Entry]:
    """Those whom sentences say to ask, with role, number or address."""
    for at in range(len(paper.lines)):
        yield from _asked(_window(paper.lines, at))


def _window(lines: Sequence[Line], at: int) -> Sequence[Line]:
    """The lines of one sentence."""
    end = at + 1
    while end < min(at + LINES, len(lines)) and _goes_on(lines[end - 1], lines[end]):
        end += 1
    return lines[at:end]


def _goes_on(line: Line, below: Line) -> bool:
    """Whether a line is of the same sentence, or of the number or address that a colon leads to."""
    if not below.text or below.page != line.page or line.text.endswith("."):
        return False
    return not line.text.endswith(":") or PHONE.search(below.text) is not None or EMAIL.search(below.text) is not None


def _asked(lines: Sequence[Line]) -> Iterator[Entry]:
    whole = joined(lines)
    for asks in _ASKS.finditer(whole):
        if asks.start() < len(lines[0].text):
            yield from _named(_STOP.split(whole[asks.end() : asks.end() + LONGEST].lstrip(), maxsplit=1)[0], lines)


def _named(rest: str, lines: Sequence[Line]) -> Iterator[Entry]:
    """Who stands first in the rest of the sentence."""
    means = min((match.start() for form in (EMAIL, PHONE, _MEANS) if (match := form.search(rest))), default=len(rest))
    said = rest[:means].strip()
    known, email = name_and_role(said.title() if said.isupper() else said), EMAIL.search(rest)
    number = phone_in(rest)
    if known and (number or email or is_role(known[1] or "")):
        name = said[: len(known[0])] if said.isupper() else known[0]
        yield Entry(name, known[1], number, email[0].strip(".'") if email else None, tuple(lines))
