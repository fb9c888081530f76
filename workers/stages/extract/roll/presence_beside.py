"""Tables of attendance: each member on a line, with `Present` or `Apologies` beside the name."""

import re

from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Paper
from workers.stages.extract.roll.entries import Entry, piece_of
from workers.stages.extract.stated import stated

ATTENDED = frozenset({"present", "attended", "in attendance", "virtual", "remote"})
SENT_APOLOGIES = frozenset({"apologies", "apology", "apologies given", "apologies received", "apologies sent"})
FRONT = 80
"""Lines in which minutes list who was there."""
ENOUGH = 3
"""Such lines from which they are a table."""
_ROW = re.compile(
    r"(?P<who>[A-Z].{3,60}?)\s+(?P<how>(?i:present|attended|in attendance|virtual|remote|absent|did not attend|"
    r"apolog(?:y|ies)(?: (?:given|received|sent))?))"
)


def told_beside(paper: Paper, how: frozenset[str]) -> tuple[Stated, ...]:
    """Those beside whose name one of these words stands; none where the paper has no such table."""
    rows = [(match, line) for line in paper.lines[:FRONT] if (match := _ROW.fullmatch(line.text))]
    named = [(match["how"].casefold(), piece_of(match["who"], many=False), line) for match, line in rows]
    people = [(said, one, line) for said, one, line in named if isinstance(one, Entry)]
    told = (stated(paper.cite(one.name, (line,))) for said, one, line in people if said in how)
    return tuple(one for one in told if one) if len(people) >= ENOUGH else ()
