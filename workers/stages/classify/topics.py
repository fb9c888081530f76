"""What a paper is about: a lexicon of phrases, weighed by where and how often they stand."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log2, sqrt

from contracts.artefacts.classification import DocumentType, Evidence, Topic, TopicDecision
from workers.domain.paper_text import Line, Paper
from workers.stages.classify.figures import is_table_of_money
from workers.stages.classify.paper_items import Item, items, without_place
from workers.stages.classify.phrases import MEANINGS, Words, phrases
from workers.stages.classify.subject_lines import subject_lines, without_standing_sections

MOST = 3
SEEN_PAGES = 60
FRONT_PAGES = 4
TOP = 8
"""Lines in which the body that meets is named."""
_BODY = re.compile(r"\b(?:committee|sub-committee|panel|board|forum|commission|partnership)\b", re.IGNORECASE)
_ABOUT_MANY = frozenset({DocumentType.AGENDA, DocumentType.MINUTES, DocumentType.REPORTS_PACK, DocumentType.QUESTIONS})


_WEIGHED_BY = {
    Topic.PLANNING: frozenset(
        {
            Topic.TRANSPORT_AND_HIGHWAYS,
            Topic.ENVIRONMENT_AND_CLIMATE,
            Topic.PARKS_LEISURE_AND_CULTURE,
            Topic.COMMUNITY_SAFETY,
            Topic.EQUALITIES,
            Topic.LICENSING_AND_REGULATION,
            Topic.WASTE_AND_RECYCLING,
        }
    ),
}
"""What a paper on the main topic weighs up as a matter of course, without being about it."""


@dataclass(frozen=True)
class Weights:
    """What is chosen by measurement, for papers on one subject and for those on many."""

    title: float = 6.0
    """How much more a phrase counts in the title at the source."""
    subject: float = 5.0
    """How much more in the lines that name the subject."""
    enough: float = 6.0
    """Score from which a main topic is given."""
    named_share: float = 0.35
    """Share of the main topic's score from which another topic is given that the title or subject names."""
    share: float = 0.55
    """The same for one that only the text speaks of."""
    item_enough: float = 0.9
    """Items that the main topic of a paper on many subjects needs."""
    item_share: float = 0.33
    """Share of the main topic's items from which another topic is given."""


CHOSEN = Weights()


@dataclass
class _Found:
    """A topic's score so far with its reasons, and whether the title or the subject names it."""

    score: float = 0.0
    named: bool = False
    evidence: dict[Words, Evidence] = field(default_factory=dict)

    def add(self, words: Words, page: int | None, weight: float) -> None:
        """Count a reason."""
        before = self.evidence.get(words)
        total = weight + (before.weight if before else 0.0)
        first = before.page if before else page
        self.evidence[words] = Evidence(words=" ".join(words), page=first, weight=round(total, 3))
        self.score += weight


_Scores = dict[Topic, _Found]


def topics(paper: Paper, title: str, kind: DocumentType, weights: Weights = CHOSEN) -> tuple[TopicDecision, ...]:
    """One to three topics, the main one first; none where the words do not suffice."""
    lines: Sequence[Line] = without_place([line for line in paper.lines if line.page <= SEEN_PAGES])
    if kind is DocumentType.REPORTS_PACK:
        lines = _front_sheet(lines)
    if kind in _ABOUT_MANY:
        return _of_many(items(lines), _bodies(lines), title, weights)
    scores = _of_one(lines, title, weights)
    return _assessed(scores, weights) if kind is DocumentType.EQUALITY_ASSESSMENT else _decided(scores, weights)


def _front_sheet(lines: Sequence[Line]) -> Sequence[Line]:
    """A pack is about what its front sheet lists; all of it where there is no such list."""
    front = [line for line in lines if line.page <= FRONT_PAGES]
    return front if len(items(front)) > 1 else lines


def _of_one(lines: Sequence[Line], title: str, weights: Weights) -> _Scores:
    scores: _Scores = defaultdict(_Found)
    subject = subject_lines(lines)
    _name(scores, phrases(title), None, weights.title)
    _name(
        scores, phrases(" ".join(line.text for line in subject)), subject[0].page if subject else None, weights.subject
    )
    pages: dict[Words, int] = {}
    counts: dict[Words, int] = defaultdict(int)
    for line in without_standing_sections(lines):
        for words in phrases(line.text):
            counts[words] += 1
            pages.setdefault(words, line.page)
    for words, count in counts.items():
        for meaning in MEANINGS[words]:
            scores[meaning.topic].add(words, pages[words], round(meaning.weight * log2(1 + count), 3))
    if is_table_of_money(lines):
        _lift(scores[Topic.FINANCE_AND_BUDGET], scores)
    return scores


def _name(scores: _Scores, found: Iterable[Words], page: int | None, factor: float) -> None:
    for words in dict.fromkeys(found):
        for meaning in MEANINGS[words]:
            scores[meaning.topic].add(words, page, meaning.weight * factor)
            scores[meaning.topic].named = scores[meaning.topic].named or meaning.weight > 1


def _lift(money: _Found, scores: Mapping[Topic, _Found]) -> None:
    """A table of sums is about money, whatever the services that its rows name."""
    best = max(found.score for found in scores.values())
    if money.evidence:
        words = max(money.evidence, key=lambda one: money.evidence[one].weight)
        money.add(words, money.evidence[words].page, best)
        money.named = True


def _decided(scores: _Scores, weights: Weights) -> tuple[TopicDecision, ...]:
    ranked = _ranked(scores)
    if not ranked or scores[ranked[0]].score < weights.enough:
        return ()
    best = scores[ranked[0]].score
    weighed = _WEIGHED_BY.get(ranked[0], frozenset())
    kept = [topic for topic in ranked[1:] if topic not in weighed and _is_enough(scores[topic], best, weights)]
    return tuple(_decision(scores[topic], topic, best, weights.enough) for topic in (ranked[0], *kept)[:MOST])


def _is_enough(found: _Found, best: float, weights: Weights) -> bool:
    share = weights.named_share if found.named else weights.share
    return found.score >= max(weights.enough, share * best)


def _assessed(scores: _Scores, weights: Weights) -> tuple[TopicDecision, ...]:
    """An equality assessment is about what it assesses; equalities, of which its form speaks, come last."""
    form = scores.pop(Topic.EQUALITIES, None)
    subject = _decided(scores, weights)[: MOST - 1]
    return (*subject, _decision(form, Topic.EQUALITIES, form.score, form.score)) if form else subject


def _bodies(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines at the top that may name the body that meets: a planning committee meets about planning."""
    top = [line for line in lines if line.text][:TOP]
    return [line for line in top if _BODY.search(line.text)]


def _of_many(listed: Sequence[Item], bodies: Sequence[Line], title: str, weights: Weights) -> tuple[TopicDecision, ...]:
    """The topics of most items, each item having one voice, which grows with its length."""
    votes: _Scores = defaultdict(_Found)
    for item in listed:
        _vote(item, votes)
    _name_many(votes, title, None)
    for line in bodies:
        _name_many(votes, line.text, line.page)
    ranked = _ranked(votes)
    if not ranked or votes[ranked[0]].score < weights.item_enough:
        return ()
    best = votes[ranked[0]].score
    kept = [topic for topic in ranked if votes[topic].score >= weights.item_share * best]
    return tuple(_decision(votes[topic], topic, best, weights.item_enough) for topic in kept[:MOST])


def _vote(item: Item, votes: _Scores) -> None:
    own: _Scores = defaultdict(_Found)
    for text, factor in ((item.lead, 2.0), (item.rest, 1.0)):
        for words in phrases(text):
            for meaning in MEANINGS[words]:
                if words not in own[meaning.topic].evidence:
                    own[meaning.topic].add(words, item.page, meaning.weight * factor)
    own = {topic: found for topic, found in own.items() if _is_said(topic, found)}
    ranked = _ranked(own)
    if not ranked:
        return
    strong = [topic for topic in ranked[:2] if own[topic].score >= 0.6 * own[ranked[0]].score]
    voice = min(1.0, own[ranked[0]].score / 4) * min(2.0, max(1.0, sqrt(item.words / 60)))
    total = sum(own[topic].score for topic in strong)
    for topic in strong:
        share = voice * own[topic].score / total
        for words, reason in own[topic].evidence.items():
            votes[topic].add(words, item.page, share * reason.weight / own[topic].score)


def _is_said(topic: Topic, found: _Found) -> bool:
    """One weak word in passing is no subject."""
    plain = any(one.topic is topic and one.weight > 1 for words in found.evidence for one in MEANINGS[words])
    return plain or len(found.evidence) > 1


def _name_many(votes: _Scores, text: str, page: int | None) -> None:
    for words in phrases(text):
        for meaning in MEANINGS[words]:
            if meaning.weight > 1:
                votes[meaning.topic].add(words, page, 0.5 if page is None else 0.8)


def _ranked(scores: Mapping[Topic, _Found]) -> list[Topic]:
    return sorted(
        (one for one in scores if scores[one].score), key=lambda topic: (-round(scores[topic].score, 6), topic.value)
    )


def _decision(found: _Found, topic: Topic, best: float, enough: float) -> TopicDecision:
    strongest = sorted(found.evidence.values(), key=lambda one: (-one.weight, one.words))[:6]
    score = round(min(1.0, found.score / (best + enough)), 3)
    return TopicDecision(value=topic, score=score, evidence=tuple(strongest))
