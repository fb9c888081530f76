"""The title of a resolution, an ordinance or a by-law: its words in capitals, up to the recitals."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from workers.domain.paper_text import Line, Paper, head, joined

TOP = 16
LONGEST = 40
"""Lines of the longest title."""
_BEGINS = re.compile(
    r"(?:A |AN )?(?:RESOLUTION|ORDINANCE|BY-?LAW)\s(?:OF|TO|AMENDING|ADOPTING|AUTHORI[SZ]ING|APPROVING)\b"
)


def begins_enactment(text: str) -> bool:
    """Whether a line begins the title of a resolution, an ordinance or a by-law."""
    return _BEGINS.match(text) is not None


def enacted(paper: Paper) -> Iterator[tuple[str, Sequence[Line]]]:
    """The title of the first enactment near the top, however long."""
    top = head(paper, TOP + LONGEST)
    for at in range(min(TOP, len(top))):
        if begins_enactment(top[at].text):
            lines = list(takewhile(lambda line: line.text.upper() == line.text, top[at : at + LONGEST]))
            yield joined(lines), lines
            return
