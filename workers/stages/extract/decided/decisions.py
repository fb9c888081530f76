"""What was decided: resolutions and carried motions of minutes, the decision of a record of decision."""

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.stated import Stated
from workers.domain.paper_text import Paper, squash
from workers.stages.extract.decided.agreements import agreements
from workers.stages.extract.decided.carried import carried
from workers.stages.extract.decided.moved import moved
from workers.stages.extract.decided.quoted import quoted
from workers.stages.extract.decided.records import listed, recorded
from workers.stages.extract.decided.resolutions import PROSE, resolutions
from workers.stages.extract.front.permissions import notice
from workers.stages.extract.items.items import item_titles
from workers.stages.extract.stated import stated


def decisions(paper: Paper, kind: DocumentType) -> tuple[Stated, ...]:
    """Only what is printed as decided; a proposal in a report is never a decision."""
    if kind is DocumentType.MINUTES:
        return _minuted(paper)
    if kind is DocumentType.DECISION_RECORD:
        return recorded(paper) or _noticed(paper) or _resolved(paper) or listed(paper)
    return ()


def _minuted(paper: Paper) -> tuple[Stated, ...]:
    """What was resolved or carried, and what was agreed beside it, in the order of the paper."""
    titles = item_titles(paper, DocumentType.MINUTES)
    found = [*resolutions(paper, titles), *carried(paper)]
    said = [squash(point.value) for _, points in found for point in points]
    told = (
        (at, one)
        for at, one in (*moved(paper), *quoted(paper))
        if not any(squash(one.value) in other for other in said)
    )
    formal = [*found, *((at, [one]) for at, one in told)]
    in_form = [at for at, points in formal if points and not PROSE.search(paper.lines[at].text)]
    resolved = [squash(point.value) for _, points in formal for point in points]
    agreed = (
        (at, [one])
        for at, one in agreements(paper, titles, in_form)
        if not any(squash(one.value) in other or other in squash(one.value) for other in resolved)
    )
    every = sorted([*formal, *agreed], key=lambda one: one[0])
    return tuple(point for _, points in every for point in points)


def _resolved(paper: Paper) -> tuple[Stated, ...]:
    titles = item_titles(paper, DocumentType.MINUTES)
    return tuple(point for _, points in resolutions(paper, titles) for point in points)


def _noticed(paper: Paper) -> tuple[Stated, ...]:
    found = (stated(paper.cite(said, lines)) for said, _, lines in notice(paper))
    return tuple(one for one in found if one)
