"""Pages in the bucket: conditional requests, whole readings once in a while, and parts of one poll."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from workers.adapters.object_stores.memory import MemoryStore
from workers.adapters.sources.kept_pages import KeptPages
from workers.adapters.sources.pages import Page, Unchanged
from workers.runtime import keys
from workers.runtime.download import Validators
from workers.stages.watch.parts import Allowance, PartEndedError, unlimited

URL, OTHER = "https://vale.example/a", "https://vale.example/b"
MOMENT = datetime(2026, 3, 2, 12, tzinfo=UTC)


@dataclass
class Site:
    """Pages with ETags that are their text; what was asked, and what came."""

    texts: dict[str, str]
    asked: list[tuple[str, str]] = field(default_factory=list)
    tagged: bool = True

    def fetch(self, url: str) -> Page:
        self.asked.append((url, "body"))
        return Page(url, self.texts[url].encode(), 0.5, Validators(self.texts[url] if self.tagged else None))

    def fetch_changed(self, url: str, validators: Validators) -> Page | Unchanged:
        if validators.etag == self.texts[url]:
            self.asked.append((url, "unchanged"))
            return Unchanged(0.25)
        return self.fetch(url)

    def ask(self, url: str, body: bytes, media_type: str) -> Page:
        del body, media_type
        return self.fetch(url)


@dataclass
class Vale:
    """A bucket and a site; each poll begins an hour after the last."""

    site: Site = field(default_factory=lambda: Site({URL: "one", OTHER: "two"}))
    store: MemoryStore = field(default_factory=MemoryStore)
    now: datetime = MOMENT

    def pages(self, allow: Callable[[], None] = unlimited) -> KeptPages:
        return KeptPages(self.site, self.store, "vale", self.now, lambda: self.now, timedelta(hours=24), allow)

    def poll(self, *urls: str) -> list[bytes]:
        pages = self.pages()
        bodies = [pages.fetch(url).body for url in urls]
        pages.finish()
        self.now += timedelta(hours=1)
        return bodies

    def answered(self) -> list[str]:
        answers = [answer for _, answer in self.site.asked]
        self.site.asked.clear()
        return answers

    def bodies(self) -> int:
        return sum(1 for _ in self.store.list(keys.source_page("vale", "")))


def test_a_page_that_did_not_change_costs_no_body_and_is_read_from_the_bucket() -> None:
    vale = Vale()
    assert vale.poll(URL, OTHER) == vale.poll(URL, OTHER) == [b"one", b"two"]
    assert vale.answered() == ["body", "body", "unchanged", "unchanged"]


def test_an_unchanged_poll_writes_nothing() -> None:
    vale = Vale()
    vale.poll(URL)
    before = {info.key: vale.store.get(info.key) for info in vale.store.list("")}
    vale.poll(URL)
    assert {info.key: vale.store.get(info.key) for info in vale.store.list("")} == before


def test_a_page_that_changed_is_brought_and_its_old_body_removed() -> None:
    vale = Vale()
    vale.poll(URL)
    vale.site.texts[URL] = "new"
    assert vale.poll(URL) == vale.poll(URL) == [b"new"]
    assert vale.answered() == ["body", "body", "unchanged"]
    assert vale.bodies() == 1


def test_a_site_without_validators_is_read_whole() -> None:
    vale = Vale(Site({URL: "one"}, tagged=False))
    assert vale.poll(URL) == vale.poll(URL) == [b"one"]
    assert vale.answered() == ["body", "body"]


def test_once_in_the_interval_a_page_is_read_whole_whatever_the_site_says() -> None:
    vale = Vale()
    for _ in range(36):
        vale.poll(URL)
    answered = vale.answered()
    assert 2 <= answered.count("body") <= 3


def test_pages_that_are_no_longer_asked_for_are_forgotten() -> None:
    vale = Vale()
    vale.poll(URL, OTHER)
    vale.poll(URL)
    assert vale.bodies() == 1


def test_a_body_that_is_lost_is_read_again() -> None:
    vale = Vale()
    vale.poll(URL)
    for info in list(vale.store.list(keys.source_page("vale", ""))):
        vale.store.delete(info.key)
    assert vale.poll(URL) == vale.poll(URL) == [b"one"]
    assert vale.answered() == ["body", "body", "unchanged"]


def test_the_next_part_of_a_poll_asks_for_the_rest_only() -> None:
    vale, clock = Vale(), [0.0]
    first = vale.pages(Allowance(10, lambda: clock[0]))
    first.fetch(URL)
    clock[0] = 11.0
    with pytest.raises(PartEndedError):
        first.fetch(OTHER)
    first.pause()
    second = vale.pages(Allowance(10, lambda: clock[0]))
    assert [second.fetch(URL).body, second.fetch(OTHER).body] == [b"one", b"two"]
    second.finish()
    assert vale.site.asked == [(URL, "body"), (OTHER, "body")]


def test_a_part_sends_at_least_one_request_however_short_it_is() -> None:
    allow = Allowance(0.0, lambda: 5.0)
    allow()
    with pytest.raises(PartEndedError):
        allow()


def test_what_is_forgotten_is_read_whole() -> None:
    vale = Vale()
    vale.poll(URL)
    pages = vale.pages()
    pages.fetch(URL)
    pages.forget()
    assert vale.bodies() == 0
    vale.answered()
    vale.poll(URL)
    assert vale.answered() == ["body"]


def test_seconds_are_those_of_the_site() -> None:
    vale = Vale()
    assert vale.pages().fetch(URL).seconds == 0.5
    vale.poll(URL)
    assert vale.pages().fetch(URL).seconds == 0.25
