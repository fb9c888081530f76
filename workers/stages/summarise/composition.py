"""The summary of one document, from its text and from what is known of it."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from contracts.artefacts.classification import Classification, DocumentType
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.summary import Slot, Summary, SummarySentence
from contracts.artefacts.text import RecognisedText
from workers.stages.summarise.blocks import blocks
from workers.stages.summarise.coverage import Coverage, Told, fill, weigh
from workers.stages.summarise.figures import figures_in
from workers.stages.summarise.key_figures import key_figures
from workers.stages.summarise.selection import (
    asked,
    identity_lines,
    is_item,
    meeting_lines,
    stated_items,
    stated_sentences,
    tell_asked,
    tell_implications,
    tell_next_steps,
    tell_purpose,
)
from workers.stages.summarise.sentences import Sentence, is_fragment, own_words, sentences, tellable
from workers.stages.summarise.slots import is_routine, is_tail, kind_of_heading
from workers.stages.summarise.verification import squash, squashed, verified

BUDGET = 250
"""Words of a summary at most."""
LEAST_GAIN = 0.03
"""What a sentence must add for each word to be told beyond the mandatory slots."""
HEADED, PLAIN, TAIL, ROUTINE, FRAGMENT = 1.25, 1.0, 0.2, 0.5, 0.4
SLOTS = (Slot.PURPOSE, Slot.RECOMMENDATION, Slot.DECISION, Slot.IMPLICATION, Slot.NEXT_STEP, Slot.COVERAGE)
DECIDING = frozenset({DocumentType.MINUTES, DocumentType.DECISION_RECORD})

Chosen = list[tuple[Slot, Told]]


@dataclass(frozen=True)
class Matter:
    """What is chosen from: what may be told, all that was read, what was extracted, and the test of a citation."""

    pool: tuple[Told, ...]
    read: tuple[Sentence, ...]
    extraction: Extraction
    document_type: DocumentType
    holds: Callable[[Sentence], bool]


def summarise(text: RecognisedText, classification: Classification, extraction: Extraction, title: str) -> Summary:
    """A summary of at most BUDGET words in which each sentence stands word for word in the document."""
    pages = squashed(text.pages)
    read = tuple(one for one in sentences(blocks(text.pages)) if verified(one.text, one.citations, pages))
    plain = own_words([one for one in read if tellable(one)])
    kind = classification.document_type.value
    matter = Matter(weigh(plain, title), read, extraction, kind, lambda one: verified(one.text, one.citations, pages))
    chosen = tell_agenda(matter) if kind is DocumentType.AGENDA else tell_paper(matter)
    told = [as_told(slot, one) for slot, one in sorted(chosen, key=reading_order)]
    figures = frozenset(figure.value for one in told for figure in figures_in(one.text))
    table = key_figures(plain, extraction, weight, figures, pages)
    cited = {citation.page for one in told for citation in one.citations} | {figure.page for figure in table}
    words = sum(len(one.text.split()) for one in told)
    return Summary(
        sentences=tuple(told), key_figures=table, pages_used=tuple(sorted(cited)), pages=len(text.pages), words=words
    )


def tell_paper(matter: Matter) -> Chosen:
    """What is asked or decided, purpose, implications, next steps, then what is not yet told."""
    coverage = Coverage(BUDGET)
    named = identity_lines(matter.extraction) if matter.document_type is DocumentType.DECISION_RECORD else []
    opening = tell_asked(coverage, held(named, matter))
    asked_for = [(slot, one) for slot, many in asked_of(matter) for one in tell_asked(coverage, many)]
    purpose = tell_purpose(coverage, stated_first(matter))
    chosen: Chosen = [*slotted(Slot.PURPOSE, [*opening, *purpose]), *asked_for]
    chosen += slotted(Slot.IMPLICATION, tell_implications(coverage, matter.pool))
    chosen += slotted(Slot.NEXT_STEP, tell_next_steps(coverage, matter.pool))
    return chosen + tell_rest(coverage, matter.pool)


def tell_agenda(matter: Matter) -> Chosen:
    """When and where, every item, whom to ask, then what else the agenda says."""
    coverage = Coverage(BUDGET)
    opening = held(meeting_lines(matter.read, matter.extraction), matter)
    chosen = slotted(Slot.PURPOSE, tell_asked(coverage, opening))
    items = held(stated_items(matter.read, matter.extraction), matter)
    chosen += slotted(Slot.COVERAGE, tell_asked(coverage, items))
    return chosen + tell_rest(coverage, [one for one in matter.pool if not is_item(one.sentence)])


def asked_of(matter: Matter) -> list[tuple[Slot, tuple[Told, ...]]]:
    """Recommendations or decisions: as extracted, else as the headings and the words of the paper show them."""
    deciding = matter.document_type in DECIDING
    slots = (Slot.DECISION,) if deciding else (Slot.RECOMMENDATION, Slot.DECISION)
    stated = {Slot.RECOMMENDATION: matter.extraction.recommendations, Slot.DECISION: matter.extraction.decisions}
    found = [(slot, held(stated_sentences(stated[slot]), matter)) for slot in slots if stated[slot]]
    return found or [(slots[0], held(asked(matter.read, slots[0]), matter))]


def stated_first(matter: Matter) -> tuple[Told, ...]:
    """The sentences of the purpose that extraction found; else all that may be told."""
    stated = squash(matter.extraction.purpose.quote) if matter.extraction.purpose else ""
    inside = tuple(one for one in matter.pool if squash(one.sentence.text) in stated)
    return inside or matter.pool


def held(sentences: Iterable[Sentence], matter: Matter) -> tuple[Told, ...]:
    """Those whose citation holds, with what they tell."""
    return weigh([one for one in sentences if matter.holds(one)], "")


def tell_rest(coverage: Coverage, pool: Sequence[Told]) -> Chosen:
    """Fill the words that are left with what tells most."""
    before = len(coverage.chosen)
    fill(coverage, pool, weight, LEAST_GAIN)
    return slotted(Slot.COVERAGE, coverage.chosen[before:])


def weight(sentence: Sentence) -> float:
    """What a sentence counts by the heading over it and by its matter."""
    if is_tail(sentence.heading):
        return TAIL
    if is_routine(sentence.text):
        return ROUTINE
    if is_fragment(sentence):
        return FRAGMENT
    return HEADED if kind_of_heading(sentence.heading) else PLAIN


def slotted(slot: Slot, told: Iterable[Told]) -> Chosen:
    """Sentences with the slot that they are told for."""
    return [(slot, one) for one in told]


def reading_order(choice: tuple[Slot, Told]) -> tuple[int, int]:
    """Slot by slot, and in each in the order of the document."""
    return SLOTS.index(choice[0]), choice[1].sentence.position


def as_told(slot: Slot, told: Told) -> SummarySentence:
    """A chosen sentence as the summary holds it."""
    text = re.sub(r"\s+", " ", told.sentence.text)
    return SummarySentence(text=text, slot=slot, citations=told.sentence.citations)
