"""Starts a child under limits: `limited_start.py LIMITS PROGRAM ARGUMENTS…`, with LIMITS as a JSON object.

Runs as a program of its own (`python -I`), so it imports nothing of the project. The limits are set before anything of
the document is touched. A PROGRAM in Python runs in this process, which ends with MEMORY_EXIT when it is refused
memory; any other is started, and killed with all that it started when it ends or when this process is told to end.
"""

import contextlib
import json
import os
import resource
import runpy
import signal
import subprocess
import sys
from typing import Any

MEMORY_EXIT = 90
GRACE_S = 5


def main() -> None:
    """Set the limits, then become or start the program."""
    limits = json.loads(sys.argv[1])
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_AS, limits["memory_bytes"])
    # the soft limit ends it by a signal that tells the reason, the hard one by SIGKILL
    _limit(resource.RLIMIT_CPU, limits["cpu_s"], limits["cpu_s"] + GRACE_S)
    _limit(resource.RLIMIT_FSIZE, limits["output_bytes"])
    _limit(resource.RLIMIT_NOFILE, limits["open_files"])
    sys.argv = sys.argv[2:]
    if not sys.argv[0].endswith(".py"):
        _started(sys.argv)
        return
    try:
        runpy.run_path(sys.argv[0], run_name="__main__")
    except MemoryError:
        sys.exit(MEMORY_EXIT)


def _started(command: list[str]) -> None:
    """Run the program in a process group of its own; end as it ended."""
    running = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)

    def end_all(*_: Any) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)

    signal.signal(signal.SIGTERM, end_all)
    code = running.wait()
    end_all()
    if code < 0:
        os.kill(os.getpid(), -code)
    sys.exit(code)


def _limit(kind: int, soft: int, hard: int | None = None) -> None:
    # a stricter limit of the surroundings stays
    with contextlib.suppress(ValueError):
        resource.setrlimit(kind, (soft, soft if hard is None else hard))


if __name__ == "__main__":
    main()
