# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""Texts as words that can be compared: tokens with their place, stems, and the sentences of a quote."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
SENTENCE_END = re.compile(r"(?<=[.!?;])[\"”’)]*\s+(?=[\"“‘(•]?[A-Z0-9£$€•])|\s*[•▪●\uf0b7]\s*|\n\s*\n")
ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Cllr|St|Nos?|p|pp|paras?|Ltd|Inc|approx|[A-Z])|(?:^|\s)\d{1,2})\.\s*$"
)
ENDINGS = (
    "ations", "ation", "ments", "ment", "ings", "ions", "ing", "ion", "ied", "ies", "als", "ers", "ed", "es", "er",
    "al", "ly", "s", "y",
)  # fmt: skip
STEM, SHORT = 7, 3
FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and any are as at be been being but by can did do does each for from had has have he her his how i"
        " if in into"
        " is it its may more most no nor not of on or other our out over per shall she should so some such than"
        " that the"
        " their them then there these they this those through to under up upon was we were what when where whether"
        " which"
        " while who whose will with within would you your also both s",
    )
)
REPORTING_WORDS = frozenset(
    re.findall(
        r"\w+",
        "according asks council document explains finds gives includes lists make members notes paper recorded"
        " reports says"
        " seeks sets shows states stood stands summary tells told update updates including about around",
    )
)
"""Words by which a writer speaks of the paper itself; they need no support."""


@dataclass(frozen=True)
class Token:
    """A word with its stem and its place in the text."""

    text: str
    stem: str
    start: int
    end: int

    @property
    def says(self) -> bool:
        """Whether it says something by itself."""
        return self.text.casefold() not in FUNCTION_WORDS


def tokens(text: str) -> tuple[Token, ...]:
    """All words and numbers of a text, in order."""
    return tuple(Token(hit[0], stem(hit[0]), hit.start(), hit.end()) for hit in TOKEN.finditer(text))


def stem(word: str) -> str:
    """A word without its ending, so that `approval` and `approved` are one. Numbers, which never end, are not kept."""
    return _stem(word) if word[:1].isdigit() else _kept_stem(word)


def _stem(word: str) -> str:
    bare = re.sub(r"['’]s?$", "", word.casefold())
    for ending in ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= SHORT:
            bare = bare[: -len(ending)]
            break
    return bare.rstrip("e")[:STEM] if len(bare) > SHORT else bare


_kept_stem = lru_cache(maxsize=4096)(_stem)
REPORTING_STEMS = frozenset(map(stem, REPORTING_WORDS))


def content(text: str) -> frozenset[str]:
    """The stems of the words that say something, numbers aside."""
    return frozenset(one.stem for one in tokens(text) if one.says and not one.text[0].isdigit())


def source_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a quote."""
    return tuple(text[start:end] for start, end in sentence_bounds(text))


def sentence_bounds(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text begins and ends."""
    start = 0
    for hit in SENTENCE_END.finditer(text):
        if ABBREVIATED.search(text[start : hit.end()]):
            continue
        if text[start : hit.start()].strip():
            yield start, hit.start()
        start = hit.end()
    if text[start:].strip():
        yield start, len(text)


def share(part: frozenset[str], whole: frozenset[str]) -> float:
    """How much of the first stands in the second; all of nothing."""
    return len(part & whole) / len(part) if part else 1.0


def sentence_of(place: int, bounds: Sequence[tuple[int, int]]) -> int:
    """The number of the sentence in which a place lies."""
    return next((number for number, (_, end) in enumerate(bounds) if place < end), len(bounds) - 1)


def without_brackets(text: str) -> str:
    """A text without what stands in round brackets."""
    return re.sub(r"\s+", " ", re.sub(r"\([^()]*\)", " ", text)).strip()
