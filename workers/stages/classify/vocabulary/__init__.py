"""The words by which papers speak of each topic."""

from contracts.artefacts.classification import Topic
from workers.stages.classify.vocabulary.council import COUNCIL
from workers.stages.classify.vocabulary.everyday import EVERYDAY
from workers.stages.classify.vocabulary.graded import Vocabulary
from workers.stages.classify.vocabulary.homes_and_places import HOMES_AND_PLACES
from workers.stages.classify.vocabulary.money import MONEY
from workers.stages.classify.vocabulary.neutral import NEUTRAL
from workers.stages.classify.vocabulary.overseas import OVERSEAS
from workers.stages.classify.vocabulary.people import PEOPLE
from workers.stages.classify.vocabulary.seconds import SECONDS
from workers.stages.classify.vocabulary.streets_and_safety import STREETS_AND_SAFETY

VOCABULARY: dict[Topic, Vocabulary] = {**PEOPLE, **HOMES_AND_PLACES, **STREETS_AND_SAFETY, **MONEY, **COUNCIL}
"""Topics with their phrases, in lower case; plural and possessive endings do not matter."""
WIDER: tuple[dict[Topic, Vocabulary], ...] = (EVERYDAY, OVERSEAS)
"""Phrases of other places and of smaller councils; what `VOCABULARY` knows already means what it means there."""

__all__ = ["NEUTRAL", "SECONDS", "VOCABULARY", "WIDER"]
