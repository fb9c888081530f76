"""Has the C library keep what a program frees, for what it asks for next.

PDFium takes about a megabyte for each page and frees it again. By default (mallopt(3)) glibc gives larger pieces back
to the system and gets them anew for the next page, cleared by the system: a third of what reading a typed page took.
"""

import ctypes

M_TRIM_THRESHOLD, M_TOP_PAD, M_MMAP_THRESHOLD = -1, -2, -3
"""Of glibc's malloc.h."""
MEBIBYTE = 2**20


def keep_freed_memory() -> None:
    """Keep up to 32 MiB, and pieces below 8 MiB in one place; other C libraries decide for themselves."""
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt:
        for option, size in ((M_TRIM_THRESHOLD, 32), (M_MMAP_THRESHOLD, 8), (M_TOP_PAD, 1)):
            mallopt(option, size * MEBIBYTE)
