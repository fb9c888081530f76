"""Tables of attendance: each member on a line, with `Present` or `Apologies` beside the name."""

import re

from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Paper
from workers.stages.extract.member_names import people

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
    named = [(match["how"].casefold(), people(paper, match["who"], (line,))) for match, line in rows]
    named = [(said, who) for said, who in named if len(who) == 1]
    return tuple(one for said, who in named if said in how for one in who) if len(named) >= ENOUGH else ()
