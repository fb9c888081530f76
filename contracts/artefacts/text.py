"""The text of a document, page by page, as the ocr stage stores it."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from contracts.artefacts.failure import ReasonCode
from contracts.model import Contract, Sha256


class PageSource(StrEnum):
    """Where the text of a page comes from."""

    TEXT_LAYER = "text_layer"
    OCR = "ocr"
    EMPTY = "empty"


class PageWords(Contract):
    """The words of a recognised page with their places, in reading order: they show a citation on the page."""

    width: int = Field(ge=1, description="Width of the page as displayed, in the pixels that the boxes count.")
    height: int = Field(ge=1, description="Height likewise.")
    text: str = Field(description="The words, with one blank between; running headers and footers are among them.")
    boxes: tuple[int, ...] = Field(description="Left, top, right and bottom of each word, from the top left corner.")
    confidences: tuple[int, ...] = Field(description="Confidence of each word, 0 to 100.")
    turned: Literal[0, 90, 180, 270] = Field(
        0, description="Degrees clockwise that the page as displayed must be turned to be read upright."
    )


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
    header: tuple[str, ...] = Field(
        (), description="Lines at the top that repeat on other pages; they are not in `text`."
    )
    footer: tuple[str, ...] = Field(
        (), description="Lines at the bottom that repeat on other pages; they are not in `text`."
    )
    printed_number: str | None = Field(
        None, description="The page's number as printed at its top or bottom; its line is in `header` or `footer`."
    )
    language: str | None = Field(
        None, description="Language of the text by ISO 639-3, `und` where it is not known; none without text."
    )
    words: PageWords | None = Field(None, description="Of a recognised page only; a text layer knows its places.")


class RecognisedText(Contract):
    """All pages of one content."""

    sha256: Sha256 = Field(description="Digest of the original bytes.")
    media_type: str
    pages: tuple[Page, ...]
    mean_confidence: float | None = Field(
        None, ge=0, le=100, description="Mean over the recognised pages, 0 to 100; none without such."
    )
    low_confidence: bool = Field(
        default=False, description="The recognised pages are read so badly that their words should not be relied on."
    )
