"""Cited pages are drawn with the real programs, and their words are where they look to be."""

import shutil
from pathlib import Path

import pytest
from reportlab.pdfgen import canvas

from workers.adapters.ocr.limited_process import Limits
from workers.adapters.pictures.poppler_pages import LONGER_SIDE, PopplerPages, runs
from workers.domain.quote_place import quote_boxes

pytestmark = pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="poppler-utils is not installed")
WIDTH, HEIGHT = 400, 800


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.pdf"
    drawn = canvas.Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    for number in range(1, 6):
        drawn.setFont("Helvetica", 20)
        drawn.drawString(40, 600, f"Page {number} is low")
        drawn.drawString(200, 100, "and right")
        drawn.showPage()
    drawn.save()
    return path


def test_wanted_pages_are_drawn_and_their_words_placed(paper: Path) -> None:
    found = PopplerPages().draw(paper, (2, 4, 5))
    assert sorted(found) == [2, 4, 5]
    for number, picture in found.items():
        assert picture.jpeg.startswith(b"\xff\xd8")
        assert (picture.width, picture.height) == (LONGER_SIDE // 2, LONGER_SIDE)
        (box,) = quote_boxes(f"page {number} is low", picture.words)
        assert box.left == pytest.approx(40 / WIDTH, abs=0.01)
        assert box.top < 200 / HEIGHT < box.bottom + 0.01
        (box,) = quote_boxes("and right", picture.words)
        assert box.left == pytest.approx(200 / WIDTH, abs=0.01)


def test_a_page_that_is_not_there_and_a_file_that_is_no_pdf_are_left_out(paper: Path, tmp_path: Path) -> None:
    assert sorted(PopplerPages().draw(paper, (5, 99))) == [5]
    (tmp_path / "text.pdf").write_text("no PDF at all")
    assert PopplerPages().draw(tmp_path / "text.pdf", (1,)) == {}


def test_a_page_that_takes_too_long_is_left_out(paper: Path) -> None:
    assert PopplerPages(Limits(wall_s=0.0)).draw(paper, (1,)) == {}


def test_the_same_page_gives_the_same_bytes(paper: Path) -> None:
    assert PopplerPages().draw(paper, (1,)) == PopplerPages().draw(paper, (1,))


def test_neighbours_are_drawn_in_one_call() -> None:
    assert list(runs([2, 4, 5, 6, 9])) == [(2, 2), (4, 6), (9, 9)]
