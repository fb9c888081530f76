"""Puts the ocr stage together with its real ports."""

from workers.adapters.ocr.image_file import ImageFile
from workers.adapters.ocr.libreoffice import LibreOffice
from workers.adapters.ocr.page_digests import PageDigests
from workers.adapters.ocr.pdfium import Pdfium
from workers.adapters.ocr.poppler import Poppler
from workers.adapters.ocr.tesseract import Tesseract
from workers.adapters.readers import READERS
from workers.stages.ocr.handler import Ocr
from workers.stages.ocr.recognition import OcrSettings


def ocr_stage(settings: OcrSettings) -> Ocr:
    """The stage, with every port set as the settings say."""
    return Ocr(
        pdf=Pdfium(),
        rasteriser=Poppler(settings.dpi, settings.page_timeout_s),
        images=ImageFile(settings.dpi),
        digester=PageDigests(),
        engine=Tesseract(settings.languages, settings.dpi, settings.page_timeout_s),
        converter=LibreOffice(),
        readers=READERS,
        settings=settings,
    )
