"""What the fetch stage brought of a revision."""

from datetime import datetime

from contracts.artefacts.failure import FailureRecord
from contracts.artefacts.fetched import FetchedDocument
from contracts.artefacts.receipt import Receipt
from contracts.events import DocumentDetected
from workers.runtime import keys
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.stages.watch.announcements import announcement_id


def detection_identity(revision: int, further_meeting: str = "") -> str:
    """What tells the announcement of a revision from others of the document, and from those for further meetings."""
    return f"{revision} {further_meeting}".strip()


def detection_id(document_id: str, revision: int) -> str:
    """The id of the event that announced a revision."""
    return announcement_id(DocumentDetected.TYPE, document_id, detection_identity(revision))


def fetched_revision(store: ObjectStore, document_id: str, revision: int) -> FetchedDocument | None:
    """The result of the fetch stage; None while there is none."""
    try:
        body = store.get(keys.receipt("fetch", detection_id(document_id, revision)))
        artefact = Receipt.model_validate_json(body).artefact
        return FetchedDocument.model_validate_json(store.get(artefact.key)) if artefact else None
    except ObjectMissingError:
        return None


def failed_at(store: ObjectStore, document_id: str, revision: int) -> datetime | None:
    """When the fetch stage gave a revision up; None where it did not, or brought it after all."""
    try:
        body = store.get(keys.failure("fetch", detection_id(document_id, revision)))
    except ObjectMissingError:
        return None
    return FailureRecord.model_validate_json(body).failed_at
