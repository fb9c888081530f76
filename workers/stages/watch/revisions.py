"""Finds out whether a known document still has the content that was seen last."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from contracts.artefacts.failure import ReasonCode
from workers.domain.absence import Answer
from workers.domain.health import Finding, health_of_paper
from workers.domain.media_type import HEAD_BYTES
from workers.domain.polling import is_due, is_retried
from workers.domain.whole_file import TAIL_BYTES, what_is_wrong
from workers.runtime import keys
from workers.runtime.download import Download, Downloader, NotModified, Validators
from workers.runtime.errors import PermanentError, StageError
from workers.runtime.objects import ObjectStore
from workers.stages.watch.fetched import failed_at, fetched_revision
from workers.stages.watch.memory import KnownDocument
from workers.stages.watch.parts import AskedPaper, unlimited

RECHECK = timedelta(hours=24)
PATIENCE = 3
"""After so many refusals or failures in a row a poll asks the site for no more papers."""
ANSWERS = {ReasonCode.NOT_FOUND: Answer.GONE, ReasonCode.FORBIDDEN: Answer.FORBIDDEN}


@dataclass(frozen=True)
class RevisionCheck:
    """Asks politely: with validators where the server gave them; the content's digest decides.

    Once in `recheck` a document is read whole, whatever its validators say.
    """

    store: ObjectStore
    downloader: Downloader
    recheck: timedelta = RECHECK


@dataclass
class Inquiry:
    """What one poll asks of the papers' addresses, and what came of it.

    `asked` is what earlier parts of the poll asked, and what this one asks; `allow` is called before each request.
    """

    check: RevisionCheck
    now: datetime
    folder: Path
    """Where bodies lie until they are in the bucket."""
    asked: dict[str, AskedPaper] = field(default_factory=dict)
    allow: Callable[[], None] = unlimited
    answers: dict[str, Answer] = field(default_factory=dict)
    troubles: list[Finding] = field(default_factory=list)
    mended: set[str] = field(default_factory=set)
    """Ids of documents that the fetch stage could not bring and that can be had now."""
    failures: int = 0
    """In a row."""

    def current(self, document_id: str, url: str, known: KnownDocument) -> KnownDocument:
        """What holds now: the same revision, or the next one, whose bytes are then in the bucket.

        A document that is on its way, or whose site gives trouble, stays as it is.
        """
        known = self._with_fetched(document_id, known)
        if known.sha256 is None:
            return self._tried_again(document_id, url, known)
        whole = is_due(known.read_at, self.now, self.check.recheck, document_id)
        seen = self._ask(document_id, url, None if whole else known.validators)
        return self._compared(seen, known) if seen and seen.sha256 else known

    def probe(self, document_id: str, url: str, known: KnownDocument) -> None:
        """Ask whether a document that is no longer listed is still there."""
        self._ask(document_id, url, known.validators, keep=False)

    def content(self, document_id: str, url: str) -> KnownDocument | None:
        """The first revision of a document that is not known; its bytes are then in the bucket. None in trouble."""
        seen = self._ask(document_id, url, None)
        return self._read(seen, KnownDocument(sha256=seen.sha256)) if seen and seen.sha256 else None

    def fetched_digest(self, document_id: str, known: KnownDocument) -> str | None:
        """The digest of what is known, from the fetch stage where the memory does not have it yet."""
        return self._with_fetched(document_id, known).sha256

    def _tried_again(self, document_id: str, url: str, known: KnownDocument) -> KnownDocument:
        """A document that the fetch stage gave up is asked for again, ever more seldom, and not without end."""
        failed = failed_at(self.check.store, document_id, known.revision)
        if failed is None or not is_retried(known.tried_at or failed, self.now, known.tries):
            return known
        seen = self._ask(document_id, url, None)
        if seen is None and document_id not in self.answers:
            return known
        if seen and seen.sha256:
            self.mended.add(document_id)
        return known.model_copy(update={"tries": known.tries + 1, "tried_at": self.now})

    def _ask(
        self, document_id: str, url: str, validators: Validators | None, *, keep: bool = True
    ) -> AskedPaper | None:
        """What came of asking, in this part of the poll or an earlier one; None in trouble, or where none was asked."""
        if self.failures >= PATIENCE:
            return None
        seen = self.asked.get(url)
        if seen is None:
            self.allow()
            seen = self.asked[url] = self._answer(url, validators, keep=keep)
        self.answers[document_id] = seen.answer
        if seen.reason is None or seen.answer is Answer.GONE:
            self.failures = 0
        else:
            self.failures += 1
            self.troubles.append(health_of_paper(seen.reason, seen.message))
        return seen if seen.reason is None else None

    def _answer(self, url: str, validators: Validators | None, *, keep: bool) -> AskedPaper:
        try:
            answer = self.check.downloader.download(url, self.folder / "body", validators)
            return _unchanged() if isinstance(answer, NotModified) else self._body(_sound(answer), keep=keep)
        except StageError as error:
            structlog.get_logger().warning("check_failed", url=url, reason=error.reason, message=error.message)
            found = ANSWERS.get(error.reason, Answer.UNKNOWN)
            return AskedPaper(answer=found, reason=error.reason, message=error.message)
        finally:
            (self.folder / "body").unlink(missing_ok=True)

    def _body(self, body: Download, *, keep: bool) -> AskedPaper:
        key = keys.blob(body.sha256)
        if keep and self.check.store.head(key) is None:
            self.check.store.create_from_file(key, body.path, "application/octet-stream")
        given = body.validators
        return AskedPaper(answer=Answer.THERE, sha256=body.sha256, etag=given.etag, last_modified=given.last_modified)

    def _compared(self, seen: AskedPaper, known: KnownDocument) -> KnownDocument:
        if seen.sha256 == known.sha256:
            return self._read(seen, known)
        return self._read(seen, known.model_copy(update={"revision": known.revision + 1, "sha256": seen.sha256}))

    def _read(self, seen: AskedPaper, known: KnownDocument) -> KnownDocument:
        return known.model_copy(update={"etag": seen.etag, "last_modified": seen.last_modified, "read_at": self.now})

    def _with_fetched(self, document_id: str, known: KnownDocument) -> KnownDocument:
        """Add digest and validators once the fetch stage has the document."""
        if known.sha256 is not None:
            return known
        fetched = fetched_revision(self.check.store, document_id, known.revision)
        if fetched is None:
            return known
        return known.model_copy(
            update={
                "sha256": fetched.blob.sha256,
                "etag": fetched.etag,
                "last_modified": fetched.last_modified,
                "read_at": self.now,
            }
        )


def _unchanged() -> AskedPaper:
    return AskedPaper(answer=Answer.THERE)


def _sound(body: Download) -> Download:
    """The body. Raises PermanentError when it cannot be the document."""
    with body.path.open("rb") as file:
        head = file.read(HEAD_BYTES)
        file.seek(max(0, body.size - TAIL_BYTES))
        wrong = what_is_wrong(body.url, head, file.read(TAIL_BYTES))
    if wrong:
        raise PermanentError(ReasonCode.NOT_THE_DOCUMENT, f"{body.url} brought something else: {wrong}")
    return body
