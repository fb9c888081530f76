"""Tesseract as a library (tesserocr) with its language data loaded. Loading takes as long as a line or three of a page,
and would be done in each child process anew: the fork server has it ready, and its forks have it too.
"""

import os
from functools import lru_cache

# before the library is loaded: its own threads cost five times what they save
os.environ["OMP_THREAD_LIMIT"] = "1"

from tesserocr import OEM, PSM, PyTessBaseAPI

KEPT = 2
"""Sets of languages that stay loaded, at some 30 MB each; most councils have one."""
NO_PITCH = "textord_disable_pitch_test"
"""A variable of tesseract's textord: no search for letters in even steps, which the LSTM engine has no use for."""


@lru_cache(KEPT)
def loaded(tessdata: str, languages: str) -> PyTessBaseAPI:
    """The LSTM engine with automatic page segmentation. Raises RuntimeError where a language has no data."""
    engine = PyTessBaseAPI(path=tessdata, lang=languages, psm=PSM.AUTO, oem=OEM.DEFAULT)
    engine.SetVariable(NO_PITCH, "1")
    return engine


prepare = loaded
