"""Finds out whether a known document still has the content that was seen last."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog

from contracts.artefacts.failure import ReasonCode
from workers.domain.absence import Answer
from workers.domain.health import Finding, health_of_paper
from workers.domain.media_type import HEAD_BYTES
from workers.domain.polling import is_due
from workers.domain.whole_file import TAIL_BYTES, what_is_wrong
from workers.runtime import keys
from workers.runtime.download import Download, Downloader, NotModified, Validators
from workers.runtime.errors import PermanentError, StageError
from workers.runtime.objects import ObjectStore
from workers.stages.watch.fetched import fetched_revision
from workers.stages.watch.memory import KnownDocument

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
    """What one poll asks of the papers' addresses, and what came of it."""

    check: RevisionCheck
    now: datetime
    answers: dict[str, Answer] = field(default_factory=dict)
    troubles: list[Finding] = field(default_factory=list)
    failures: int = 0
    """In a row."""

    def current(self, document_id: str, url: str, known: KnownDocument) -> KnownDocument:
        """What holds now: the same revision, or the next one, whose bytes are then in the bucket.

        A document that was never fetched, or whose site gives trouble, stays as it is.
        """
        known = self._with_fetched(document_id, known)
        if known.sha256 is None:
            return known
        whole = is_due(known.read_at, self.now, self.check.recheck, document_id)
        validators = None if whole else known.validators
        return self._asked(document_id, url, validators, lambda body: self._compared(body, known)) or known

    def probe(self, document_id: str, url: str, known: KnownDocument) -> None:
        """Ask whether a document that is no longer listed is still there."""
        self._asked(document_id, url, known.validators, lambda _: known)

    def content(self, document_id: str, url: str) -> KnownDocument | None:
        """The first revision of a document that is not known; its bytes are then in the bucket. None in trouble."""
        return self._asked(document_id, url, None, self._first)

    def fetched_digest(self, document_id: str, known: KnownDocument) -> str | None:
        """The digest of what is known, from the fetch stage where the memory does not have it yet."""
        return self._with_fetched(document_id, known).sha256

    def _asked(
        self, document_id: str, url: str, validators: Validators | None, use: Callable[[Download], KnownDocument]
    ) -> KnownDocument | None:
        if self.failures >= PATIENCE:
            return None
        try:
            with TemporaryDirectory(prefix="agenda-watch-") as folder:
                answer = self.check.downloader.download(url, Path(folder) / "body", validators)
                found = None if isinstance(answer, NotModified) else use(_sound(answer))
        except StageError as error:
            self._note_trouble(document_id, url, error)
            return None
        self.answers[document_id] = Answer.THERE
        self.failures = 0
        return found

    def _note_trouble(self, document_id: str, url: str, error: StageError) -> None:
        answer = ANSWERS.get(error.reason, Answer.UNKNOWN)
        self.answers[document_id] = answer
        structlog.get_logger().warning("check_failed", url=url, reason=error.reason, message=error.message)
        if answer is Answer.GONE:
            self.failures = 0
            return
        self.failures += 1
        self.troubles.append(health_of_paper(error.reason, error.message))

    def _compared(self, body: Download, known: KnownDocument) -> KnownDocument:
        if body.sha256 == known.sha256:
            return self._read(body, known)
        self._keep(body)
        return self._read(body, known.model_copy(update={"revision": known.revision + 1, "sha256": body.sha256}))

    def _first(self, body: Download) -> KnownDocument:
        self._keep(body)
        return self._read(body, KnownDocument(sha256=body.sha256))

    def _keep(self, body: Download) -> None:
        self.check.store.create_from_file(keys.blob(body.sha256), body.path, "application/octet-stream")

    def _read(self, body: Download, known: KnownDocument) -> KnownDocument:
        given = body.validators
        return known.model_copy(update={"etag": given.etag, "last_modified": given.last_modified, "read_at": self.now})

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


def _sound(body: Download) -> Download:
    """The body. Raises PermanentError when it cannot be the document."""
    with body.path.open("rb") as file:
        head = file.read(HEAD_BYTES)
        file.seek(max(0, body.size - TAIL_BYTES))
        wrong = what_is_wrong(body.url, head, file.read(TAIL_BYTES))
    if wrong:
        raise PermanentError(ReasonCode.NOT_THE_DOCUMENT, f"{body.url} brought something else: {wrong}")
    return body
