"""Draws cited pages with poppler: pdftoppm for the picture, pdftotext -bbox for the places of its words.

Both run in one child under limits. Formats: JPEG; XHTML with `page` and `word` elements in points (poppler's
pdftotext(1), option -bbox).
"""

import shlex
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree
from PIL import Image

from workers.adapters.disk_space import require_room
from workers.adapters.ocr.limited_process import Limits, run_limited
from workers.domain.quote_place import Box, PlacedWord
from workers.runtime.errors import PermanentError
from workers.stages.publish.pictures import PagePicture

LONGER_SIDE = 1200
"""Pixels of the longer side of a picture: fine print of a page of A4 can be read."""
QUALITY = 60
MOST_WORDS = 5000
"""Words of one page that are placed; more are a drawing."""
XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True)
class PopplerPages:
    """Implements `Pictures`. Where poppler is missing, or dies of a file, nothing is drawn."""

    limits: Limits = field(default_factory=Limits)

    def draw(self, pdf: Path, pages: Sequence[int]) -> Mapping[int, PagePicture]:
        """The pages that can be drawn, by number."""
        pdftoppm, pdftotext = shutil.which("pdftoppm"), shutil.which("pdftotext")
        if not pages or pdftoppm is None or pdftotext is None:
            return {}
        with TemporaryDirectory(prefix="agenda-pictures-") as name:
            folder = Path(name)
            script = "\n".join(commands(pdf, pages, folder, pdftoppm, pdftotext))
            # what was drawn before it died is good
            with suppress(PermanentError):
                run_limited(["/bin/sh", "-c", script], self.limits)
            require_room()
            return dict(pictures(folder, pages))


def commands(pdf: Path, pages: Sequence[int], folder: Path, pdftoppm: str, pdftotext: str) -> Iterator[str]:
    """One call of each program for each run of neighbouring pages."""
    for first, last in runs(sorted(set(pages))):
        span = ["-f", str(first), "-l", str(last)]
        words = [pdftotext, "-q", "-bbox", "-cropbox", *span, str(pdf), str(folder / f"{first}.html")]
        size = ["-scale-to", str(LONGER_SIDE), "-jpegopt", f"quality={QUALITY},optimize=y"]
        yield shlex.join(words)
        yield shlex.join([pdftoppm, "-q", "-jpeg", "-cropbox", *size, *span, str(pdf), str(folder / "page")])


def runs(pages: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of neighbours."""
    starts = [at for at, page in enumerate(pages) if at == 0 or page != pages[at - 1] + 1]
    for start, end in pairwise([*starts, len(pages)]):
        yield pages[start], pages[end - 1]


def pictures(folder: Path, pages: Sequence[int]) -> Iterator[tuple[int, PagePicture]]:
    """What was drawn of the wanted pages."""
    words = {first + at: found for first, placed in placed_words(folder) for at, found in enumerate(placed)}
    for path in sorted(folder.glob("page-*.jpg")):
        number = int(path.stem.partition("-")[2])
        if number in pages and (size := size_of(path)):
            yield number, PagePicture(path.read_bytes(), *size, words.get(number, ()))


def size_of(path: Path) -> tuple[int, int] | None:
    """Width and height of a picture; None for one that is broken, or too small to be a page."""
    try:
        with Image.open(path) as picture:
            return picture.size if min(picture.size) > 1 else None
    except OSError:
        return None


def placed_words(folder: Path) -> Iterator[tuple[int, list[tuple[PlacedWord, ...]]]]:
    """The words of each page, by the first page of their run."""
    for path in sorted(folder.glob("*.html")):
        parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
        tree = etree.fromstring(path.read_bytes(), parser)
        if tree is not None:
            yield int(path.stem), [tuple(words_of(page)) for page in tree.iter(f"{XHTML}page")]


def words_of(page: etree._Element) -> Iterator[PlacedWord]:
    """The words of a page in reading order."""
    width, height = float(page.get("width", 0)), float(page.get("height", 0))
    if width <= 0 or height <= 0:
        return
    for count, word in enumerate(page.iter(f"{XHTML}word")):
        if count == MOST_WORDS:
            return
        left, top, right, bottom = (float(word.get(name, 0)) for name in ("xMin", "yMin", "xMax", "yMax"))
        yield PlacedWord(word.text or "", Box(left / width, top / height, right / width, bottom / height))
