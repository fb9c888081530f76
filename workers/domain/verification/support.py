"""Whether the words of a sentence are those of its quotes, and each part of them of one place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from contracts.artefacts.stated import Citation
from workers.domain.verification.words import (
    REPORTING_STEMS,
    Token,
    content,
    share,
    source_sentences,
    tokens,
)

ENOUGH = 0.5
"""Share of a sentence's words that must stand in its quotes."""
FEW = 4
"""Words below which a part of a sentence says too little to be looked for alone."""
RUN = 3
"""Words that stand together in a quote too from which they are copied from there."""
ONE_SOURCE = 0.6
BOUNDARY = re.compile(
    r"[;:,()]\s|\s[\u2013-]\s|\s(?:and|but|while|whereas|although|with|which|because|so|after|before|to)\s"
)
SEAM = re.compile(r"[.;:,()\u2013]|(?:^|\s)(?:and|but|while|whereas|although|with)(?:\s|$)")
"""What may stand where a sentence goes over from one source to another."""
ENDED = re.compile(r"[.!?;:][\"\u2019\u201d')\]]*$")


@dataclass(frozen=True)
class Run:
    """Words of a sentence, from place to place, that stand together in these sources."""

    first: int
    last: int
    sources: frozenset[int]


def overlap(sentence: str, quote: str) -> float:
    """How much of what a sentence says stands in its quotes."""
    return share(said(sentence), content(quote))


def said(text: str) -> frozenset[str]:
    """The words of a text by which it can be told from others."""
    return content(text) - REPORTING_STEMS


def is_mixed(sentence: str, citations: Sequence[Citation]) -> bool:
    """Whether a part of a sentence is put together from different places of its quotes."""
    sources = tuple(_sources(citations))
    found = [content(one) for one in sources]
    everything = frozenset[str]().union(*found) if found else frozenset()
    spread = any(not _of_one(part & everything, found) for part in _parts(sentence))
    single = [_stems(text) for one in citations for text in source_sentences(re.sub(r"\s+", " ", one.quote))]
    return spread or _is_spliced(sentence, [_stems(one) for one in sources], single)


def _sources(citations: Sequence[Citation]) -> Iterator[str]:
    """Each sentence with the one before it, for a pronoun or a list needs both; also over the end of a page."""
    for at, one in enumerate(citations):
        sentences = source_sentences(re.sub(r"\s+", " ", one.quote))
        before = citations[at - 1] if at else None
        if before and one.page == before.page + 1 and not ENDED.search(before.quote.strip()):
            yield f"{before.quote} {one.quote}"
        yield from (" ".join(sentences[max(0, place - 1) : place + 1]) for place in range(len(sentences)))


def _parts(sentence: str) -> list[frozenset[str]]:
    parts = [said(part) for part in BOUNDARY.split(sentence)]
    merged: list[frozenset[str]] = []
    for part in parts:
        if merged and (len(part) < FEW or len(merged[-1]) < FEW):
            merged[-1] |= part
        else:
            merged.append(part)
    return merged


def _of_one(part: frozenset[str], sources: list[frozenset[str]]) -> bool:
    return len(part) < FEW or max((share(part, one) for one in sources), default=0.0) >= ONE_SOURCE


def _is_spliced(sentence: str, sources: Sequence[str], single: Sequence[str]) -> bool:
    """Whether words copied from one place go on, in the middle of a clause, with words copied from another."""
    spoken = tokens(sentence)
    runs = [run for run in _runs(spoken, sources) if run.last - run.first >= RUN]
    return any(
        not one.sources & other.sources
        and other.first - one.last <= 1
        and not _is_joint(sentence, spoken, one, other, single)
        for one, other in pairwise(runs)
    )


def _is_joint(sentence: str, spoken: Sequence[Token], one: Run, other: Run, single: Sequence[str]) -> bool:
    """Whether a new clause begins where the source changes: at a joint, and with a whole sentence on one side of it."""
    between = sentence[spoken[one.last - 1].end : spoken[other.first].end]
    before = " ".join(token.stem for token in spoken[one.last - RUN : one.last])
    after = " ".join(token.stem for token in spoken[other.first : other.first + RUN])
    whole = any(source.strip().endswith(before) or source.strip().startswith(after) for source in single)
    return whole and SEAM.search(between) is not None


def _runs(spoken: Sequence[Token], sources: Sequence[str]) -> Iterator[Run]:
    """The sentence cut into the longest runs that stand together in a source."""
    place = 0
    while place < len(spoken):
        last, holding = place + 1, frozenset[int]()
        for end in range(place + 1, len(spoken) + 1):
            wanted = f" {' '.join(one.stem for one in spoken[place:end])} "
            found = frozenset(number for number, source in enumerate(sources) if wanted in source)
            if not found:
                break
            last, holding = end, found
        yield Run(place, last, holding)
        place = last


def _stems(text: str) -> str:
    return f" {' '.join(one.stem for one in tokens(text))} "
