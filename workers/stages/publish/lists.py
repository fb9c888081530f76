"""The pages that list meetings: councils, committees, topics, the front page; with their feeds and calendars."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from contracts.artefacts.classification import Topic
from workers.stages.publish import addresses, search_index
from workers.stages.publish.calendar import calendar
from workers.stages.publish.card import CardDocument, MeetingCard
from workers.stages.publish.feeds import atom, feed, json_feed
from workers.stages.publish.files import ATOM, CALENDAR, FEED, HTML, JSON, XML
from workers.stages.publish.rendering import render
from workers.stages.publish.sitemap import council_sitemap, sitemap_index
from workers.stages.publish.words import name

MOST_NEWS, MOST_COMING = 20, 20
"""Lines of the front page."""

File = tuple[str, bytes, str]
"""Path, bytes and media type."""


@dataclass(frozen=True)
class TopicMeeting:
    """A meeting with its papers on a topic."""

    card: MeetingCard
    documents: tuple[CardDocument, ...]


@dataclass(frozen=True)
class News:
    """A version of a meeting, in a list."""

    card: MeetingCard
    seen_at: datetime
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Lists:
    """All meetings of the site, from which every list is made."""

    cards: tuple[MeetingCard, ...]
    site_url: str

    def of_meeting(self, *shown: MeetingCard) -> Iterator[File]:
        """Every list in which these cards stand or stood."""
        for council in sorted({card.council for card in shown}):
            yield from self.of_council(council)
        for council, committee in sorted({(card.council, card.committee) for card in shown}):
            yield from self.of_committee(council, committee)
        for topic in sorted({topic for card in shown for topic in card.all_topics}):
            yield from self.of_topic(topic)
        for month in sorted({search_index.month(card) for card in shown}):
            found = search_index.by_month(self.cards).get(month, ())
            yield addresses.search_shard(month), search_index.shard(found), JSON
        yield from self.tops()

    def tops(self) -> Iterator[File]:
        """The pages at the top of the site."""
        councils = {council: self.cards_of(council) for council in sorted({card.council for card in self.cards})}
        path = addresses.INDEX
        coming, past = by_time(self.cards)
        shown = {"councils": tuple(councils.items()), "coming": coming[:MOST_COMING], "past": past[:MOST_COMING]}
        yield path, render("index.html", path, news=tuple(news(self.cards)), **shown), HTML
        counts = {topic: sum(topic in card.all_topics for card in self.cards) for topic in Topic}
        path = "topics/" + addresses.INDEX
        topics = tuple((topic, counts[topic]) for topic in sorted(Topic) if counts[topic])
        yield path, render("topics.html", path, topics=topics), HTML
        yield "search/index.json", search_index.months(self.cards), JSON
        yield "sitemap.xml", sitemap_index(list(councils), self.site_url), XML

    def of_council(self, council: str) -> Iterator[File]:
        """A council: its committees and its meetings; where none is left, a note that leads on."""
        cards, folder = self.cards_of(council), addresses.council(council)
        path = folder + addresses.INDEX
        committees = sorted({card.committee for card in cards})
        coming, past = by_time(cards)
        page = render("council.html", path, council=council, committees=committees, coming=coming, past=past)
        yield path, page if cards else moved(path, council, addresses.INDEX), HTML
        yield from self._feeds(f"{council}: meetings and papers", folder, cards)
        yield f"{folder}meetings.ics", calendar(council, cards, self.site_url), CALENDAR
        yield f"{folder}sitemap.xml", council_sitemap(folder, cards, self.site_url), XML

    def of_committee(self, council: str, committee: str) -> Iterator[File]:
        """A committee with its meetings; where none is left, a note that leads on."""
        cards = [card for card in self.cards_of(council) if card.committee == committee]
        folder = addresses.committee(council, committee)
        path = folder + addresses.INDEX
        coming, past = by_time(cards)
        page = render("committee.html", path, council=council, committee=committee, coming=coming, past=past)
        leading_on = moved(path, committee, addresses.council(council) + addresses.INDEX)
        yield path, page if cards else leading_on, HTML
        title = f"{committee}, {council}"
        yield from self._feeds(title, folder, cards)
        yield f"{folder}meetings.ics", calendar(title, cards, self.site_url), CALENDAR

    def of_topic(self, topic: Topic) -> Iterator[File]:
        """A topic over all councils."""
        cards = [card for card in self.cards if topic in card.all_topics]
        folder = addresses.topic(topic.value)
        path = folder + addresses.INDEX
        coming, past = by_time(cards)
        groups = tuple(
            TopicMeeting(card, tuple(one for one in card.documents if topic in one.topics)) for card in (*coming, *past)
        )
        yield path, render("topic.html", path, topic=topic, groups=groups), HTML
        yield from self._feeds(f"{name(topic.value)} in all councils", folder, cards)

    def cards_of(self, council: str) -> list[MeetingCard]:
        """The meetings of a council."""
        return [card for card in self.cards if card.council == council]

    def _feeds(self, title: str, folder: str, cards: Iterable[MeetingCard]) -> Iterator[File]:
        made = feed(title, folder, cards)
        yield f"{folder}feed.atom", atom(made, self.site_url), ATOM
        yield f"{folder}feed.json", json_feed(made, self.site_url), FEED


def by_time(cards: Iterable[MeetingCard]) -> tuple[list[MeetingCard], list[MeetingCard]]:
    """Meetings to come, the next first, and past ones, the latest first: as of what was seen last of any of them.

    A page holds no clock: it would differ from one day to the next though nothing changed.
    """
    found = sorted(cards, key=lambda card: card.id)
    seen = max((card.seen_at for card in found if card.seen_at), default=None)
    coming = [card for card in found if is_coming(card, seen)]
    past = [card for card in found if not is_coming(card, seen)]
    return sorted(coming, key=wall_time), sorted(past, key=wall_time, reverse=True)


def is_coming(card: MeetingCard, seen: datetime | None) -> bool:
    """Whether a meeting begins after a moment."""
    return seen is not None and card.starts_at is not None and card.starts_at >= seen


def wall_time(card: MeetingCard) -> tuple[int, ...]:
    """The local wall time of a meeting as numbers; empty where none is stated."""
    start = card.starts_at
    return (start.year, start.month, start.day, start.hour, start.minute) if start else ()


def news(cards: Sequence[MeetingCard]) -> list[News]:
    """What changed last."""
    found = [News(card, version.seen_at, version.lines) for card in cards for version in card.versions]
    found.sort(key=lambda one: one.card.id)
    found.sort(key=lambda one: one.seen_at, reverse=True)
    return found[:MOST_NEWS]


def moved(path: str, title: str, target: str) -> bytes:
    """A page that leads on, where something is called otherwise now."""
    return render("moved.html", path, title=title, target=target)
