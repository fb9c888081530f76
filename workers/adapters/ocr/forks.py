"""Has programs run by the fork server of this process, which is started at the first request."""

import json
import os
import signal
import socket
import subprocess
import sys
import weakref
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile
from threading import Lock
from typing import IO, Any

_PROGRAM = Path(__file__).with_name("fork_server.py")
_SECRETS = ("AGENDA_", "AWS_")
"""Prefixes of the environment that no program needs that reads documents."""
END_S = 5
"""Seconds for the server to end; it has nothing to do for it but to kill its children."""


def run_forked(request: Mapping[str, Any], output: IO[bytes], errors: IO[bytes], wall_s: float) -> int:
    """The exit code, as `subprocess` tells it, of a program that the request describes (see `fork_server.py`).

    Raises TimeoutError, and has the child killed, when it runs longer than `wall_s` seconds. A server that died is
    replaced once.
    """
    with TemporaryFile("w+", encoding="utf-8") as file:
        json.dump(request, file)
        file.flush()
        for _ in range(2):
            file.seek(0)
            server = fork_server()
            if (code := server.run((file, output, errors), wall_s)) is not None:
                return code
            server.ended()
    return -signal.SIGKILL


def fork_server() -> "ForkServer":
    """That of this process."""
    if _started(os.getpid()).process.poll() is not None:
        _started.cache_clear()
    return _started(os.getpid())


class ForkServer:
    """A running server. It ends when this object or this process does."""

    def __init__(self) -> None:
        self.control, theirs = socket.socketpair()
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, "-I", str(_PROGRAM)],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                env=harmless_environment(),
                # whoever interrupts the worker from a terminal lets it end what it does
                start_new_session=True,
            )
        self.lock = Lock()
        self.ended = weakref.finalize(self, _end, self.control, self.process)

    def run(self, files: tuple[IO[Any], ...], wall_s: float) -> int | None:
        """The exit code of the child for these files; None when the server died before."""
        answer, theirs = socket.socketpair()
        with answer:
            try:
                with theirs, self.lock:
                    descriptors = [theirs.fileno(), *(file.fileno() for file in files)]
                    socket.send_fds(self.control, [b"f"], descriptors)
                answer.settimeout(max(wall_s, 0.001))
                told = answer.recv(64)
            except ConnectionError:
                return None
        return int(json.loads(told)["code"]) if told else None


def harmless_environment() -> dict[str, str]:
    """The environment without the worker's secrets, and with one thread for each recognition."""
    # tesseract's own threads cost five times what they save
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_SECRETS)}
    return {**kept, "OMP_THREAD_LIMIT": "1"}


def secret_names() -> list[str]:
    """Names in the environment that children do not get to see."""
    return sorted(name for name in os.environ if name.startswith(_SECRETS))


@cache
def _started(process: int) -> ForkServer:
    # a process that was forked needs a server of its own, hence the number in the key
    del process
    return ForkServer()


def _end(control: socket.socket, process: "subprocess.Popen[bytes]") -> None:
    control.close()
    try:
        process.wait(END_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
