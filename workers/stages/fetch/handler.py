"""Fetch: a detected document becomes bytes in the bucket, under their digest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.fetched import FetchedDocument
from contracts.events import DocumentDetected, DocumentFetched, EventData
from contracts.references import ArtefactReference, BlobReference, DocumentReference
from workers.runtime import keys
from workers.runtime.download import Download, Downloader, NotModified, Validators
from workers.runtime.errors import PermanentError
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.runtime.stage import Event, Fingerprint, Inputs
from workers.stages.fetch.content import check_content, check_whole, file_media_type

VERSION = 1


@dataclass(frozen=True)
class Fetch:
    """The fetch stage. `folder` is where bodies lie while they are on their way; None is the system's place."""

    downloader: Downloader
    folder: Path | None = None

    @property
    def name(self) -> str:
        """The stage's name."""
        return "fetch"

    @property
    def model(self) -> type[FetchedDocument]:
        """The contract of its artefact."""
        return FetchedDocument

    @property
    def fingerprint(self) -> Fingerprint:
        """No setting changes what a download is, so there is only the version."""
        return Fingerprint(VERSION)

    def read(self, event: Event, bucket: ObjectStore) -> Inputs[FetchedDocument]:
        """One revision at one address; the bytes are brought in when no result is stored yet."""
        detected: DocumentDetected = event.data
        document = detected.document
        identity = {
            "document": document.id,
            "revision": document.revision,
            "url": document.url,
            "sha256": detected.sha256,
        }
        return Inputs(identity, lambda: self._bring(document, detected.sha256, bucket))

    def work(self, loaded: FetchedDocument) -> FetchedDocument:
        """What was brought in is the result."""
        return loaded

    def announce(self, event: Event, artefact: FetchedDocument, reference: ArtefactReference) -> Sequence[EventData]:
        """The bytes are in the bucket."""
        del reference
        return [DocumentFetched(document=event.data.document, blob=artefact.blob)]

    def counts(self, artefact: FetchedDocument) -> Mapping[str, int]:
        """Bytes of the document."""
        return {"bytes": artefact.blob.size}

    def _bring(self, document: DocumentReference, sha256: str | None, bucket: ObjectStore) -> FetchedDocument:
        with TemporaryDirectory(prefix="agenda-fetch-", dir=self.folder) as folder:
            path = Path(folder) / "body"
            stored = _stored(document, sha256, path, bucket)
            body = stored or self._downloaded(document, sha256, path)
            media_type = file_media_type(path)
            check_whole(document.url, path, body.size)
            check_content(document, body.size, media_type)
            key = keys.blob(body.sha256)
            if stored is None:
                bucket.create_from_file(key, path, media_type)
            blob = BlobReference(key=key, sha256=body.sha256, size=body.size, media_type=media_type)
            etag, last_modified = body.validators.etag, body.validators.last_modified
            return FetchedDocument(blob=blob, url=body.url, etag=etag, last_modified=last_modified)

    def _downloaded(self, document: DocumentReference, sha256: str | None, path: Path) -> Download:
        body = self.downloader.download(document.url, path)
        if isinstance(body, NotModified):
            raise PermanentError(ReasonCode.HTTP_ERROR, f"{document.url} sent no body for a request without conditions")
        if sha256 is None:
            return body
        if body.sha256 != sha256:
            message = (
                f"{document.url} no longer has the content of this revision; the next poll detects what it has now"
            )
            raise PermanentError(ReasonCode.NOT_THE_DOCUMENT, message)
        # As if the bytes had been in the bucket: the result may not depend on who was first.
        return Download(path, document.url, sha256, body.size, Validators())


def _stored(document: DocumentReference, sha256: str | None, path: Path, bucket: ObjectStore) -> Download | None:
    """The bytes that the watcher, or another document with the same content, already brought in."""
    if sha256 is None:
        return None
    try:
        bucket.download(keys.blob(sha256), path)
    except ObjectMissingError:
        return None
    return Download(path, document.url, sha256, path.stat().st_size, Validators())
