"""The listing of a source as it was read last: from the same pages comes the same listing.

At most polls no page has changed. Then a site is only asked, page by page, whether any did; nothing is taken from the
bucket, unpacked or parsed again. At the first page that is another one the source is read as ever.
"""

import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256

from pydantic import Field

from contracts.model import Contract, Sha256, canonical_bytes
from workers.adapters.sources.pages import FormPages, Look, Page
from workers.domain.listing import Listing
from workers.domain.polling import is_due
from workers.runtime import keys
from workers.runtime.errors import StageError
from workers.runtime.objects import ObjectMissingError, ObjectStore

LEVEL = 6
MEDIA_TYPE = "application/zlib"


class ReadPage(Contract):
    """A page that was asked for while the source was read, and what came: its body's digest, or why it did not come."""

    asked: str
    url: str = Field("", description="The address that answered.")
    sha256: Sha256 | None = None
    failure: str = ""


class KnownListing(Contract):
    """A listing, with all that it was made from, in the order in which it was asked for."""

    reader: str = Field(description="What read it: the release, and all that is set for the source.")
    read_at: datetime
    pages: tuple[ReadPage, ...]
    listing: Listing


@dataclass
class NotedPages:
    """Passes pages on and notes them; what failed already in this poll fails again without being asked for."""

    inner: FormPages
    failed: dict[str, StageError] = field(default_factory=dict)
    noted: dict[str, ReadPage] = field(default_factory=dict)
    only_these: bool = True
    """Whether the source was read from these pages and from nothing else."""

    def fetch(self, url: str) -> Page:
        """The page at an address. Raises TransientError or PermanentError."""
        try:
            if url in self.failed:
                raise self.failed.pop(url)
            page = self.inner.fetch(url)
        except StageError as error:
            self.noted[url] = _failed(url, error)
            raise
        self.noted[url] = ReadPage(asked=url, url=page.url, sha256=sha256(page.body).hexdigest())
        return page

    def ask(self, url: str, body: bytes, media_type: str) -> Page:
        """The answer to a body, which cannot be asked for conditionally. Raises TransientError or PermanentError."""
        self.only_these = False
        return self.inner.ask(url, body, media_type)

    def forget(self) -> None:
        """What came until now was for finding out the source's platform, which is known from then on."""
        self.noted.clear()
        self.only_these = True


@dataclass(frozen=True)
class ListingShelf:
    """Keeps the listing of a source; `look` asks whether a page changed, `reader` tells what reads the source.

    Once in `recheck` the source is read anew, whatever its pages say. Of a reader that takes more than pages, as a
    folder's does, nothing is kept.
    """

    store: ObjectStore
    source: str
    reader: str
    look: Callable[[str], Look]
    now: datetime
    recheck: timedelta

    def listing(self, pages: FormPages, read: Callable[[NotedPages], Listing]) -> Listing:
        """The listing as it was read last where no page of it changed, else as it is read now.

        Raises what `look` and `read` raise; each page is asked for once.
        """
        known, noted = self._known(), NotedPages(pages)
        if known and all(self._is_same(page, noted.failed) for page in known.pages):
            return known.listing
        listing = read(noted)
        if noted.only_these and noted.noted:
            pages_read = tuple(noted.noted.values())
            self._keep(KnownListing(reader=self.reader, read_at=self.now, pages=pages_read, listing=listing))
        return listing

    def _is_same(self, page: ReadPage, failed: dict[str, StageError]) -> bool:
        try:
            seen = self.look(page.asked)
        except StageError as error:
            failed[page.asked] = error
            return page == _failed(page.asked, error)
        return page == ReadPage(asked=page.asked, url=seen.url, sha256=seen.sha256)

    def _known(self) -> KnownListing | None:
        """What is kept, by the same reader and not too long ago."""
        try:
            packed = self.store.get(keys.source_listing(self.source))
            known = KnownListing.model_validate_json(zlib.decompress(packed))
        except (ObjectMissingError, zlib.error, ValueError):
            return None
        old = is_due(known.read_at, self.now, self.recheck, self.source)
        return None if old or known.reader != self.reader else known

    def _keep(self, known: KnownListing) -> None:
        self.store.put(keys.source_listing(self.source), zlib.compress(canonical_bytes(known), LEVEL), MEDIA_TYPE)


def _failed(url: str, error: StageError) -> ReadPage:
    return ReadPage(asked=url, failure=f"{error.reason} {error.status} {error.message}")
