"""Scores of topics, with the words and places that made them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from contracts.artefacts.classification import Evidence, Topic, TopicDecision
from workers.stages.classify.phrases import Words

MOST = 3
"""Topics that a paper is given at most."""
REASONS = 6


@dataclass
class Found:
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


Scores = dict[Topic, Found]


def no_scores() -> Scores:
    """Scores to which a topic is added when it is first found."""
    return defaultdict(Found)


def ranked(scores: Mapping[Topic, Found]) -> list[Topic]:
    """The topics found, the strongest first; of two alike the first by name."""
    found = (one for one in scores if scores[one].score > 0)
    return sorted(found, key=lambda topic: (-round(scores[topic].score, 6), topic.value))


def decision(found: Found, topic: Topic, best: float, enough: float) -> TopicDecision:
    """The topic with its strongest reasons; its score says how it stands to the best, and on how much."""
    strongest = sorted(found.evidence.values(), key=lambda one: (-one.weight, one.words))[:REASONS]
    score = round(min(1.0, found.score / (best + enough)), 3)
    return TopicDecision(value=topic, score=score, evidence=tuple(strongest))
