"""The same figures with every council held out of what is fitted: shares of further topics, weight of the purpose."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from contracts.artefacts.classification import DocumentType
from tests.evaluation.figures import f1, over
from tests.evaluation.labelled import Labelled
from tests.evaluation.marking import Marks, Tally
from workers.domain.paper_text import paper_of
from workers.stages.classify.topic_weights import Weights
from workers.stages.classify.topics import topics

GRID = tuple(
    Weights(akin_share=akin, third=third, purpose=purpose, item_share=item)
    for akin, third, purpose, item in product((0.2, 0.25), (1.0, 1.5, 2.0), (1.0, 2.0), (0.15, 0.2))
)


def held_out(marks: Sequence[Marks], papers: Sequence[Labelled]) -> list[Marks]:
    """The marks with topics by weights that were chosen without the paper's own council; all else is not fitted."""
    found = [[_topics(paper, weights) for paper in papers] for weights in GRID]
    made = []
    for at, (one, paper) in enumerate(zip(marks, papers, strict=True)):
        others = [place for place, other in enumerate(papers) if other.council != paper.council]
        best = max(range(len(GRID)), key=lambda row: f1(over([found[row][place][0] for place in others])) or 0.0)
        tally, main = found[best][at]
        made.append(replace(one, topics=tally, topic_main=main))
    return made


def _topics(paper: Labelled, weights: Weights) -> tuple[Tally, int | None]:
    wanted = paper.labels.get("topics") or []
    if not wanted:
        return Tally(), None
    decided = topics(paper_of(paper.text), paper.title, DocumentType(paper.labels["document_type"]), weights)
    found = [topic.value.value for topic in decided]
    right = len(set(wanted) & set(found))
    return Tally(right, len(set(found)) - right, len(set(wanted)) - right), int(found[:1] == wanted[:1])
