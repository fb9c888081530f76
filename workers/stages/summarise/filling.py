"""The choice of the sentences that tell most of what is not yet told (maximum coverage, MMR), and of their forms."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from workers.stages.summarise.coverage import Coverage, Told
from workers.stages.summarise.sentences import Sentence

CANDIDATES = 1500
"""Sentences that are weighed against each other; of a pack the most telling ones."""


@dataclass(frozen=True)
class Group:
    """Sentences that are told together or not at all, and the place of the one that must be told before them."""

    told: tuple[Told, ...]
    leans_on: int | None = None


def fill(
    coverage: Coverage,
    pool: Iterable[Group],
    weight: Callable[[Sentence], float],
    may: Callable[[Sentence], bool],
) -> None:
    """Add what adds most, again and again, while it fits, stands on what is told, and may be told.

    A sentence that is told may be told in a longer form: what that adds is set against the words that it costs more.
    What a group adds shrinks as others are told, so the best of a heap is weighed again before it is taken. What leans
    on a sentence that is not told is passed over until that is; so what stands around a sentence is weighed again when
    that is told.
    """
    ranked = [(-worth(coverage, group, weight), place, group) for place, group in enumerate(pool)]
    heap = sorted(ranked, key=lambda entry: entry[:2])[:CANDIDATES]
    at: dict[int, list[tuple[float, int, Group]]] = {}
    for entry in heap:
        at.setdefault(entry[2].told[0].sentence.position, []).append(entry)
    heapify(heap)
    while heap:
        _, place, group = heappop(heap)
        if not is_open(coverage, group) or not stands(coverage, group):
            continue
        now = worth(coverage, group, weight)
        if heap and now < -heap[0][0]:
            heappush(heap, (-now, place, group))
        elif now > 0 and all(may(told.sentence) for told in group.told):
            for told in group.told:
                coverage.tell(told)
            for near in {one.sentence.position + step for one in group.told for step in (-1, 0, 1)}:
                for _, other, those in at.get(near, []):
                    heappush(heap, (-worth(coverage, those, weight), other, those))


def lengthen(coverage: Coverage, pool: Iterable[Told], may: Callable[[Sentence], bool]) -> None:
    """Tell what is told in longer forms as far as words are left, since nothing else would take them."""
    for one in sorted(pool, key=lambda told: (-told.sentence.words, told.sentence.position)):
        if 0 < coverage.lengthens_by(one) <= coverage.left and may(one.sentence):
            coverage.tell(one)


def stands(coverage: Coverage, group: Group) -> bool:
    """Whether what a group leans on is told."""
    return group.leans_on is None or group.leans_on in coverage.places


def worth(coverage: Coverage, group: Group, weight: Callable[[Sentence], float]) -> float:
    """What a group adds for each word, by what its sentences count."""
    count = sum(weight(told.sentence) for told in group.told) / len(group.told)
    if is_widening(coverage, group):
        return round(coverage.adds(*group.told) / coverage.lengthens_by(group.told[0]), 9) * count
    return coverage.gain(*group.told) * count


def is_widening(coverage: Coverage, group: Group) -> bool:
    """Whether a group is a longer form of a sentence that is told."""
    return len(group.told) == 1 and coverage.lengthens_by(group.told[0]) > 0


def is_open(coverage: Coverage, group: Group) -> bool:
    """Whether a group fits, and says nothing that is told."""
    if is_widening(coverage, group):
        return coverage.lengthens_by(group.told[0]) <= coverage.left
    words = sum(told.sentence.words for told in group.told)
    fresh = not any(told.sentence.position in coverage.places or coverage.repeats(told) for told in group.told)
    return words <= coverage.left and fresh
