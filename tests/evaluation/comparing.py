"""Whether two stated values say the same."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Any

SAME = 0.9
"""Similarity of two sets of words from which long texts count as the same."""
NEGATIONS = frozenset({"not", "no", "never", "without", "reject", "rejected", "refuse", "refused", "oppose", "opposed"})
_SIGNS = str.maketrans({**dict.fromkeys("‘’`´", "'"), **dict.fromkeys("“”", '"'), **dict.fromkeys("‐‑–—−", "-")})  # noqa: RUF001
_TITLES = re.compile(
    r"\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|cllr|councillor|alderman|obe|mbe|cbe|jp)\b\.?"
)
_MARKER = re.compile(r"^\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[).:]|\d{1,2}\.\d{1,2})\s+", re.IGNORECASE)


def plain(value: object) -> str:
    """Text without case, doubled blanks, kinds of signs, or a stop at its end."""
    text = unicodedata.normalize("NFKC", str(value)).translate(_SIGNS)
    return " ".join(text.split()).rstrip(".;, ").casefold()


def person(value: object) -> str:
    """A name without titles, honours and what stands in brackets."""
    return " ".join(re.findall(r"[\w'-]+", _TITLES.sub(" ", re.sub(r"\([^)]*\)", " ", plain(value)))))


def squashed(value: object) -> str:
    """Text without blanks and hyphens, so that line breaks do not matter."""
    return re.sub(r"[\s-]+", "", plain(value))


def figures(text: str) -> set[str]:
    """The figures in a text, without thousands separators and idle zeros."""
    found = re.findall(r"\d+(?:[.,/]\d+)*", text)
    whole = (re.sub(r",(?=\d{3}(?!\d))", "", one) for one in found)
    return {one.rstrip("0").rstrip(".") if re.fullmatch(r"\d+\.\d+", one) else one for one in whole}


def similar(one: Any, other: Any) -> bool:
    """Whether two long texts share nearly all words, and all figures and negations."""
    first, second = (_MARKER.sub("", str(text)) for text in (one, other))
    words, others = (set(re.findall(r"\w+", plain(text))) for text in (first, second))
    if not words or figures(first) != figures(second) or words & NEGATIONS != others & NEGATIONS:
        return False
    return SequenceMatcher(None, sorted(words), sorted(others), autojunk=False).ratio() >= SAME


def same_item(one: Any, other: Any) -> bool:
    """Whether two items of an agenda have the same number and title."""
    return plain(one["number"] or "") == plain(other["number"] or "") and similar(one["title"], other["title"])


def same_person(one: Any, other: Any) -> bool:
    """Whether two names are one person's."""
    return bool(person(one)) and person(one) == person(other)


def same_officer(one: Any, other: Any) -> bool:
    """Whether two officers are one person."""
    return same_person(one["name"], other["name"])


def matched(wanted: Sequence[Any], found: Sequence[Any], same: Callable[[Any, Any], bool]) -> int:
    """How many of the wanted are found, each found one serving once."""
    left = list(found)
    count = 0
    for want in wanted:
        at = next((place for place, have in enumerate(left) if same(want, have)), None)
        if at is not None:
            del left[at]
            count += 1
    return count
