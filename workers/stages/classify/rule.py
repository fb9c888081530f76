"""A rule on document types, and the sign that one holds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from contracts.artefacts.classification import DocumentType, Evidence

ENOUGH = 2.0
"""Weight from which a type is decided; below it the type is unknown."""


@dataclass(frozen=True)
class Rule:
    """A pattern that speaks for a type; `top` lines from the first it weighs full, `least` times it must stand."""

    kind: DocumentType
    pattern: re.Pattern[str]
    weight: float
    top: int = 8
    least: int = 1


def rule(kind: DocumentType, pattern: str, weight: float, top: int = 8, least: int = 1, *, case: bool = False) -> Rule:
    """A rule whose pattern minds no case unless told so."""
    return Rule(kind, re.compile(pattern, 0 if case else re.IGNORECASE), weight, top, least)


@dataclass(frozen=True)
class Sign:
    """A rule that holds, with the words that made it hold."""

    kind: DocumentType
    evidence: Evidence


def weight_of(signs: Sequence[Sign], kind: DocumentType) -> float:
    """The weight of all signs for a type."""
    return sum(sign.evidence.weight for sign in signs if sign.kind is kind)
