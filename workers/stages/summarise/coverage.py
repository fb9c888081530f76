"""What a sentence tells, and the choice of those that tell most of what is not yet told (maximum coverage, MMR)."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from math import log

from workers.stages.summarise.figures import figures_in
from workers.stages.summarise.sentences import FUNCTION_WORDS, Sentence

NAME = re.compile(
    r"(?<=[a-z,;:()\u2019'] )(?:[A-Z][\w\u2019'&-]+)(?: (?:of|and|for|the|[A-Z][\w\u2019'&-]+))* [A-Z][\w\u2019'&-]+"
)
ACRONYM = re.compile(r"\b[A-Z]{3,6}\b")
WORD = re.compile(r"[^\W\d_]{5,}")
NAME_WEIGHT, ACRONYM_WEIGHT, TERM_WEIGHT, TITLE_WEIGHT = 1.2, 0.5, 0.05, 0.4
REDUNDANCY = 0.6
OVERHEAD = 3
"""Words that every sentence costs beyond its own, so that many fragments do not win over one sentence."""
LENGTH_POWER = 1.0
CANDIDATES = 1500
"""Sentences that are weighed against each other; of a pack the most telling ones."""


@dataclass(frozen=True)
class Told:
    """A sentence with what it tells: concepts by weight, and its words for comparing."""

    sentence: Sentence
    concepts: Mapping[str, float]
    words: frozenset[str]


def weigh(sentences: Sequence[Sentence], title: str, among: Sequence[Sentence] = ()) -> tuple[Told, ...]:
    """What each sentence tells; words count that the document, `among`, repeats or that its title has."""
    counts = Counter(word for sentence in among or sentences for word in terms(sentence.text))
    in_title = terms(title)
    return tuple(
        Told(sentence, concepts(sentence.text, counts, in_title), terms(sentence.text)) for sentence in sentences
    )


def terms(text: str) -> frozenset[str]:
    """The content words of a text."""
    return frozenset(word.casefold() for word in WORD.findall(text)) - FUNCTION_WORDS


def concepts(text: str, counts: Mapping[str, int], in_title: frozenset[str]) -> dict[str, float]:
    """Figures, names, acronyms and words that a text tells, with what they are worth."""
    worth = {f"word {word}": word_weight(word, counts, in_title) for word in terms(text)}
    worth |= {f"acronym {word}": ACRONYM_WEIGHT for word in ACRONYM.findall(text)}
    worth |= {f"name {name}": NAME_WEIGHT for name in NAME.findall(text)}
    return worth | {f"figure {figure.value}": figure.weight for figure in figures_in(text)}


def word_weight(word: str, counts: Mapping[str, int], in_title: frozenset[str]) -> float:
    """What a word is worth: nothing when it stands once, more when it is in the title."""
    repeated = TERM_WEIGHT * log(counts[word]) if counts[word] > 1 else 0.0
    return round(repeated + (TITLE_WEIGHT if word in in_title else 0.0), 6)


class Coverage:
    """The sentences chosen so far, and what they tell."""

    def __init__(self, budget: int) -> None:
        self.left = budget
        self.chosen: list[Told] = []
        self._covered: set[str] = set()

    def add(self, told: Told) -> None:
        """Tell a sentence."""
        self.chosen.append(told)
        self.left -= told.sentence.words
        self._covered |= told.concepts.keys()

    def repeats(self, told: Told, limit: float = 0.75) -> bool:
        """Whether the sentence says again what one says that is already told; a new figure is new."""
        fresh = any(concept.startswith("figure ") for concept in told.concepts.keys() - self._covered)
        return not fresh and self._likeness(told) >= limit

    def gain(self, told: Told) -> float:
        """What a sentence adds for each word that it costs."""
        fresh = sum(weight for concept, weight in sorted(told.concepts.items()) if concept not in self._covered)
        cost = float((told.sentence.words + OVERHEAD) ** LENGTH_POWER)
        return round(fresh * (1 - REDUNDANCY * self._likeness(told)) / cost, 9)

    def _likeness(self, told: Told) -> float:
        return max((likeness(told.words, other.words) for other in self.chosen), default=0.0)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set of words that stands in the other."""
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


def fill(
    coverage: Coverage,
    pool: Iterable[Told],
    weight: Callable[[Sentence], float],
    least: float,
    may: Callable[[Sentence], bool],
) -> None:
    """Add the sentence that adds most, again and again, while it fits, is worth it and may be told.

    What a sentence adds only shrinks as others are told, so the best of a heap is weighed again before it is taken.
    """
    heap = [(-coverage.gain(told) * weight(told.sentence), place, told) for place, told in enumerate(pool)]
    heap = sorted(heap, key=lambda entry: entry[:2])[:CANDIDATES]
    heapify(heap)
    while heap:
        _, place, told = heappop(heap)
        if told.sentence.words > coverage.left or coverage.repeats(told):
            continue
        worth = coverage.gain(told) * weight(told.sentence)
        if heap and worth < -heap[0][0]:
            heappush(heap, (-worth, place, told))
        elif worth >= least and may(told.sentence):
            coverage.add(told)
