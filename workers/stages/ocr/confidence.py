"""How far the recognised pages of a document can be relied on."""

from collections.abc import Sequence

from contracts.artefacts.text import Page

LOW = 65.0
"""Mean confidence below which words are guesses: sound scans have 85 and more, upside-down or ruined ones 30 to 50."""


def mean_confidence(pages: Sequence[Page]) -> float | None:
    """Mean over the recognised pages, 0 to 100; None without such."""
    known = [page.confidence for page in pages if page.confidence is not None]
    return round(sum(known) / len(known), 1) if known else None


def is_low(confidence: float | None) -> bool:
    """Whether a document with this mean is marked."""
    return confidence is not None and confidence < LOW
