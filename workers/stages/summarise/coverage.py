"""What a sentence tells, and what is told so far."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from workers.stages.summarise.figures import figures_in
from workers.stages.summarise.sentences import FUNCTION_WORDS, Sentence

NAME = re.compile(
    r"(?<=[a-z,;:()\u2019'] )(?:[A-Z][\w\u2019'&-]+)(?: (?:of|and|for|the|[A-Z][\w\u2019'&-]+))* [A-Z][\w\u2019'&-]+"
)
ACRONYM = re.compile(r"\b[A-Z]{3,6}\b")
WORD = re.compile(r"[^\W\d_]{5,}")
NAME_WEIGHT, ACRONYM_WEIGHT, TERM_WEIGHT, TITLE_WEIGHT = 0.6, 0.5, 0.05, 0.4
REPEATED = 1.3
"""What a figure counts that the paper states more than once."""
REDUNDANCY = 0.3
"""Share of its worth that a sentence loses of which all words are told; a new figure of a known thing is new."""
OVERHEAD = 3
"""Words that every sentence costs beyond its own, so that many fragments do not win over one sentence."""


@dataclass(frozen=True)
class Told:
    """A sentence with what it tells: concepts by weight, and its words for comparing."""

    sentence: Sentence
    concepts: Mapping[str, float]
    words: frozenset[str]


def weigh(sentences: Sequence[Sentence], title: str, among: Sequence[Sentence] = ()) -> tuple[Told, ...]:
    """What each sentence tells; words count that the document, `among`, repeats or that its title has."""
    texts = [sentence.text for sentence in among or sentences]
    counts = Counter(word for text in texts for word in terms(text))
    counts.update(amount(figure.value) for text in texts for figure in figures_in(text))
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
    figures = ((amount(figure.value), figure.weight) for figure in figures_in(text))
    return worth | {f"figure {value}": weight * (REPEATED if counts[value] > 1 else 1) for value, weight in figures}


def amount(value: str) -> str:
    """A figure whatever its sign and however its scale is written: `+£1.5m` is `£1.5 million`."""
    return re.sub(r"\s?million\b", "m", value.lstrip("+-").casefold()).replace(" ", "")


def word_weight(word: str, counts: Mapping[str, int], in_title: frozenset[str]) -> float:
    """What a word is worth: nothing when it stands once, more when it is in the title."""
    repeated = TERM_WEIGHT * log(counts[word]) if counts[word] > 1 else 0.0
    return round(repeated + (TITLE_WEIGHT if word in in_title else 0.0), 6)


class Coverage:
    """The sentences chosen so far, and what they tell."""

    def __init__(self, budget: int) -> None:
        self.left = budget
        self.chosen: list[Told] = []
        self.places: set[int] = set()
        self._covered: set[str] = set()

    def add(self, told: Told) -> None:
        """Tell a sentence."""
        self.chosen.append(told)
        self.places.add(told.sentence.position)
        self.left -= told.sentence.words
        self._covered |= told.concepts.keys()

    def tell(self, told: Told) -> None:
        """Tell a sentence, or tell it in a longer form than before."""
        shorter = self._shorter(told)
        self.add(told)
        if shorter is not None:
            self.left += shorter.sentence.words
            self.chosen = [told if one is shorter else one for one in self.chosen[:-1]]

    def lengthens_by(self, told: Told) -> int:
        """Words that a longer form of a sentence has beyond the one that is told; none where it is no such form."""
        shorter = self._shorter(told)
        return told.sentence.words - shorter.sentence.words if shorter else 0

    def latest(self, told: Told) -> Told:
        """The form in which a sentence is told now."""
        return next((one for one in self.chosen if is_form(one, told)), told)

    def _shorter(self, told: Told) -> Told | None:
        """The form of the same sentence that is told, where this one is longer and tells all that it tells."""
        same = (one for one in self.chosen if is_form(one, told))
        words = told.sentence.words
        longer = (one for one in same if one.sentence.words < words and one.concepts.keys() <= told.concepts.keys())
        return next(longer, None)

    def repeats(self, told: Told, limit: float = 0.75) -> bool:
        """Whether the sentence says again what one says that is already told; a new figure is new."""
        fresh = any(concept.startswith("figure ") for concept in told.concepts.keys() - self._covered)
        said = max((len(told.words & other.words) for other in self.chosen), default=0)
        return not fresh and said >= limit * max(1, len(told.words))

    def adds(self, *group: Told) -> float:
        """What sentences tell together that is not told."""
        worth = {concept: weight for told in group for concept, weight in told.concepts.items()}
        return sum(weight for concept, weight in sorted(worth.items()) if concept not in self._covered)

    def gain(self, *group: Told) -> float:
        """What sentences add together for each word that they cost."""
        cost = float(sum(told.sentence.words for told in group) + OVERHEAD)
        alike = max(self._likeness(told) for told in group)
        return round(self.adds(*group) * (1 - REDUNDANCY * alike) / cost, 9)

    def _likeness(self, told: Told) -> float:
        return max((likeness(told.words, other.words) for other in self.chosen), default=0.0)


def is_form(one: Told, other: Told) -> bool:
    """Whether two are told for one sentence; what is stated, and not read, has places that others have too."""
    place, cited = one.sentence.position, one.sentence.citations[:1]
    return place == other.sentence.position and (place >= 0 or cited == other.sentence.citations[:1])


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set of words that stands in the other."""
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0
