"""Manifests: what is stored about a document or a meeting, put together from the event that says so."""

from collections.abc import Iterator
from hashlib import sha256

from contracts.artefacts.manifest import Manifest, ManifestEntry
from contracts.artefacts.meeting import PublishedPage
from contracts.events import PagePublished, ProcessedEvent
from contracts.model import canonical_bytes
from workers.runtime import keys
from workers.runtime.events import sequence
from workers.runtime.latest import Latest
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.runtime.stage import Event

JSON = "application/json"


def write_manifest(store: ObjectStore, event: Event) -> None:
    """Write the manifest that follows from an event, unless a later one stands there; nothing for most events."""
    manifest = manifest_of(store, event)
    if manifest is None:
        return
    key = keys.manifest(manifest.subject, manifest.revision)
    Latest(store, key, _order).offer(canonical_bytes(manifest))


def _order(body: bytes) -> str:
    return f"{Manifest.model_validate_json(body).sequence}-{sha256(body).hexdigest()}"


def manifest_of(store: ObjectStore, event: Event) -> Manifest | None:
    """What is known to be stored after an event about results: of its document, or of its meeting's page."""
    data = event.data
    if isinstance(data, ProcessedEvent):
        kind, revision, entries = "document", data.document.revision, list(_of_document(data))
    elif isinstance(data, PagePublished):
        kind, revision, entries = "meeting", None, list(_of_meeting(store, data))
    else:
        return None
    return Manifest(
        kind=kind,
        subject=event.subject,
        revision=revision,
        sequence=event.sequence or sequence(data, event.time),
        entries=tuple(sorted(entries, key=lambda one: one.key)),
    )


def _of_document(data: ProcessedEvent) -> Iterator[ManifestEntry]:
    blob = data.blob
    yield ManifestEntry(role="original", key=blob.key, sha256=blob.sha256, media_type=blob.media_type)
    for stage, one in data.artefacts.items():
        yield ManifestEntry(role=stage, key=one.key, sha256=one.sha256, media_type=JSON)


def _of_meeting(store: ObjectStore, data: PagePublished) -> Iterator[ManifestEntry]:
    """The list of the files that were written, and the files."""
    yield ManifestEntry(role="publish", key=data.artefact.key, sha256=data.artefact.sha256, media_type=JSON)
    try:
        written = PublishedPage.model_validate_json(store.get(data.artefact.key))
    except ObjectMissingError:
        return
    for file in written.files:
        yield ManifestEntry(role="file", key=file.key, sha256=file.sha256, media_type=file.media_type)
