"""Lets the kernel end a process with the one that started it.

Source: prctl(2), PR_SET_PDEATHSIG; Linux only, elsewhere nothing happens.
"""

import ctypes
import sys

PR_SET_PDEATHSIG = 1


def end_with_parent(number: int) -> None:
    """Get this signal when the parent ends, however it ends."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, number, 0, 0, 0)
