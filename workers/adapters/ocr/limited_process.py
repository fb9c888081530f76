"""Runs a child program under limits, and turns its end into lines or into a reason code."""

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from contracts.artefacts.failure import ReasonCode
from workers.adapters.disk_space import full_disk_told
from workers.adapters.ocr.fork_server import MEMORY_EXIT
from workers.adapters.ocr.forks import harmless_environment, run_forked
from workers.runtime.errors import PermanentError

MEBIBYTE = 2**20
GRACE_S = 2
"""Seconds for a program to end its own children."""
SHELL_SIGNAL = 128
"""A shell tells the death of a program by this number and that of the signal."""
_START = Path(__file__).with_name("limited_start.py")
_TIME_SIGNALS = frozenset({signal.SIGXCPU})
_SIZE_SIGNALS = frozenset({signal.SIGXFSZ})
_MEMORY_SIGNALS = frozenset({signal.SIGABRT, signal.SIGILL, signal.SIGTRAP, signal.SIGKILL})
"""How libraries die that are refused memory; the system's own killer uses SIGKILL, and so does a hard CPU limit."""
_MESSAGES = {
    ReasonCode.TIME_LIMIT: "The child process that read the file hit its time limit.",
    ReasonCode.MEMORY_LIMIT: "The child process that read the file hit its memory limit.",
    ReasonCode.PAGE_TOO_LARGE: "The child process that read the file wrote more than it may.",
    ReasonCode.DAMAGED: "The child process that read the file crashed on it.",
}


@dataclass(frozen=True)
class Limits:
    """What a child process may use; the first that it hits names the failure."""

    memory_bytes: int = 1024 * MEBIBYTE
    """Address space."""
    cpu_s: int = 60
    wall_s: float = 180.0
    output_bytes: int = 256 * MEBIBYTE
    """Size of any one file that it writes."""
    open_files: int = 64


@contextmanager
def limited_lines(
    program: Path, arguments: Sequence[str], limits: Limits, told: str = "", ready: Sequence[str] = ()
) -> Iterator[Iterator[dict[str, Any]]]:
    """Run a program in Python to its end, with `told` on its standard input; give the JSON objects that it printed.
    What it needs `ready` is prepared before it is forked (see `fork_server.py`).

    Raises PermanentError: TIME_LIMIT, MEMORY_LIMIT or DAMAGED when it died, and whatever reason it printed as
    `{"reason": …, "message": …}`. RuntimeError with its traceback when it failed by a mistake of its own.
    """
    with _ended(program, arguments, limits, told, ready) as (lines, death):
        if death is not None:
            raise death
        yield (_said(json.loads(line)) for line in lines)


@contextmanager
def lines_before_death(
    program: Path, arguments: Sequence[str], limits: Limits
) -> Iterator[tuple[Iterator[dict[str, Any]], PermanentError | None]]:
    """As `limited_lines`, but give what it printed before it died, and why it died."""
    with _ended(program, arguments, limits) as (lines, death):
        yield (_said(json.loads(line)) for line in lines if line.endswith(b"\n")), death


def run_limited(command: Sequence[str], limits: Limits) -> None:
    """Run any program to its end, and end all that it started.

    Raises PermanentError: TIME_LIMIT, MEMORY_LIMIT or DAMAGED when it died. Its exit code tells nothing.
    """
    whole = [*dies_with_worker(), sys.executable, "-I", str(_START), json.dumps(_bounds(limits)), *command]
    no = subprocess.DEVNULL
    process = subprocess.Popen(whole, env=harmless_environment(), stdin=no, stdout=no, stderr=no)
    try:
        process.wait(limits.wall_s)
    except subprocess.TimeoutExpired:
        raise died(ReasonCode.TIME_LIMIT) from None
    finally:
        _end(process)
    if reason := reason_of_code(process.returncode):
        raise died(reason)


def reason_of_code(code: int) -> ReasonCode | None:
    """Why a process died, by what `subprocess` or a shell calls its exit code; None when it ended by itself."""
    if code == MEMORY_EXIT:
        return ReasonCode.MEMORY_LIMIT
    number = -code if code < 0 else code - SHELL_SIGNAL
    return _reason_of_death(signal.Signals(number)) if number in set(signal.Signals) else None


def died(reason: ReasonCode) -> PermanentError:
    """The failure of a document whose child process died."""
    return PermanentError(reason, _MESSAGES[reason])


@cache
def dies_with_worker() -> tuple[str, ...]:
    """The beginning of a command whose process is killed when the thread that started it is gone."""
    program = shutil.which("setpriv")
    return (program, "--pdeathsig", "TERM") if program else ()


@contextmanager
def _ended(
    program: Path, arguments: Sequence[str], limits: Limits, told: str = "", ready: Sequence[str] = ()
) -> Iterator[tuple[IO[bytes], PermanentError | None]]:
    """What the program printed, and why it died."""
    child = {"program": str(program), "arguments": list(arguments), "ready": list(ready)}
    asked = {**child, "limits": _bounds(limits), "told": told}
    with TemporaryFile() as output, TemporaryFile() as errors, full_disk_told():
        try:
            code = run_forked(asked, output, errors, limits.wall_s)
            reason = reason_of_code(code)
        except TimeoutError:
            code, reason = 0, ReasonCode.TIME_LIMIT
        if code != 0 and reason is None:
            errors.seek(0)
            raise RuntimeError(errors.read().decode(errors="replace")[-4000:])
        output.seek(0)
        yield output, died(reason) if reason else None


def _bounds(limits: Limits) -> dict[str, int]:
    return {name: value for name, value in asdict(limits).items() if name != "wall_s"}


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill it if it still runs; one that has children of its own is first asked to kill them."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(GRACE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _reason_of_death(death: signal.Signals) -> ReasonCode:
    if death in _TIME_SIGNALS:
        return ReasonCode.TIME_LIMIT
    if death in _SIZE_SIGNALS:
        return ReasonCode.PAGE_TOO_LARGE
    return ReasonCode.MEMORY_LIMIT if death in _MEMORY_SIGNALS else ReasonCode.DAMAGED


def _said(line: dict[str, Any]) -> dict[str, Any]:
    if "reason" in line:
        raise PermanentError(ReasonCode(line["reason"]), line["message"])
    return line
