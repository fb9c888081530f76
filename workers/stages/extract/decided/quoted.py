"""Motions in quotes whose result a sentence below them tells: `“That …”` over `The motion was put and carried`."""

import re
from collections.abc import Iterator, Sequence

from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper, joined
from workers.stages.extract.points.numbering import ITEM
from workers.stages.extract.stated import stated

LONGEST = 40
"""Lines of a motion."""
REACH = 14
"""Lines below it in which its result is told."""
_OPENS = re.compile(r"[“\"](?=(?:That|This|The) (?:this |the )?(?:Council|meeting|Committee|Board)\b|That\b)")
_CLOSES = re.compile(r"[”\"]\s*$")
_WON = re.compile(
    r"\bmotion\b[^.:]{0,120}\b(?:carried|agreed|approved|passed|adopted)\b|"
    r"\bmotion\b[^.:]{0,60}\bwas (?:put|declared)\b[^.:]{0,60}\bcarried\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\b(?:amend\w*|lost|defeated|fell|withdrawn|not carried|not agreed|referred|deferred)\b", re.IGNORECASE
)
"""What makes it another motion than the one quoted, or none that was carried."""


def quoted(paper: Paper) -> Iterator[tuple[int, Stated]]:
    """Each such motion that was carried as it was moved, with the line that it begins on."""
    lines = paper.lines
    for at, line in enumerate(lines):
        end = _end(lines, at) if _OPENS.match(line.text) else None
        if end is None or not _carried(lines, end + 1):
            continue
        said = re.sub(r"^[“\"]|[”\"]\s*$", "", joined(lines[at : end + 1])).strip()
        if found := stated(paper.cite(said, lines[at : end + 1])):
            yield at, found


def _end(lines: Sequence[Line], at: int) -> int | None:
    """The line on which the quotes close."""
    return next((end for end in range(at, min(at + LONGEST, len(lines))) if _CLOSES.search(lines[end].text)), None)


def _carried(lines: Sequence[Line], start: int) -> bool:
    """Whether the lines below tell that the motion was carried, before the next item or motion, and nothing else."""
    said: list[str] = []
    for line in lines[start : start + REACH]:
        if _OPENS.match(line.text) or ITEM.match(line.text):
            break
        said.append(line.text)
        whole = " ".join(said)
        if _NOT_SO.search(whole):
            return False
        if _WON.search(whole):
            return True
    return False
