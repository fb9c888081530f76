"""What a planning authority gives notice of: `Alder Council hereby grants planning permission for …`."""

import re
from collections.abc import Iterator

from workers.domain.paper_text import Line, Paper, joined

FRONT = 80
"""Lines in which a notice says what was decided."""
WINDOW = 6
"""Lines of its sentence."""
_HEREBY = re.compile(
    r"(?P<said>(?:(?:That|In pursuance of|Pursuant to|Under|In accordance with)\b[^.]{0,200}?)?"
    r"\b(?P<council>(?:(?!That\b|Decision\b|Act\b)[A-Z][\w-]*\s(?:and\s|of\s)?){1,6}?(?i:council))\b[^.:]{0,120}?\s"
    r"(?i:hereby (?:gives? notice|grants?|refuses?|permits?|approves?|certif(?:y|ies)))\b[^.:]{10,600})(?:[.:]|$)"
)


def notice(paper: Paper) -> Iterator[tuple[str, str, tuple[Line, ...]]]:
    """The sentence, the council in it, and its lines."""
    lines = [line for line in paper.lines[:FRONT] if line.text]
    for at in range(len(lines)):
        window = tuple(line for line in lines[at : at + WINDOW] if line.page == lines[at].page)
        said = joined(window)
        match = _HEREBY.search(said) if "hereby" in said.casefold() else None
        if match and match.start() < len(lines[at].text):
            yield match["said"].strip(), match["council"], window
            return
