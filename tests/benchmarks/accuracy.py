"""How many words of scans with known text are found, and in which order: `make bench-accuracy`, or
`python -m tests.benchmarks.accuracy [--pages N] [--kind NAME…] [--engine NAME] [--texts FOLDER] [--json FILE]`.

For each kind of page the words found and the word order error of the stage, beside those of the engine without it:
its first result, words in its own order. A word counts as found as often as it stands on the page.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2

from tests.benchmarks.scanned_kinds import DPI, KINDS, Scan
from tests.sample_council.dates import Dates
from tests.sample_council.papers import corn_exchange, damp_and_mould, kiln_lane
from workers.adapters.ocr.engine_choice import chosen_engine
from workers.adapters.ocr.image_file import ImageFile
from workers.adapters.ocr.limited_process import Limits
from workers.adapters.ocr.orientation import Upright
from workers.stages.ocr.engine import RecognisedPage
from workers.stages.ocr.page_plan import recognised
from workers.stages.ocr.recognition import OcrSettings

GOAL = 0.993
_ONE_KIND = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"})


@dataclass(frozen=True)
class Score:
    """Shares over all pages of a kind, 0 to 1."""

    kind: str
    pages: int
    words: int
    words_found: float
    order_error: float
    engine_words_found: float
    engine_order_error: float


def said(words: Sequence[str]) -> list[str]:
    """The words that say something, with one kind of quotes and dashes: bullets and rules are no words."""
    return [word.translate(_ONE_KIND) for word in words if any(map(str.isalnum, word))]


def found(read: Sequence[str], wanted: Sequence[str]) -> int:
    """How many of the words were read."""
    return (Counter(said(wanted)) & Counter(said(read))).total()


def in_order(read: Sequence[str], wanted: Sequence[str]) -> int:
    """How many of the words stand in runs of the right order."""
    blocks = SequenceMatcher(None, said(wanted), said(read), autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks)


def texts(folder: Path | None) -> list[str]:
    """Running text: of a folder of text files, or of an invented council's papers."""
    if folder:
        return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    dates = Dates(date(2026, 1, 12))
    return [typed_text(paper.content(dates)) for paper in (corn_exchange, damp_and_mould, kiln_lane)]


def typed_text(pdf: bytes) -> str:
    """The text layer of all pages."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def printable(text: str) -> list[str]:
    """The words that a standard font can print."""
    return [word for word in text.split() if word.encode("cp1252", errors="ignore").decode("cp1252") == word]


def scans(kind: str, source: Sequence[str], pages: int) -> Iterator[Scan]:
    """Pages of one kind, from different places of the texts."""
    words = [word for text in source for word in printable(text)]
    for page in range(pages):
        start = (page * 650) % max(1, len(words) - 700)
        yield KINDS[kind](words[start:], page)


def measured(kind: str, source: Sequence[str], pages: int, engine: Upright) -> Score:
    """Recognise the pages by the stage and by the bare engine."""
    totals: Counter[str] = Counter()
    with TemporaryDirectory() as folder:
        for number, scan in enumerate(scans(kind, source, pages), 1):
            picture = Path(folder, f"{number}.tif")
            scan.picture.save(picture)
            (first,) = engine.engine.recognise([picture])
            page = recognised(number, by_stage(picture, engine))
            read = "\n".join((*page.header, page.text, *page.footer)).split()
            totals += _counted(read, scan.words, "stage") + _counted(_words(first), scan.words, "engine")
            totals["words"] += len(said(scan.words))
            picture.unlink()
    return _score(kind, pages, totals)


def by_stage(picture: Path, engine: Upright) -> RecognisedPage:
    """The picture as a document of one page, with all that the stage does to it."""
    images = ImageFile(DPI)
    with images.drawn(picture, images.sizes(picture, 1)) as drawn:
        return engine.recognise(drawn)[0]


def _words(page: RecognisedPage) -> list[str]:
    return [word.text for word in page.words]


def _counted(read: Sequence[str], wanted: Sequence[str], by: str) -> Counter[str]:
    return Counter({f"{by}_found": found(read, wanted), f"{by}_order": in_order(read, wanted)})


def _score(kind: str, pages: int, totals: Counter[str]) -> Score:
    def share(found_by: str) -> float:
        return round(totals[found_by] / totals["words"], 4)

    def error(by: str) -> float:
        return round(1 - totals[f"{by}_order"] / max(1, totals[f"{by}_found"]), 4)

    return Score(
        kind, pages, totals["words"], share("stage_found"), error("stage"), share("engine_found"), error("engine")
    )


def table(scores: Sequence[Score]) -> str:
    """For people."""
    head = f"{'kind':14} {'words':>7} {'found':>8} {'order err':>10}   {'engine: found':>14} {'order err':>10}"
    rows = [
        f"{one.kind:14} {one.words:7} {one.words_found:8.4f} {one.order_error:10.4f}"
        f"   {one.engine_words_found:14.4f} {one.engine_order_error:10.4f}"
        for one in scores
    ]
    return "\n".join([head, *rows])


def main() -> int:
    """Print the table; 1 when a kind misses the goal or is in a worse order than the engine's own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=3, help="pages of each kind")
    parser.add_argument("--kind", action="append", choices=KINDS, help="only this kind; may be repeated")
    parser.add_argument("--engine", choices=("auto", "tesseract", "tesserocr"), default="auto")
    parser.add_argument("--texts", type=Path, help="folder of text files to take the words from")
    parser.add_argument("--json", type=Path, help="file for the figures")
    asked = parser.parse_args()
    engine = Upright(chosen_engine(OcrSettings(dpi=DPI, engine=asked.engine), Limits()), DPI)
    source = texts(asked.texts)
    scores = [measured(kind, source, asked.pages, engine) for kind in asked.kind or KINDS]
    sys.stdout.write(f"{engine.name}\n{table(scores)}\n")
    if asked.json:
        figures = {"engine": engine.name, "words_found": {one.kind: one.words_found for one in scores}}
        asked.json.write_text(json.dumps(figures | {"kinds": list(map(asdict, scores))}, indent=2) + "\n")
    good = all(one.words_found >= GOAL and one.order_error <= one.engine_order_error for one in scores)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
