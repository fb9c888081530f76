"""Gathers the pages of one document from three sides: its text layer, pages recognised before, pages recognised now."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from contracts.artefacts.text import Page
from contracts.events import BlobReference
from workers.runtime.objects import ObjectStore
from workers.stages.ocr.engine import PageSize
from workers.stages.ocr.local_copy import LocalCopy, Prepare, as_it_is
from workers.stages.ocr.page_shelf import PageShelf
from workers.stages.ocr.parts import bounds, parts
from workers.stages.ocr.survey import PageToRecognise, Survey, SurveyShelf

Keep = Callable[[Sequence[Page]], None]
"""Takes pages as soon as they are recognised; called by any thread."""


@dataclass(frozen=True)
class Reader:
    """How the documents of one format are read."""

    survey: Callable[[Path], Survey]
    recognise: Callable[[Path, Sequence[PageSize], Keep], None]
    prepare: Prepare = as_it_is


@dataclass
class Gathering:
    """Begins with what the bucket knows; the document itself is opened only when something is missing."""

    bucket: ObjectStore
    blob: BlobReference
    copy: LocalCopy
    reader: Reader
    pages: PageShelf
    surveys: SurveyShelf
    whole: int
    """Pages up to which there are no parts."""
    most: int
    """Pages of a part."""
    _made: Survey | None = None
    _here: dict[str, Page] = field(default_factory=dict)

    def parts(self) -> tuple[str, ...]:
        """The parts to be done before `gathered`; when all is little, it is done at once and there are none."""
        missing = self._missing(self._distinct)
        if len(missing) <= self.whole:
            self._recognise(missing)
            return ()
        if self._made is not None:
            self.surveys.keep(self._made)
        return parts([page.number for page in missing], self.most)

    def work_part(self, part: str) -> bool:
        """Recognise what is missing of a part; True when afterwards no page of the document is missing."""
        first, last = bounds(part)
        own = [page for page in self._distinct if first <= page.number <= last]
        self._recognise(self._missing(own))
        # those behind it come last, so one of them is mostly missing
        others = [page for page in self._distinct if page.number > last]
        others += [page for page in self._distinct if page.number < first]
        return self.pages.has_all([page.digest for page in others])

    def gathered(self) -> list[Page]:
        """All pages, in no order; what is missing is recognised now."""
        self._recognise(self._missing(self._distinct))
        known = self.surveys.known() if self._made is None else self._made.known
        recognised = [self._here[page.digest].model_copy(update={"number": page.number}) for page in self._to_recognise]
        return [*known, *recognised]

    def document(self) -> AbstractContextManager[Path]:
        """The document itself, as it was prepared."""
        return self.copy.opened(self.bucket, self.blob, self.reader.prepare)

    @cached_property
    def _to_recognise(self) -> Sequence[PageToRecognise]:
        kept = self.surveys.to_recognise()
        if kept is not None:
            return kept
        with self.document() as path:
            self._made = self.reader.survey(path)
        return self._made.to_recognise

    @cached_property
    def _distinct(self) -> Sequence[PageToRecognise]:
        """The first page of each picture: separator sheets and blank scans repeat."""
        first: dict[str, PageToRecognise] = {}
        for page in self._to_recognise:
            first.setdefault(page.digest, page)
        return tuple(first.values())

    def _missing(self, pages: Iterable[PageToRecognise]) -> list[PageToRecognise]:
        asked = [page for page in pages if page.digest not in self._here]
        self._here.update(self.pages.known([page.digest for page in asked]))
        return [page for page in asked if page.digest not in self._here]

    def _recognise(self, missing: Sequence[PageToRecognise]) -> None:
        if not missing:
            return
        digests = {page.number: page.digest for page in missing}

        def keep(pages: Sequence[Page]) -> None:
            self._here.update((digests[page.number], self.pages.put(digests[page.number], page)) for page in pages)

        with self.document() as path:
            self.reader.recognise(path, [page.size for page in missing], keep)
