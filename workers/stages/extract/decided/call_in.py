"""What papers say of call-in."""

import re

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Paper, joined
from workers.stages.extract.stated import stated

_CALLED = re.compile(
    r"\b(?:may|can|unless|until|subject|not subject|expire\w*|deadline|effect|exempt|wai[vr]\w+)\b",
    re.IGNORECASE,
)
_CALL_IN = re.compile(
    r"(?P<said>(?:(?:Th(?:is|e|ese)|Decisions?|Any|All)\b)[^.]{0,200}?\bcall(?:ed)?[ -]in\b(?:[^.]|"
    r"(?<=\d)\.(?=\d)){0,200}\.)",
    re.IGNORECASE,
)


def call_in(paper: Paper, kind: DocumentType) -> Stated | None:
    """What a record of decision, or minutes, say of call-in."""
    if kind not in {DocumentType.DECISION_RECORD, DocumentType.MINUTES}:
        return None
    for at, line in enumerate(paper.lines):
        if not re.search(r"call(?:ed)?[ -]in\b", line.text, re.IGNORECASE):
            continue
        window = [one for one in paper.lines[max(0, at - 1) : at + 3] if one.text and one.page == line.page]
        match = _CALL_IN.search(joined(window))
        if match and _CALLED.search(match["said"]) and (found := stated(paper.cite(match["said"], window))):
            return found
    return None
