"""The topics of a paper on one subject: its title and subject say most, its purpose more than its text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log2

from contracts.artefacts.classification import DocumentType, Topic, TopicDecision
from workers.domain.paper_text import Line
from workers.stages.classify.figures import is_table_of_money
from workers.stages.classify.phrase_index import Words
from workers.stages.classify.phrases import Phrase, phrases, phrases_of_name
from workers.stages.classify.subject_lines import answerable, purpose_lines, subject_lines, without_standing_sections
from workers.stages.classify.topic_kinship import AKIN, BY_THE_WAY, NARROWER, WEIGHED
from workers.stages.classify.topic_scores import MOST, Found, Scores, decision, no_scores, ranked
from workers.stages.classify.topic_weights import Weights

_DATA_PROTECTION = re.compile(r"data protection impact assessment\b|DPIA\b", re.IGNORECASE)
FRONT = 12
"""Lines in which a paper says that it is such an assessment."""
_ASSESSED = frozenset({DocumentType.EQUALITY_ASSESSMENT})
NEARLY = 0.5
"""Share of the strongest score from which a topic that the title names is the main one."""
PLAIN, WEAK = 2.0, 1.0
"""Weights above which a phrase names a topic: one that goes with any subject, and another."""


def of_one(lines: Sequence[Line], title: str, kind: DocumentType, weights: Weights) -> tuple[TopicDecision, ...]:
    """One to three topics, the main one first; none where the words do not suffice."""
    scores = scored(lines, title, weights)
    if kind in _ASSESSED:
        return _assessed(scores, weights, Topic.EQUALITIES)
    if any(_DATA_PROTECTION.match(line.text) for line in lines[:FRONT]):
        return _assessed(scores, weights, Topic.DIGITAL_AND_DATA)
    return _decided(scores, weights)


def scored(lines: Sequence[Line], title: str, weights: Weights) -> Scores:
    """All topics that the paper's words speak for."""
    scores = no_scores()
    subject, purpose = subject_lines(lines), purpose_lines(lines)
    _name(scores, phrases_of_name(title), None, weights.title)
    _name(scores, _phrases(subject), _page(subject), weights.subject)
    _count(scores, purpose, weights.purpose)
    _count(scores, answerable(lines), weights.answerable)
    _count(scores, without_standing_sections(lines), 1.0)
    if is_table_of_money(lines):
        _lift(scores[Topic.FINANCE_AND_BUDGET], scores)
    return scores


def _phrases(lines: Sequence[Line]) -> list[Phrase]:
    return list(phrases(" ".join(line.text for line in lines)))


def _page(lines: Sequence[Line]) -> int | None:
    return lines[0].page if lines else None


def _name(scores: Scores, found: Iterable[Phrase], page: int | None, factor: float) -> None:
    for phrase in {one.words: one for one in found}.values():
        for meaning in phrase.in_name:
            scores[meaning.topic].add(phrase, page, meaning.weight * factor)
            scores[meaning.topic].named |= meaning.weight > (PLAIN if meaning.topic in BY_THE_WAY else WEAK)


def _count(scores: Scores, lines: Iterable[Line], factor: float) -> None:
    """A phrase counts by the logarithm of how often it stands, so that one much repeated does not drown the rest."""
    first: dict[Words, tuple[Phrase, int]] = {}
    counts: dict[Words, int] = defaultdict(int)
    for line in lines:
        for phrase in phrases(line.text):
            counts[phrase.words] += 1
            first.setdefault(phrase.words, (phrase, line.page))
    for words, count in counts.items():
        phrase, page = first[words]
        for meaning in phrase.meanings:
            scores[meaning.topic].add(phrase, page, round(factor * meaning.weight * log2(1 + count), 3))


def _lift(money: Found, scores: Mapping[Topic, Found]) -> None:
    """A table of sums is about money, whatever the services that its rows name."""
    best = max(found.score for found in scores.values())
    if money.evidence:
        words, reason = max(money.evidence.items(), key=lambda one: one[1].weight)
        money.take(words, reason, best)
        money.named = True


def _decided(scores: Scores, weights: Weights) -> tuple[TopicDecision, ...]:
    order = ranked(scores)
    if not order or scores[order[0]].score < weights.enough:
        return ()
    main = _main(scores, order)
    best = scores[main].score
    others = [topic for topic in order if topic is not main and topic not in WEIGHED.get(main, frozenset())]
    kept = [main]
    for topic in others:
        share = _share(scores, main, topic, weights) * (weights.third if len(kept) > 1 else 1.0)
        if len(kept) < MOST and scores[topic].score >= max(weights.enough, share * best):
            kept.append(topic)
    return tuple(decision(scores[topic], topic, best, weights.enough) for topic in kept)


def _main(scores: Scores, order: Sequence[Topic]) -> Topic:
    """The strongest; but what any paper speaks of gives way to what the title names, unless that names it too."""
    first = order[0]
    narrower = NARROWER.get(first)
    if (
        narrower
        and narrower in order
        and scores[narrower].named
        and scores[narrower].score >= NEARLY * scores[first].score
    ):
        return narrower
    if first not in BY_THE_WAY or scores[first].named:
        return first
    named = (topic for topic in order if scores[topic].named and topic not in BY_THE_WAY)
    return next((topic for topic in named if scores[topic].score >= NEARLY * scores[first].score), first)


def _share(scores: Scores, main: Topic, topic: Topic, weights: Weights) -> float:
    """The share of the main topic's score that another topic needs."""
    if topic in AKIN.get(main, frozenset()):
        return weights.akin_named_share if scores[topic].named else weights.akin_share
    if scores[topic].named:
        return weights.named_share
    return weights.way_share if topic in BY_THE_WAY else weights.share


def _assessed(scores: Scores, weights: Weights, of_form: Topic) -> tuple[TopicDecision, ...]:
    """An assessment is about what it assesses; equalities or data, of which its form speaks, come last."""
    form = scores.pop(of_form, None)
    subject = _decided(scores, weights)[: MOST - 1]
    return (*subject, decision(form, of_form, form.score, form.score)) if form else subject
