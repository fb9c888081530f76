"""Makes PDFs of office formats with headless LibreOffice, where it is installed."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from contracts.artefacts.failure import ReasonCode
from workers.runtime.errors import PermanentError


@dataclass(frozen=True)
class LibreOffice:
    """Implements `Converter`.

    Raises PermanentError: CONVERTER_MISSING, TIME_LIMIT, DAMAGED when no PDF comes.
    """

    program: str = "soffice"
    timeout_s: int = 120

    @contextmanager
    def converted(self, path: Path, suffix: str) -> Iterator[Path]:
        """The PDF, on disk until the context ends."""
        program = shutil.which(self.program)
        if program is None:
            raise PermanentError(
                ReasonCode.CONVERTER_MISSING, f"A {suffix} file needs LibreOffice, which this worker does not have."
            )
        with TemporaryDirectory(prefix="agenda-office-") as name:
            folder = Path(name)
            source = folder / f"document{suffix}"
            shutil.copyfile(path, source)
            self._convert(program, source, folder)
            pdf = source.with_suffix(".pdf")
            if not pdf.is_file():
                raise PermanentError(ReasonCode.DAMAGED, f"LibreOffice could not read the {suffix} file.")
            yield pdf

    def _convert(self, program: str, source: Path, folder: Path) -> None:
        # its own profile: two instances of LibreOffice cannot share one
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [
            program,
            profile,
            "--headless",
            "--norestore",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(source),
        ]
        try:
            subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=self.timeout_s, check=False)
        except subprocess.TimeoutExpired:
            raise PermanentError(ReasonCode.TIME_LIMIT, "LibreOffice hit its time limit.") from None
