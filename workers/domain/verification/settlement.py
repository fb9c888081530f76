"""What of a draft is published: sentences without fault, the paper's own words for others, a record of each change."""

from collections.abc import Sequence
from dataclasses import dataclass

from contracts.artefacts.stated import Citation
from contracts.artefacts.summary import Correction, SummarySentence
from workers.domain.verification.verdict import Evidence, Fault, verify
from workers.domain.verification.words import content, share, source_sentences

LIKE = 0.4
"""Share of a sentence's words that a sentence of its quotes must have to stand in its place."""


@dataclass(frozen=True)
class Settled:
    """The sentences to publish, in order, and what became of the others."""

    sentences: tuple[SummarySentence, ...]
    corrections: tuple[Correction, ...]


def settle(draft: Sequence[SummarySentence], evidence: Evidence) -> Settled:
    """Judge every sentence; one with a fault is replaced by the sentence that it cites, or dropped, and recorded."""
    kept: list[SummarySentence] = []
    corrections: list[Correction] = []
    for sentence in draft:
        faults = verify(sentence.text, sentence.citations, evidence)
        instead = _verbatim(sentence, evidence) if faults else sentence
        if instead is not None and instead.text not in {one.text for one in kept}:
            kept.append(instead)
        if faults:
            corrections.append(_correction(sentence, faults, instead))
    return Settled(tuple(kept), tuple(corrections))


def _correction(sentence: SummarySentence, faults: Sequence[Fault], instead: SummarySentence | None) -> Correction:
    kinds = tuple(dict.fromkeys(one.kind.value for one in faults))
    return Correction(text=sentence.text, faults=kinds, replacement=instead.text if instead else None)


def _verbatim(sentence: SummarySentence, evidence: Evidence) -> SummarySentence | None:
    """The sentence of the quotes that is most like it, cited as it stands; None where none is."""
    wanted = content(sentence.text)
    offered = [
        Citation(page=citation.page, quote=words.strip())
        for citation in sentence.citations
        if evidence.holds(citation)
        for words in source_sentences(citation.quote)
    ]
    fitting = [one for one in offered if evidence.holds(one) and share(wanted, content(one.quote)) >= LIKE]
    best = max(fitting, key=lambda one: share(wanted, content(one.quote)), default=None)
    if best is None:
        return None
    text = " ".join(best.quote.split())
    return SummarySentence(text=text, slot=sentence.slot, citations=(best,))
