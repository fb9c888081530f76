"""The summarise stage's handler."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from contracts.artefacts.classification import Classification
from contracts.artefacts.extraction import Extraction
from contracts.artefacts.summary import Summary
from contracts.artefacts.text import RecognisedText
from contracts.events import EventData, Extracted, Summarised
from contracts.references import ArtefactReference
from workers.runtime.language_model import Writer
from workers.runtime.objects import ObjectStore
from workers.runtime.stage import Event, Fingerprint, Inputs
from workers.stages.summarise.asking import PROMPT_VERSION
from workers.stages.summarise.composition import BUDGET, summarise
from workers.stages.summarise.key_figures import MOST_ROWS
from workers.stages.summarise.rewriting import rewritten

READ = ("ocr", "classify", "extract")
VERSION = 11


@dataclass(frozen=True)
class Paper:
    """A document with all that is known of it."""

    text: RecognisedText
    classification: Classification
    extraction: Extraction
    title: str


class Summarise:
    """Makes a cited summary of a document whose facts are extracted."""

    name = "summarise"
    model = Summary

    def __init__(self, writer: Writer | None = None, secret: str = "") -> None:
        """With a writer a language model drafts the summary; the secret makes marks that a paper cannot guess."""
        self._writer, self._secret = writer, secret

    @property
    def fingerprint(self) -> Fingerprint:
        """Of the rules alone, or of the rules with a model and what it is asked."""
        settings: dict[str, Any] = {"words": BUDGET, "figures": MOST_ROWS}
        if self._writer is not None:
            settings |= {"model": dict(self._writer.identity), "prompt": PROMPT_VERSION}
        return Fingerprint(VERSION, settings)

    def read(self, event: Event, bucket: ObjectStore) -> Inputs[Paper]:
        """The artefacts before, and the title at the source, which weighs words."""
        data: Extracted = event.data
        references = {stage: data.artefacts[stage] for stage in READ}
        identity = {stage: reference.sha256 for stage, reference in references.items()}
        return Inputs(
            identity={**identity, "title": data.document.title},
            load=lambda: load(bucket, references, data.document.title),
        )

    def work(self, loaded: Paper) -> Summary:
        """Summarise the document."""
        made = summarise(loaded.text, loaded.classification, loaded.extraction, loaded.title)
        if self._writer is None:
            return made
        return rewritten(made, loaded.text, loaded.classification, loaded.title, self._writer, self._secret)

    def announce(self, event: Event, artefact: Summary, reference: ArtefactReference) -> Sequence[EventData]:
        """That the summary is stored."""
        data: Extracted = event.data
        return (
            Summarised(
                document=data.document,
                blob=data.blob,
                artefacts={**data.artefacts, self.name: reference},
                document_type=data.document_type,
                sentences=len(artefact.sentences),
                words=artefact.words,
            ),
        )

    def counts(self, artefact: Summary) -> Mapping[str, int]:
        """What is told, what the verifier dropped or replaced, and pages used of those there are."""
        return {
            "sentences": len(artefact.sentences),
            "words": artefact.words,
            "key_figures": len(artefact.key_figures),
            "items": len(artefact.items),
            "dropped": sum(one.replacement is None for one in artefact.corrections),
            "replaced": sum(one.replacement is not None for one in artefact.corrections),
            "fallbacks": int(artefact.fallback is not None),
            "pages_used": len(artefact.pages_used),
            "pages": artefact.pages,
        }


def load(bucket: ObjectStore, references: Mapping[str, ArtefactReference], title: str) -> Paper:
    """Read the artefacts that the references name."""
    bodies = {stage: bucket.get(reference.key) for stage, reference in references.items()}
    return Paper(
        RecognisedText.model_validate_json(bodies["ocr"]),
        Classification.model_validate_json(bodies["classify"]),
        Extraction.model_validate_json(bodies["extract"]),
        title,
    )
