"""Papers and pages over HTTP."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from contracts.artefacts.failure import ReasonCode
from workers.adapters.downloads.client import NOT_MODIFIED, Answer, HttpClient, conditions, given_validators
from workers.adapters.sources.pages import Page, Unchanged
from workers.runtime.download import Download, NotModified, Validators
from workers.runtime.errors import PermanentError

MAX_PAGE_BYTES = 20_000_000
CHALLENGE_HEAD = 20_000
CHALLENGE_MARKS = (
    b"/cdn-cgi/challenge-platform/",
    b"<title>just a moment...</title>",
    b"_incapsula_resource",
    b"incapsula incident id",
    b"<title>attention required! | cloudflare</title>",
    b"sucuri website firewall - access denied",
)
"""How pages of the usual gatekeepers are known, when their status does not say it."""


@dataclass(frozen=True)
class HttpDownloader:
    """Streams a body to a file and hashes it on the way; see HttpClient for the rules it obeys."""

    client: HttpClient

    def download(self, url: str, path: Path, validators: Validators | None = None) -> Download | NotModified:
        """Write the whole body to `path`; after an error there is no file. Raises TransientError, PermanentError."""
        with self.client.get(url, conditions(validators or Validators())) as answer:
            if answer.status == NOT_MODIFIED:
                return NotModified()
            digest, size = write_hashed(path, answer.body)
            return Download(path, answer.url, digest, size, given_validators(answer))


@dataclass(frozen=True)
class HttpPages:
    """Pages of a source, in memory."""

    client: HttpClient

    def fetch(self, url: str) -> Page:
        """The page with the address that answered. Raises TransientError or PermanentError."""
        with self._limited.get(url) as answer:
            return _page(answer)

    def fetch_changed(self, url: str, validators: Validators) -> Page | Unchanged:
        """The page, unless the site says that it is the one known. Raises TransientError or PermanentError."""
        with self._limited.get(url, conditions(validators)) as answer:
            return Unchanged(answer.seconds()) if answer.status == NOT_MODIFIED else _page(answer)

    def ask(self, url: str, body: bytes, media_type: str) -> Page:
        """The answer to a body. Raises TransientError or PermanentError."""
        with self._limited.post(url, body, media_type) as answer:
            return _page(answer)

    @cached_property
    def _limited(self) -> HttpClient:
        return self.client.with_limit(MAX_PAGE_BYTES)


def _page(answer: Answer) -> Page:
    """The page, unless it asks to prove that one is no program. Raises PermanentError."""
    body = b"".join(answer.body)
    if any(mark in body[:CHALLENGE_HEAD].lower() for mark in CHALLENGE_MARKS):
        answer.blocked()
        raise PermanentError(ReasonCode.FORBIDDEN, f"{answer.url} answers with a page that blocks programs")
    return Page(answer.url, body, answer.seconds(), given_validators(answer))


def write_hashed(path: Path, pieces: Iterator[bytes]) -> tuple[str, int]:
    """Write a new file; its SHA-256 and its size in bytes. What is unfinished is removed."""
    digest, size = sha256(), 0
    try:
        with path.open("wb") as file:
            for piece in pieces:
                digest.update(piece)
                size += file.write(piece)
    except BaseException:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise
    return digest.hexdigest(), size
