"""Scores of topics, with the words and places that made them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from contracts.artefacts.classification import Evidence, Topic, TopicDecision
from workers.stages.classify.functions import FUNCTIONS
from workers.stages.classify.phrase_index import Words
from workers.stages.classify.phrases import Phrase

MOST = 3
"""Topics that a paper is given at most."""
REASONS = 6


@dataclass
class Found:
    """A topic's score so far with its reasons, and whether the title or the subject names it."""

    score: float = 0.0
    named: bool = False
    evidence: dict[Words, Evidence] = field(default_factory=dict)

    def add(self, phrase: Phrase, page: int | None, weight: float) -> None:
        """Count a reason; it is told as it was said first."""
        self._count(phrase.words, Evidence(words=phrase.said, page=page, weight=round(weight, 3)))
        self.score += weight

    def take(self, words: Words, reason: Evidence, weight: float) -> None:
        """Count a reason that was found before, with another weight."""
        self._count(words, reason.model_copy(update={"weight": round(weight, 3)}))
        self.score += weight

    def _count(self, words: Words, reason: Evidence) -> None:
        before = self.evidence.get(words)
        total = round(reason.weight + (before.weight if before else 0.0), 3)
        self.evidence[words] = (before or reason).model_copy(update={"weight": total})


Scores = dict[Topic, Found]


def no_scores() -> Scores:
    """Scores to which a topic is added when it is first found."""
    return defaultdict(Found)


def ranked(scores: Mapping[Topic, Found]) -> list[Topic]:
    """The topics found, the strongest first; of two alike the one that was spoken of first."""
    found = [one for one in scores if scores[one].score > 0]
    return sorted(found, key=lambda topic: -round(scores[topic].score, 6))


def decision(found: Found, topic: Topic, best: float, enough: float) -> TopicDecision:
    """The topic with its strongest reasons; its score says how it stands to the best, and on how much."""
    strongest = sorted(found.evidence.values(), key=lambda one: (-one.weight, one.words))[:REASONS]
    score = round(min(1.0, found.score / (best + enough)), 3)
    return TopicDecision(value=topic, score=score, evidence=tuple(strongest), esd_function=FUNCTIONS.get(topic))
