"""Recognised pages by content: what one document brought, no other document has recognised again."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass

from contracts.artefacts.text import Page
from contracts.model import canonical_bytes
from workers.runtime import keys
from workers.runtime.objects import ObjectMissingError, ObjectStore

READERS = 8
"""Requests at once: a store far away answers each after 10 ms and more."""


@dataclass(frozen=True)
class PageShelf:
    """Pages in the bucket, by page digest and the fingerprint of what recognises them.

    Pages that cannot be read have a fingerprint of their own, which tells the limits too.
    """

    bucket: ObjectStore
    fingerprint: str
    failed_fingerprint: str

    def put(self, digest: str, page: Page) -> Page:
        """Keep a page unless it is there; gives what is kept, under the same number."""
        key = keys.page(digest, self.failed_fingerprint if page.failure else self.fingerprint)
        if self.bucket.create(key, canonical_bytes(page.model_copy(update={"number": 1}))):
            return page
        kept = Page.model_validate_json(self.bucket.get(key))
        return kept.model_copy(update={"number": page.number})

    def known(self, digests: Sequence[str]) -> Mapping[str, Page]:
        """Those that are there, all numbered 1."""
        if not digests:
            return {}
        with ThreadPoolExecutor(min(READERS, len(digests))) as pool:
            found = pool.map(self._get, digests)
        return {digest: page for digest, page in zip(digests, found, strict=True) if page is not None}

    def has_all(self, digests: Sequence[str]) -> bool:
        """Whether all are there. Asks for few at first, since mostly one of the first is missing."""
        with ThreadPoolExecutor(READERS) as pool:
            return all(all(pool.map(self._has, some)) for some in _growing(digests))

    def _get(self, digest: str) -> Page | None:
        for fingerprint in (self.fingerprint, self.failed_fingerprint):
            with suppress(ObjectMissingError):
                return Page.model_validate_json(self.bucket.get(keys.page(digest, fingerprint)))
        return None

    def _has(self, digest: str) -> bool:
        either = (self.fingerprint, self.failed_fingerprint)
        return any(self.bucket.head(keys.page(digest, fingerprint)) is not None for fingerprint in either)


def digest_in_file(sha256: str, number: int) -> str:
    """The digest of a page that is known by its file and place only; no other page has it."""
    return hashlib.sha256(f"{sha256} page {number}".encode()).hexdigest()


def _growing(digests: Sequence[str]) -> Iterator[Sequence[str]]:
    start, size = 0, 1
    while start < len(digests):
        yield digests[start : start + size]
        start, size = start + size, min(2 * size, 8 * READERS)
