# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Phrases of the vocabulary found in a text, whatever their plural and possessive endings."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from contracts.artefacts.classification import Topic
from workers.stages.classify.vocabulary import VOCABULARY

Words = tuple[str, ...]
STEMS_KEPT = 4096
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?|\d+", re.IGNORECASE | re.ASCII)
# Who answers for a subject is not what a paper is about: "Cabinet Member for Adult Social Care and Public Health".
_ROLE = re.compile(
    r"\b(?:[Mm]ember|[Hh]older|[Dd]irector|[Hh]ead|[Mm]anager|[Ss]ecretary|[Ll]ead|[Oo]fficer|[Ll]eader|"
    r"[Cc]hair(?:man)?|[Mm]inister)"
    r"(?: \(?[A-Z][a-z]+\)?)?(?: (?:for|of)| [-–]|,|:) (?:the )?(?:(?:[A-Z][\w’'-]*|&|and|of|the|"
    r"for)[ ,]{1,2}){0,10}[A-Z][\w’'-]*"
    r"|\b(?:[Dd]irector|[Hh]ead|[Oo]fficer) \([A-Z][^()]{3,60}\)|\b[Ss]taff [Rr]eports?\b"
    r"|\b(?:Chief|Lead|Senior|Principal|Head|Assistant|Deputy) (?:[A-Z][a-z]+ (?:and |"
    r"& )?){1,4}(?:Officer|Manager|Engineer|Solicitor)\b"
)
# A street may be called after a park or a bridge, and is no matter of roads.
_ADDRESS = re.compile(
    r"(?:\b(?:at|off|near|from|on|of|in|along|land|to|the rear of)\s|[,–(-]\s?|"
    r"\d[A-Za-z]?,?\s)(?:[A-Z][\w’'.-]+\s){1,3}"
    r"(?:Road|Street|Lane|Avenue|Close|Drive|Crescent|Terrace|Gardens|Green|Park|Bridge|Way|Hill|Square|Row|Court)\b"
    r"(?!\s(?:and\s)?(?:Safety|Maintenance|Improvement|Closure|Resurfacing|Scheme|Works|Library|Centre|School|Station|Network|"
    r"Repair|Traffic|Transport|Parking|Lighting|Cleansing|Trading|Regeneration|Estate)\w*)"
)
_PORTFOLIO = re.compile(
    r"\b(?:Member|Holder|Convener|Director|Head)(?: for | of | [-–] |, )(?:the )?"
    r"(?P<subject>(?:(?:[A-Z][\w’'-]*|&|and)[, ]{0,2}){1,10})"
)
_COMMITTEE = re.compile(r"(?:\b[A-Z][\w’',&-]* |\b(?:and|of|&) ){1,8}(?:Cabinet|Scrutiny|Select) (?:Sub-)?Committee")


@dataclass(frozen=True)
class Meaning:
    """A topic that a phrase speaks for, and how much."""

    topic: Topic
    weight: float


@dataclass(frozen=True)
class Phrase:
    """A phrase of the vocabulary by its stems, and as it was said."""

    words: Words
    said: str

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """The topics that it speaks for."""
        return MEANINGS[self.words]


def phrases(text: str) -> Iterator[Phrase]:
    """Phrases in the text; a longer phrase takes its words from the shorter ones in it."""
    text = without_roles(text)
    found = list(_WORD.finditer(text))
    stems = [_stem(match[0].casefold()) for match in found]
    at = 0
    while at < len(stems):
        longest = min(_SIZES.get(stems[at], 0), len(stems) - at)
        size = next((n for n in range(longest, 0, -1) if tuple(stems[at : at + n]) in MEANINGS), 0)
        if size:
            yield Phrase(tuple(stems[at : at + size]), text[found[at].start() : found[at + size - 1].end()])
        at += size or 1


def without_roles(text: str) -> str:
    """The text without the titles of those who answer for a subject, and without addresses."""
    said = _ADDRESS.sub(" ", _ROLE.sub(" ", text))
    return _COMMITTEE.sub(" ", said) if "Committee" in text else said


def portfolios(text: str) -> str:
    """The subjects for which those named in the text answer: `Cabinet Member for Education` answers for education."""
    return " . ".join(match["subject"] for match in _PORTFOLIO.finditer(text))


def _stem(word: str) -> str:
    """Plural and possessive endings go: `children's` and `children`, `libraries` and `library` are one."""
    return word if word.isdigit() else _without_ending(word)


@lru_cache(maxsize=STEMS_KEPT)
def _without_ending(word: str) -> str:
    word = word.replace("’", "'").split("'", maxsplit=1)[0]
    if len(word) > 4 and word.endswith("ies"):  # noqa: PLR2004
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word  # noqa: PLR2004


def _indexed() -> dict[Words, tuple[Meaning, ...]]:
    index: dict[Words, list[Meaning]] = defaultdict(list)
    for topic, graded in VOCABULARY.items():
        for text, weight in graded.items():
            index[tuple(_stem(word) for word in _WORD.findall(text))].append(Meaning(topic, weight))
    return {words: tuple(found) for words, found in index.items()}


def _sizes(index: Iterable[Words]) -> dict[str, int]:
    sizes: dict[str, int] = defaultdict(int)
    for words in index:
        sizes[words[0]] = max(sizes[words[0]], len(words))
    return dict(sizes)


MEANINGS: Mapping[Words, tuple[Meaning, ...]] = _indexed()
_SIZES = _sizes(MEANINGS)
