"""The page decision on real papers, and the child reader on other projects' hostile files; without recognition."""

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from contracts.artefacts.failure import ReasonCode
from workers.adapters.ocr.pdfium import Pdfium
from workers.runtime.errors import PermanentError
from workers.stages.ocr.page_plan import plan

SHARED = Path(__file__).parents[2].parent / "shared"
PAPERS = (SHARED / "corpus" / "papers", SHARED / "replay" / "documents")
HOSTILE = SHARED / "corpus" / "hostile"
LABELS = SHARED / "score" / "labels.json"
MAX_PAGES = 2000


def labelled() -> list[tuple[Path, dict[str, Any]]]:
    if not LABELS.is_file():
        return []
    gold = {label["sha256"]: label for label in json.loads(LABELS.read_text())}
    files = [path for folder in PAPERS if folder.is_dir() for path in sorted(folder.glob("*.pdf"))]
    digests = [(path, sha256(path.read_bytes()).hexdigest()) for path in files]
    return [(path, gold[digest]) for path, digest in digests if digest in gold]


@pytest.mark.skipif(not LABELS.is_file(), reason="the labelled papers are not beside the project")
def test_every_labelled_paper_has_exactly_its_scanned_pages_recognised() -> None:
    papers = labelled()
    decided = {path.name: _to_recognise(path) for path, _ in papers}
    assert decided == {path.name: label["ocr_pages"] for path, label in papers}
    assert len(papers) > 0


DECISIONS = Path(__file__).with_name("page_decisions.tsv")
"""Pages to recognise, by digest of the file. About 25 of the files were rendered and looked at; the others were judged
by what their text layer says, so they guard against change more than they prove the decision right."""


def decisions() -> dict[str, tuple[int, list[int]]]:
    rows = [line.split("\t") for line in DECISIONS.read_text().splitlines()[1:]]
    return {digest: (int(pages), _numbers(to_recognise)) for digest, pages, to_recognise in rows}


def _numbers(ranges: str) -> list[int]:
    """`1-2,5` as numbers."""
    found: list[int] = []
    for part in filter(None, ranges.split(",")):
        first, _, last = part.partition("-")
        found += range(int(first), int(last or first) + 1)
    return found


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the papers and odd files are not beside the project")
def test_papers_and_odd_files_are_decided_as_the_table_says() -> None:
    wanted = decisions()
    files = [path for folder in (*PAPERS, HOSTILE) for path in sorted(folder.glob("*.pdf"))]
    digests = [(path, sha256(path.read_bytes()).hexdigest()) for path in files]
    listed = [(path, digest) for path, digest in digests if digest in wanted]
    decided = {digest: _decided(path) for path, digest in listed}
    assert decided == {digest: wanted[digest] for _, digest in listed}
    assert len(decided) == len(wanted)


def _decided(path: Path) -> tuple[int, list[int]]:
    pages = Pdfium().read(path, MAX_PAGES)
    return len(pages), [page.number for page in plan(pages).to_recognise]


def _to_recognise(path: Path) -> Sequence[int]:
    return [page.number for page in plan(Pdfium().read(path, MAX_PAGES)).to_recognise]


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the hostile files are not beside the project")
def test_every_third_hostile_file_is_read_or_refused_with_a_reason() -> None:
    files = sorted(HOSTILE.iterdir())[::3]
    with ThreadPoolExecutor(2) as pool:
        outcomes = dict(zip(files, pool.map(_outcome, files), strict=True))
    assert [path.name for path, outcome in outcomes.items() if not outcome] == []


def _outcome(path: Path) -> int | ReasonCode:
    """Pages that have a way to their text, or why there are none."""
    try:
        planned = plan(Pdfium().read(path, MAX_PAGES))
    except PermanentError as refused:
        return refused.reason
    return len(planned.known) + len(planned.to_recognise)
