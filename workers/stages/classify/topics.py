# ruff: noqa: RUF001 (typographic quotes and dashes are what papers print)
"""What a paper is about: a lexicon of phrases, weighed by where and how often they stand."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log2

from contracts.artefacts.classification import DocumentType, Evidence, Topic, TopicDecision
from workers.domain.paper_text import Line, Paper, head
from workers.stages.classify.lexicon import LEXICON

TITLE_BOOST = 6.0
HEAD_BOOST = 2.5
LISTED_BOOST = 1.0
"""Heading of papers that are about many things: it names their committee."""
HEAD_LINES = 10
ENOUGH = 6.0
"""Score from which a main topic is given; below it the paper has none."""
SHARE = 0.3
"""Share of the main topic's score from which another topic is given too."""
MOST = 3
LONGEST_PHRASE = 5
SEEN_PAGES = 60
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+")
_SELF_TITLED = frozenset({DocumentType.AGENDA, DocumentType.MINUTES, DocumentType.REPORTS_PACK, DocumentType.QUESTIONS})


@dataclass
class _Count:
    """How often a phrase stands in the title, the heading and the text, and where first."""

    title: int = 0
    head: int = 0
    body: int = 0
    page: int | None = None


@dataclass(frozen=True)
class _Phrase:
    words: tuple[str, ...]
    topic: Topic
    weight: float


def topics(paper: Paper, title: str, kind: DocumentType) -> tuple[TopicDecision, ...]:
    """One to three topics, the main one first; none where the words do not suffice."""
    counts: dict[tuple[str, ...], _Count] = defaultdict(_Count)
    for phrase in _phrases([title]):
        counts[phrase].title += 1
    top = head(paper, HEAD_LINES)
    for line in paper.lines:
        if line.page > SEEN_PAGES:
            break
        for phrase in _phrases([line.text]):
            _seen(counts[phrase], line, top)
    boost = LISTED_BOOST if kind in _SELF_TITLED else HEAD_BOOST
    scores = _scores(counts, boost)
    return _assessed(scores) if kind is DocumentType.EQUALITY_ASSESSMENT else _decided(scores)


def _seen(count: _Count, line: Line, top: Sequence[Line]) -> None:
    count.page = count.page or line.page
    if line in top:
        count.head += 1
    else:
        count.body += 1


def _scores(counts: dict[tuple[str, ...], _Count], boost: float) -> dict[Topic, list[Evidence]]:
    reasons: dict[Topic, list[Evidence]] = defaultdict(list)
    for words, count in counts.items():
        for phrase in _INDEX[words]:
            factor = log2(1 + count.body) + boost * min(count.head, 2) + TITLE_BOOST * min(count.title, 1)
            weight = round(phrase.weight * factor, 3)
            page = count.page if count.body or count.head else None
            reasons[phrase.topic].append(Evidence(words=" ".join(words), page=page, weight=weight))
    return reasons


def _decided(reasons: dict[Topic, list[Evidence]]) -> tuple[TopicDecision, ...]:
    totals = {topic: round(sum(one.weight for one in found), 3) for topic, found in reasons.items()}
    ranked = sorted(totals, key=lambda topic: (-totals[topic], topic.value))
    if not ranked or totals[ranked[0]] < ENOUGH:
        return ()
    best = totals[ranked[0]]
    kept = [topic for topic in ranked[:MOST] if totals[topic] >= max(ENOUGH, SHARE * best)]
    return tuple(_decision(topic, totals[topic] / (best + ENOUGH), reasons[topic]) for topic in kept)


def _assessed(reasons: dict[Topic, list[Evidence]]) -> tuple[TopicDecision, ...]:
    """An equality assessment is about what it assesses; equalities, of which its form speaks, come last."""
    form = reasons.pop(Topic.EQUALITIES, [])
    subject = _decided(reasons)[: MOST - 1]
    return (*subject, _decision(Topic.EQUALITIES, 0.5, form)) if form else subject


def _decision(topic: Topic, score: float, found: Iterable[Evidence]) -> TopicDecision:
    strongest = sorted(found, key=lambda one: (-one.weight, one.words))[:6]
    return TopicDecision(value=topic, score=round(min(1.0, score), 3), evidence=tuple(strongest))


def _phrases(texts: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Phrases of the lexicon in the texts; a longer phrase takes its words from the shorter ones in it."""
    for text in texts:
        words = [_stem(word) for word in _WORD.findall(text.casefold().replace("’", "'"))]
        at = 0
        while at < len(words):
            size = next((n for n in range(_SIZES.get(words[at], 0), 0, -1) if tuple(words[at : at + n]) in _INDEX), 0)
            if size:
                yield tuple(words[at : at + size])
            at += size or 1


def _stem(word: str) -> str:
    """Plural and possessive endings go: `children's` and `children`, `libraries` and `library` are one."""
    word = word.split("'", maxsplit=1)[0]
    if len(word) > 4 and word.endswith("ies"):  # noqa: PLR2004
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word  # noqa: PLR2004


def _indexed() -> dict[tuple[str, ...], list[_Phrase]]:
    index: dict[tuple[str, ...], list[_Phrase]] = defaultdict(list)
    for topic, phrases in LEXICON.items():
        for text, weight in phrases.items():
            words = tuple(_stem(word) for word in _WORD.findall(text))
            index[words].append(_Phrase(words, topic, weight))
    return dict(index)


def _sizes(index: Iterable[tuple[str, ...]]) -> dict[str, int]:
    sizes: dict[str, int] = defaultdict(int)
    for words in index:
        sizes[words[0]] = max(sizes[words[0]], len(words))
    return dict(sizes)


_INDEX = _indexed()
_SIZES = _sizes(_INDEX)
