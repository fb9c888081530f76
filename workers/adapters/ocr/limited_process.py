"""Runs a child program of this folder under limits, and turns its end into lines or into a reason code."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from contracts.artefacts.failure import ReasonCode
from workers.adapters.ocr.limited_start import MEMORY_EXIT
from workers.runtime.errors import PermanentError

MEBIBYTE = 2**20
_START = Path(__file__).with_name("limited_start.py")
_TIME_SIGNALS = frozenset({signal.SIGXCPU})
_MEMORY_SIGNALS = frozenset({signal.SIGABRT, signal.SIGILL, signal.SIGTRAP, signal.SIGKILL})
"""How libraries die that are refused memory; the system's own killer uses SIGKILL, and so does a hard CPU limit."""
_MESSAGES = {
    ReasonCode.TIME_LIMIT: "The child process that read the file hit its time limit.",
    ReasonCode.MEMORY_LIMIT: "The child process that read the file hit its memory limit.",
    ReasonCode.DAMAGED: "The child process that read the file crashed on it.",
}


@dataclass(frozen=True)
class Limits:
    """What a child process may use; the first that it hits names the failure."""

    memory_bytes: int = 2048 * MEBIBYTE
    """Address space."""
    cpu_s: int = 60
    wall_s: float = 120.0
    output_bytes: int = 256 * MEBIBYTE
    """Size of any one file that it writes."""


@contextmanager
def limited_lines(program: Path, arguments: Sequence[str], limits: Limits) -> Iterator[Iterator[dict[str, Any]]]:
    """Run the program to its end; give the JSON objects that it printed, a line each.

    Raises PermanentError: TIME_LIMIT, MEMORY_LIMIT or DAMAGED when it died, and whatever reason it printed as
    `{"reason": …, "message": …}`. RuntimeError with its traceback when it failed by a mistake of its own.
    """
    with TemporaryDirectory(prefix="agenda-child-") as folder:
        output, errors = Path(folder, "output"), Path(folder, "errors")
        _check(_run(program, arguments, limits, output, errors), errors)
        with output.open(encoding="utf-8") as lines:
            yield (_said(json.loads(line)) for line in lines)


def _run(program: Path, arguments: Sequence[str], limits: Limits, output: Path, errors: Path) -> int:
    given = json.dumps(
        {"memory_bytes": limits.memory_bytes, "cpu_s": limits.cpu_s, "output_bytes": limits.output_bytes}
    )
    command = [sys.executable, "-I", str(_START), given, str(program), *arguments]
    with output.open("wb") as out, errors.open("wb") as err:
        try:
            return subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, timeout=limits.wall_s, check=False
            ).returncode
        except subprocess.TimeoutExpired:
            raise _failure(ReasonCode.TIME_LIMIT) from None


def _check(code: int, errors: Path) -> None:
    if code == MEMORY_EXIT:
        raise _failure(ReasonCode.MEMORY_LIMIT)
    if code < 0:
        raise _failure(_reason_of_death(signal.Signals(-code)))
    if code != 0:
        raise RuntimeError(errors.read_text(encoding="utf-8", errors="replace")[-4000:])


def _reason_of_death(death: signal.Signals) -> ReasonCode:
    if death in _TIME_SIGNALS:
        return ReasonCode.TIME_LIMIT
    return ReasonCode.MEMORY_LIMIT if death in _MEMORY_SIGNALS else ReasonCode.DAMAGED


def _failure(reason: ReasonCode) -> PermanentError:
    return PermanentError(reason, _MESSAGES[reason])


def _said(line: dict[str, Any]) -> dict[str, Any]:
    if "reason" in line:
        raise PermanentError(ReasonCode(line["reason"]), line["message"])
    return line
