"""A listing of unchanged pages is taken as it was read last, and read anew as soon as anything else is there."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import pytest

from contracts.artefacts.failure import ReasonCode
from contracts.model import canonical_bytes
from tests.servers.simulated_sites import simulated_site
from workers.adapters.object_stores.memory import MemoryStore
from workers.adapters.sources.kept_pages import KeptPages
from workers.adapters.sources.known_listing import KnownListing, ListingShelf, NotedPages
from workers.adapters.sources.moderngov import ModernGov
from workers.adapters.sources.pages import FormPages, Page, Unchanged
from workers.domain.listing import ListedMeeting, Listing
from workers.runtime import keys
from workers.runtime.download import Validators
from workers.runtime.errors import PermanentError
from workers.stages.watch.parts import unlimited
from workers.stages.watch.source import Window

FIRST, SECOND = "https://vale.example/first", "https://vale.example/second"
MOMENT = datetime(2026, 3, 2, 12, tzinfo=UTC)


@dataclass
class Site:
    """Pages with ETags that are their text; None is a page that is not there."""

    texts: dict[str, str | None]
    asked: list[str] = field(default_factory=list)

    def fetch(self, url: str) -> Page:
        self.asked.append(url)
        text = self.texts[url]
        if text is None:
            raise PermanentError(ReasonCode.NOT_FOUND, f"{url} answered with status 404")
        return Page(url, text.encode(), 0.5, Validators(text))

    def fetch_changed(self, url: str, validators: Validators) -> Page | Unchanged:
        if validators.etag != self.texts[url]:
            return self.fetch(url)
        self.asked.append(url)
        return Unchanged(0.25)

    def ask(self, url: str, body: bytes, media_type: str) -> Page:
        del body, media_type
        return self.fetch(url)


def two_pages(pages: FormPages) -> Listing:
    """A meeting for each page that is there."""
    meetings = []
    for url in (FIRST, SECOND):
        try:
            meetings.append(ListedMeeting(url, pages.fetch(url).body.decode(), None))
        except PermanentError:
            continue
    return Listing("Vale", tuple(meetings))


def with_form(pages: FormPages) -> Listing:
    """One page, and an answer to what is sent."""
    return Listing(pages.ask(SECOND, b"all", "text/plain").body.decode(), (ListedMeeting(FIRST, None, None),))


@dataclass
class Vale:
    """A bucket and a site; each poll begins an hour after the last."""

    site: Site = field(default_factory=lambda: Site({FIRST: "one", SECOND: "two"}))
    store: MemoryStore = field(default_factory=MemoryStore)
    now: datetime = MOMENT
    read: int = 0

    def poll(self, reader: str = "this release", read: Callable[[NotedPages], Listing] = two_pages) -> Listing:
        self.site.asked.clear()
        pages = KeptPages(self.site, self.store, "vale", self.now, lambda: self.now, timedelta(hours=24), unlimited)
        shelf = ListingShelf(self.store, "vale", reader, pages.look, self.now, timedelta(hours=24))

        def counted(noted: NotedPages) -> Listing:
            self.read += 1
            return read(noted)

        found = shelf.listing(pages, counted)
        pages.finish()
        self.now += timedelta(hours=1)
        return found


def test_unchanged_pages_are_asked_for_once_each_and_not_read_again() -> None:
    vale = Vale()
    assert vale.poll() == vale.poll() == two_pages(vale.site)
    assert vale.read == 1
    vale.poll()
    assert vale.site.asked == [FIRST, SECOND]


def test_a_poll_that_reads_nothing_again_takes_no_page_out_of_the_bucket() -> None:
    vale = Vale()
    before = vale.poll()
    for info in list(vale.store.list(keys.source_page("vale", ""))):
        vale.store.delete(info.key)
    assert vale.poll() == before


@pytest.mark.parametrize("changed", [FIRST, SECOND])
def test_one_page_that_changed_has_the_source_read_and_no_page_asked_for_twice(changed: str) -> None:
    vale = Vale()
    vale.poll()
    vale.site.texts[changed] = "three"
    assert vale.poll() == Vale(vale.site).poll()
    assert vale.read == 2
    vale.poll()
    assert vale.read == 2


def test_a_source_that_is_read_otherwise_is_read_anew() -> None:
    vale = Vale()
    vale.poll()
    vale.poll(reader="the next release")
    assert vale.read == 2


def test_a_source_is_read_anew_once_in_a_while_whatever_its_pages_say() -> None:
    vale = Vale()
    vale.poll()
    vale.now += timedelta(hours=36)
    vale.poll()
    assert vale.read == 2


def test_a_page_that_is_still_not_there_changes_nothing_and_one_that_comes_is_read() -> None:
    vale = Vale(Site({FIRST: "one", SECOND: None}))
    before = vale.poll()
    assert vale.poll() == before
    assert (vale.read, vale.site.asked) == (1, [FIRST, SECOND])
    vale.site.texts[SECOND] = "two"
    assert len(vale.poll().meetings) == 2


def test_a_page_that_went_is_asked_for_once() -> None:
    vale = Vale()
    vale.poll()
    vale.site.texts[SECOND] = None
    assert len(vale.poll().meetings) == 1
    assert vale.site.asked == [FIRST, SECOND]


def test_of_a_source_that_takes_forms_nothing_is_kept() -> None:
    vale = Vale()
    assert vale.poll(read=with_form) == vale.poll(read=with_form)
    assert vale.read == 2


def test_what_was_asked_for_to_find_out_the_platform_is_not_asked_for_again() -> None:
    def found_out(pages: NotedPages) -> Listing:
        pages.fetch(FIRST)
        pages.forget()
        return Listing(pages.fetch(SECOND).body.decode(), ())

    vale = Vale()
    vale.poll(read=found_out)
    vale.poll(read=found_out)
    assert (vale.read, vale.site.asked) == (1, [SECOND])


def test_of_a_source_that_reads_no_pages_nothing_is_kept() -> None:
    vale = Vale()
    for _ in range(2):
        vale.poll(read=lambda _: Listing("Vale", ()))
    assert vale.read == 2


def test_what_cannot_be_understood_of_a_kept_listing_is_read_anew() -> None:
    vale = Vale()
    before = vale.poll()
    vale.store.put(keys.source_listing("vale"), b"no listing")
    assert vale.poll() == before
    assert vale.read == 2


def test_a_listing_comes_back_from_the_bucket_as_it_was_read() -> None:
    answers = {f"http://vale.example{path}": body for path, body in simulated_site(7).answers.items()}

    class Answers:
        def fetch(self, url: str) -> Page:
            return Page(url, answers[url])

    window = Window(date(2025, 1, 1), date(2025, 12, 31))
    listing = ModernGov("http://vale.example", Answers()).listing(window)
    kept = KnownListing(reader="", read_at=MOMENT, pages=(), listing=listing)
    back = KnownListing.model_validate_json(canonical_bytes(kept))
    assert back.listing == listing
    assert canonical_bytes(back) == canonical_bytes(kept)
    assert any(meeting.starts_at and meeting.starts_at.utcoffset() for meeting in listing.meetings)
