"""The summary of one document, from its text and from what is known of it."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from contracts.artefacts.classification import Classification, DocumentType, PackPart
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.summary import ItemSummary, KeyFigure, Slot, Summary, SummarySentence
from contracts.artefacts.text import Page, RecognisedText
from workers.domain.paper_text import squash
from workers.domain.verification import Evidence, Settled, settle, verify
from workers.stages.summarise.blocks import blocks
from workers.stages.summarise.compression import FINITE, forms, is_heading_like, mended
from workers.stages.summarise.coverage import Told, weigh
from workers.stages.summarise.forms import form_lines
from workers.stages.summarise.joining import rows
from workers.stages.summarise.particulars import HEADED, PLAIN_OPENING, opening, particulars, pathway, people
from workers.stages.summarise.sentences import LEAST_WORDS, Sentence, capital, own_words, sentences, tellable
from workers.stages.summarise.table import rows_of
from workers.stages.summarise.telling import TELLING, Matter, tell_paper

BUDGET = 250
"""Words of a summary at most."""
ITEM_BUDGET = 60
"""Words on one item of a pack at most."""
FIRST_LINES = 3
"""Lines that are told of a paper in which nothing weighs more than the rest."""
FOR_MEETINGS = frozenset({DocumentType.REPORT, DocumentType.DECISION_RECORD, DocumentType.SUPPLEMENT})
ASKED = frozenset({Slot.RECOMMENDATION, Slot.DECISION})
SLOTS = (Slot.PURPOSE, Slot.RECOMMENDATION, Slot.DECISION, Slot.IMPLICATION, Slot.NEXT_STEP, Slot.COVERAGE)


def summarise(text: RecognisedText, classification: Classification, extraction: Extraction, title: str) -> Summary:
    """A summary of at most BUDGET words in which each sentence passes the verifier, with a table of key figures."""
    evidence = Evidence({page.number: page.text for page in text.pages})
    read = tuple(one for one in sentences(blocks(text.pages)) if is_verbatim(one, evidence))
    kind = classification.document_type.value
    told = tell(read, extraction, kind, title, evidence, BUDGET)
    items = tuple(item_summaries(text.pages, classification.parts, title, evidence))
    table = rows_of(read, extraction, title, told.sentences, evidence)
    every = (*told.sentences, *(sentence for item in items for sentence in item.sentences))
    used = {citation.page for one in every for citation in one.citations} | {row.page for row in table}
    return Summary(
        sentences=told.sentences,
        key_figures=table,
        items=items,
        corrections=told.corrections,
        pages_used=tuple(sorted(used)),
        pages=len(text.pages),
        words=words_of(told.sentences),
    )


def tell(
    read: Sequence[Sentence], extraction: Extraction, kind: DocumentType, title: str, evidence: Evidence, budget: int
) -> Settled:
    """What is told of a paper, or of a part of one, in so many words at most, as the verifier lets it stand."""
    plain = own_words([one for one in read if tellable(one) and not is_heading_like(one)])
    shaped = [*(form for one in plain for form in forms(one)), *rows(read)]
    named = particulars(extraction, read, evidence)
    matter = Matter(
        weigh(shaped, title, plain),
        tuple(read),
        extraction,
        kind,
        lambda one: not verify(one.text, one.citations, evidence),
        tuple(filter(None, openings(named, kind))),
        pathway(named),
        people(named),
        form_lines(evidence.pages) if kind is DocumentType.EQUALITY_ASSESSMENT else (),
        budget,
    )
    chosen = TELLING.get(kind, tell_paper)(matter)
    draft = [as_told(slot, one) for slot, one in sorted(chosen, key=reading_order)]
    settled = settle(draft or first_lines(read), evidence)
    return Settled(within(settled.sentences, budget), settled.corrections)


def openings(named: Sequence[KeyFigure], kind: DocumentType) -> tuple[Sentence | None, ...]:
    """The line that names a paper, and in its place the one that cannot be misread."""
    labels = {row.label for row in named}
    if kind in FOR_MEETINGS and "Reference" not in labels:
        return (opening(named, HEADED),)
    if kind in FOR_MEETINGS and "Decision" in labels:
        return (opening(named, HEADED), opening(named, PLAIN_OPENING))
    return (opening(named), opening(named, PLAIN_OPENING))


def first_lines(read: Sequence[Sentence]) -> list[SummarySentence]:
    """The first lines that say something, as they stand, of a paper in which nothing weighs more than the rest."""
    lines = islice(filter(may_stand, read), FIRST_LINES)
    return [SummarySentence(text=mended(one.text), slot=Slot.COVERAGE, citations=one.citations) for one in lines]


def may_stand(sentence: Sentence) -> bool:
    """Whether a line says something, be it a whole sentence or not."""
    return not sentence.title and sentence.words >= LEAST_WORDS and FINITE.search(sentence.text) is not None


def within(told: Sequence[SummarySentence], budget: int) -> tuple[SummarySentence, ...]:
    """The sentences without the last ones where they have too many words."""
    kept = list(told)
    while words_of(kept) > budget:
        kept.pop()
    return tuple(kept)


def item_summaries(
    pages: Sequence[Page], parts: Sequence[PackPart], title: str, evidence: Evidence
) -> Iterator[ItemSummary]:
    """What each item of a pack says, from its own pages only."""
    for part in parts:
        own = [page for page in pages if part.first_page <= page.number <= part.last_page]
        read = tuple(one for one in sentences(blocks(own)) if is_verbatim(one, evidence))
        told = tell(read, Extraction(), DocumentType.REPORT, title, evidence, ITEM_BUDGET).sentences
        if told:
            yield ItemSummary(item=part.item, first_page=part.first_page, last_page=part.last_page, sentences=told)


def is_verbatim(sentence: Sentence, evidence: Evidence) -> bool:
    """Whether a sentence is the quotes, or a part of them, and they stand on their pages."""
    quoted = squash("".join(citation.quote for citation in sentence.citations))
    return bool(sentence.citations) and all(map(evidence.holds, sentence.citations)) and squash(sentence.text) in quoted


def words_of(told: Sequence[SummarySentence]) -> int:
    """Words as a reader counts them."""
    return sum(len(one.text.split()) for one in told)


def reading_order(choice: tuple[Slot, Told]) -> tuple[int, int]:
    """Slot by slot, and in each in the order of the document."""
    return SLOTS.index(choice[0]), choice[1].sentence.position


def as_told(slot: Slot, told: Told) -> SummarySentence:
    """A chosen sentence as the summary holds it."""
    return SummarySentence(text=ended(mended(told.sentence.text), slot), slot=slot, citations=told.sentence.citations)


def ended(text: str, slot: Slot) -> str:
    """What is asked or decided begins and ends as a sentence, also where it is an entry of a list."""
    if slot not in ASKED:
        return re.sub(r"[;,]$", ".", text)
    return capital(re.sub(r"[;,]$|(?<=[\w)])$", ".", text))
