"""How the vocabulary of a topic is written down."""

Vocabulary = dict[str, float]


def graded(strong: str, plain: str, weak: str = "", sure: str = "") -> Vocabulary:
    """Phrases parted by commas, with weights: 3 names the topic, 2 belongs to it, 1 leans to it, 4 means no other."""
    steps = ((strong, 3.0), (plain, 2.0), (weak, 1.0), (sure, 4.0))
    return {phrase.strip(): weight for text, weight in steps for phrase in text.split(",") if phrase.strip()}
