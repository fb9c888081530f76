"""The extract stage."""

from collections.abc import Mapping, Sequence

from contracts.artefacts.classification import Classification
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.text import RecognisedText
from contracts.events import Classified, EventData, Extracted
from contracts.references import ArtefactReference
from workers.runtime.objects import ObjectStore
from workers.runtime.stage import Event, Fingerprint, Inputs
from workers.stages.extract.extraction import extract

Loaded = tuple[RecognisedText, Classification, str]
VERSION = 38


class Extract:
    """Takes the stated facts from a classified text."""

    name = "extract"
    model = Extraction
    fingerprint = Fingerprint(VERSION)

    def read(self, event: Event, bucket: ObjectStore) -> Inputs[Loaded]:
        """The text and its classification."""
        data: Classified = event.data
        text, kind = data.artefacts["ocr"], data.artefacts["classify"]

        def load() -> Loaded:
            return (
                RecognisedText.model_validate_json(bucket.get(text.key)),
                Classification.model_validate_json(bucket.get(kind.key)),
                data.document.title,
            )

        return Inputs({"text": text.sha256, "classification": kind.sha256}, load)

    def work(self, loaded: Loaded) -> Extraction:
        """Extract."""
        return extract(*loaded)

    def announce(self, event: Event, artefact: Extraction, reference: ArtefactReference) -> Sequence[EventData]:
        """`document.extracted`, with how many facts of each field were found."""
        data: Classified = event.data
        return [
            Extracted(
                document=data.document,
                blob=data.blob,
                artefacts={**data.artefacts, self.name: reference},
                document_type=data.document_type,
                meeting_date=artefact.meeting_date.value if artefact.meeting_date else None,
                facts=dict(self.counts(artefact)),
            )
        ]

    def counts(self, artefact: Extraction) -> Mapping[str, int]:
        """Facts by field."""
        values = ((name, getattr(artefact, name)) for name in Extraction.model_fields)
        return {name: len(value) if isinstance(value, tuple) else int(value is not None) for name, value in values}
