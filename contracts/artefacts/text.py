"""The text of a document, page by page, as the ocr stage stores it."""

from enum import StrEnum

from pydantic import Field

from contracts.artefacts.failure import ReasonCode
from contracts.model import Contract, Sha256


class PageSource(StrEnum):
    """Where the text of a page comes from."""

    TEXT_LAYER = "text_layer"
    OCR = "ocr"
    EMPTY = "empty"


class Page(Contract):
    """One page; `text` keeps lines, separated by a line feed, in reading order."""

    number: int = Field(ge=1, description="Position in the file, from 1; not the number printed on the page.")
    text: str
    source: PageSource
    confidence: float | None = Field(
        None, ge=0, le=100, description="Mean word confidence of a recognised page, 0 to 100."
    )
    failure: ReasonCode | None = Field(
        None, description="Why the page could not be read; its source is then `empty` and its text is missing."
    )


class RecognisedText(Contract):
    """All pages of one content."""

    sha256: Sha256 = Field(description="Digest of the original bytes.")
    media_type: str
    pages: tuple[Page, ...]
