"""What the minutes of a meeting say of each agenda item: which decision belongs to which item."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from contracts.artefacts.extraction import StatedItem
from contracts.artefacts.meeting import ItemRecord, PageSentence
from contracts.artefacts.proceedings import Outcome
from contracts.artefacts.stated import Citation, Stated
from workers.domain.paper_text import squash
from workers.domain.verification import Evidence, verify
from workers.stages.assemble.papers import Paper

ALIKE = 0.6
"""Share of the words of the shorter title that the other one must have."""


@dataclass(frozen=True)
class Decided:
    """What was decided on an item."""

    sentences: tuple[PageSentence, ...] = ()
    outcome: Outcome | None = None


NOTHING = Decided()


def decided_by_item(items: Sequence[ItemRecord], minutes: Paper | None) -> Mapping[str, Decided]:
    """By the key of the item: the decisions that stand under its heading in the minutes."""
    if minutes is None or minutes.said is None or minutes.texts is None:
        return {}
    said, places, evidence = minutes.said.extraction, Places(minutes.texts), Evidence(minutes.texts)
    headings = [(place, one) for one in said.agenda_items if (place := places.of(one.page, one.quote)) is not None]
    headings.sort(key=lambda heading: heading[0])
    found: dict[str, Decided] = {}
    for index, (_, heading) in enumerate(headings):
        key = item_key(heading, items)
        if key is not None and key not in found:
            under = [sentence(one, minutes) for one in said.decisions if under_heading(one, index, headings, places)]
            found[key] = Decided(tuple(one for one in under if stands(one, evidence)), heading.outcome)
    return found


@dataclass(frozen=True)
class Places:
    """Where quotes stand in a document: page, and letters before it on the page."""

    texts: Mapping[int, str]

    def of(self, page: int, quote: str) -> tuple[int, int] | None:
        """The first place of a quote on its page."""
        at = squash(self.texts.get(page, "")).find(squash(quote))
        return (page, at) if at >= 0 else None


def under_heading(
    decision: Stated, index: int, headings: Sequence[tuple[tuple[int, int], StatedItem]], places: Places
) -> bool:
    """Whether a decision stands between a heading and the next one."""
    place = places.of(decision.page, decision.quote)
    return place is not None and bisect_right([one for one, _ in headings], place) - 1 == index


def item_key(heading: StatedItem, items: Sequence[ItemRecord]) -> str | None:
    """The item of the agenda that a heading of the minutes names: by its title, which the number confirms."""
    ranked = sorted(scored(heading, items), key=lambda pair: -pair[0])
    return ranked[0][1].key if ranked else None


def scored(heading: StatedItem, items: Sequence[ItemRecord]) -> Iterator[tuple[float, ItemRecord]]:
    """Items whose titles are alike, with how much."""
    for item in items:
        alike = likeness(heading.title, item.title)
        same_number = bool(heading.number) and bare_number(heading.number) == bare_number(item.number)
        if alike >= ALIKE:
            yield alike + same_number, item


def likeness(one: str, other: str) -> float:
    """Share of the words of the shorter title that stand in the other."""
    words, others = (set(re.findall(r"\w+", title.casefold())) for title in (one, other))
    return len(words & others) / min(len(words), len(others)) if words and others else 0.0


def bare_number(number: str | None) -> str:
    """A number without its brackets and point."""
    return (number or "").strip(" .()").casefold()


def stands(decision: PageSentence, evidence: Evidence) -> bool:
    """Whether a decision may be published; the sentences of summaries were judged when they were written."""
    return not verify(decision.text, decision.citations, evidence)


def sentence(decision: Stated, minutes: Paper) -> PageSentence:
    """A decision as a sentence of the page."""
    citation = Citation(page=decision.page, quote=decision.quote)
    return PageSentence(text=decision.value, document=minutes.record.id, citations=(citation,))
