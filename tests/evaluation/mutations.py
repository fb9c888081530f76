"""Lies made by program from true sentences: each changes one thing that a reader would be misled by."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from contracts.artefacts.stated import Citation
from tests.evaluation.told import Told
from workers.domain.paper_text import squash
from workers.domain.verification.names import names
from workers.domain.verification.quantities import Quantity, quantities

SEED = 11
EACH = 60
"""Lies of one kind at most."""
LEAST_WORDS = 8
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November")
OPPOSITES = (
    ("agrees", "refuses"), ("agree", "refuse"), ("agreed", "rejected"), ("approve", "reject"), ("approves", "refuses"),
    ("approved", "refused"), ("approval", "refusal"), ("endorse", "reject"), ("endorsed", "rejected"),
    ("adopt", "reject"), ("adopted", "rejected"), ("accepted", "declined to accept"), ("granted", "refused"),
    ("carried", "lost"), ("refuse", "approve"), ("refused", "approved"), ("rejected", "approved"),
    ("deferred", "approved"), ("withdrawn", "approved"),
)  # fmt: skip
DIRECTIONS = (
    ("increase", "decrease"), ("increased", "reduced"), ("increases", "falls"), ("increasing", "falling"),
    ("reduce", "increase"), ("reduced", "increased"), ("reduction", "increase"), ("higher", "lower"),
    ("lower", "higher"), ("overspend", "underspend"), ("underspend", "overspend"), ("deficit", "surplus"),
    ("rise", "fall"), ("above", "below"), ("below", "above"), ("more than", "less than"), ("temporary", "permanent"),
    ("positive", "negative"), ("negative", "positive"), ("maximum", "minimum"), ("before", "after"),
)  # fmt: skip
STAGES = (
    (r"\b(?:is|are) (?:asked|invited|requested|recommended) to (?:agree|approve)\b", "approved"),
    (r"\b(?:is|are) (?:asked|invited|requested|recommended) to endorse\b", "endorsed"),
    (r"\b[Ii]t is recommended that\b", "It was resolved that"),
    (r"\bproposed to\b", "resolved to"),
    (r"\b(?<!BE IT )RESOLVED\b,? that", "It is proposed that"),
    (r"\b(?:was|were) (?:agreed|approved)\b", "is proposed"),
    (r"\bit was (?:agreed|resolved)\b", "it was proposed"),
)
AUXILIARY = re.compile(r"\b(?:will|is|are|was|were|has|have|should|can|could|must|would|may|be)\b(?! not)")


@dataclass(frozen=True)
class Lie:
    """A sentence that is no longer true to its quotes, by what was done to it."""

    kind: str
    told: Told
    of: str


def lies(sentences: Sequence[Told], seed: int = SEED) -> list[Lie]:
    """Lies of every kind, drawn from all sentences in the same order each time."""
    dice = random.Random(seed)  # noqa: S311 (repeatable on purpose)
    found: list[Lie] = []
    for kind, change in KINDS.items():
        order = dice.sample(range(len(sentences)), len(sentences))
        made = (lie for at in order for lie in _made(kind, change, sentences, at, dice))
        found += [lie for _, lie in zip(range(EACH), made, strict=False)]
    return found


Change = Callable[[Sequence[Told], int, random.Random], Told | None]


def _made(kind: str, change: Change, sentences: Sequence[Told], at: int, dice: random.Random) -> Iterator[Lie]:
    told = sentences[at]
    changed = change(sentences, at, dice) if len(told.text.split()) >= LEAST_WORDS else None
    if changed is not None and (changed.text, changed.citations) != (told.text, told.citations):
        yield Lie(kind, changed, told.text)


def _put(told: Told, start: int, end: int, words: str) -> Told:
    return replace(told, text=told.text[:start] + words + told.text[end:])


def _number(sentences: Sequence[Told], at: int, dice: random.Random) -> Told | None:
    """One digit of an amount, a share or a count is another."""
    told = sentences[at]
    found = [
        one for one in quantities(told.text) if one.kind in {"money", "share", "count"} and re.search(r"\d", one.text)
    ]
    if not found:
        return None
    one = dice.choice(found)
    digits = [place for place in range(one.start, one.end) if told.text[place].isdigit()]
    place = dice.choice(digits)
    other = str((int(told.text[place]) + dice.randint(1, 8)) % 9 + 1)
    changed = _put(told, place, place + 1, other if other != told.text[place] else str(int(other) % 9 + 1))
    return changed if _quantity_keys(changed) != _quantity_keys(told) else None


def _quantity_keys(told: Told) -> list[tuple[object, ...]]:
    return [one.key for one in quantities(told.text)]


def _scale(sentences: Sequence[Told], at: int, _: random.Random) -> Told | None:
    """Millions become billions, a per cent a count."""
    told = sentences[at]
    hit = re.search(r"(?<=\d)(?:m\b|\smillion\b|%|k\b)", told.text)
    other = {"m": "bn", " million": " billion", "%": "", "k": "m"}
    return _put(told, hit.start(), hit.end(), other[hit[0]]) if hit else None


def _date(sentences: Sequence[Told], at: int, dice: random.Random) -> Told | None:
    """Another month, day or year."""
    told = sentences[at]
    found = [one for one in quantities(told.text) if one.kind == "date"]
    if not found:
        return None
    one = dice.choice(found)
    month = re.search(r"[A-Z][a-z]{2,}", one.text)
    if month and dice.random() < 0.5:
        others = [name for name in MONTHS if name[:3] != month[0][:3]]
        return _put(told, one.start + month.start(), one.start + month.end(), dice.choice(others))
    digits = re.search(r"\d+", one.text)
    other = str(int(digits[0]) + dice.randint(1, 3)) if digits else ""
    return _put(told, one.start + digits.start(), one.start + digits.end(), other) if digits else None


def _name(sentences: Sequence[Told], at: int, dice: random.Random) -> Told | None:
    """Another person, place or body, of any paper."""
    told = sentences[at]
    own = [name for name in names(told.text, told.evidence.small) if name[0].start > 0]
    other = dice.choice(sentences)
    theirs = [name for name in names(other.text, other.evidence.small) if name[0].start > 0]
    if not own or not theirs:
        return None
    one, two = dice.choice(own), dice.choice(theirs)
    words = other.text[two[0].start : two[-1].end]
    if words.casefold() in other.evidence.small:
        return None
    held = squash(words) in squash(" ".join(citation.quote for citation in told.citations))
    return None if held else _put(told, one[0].start, one[-1].end, words)


def _not(sentences: Sequence[Told], at: int, dice: random.Random) -> Told | None:
    """A negation comes in."""
    told = sentences[at]
    found = list(AUXILIARY.finditer(told.text))
    hit = dice.choice(found) if found else None
    return _put(told, hit.end(), hit.end(), " not") if hit else None


def _without_not(sentences: Sequence[Told], at: int, _: random.Random) -> Told | None:
    """A negation goes."""
    told = sentences[at]
    hit = re.search(r"\b(?:not|never)\s(?!only|just|more|less|later)", told.text)
    return _put(told, hit.start(), hit.end(), "") if hit else None


def _opposite(pairs: Sequence[tuple[str, str]]) -> Change:
    def change(sentences: Sequence[Told], at: int, dice: random.Random) -> Told | None:
        told = sentences[at]
        found = [(hit, other) for word, other in pairs for hit in re.finditer(rf"\b{word}\b", told.text)]
        hit, other = dice.choice(found) if found else (None, "")
        return _put(told, hit.start(), hit.end(), other) if hit else None

    return change


def _stage(sentences: Sequence[Told], at: int, _: random.Random) -> Told | None:
    """What is proposed is told as resolved, and the other way round."""
    told = sentences[at]
    found = [(hit, other) for words, other in STAGES if (hit := re.search(words, told.text))]
    hit, other = found[0] if found else (None, "")
    return _put(told, hit.start(), hit.end(), other) if hit else None


def _swapped(sentences: Sequence[Told], at: int, dice: random.Random) -> Told | None:
    """Two figures of a kind change places."""
    told = sentences[at]
    figures = quantities(told.text)
    pairs = [
        (one, two)
        for one in figures
        for two in figures
        if one.start < two.start and one.kind == two.kind and one.key != two.key and _countable(one) and _countable(two)
    ]
    if not pairs:
        return None
    one, two = dice.choice(pairs)
    changed = _put(told, two.start, two.end, one.text + told.text[two.start : two.end][len(two.text) :])
    return _put(changed, one.start, one.end, two.text + told.text[one.start : one.end][len(one.text) :])


def _countable(one: Quantity) -> bool:
    return one.kind in {"money", "share", "count", "date"}


def _page(sentences: Sequence[Told], at: int, dice: random.Random) -> Told | None:
    """The quote is said to stand on another page."""
    told = sentences[at]
    cited = told.citations[0]
    others = [
        number
        for number, text in told.evidence.squashed.items()
        if number != cited.page and squash(cited.quote) not in text
    ]
    if not others:
        return None
    return replace(told, citations=(Citation(page=dice.choice(others), quote=cited.quote), *told.citations[1:]))


def _quote(sentences: Sequence[Told], at: int, dice: random.Random) -> Told | None:
    """Another sentence of the paper is cited."""
    told = sentences[at]
    others = [one for one in sentences if one.paper == told.paper and one.text != told.text]
    return replace(told, citations=dice.choice(others).citations) if others else None


def _spliced(sentences: Sequence[Told], at: int, dice: random.Random) -> Told | None:
    """The beginning of one sentence goes on with the end of another; both are cited."""
    told = sentences[at]
    others = [
        one
        for one in sentences
        if one.paper == told.paper and one.text != told.text and len(one.text.split()) >= LEAST_WORDS
    ]
    if not others:
        return None
    other = dice.choice(others)
    own, theirs = told.text.split(), other.text.split()
    text = " ".join([*own[: len(own) // 2], *theirs[len(theirs) // 2 :]])
    return replace(told, text=text, citations=(*told.citations, *other.citations))


def _borrowed(sentences: Sequence[Told], at: int, dice: random.Random) -> Told | None:
    """A figure of another sentence of the paper takes the place of one; both sentences are cited."""
    told = sentences[at]
    figures = [one for one in quantities(told.text) if _countable(one)]
    offered = [
        (other, theirs)
        for other in sentences
        if other.paper == told.paper and other.text != told.text
        for theirs in quantities(other.text)
        if _countable(theirs)
    ]
    fitting = [
        (own, other, theirs)
        for own in figures
        for other, theirs in offered
        if own.kind == theirs.kind and own.key != theirs.key and not any(one.key == theirs.key for one in figures)
    ]
    if not fitting:
        return None
    own, other, theirs = dice.choice(fitting)
    changed = _put(told, own.start, own.end, theirs.text + told.text[own.start : own.end][len(own.text) :])
    return replace(changed, citations=(*told.citations, *other.citations))


KINDS: dict[str, Change] = {
    "number": _number,
    "scale": _scale,
    "date": _date,
    "name": _name,
    "negation in": _not,
    "negation out": _without_not,
    "outcome": _opposite(OPPOSITES),
    "direction": _opposite(DIRECTIONS),
    "stage": _stage,
    "swapped figures": _swapped,
    "wrong page": _page,
    "wrong quote": _quote,
    "mixed sources": _spliced,
    "borrowed figure": _borrowed,
}
