"""Recognises pictures with tesseract, run by pytesseract: one process for a batch."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile

import pytesseract

from contracts.artefacts.failure import ReasonCode
from workers.adapters.ocr.limited_process import Limits, died, reason_of_code
from workers.adapters.ocr.limited_programs import limited_programs
from workers.adapters.ocr.tesseract_table import pages_of
from workers.runtime.errors import PermanentError, TransientError
from workers.stages.ocr.engine import RecognisedPage

NO_LANGUAGE = "Failed loading language"


@dataclass(frozen=True)
class Tesseract:
    """Implements `Engine` by the LSTM engine with automatic page segmentation (psm 3).

    Raises PermanentError: TIME_LIMIT, MEMORY_LIMIT, DAMAGED, RECOGNITION_FAILED; TransientError: RECOGNITION_FAILED
    where the program cannot be started.
    """

    languages: tuple[str, ...] = ("eng",)
    dpi: int = 200
    """Resolution of the pictures."""
    page_timeout_s: int = 60
    limits: Limits = field(default_factory=Limits)

    @property
    def name(self) -> str:
        """Name and version for the fingerprint."""
        return program_version()

    def recognise(self, images: Sequence[Path]) -> Sequence[RecognisedPage]:
        """One result for each picture, in order."""
        with NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as listing:
            listing.write("".join(f"{image}\n" for image in images))
            listing.flush()
            pages = pages_of(self._table(listing.name, len(images)))
        if len(pages) != len(images):
            raise _failed(f"{len(pages)} of {len(images)} pictures were recognised")
        return pages

    def _table(self, listing: str, images: int) -> str:
        # pytesseract has no other way to name the program
        pytesseract.pytesseract.tesseract_cmd = str(limited_programs(self.limits) / "tesseract")
        try:
            table: str = pytesseract.image_to_data(
                listing,
                lang="+".join(self.languages),
                config=f"--psm 3 --dpi {self.dpi}",
                timeout=self.page_timeout_s * images,
            )
        except pytesseract.TesseractNotFoundError:
            raise _worker_lacks("tesseract that can be started: is it there, and may TMPDIR hold programs?") from None
        except pytesseract.TesseractError as error:
            if reason := reason_of_code(error.status):
                raise died(reason) from None
            if NO_LANGUAGE in str(error.message):
                raise _worker_lacks(f"data of {'+'.join(self.languages)}: install tesseract-ocr-LANGUAGE") from None
            raise _failed(str(error.message)) from None
        except RuntimeError as error:
            # pytesseract has no type of its own for it
            if "timeout" not in str(error):
                raise
            raise PermanentError(ReasonCode.TIME_LIMIT, "Recognising a batch of pages hit the time limit.") from None
        return table


@cache
def program_version() -> str:
    """As the program tells it, `tesseract 5.3.0`; without a number where it is not installed."""
    try:
        done = subprocess.run(["tesseract", "--version"], capture_output=True, text=True, check=True, timeout=30)
    except (OSError, subprocess.SubprocessError):
        return "tesseract"
    return (done.stdout or done.stderr).splitlines()[0]


def _worker_lacks(what: str) -> TransientError:
    """Not the page's fault: what is kept of a page would outlive the mend."""
    return TransientError(ReasonCode.RECOGNITION_FAILED, f"this worker has no {what}")


def _failed(why: str) -> PermanentError:
    return PermanentError(ReasonCode.RECOGNITION_FAILED, f"Text recognition failed: {why}."[:480])
