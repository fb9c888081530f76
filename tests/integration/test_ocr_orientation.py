"""Pages that lie on their side, on their head or aslant are read as well as upright ones."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from tests.made_documents import REPORT, scan
from workers.adapters.ocr.orientation import Upright
from workers.adapters.ocr.tesseract import Tesseract
from workers.adapters.ocr.upright_child import ink_outside, slope_of_rows
from workers.stages.ocr.engine import RecognisedPage
from workers.stages.ocr.page_plan import recognised
from workers.stages.ocr.page_words import locate
from workers.stages.ocr.second_look import MUCH_UNREAD

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


def test_ink_outside_of_the_words_is_found_and_a_dark_picture_is_none() -> None:
    upright = scan()
    assert ink_outside(Image.new("L", (400, 600), 250), []) == 0
    assert ink_outside(upright, []) >= MUCH_UNREAD
    assert ink_outside(upright, [(0, 0, upright.width, upright.height)]) == 0
    photograph = Image.new("L", (1600, 2400), 250)
    photograph.paste(20, (320, 320, 960, 1600))
    assert ink_outside(photograph, []) == 0


def test_a_page_of_which_a_sure_engine_reads_little_is_straightened(tmp_path: Path) -> None:
    class Shy:
        """Reads two words of a page that lies aslant."""

        name = "shy"

        def recognise(self, images: Sequence[Path]) -> Sequence[RecognisedPage]:
            read = Tesseract().recognise(images)
            return [
                page if "turned" in image.stem else replace(page, words=page.words[:2])
                for page, image in zip(read, images, strict=True)
            ]

    path = tmp_path / "page.tif"
    scan().rotate(5, Image.Resampling.BICUBIC, fillcolor=255).save(path)
    (page,) = Upright(Shy()).recognise([path])
    assert (Counter(WORDS) - Counter(word.text for word in page.words)).total() <= 0.01 * len(WORDS)


def test_the_slope_of_rows_is_found_without_words() -> None:
    assert slope_of_rows(scan().rotate(-4, fillcolor=255)) == pytest.approx(3.0, abs=0.3)
