"""What is right, wrong and missed in the results of one paper."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from contracts.artefacts.classification import Classification
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.stated import Citation
from contracts.references import ListedKind
from tests.evaluation.comparing import matched, plain, same_item, same_officer, same_person, similar, squashed
from tests.evaluation.labelled import Labelled
from workers.domain.paper_text import squash
from workers.stages.classify import Classify
from workers.stages.extract import Extract

SCALARS = (
    "council", "committee", "meeting_date", "meeting_time", "venue", "title", "reference", "decision_maker",
    "decision_type",
)  # fmt: skip
LISTS: Mapping[str, Callable[[Any, Any], bool]] = {
    "officers": same_officer,
    "recommendations": similar,
    "decisions": similar,
    "present": same_person,
    "apologies": same_person,
    "agenda_items": same_item,
}


@dataclass(frozen=True)
class Tally:
    """Right, wrongly found, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


@dataclass(frozen=True)
class Marks:
    """The marks of one paper; a share is 1 or 0, and None where nothing was asked."""

    paper: Labelled
    document_type: int | None
    topic_main: int | None
    topics: Tally
    restricted: int | None
    fields: Mapping[str, Tally]
    quotes: int
    quotes_found: int
    certainty: float
    reasons: tuple[str, ...] = field(default=())


def marks(paper: Labelled) -> Marks:
    """Run both stages on the paper and compare."""
    kind = Classify().work((paper.text, paper.title, ListedKind.FILE))
    facts = Extract().work((paper.text, kind, paper.title))
    quotes = [*_citations(kind), *_citations(facts)]
    pages = {page.number: squash("\n".join((*page.header, page.text, *page.footer))) for page in paper.text.pages}
    stands = sum(squash(quote.quote) in pages[quote.page] for quote in quotes)
    tallies = dict(_fields(paper.labels, facts))
    return Marks(
        paper,
        _equal(paper.labels.get("document_type"), kind.document_type.value.value),
        _equal((paper.labels.get("topics") or [None])[0], kind.topics[0].value.value if kind.topics else ""),
        _topics(paper.labels, kind),
        int(paper.labels["restricted"] is kind.restricted) if "restricted" in paper.labels else None,
        tallies,
        len(quotes),
        stands,
        kind.document_type.score,
        tuple(_reasons(paper.labels, kind, tallies)),
    )


def _equal(wanted: object, found: object) -> int | None:
    return None if wanted is None else int(wanted == found)


def _topics(labels: Mapping[str, Any], kind: Classification) -> Tally:
    wanted, found = set(labels.get("topics") or ()), {topic.value.value for topic in kind.topics}
    return Tally(len(wanted & found), len(found - wanted), len(wanted - found)) if wanted else Tally()


def _fields(labels: Mapping[str, Any], facts: Extraction) -> Iterator[tuple[str, Tally]]:
    found = facts.model_dump(mode="json")
    for name in SCALARS:
        if name in labels:
            yield name, _scalar(name, labels[name], (found[name] or {}).get("value"))
    for name, same in LISTS.items():
        if name in labels:
            wanted, have = labels[name] or [], [one.get("value", one) for one in found[name]]
            right = matched(wanted, have, same)
            yield name, Tally(right, len(have) - right, len(wanted) - right)


def _scalar(name: str, wanted: object, found: object) -> Tally:
    form = squashed if name == "reference" else plain
    right = bool(wanted) and bool(found) and form(wanted) == form(found)
    return Tally(int(right), int(bool(found) and not right), int(bool(wanted) and not right))


def _citations(value: Classification | Extraction) -> Iterator[Citation]:
    for name in type(value).model_fields:
        one = getattr(value, name)
        yield from (part for part in (one if isinstance(one, tuple) else (one,)) if isinstance(part, Citation))


def _reasons(labels: Mapping[str, Any], kind: Classification, tallies: Mapping[str, Tally]) -> Iterator[str]:
    if labels.get("document_type", kind.document_type.value) != kind.document_type.value:
        yield f"type: {kind.document_type.value.value} instead of {labels['document_type']}"
    found = [topic.value.value for topic in kind.topics]
    if labels.get("topics") and set(labels["topics"]) != set(found):
        yield f"topics: {', '.join(found) or 'none'} instead of {', '.join(labels['topics'])}"
    for name, tally in tallies.items():
        if tally.wrong or tally.missed:
            yield f"{name}: {tally.right} right, {tally.wrong} wrong, {tally.missed} missed"
