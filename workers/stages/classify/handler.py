"""The classify stage."""

from collections.abc import Mapping, Sequence

from contracts.artefacts.classification import Classification
from contracts.artefacts.text import RecognisedText
from contracts.events import Classified, EventData, TextRecognised
from contracts.references import ArtefactReference, ListedKind
from workers.runtime.objects import ObjectStore
from workers.runtime.stage import Event, Fingerprint, Inputs
from workers.stages.classify.classification import classify
from workers.stages.classify.second_opinion import Adviser

Loaded = tuple[RecognisedText, str, ListedKind]
VERSION = 25


class Classify:
    """Decides what a recognised text is and what it is about."""

    name = "classify"
    model = Classification

    def __init__(self, adviser: Adviser | None = None) -> None:
        self.adviser = adviser

    @property
    def fingerprint(self) -> Fingerprint:
        """The version, with the name of the adviser where one is asked."""
        return Fingerprint(VERSION, {"adviser": self.adviser.name} if self.adviser else {})

    def read(self, event: Event, bucket: ObjectStore) -> Inputs[Loaded]:
        """The text, with the title and kind under which the source lists it."""
        data: TextRecognised = event.data
        text, document = data.artefacts["ocr"], data.document

        def load() -> Loaded:
            return RecognisedText.model_validate_json(bucket.get(text.key)), document.title, document.kind

        return Inputs({"text": text.sha256, "title": document.title, "kind": document.kind.value}, load)

    def work(self, loaded: Loaded) -> Classification:
        """Decide."""
        return classify(*loaded, self.adviser)

    def announce(self, event: Event, artefact: Classification, reference: ArtefactReference) -> Sequence[EventData]:
        """`document.classified`."""
        data: TextRecognised = event.data
        return [
            Classified(
                document=data.document,
                blob=data.blob,
                artefacts={**data.artefacts, self.name: reference},
                document_type=artefact.document_type.value,
                topics=tuple(topic.value for topic in artefact.topics),
                restricted=artefact.restricted,
            )
        ]

    def counts(self, artefact: Classification) -> Mapping[str, int]:
        """Topics found."""
        return {"topics": len(artefact.topics)}
