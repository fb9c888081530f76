"""The ports of the ocr stage: what reads, draws, converts and recognises.

Every method raises PermanentError with its reason code when the document is at fault.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from contracts.artefacts.failure import ReasonCode
from contracts.artefacts.text import Page


@dataclass(frozen=True)
class PdfPage:
    """What a PDF itself says of one page; lengths are points (1/72 inch), as displayed (cropped and turned)."""

    number: int
    """Position in the file, from 1."""
    width: float
    height: float
    text: str
    """The text layer, uncleaned."""
    image_cover: float = 0.0
    """Share of the page under images, 0 to 1; 0 where the page has so many letters that nobody needs to know."""
    drawings: int = 0
    """Paths, shadings and visible annotations; 0 likewise."""
    margin_letters: int = 0
    """Letters and digits in the top and bottom margins; 0 likewise."""
    top_lines: tuple[int, ...] = ()
    """Positions, among the lines of the text, of its first and last lines that lie in the top margin."""
    bottom_lines: tuple[int, ...] = ()
    """Likewise in the bottom margin."""
    hidden_share: float = 0.0
    """Letters that do not show, because they are invisible or lie under an image of the page, of all letters."""
    unmapped_share: float = 0.0
    """Characters whose font does not say which character they are, of all that are not blank."""
    failure: ReasonCode | None = None
    """Why the page could not be read; then nothing else is known of it."""


@dataclass(frozen=True)
class PageSize:
    """A page to draw, with its size in points."""

    number: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Word:
    """A recognised word; the box is in pixels of the picture, from its top left corner."""

    text: str
    confidence: float
    """0 to 100."""
    left: int
    top: int
    right: int
    bottom: int
    block: int = 0
    paragraph: int = 0
    line: int = 0
    """Numbers of the block, of the paragraph in it and of the line in that, as the engine lays the page out."""


@dataclass(frozen=True)
class RecognisedPage:
    """What an engine made of one picture: the words in its reading order, and the picture's size in pixels.

    Where the picture had to be turned before it could be read, the boxes are those of the turned picture, `read_size`
    wide and high: by `turned` degrees clockwise, then by `slope` degrees counter-clockwise about its middle, grown so
    that nothing was cut off.
    """

    words: tuple[Word, ...]
    width: int
    height: int
    turned: Literal[0, 90, 180, 270] = 0
    slope: float = 0.0
    read_size: tuple[int, int] | None = None

    @property
    def confidence(self) -> float | None:
        """Mean over the words, 0 to 100; None without words."""
        return round(sum(word.confidence for word in self.words) / len(self.words), 1) if self.words else None


class Engine(Protocol):
    """Recognises pictures of pages."""

    @property
    def name(self) -> str:
        """Name for the fingerprint."""
        ...

    def recognise(self, images: Sequence[Path]) -> Sequence[RecognisedPage]:
        """One result for each picture, in order, whatever else is in the batch; safe for threads."""
        ...


class PdfReader(Protocol):
    """Reads what a PDF says of its pages without drawing them."""

    def read(self, pdf: Path, max_pages: int) -> Sequence[PdfPage]:
        """Every page, in order."""
        ...


class PageDigester(Protocol):
    """Knows pages by content."""

    def digests(self, pdf: Path, numbers: Sequence[int]) -> Sequence[str]:
        """SHA-256 of what determines the picture of each page, in order: equal digests mean equal pictures.

        Never fails: a page that is not understood gets a digest that no page of another file has.
        """
        ...


class Rasteriser(Protocol):
    """Draws pages of a document as grey pictures of bounded size."""

    def drawn(self, path: Path, pages: Sequence[PageSize]) -> AbstractContextManager[Sequence[Path]]:
        """One picture for each page, in order, on disk until the context ends; safe for threads."""
        ...


class ImageReader(Rasteriser, Protocol):
    """Draws the frames of an image file as pages."""

    def sizes(self, path: Path, max_pages: int) -> Sequence[PageSize]:
        """Every frame, in order; its size in points is what its pixels make at the drawing resolution."""
        ...


class TextReader(Protocol):
    """Reads a format that holds text without pages."""

    def read(self, path: Path) -> str:
        """The text in reading order, a line for each paragraph, heading or table row."""
        ...


class Unlocker(Protocol):
    """Takes the protection off documents whose password is known."""

    def unlock(self, path: Path, passwords: Sequence[str]) -> None:
        """Put a copy without protection in the place of a PDF that asks for one of the passwords."""
        ...


class SearchableWriter(Protocol):
    """Makes copies of scanned PDFs in which words can be found."""

    def write(self, pdf: Path, pages: Sequence[Page], target: Path) -> None:
        """Write a copy that looks the same and has the words of the recognised pages, invisible, where they stand."""
        ...


class Converter(Protocol):
    """Makes a PDF of another format."""

    def converted(self, path: Path, suffix: str) -> AbstractContextManager[Path]:
        """The PDF, on disk until the context ends; `suffix` is that of the format, with its dot."""
        ...
