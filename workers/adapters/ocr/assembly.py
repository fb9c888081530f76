"""Puts the ocr stage together with its real ports."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, replace
from types import MappingProxyType

from workers.adapters.ocr.engine_choice import chosen_engine
from workers.adapters.ocr.image_file import ImageFile
from workers.adapters.ocr.libreoffice import LibreOffice
from workers.adapters.ocr.limited_process import Limits
from workers.adapters.ocr.orientation import Upright
from workers.adapters.ocr.page_digests import PageDigests
from workers.adapters.ocr.pdfium import Pdfium
from workers.adapters.ocr.poppler import Poppler
from workers.adapters.ocr.searchable import SearchableCopy
from workers.adapters.ocr.unlocking import Unlocking
from workers.adapters.ocr.whole_image import WholeImage
from workers.adapters.readers.limited_reader import limited_readers
from workers.stages.ocr.handler import Ocr
from workers.stages.ocr.recognition import OcrSettings

DEFAULT_LIMITS = Limits()
NO_PASSWORDS: Mapping[str, Sequence[str]] = MappingProxyType({})


def ocr_stage(
    settings: OcrSettings, limits: Limits = DEFAULT_LIMITS, passwords: Mapping[str, Sequence[str]] = NO_PASSWORDS
) -> Ocr:
    """The stage, with every port set as the settings say; reading, drawing and recognising stay within the limits."""
    return Ocr(
        pdf=Pdfium(limits),
        rasteriser=WholeImage(Poppler(settings.dpi, settings.page_timeout_s, limits), settings.dpi, limits),
        images=ImageFile(settings.dpi, limits),
        digester=PageDigests(limits),
        engine=Upright(chosen_engine(settings, limits), settings.dpi, settings.page_timeout_s, limits),
        converter=LibreOffice(limits),
        readers=limited_readers(limits),
        unlocker=Unlocking(limits),
        searchable=SearchableCopy(limits) if settings.searchable else None,
        passwords=passwords,
        settings=replace(settings, limits=astuple(limits)),
    )
