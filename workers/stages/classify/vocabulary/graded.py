"""How the vocabulary of a topic is written down."""

Vocabulary = dict[str, float]


def graded(strong: str, plain: str, weak: str = "") -> Vocabulary:
    """Phrases, separated by commas, with their weights: 3 names the topic, 2 belongs to it, 1 leans to it."""
    steps = ((strong, 3.0), (plain, 2.0), (weak, 1.0))
    return {phrase.strip(): weight for text, weight in steps for phrase in text.split(",") if phrase.strip()}
