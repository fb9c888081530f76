"""The ocr stage."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.text import Page, PageSource, RecognisedText
from contracts.events import BlobReference, DocumentFetched, EventData, TextRecognised
from contracts.references import ArtefactReference
from workers.domain.media_type import PDF
from workers.runtime.errors import PermanentError
from workers.runtime.objects import ObjectStore
from workers.runtime.stage import Event, Fingerprint, Inputs
from workers.stages.ocr.engine import Converter, Engine, ImageReader, PdfReader, Rasteriser, TextReader
from workers.stages.ocr.media_types import IMAGES, OFFICE_SUFFIXES, bare
from workers.stages.ocr.page_plan import assembled, plan
from workers.stages.ocr.page_text import clean
from workers.stages.ocr.recognition import OcrSettings, recognise

VERSION = 1
"""Raised with every change of the results."""


@dataclass(frozen=True)
class LoadedDocument:
    """A document's bytes on disk; the folder goes when the work is done."""

    folder: TemporaryDirectory[str]
    path: Path
    sha256: str
    media_type: str


@dataclass(frozen=True)
class Ocr:
    """Reads a document of any known format into text, page by page."""

    pdf: PdfReader
    rasteriser: Rasteriser
    images: ImageReader
    engine: Engine
    converter: Converter
    readers: Mapping[str, TextReader]
    """Readers of formats without pages, by media type."""
    settings: OcrSettings

    @property
    def name(self) -> str:
        """The stage's name."""
        return "ocr"

    @property
    def model(self) -> type[RecognisedText]:
        """The contract of its artefact."""
        return RecognisedText

    @property
    def fingerprint(self) -> Fingerprint:
        """Engine, languages and resolution change the text."""
        settings = {
            "engine": self.engine.name,
            "languages": list(self.settings.languages),
            "dpi": self.settings.dpi,
        }
        return Fingerprint(VERSION, settings)

    def read(self, event: Event, bucket: ObjectStore) -> Inputs[LoadedDocument]:
        """The original bytes, by digest."""
        fetched: DocumentFetched = event.data
        blob = fetched.blob
        return Inputs({"sha256": blob.sha256, "media_type": blob.media_type}, partial(_load, bucket, blob))

    def work(self, loaded: LoadedDocument) -> RecognisedText:
        """The text of every page."""
        with loaded.folder:
            pages = self._pages(loaded.path, bare(loaded.media_type))
        return RecognisedText(sha256=loaded.sha256, media_type=loaded.media_type, pages=assembled(pages))

    def announce(self, event: Event, artefact: RecognisedText, reference: ArtefactReference) -> Sequence[EventData]:
        """The text is recognised."""
        fetched: DocumentFetched = event.data
        return [
            TextRecognised(
                document=fetched.document,
                blob=fetched.blob,
                artefacts={self.name: reference},
                pages=len(artefact.pages),
                pages_by_source=_by_source(artefact.pages),
                mean_confidence=_mean_confidence(artefact.pages),
            )
        ]

    def counts(self, artefact: RecognisedText) -> Mapping[str, int]:
        """Pages, by source too, and words."""
        by_source = {f"pages_{source}": count for source, count in _by_source(artefact.pages).items()}
        words = sum(len(page.text.split()) for page in artefact.pages)
        return {"pages": len(artefact.pages), "words": words, **by_source}

    def _pages(self, path: Path, media_type: str) -> Sequence[Page]:
        if media_type == PDF:
            return self._pages_of_pdf(path)
        if media_type in IMAGES:
            return recognise(
                path, self.images.sizes(path, self.settings.max_pages), self.images, self.engine, self.settings
            )
        if reader := self.readers.get(media_type):
            return [_page_of_text(reader.read(path))]
        if suffix := OFFICE_SUFFIXES.get(media_type):
            with self.converter.converted(path, suffix) as pdf:
                return self._pages_of_pdf(pdf)
        raise PermanentError(ReasonCode.UNSUPPORTED_FORMAT, f"No reader knows the format {media_type}.")

    def _pages_of_pdf(self, pdf: Path) -> Sequence[Page]:
        planned = plan(self.pdf.read(pdf, self.settings.max_pages))
        return [
            *planned.known,
            *recognise(pdf, planned.to_recognise, self.rasteriser, self.engine, self.settings),
        ]


def _load(bucket: ObjectStore, blob: BlobReference) -> LoadedDocument:
    folder = TemporaryDirectory(prefix="agenda-ocr-")
    path = Path(folder.name, "document")
    try:
        bucket.download(blob.key, path)
    except BaseException:
        folder.cleanup()
        raise
    return LoadedDocument(folder, path, blob.sha256, blob.media_type)


def _page_of_text(text: str) -> Page:
    text = clean(text)
    return Page(number=1, text=text, source=PageSource.TEXT_LAYER if text else PageSource.EMPTY)


def _by_source(pages: Sequence[Page]) -> dict[str, int]:
    counts = Counter(page.source for page in pages)
    return {source.value: counts[source] for source in PageSource}


def _mean_confidence(pages: Sequence[Page]) -> float | None:
    known = [page.confidence for page in pages if page.confidence is not None]
    return round(sum(known) / len(known), 1) if known else None
