"""Whether two texts say the same."""

import re

_SMALL = """
a about after all also an and any are as at be been before being between both but by can could do does during each for
from further had has have he her his how if in into is it its may more most must no not of on only or other our out over
own report she should so some such than that the their them then there these they this those through to under until up
upon was we were what when where which while who will with within would
"""
SMALL = frozenset(_SMALL.split())
SAME = 0.8
"""Share of the shorter text's words that stand in the longer one when both say the same."""


def content_words(text: str) -> frozenset[str]:
    """Words that carry meaning, without case and plural endings."""
    words = re.findall(r"[^\W\d_]{3,}", text.casefold())
    return frozenset(re.sub(r"(?<=\w\w)s$", "", word) for word in words if word not in SMALL)


def figures(text: str) -> frozenset[str]:
    """Numbers as written."""
    return frozenset(re.findall(r"\d[\d,.]*\d|\d", text))


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set that stands in the other."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of all words of both that both have."""
    return len(one & other) / len(one | other) if one or other else 0.0


def says_the_same(one: str, other: str) -> bool:
    """Whether two sentences say the same, with the same figures."""
    return figures(one) == figures(other) and shared(content_words(one), content_words(other)) >= SAME
