"""Which engine recognises pages."""

import pytest

from workers.adapters.ocr.engine_choice import chosen_engine
from workers.adapters.ocr.limited_process import Limits
from workers.adapters.ocr.tesserocr import data_folder, package_version, usable
from workers.stages.ocr.recognition import OcrSettings

LIMITS = Limits()


def test_the_library_is_chosen_where_it_is_installed() -> None:
    assert usable(("eng",))
    assert chosen_engine(OcrSettings(), LIMITS).name == f"tesserocr {package_version()}"


def test_the_settings_may_ask_for_the_program() -> None:
    assert chosen_engine(OcrSettings(engine="tesseract"), LIMITS).name.startswith("tesseract ")


def test_a_language_without_data_is_left_to_the_program_that_says_so() -> None:
    assert data_folder(("eng", "nowhere")) is None
    assert chosen_engine(OcrSettings(languages=("nowhere",)), LIMITS).name.startswith("tesseract ")


def test_an_engine_that_is_asked_for_and_not_there_is_a_mistake_of_the_settings() -> None:
    with pytest.raises(ValueError, match="AGENDA_OCR_ENGINE"):
        chosen_engine(OcrSettings(languages=("nowhere",), engine="tesserocr"), LIMITS)
