"""Results that events name: fetched, checked against their digest, and read by their model."""

from hashlib import sha256
from typing import Any, TypeVar

from contracts.artefacts.classification import Classification
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.manifest import Manifest
from contracts.artefacts.meeting import MeetingPage
from contracts.artefacts.summary import Summary
from contracts.artefacts.text import RecognisedText
from contracts.client.buckets import Bucket
from contracts.events import Envelope, MeetingSummarised, ProcessedEvent
from contracts.model import Contract
from contracts.references import ArtefactReference, BlobReference

Model = TypeVar("Model", bound=Contract)
MODELS: dict[str, type[Contract]] = {
    "ocr": RecognisedText,
    "classify": Classification,
    "extract": Extraction,
    "summarise": Summary,
    "assemble": MeetingPage,
}
"""The model of a result, by the stage that made it."""


class DamagedError(ValueError):
    """An object has other bytes than were announced."""


def read_result(bucket: Bucket, reference: ArtefactReference, model: type[Model]) -> Model:
    """One result. Raises MissingObjectError, DamagedError, and pydantic's ValidationError."""
    return model.model_validate_json(read_checked(bucket, reference))


def read_results(bucket: Bucket, event: Envelope[Any]) -> dict[str, Contract]:
    """Every result that an event names, by stage; none for events that name none. Raises as `read_result` does."""
    data = event.data
    references = data.artefacts if isinstance(data, ProcessedEvent) else {}
    if isinstance(data, MeetingSummarised):
        references = {"assemble": data.artefact}
    return {stage: read_result(bucket, one, MODELS[stage]) for stage, one in references.items() if stage in MODELS}


def read_checked(bucket: Bucket, reference: ArtefactReference | BlobReference) -> bytes:
    """The bytes of a result or of an original. Raises MissingObjectError, DamagedError."""
    body = bucket.get(reference.key)
    if sha256(body).hexdigest() != reference.sha256:
        raise DamagedError(f"{reference.key} is damaged: its digest is not the one that was announced")
    return body


def verify_manifest(bucket: Bucket, manifest: Manifest) -> None:
    """Check that everything a manifest lists is there, byte for byte. Raises MissingObjectError, DamagedError."""
    for entry in manifest.entries:
        if sha256(bucket.get(entry.key)).hexdigest() != entry.sha256:
            raise DamagedError(f"{entry.key} is damaged: its digest is not the one in the manifest")
