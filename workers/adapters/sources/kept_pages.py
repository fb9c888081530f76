"""Pages of a source, kept in the bucket: a site is asked only whether they changed, and in one poll once for each.

A poll may be cut into parts: what an earlier part of it asked for is taken from the bucket without a request.
"""

import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256

from pydantic import Field

from contracts.model import Contract, Sha256, canonical_bytes
from workers.adapters.sources.pages import ConditionalPages, Look, Page, Unchanged
from workers.domain.polling import is_due
from workers.runtime import keys
from workers.runtime.download import Validators
from workers.runtime.objects import ObjectMissingError, ObjectStore

LEVEL = 6
MEDIA_TYPE = "application/zlib"


class KeptPage(Contract):
    """A page as it came last; `url` is the address that answered."""

    url: str
    sha256: Sha256
    etag: str | None = None
    last_modified: str | None = None
    read_at: datetime = Field(description="When its whole body came last.")
    asked_at: datetime | None = Field(None, description="When it was asked for in a poll that is not finished.")

    @property
    def validators(self) -> Validators | None:
        """What to ask with; None where the site gave nothing."""
        return Validators(self.etag, self.last_modified) if self.etag or self.last_modified else None


class PageIndex(Contract):
    """The pages of a source by the address that was asked for."""

    pages: dict[str, KeptPage] = Field(default_factory=dict)


def load_index(store: ObjectStore, source: str) -> PageIndex:
    """The pages that are kept; none where nothing is known of them."""
    try:
        return PageIndex.model_validate_json(store.get(keys.source_pages(source)))
    except (ObjectMissingError, ValueError):
        return PageIndex()


@dataclass
class KeptPages:
    """Pages for one part of the poll that began at `begun`.

    `allow` is called before each request and may raise, when the part shall end. Once in `recheck` a page is read
    whole, whatever its validators say.
    """

    inner: ConditionalPages
    store: ObjectStore
    source: str
    begun: datetime
    clock: Callable[[], datetime]
    recheck: timedelta
    allow: Callable[[], None]
    before: PageIndex = field(init=False)
    pages: dict[str, KeptPage] = field(init=False)
    replaced: set[str] = field(default_factory=set)
    """Digests of bodies in whose place others came."""

    def __post_init__(self) -> None:
        self.before = load_index(self.store, self.source)
        self.pages = dict(self.before.pages)

    def fetch(self, url: str) -> Page:
        """The page at an address. Raises TransientError or PermanentError."""
        kept = self.pages.get(url)
        body = self._body(kept) if kept else None
        if kept and body is not None and self._was_asked(kept):
            return Page(kept.url, body)
        answer = self._asked(url, None if body is None else kept)
        if isinstance(answer, Page):
            return answer
        return Page(self.pages[url].url, body or b"", answer.seconds)

    def look(self, url: str) -> Look:
        """What is at an address now, without its body where that did not change. Raises as `fetch` does."""
        kept = self.pages.get(url)
        seconds = 0.0 if kept and self._was_asked(kept) else self._asked(url, kept).seconds
        found = self.pages[url]
        return Look(found.url, found.sha256, seconds)

    def fetch_changed(self, url: str, validators: Validators) -> Page | Unchanged:
        """As asked, without any use of what is kept."""
        self.allow()
        return self.inner.fetch_changed(url, validators)

    def ask(self, url: str, body: bytes, media_type: str) -> Page:
        """The answer to a body, which is asked for again in each part. Raises TransientError or PermanentError."""
        self.allow()
        return self.inner.ask(url, body, media_type)

    def pause(self) -> None:
        """Keep how far the poll has come."""
        self._save(self.pages)
        self._remove(self.replaced - {page.sha256 for page in self.pages.values()})

    def finish(self) -> None:
        """Forget the pages that the poll did not ask for, and when it asked for the others."""
        asked = {url: page for url, page in self.pages.items() if page.asked_at and page.asked_at >= self.begun}
        self._save({url: page.model_copy(update={"asked_at": None}) for url, page in asked.items()})
        self._remove(self._known - {page.sha256 for page in asked.values()})

    def forget(self) -> None:
        """Forget all pages: what is wrong with one of them shall not be taken for the page that did not change."""
        self._save({})
        self._remove(self._known)

    def _asked(self, url: str, kept: KeptPage | None) -> Page | Unchanged:
        """What the site answers; asked for whole where nothing is kept, or it is time to."""
        self.allow()
        now = self.clock()
        validators = kept.validators if kept else None
        if not kept or not validators or is_due(kept.read_at, now, self.recheck, url):
            return self._keep(url, self.inner.fetch(url), now)
        answer = self.inner.fetch_changed(url, validators)
        if isinstance(answer, Page):
            return self._keep(url, answer, now)
        self.pages[url] = kept.model_copy(update={"asked_at": now})
        return answer

    def _was_asked(self, kept: KeptPage) -> bool:
        """Whether this poll asked for it, in this part or an earlier one."""
        return kept.asked_at is not None and kept.asked_at >= self.begun

    def _keep(self, url: str, page: Page, now: datetime) -> Page:
        digest = sha256(page.body).hexdigest()
        key = keys.source_page(self.source, digest)
        known = self.pages.get(url)
        if known is not None and known.sha256 != digest:
            self.replaced.add(known.sha256)
        if known is None or known.sha256 != digest or self.store.head(key) is None:
            self.store.create(key, zlib.compress(page.body, LEVEL), MEDIA_TYPE)
        given = page.validators
        self.pages[url] = KeptPage(
            url=page.url,
            sha256=digest,
            etag=given.etag,
            last_modified=given.last_modified,
            read_at=now,
            asked_at=now,
        )
        return page

    def _body(self, kept: KeptPage) -> bytes | None:
        try:
            return zlib.decompress(self.store.get(keys.source_page(self.source, kept.sha256)))
        except (ObjectMissingError, zlib.error):
            return None

    @property
    def _known(self) -> set[str]:
        return self.replaced | {page.sha256 for page in self.pages.values()}

    def _remove(self, digests: set[str]) -> None:
        for digest in sorted(digests):
            self.store.delete(keys.source_page(self.source, digest))

    def _save(self, pages: dict[str, KeptPage]) -> None:
        now = PageIndex(pages=pages)
        if now != self.before:
            self.store.put(keys.source_pages(self.source), canonical_bytes(now))
