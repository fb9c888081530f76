"""A summary written by a language model, as far as the verifier lets it stand; else the extractive one, labelled so."""

from collections.abc import Sequence

from pydantic import BaseModel, ValidationError

from contracts.artefacts.classification import Classification
from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import Correction, Slot, Summary, SummarySentence
from contracts.artefacts.text import RecognisedText
from workers.domain.verification import Evidence, settle
from workers.runtime.language_model import ModelError, ModelFault, Writer
from workers.stages.summarise.asking import Material, chosen, material
from workers.stages.summarise.blocks import blocks
from workers.stages.summarise.composition import BUDGET, SLOTS, is_verbatim, within, words_of
from workers.stages.summarise.coverage import weigh
from workers.stages.summarise.sentences import Sentence, own_words, sentences, tellable
from workers.stages.summarise.telling import weight

KEPT = frozenset({Slot.RECOMMENDATION, Slot.DECISION})
"""Slots that are told word for word whoever writes the rest."""
LEAST_WORDS = 40
"""Words that a model is asked for even where decisions fill the summary."""
MOST_SOURCES = 4
INSTRUCTION_FAULT = "instruction_in_paper"


class DraftSentence(BaseModel):
    """A sentence as the model gives it."""

    slot: Slot
    text: str
    sources: tuple[int, ...]


class Draft(BaseModel):
    """The answer of the model."""

    sentences: tuple[DraftSentence, ...]


def rewritten(
    extractive: Summary, text: RecognisedText, classification: Classification, title: str, writer: Writer, secret: str
) -> Summary:
    """The model's summary where any of it may stand; else the extractive one with the reason why."""
    evidence = Evidence({page.number: page.text for page in text.pages})
    asked_for = tuple(one for one in extractive.sentences if one.slot in KEPT)
    words = max(LEAST_WORDS, BUDGET - words_of(asked_for))
    asked = material(_sent(text, title, evidence), classification.document_type.value, words, text.sha256, secret)
    try:
        draft = drafted(writer.write(asked.request), asked)
    except ModelError as error:
        return _fallen_back(extractive, error.fault, held_back(asked))
    settled = settle(draft, evidence)
    corrections = (*held_back(asked), *settled.corrections)
    told = within(settled.sentences, BUDGET - words_of(asked_for))
    if not told:
        return _fallen_back(extractive, ModelFault.NOTHING_LEFT, corrections)
    every = tuple(sorted((*asked_for, *told), key=lambda one: SLOTS.index(one.slot)))
    return _merged(extractive, every, corrections, writer)


def _sent(text: RecognisedText, title: str, evidence: Evidence) -> tuple[Sentence, ...]:
    """The sentences of a paper that tell most."""
    read = [one for one in sentences(blocks(text.pages)) if is_verbatim(one, evidence)]
    plain = own_words([one for one in read if tellable(one)])
    worth = [sum(told.concepts.values()) * weight(told.sentence) for told in weigh(plain, title)]
    return chosen(plain, worth)


def drafted(answer: str, asked: Material) -> tuple[SummarySentence, ...]:
    """The sentences of an answer with the citations of their sources. Raises ModelError BROKEN_ANSWER."""
    try:
        draft = Draft.model_validate_json(_object_in(answer))
    except ValidationError as error:
        raise ModelError(
            ModelFault.BROKEN_ANSWER, f"the answer is not of the schema: {error.error_count()} faults"
        ) from error
    cited = ((one, _citations(one, asked)) for one in draft.sentences if one.slot not in KEPT)
    return tuple(
        SummarySentence(text=one.text.strip(), slot=one.slot, citations=found) for one, found in cited if found
    )


def _object_in(answer: str) -> str:
    """The JSON object in an answer, whatever a model writes around it."""
    start, end = answer.find("{"), answer.rfind("}")
    return answer[start : end + 1] if 0 <= start < end else answer


def _citations(one: DraftSentence, asked: Material) -> tuple[Citation, ...]:
    known = [asked.numbered[at - 1] for at in one.sources[:MOST_SOURCES] if 1 <= at <= len(asked.numbered)]
    return tuple(dict.fromkeys(citation for sentence in known for citation in sentence.citations))


def _fallen_back(extractive: Summary, fault: ModelFault, corrections: tuple[Correction, ...]) -> Summary:
    """The extractive summary, labelled with the reason, and with what was dropped on the way."""
    every = (*extractive.corrections, *corrections)
    return extractive.model_copy(update={"fallback": fault.value, "corrections": every})


def held_back(asked: Material) -> tuple[Correction, ...]:
    """Sentences of the paper that speak to a machine: they were not sent, and the summary says so."""
    return tuple(Correction(text=one.text, faults=(INSTRUCTION_FAULT,)) for one in asked.held_back)


def _merged(
    extractive: Summary, told: Sequence[SummarySentence], corrections: tuple[Correction, ...], writer: Writer
) -> Summary:
    used = {citation.page for one in told for citation in one.citations} | {row.page for row in extractive.key_figures}
    used |= {citation.page for item in extractive.items for one in item.sentences for citation in one.citations}
    return extractive.model_copy(
        update={
            "method": "language_model",
            "model": f"{writer.identity['service']}:{writer.identity['model']}",
            "sentences": tuple(told),
            "corrections": corrections,
            "pages_used": tuple(sorted(used)),
            "words": words_of(told),
        }
    )
