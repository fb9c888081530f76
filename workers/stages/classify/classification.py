"""The decision on one paper, as a pure function of its text and of how its source lists it."""

from contracts.artefacts.classification import Classification
from contracts.artefacts.text import RecognisedText
from contracts.references import ListedKind
from workers.domain.paper_text import paper_of
from workers.stages.classify.document_types import document_type
from workers.stages.classify.restricted import restricted
from workers.stages.classify.topics import topics


def classify(text: RecognisedText, title: str, kind: ListedKind) -> Classification:
    """Document type, topics and restriction, each with the words that decided."""
    paper = paper_of(text)
    decided = document_type(paper, text.pages, title, kind)
    marks = restricted(paper)
    return Classification(
        document_type=decided,
        topics=topics(paper, title, decided.value),
        restricted=bool(marks),
        restricted_evidence=marks,
    )
