"""What parts of plans, assessments, consultations, deeds and laws are called, where several stand together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contracts.artefacts.classification import DocumentType as T
from workers.domain.paper_text import Paper, head
from workers.stages.classify import marks_of_business as business
from workers.stages.classify import marks_of_works as works
from workers.stages.classify.marks import compiled, first_of_each, shared_out
from workers.stages.classify.rule import Sign

_START = r"^\W*(?:(?:section|part|chapter)\s+)?(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s+|(?:[a-z]|[ivx]{1,4})[.)]\s+)?"
TOP = 60


@dataclass(frozen=True)
class Marks:
    """Patterns of which at least so many must stand in the first lines; each then weighs, up to a limit."""

    kind: T
    patterns: tuple[re.Pattern[str], ...]
    each: float
    least: int = 2
    most: float = 4.0


SEVERAL: tuple[Marks, ...] = (
    Marks(T.EQUALITY_ASSESSMENT, compiled((*works.CHARACTERISTICS, *works.ASSESSING), _START), 0.9, least=3),
    Marks(T.PLAN_OR_POLICY, compiled(works.PLAN_FIELDS, _START), 1.0, most=3.0),
    Marks(T.PLAN_OR_POLICY, compiled(works.PLAN_PARTS, _START), 0.8, least=3, most=3.2),
    Marks(T.CONSULTATION, compiled(works.ASKING, _START), 1.3, most=5.0),
    Marks(T.OTHER, compiled(works.DEED, _START), 1.0, least=3),
    Marks(T.OTHER, compiled(works.LAW, _START), 1.1, least=3, most=5.0),
    Marks(T.MOTION, compiled(business.MOVING, _START), 1.3, most=4.5),
    Marks(T.QUESTIONS, compiled(business.ASKED_AND_ANSWERED, r"^\W*"), 1.1, least=3),
    Marks(T.REPORT, compiled(business.REPORTING, _START), 0.7, least=3, most=3.5),
    Marks(T.REPORT, compiled(business.LABELLED, r"^\W*(?:[\w ]{3,20} / )?"), 0.8, least=3, most=2.4),
    Marks(T.DECISION_RECORD, compiled(business.DECIDING, _START), 0.8),
    Marks(T.SUPPLEMENT, compiled(business.ADDING, _START), 0.9, least=3),
    Marks(T.NOTICE, compiled(business.GIVING_NOTICE, _START), 1.1),
)


def several_marks(paper: Paper) -> Iterator[Sign]:
    """Different marks of one form near the top of a paper."""
    lines = head(paper, TOP)
    for marks in SEVERAL:
        found = first_of_each(marks.patterns, lines)
        if len(found) >= marks.least:
            yield from shared_out(marks.kind, found, min(marks.most, marks.each * len(found)))
