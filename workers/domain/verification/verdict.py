"""The verdict on a sentence: which of the rules it breaks."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from contracts.artefacts.stated import Citation
from workers.domain.paper_text import squash
from workers.domain.verification.binding import moved
from workers.domain.verification.names import foreign_names, small_words
from workers.domain.verification.polarity import CLAIMED, cues, is_asked, is_done, is_open, negations, neighbours
from workers.domain.verification.quantities import foreign
from workers.domain.verification.support import ENOUGH, is_mixed, overlap
from workers.domain.verification.words import content, share, tokens

LEAST_LETTERS = 8
"""Letters and digits that a quote needs to prove anything."""
REACHED = 0.5
"""Share of the words after a negation that makes two negations one."""
LOST = 0.7
"""Share of them that a sentence may not tell without the negation."""


class FaultKind(StrEnum):
    """The rules that a sentence may break."""

    UNCITED = "uncited"
    QUOTE_NOT_ON_PAGE = "quote_not_on_page"
    FIGURE = "figure"
    NAME = "name"
    NEGATION = "negation"
    OUTCOME = "outcome"
    STAGE = "stage"
    MOVED = "moved"
    MIXED = "mixed"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True)
class Fault:
    """A rule that a sentence breaks, with the words that break it."""

    kind: FaultKind
    words: str = ""


@dataclass(frozen=True)
class Evidence:
    """The pages of a paper in which quotes are looked for, by number."""

    pages: Mapping[int, str]

    @cached_property
    def squashed(self) -> Mapping[int, str]:
        """The pages in the form in which quotes are compared."""
        return {number: squash(text) for number, text in self.pages.items()}

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that the paper writes in small letters somewhere."""
        return small_words("\n".join(self.pages.values()))

    def holds(self, citation: Citation) -> bool:
        """Whether a quote stands on its page and has letters enough to prove anything."""
        letters = re.sub(r"[\W_]", "", citation.quote)
        return len(letters) >= LEAST_LETTERS and squash(citation.quote) in self.squashed.get(citation.page, "")


def verify(text: str, citations: Sequence[Citation], evidence: Evidence) -> tuple[Fault, ...]:
    """The rules that a sentence breaks; none where it may be published. The checks on words need quotes that"
    " stand.
    """
    if not citations:
        return (Fault(FaultKind.UNCITED),)
    astray = tuple(Fault(FaultKind.QUOTE_NOT_ON_PAGE, one.quote) for one in citations if not evidence.holds(one))
    if astray:
        return astray
    quotes = tuple(re.sub(r"\s+", " ", one.quote) for one in citations)
    if any(squash(text) == squash(quote) for quote in (*quotes, " ".join(quotes))):
        return ()
    return tuple(_faults(re.sub(r"\s+", " ", text), citations, evidence))


def _faults(text: str, citations: Sequence[Citation], evidence: Evidence) -> Iterator[Fault]:
    quote = " ".join(re.sub(r"\s+", " ", one.quote) for one in citations)
    yield from (Fault(FaultKind.FIGURE, one.text) for one in foreign(text, quote))
    yield from (Fault(FaultKind.NAME, one) for one in foreign_names(text, quote, evidence.small))
    yield from (Fault(FaultKind.NEGATION, one) for one in _negation_faults(text, quote))
    yield from (Fault(FaultKind.OUTCOME, one) for one in _outcome_faults(text, quote))
    yield from (Fault(FaultKind.STAGE, one) for one in _stage_faults(text, quote))
    yield from (Fault(FaultKind.MOVED, one) for one in moved(text, quote))
    if overlap(text, quote) < ENOUGH:
        yield Fault(FaultKind.UNSUPPORTED)
    if is_mixed(text, citations):
        yield Fault(FaultKind.MIXED)


def _negation_faults(text: str, quote: str) -> Iterator[str]:
    """Negations of the sentence that the quote does not have there, and those of the quote that the sentence"
    " loses.
    """
    said, there = list(negations(text)), list(negations(quote))
    words, pairs, quoted = content(text), neighbours(text), neighbours(quote)
    for one in said:
        if one.between in quoted or not any(_alike(one.reach, other.reach) for other in there):
            yield text[one.start : one.start + 20]
    for one in there:
        lost = bool(one.reach) and share(one.reach, words) >= LOST and not _said_elsewhere(quote, one.reach)
        kept = any(_alike(one.reach, other.reach) for other in said)
        cut_out = one.between in pairs and one.between not in quoted
        if (lost or cut_out) and not kept:
            yield quote[one.start : one.start + 20]


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    least = min(len(one), len(other))
    return least == 0 or len(one & other) / least >= REACHED


def _said_elsewhere(quote: str, reach: frozenset[str]) -> bool:
    """Whether the quote says the same words again without the negation."""
    counts = Counter(one.stem for one in tokens(quote))
    return bool(reach) and all(counts[word] > 1 for word in reach)


def _outcome_faults(text: str, quote: str) -> Iterator[str]:
    """Sides that the sentence takes and the quote does not."""
    there = {(one.family, one.side) for one in cues(quote)}
    families = {family for family, _ in there}
    for one in cues(text):
        if (one.family, one.side) not in there and (one.family in families or one.family in CLAIMED):
            yield text[one.start : one.end]


def _stage_faults(text: str, quote: str) -> Iterator[str]:
    """What is told as done and is only proposed, and the other way round."""
    if is_done(text) and not is_open(text) and not is_done(quote):
        yield "told as done"
    if is_asked(text) and not is_asked(quote) and is_done(quote):
        yield "told as proposed"
