"""The port that draws cited pages and tells where their words stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from workers.domain.quote_place import PlacedWord


@dataclass(frozen=True)
class PagePicture:
    """A drawn page; words are placed by shares of its width and height, and none are known of a scan."""

    jpeg: bytes
    width: int
    height: int
    words: tuple[PlacedWord, ...] = ()


class Pictures(Protocol):
    """Draws pages of PDFs within limits."""

    def draw(self, pdf: Path, pages: Sequence[int]) -> Mapping[int, PagePicture]:
        """The pages that can be drawn, by number; a page that cannot is left out, and so is every one of no PDF."""
        ...


@dataclass(frozen=True)
class NoPictures:
    """Draws nothing: cited pages are shown as text."""

    drawn: Mapping[int, PagePicture] = field(default_factory=dict)

    def draw(self, pdf: Path, pages: Sequence[int]) -> Mapping[int, PagePicture]:
        """Nothing."""
        del pdf, pages
        return self.drawn
