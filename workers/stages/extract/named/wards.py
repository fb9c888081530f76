"""The wards that a paper names as affected."""

import re

from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Paper
from workers.stages.extract.front.labels import labelled
from workers.stages.extract.stated import stated

MOST = 40
LONGEST = 60
"""Characters of a ward's name."""
_LABEL = (
    r"(?:electoral )?(?:wards?|divisions?)(?:\s?\(s\))?(?: or groups)?(?: affected| concerned|"
    r" involved)?(?: by (?:the )?(?:proposal|decision|report))?"
)
_ALL = re.compile(r"(?:all|borough[- ]?wide|city[- ]?wide|county[- ]?wide)\b(?: wards| divisions)?", re.IGNORECASE)
_NONE = re.compile(r"(?:none|n/?a|not applicable)\b.*", re.IGNORECASE)


def wards(paper: Paper) -> tuple[Stated, ...]:
    """Each ward as printed; `All` stays as it is."""
    found = labelled(paper, _LABEL, longest=4)
    if found is None or _NONE.match(found.value):
        return ()
    if whole := _ALL.match(found.value):
        return tuple(value for value in (stated(paper.cite(whole[0], found.value_lines)),) if value)
    parts = [part.strip(" .") for part in re.split(r"[;,]\s*(?:and\s+)?", found.value)]
    if not all(part and len(part) <= LONGEST and part[0].isupper() for part in parts[:MOST]):
        return ()
    return tuple(value for part in parts[:MOST] if (value := stated(paper.cite(part, found.value_lines))))
