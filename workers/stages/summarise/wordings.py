"""Rows for what a paper asks or decides in its full wording, where a sentence tells it in fewer words."""

from collections.abc import Iterator, Sequence

from contracts.artefacts.extraction import Extraction
from contracts.artefacts.stated import Stated
from contracts.artefacts.summary import KeyFigure, SummarySentence
from workers.domain.paper_text import squash
from workers.stages.summarise.sentences import capital

RECOMMENDED_ROW, DECIDED_ROW = "Recommended in full", "Decided in full"
LEAST_LEFT_OUT = 5
"""Words that a sentence leaves out at least."""
MOST_WORDS = 90
"""Words of a row at most; what is longer is read in the paper."""


def wordings(extraction: Extraction, told: Sequence[SummarySentence]) -> Iterator[KeyFigure]:
    """A row for each recommendation or decision of which a sentence leaves out some words, or that none tells."""
    said = squash(" ".join(one.text for one in told))
    shown: set[str] = set()
    for label, values in (
        (RECOMMENDED_ROW, extraction.recommendations),
        (DECIDED_ROW, extraction.decisions),
    ):
        for one in values:
            wording = squash(one.value).rstrip(".;")
            left_out = len(one.value.split()) - told_words(one, told)
            known = wording in said or wording in shown or left_out < LEAST_LEFT_OUT
            if not known and len(one.value.split()) <= MOST_WORDS:
                shown.add(wording)
                yield KeyFigure(label=label, value=capital(" ".join(one.value.split())), page=one.page, quote=one.quote)


def told_words(one: Stated, told: Sequence[SummarySentence]) -> int:
    """Words of the longest sentence that tells it."""
    quote = squash(one.quote)
    own = (it for it in told if any(squash(cited.quote) in quote for cited in it.citations))
    return max((len(it.text.split()) for it in own), default=0)
