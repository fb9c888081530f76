# ruff: noqa: RUF001 (typographic quotes are what papers print)
"""The phrases of the vocabulary by the stems of their words, with the topics that they speak for."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from contracts.artefacts.classification import Topic
from workers.stages.classify.topic_kinship import BY_THE_WAY
from workers.stages.classify.vocabulary import NEUTRAL, SECONDS, VOCABULARY, WIDER

Words = tuple[str, ...]
WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?|\d+", re.IGNORECASE | re.ASCII)
STEMS_KEPT = 4096
ALSO, ALSO_OF_ANY = 1.5, 2.1
"""The grades of a second topic of a phrase: just enough to be named, where any paper may speak of it a little more."""


@dataclass(frozen=True)
class Meaning:
    """A topic that a phrase speaks for, and how much."""

    topic: Topic
    weight: float


def stem(word: str) -> str:
    """Plural and possessive endings go: `children's` and `children`, `libraries` and `library` are one."""
    return word if word.isdigit() else _without_ending(word)


@lru_cache(maxsize=STEMS_KEPT)
def _without_ending(word: str) -> str:
    word = word.replace("’", "'").split("'", maxsplit=1)[0]
    if len(word) > 4 and word.endswith("ies"):  # noqa: PLR2004
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word  # noqa: PLR2004


def _indexed() -> dict[Words, tuple[Meaning, ...]]:
    """The phrases by their stems, each with the strongest grade that a topic gives it."""
    index = _graded(VOCABULARY)
    known = frozenset(index)
    for wider in WIDER:
        for words, meanings in _graded(wider).items():
            if words not in known:
                index[words].update(meanings)
    index.update((_words(text), {}) for text in NEUTRAL)
    return {words: tuple(Meaning(topic, weight) for topic, weight in found.items()) for words, found in index.items()}


def _beside() -> dict[Words, tuple[Meaning, ...]]:
    index: dict[Words, list[Meaning]] = defaultdict(list)
    for topic, said in SECONDS.items():
        for words in map(_words, said):
            if all(one.topic is not topic for one in MEANINGS.get(words, ())):
                index[words].append(Meaning(topic, ALSO_OF_ANY if topic in BY_THE_WAY else ALSO))
    return {words: tuple(found) for words, found in index.items()}


def _graded(vocabulary: Mapping[Topic, Mapping[str, float]]) -> dict[Words, dict[Topic, float]]:
    index: dict[Words, dict[Topic, float]] = defaultdict(dict)
    for topic, graded in vocabulary.items():
        for text, weight in graded.items():
            found = index[_words(text)]
            found[topic] = max(weight, found.get(topic, 0.0))
    return index


def _words(text: str) -> Words:
    return tuple(stem(word) for word in WORD.findall(text))


@dataclass
class _Branch:
    """Where the words so far may lead, and whether they are a phrase."""

    ends: bool = False
    onward: dict[str, "_Branch"] = field(default_factory=dict)


def _branches(index: Iterable[Words]) -> dict[str, _Branch]:
    root = _Branch()
    for words in index:
        branch = root
        for word in words:
            branch = branch.onward.setdefault(word, _Branch())
        branch.ends = True
    return root.onward


def longest(stems: Sequence[str], at: int) -> int:
    """How many words the longest phrase that begins there has."""
    step, size = _BRANCHES.get(stems[at]), 0
    end = at + 1
    while step is not None:
        if step.ends:
            size = end - at
        step = step.onward.get(stems[end]) if end < len(stems) else None
        end += 1
    return size


MEANINGS: Mapping[Words, tuple[Meaning, ...]] = _indexed()
BESIDE: Mapping[Words, tuple[Meaning, ...]] = _beside()
_BRANCHES = _branches(MEANINGS)
