# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What informal minutes, which resolve nothing, say was agreed."""

import re
from bisect import bisect
from collections.abc import Collection, Iterator, Sequence

from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Line, Paper, joined
from workers.stages.extract.decided.moved import BY_INITIALS
from workers.stages.extract.items.items import Titled
from workers.stages.extract.points.points import MARKER
from workers.stages.extract.stated import stated

LONGEST = 10
"""Lines of a bullet or paragraph."""
_ALONE = re.compile(r"(?:[•●▪*–-]\s*)?(?:agreed|approved)\.?", re.IGNORECASE)
_SENTENCE = re.compile(
    r"(?:^|(?<=[.?!]\s)|(?<=\s)(?=It was ))(?P<said>(?:It was|(?:[A-Z][^.]{0,200}?\s)?"
    r"(?:it was|(?:[Tt]he )?(?:Committee|Sub-Committee|Cabinet|Council|Board|"
    r"Panel|Executive|Members|Councillors|[Mm]eeting)(?:, (?:having|after|following) [^.]{3,80},)?)) "
    r"(?:(?:unanimously|also|further|then|subsequently) )*(?:agreed|AGREED|decided|DECIDED) "
    r"(?:unanimously |by [\w ]{3,40}? )?(?:that|to|payment)\b"
    r"(?:[^.]|(?<=\bNo)\.|\.(?=\d)){8,400}\.)"
)
_ACCEPTED = re.compile(r"Recommendations? .{8,300}\b(?:agreed|approved|accepted)\.?")
_EARLIER = re.compile(r"\b(?:last|previous|earlier|prior)\b", re.IGNORECASE)
"""What an earlier meeting agreed is no decision of this one."""


def agreements(paper: Paper, items: Sequence[Titled], formal: Collection[int]) -> Iterator[tuple[int, Stated]]:
    """Sentences and bullets that say "agreed", each with its place and the words around it that tell what.

    Where anything was resolved formally, at these places, they count in items that have no such place.
    """
    titles = {(lines[0].page, lines[0].raw): lines for _, lines in items}
    starts = [at for at, line in enumerate(paper.lines) if (line.page, line.raw) in titles]
    settled = {0, *(bisect(starts, at) for at in formal)} if formal else set[int]()
    heading: Sequence[Line] = ()
    for at, line in enumerate(paper.lines):
        if (line.page, line.raw) in titles:
            heading = titles[line.page, line.raw]
        elif bisect(starts, at) in settled:
            continue
        elif _ALONE.fullmatch(line.text) and heading and paper.lines[at - 1].raw == heading[-1].raw:
            if found := stated(paper.cite(f"{joined(heading)} {line.text}", (*heading, line))):
                yield at, found
        elif line.text and (_begins(paper.lines, at) or (heading and paper.lines[at - 1].raw == heading[-1].raw)):
            paragraph = _paragraph(paper.lines, at)
            own = (count for count in range(1, len(paragraph)) if _begins(paper.lines, at + count))
            yield from ((at, one) for one in _agreed(paper, paragraph, next(own, len(paragraph))))


def _agreed(paper: Paper, lines: Sequence[Line], own: int) -> Iterator[Stated]:
    """What these lines say was agreed, in sentences that begin on so many of them: the next paragraph has the rest."""
    text = joined(lines)
    said = text[match.end() :] if (match := MARKER.match(text)) else text
    if _ACCEPTED.fullmatch(said):
        if found := stated(paper.cite(said, lines)):
            yield found
        return
    end = len(joined(lines[:own])) - (len(text) - len(said))
    for sentence in _SENTENCE.finditer(said):
        if sentence.start("said") >= end:
            return
        value = BY_INITIALS.sub("", sentence["said"].strip())
        if not _EARLIER.search(value) and (found := stated(paper.cite(value, lines))):
            yield found


def _begins(lines: Sequence[Line], at: int) -> bool:
    before = lines[at - 1].text if at else ""
    return not before or MARKER.match(lines[at].text) is not None or before.endswith((".", ":", ";"))


def _paragraph(lines: Sequence[Line], at: int) -> list[Line]:
    taken = [lines[at]]
    for line in lines[at + 1 : at + LONGEST]:
        if not line.text or line.page != taken[0].page or MARKER.match(line.text):
            break
        taken.append(line)
    return taken
