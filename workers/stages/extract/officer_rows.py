"""Officers in the list of who is who at the head of an agenda: a line each, beside the lines of members."""

from collections.abc import Iterator, Sequence

from contracts.artefacts.classification import DocumentType
from workers.domain.paper_text import Line, Paper
from workers.stages.extract.american import is_american
from workers.stages.extract.contacts import Entry
from workers.stages.extract.people import is_role, name_and_role, role_before_name

FRONT = 120
"""Lines of an agenda in which its officers are listed, or called by their office under a heading."""
LONGEST_POST = 4
"""Words."""
_SUMMONING = frozenset({DocumentType.AGENDA, DocumentType.REPORTS_PACK})


def officer_rows(paper: Paper, kind: DocumentType) -> Iterator[Entry]:
    """`Kim Lee, City Manager` in a list of such lines; in America `City Clerk Ann Ray` on a line of its own, too."""
    if kind not in _SUMMONING:
        return
    lines = [line for line in paper.lines if line.text][:FRONT]
    american = is_american(paper)
    for at, line in enumerate(lines):
        known = name_and_role(line.text)
        if known and known[1] and is_role(known[1]) and _in_list(lines, at):
            yield Entry(known[0], known[1], None, None, (line,))
        elif american and (named := role_before_name(line.text)) and len(named[1].split()) <= LONGEST_POST:
            yield Entry(named[0], named[1], None, None, (line,))


def _in_list(lines: Sequence[Line], at: int) -> bool:
    """Whether the line above or below names somebody with a post, too."""
    beside = (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2])
    return any((known := name_and_role(line.text)) is not None and known[1] is not None for line in beside)
