"""What a paper is about: phrases of a vocabulary, weighed by where and how often they stand."""

from collections.abc import Sequence

from contracts.artefacts.classification import DocumentType, TopicDecision
from workers.domain.paper_text import Line, Paper
from workers.stages.classify.many_subjects import of_many
from workers.stages.classify.one_subject import of_one
from workers.stages.classify.paper_items import begins_item, without_own_name, without_place
from workers.stages.classify.routine_items import is_routine
from workers.stages.classify.topic_weights import CHOSEN, Weights

SEEN_PAGES = 60
ENOUGH_ROUTINE = 2
_ABOUT_MANY = frozenset({DocumentType.AGENDA, DocumentType.MINUTES, DocumentType.REPORTS_PACK, DocumentType.QUESTIONS})


def topics(paper: Paper, title: str, kind: DocumentType, weights: Weights = CHOSEN) -> tuple[TopicDecision, ...]:
    """One to three topics, the main one first; none where the words do not suffice."""
    lines: Sequence[Line] = without_own_name(without_place([line for line in paper.lines if line.page <= SEEN_PAGES]))
    many = kind in _ABOUT_MANY or (kind is DocumentType.UNKNOWN and _of_meeting(lines))
    return (of_many if many else of_one)(lines, title, kind, weights)


def _of_meeting(lines: Sequence[Line]) -> bool:
    """Whether items that every meeting has are numbered there: such a paper is about many things, whatever its type."""
    return sum(begins_item(line.text) and is_routine([line]) for line in lines) >= ENOUGH_ROUTINE
