"""What is told of a paper of each kind, slot by slot, and what a sentence counts."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.summary import Slot
from workers.domain.paper_text import squash
from workers.stages.summarise.compression import PRONOUN
from workers.stages.summarise.coverage import Coverage, Told, fill, weigh
from workers.stages.summarise.questioning import questions
from workers.stages.summarise.selection import (
    RESERVED,
    asked,
    fitted,
    is_item,
    meeting_lines,
    stated_items,
    stated_sentences,
    tell_asked,
    tell_implications,
    tell_next_steps,
    tell_purpose,
)
from workers.stages.summarise.sentences import Sentence, is_fragment
from workers.stages.summarise.slots import is_routine, is_tail, kind_of_heading

BUDGET = 250
"""Words of a summary at most."""
LEAST_SAID = 4
LEAST_GAIN = 0.0
"""What a sentence must add for each word to be told beyond the mandatory slots."""
HEADED, PLAIN, TAIL, ROUTINE, FRAGMENT = 1.25, 1.0, 0.2, 0.5, 0.4
FIRST, FRONT, LISTED, DANGLING = 1.4, 1.2, 0.5, 0.7
"""What counts for a sentence: to be the first under its heading, on the first page, in a list of details, to lean"
" on the one before."""
DETAIL = re.compile(r"[•▪●○*\uf0b7\u2013-]|\(?[a-z]\)")
SLOTS = (Slot.PURPOSE, Slot.RECOMMENDATION, Slot.DECISION, Slot.IMPLICATION, Slot.NEXT_STEP, Slot.COVERAGE)
DECIDING = frozenset({DocumentType.MINUTES, DocumentType.DECISION_RECORD})

Chosen = list[tuple[Slot, Told]]


@dataclass(frozen=True)
class Matter:
    """What is chosen from: what may be told, all that was read, what was extracted, and the test of a citation, and
    the line that names the paper.
    """

    pool: tuple[Told, ...]
    read: tuple[Sentence, ...]
    extraction: Extraction
    document_type: DocumentType
    holds: Callable[[Sentence], bool]
    head: Sentence | None
    budget: int


def tell_paper(matter: Matter) -> Chosen:
    """What is asked or decided, purpose, implications, next steps, then what is not yet told."""
    coverage = Coverage(matter.budget)
    named = [matter.head] if matter.head else []
    heading = tell_asked(coverage, held(named, matter))
    asked_for = [(slot, one) for slot, many in asked_of(matter, coverage.left) for one in tell_asked(coverage, many)]
    purpose = tell_purpose(coverage, stated_first(matter))
    chosen: Chosen = [*slotted(Slot.PURPOSE, [*heading, *purpose]), *asked_for]
    chosen += slotted(Slot.IMPLICATION, tell_implications(coverage, matter.pool))
    chosen += slotted(Slot.NEXT_STEP, tell_next_steps(coverage, matter.pool))
    return chosen + tell_rest(coverage, matter.pool, matter.holds)


def tell_agenda(matter: Matter) -> Chosen:
    """When and where, every item, whom to ask, then what else the agenda says."""
    coverage = Coverage(matter.budget)
    first = held(meeting_lines(matter.read, matter.extraction), matter)
    chosen = slotted(Slot.PURPOSE, tell_asked(coverage, first))
    items = held(stated_items(matter.read, matter.extraction), matter)
    chosen += slotted(Slot.COVERAGE, tell_asked(coverage, items))
    return chosen + tell_rest(coverage, [one for one in matter.pool if not is_item(one.sentence)], matter.holds)


def tell_questions(matter: Matter) -> Chosen:
    """When the questions are put, then one line for each."""
    coverage = Coverage(matter.budget)
    first = held([matter.head] if matter.head else [], matter)
    chosen = slotted(Slot.PURPOSE, tell_asked(coverage, first))
    asked_there = held(questions(matter.extraction.questions, matter.read, coverage.left), matter)
    chosen += slotted(Slot.COVERAGE, tell_asked(coverage, asked_there, 0))
    return chosen if asked_there else chosen + tell_rest(coverage, matter.pool, matter.holds)


def asked_of(matter: Matter, words: int) -> list[tuple[Slot, tuple[Told, ...]]]:
    """Recommendations or decisions: as extracted, else as the headings and the words of the paper show them."""
    deciding = matter.document_type in DECIDING
    slots = (Slot.DECISION,) if deciding else (Slot.RECOMMENDATION, Slot.DECISION)
    stated = {Slot.RECOMMENDATION: matter.extraction.recommendations, Slot.DECISION: matter.extraction.decisions}
    room = words - RESERVED
    found = [
        (slot, held(fitted(list(stated_sentences(stated[slot])), room, matter.holds), matter))
        for slot in slots
        if stated[slot]
    ]
    return found or [(slots[0], held(asked(matter.read, slots[0]), matter))]


def stated_first(matter: Matter) -> tuple[Told, ...]:
    """The sentences of the purpose that extraction found; else all that may be told."""
    stated = squash(matter.extraction.purpose.quote) if matter.extraction.purpose else ""
    inside = tuple(one for one in matter.pool if squash(one.sentence.text) in stated)
    return inside or matter.pool


def held(sentences: Iterable[Sentence], matter: Matter) -> tuple[Told, ...]:
    """Those whose citation holds, with what they tell."""
    return weigh([one for one in sentences if matter.holds(one)], "")


TELLING: dict[DocumentType, Callable[[Matter], Chosen]] = {
    DocumentType.AGENDA: tell_agenda,
    DocumentType.QUESTIONS: tell_questions,
}
"""How a kind of paper is told; all others are told as papers that ask for something."""


def tell_rest(coverage: Coverage, pool: Sequence[Told], holds: Callable[[Sentence], bool]) -> Chosen:
    """Fill the words that are left with what tells most."""
    before = len(coverage.chosen)
    fill(coverage, pool, weight, LEAST_GAIN, holds)
    return slotted(Slot.COVERAGE, coverage.chosen[before:])


def weight(sentence: Sentence) -> float:
    """What a sentence counts by the heading over it, by its place and by its matter."""
    if is_tail(sentence.heading):
        return TAIL
    if is_routine(sentence.text):
        return ROUTINE
    if is_fragment(sentence):
        return FRAGMENT
    headed = HEADED if kind_of_heading(sentence.heading) else PLAIN
    opening = FIRST if sentence.first else PLAIN
    front = FRONT if sentence.citations[0].page == 1 else PLAIN
    leaning = DANGLING if PRONOUN.match(sentence.text) else PLAIN
    return headed * opening * front * leaning * (LISTED if DETAIL.match(sentence.marker) else PLAIN)


def slotted(slot: Slot, told: Iterable[Told]) -> Chosen:
    """Sentences with the slot that they are told for."""
    return [(slot, one) for one in told]
