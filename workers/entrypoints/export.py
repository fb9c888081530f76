"""All results of each document as one plain object, for scoring and for use elsewhere."""

from collections.abc import Iterator
from typing import Any

from contracts.artefacts.classification import Classification
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.summary import Summary
from contracts.artefacts.text import RecognisedText
from contracts.events import ProcessedEvent
from contracts.model import Contract
from workers.runtime.objects import ObjectStore
from workers.runtime.progress import DocumentProgress, all_progress
from workers.runtime.publisher import FAILED

ORDER = ("summarise", "extract", "classify", "ocr", "fetch", FAILED)
"""Where the furthest result of a document is looked for."""


def export_rows(store: ObjectStore) -> Iterator[dict[str, Any]]:
    """One object for each document whose bytes are known, with what its stages have found so far."""
    for progress in all_progress(store):
        row = _row(store, progress)
        if row:
            yield row


def _row(store: ObjectStore, progress: DocumentProgress) -> dict[str, Any] | None:
    furthest = next((stage for stage in ORDER if stage in progress.stages and stage != FAILED), None)
    if furthest is None:
        return None
    data = progress.event(store, furthest).data
    document = data.document
    row: dict[str, Any] = {
        "sha256": data.blob.sha256,
        "id": document.id,
        "revision": document.revision,
        "source": document.source,
        "url": document.url,
        "title": document.title,
    }
    if isinstance(data, ProcessedEvent):
        for stage, artefact in data.artefacts.items():
            row |= _PARTS[stage](store.get(artefact.key))
    return row | _restricted(row)


def _text(body: bytes) -> dict[str, Any]:
    return {"pages": _plain(RecognisedText.model_validate_json(body))["pages"]}


def _classification(body: bytes) -> dict[str, Any]:
    found = Classification.model_validate_json(body)
    return {
        "document_type": found.document_type.value.value,
        "topics": [topic.value.value for topic in found.topics],
        "restricted": found.restricted,
    }


def _extraction(body: bytes) -> dict[str, Any]:
    return {"extraction": _plain(Extraction.model_validate_json(body))}


def _summary(body: bytes) -> dict[str, Any]:
    return {"summary": _plain(Summary.model_validate_json(body))}


_PARTS = {"ocr": _text, "classify": _classification, "extract": _extraction, "summarise": _summary}


def _restricted(row: dict[str, Any]) -> dict[str, Any]:
    """The extraction with the classification's word on restriction, as readers of results expect it there."""
    if "extraction" not in row:
        return {}
    return {"extraction": {**row["extraction"], "restricted": row.get("restricted", False)}}


def _plain(model: Contract) -> dict[str, Any]:
    return model.model_dump(mode="json")
