"""Finds out whether a known document still has the content that was seen last."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog

from contracts.artefacts.fetched import FetchedDocument
from contracts.artefacts.receipt import Receipt
from contracts.events import DocumentDetected
from workers.runtime import keys
from workers.runtime.download import Download, Downloader
from workers.runtime.errors import StageError
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.stages.watch.announcements import announcement_id
from workers.stages.watch.memory import KnownDocument


def detection_identity(revision: int, further_meeting: str = "") -> str:
    """What tells the announcement of a revision from others of the document, and from those for further meetings."""
    return f"{revision} {further_meeting}".strip()


def detection_id(document_id: str, revision: int) -> str:
    """The id of the event that announced a revision."""
    return announcement_id(DocumentDetected.TYPE, document_id, detection_identity(revision))


@dataclass(frozen=True)
class RevisionCheck:
    """Asks politely: with validators where the server gave them; the content's digest decides."""

    store: ObjectStore
    downloader: Downloader

    def current(self, document_id: str, url: str, known: KnownDocument) -> KnownDocument:
        """What holds now: the same revision, or the next one, whose bytes are then in the bucket.

        A document that was never fetched, or whose site gives trouble, stays as it is.
        """
        known = self._with_fetched(document_id, known)
        if known.sha256 is None:
            return known
        try:
            with TemporaryDirectory(prefix="agenda-watch-") as folder:
                answer = self.downloader.download(url, Path(folder) / "body", known.validators)
                return self._compare(answer, known) if isinstance(answer, Download) else known
        except StageError as error:
            structlog.get_logger().warning("check_failed", url=url, reason=error.reason, message=error.message)
            return known

    def _compare(self, answer: Download, known: KnownDocument) -> KnownDocument:
        validators = {"etag": answer.validators.etag, "last_modified": answer.validators.last_modified}
        if answer.sha256 == known.sha256:
            return known.model_copy(update=validators)
        self.store.create_from_file(keys.blob(answer.sha256), answer.path, "application/octet-stream")
        return known.model_copy(update={**validators, "revision": known.revision + 1, "sha256": answer.sha256})

    def _with_fetched(self, document_id: str, known: KnownDocument) -> KnownDocument:
        """Add digest and validators once the fetch stage has the document."""
        if known.sha256 is not None:
            return known
        try:
            body = self.store.get(keys.receipt("fetch", detection_id(document_id, known.revision)))
            artefact = Receipt.model_validate_json(body).artefact
            fetched = FetchedDocument.model_validate_json(self.store.get(artefact.key)) if artefact else None
        except ObjectMissingError:
            return known
        if fetched is None:
            return known
        return known.model_copy(
            update={"sha256": fetched.blob.sha256, "etag": fetched.etag, "last_modified": fetched.last_modified}
        )
