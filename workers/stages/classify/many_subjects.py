"""The topics of a paper on many subjects: each of its items has a voice, which grows with its length."""

import re
from collections.abc import Sequence
from math import sqrt

from contracts.artefacts.classification import DocumentType, Topic, TopicDecision
from workers.domain.paper_text import Line
from workers.stages.classify.one_subject import of_one
from workers.stages.classify.paper_items import Item, begins_item, items
from workers.stages.classify.phrase_index import MEANINGS
from workers.stages.classify.phrases import phrases, portfolios
from workers.stages.classify.topic_kinship import BY_THE_WAY, WEIGHED
from workers.stages.classify.topic_scores import MOST, Found, Scores, decision, no_scores, ranked
from workers.stages.classify.topic_weights import Weights

FRONT_PAGES = 4
TOP = 8
"""Lines in which the body that meets is named."""
HALF_AN_ITEM = 0.5
"""Voice that suffices for a main topic where the paper as a whole speaks of none."""
LONG = 60
"""Words from which an item's voice grows."""
LISTED, MET = 0.5, 0.8
"""Items that count for a topic which the title at the source, or the name of the body that meets, names."""
PLAIN = 2.0
"""Weight above which a phrase is strong."""
LOUDEST = 2.0
"""The voice of the longest item of minutes; in a list of items each has one voice."""
_LISTS = frozenset({DocumentType.AGENDA, DocumentType.REPORTS_PACK})
_BODY = re.compile(
    r"\b(?:committee(?! rooms?\b)|sub-committee|panel|board|forum|commission|partnership|authority)\b", re.IGNORECASE
)


def of_many(lines: Sequence[Line], title: str, kind: DocumentType, weights: Weights) -> tuple[TopicDecision, ...]:
    """The topics of most items, the main one first; where too few items speak of one, those of the paper as a whole."""
    votes = no_scores()
    listed = kind in _LISTS
    for item in items(_front_sheet(lines) if kind is DocumentType.REPORTS_PACK else lines, listed=listed):
        _vote(item, votes, 1.0 if listed else LOUDEST)
    _name(votes, title, None)
    own = no_scores()
    for line in _bodies(lines):
        _name(votes, line.text, line.page)
        _name(own, line.text, line.page)
    order = ranked(votes)
    if not order or votes[order[0]].score < weights.item_enough:
        whole = of_one(lines, title, kind, weights)
        if whole or not order or votes[order[0]].score < HALF_AN_ITEM:
            return whole
    best = votes[order[0]].score
    weighed = WEIGHED.get(order[0], frozenset()) if order[0] in own else frozenset()
    kept = [one for one in order if votes[one].score >= weights.item_share * best and one not in weighed]
    return tuple(decision(votes[topic], topic, best, weights.item_enough) for topic in kept[:MOST])


def _front_sheet(lines: Sequence[Line]) -> Sequence[Line]:
    """A pack is about what its front sheet lists; all of it where there is no such list."""
    front = [line for line in lines if line.page <= FRONT_PAGES]
    return front if len(items(front, listed=True)) > 1 else lines


def _bodies(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines at the top that may name the body that meets: a planning committee meets about planning."""
    top = [line for line in lines if line.text][:TOP]
    return [line for line in top if _BODY.search(line.text) and not begins_item(line.text)]


def _vote(item: Item, votes: Scores, loudest: float) -> None:
    own = _spoken(item)
    order = ranked(own)
    if not order:
        return
    strong = [topic for topic in order[:2] if own[topic].score >= 0.6 * own[order[0]].score]
    voice = min(1.0, own[order[0]].score / 4) * min(loudest, max(1.0, sqrt(item.words / LONG)))
    total = sum(own[topic].score for topic in strong)
    for topic in strong:
        share = voice * own[topic].score / total
        for words, reason in own[topic].evidence.items():
            votes[topic].take(words, reason, share * reason.weight / own[topic].score)


def _spoken(item: Item) -> Scores:
    """What the item speaks of; where its own words say nothing, the portfolio of whom it is put to."""
    own = no_scores()
    for text, factor in ((item.lead, 2.0), (item.rest, 1.0)):
        for phrase in phrases(text):
            for meaning in phrase.meanings:
                if phrase.words not in own[meaning.topic].evidence:
                    own[meaning.topic].add(phrase, item.page, meaning.weight * factor)
    said = {topic: found for topic, found in own.items() if _is_said(topic, found)}
    if not said:
        return _of_portfolio(item)
    return said if said.keys() <= BY_THE_WAY else _with_less(said)


def _with_less(said: Scores) -> Scores:
    """Beside a subject, the words that go with any subject count only when they are strong."""
    return {topic: _only_strong(topic, found) if topic in BY_THE_WAY else found for topic, found in said.items()}


def _only_strong(topic: Topic, found: Found) -> Found:
    kept = Found()
    for words, reason in found.evidence.items():
        if any(one.topic is topic and one.weight > PLAIN for one in MEANINGS[words]):
            kept.take(words, reason, reason.weight)
    return kept


def _of_portfolio(item: Item) -> Scores:
    own = no_scores()
    for phrase in phrases(portfolios(item.lead)):
        for meaning in phrase.meanings:
            own[meaning.topic].add(phrase, item.page, meaning.weight)
    return own


def _is_said(topic: Topic, found: Found) -> bool:
    """One weak word in passing is no subject."""
    plain = any(one.topic is topic and one.weight > 1 for words in found.evidence for one in MEANINGS[words])
    return plain or len(found.evidence) > 1


def _name(votes: Scores, text: str, page: int | None) -> None:
    for phrase in phrases(text):
        for meaning in phrase.meanings:
            if meaning.weight > 1:
                votes[meaning.topic].add(phrase, page, LISTED if page is None else MET)
