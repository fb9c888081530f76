"""Runs the readers of this folder, each in a child process with limits."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from contracts.artefacts.failure import ReasonCode
from workers.adapters.ocr.limited_process import Limits, limited_lines
from workers.domain.media_type import DOCX, HTML, PLAIN
from workers.runtime.errors import PermanentError
from workers.stages.ocr.engine import TextReader

_PROGRAM = Path(__file__).with_name("reader_child.py")
FORMATS = {
    DOCX: "word",
    "application/xhtml+xml": "html",
    "text/csv": "text",
    HTML: "html",
    PLAIN: "text",
}
"""What reads a media type."""


@dataclass(frozen=True)
class LimitedReader:
    """Implements `TextReader`.

    Raises PermanentError: DAMAGED, ENCRYPTED, MEMORY_LIMIT, TIME_LIMIT.
    """

    file_format: str
    limits: Limits = field(default_factory=Limits)

    def read(self, path: Path) -> str:
        """The text in reading order."""
        with limited_lines(_PROGRAM, [self.file_format, str(path)], self.limits) as lines:
            for line in lines:
                text: str = line["text"]
                return text
        raise PermanentError(ReasonCode.DAMAGED, "The child process that read the file said nothing.")


def limited_readers(limits: Limits) -> Mapping[str, TextReader]:
    """The reader of each media type."""
    return {media_type: LimitedReader(file_format, limits) for media_type, file_format in FORMATS.items()}
