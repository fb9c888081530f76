"""The ocr stage."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.text import Page, PageSource, RecognisedText
from contracts.events import BlobReference, DocumentFetched, EventData, TextRecognised
from contracts.references import ArtefactReference
from workers.domain.media_type import PDF
from workers.runtime import keys
from workers.runtime.errors import PermanentError
from workers.runtime.objects import ObjectStore
from workers.runtime.stage import Event, Fingerprint, Inputs, identity_digest
from workers.stages.ocr.engine import (
    Converter,
    Engine,
    ImageReader,
    PageDigester,
    PageSize,
    PdfReader,
    Rasteriser,
    SearchableWriter,
    TextReader,
    Unlocker,
)
from workers.stages.ocr.gathering import Gathering, Keep, Reader
from workers.stages.ocr.local_copy import LocalCopy, as_it_is
from workers.stages.ocr.media_types import IMAGES, OFFICE_SUFFIXES, bare, refusal
from workers.stages.ocr.page_plan import known, plan, recognised_text
from workers.stages.ocr.page_shelf import PageShelf, digest_in_file
from workers.stages.ocr.page_text import clean
from workers.stages.ocr.recognition import PAGE_VERSION, OcrSettings, recognise
from workers.stages.ocr.survey import PageToRecognise, Survey, SurveyShelf

VERSION = 3
"""Raised with every change of the results."""


@dataclass(frozen=True)
class LoadedDocument:
    """All pages of a document, in no order."""

    sha256: str
    media_type: str
    pages: Sequence[Page]


@dataclass(frozen=True)
class Ocr:
    """Reads a document of any known format into text, page by page."""

    pdf: PdfReader
    rasteriser: Rasteriser
    images: ImageReader
    digester: PageDigester
    engine: Engine
    converter: Converter
    readers: Mapping[str, TextReader]
    """Readers of formats without pages, by media type."""
    settings: OcrSettings
    unlocker: Unlocker
    searchable: SearchableWriter | None = None
    """Makes copies of scanned PDFs in which words can be found; None where nobody wants them."""
    passwords: Mapping[str, Sequence[str]] = field(default_factory=dict, repr=False)
    """User passwords to try, by source. They change no result, only whether there is one."""
    copy: LocalCopy = field(default_factory=LocalCopy, compare=False)

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
        more = {"searchable": True} if self.searchable else {}
        return Fingerprint(VERSION, {"page_version": PAGE_VERSION, **self._page_settings, **more})

    @property
    def page_fingerprint(self) -> Fingerprint:
        """What changes the text of a recognised page; the rest of the stage may change without reading it again."""
        return Fingerprint(PAGE_VERSION, self._page_settings)

    @property
    def _failed_fingerprint(self) -> Fingerprint:
        """A page that could not be read is tried again when the limits have changed."""
        return Fingerprint(PAGE_VERSION, {**self._page_settings, "limits": list(self.settings.limits)})

    @property
    def _page_settings(self) -> dict[str, Any]:
        return {
            "engine": self.engine.name,
            "languages": list(self.settings.languages),
            "dpi": self.settings.dpi,
        }

    def read(self, event: Event, bucket: ObjectStore) -> Inputs[LoadedDocument]:
        """The original bytes, by digest; pages to recognise are cut into parts where they are many."""
        fetched: DocumentFetched = event.data
        gathering = self._gathering(fetched, bucket)
        return Inputs(_identity(fetched.blob), partial(self._loaded, fetched.blob, gathering), gathering.parts)

    def work_part(self, event: Event, bucket: ObjectStore, part: str) -> bool:
        """Recognise the pages of a part that nobody has recognised yet."""
        fetched: DocumentFetched = event.data
        return self._gathering(fetched, bucket).work_part(part)

    def work(self, loaded: LoadedDocument) -> RecognisedText:
        """The text of every page."""
        return recognised_text(loaded.sha256, loaded.media_type, loaded.pages)

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
                mean_confidence=artefact.mean_confidence,
                low_confidence=artefact.low_confidence,
            )
        ]

    def counts(self, artefact: RecognisedText) -> Mapping[str, int]:
        """Pages, by source too, and words."""
        by_source = {f"pages_{source}": count for source, count in _by_source(artefact.pages).items()}
        words = sum(len(page.text.split()) for page in artefact.pages)
        return {"pages": len(artefact.pages), "words": words, **by_source}

    def _loaded(self, blob: BlobReference, gathering: Gathering) -> LoadedDocument:
        try:
            pages = gathering.gathered()
            if self.searchable and bare(blob.media_type) == PDF and any(page.words for page in pages):
                self._keep_searchable(self.searchable, blob, gathering, pages)
            return LoadedDocument(blob.sha256, blob.media_type, pages)
        finally:
            gathering.copy.drop()

    def _keep_searchable(
        self, writer: SearchableWriter, blob: BlobReference, gathering: Gathering, pages: Sequence[Page]
    ) -> None:
        key = keys.searchable(identity_digest(_identity(blob)), self.fingerprint.digest)
        with gathering.document() as path:
            target = path.with_name("searchable.pdf")
            # a copy that cannot be made costs that copy, never the text
            with suppress(PermanentError):
                writer.write(path, sorted(pages, key=attrgetter("number")), target)
                gathering.bucket.create_from_file(key, target, PDF)

    def _gathering(self, fetched: DocumentFetched, bucket: ObjectStore) -> Gathering:
        blob = fetched.blob
        return Gathering(
            bucket=bucket,
            blob=blob,
            copy=self.copy,
            reader=self._reader(bare(blob.media_type), blob.sha256, self.passwords.get(fetched.document.source, ())),
            pages=PageShelf(bucket, self.page_fingerprint.digest, self._failed_fingerprint.digest),
            surveys=SurveyShelf(bucket, self.name, identity_digest(_identity(blob)), self.fingerprint.digest),
            whole=self.settings.whole_pages,
            most=self.settings.part_pages,
        )

    def _reader(self, media_type: str, sha256: str, passwords: Sequence[str]) -> Reader:
        if media_type == PDF:
            prepare = partial(self.unlocker.unlock, passwords=passwords) if passwords else as_it_is
            return Reader(self._survey_pdf, self._recogniser(self.rasteriser), prepare)
        if media_type in IMAGES:
            return Reader(partial(self._survey_image, sha256), self._recogniser(self.images))
        return Reader(partial(self._survey_text, media_type), self._recogniser(self.rasteriser))

    def _recogniser(self, rasteriser: Rasteriser) -> Callable[[Path, Sequence[PageSize], Keep], None]:
        return partial(recognise, rasteriser=rasteriser, engine=self.engine, settings=self.settings)

    def _survey_pdf(self, path: Path) -> Survey:
        planned = plan(self.pdf.read(path, self.settings.max_pages))
        sizes = planned.to_recognise
        digests = self.digester.digests(path, [size.number for size in sizes]) if sizes else ()
        pages = [PageToRecognise(size=size, digest=digest) for size, digest in zip(sizes, digests, strict=True)]
        return Survey(known=planned.known, to_recognise=tuple(pages))

    def _survey_image(self, sha256: str, path: Path) -> Survey:
        sizes = self.images.sizes(path, self.settings.max_pages)
        pages = [PageToRecognise(size=size, digest=digest_in_file(sha256, size.number)) for size in sizes]
        return Survey(known=(), to_recognise=tuple(pages))

    def _survey_text(self, media_type: str, path: Path) -> Survey:
        if reader := self.readers.get(media_type):
            return Survey(known=(_page_of_text(reader.read(path)),), to_recognise=())
        if suffix := OFFICE_SUFFIXES.get(media_type):
            with self.converter.converted(path, suffix) as pdf:
                return Survey(known=tuple(self._pages_at_once(pdf)), to_recognise=())
        raise PermanentError(ReasonCode.UNSUPPORTED_FORMAT, refusal(media_type))

    def _pages_at_once(self, pdf: Path) -> Sequence[Page]:
        """The pages of a converted document: the same source gives another PDF each time, so they have no digests."""
        planned = plan(self.pdf.read(pdf, self.settings.max_pages))
        pages = list(planned.known)
        self._recogniser(self.rasteriser)(pdf, planned.to_recognise, pages.extend)
        return pages


def _identity(blob: BlobReference) -> dict[str, str]:
    return {"sha256": blob.sha256, "media_type": blob.media_type}


def _page_of_text(text: str) -> Page:
    return known(1, clean(text))


def _by_source(pages: Sequence[Page]) -> dict[str, int]:
    counts = Counter(page.source for page in pages)
    return {source.value: counts[source] for source in PageSource}
