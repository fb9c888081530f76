"""The decision on one paper, as a pure function of its text and of how its source lists it."""

from contracts.artefacts.classification import Classification, DocumentType, SecondOpinion
from contracts.artefacts.text import RecognisedText
from contracts.references import ListedKind
from workers.domain.paper_text import Paper, paper_of
from workers.stages.classify.document_types import document_type, pages_after_letter
from workers.stages.classify.language import language
from workers.stages.classify.pack_parts import pack_parts
from workers.stages.classify.paper_marks import paper_marks
from workers.stages.classify.restricted import restricted
from workers.stages.classify.second_opinion import Adviser
from workers.stages.classify.topics import topics

_PACKS = frozenset({DocumentType.REPORTS_PACK, DocumentType.SUPPLEMENT})


def classify(text: RecognisedText, title: str, kind: ListedKind, adviser: Adviser | None = None) -> Classification:
    """Document type, topics and restriction, each with the words that decided."""
    paper = paper_of(text)
    decided = document_type(paper, text.pages, title, kind)
    marks = restricted(paper, text.pages)
    found = Classification(
        document_type=decided,
        topics=topics(paper, title, decided.value),
        restricted=bool(marks),
        restricted_evidence=marks,
        marks=paper_marks(paper),
        language=language(text.pages),
        cover_letter_pages=_letter_pages(paper, len(text.pages), decided.value),
        parts=pack_parts(text.pages) if decided.value in _PACKS else (),
    )
    return found if adviser is None else found.model_copy(update={"second_opinion": _opinion(found, text, adviser)})


def _letter_pages(paper: Paper, pages: int, kind: DocumentType) -> int | None:
    """Pages before what follows a cover letter; None for a letter, and where there is none."""
    after = None if kind is DocumentType.LETTER else pages_after_letter(paper, pages)
    return after[0].page - 1 if after and after[0].page > 1 else None


def _opinion(found: Classification, text: RecognisedText, adviser: Adviser) -> SecondOpinion:
    advice = adviser.advise(text)
    main = found.topics[0].value if found.topics else None
    same = advice.document_type is found.document_type.value and next(iter(advice.topics), None) is main
    return SecondOpinion(by=adviser.name, document_type=advice.document_type, topics=advice.topics[:3], agrees=same)
