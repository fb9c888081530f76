"""Readers of formats that hold text without pages, by media type."""

from types import MappingProxyType

from workers.adapters.readers.html_file import HtmlFile
from workers.adapters.readers.text_file import TextFile
from workers.adapters.readers.word_file import WordFile
from workers.domain.media_type import DOCX, HTML, PLAIN
from workers.stages.ocr.engine import TextReader

READERS: MappingProxyType[str, TextReader] = MappingProxyType(
    {
        DOCX: WordFile(),
        "application/xhtml+xml": HtmlFile(),
        "text/csv": TextFile(),
        HTML: HtmlFile(),
        PLAIN: TextFile(),
    }
)
