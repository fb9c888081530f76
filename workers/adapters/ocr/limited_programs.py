"""The programs that pdf2image and pytesseract start, under limits.

Both libraries start a program by its path and leave no room for limits. So they get a folder of scripts by the names of
the programs: each sets the limits in its own process, hides the secrets of the environment, and becomes the program.
Limits by `ulimit` (POSIX, with -v, -t and -n as every shell of Linux has them).
"""

import os
import shlex
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from contracts.artefacts.failure import ReasonCode
from workers.adapters.ocr.forks import secret_names
from workers.adapters.ocr.limited_process import Limits, dies_with_worker, reason_of_code
from workers.adapters.ocr.limited_start import GRACE_S

BLOCK, KIBIBYTE = 512, 1024
"""Units of `ulimit -f` and `ulimit -v` in bytes."""
MANY_PAGES = 99_999_999


def limited_programs(limits: Limits) -> Path:
    """A folder with `tesseract`, `pdftoppm` and `pdfinfo`, as far as they are installed, made at the first call."""
    return _made(limits, os.getpid())


def reason_of_drawing(folder: Path, prefix: str) -> ReasonCode | None:
    """Why the `pdftoppm` died that drew pictures with this prefix into the folder; None when it did not."""
    reasons = (reason_of_code(int(status.read_text() or "0")) for status in folder.glob(f"{prefix}*.status"))
    return next(filter(None, reasons), None)


@cache
def _made(limits: Limits, process: int) -> Path:
    folder = Path(tempfile.mkdtemp(prefix=f"agenda-programs-{process}-"))
    if tesseract := shutil.which("tesseract"):
        _write(folder / "tesseract", _tesseract(tesseract, limits))
    if pdftoppm := shutil.which("pdftoppm"):
        inner = folder / "limited-pdftoppm"
        _write(inner, _pdftoppm(pdftoppm, limits))
        _write(folder / "pdftoppm", _version_known(pdftoppm) + f'exec {_killed_with_parent(inner)} "$@"\n')
        _write(folder / "pdfinfo", f"echo Pages: {MANY_PAGES}\n")
    return folder


def _tesseract(program: str, limits: Limits) -> str:
    # its own threads cost five times what they save
    threads = "OMP_THREAD_LIMIT=1; export OMP_THREAD_LIMIT\n"
    return _limited(limits) + threads + f'exec {_killed_with_parent(program)} "$@"\n'


def _pdftoppm(program: str, limits: Limits) -> str:
    """Leaves its exit status beside the pictures, because pdf2image does not look at it; and drops what it says, of
    which a damaged file can make it say more than memory holds.
    """
    run = f'{_killed_with_parent(program)} "$@" 2>/dev/null\n'
    # of its arguments the document and, behind it, the prefix of the pictures are paths
    prefix = "for given; do case $given in /*) prefix=$given;; esac; done\n"
    return _limited(limits) + prefix + run + 'echo $? >"$prefix.status"\n'


def _version_known(program: str) -> str:
    """pdf2image asks for the version each time; and for the pages, which PDFium told already."""
    said = subprocess.run([program, "-v"], capture_output=True, text=True, check=False, timeout=30).stderr
    version = shlex.quote((said.splitlines() or [""])[0])
    return f'if [ "$1" = -v ]; then echo {version} >&2; exit; fi\n'


def _limited(limits: Limits) -> str:
    kept = [
        f"-v {limits.memory_bytes // KIBIBYTE}",
        f"-f {limits.output_bytes // BLOCK}",
        f"-n {limits.open_files}",
        f"-S -t {limits.cpu_s}",
        f"-H -t {limits.cpu_s + GRACE_S}",
        "-c 0",
    ]
    # a stricter limit of the surroundings stays
    lines = [f"ulimit {limit} 2>/dev/null\n" for limit in kept]
    hidden = [f"unset {shlex.join(secret_names())}\n"] if secret_names() else []
    # pdf2image puts its own folder, and with it the current one, where libraries are looked for
    own = os.environ.get("LD_LIBRARY_PATH")
    libraries = f"LD_LIBRARY_PATH={shlex.quote(own)}\n" if own else "unset LD_LIBRARY_PATH\n"
    return "".join([*lines, *hidden, libraries])


def _killed_with_parent(program: str | Path) -> str:
    return shlex.join([*dies_with_worker(), str(program)])


def _write(path: Path, script: str) -> None:
    path.write_text("#!/bin/sh\n" + script, encoding="utf-8")
    path.chmod(0o700)
