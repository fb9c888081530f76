"""A document of many pages whose reading costs nothing: ports of the ocr stage that only keep count."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count
from pathlib import Path

from workers.adapters.object_stores.memory import MemoryStore
from workers.adapters.ocr.image_file import ImageFile
from workers.adapters.ocr.libreoffice import LibreOffice
from workers.adapters.ocr.unlocking import Unlocking
from workers.runtime import keys
from workers.stages.ocr.engine import PageSize, PdfPage, RecognisedPage, Word
from workers.stages.ocr.handler import Ocr
from workers.stages.ocr.recognition import OcrSettings

TYPED = frozenset({1, 7})
SAME_PICTURE: Mapping[int, int] = {20: 4}
"""A page that shows what an earlier one shows."""
TEXT = "A typed page with enough of plain words to be taken as it stands in the file."


def digest_of(number: int) -> str:
    """What the digester says of a page."""
    return sha256(f"picture {SAME_PICTURE.get(number, number)}".encode()).hexdigest()


@dataclass(frozen=True)
class FakePdf:
    """Reads, digests and draws."""

    pages: int
    surveys: list[int] = field(default_factory=list)

    def read(self, pdf: Path, max_pages: int) -> Sequence[PdfPage]:  # noqa: ARG002
        self.surveys.append(1)
        return [
            PdfPage(number, 595.0, 842.0, TEXT if number in TYPED else "", image_cover=0 if number in TYPED else 1)
            for number in range(1, self.pages + 1)
        ]

    def digests(self, pdf: Path, numbers: Sequence[int]) -> Sequence[str]:  # noqa: ARG002
        return [digest_of(number) for number in numbers]

    @contextmanager
    def drawn(self, path: Path, pages: Sequence[PageSize]) -> Iterator[Sequence[Path]]:
        assert path.read_bytes() == b"document"
        yield [Path(str(page.number)) for page in pages]


@dataclass
class CountingEngine:
    """Never reads a page the same way twice, so that a second reading would be seen; notes what was known before."""

    store: MemoryStore
    name: str = "fake"
    fingerprint: str = ""
    calls: "count[int]" = field(default_factory=count)
    read: list[int] = field(default_factory=list)
    again: list[int] = field(default_factory=list)

    def recognise(self, images: Sequence[Path]) -> Sequence[RecognisedPage]:
        numbers = [int(image.name) for image in images]
        self.read += numbers
        self.again += [n for n in numbers if self.store.head(keys.page(digest_of(n), self.fingerprint))]
        return [RecognisedPage((self._word(number),), 1653, 2339) for number in numbers]

    def _word(self, number: int) -> Word:
        return Word(f"{'abcdefghijklmnopqrstuvwxyz'[number]}-{next(self.calls)}", 90.0, 100, 1100, 300, 1130)


def paged_stage(store: MemoryStore, pages: int, part_pages: int = 4) -> tuple[Ocr, FakePdf, CountingEngine]:
    """The ocr stage over a document of so many pages."""
    pdf, engine = FakePdf(pages), CountingEngine(store)
    stage = Ocr(
        pdf=pdf,
        rasteriser=pdf,
        images=ImageFile(),
        digester=pdf,
        engine=engine,
        converter=LibreOffice(),
        readers={},
        unlocker=Unlocking(),
        settings=OcrSettings(whole_pages=part_pages, part_pages=part_pages, batch_pages=2),
    )
    engine.fingerprint = stage.page_fingerprint.digest
    return stage, pdf, engine
