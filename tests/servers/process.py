"""A real server as a child process that cannot outlive the tests."""

import os
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

START_LIMIT = 60.0
POLL = 0.05


@dataclass(frozen=True)
class Command:
    """How a server is started, and how one finds out that it serves."""

    arguments: Sequence[str]
    folder: Path
    ready: Callable[[], bool]
    environment: Mapping[str, str] = field(default_factory=dict)
    stop_limit: float = 15.0
    """Seconds after SIGTERM before SIGKILL."""


class Server:
    """Starts, stops, kills and starts again one server, always on the same ports and data."""

    def __init__(self, command: Command) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self._process is not None, "the server was not started"
        return self._process.pid

    @property
    def log(self) -> Path:
        return self._command.folder / "log.txt"

    def start(self) -> float:
        """Start it, wait until it serves, and tell how many seconds that took."""
        assert self._process is None, "the server runs already"
        begun = monotonic()
        self._process = self._launch()
        while not self._command.ready():
            if self._ended_within(POLL) or monotonic() - begun > START_LIMIT:
                self.kill()
                raise AssertionError(f"{self._command.arguments[0]} did not come up:\n{self._end_of_log()}")
        return monotonic() - begun

    def stop(self) -> None:
        """End it as an operator would."""
        if self._process is not None:
            self._process.terminate()
            self._ended_within(self._command.stop_limit)
            self.kill()

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def restart(self) -> float:
        """Kill it if it runs, start it on its old ports and data, and tell how many seconds the start took."""
        self.kill()
        return self.start()

    def _launch(self) -> subprocess.Popen[bytes]:
        # setpriv makes the kernel end the server when the tests die, however that happens; it watches the thread that
        # starts the server, so start it from one that stays.
        arguments = ["setpriv", "--pdeathsig", "KILL", *self._command.arguments]
        with self.log.open("ab") as log:
            return subprocess.Popen(
                arguments,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self._command.folder,
                env={**os.environ, **self._command.environment},
                start_new_session=True,
            )

    def _ended_within(self, seconds: float) -> bool:
        assert self._process is not None
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def _end_of_log(self) -> str:
        return self.log.read_text(errors="replace")[-2000:]
