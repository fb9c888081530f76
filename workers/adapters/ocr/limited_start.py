"""Starts a program under limits and ends all that it started: `limited_start.py LIMITS PROGRAM ARGUMENTS…`, with LIMITS
as a JSON object.

Runs as a program of its own (`python -I`), so it imports nothing of the project.
"""

import contextlib
import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

GRACE_S = 5


def main() -> None:
    """Set the limits, then start the program."""
    set_limits(json.loads(sys.argv[1]))
    started(sys.argv[2:])


def set_limits(limits: Mapping[str, int]) -> None:
    """Limit this process: `memory_bytes` of address space, `cpu_s`, `output_bytes` of any file, `open_files`."""
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_AS, limits["memory_bytes"])
    # the soft limit ends it by a signal that tells the reason, the hard one by SIGKILL
    _limit(resource.RLIMIT_CPU, limits["cpu_s"], limits["cpu_s"] + GRACE_S)
    _limit(resource.RLIMIT_FSIZE, limits["output_bytes"])
    _limit(resource.RLIMIT_NOFILE, limits["open_files"])


def started(command: list[str]) -> None:
    """Run the program in a process group of its own; end as it ended, and end the group when told to end."""
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
