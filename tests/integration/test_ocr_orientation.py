"""Pages that lie on their side, on their head or aslant are read as well as upright ones."""

from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from tests.made_documents import REPORT, scan
from workers.adapters.ocr.orientation import Upright
from workers.adapters.ocr.tesseract import Tesseract
from workers.adapters.ocr.upright_child import is_blank, slope_of_rows
from workers.stages.ocr.page_plan import recognised
from workers.stages.ocr.page_words import locate

ENGINE = Upright(Tesseract())
WORDS = " ".join(REPORT).split()


def read(tmp_path: Path, picture: Image.Image) -> str:
    path = tmp_path / "page.pgm"
    picture.save(path, "PPM")
    return recognised(1, ENGINE.recognise([path])[0]).text


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_the_wrong_way_up_is_read(tmp_path: Path, degrees: int) -> None:
    missing = Counter(WORDS) - Counter(read(tmp_path, scan().rotate(degrees, expand=True)).split())
    assert missing.total() <= 0.01 * len(WORDS)


def test_a_page_tilted_by_five_degrees_is_read(tmp_path: Path) -> None:
    tilted = scan().rotate(4, Image.Resampling.BICUBIC, fillcolor=255)
    missing = Counter(WORDS) - Counter(read(tmp_path, tilted).split())
    assert missing.total() <= 0.01 * len(WORDS)


def test_a_quote_is_shown_where_it_stands_on_a_page_on_its_head(tmp_path: Path) -> None:
    path = tmp_path / "page.pgm"
    upright = scan()
    upright.rotate(180).save(path, "PPM")
    words = recognised(1, ENGINE.recognise([path])[0]).words
    assert words is not None
    assert words.turned == 180
    (box,) = locate("asked to note the position", words)
    assert box[1] > upright.height / 2


def test_a_blank_page_is_not_looked_at_again() -> None:
    assert is_blank(Image.new("L", (400, 600), 250))
    assert not is_blank(scan())


def test_the_slope_of_rows_is_found_without_words() -> None:
    assert slope_of_rows(scan().rotate(-4, fillcolor=255)) == pytest.approx(3.0, abs=0.3)
