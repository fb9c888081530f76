"""Runs programs in Python under limits, each in a fork of this process: a copy of an interpreter that has the libraries
already costs a few milliseconds, a new one with its imports a hundred and more.

Requests come over the socket on the standard input: a byte with four descriptors, namely where the answer goes, a file
with the request (`{"program": …, "arguments": […], "limits": {…}, "told": …, "ready": […]}`), and the child's output
and errors. The answer is `{"code": …}` as `subprocess` tells it, when the child has ended. This process compiles a
program, imports the modules that it names at its top, calls the `prepare` of those that have one with what is to be
`ready`, and touches nothing of a document.

A child is killed when whoever asked for it is gone, and all are when the standard input closes: so they die with the
worker, however it dies. Runs as a program of its own (`python -I`).
"""

import ast
import contextlib
import ctypes
import gc
import importlib
import io
import json
import os
import selectors
import signal
import socket
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any, NoReturn

from workers.adapters.ocr.limited_start import set_limits

MEMORY_EXIT = 90
"""How a child ends that is refused memory."""
PREPARATION = "prepare"
"""Function that a module may have, called once for all that is to be ready: what it makes is ready in all children."""
PR_SET_PDEATHSIG = 1
"""Of prctl(2)."""
LIBC = ctypes.CDLL(None)
MOST_FILES = 65_536
"""Descriptors that a child closes, where the system cannot close a range at once."""


def main() -> None:
    """Serve until the standard input closes."""
    with socket.socket(fileno=os.dup(0)) as control:
        Server(control).serve()


class Server:
    """The children that run, by process id, each with the socket of whoever waits for it."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.programs: dict[tuple[str, tuple[str, ...]], CodeType] = {}
        self.waiting: dict[int, socket.socket] = {}
        self.selector = selectors.DefaultSelector()
        self.ended, wake = socket.socketpair()
        wake.setblocking(False)  # noqa: FBT003 - so the method is made
        # the handler itself has nothing to do: what wakes the loop is the byte that the signal writes
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake.detach())
        for source in (self.control, self.ended):
            self.selector.register(source, selectors.EVENT_READ)

    def serve(self) -> None:
        """Fork, answer and kill as the sockets say."""
        while True:
            for key, _ in self.selector.select():
                if key.fileobj is self.ended:
                    self.ended.recv(4096)
                    self.answer()
                elif key.fileobj is not self.control:
                    self.kill(key.data)
                elif not self.accept():
                    return self.end()

    def accept(self) -> bool:
        """Fork for a request; False when there will be none any more."""
        byte, descriptors, _, _ = socket.recv_fds(self.control, 1, 4)
        if not byte:
            return False
        answer, request, output, errors = descriptors
        with os.fdopen(request, encoding="utf-8") as file:
            asked = json.load(file)
        code, server = self.compiled(asked["program"], tuple(asked["ready"])), os.getpid()
        child = os.fork()
        if child == 0:
            become(code, asked, (output, errors), server)
        os.close(output)
        os.close(errors)
        self.waiting[child] = socket.socket(fileno=answer)
        self.selector.register(self.waiting[child], selectors.EVENT_READ, child)
        return True

    def compiled(self, program: str, ready: tuple[str, ...]) -> CodeType:
        """The program, with what it imports ready; what is missing is told by the child that runs it."""
        if (program, ready) not in self.programs:
            source = Path(program).read_bytes()
            for name in imported(source):
                with contextlib.suppress(ImportError, RuntimeError):
                    if prepare := getattr(importlib.import_module(name), PREPARATION, None):
                        prepare(*ready)
            self.programs[program, ready] = compile(source, program, "exec")
            # what is here stays, so that no child copies it to look whether it is still needed
            gc.freeze()
        return self.programs[program, ready]

    def answer(self) -> None:
        """Tell of all children that have ended."""
        while self.waiting:
            child, status = os.waitpid(-1, os.WNOHANG)
            if child == 0:
                return
            asker = self.waiting.pop(child)
            with contextlib.suppress(KeyError):
                self.selector.unregister(asker)
            with asker, contextlib.suppress(OSError):
                asker.sendall(json.dumps({"code": os.waitstatus_to_exitcode(status)}).encode())

    def kill(self, child: int) -> None:
        """End a child for which nobody waits any more; that it ended is seen later."""
        if child in self.waiting:
            self.selector.unregister(self.waiting[child])
            os.kill(child, signal.SIGKILL)

    def end(self) -> None:
        """End all children."""
        for child in self.waiting:
            os.kill(child, signal.SIGKILL)


def imported(source: bytes) -> Iterator[str]:
    """Modules that a program imports at its top."""
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.Import):
            yield from (name.name for name in statement.names)
        elif isinstance(statement, ast.ImportFrom) and statement.module:
            yield statement.module


def become(code: CodeType, asked: dict[str, Any], descriptors: tuple[int, int], server: int) -> NoReturn:
    """Be the program, under limits, to its end."""
    status = 1
    try:
        confine(descriptors, server)
        set_limits(asked["limits"])
        sys.argv = [asked["program"], *asked["arguments"]]
        sys.stdin = io.StringIO(asked["told"])
        status = ran(code)
    finally:
        os._exit(status)


def confine(descriptors: tuple[int, int], server: int) -> None:
    """Die with the server, and have nothing of it but this process's own input and outputs."""
    if hasattr(LIBC, "prctl"):
        LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != server:
        os._exit(1)
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for target, source in enumerate((os.open(os.devnull, os.O_RDONLY), *descriptors)):
        os.dup2(source, target)
    os.closerange(3, MOST_FILES)


def ran(code: CodeType) -> int:
    """Run the program; how it ends, as the exit status of an interpreter."""
    try:
        exec(code, {"__name__": "__main__"})  # noqa: S102 - one of the programs of this folder
        sys.stdout.flush()
    except MemoryError:
        return MEMORY_EXIT
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - the child ends with it, and whoever asked is told
        traceback.print_exc()
        return 1
    return 0


if __name__ == "__main__":
    main()
