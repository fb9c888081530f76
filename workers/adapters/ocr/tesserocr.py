"""Recognises pictures with tesseract as a library (tesserocr), in a child process with limits for each batch."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from contracts.artefacts.failure import ReasonCode
from workers.adapters.ocr.limited_process import Limits, limited_lines
from workers.adapters.ocr.tesseract_table import pages_of
from workers.runtime.errors import TransientError
from workers.stages.ocr.engine import RecognisedPage

_PROGRAM = Path(__file__).with_name("tesserocr_child.py")
_HEADER = "level page_num block_num par_num line_num word_num left top width height conf text\n".replace(" ", "\t")
"""The first line of a table; the library leaves it out."""
_DATA_FOLDERS = ("/usr/share", "/usr/local/share", "/opt/homebrew/share")
_DATA = ("tesseract-ocr/*/tessdata", "tessdata")


@dataclass(frozen=True)
class Tesserocr:
    """Implements `Engine` by the LSTM engine with automatic page segmentation (psm 3), as `Tesseract` does.

    Its package brings a tesseract of its own, newer and quicker than that of most systems, and reads the system's
    language data. Raises PermanentError: TIME_LIMIT, MEMORY_LIMIT, DAMAGED; TransientError: RECOGNITION_FAILED
    where there is none.
    """

    languages: tuple[str, ...] = ("eng",)
    dpi: int = 200
    """Resolution of the pictures."""
    page_timeout_s: int = 60
    limits: Limits = field(default_factory=Limits)

    @property
    def name(self) -> str:
        """Name and version for the fingerprint."""
        return f"tesserocr {package_version()}"

    def recognise(self, images: Sequence[Path]) -> Sequence[RecognisedPage]:
        """One result for each picture, in order."""
        data = data_folder(self.languages)
        if data is None:
            message = f"Text recognition failed: no folder has the data of {', '.join(self.languages)}."
            raise TransientError(ReasonCode.RECOGNITION_FAILED, message)
        limits = replace(self.limits, wall_s=min(self.limits.wall_s, self.page_timeout_s * len(images)))
        ready = [str(data), "+".join(self.languages)]
        arguments = [*ready, str(self.dpi), *map(str, images)]
        with limited_lines(_PROGRAM, arguments, limits, ready=ready) as lines:
            return [pages_of(_HEADER + line["table"])[0] for line in lines]


def usable(languages: Sequence[str]) -> bool:
    """Whether the package is installed and finds the data of all languages."""
    return bool(package_version()) and data_folder(languages) is not None


@cache
def package_version() -> str:
    """The package's version; empty where it is not installed."""
    try:
        return version("tesserocr")
    except PackageNotFoundError:
        return ""


def data_folder(languages: Sequence[str]) -> Path | None:
    """The newest folder with the data of all languages, that of the environment first; None where there is none."""
    given = os.environ.get("TESSDATA_PREFIX")
    found = [path for top in _DATA_FOLDERS for name in _DATA for path in sorted(Path(top).glob(name), reverse=True)]
    for folder in [Path(given), *found] if given else found:
        if all((folder / f"{language}.traineddata").is_file() for language in languages):
            return folder
    return None
