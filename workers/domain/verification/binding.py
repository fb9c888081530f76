"""Whether each figure and name of a sentence belongs to what it is said of there, as its quotes have it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workers.domain.verification.names import names
from workers.domain.verification.polarity import cues
from workers.domain.verification.quantities import Quantity, stated
from workers.domain.verification.words import Token, sentence_bounds, sentence_of, tokens, without_brackets

REACH = 6
"""Words to each side by which a place is known."""
OTHER_SIDE = 0.6
MARGIN = 1.25
"""What another place must fit better by before a figure counts as moved."""
LEAST = 1.1
SPEAKER = re.compile(r"^[^:.]{3,60}: (?=[A-Z])")
"""Who says or asks what follows, as `Councillor Hunt: …`; the words after it are no place of the name."""
FUNCTION = 0.35
NEAREST = 0.25


@dataclass(frozen=True)
class Anchor:
    """Something that words are said of: its kind, what it is, and the words on its sides, by weight."""

    kind: str
    what: object
    text: str
    start: int
    end: int
    before: Mapping[str, float]
    after: Mapping[str, float]

    def fits(self, other: "Anchor") -> float:
        """How alike the words around two places are."""
        same = _shared(self.before, other.before) + _shared(self.after, other.after)
        turned = _shared(self.before, other.after) + _shared(self.after, other.before)
        return max(same, OTHER_SIDE * turned)


def _shared(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(min(weight, other[word]) for word, weight in one.items() if word in other)


def anchors(text: str) -> tuple[Anchor, ...]:
    """All figures, names and turning words of a text."""
    spoken, bounds = tokens(text), tuple(sentence_bounds(text))
    return tuple(_anchor(*place, spoken=spoken, bounds=bounds) for place in _places(text))


def _places(text: str) -> Iterator[tuple[str, object, str, int, int]]:
    for one in stated(text):
        yield one.kind, one, one.text, one.start, one.end
    for name in names(text):
        said = " ".join(token.text.casefold() for token in name)
        yield "name", said, said, name[0].start, name[-1].end
    for cue in cues(text):
        yield cue.family, cue.side, text[cue.start : cue.end], cue.start, cue.end


def _anchor(
    kind: str,
    what: object,
    text: str,
    start: int,
    end: int,
    *,
    spoken: Sequence[Token],
    bounds: Sequence[tuple[int, int]],
) -> Anchor:
    low, high = bounds[sentence_of(start, bounds)] if bounds else (0, end)
    before = [one for one in spoken if low <= one.start and one.end <= start][-REACH:]
    after = [one for one in spoken if one.start >= end and one.end <= high][:REACH]
    return Anchor(kind, what, text, start, end, _weighed(reversed(before)), _weighed(after))


def _weighed(words: Iterable[Token]) -> dict[str, float]:
    """Words by how near they are; those that say nothing count less, and so do other figures."""
    found: dict[str, float] = {}
    for distance, one in enumerate(words):
        worth = 1.0 if one.says and not one.text[0].isdigit() else FUNCTION
        found.setdefault(one.stem, worth * max(NEAREST, 1 - distance * 0.15))
    return found


def moved(sentence: str, quote: str) -> tuple[str, ...]:
    """The figures, names and turning words of a sentence that stand where the quote has another one of their kind."""
    bare = without_brackets(quote)
    there = anchors(quote) if bare == quote else (*anchors(quote), *anchors(bare))
    spoken = SPEAKER.sub("", sentence)
    return tuple(one.text for one in anchors(spoken) if _is_moved(one, there))


def _is_moved(one: Anchor, there: Sequence[Anchor]) -> bool:
    alike = [other for other in there if other.kind == one.kind]
    own = max((one.fits(other) for other in alike if _same(other, one)), default=None)
    best = max((one.fits(other) for other in alike if not _same(other, one)), default=0.0)
    return own is not None and best > max(LEAST, own * MARGIN)


def _same(have: Anchor, asked: Anchor) -> bool:
    if isinstance(have.what, Quantity) and isinstance(asked.what, Quantity):
        return have.what.backs(asked.what)
    if have.kind == "name":
        words, others = set(str(have.what).split()), set(str(asked.what).split())
        return bool(words & others)
    return have.what == asked.what
