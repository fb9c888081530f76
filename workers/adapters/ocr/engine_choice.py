"""Chooses the engine that recognises pictures."""

from workers.adapters.ocr.limited_process import Limits
from workers.adapters.ocr.tesseract import Tesseract
from workers.adapters.ocr.tesserocr import Tesserocr, usable
from workers.stages.ocr.engine import Engine
from workers.stages.ocr.recognition import OcrSettings


def chosen_engine(settings: OcrSettings, limits: Limits) -> Engine:
    """Tesserocr where it is installed and has the language data, else tesseract, unless the settings name one.

    Raises ValueError when the named one is not installed.
    """
    can = usable(settings.languages)
    if settings.engine == "tesserocr" and not can:
        raise ValueError("AGENDA_OCR_ENGINE is tesserocr: pip install 'agenda-workers[fast]', with the language data")
    if can and settings.engine != "tesseract":
        return Tesserocr(settings.languages, settings.dpi, settings.page_timeout_s, limits)
    return Tesseract(settings.languages, settings.dpi, settings.page_timeout_s, limits)
