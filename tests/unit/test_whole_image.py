"""A picture is taken out of a PDF only where the page is that picture and nothing else; all else is drawn."""

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image, ImageChops, ImageStat

from workers.adapters.ocr.poppler import Poppler
from workers.adapters.ocr.whole_image import WholeImage
from workers.runtime.errors import PermanentError
from workers.stages.ocr.engine import PageSize

DPI = 100
WIDTH, HEIGHT = 400, 300
PAGE = PageSize(1, WIDTH * 72 / DPI, HEIGHT * 72 / DPI)


def scan_pdf(mode: str = "L", scale: float = 1.0) -> Pdf:
    """One page that is a JPEG: dark at the left, light at the right, with a bar at the top."""
    size = (round(WIDTH * scale), round(HEIGHT * scale))
    picture = Image.linear_gradient("L").rotate(90).resize(size)
    picture.paste(0, (0, 0, size[0], size[1] // 10))
    target = io.BytesIO()
    picture.convert(mode).save(target, "PDF", resolution=DPI * scale, quality=90)
    return Pdf.open(target)


@dataclass(frozen=True)
class Drawing:
    """Draws with poppler, and notes what."""

    numbers: list[int] = field(default_factory=list)

    @contextmanager
    def drawn(self, path: Path, pages: Sequence[PageSize]) -> Iterator[Sequence[Path]]:
        self.numbers.extend(page.number for page in pages)
        with Poppler(DPI).drawn(path, pages) as pictures:
            yield pictures


def pictures(path: Path, drawing: Drawing, pages: Sequence[PageSize] = (PAGE,)) -> list[Image.Image]:
    with WholeImage(drawing, DPI).drawn(path, pages) as drawn:
        return [Image.open(picture).convert("L") for picture in drawn]


def difference(first: Image.Image, second: Image.Image) -> float:
    assert first.size == second.size
    return float(ImageStat.Stat(ImageChops.difference(first, second)).mean[0])


@pytest.mark.parametrize("mode", ["L", "RGB"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 3.0])
def test_a_scan_is_taken_out_and_looks_as_it_is_drawn(mode: str, scale: float, tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    scan_pdf(mode, scale).save(path)
    drawing = Drawing()
    (picture,) = pictures(path, drawing)
    assert drawing.numbers == []
    with Poppler(DPI).drawn(path, [PAGE]) as (drawn,):
        assert difference(picture, Image.open(drawn).convert("L")) < 3


def image(pdf: Pdf) -> pikepdf.Object:
    (only,) = pdf.pages[0].resources.XObject.values()
    return only


def content(pdf: Pdf, more: bytes) -> None:
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + more)


def note(pdf: Pdf) -> None:
    look = pdf.make_stream(b"0 0 50 50 re f", Subtype=Name.Form, BBox=Array([0, 0, 50, 50]))
    stamp = Dictionary(Subtype=Name.Stamp, Rect=Array([0, 0, 50, 50]), F=4, AP=Dictionary(N=look))
    pdf.pages[0].obj.Annots = Array([stamp])


CHANGES: dict[str, Callable[[Pdf], None]] = {
    "turned": lambda pdf: pdf.pages[0].obj.__setitem__("/Rotate", 180),
    "with a box drawn on it": lambda pdf: content(pdf, b"\n0 0 50 50 re f"),
    "drawn twice": lambda pdf: content(pdf, b"\nq 50 0 0 50 0 0 cm /image Do Q"),
    "with a clip": lambda pdf: content(pdf, b"\n0 0 9 9 re W n"),
    "negative": lambda pdf: image(pdf).__setitem__("/Decode", Array([1, 0])),
    "masked by colour": lambda pdf: image(pdf).__setitem__("/Mask", Array([0, 9])),
    "cropped": lambda pdf: pdf.pages[0].obj.__setitem__("/CropBox", Array([0, 0, 200, 100])),
    "in larger units": lambda pdf: pdf.pages[0].obj.__setitem__("/UserUnit", 2),
    "with a stamp": note,
    "on its head": lambda pdf: pdf.pages[0].obj.__setitem__(
        "/Contents", pdf.make_stream(b"q 288 0 0 -216 0 216 cm /image Do Q")
    ),
    "in a part of the page": lambda pdf: pdf.pages[0].obj.__setitem__(
        "/Contents", pdf.make_stream(b"q 144 0 0 108 0 0 cm /image Do Q")
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_more_than_a_scan_is_drawn(name: str, tmp_path: Path) -> None:
    pdf = scan_pdf()
    CHANGES[name](pdf)
    box = [float(side) for side in pdf.pages[0].cropbox]
    unit = float(pdf.pages[0].obj.get("/UserUnit", 1))
    pdf.save(tmp_path / "more.pdf")
    drawing = Drawing()
    pictures(tmp_path / "more.pdf", drawing, [PageSize(1, (box[2] - box[0]) * unit, (box[3] - box[1]) * unit)])
    assert drawing.numbers == [1]


def test_a_scan_of_few_pixels_is_drawn(tmp_path: Path) -> None:
    scan_pdf(scale=0.5).save(tmp_path / "small.pdf")
    drawing = Drawing()
    pictures(tmp_path / "small.pdf", drawing)
    assert drawing.numbers == [1]


def test_pages_of_both_kinds_come_in_order(tmp_path: Path) -> None:
    pdf = scan_pdf()
    pdf.pages.append(pdf.pages[0])
    pdf.pages.append(pdf.pages[0])
    pdf.pages[1].obj["/Rotate"] = 180
    pdf.save(tmp_path / "both.pdf")
    drawing = Drawing()
    pages = [PageSize(number, PAGE.width, PAGE.height) for number in (1, 2, 3)]
    first, second, third = pictures(tmp_path / "both.pdf", drawing, pages)
    assert drawing.numbers == [2]
    assert difference(first, third) == 0
    assert difference(first, second.rotate(180)) < 3


def test_what_is_no_pdf_is_left_to_be_drawn(tmp_path: Path) -> None:
    path = tmp_path / "odd.pdf"
    path.write_bytes(b"<html>")
    drawing = Drawing()
    with pytest.raises(PermanentError):
        pictures(path, drawing)
    assert drawing.numbers == [1]
