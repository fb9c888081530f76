"""What the search in the browser reads: one file a month of meetings, so that a new paper changes one of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from contracts.model import canonical_json
from workers.stages.publish import addresses
from workers.stages.publish.card import MeetingCard
from workers.stages.publish.words import day, name

UNDATED = "undated"
LONGEST_WORDS = 300
"""Letters of the text that is searched beside a title."""


def month(card: MeetingCard) -> str:
    """The month of a meeting."""
    return f"{card.starts_at:%Y-%m}" if card.starts_at else UNDATED


def by_month(cards: Iterable[MeetingCard]) -> Mapping[str, Sequence[MeetingCard]]:
    """Meetings by month."""
    found: defaultdict[str, list[MeetingCard]] = defaultdict(list)
    for card in cards:
        found[month(card)].append(card)
    return found


def shard(cards: Iterable[MeetingCard]) -> bytes:
    """What is found of one month: rows of kind, title, path, where it belongs, and further words."""
    rows = [row for card in sorted(cards, key=lambda card: card.id) for row in rows_of(card)]
    return canonical_json(rows)


def months(cards: Iterable[MeetingCard]) -> bytes:
    """The list of the months, the newest first."""
    known = {month(card) for card in cards}
    return canonical_json(sorted(known - {UNDATED}, reverse=True) + sorted(known & {UNDATED}))


def rows_of(card: MeetingCard) -> Iterator[list[str]]:
    """A meeting, its items and its documents."""
    when = day(card.starts_at) if card.starts_at else "No date stated"
    path = addresses.meeting(card.id) + addresses.INDEX
    place = f"{card.council}, {when}"
    topics = " ".join(name(topic.value) for topic in card.topics)
    yield ["meeting", f"{card.committee}, {when}", path, card.council, f"{topics} {card.opening}"[:LONGEST_WORDS]]
    for number, (label, title) in enumerate(card.items, 1):
        yield [
            "item",
            " ".join(filter(None, (label, title))),
            f"{path}#item-{number}",
            f"{card.committee}, {place}",
            "",
        ]
    for one in card.documents:
        words = " ".join([name(one.document_type.value), *(name(topic.value) for topic in one.topics)])
        target = addresses.document(one.id) + addresses.INDEX
        yield ["document", one.title, target, f"{card.committee}, {place}", words]
