"""Starts a child program under limits: `limited_start.py LIMITS PROGRAM ARGUMENTS…`, with LIMITS as a JSON object.

Runs as a program of its own (`python -I`), so it imports nothing of the project. The limits are set before anything of
the document is touched. Ends with MEMORY_EXIT when Python itself is refused memory.
"""

import contextlib
import json
import resource
import runpy
import sys

MEMORY_EXIT = 90
OPEN_FILES = 64
GRACE_S = 5


def main() -> None:
    """Set the limits, then become the program."""
    limits = json.loads(sys.argv[1])
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_AS, limits["memory_bytes"])
    # the soft limit ends it by a signal that tells the reason, the hard one by SIGKILL
    _limit(resource.RLIMIT_CPU, limits["cpu_s"], limits["cpu_s"] + GRACE_S)
    _limit(resource.RLIMIT_FSIZE, limits["output_bytes"])
    _limit(resource.RLIMIT_NOFILE, OPEN_FILES)
    sys.argv = sys.argv[2:]
    try:
        runpy.run_path(sys.argv[0], run_name="__main__")
    except MemoryError:
        sys.exit(MEMORY_EXIT)


def _limit(kind: int, soft: int, hard: int | None = None) -> None:
    # a stricter limit of the surroundings stays
    with contextlib.suppress(ValueError):
        resource.setrlimit(kind, (soft, soft if hard is None else hard))


if __name__ == "__main__":
    main()
