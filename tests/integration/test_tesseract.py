"""Both engines recognise scans whose text is known."""

from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from contracts.artefacts.failure import ReasonCode
from tests.made_documents import REPORT, scan
from workers.adapters.ocr.tesseract import Tesseract
from workers.adapters.ocr.tesserocr import Tesserocr
from workers.runtime.errors import PermanentError, TransientError
from workers.stages.ocr.engine import RecognisedPage
from workers.stages.ocr.reading_order import in_reading_order

Kind = type[Tesseract] | type[Tesserocr]
each_engine = pytest.mark.parametrize("kind", [Tesseract, Tesserocr])


def picture(tmp_path: Path, image: Image.Image, name: str = "1.pgm") -> Path:
    path = tmp_path / name
    image.save(path, "PPM")
    return path


def text_of(page: RecognisedPage) -> str:
    return "\n".join(line.text for line in in_reading_order(page.words))


def share_found(text: str, expected: str) -> float:
    missing = Counter(expected.split()) - Counter(text.split())
    return 1 - missing.total() / len(expected.split())


@each_engine
def test_at_least_99_of_100_words_of_a_tilted_noisy_scan_are_found(kind: Kind, tmp_path: Path) -> None:
    pictures = [picture(tmp_path, scan(seed=seed), f"{seed}.pgm") for seed in (1, 2)]
    pages = kind().recognise(pictures)
    assert share_found("\n".join(text_of(page) for page in pages), "\n".join(REPORT + REPORT)) >= 0.99


@each_engine
def test_lines_stay_lines_and_the_mean_confidence_is_told(kind: Kind, tmp_path: Path) -> None:
    (page,) = kind().recognise([picture(tmp_path, scan())])
    assert [line for line in text_of(page).split("\n") if line][:2] == list(REPORT[:2])
    assert page.confidence is not None
    assert page.confidence > 85


@each_engine
def test_a_page_is_recognised_the_same_alone_and_in_any_batch(kind: Kind, tmp_path: Path) -> None:
    first = picture(tmp_path, scan(seed=1), "1.pgm")
    second = picture(tmp_path, scan(REPORT[5:], seed=2), "2.pgm")
    blank = picture(tmp_path, Image.new("L", (1653, 2339), 255), "3.pgm")
    together = kind().recognise([blank, second, first])
    assert together == [kind().recognise([path])[0] for path in (blank, second, first)]
    assert together[0].words == ()


@each_engine
def test_a_page_that_takes_too_long_hits_the_time_limit(kind: Kind, tmp_path: Path) -> None:
    engine = kind(page_timeout_s=1)
    with pytest.raises(PermanentError) as failure:
        engine.recognise([picture(tmp_path, Image.effect_noise((4000, 4000), 200))])
    assert failure.value.reason is ReasonCode.TIME_LIMIT


@each_engine
def test_data_that_a_worker_lacks_are_its_fault_and_not_the_page_s(kind: Kind, tmp_path: Path) -> None:
    engine = kind(languages=("xxx",))
    with pytest.raises(TransientError, match="xxx") as failure:
        engine.recognise([picture(tmp_path, Image.new("L", (50, 50), 255))])
    assert failure.value.reason is ReasonCode.RECOGNITION_FAILED


@each_engine
def test_a_picture_that_cannot_be_read_is_told(kind: Kind, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pgm"
    broken.write_bytes(b"P5\n10 10\n255\n")
    with pytest.raises(PermanentError) as failure:
        kind().recognise([broken])
    assert failure.value.reason is ReasonCode.RECOGNITION_FAILED
