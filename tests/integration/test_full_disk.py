"""A disk that is full costs an attempt, never a page: invariant 9 holds whatever room a worker has."""

import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest

from contracts.artefacts.failure import ReasonCode
from contracts.model import canonical_bytes
from tests.integration.test_ocr_stage import text_of
from tests.made_documents import scanned_pdf
from workers.adapters.ocr import picture_folder
from workers.adapters.ocr.assembly import ocr_stage
from workers.adapters.pictures.poppler_pages import PopplerPages
from workers.runtime.failing import Failed, is_transient
from workers.stages.ocr.recognition import OcrSettings

pytestmark = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can mount a small disk"
)
MEBIBYTE = 2**20
PAPER = scanned_pdf(2)
Disk = Callable[[float], Path]


@pytest.fixture
def temporary_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    """A file system of so many MiB in memory, in which all temporary files are made."""
    with ExitStack() as mounted:

        def mount(mebibytes: float) -> Path:
            place = tmp_path / f"disk-{mebibytes}"
            place.mkdir()
            size = f"size={int(mebibytes * MEBIBYTE)}"
            done = subprocess.run(["mount", "-t", "tmpfs", "-o", size, "tmpfs", place], check=False)
            if done.returncode:
                pytest.skip("a small disk cannot be mounted here")
            mounted.callback(unmount, place)
            monkeypatch.setattr(tempfile, "tempdir", str(place))
            monkeypatch.setattr(picture_folder, "MEMORY_FOLDER", place / "none")
            return place

        yield mount


def unmount(place: Path) -> None:
    subprocess.run(["umount", "-l", place], check=True)


@cache
def text_bytes() -> bytes:
    """The result of the stage for the paper, as it is written."""
    return canonical_bytes(text_of(PAPER, stage=ocr_stage(OcrSettings(engine="tesseract"))))


def told(attempt: Callable[[], object]) -> object:
    """What came of it, or the reason for which it is to be tried again."""
    try:
        return attempt()
    except Exception as error:
        if not is_transient(error):
            raise
        return Failed(error).transient.reason


@pytest.mark.parametrize("mebibytes", [0.5, 3, 7, 11])
def test_invariant_9_a_paper_is_read_whole_or_is_to_be_tried_again(mebibytes: float, temporary_disk: Disk) -> None:
    whole, place = text_bytes(), temporary_disk(mebibytes)
    assert told(text_bytes.__wrapped__) in {whole, ReasonCode.DISK_FULL}
    assert list(place.rglob("*.pgm")) == []


def test_with_room_again_the_paper_is_read(temporary_disk: Disk) -> None:
    whole = text_bytes()
    temporary_disk(30)
    assert told(text_bytes.__wrapped__) == whole


@pytest.mark.parametrize(("mebibytes", "full"), [(1, True), (30, False)])
def test_pictures_of_cited_pages_are_all_drawn_or_to_be_drawn_again(
    mebibytes: float, full: bool, temporary_disk: Disk, tmp_path: Path
) -> None:
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(PAPER)
    whole = PopplerPages().draw(paper, [1, 2])
    temporary_disk(mebibytes)
    assert told(lambda: PopplerPages().draw(paper, [1, 2])) == (ReasonCode.DISK_FULL if full else whole)
