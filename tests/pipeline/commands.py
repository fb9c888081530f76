"""Runs `agenda` as a user does: in processes of its own, set up by the environment alone."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

AGENDA = str(Path(sys.executable).with_name("agenda"))
BASE = {"AGENDA_ALLOW_LOOPBACK": "true", "AGENDA_HOST_DELAY": "0", "AGENDA_LOG_LEVEL": "warning"}


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """This process's environment without its own settings, with the given ones."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("AGENDA_")}
    return {**clean, **BASE, **settings}


def agenda(
    *arguments: str, settings: Mapping[str, str] | None = None, code: int = 0, timeout: float = 240
) -> subprocess.CompletedProcess[str]:
    """Run the command to its end, and check its exit code."""
    done = subprocess.run(
        [AGENDA, *arguments],
        env=environment(settings or {}),
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    assert done.returncode == code, f"agenda {' '.join(arguments)} ended with {done.returncode}:\n{done.stderr[-4000:]}"
    return done


def agenda_json(*arguments: str, settings: Mapping[str, str] | None = None, timeout: float = 240) -> Any:
    """Run the command with --json; gives its last line."""
    return json.loads(agenda(*arguments, "--json", settings=settings, timeout=timeout).stdout.splitlines()[-1])


@contextmanager
def workers(count: int, stages: Sequence[str], settings: Mapping[str, str], logs: Path) -> Iterator[None]:
    """Run so many worker processes for the stages while the context lasts; they end by SIGTERM."""
    command = [AGENDA, "worker", *stages]
    started = []
    for number in range(count):
        with (logs / f"worker-{number}.log").open("w") as log:
            started.append(
                subprocess.Popen(command, env=environment(settings), stdout=log, stderr=log, start_new_session=True)
            )
    try:
        yield
    finally:
        for process in started:
            process.terminate()
        for process in started:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=5)
