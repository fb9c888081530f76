"""Makes PDFs of office formats with headless LibreOffice, where it is installed."""

import mmap
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from contracts.artefacts.failure import ReasonCode
from workers.adapters.disk_space import full_disk_told
from workers.adapters.ocr.limited_process import MEBIBYTE, Limits, run_limited
from workers.runtime.errors import PermanentError

LEAST_MEMORY, LEAST_FILES = 4096 * MEBIBYTE, 256
"""LibreOffice maps far more address space than it uses, and opens its registry in many files."""
OLE2_START = b"\xd0\xcf\x11\xe0"
REFUSED = {
    "EncryptedPackage": (ReasonCode.ENCRYPTED, "The office document asks for a password."),
    "__substg1.0_": (ReasonCode.UNSUPPORTED_FORMAT, "The file is an Outlook message; its attachments are not read."),
}
"""Streams of an OLE2 container that tell what it is, by their names (MS-OFFCRYPTO 1.3.2, MS-OXMSG 2.2.1)."""


@dataclass(frozen=True)
class LibreOffice:
    """Implements `Converter`, in a process group with limits and with a profile of its own.

    Raises PermanentError: CONVERTER_MISSING, ENCRYPTED, UNSUPPORTED_FORMAT, TIME_LIMIT, MEMORY_LIMIT, DAMAGED when no
    PDF comes.
    """

    limits: Limits = field(default_factory=Limits)
    program: str = "soffice"

    @contextmanager
    def converted(self, path: Path, suffix: str) -> Iterator[Path]:
        """The PDF, on disk until the context ends."""
        _refuse(path)
        program = shutil.which(self.program)
        if program is None:
            raise PermanentError(
                ReasonCode.CONVERTER_MISSING, f"A {suffix} file needs LibreOffice, which this worker does not have."
            )
        with TemporaryDirectory(prefix="agenda-office-") as name, full_disk_told():
            folder = Path(name)
            source = folder / f"document{suffix}"
            shutil.copyfile(path, source)
            self._convert(program, source, folder)
            pdf = source.with_suffix(".pdf")
            if not pdf.is_file():
                raise PermanentError(ReasonCode.DAMAGED, f"LibreOffice could not read the {suffix} file.")
            yield pdf

    def _convert(self, program: str, source: Path, folder: Path) -> None:
        # two instances cannot share a profile, and the first of several starts would serve the others
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        options = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder)]
        memory = max(self.limits.memory_bytes, LEAST_MEMORY)
        limits = replace(self.limits, memory_bytes=memory, open_files=max(self.limits.open_files, LEAST_FILES))
        run_limited([program, profile, *options, str(source)], limits)


def _refuse(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(len(OLE2_START)) != OLE2_START:
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            for name, (reason, message) in REFUSED.items():
                if content.find(name.encode("utf-16-le")) >= 0:
                    raise PermanentError(reason, message)
