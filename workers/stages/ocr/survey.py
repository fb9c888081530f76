"""What a first look at a document found: pages whose text is known, and pages to recognise with their digests."""

from collections.abc import Sequence
from dataclasses import dataclass

from contracts.artefacts.text import Page
from contracts.model import Contract, Sha256, canonical_bytes
from workers.runtime import keys
from workers.runtime.objects import ObjectMissingError, ObjectStore
from workers.stages.ocr.engine import PageSize


class PageToRecognise(Contract):
    """A page whose text is in its picture only; equal digests mean equal pictures."""

    size: PageSize
    digest: Sha256

    @property
    def number(self) -> int:
        """Position in the file, from 1."""
        return self.size.number


class Survey(Contract):
    """Both in page order; together they are all pages."""

    known: tuple[Page, ...]
    to_recognise: tuple[PageToRecognise, ...]


class _Known(Contract):
    pages: tuple[Page, ...]


class _ToRecognise(Contract):
    pages: tuple[PageToRecognise, ...]


@dataclass(frozen=True)
class SurveyShelf:
    """Keeps the survey of a document that is read in parts, so that only the first task has to make it.

    The pages that are known are kept apart: parts do not need them, and in a large pack they are megabytes.
    """

    bucket: ObjectStore
    stage: str
    inputs_digest: str
    fingerprint: str

    def keep(self, survey: Survey) -> None:
        """Keep it; whoever finds the second object finds the first one too."""
        self.bucket.create(self._key("known"), canonical_bytes(_Known(pages=survey.known)))
        self.bucket.create(self._key("plan"), canonical_bytes(_ToRecognise(pages=survey.to_recognise)))

    def to_recognise(self) -> Sequence[PageToRecognise] | None:
        """The kept pages to recognise; None when nothing is kept."""
        try:
            body = self.bucket.get(self._key("plan"))
        except ObjectMissingError:
            return None
        return _ToRecognise.model_validate_json(body).pages

    def known(self) -> Sequence[Page]:
        """The kept pages whose text is known. Raises ObjectMissingError when nothing is kept."""
        return _Known.model_validate_json(self.bucket.get(self._key("known"))).pages

    def _key(self, name: str) -> str:
        return keys.plan(self.stage, self.inputs_digest, self.fingerprint, name)
