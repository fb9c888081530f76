"""A scanned PDF may be kept with its words: it looks the same, and each word is found where it stands."""

import io
import re
import subprocess
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from contracts.artefacts.text import Page, PageSource, PageWords
from tests.made_documents import jpeg, scan
from tests.pipeline.commands import agenda
from workers.adapters.ocr.orientation import Upright
from workers.adapters.ocr.poppler import Poppler
from workers.adapters.ocr.searchable import SearchableCopy
from workers.adapters.ocr.tesseract import Tesseract
from workers.adapters.ocr.whole_image import WholeImage
from workers.stages.ocr.engine import PageSize
from workers.stages.ocr.page_plan import recognised


def scanned_pdf(path: Path, rotation: int, lies: int) -> None:
    """One scan, put on the glass turned by `lies` degrees, on a page that is displayed turned by `rotation`."""
    image = Image.open(io.BytesIO(jpeg(scan().rotate(lies, expand=True))))
    target = io.BytesIO()
    image.save(target, "PDF", resolution=200)
    with pikepdf.open(target) as pdf:
        pdf.pages[0].rotate(rotation, relative=True)
        pdf.save(path)


def displayed(path: Path) -> Image.Image:
    with pypdfium2.PdfDocument(path) as document:
        picture: Image.Image = document[0].render(scale=1).to_pil().convert("L")
    return picture


def read(path: Path) -> Page:
    with pypdfium2.PdfDocument(path) as document:
        size = document[0].get_size()
    drawing = WholeImage(Poppler())
    with drawing.drawn(path, [PageSize(1, *size)]) as pictures:
        return recognised(1, Upright(Tesseract()).recognise(pictures)[0])


def found(path: Path, text: str) -> list[list[float]]:
    """The boxes of such words as poppler sees them, from top to bottom, in shares of the page as displayed."""
    told = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout
    pattern = rf'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">{text}<'
    with pypdfium2.PdfDocument(path) as document:
        sides = document[0].get_size()
    boxes = [[float(place) / sides[at % 2] for at, place in enumerate(match)] for match in re.findall(pattern, told)]
    return sorted(boxes, key=lambda box: (round(box[1], 1), box[0]))


@pytest.mark.parametrize(("rotation", "lies"), [(0, 0), (90, 0), (180, 0), (270, 0), (0, 180), (90, 270)])
def test_words_are_found_where_they_stand_and_nothing_looks_different(tmp_path: Path, rotation: int, lies: int) -> None:
    source, target = tmp_path / "scan.pdf", tmp_path / "copy.pdf"
    scanned_pdf(source, rotation, lies)
    page = read(source)
    SearchableCopy().write(source, [page], target)
    assert ImageChops.difference(displayed(source), displayed(target)).getextrema() == (0, 0)
    assert page.words
    sides = (page.words.width, page.words.height)
    boxes = [
        [page.words.boxes[4 * index + edge] / sides[edge % 2] for edge in range(4)]
        for index, word in enumerate(page.words.text.split(" "))
        if word == "repairs"
    ]
    wanted = sorted(boxes, key=lambda box: (round(box[1], 1), box[0]))
    assert wanted
    assert found(target, "repairs") == [pytest.approx(box, abs=0.015) for box in wanted]


def test_the_same_scan_gives_the_same_copy(tmp_path: Path) -> None:
    source = tmp_path / "scan.pdf"
    scanned_pdf(source, 0, 0)
    page = read(source)
    copies = [tmp_path / "1.pdf", tmp_path / "2.pdf"]
    for copy in copies:
        SearchableCopy().write(source, [page], copy)
    assert copies[0].read_bytes() == copies[1].read_bytes()


def test_signs_beyond_latin_letters_can_be_found(tmp_path: Path) -> None:
    source, target = tmp_path / "scan.pdf", tmp_path / "copy.pdf"
    scanned_pdf(source, 0, 0)
    words = PageWords(
        width=100,
        height=100,
        text="T\u0177 \u20ac5",
        boxes=(10, 10, 20, 15, 22, 10, 30, 15),
        confidences=(90, 90),
        turned=0,
    )
    SearchableCopy().write(source, [Page(number=1, text="T\u0177", source=PageSource.OCR, words=words)], target)
    with pypdfium2.PdfDocument(target) as document:
        assert document[0].get_textpage().get_text_range().split() == ["T\u0177", "\u20ac5"]


def test_the_stage_keeps_a_copy_where_the_settings_ask_for_it(tmp_path: Path) -> None:
    papers, bucket = tmp_path / "papers", tmp_path / "bucket"
    papers.mkdir()
    scanned_pdf(papers / "scan.pdf", 0, 0)
    agenda("run", "--source", str(papers), "--bucket", str(bucket), settings={"AGENDA_OCR_SEARCHABLE": "true"})
    (copy,) = bucket.glob("searchable/*/*.pdf")
    assert found(copy, "repairs")
