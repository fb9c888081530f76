"""What is told of a paper of each kind, slot by slot, and what a sentence counts."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from contracts.artefacts.classification import DocumentType
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.stated import Stated
from contracts.artefacts.summary import Slot
from workers.domain.paper_text import squash
from workers.stages.summarise.compression import PRONOUN, is_useless
from workers.stages.summarise.coverage import Coverage, Told, weigh
from workers.stages.summarise.figures import figures_in
from workers.stages.summarise.filling import fill, lengthen
from workers.stages.summarise.joining import groups
from workers.stages.summarise.operative import fitted, shortened
from workers.stages.summarise.questioning import questions
from workers.stages.summarise.selection import (
    asked,
    is_item,
    meeting_lines,
    stated_items,
    stated_sentences,
    tell_asked,
    tell_implications,
    tell_next_steps,
    tell_purpose,
)
from workers.stages.summarise.sentences import VERB, Sentence, is_fragment
from workers.stages.summarise.slots import is_courtesy, is_of_law, is_routine, kind_of_heading

ASKED_PART = 4
"""One of so many words is for what is asked or decided; what needs more is told in fewer, and whole in the table."""
PROSE_WORDS = 18
"""Words from which an entry of a list is prose."""
SAME_BEGINNING = 30
"""Letters by which a recommendation is found again in the text."""
HEADED, PLAIN, TAIL, ROUTINE, FRAGMENT = 1.25, 1.0, 0.2, 0.2, 0.4
FIRST, FRONT, LISTED, DANGLING = 1.4, 1.2, 0.5, 0.7
"""What counts for a sentence: to be the first under its heading, on the first page, in a list of details, to lean on
the one before."""
SETTLED, SUMMED, RULE, ELSEWHERE, LAW = 1.3, 1.3, 1.3, 0.4, 0.4
"""What counts for a sentence: to tell what was settled, a whole or its state, a rule; to tell of others, of the law."""
SETTLES = re.compile(
    r"\b(?:agreed|approved|considered|delegated|appointed|endorsed|awarded|allocated|deferred|withdrawn|refused"
    r"|rejected)\b",
    re.IGNORECASE,
)
SUMS = re.compile(r"\b(?:totals?|totall(?:ed|ing)|overall|average|currently|forecast|estimated)\b", re.IGNORECASE)
OF_OTHERS = re.compile(r"\b(?:national(?:ly)?|England|Government|UK)\b")
RULES = re.compile(
    r"\b(?:must|shall|may not|cannot|entitled|limited to|no later than|right (?:of|to)|will (?:lose|need to)"
    r"|should (?:not|only))\b"
)
"""What a paper lays down."""
ADDRESSED = re.compile(
    r"\bplease (?:contact|sign|return|keep|complete|telephone|email|write)\b"
    r"|(?<!\d)\(?0\d{2,4}\)?[\s-]?\d{3,4}[\s-]?\d{3,4}\b",
    re.IGNORECASE,
)
"""Where to write or to call, which the table has."""
AMOUNTS = frozenset({"money", "share"})
DETAIL = re.compile(r"[•▪●○*\uf0b7\u2013-]|\(?[a-z]\)")
DECIDING = frozenset({DocumentType.MINUTES, DocumentType.DECISION_RECORD})

ANSWERED_FOR = frozenset({DocumentType.EQUALITY_ASSESSMENT, DocumentType.NOTICE, DocumentType.CONSULTATION})
"""Papers of which a reader asks who answers for them."""

Chosen = list[tuple[Slot, Told]]


@dataclass(frozen=True)
class Matter:
    """What is chosen from: what may be told, all that was read, what was extracted, the test of a citation, and the
    lines that name the paper, the committees that considered it, those who answer for it, and what its form states.
    """

    pool: tuple[Told, ...]
    read: tuple[Sentence, ...]
    extraction: Extraction
    document_type: DocumentType
    holds: Callable[[Sentence], bool]
    heads: tuple[Sentence, ...]
    pathway: Sentence | None
    people: Sentence | None
    form: tuple[Sentence, ...]
    budget: int


def tell_paper(matter: Matter) -> Chosen:
    """What is asked or decided, purpose, implications, next steps, then what is not yet told."""
    coverage = Coverage(matter.budget)
    answering = matter.people if matter.document_type in ANSWERED_FOR else None
    named = [one for one in (*matter.form, answering, matter.pathway) if one]
    heading = tell_asked(coverage, (*held(matter.heads, matter)[:1], *held(named, matter)))
    wanted = asked_of(matter, coverage.left)
    asked_for = [(one.slot, told) for one in wanted for told in tell_asked(coverage, one.told)]
    purpose = tell_purpose(coverage, stated_first(matter), needed=not asked_for)
    chosen: Chosen = [*slotted(Slot.PURPOSE, [*heading, *purpose]), *asked_for]
    pool = without_asked(matter.pool, [one for _, one in asked_for])
    chosen += slotted(Slot.IMPLICATION, tell_implications(coverage, pool))
    chosen += slotted(Slot.NEXT_STEP, tell_next_steps(coverage, pool))
    longer = [told for one in wanted for told in one.longer]
    return with_rest(chosen, coverage, pool, matter.holds, longer)


def without_asked(pool: Sequence[Told], asked_for: Iterable[Told]) -> list[Told]:
    """The sentences without those in which a recommendation or decision stands that is told already."""
    said = [squash(one.sentence.text)[:SAME_BEGINNING] for one in asked_for]
    return [one for one in pool if not any(text in squash(quoted_in(one.sentence)) for text in said)]


def quoted_in(sentence: Sentence) -> str:
    """The paper's own words for a sentence."""
    return "".join(citation.quote for citation in sentence.citations)


def tell_agenda(matter: Matter) -> Chosen:
    """When and where, every item, whom to ask, then what else the agenda says."""
    coverage = Coverage(matter.budget)
    lines = meeting_lines(matter.read, matter.extraction)
    standing = held(lines, matter)
    named = () if len(standing) == len(lines) else held(matter.heads, matter)[:1]
    people = held([matter.people] if matter.people else [], matter)
    chosen = slotted(Slot.PURPOSE, tell_asked(coverage, (*named, *standing, *people)))
    items = stated_items(matter.read, matter.extraction)
    fitting = fitted([one for one in items if not is_routine(one.text)], coverage.left, matter.holds)
    routine = [one for one in items if is_routine(one.text)]
    chosen += slotted(Slot.COVERAGE, tell_asked(coverage, held((*fitting, *routine), matter)))
    others = [one for one in matter.pool if not is_item(one.sentence)]
    return with_rest(chosen, coverage, others, matter.holds)


def tell_questions(matter: Matter) -> Chosen:
    """When the questions are put, then one line for each."""
    coverage = Coverage(matter.budget)
    first = held(matter.heads, matter)[:1]
    chosen = slotted(Slot.PURPOSE, tell_asked(coverage, first))
    asked_there = held(questions(matter.extraction.questions, matter.read, coverage.left, matter.holds), matter)
    chosen += slotted(Slot.COVERAGE, tell_asked(coverage, asked_there, 0))
    return chosen if asked_there else with_rest(chosen, coverage, matter.pool, matter.holds)


@dataclass(frozen=True)
class Wanted:
    """What is asked or decided, as it is told, and in more words."""

    slot: Slot
    told: tuple[Told, ...]
    longer: tuple[Told, ...] = ()


def asked_of(matter: Matter, words: int) -> list[Wanted]:
    """Recommendations or decisions: as extracted, else as the headings and the words of the paper show them."""
    deciding = matter.document_type in DECIDING
    slots = (Slot.DECISION,) if deciding else (Slot.RECOMMENDATION, Slot.DECISION)
    stated = {Slot.RECOMMENDATION: matter.extraction.recommendations, Slot.DECISION: matter.extraction.decisions}
    room = words // ASKED_PART
    found = [stated_in(slot, stated[slot], room, matter) for slot in slots if stated[slot]]
    return found or [Wanted(slots[0], held(asked(matter.read, slots[0]), matter))]


def stated_in(slot: Slot, stated: Sequence[Stated], words: int, matter: Matter) -> Wanted:
    """What was extracted in so many words, where it can be told in so few."""
    found = shortened(list(stated_sentences(stated)), words, matter.holds)
    longer = [form for one in found for form in one.longer]
    return Wanted(slot, held([one.told() for one in found], matter), weigh(longer, ""))


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


def with_rest(
    chosen: Chosen,
    coverage: Coverage,
    pool: Sequence[Told],
    holds: Callable[[Sentence], bool],
    longer: Sequence[Told] = (),
) -> Chosen:
    """Fill the words that are left with what tells most, with longer forms of what is chosen, and with routine last."""
    before = len(coverage.chosen)
    worthy = [one for one in pool if not (is_routine(one.sentence.text) or is_only_courtesy(one.sentence.text))]
    for some in (worthy, pool):
        fill(coverage, groups(some), weight, holds)
        lengthen(coverage, [*longer, *some], holds)
    told = [(slot, coverage.latest(one)) for slot, one in chosen]
    return [*told, *slotted(Slot.COVERAGE, coverage.chosen[before:])]


def weight(sentence: Sentence) -> float:
    """What a sentence counts beside others: less as an entry of a list of details."""
    listed = DETAIL.match(sentence.marker) and sentence.words < PROSE_WORDS
    bare = DANGLING if not VERB.search(sentence.text.casefold()) else PLAIN
    return unlisted(sentence) * bare * (LISTED if listed else PLAIN)


def unlisted(sentence: Sentence) -> float:
    """What a sentence counts by the heading over it, by its place and by its matter; as much in a list as in prose."""
    if is_useless(sentence) or ADDRESSED.search(sentence.text):
        return TAIL
    if is_routine(sentence.text) or is_only_courtesy(sentence.text):
        return ROUTINE
    if is_fragment(sentence):
        return FRAGMENT
    headed = HEADED if kind_of_heading(sentence.heading) else PLAIN
    opening = FIRST if sentence.first else PLAIN
    front = FRONT if sentence.citations[0].page == 1 else PLAIN
    leaning = DANGLING if PRONOUN.match(sentence.text) else PLAIN
    return headed * opening * front * leaning * matters(sentence.text)


def is_only_courtesy(text: str) -> bool:
    """Whether a text only says who spoke to an item; not where it goes on to amounts."""
    return is_courtesy(text) and not any(one.kind in AMOUNTS for one in figures_in(text))


def matters(text: str) -> float:
    """What counts by the words of a sentence."""
    settled = SETTLED if SETTLES.search(text) else PLAIN
    summed = SUMMED if SUMS.search(text) else PLAIN
    others = ELSEWHERE if OF_OTHERS.search(text) else PLAIN
    law = LAW if is_of_law(text) else PLAIN
    return settled * summed * others * law * (RULE if RULES.search(text) else PLAIN)


def slotted(slot: Slot, told: Iterable[Told]) -> Chosen:
    """Sentences with the slot that they are told for."""
    return [(slot, one) for one in told]
