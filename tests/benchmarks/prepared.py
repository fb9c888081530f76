"""Papers of known size that have been through all stages, and of them what one stage finds when it begins."""

import json
import random
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.benchmarks.made_scans import scanned_pdf
from tests.evaluation.written_papers import WRITTEN
from tests.pipeline.commands import agenda
from workers.adapters.object_stores.folder import FolderStore
from workers.domain.media_type import PDF
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.objects import ObjectStore
from workers.stages import STAGES, consumers

PAPERS_A_MEETING = 5
LINE, LINES, DRAWN = 90, 44, 4
WRITERS = 8
ORDER = tuple(row.name for row in STAGES)
LEFT_OUT = ("site/", "feed/", "outgoing/", "deliveries/", "attempts/", "receipts/")
"""What stages make and none of them reads from another; receipts would end every task at once."""

FIRST_MADE = {
    "fetch": ("blobs/", "manifests/"),
    "ocr": ("pages/", "plans/", "manifests/doc_"),
    "publish": ("manifests/mtg_",),
}
"""What a stage is the first to make beside artefacts: a manifest that is there has to be compared, in more requests."""


@dataclass(frozen=True)
class Kind:
    """Papers that are alike: so many of them, of so many pages."""

    papers: int
    pages: int
    scanned: bool = False


def write_papers(folder: Path, kinds: Iterable[Kind]) -> Path:
    """PDFs, some of one meeting each, and the sources file that names their folder."""
    papers = [(kind, number) for kind in kinds for number in range(kind.papers)]
    for at, (kind, number) in enumerate(papers):
        place = folder / "papers" / f"meeting-{at // PAPERS_A_MEETING:04}"
        place.mkdir(parents=True, exist_ok=True)
        (place / "meeting.toml").write_text(
            f'committee = "Panel {at // PAPERS_A_MEETING}"\ndate = 2026-03-12\ntime = "18:30"\n'
        )
        name = f"{'scan' if kind.scanned else 'typed'}-{kind.pages}-{number:04}.pdf"
        (place / name).write_bytes(_paper(kind, at))
    sources = folder / "sources.toml"
    sources.write_text(f'[[source]]\nname = "papers"\naddress = "{folder / "papers"}"\nplatform = "folder"\n')
    return sources


def _paper(kind: Kind, seed: int) -> bytes:
    if kind.scanned:
        return scanned_pdf([seed * 1000 + page for page in range(kind.pages)])
    return typed(seed, kind.pages)


def typed(seed: int, pages: int) -> bytes:
    """A paper with a text layer, its paragraphs drawn from the invented papers of the tests."""
    dice = random.Random(seed)  # noqa: S311 (repeatable on purpose)
    blocks = [page for paper in WRITTEN for page in paper.pages]
    canvas = Canvas("", pagesize=A4, invariant=1)
    for page in range(pages):
        text = canvas.beginText(60, A4[1] - 60)
        text.setFont("Helvetica", 10)
        text.setLeading(16)
        text.textLine(f"Report {seed}, page {page + 1}")
        for line in _lines(dice.choices(blocks, k=DRAWN)):
            text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    return bytes(canvas.getpdfdata())


def _lines(blocks: Iterable[str]) -> list[str]:
    return [piece for block in blocks for line in block.splitlines() for piece in wrap(line, LINE)][:LINES]


def process(folder: Path, sources: Path) -> FolderStore:
    """Take the papers through all stages in one process."""
    settings = {"AGENDA_SOURCES": str(sources), "AGENDA_BUCKET_URL": str(folder / "bucket")}
    agenda("run", "--source", "papers", settings=settings, timeout=1500)
    return FolderStore(folder / "bucket", durable=False)


def found_by(stage: str, store: ObjectStore) -> Iterator[str]:
    """Keys of what a stage may read when it begins: nothing that it or a later one made."""
    later = ORDER[ORDER.index(stage) :]
    made = tuple(keys.artefacts(one) for one in later) + FIRST_MADE.get(stage, ())
    for info in store.list(""):
        key = info.key
        if key.startswith((*LEFT_OUT, *made)):
            continue
        if key.startswith(keys.SOURCES) and key.endswith(tuple(f"/{one}.json" for one in later)):
            continue
        if key.startswith(keys.EVENTS) and stage not in consumers(_type_of(store.get(key))):
            continue
        yield key


def _type_of(event: bytes) -> str:
    return str(json.loads(event)["type"])


def copy(wanted: Iterable[str], source: ObjectStore, target: ObjectStore) -> None:
    """Copy these objects."""
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(lambda key: target.put(key, source.get(key), _media_type(key)), wanted))


def _media_type(key: str) -> str:
    return PDF if key.startswith("blobs/") else "application/json"


def consumed_by(stage: str, store: ObjectStore) -> list[str]:
    """Keys of the events that a stage consumes, in the order of their time."""
    found = [(read_event(store.get(info.key)), info.key) for info in store.list(keys.EVENTS)]
    return [key for event, key in sorted(found, key=lambda one: one[0].time) if stage in consumers(event.type)]
