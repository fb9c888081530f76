"""Finds what the servers need; a missing program fails the tests that need it, unless the servers are switched off."""

import os
import shutil
import sys
from pathlib import Path

import pytest

SWITCH = "AGENDA_TEST_SKIP_SERVERS"


def find_program(name: str, origin: str, *places: Path) -> str:
    """The program's path, from the places or else PATH; `origin` says how to install it."""
    if os.environ.get(SWITCH) == "1":
        pytest.skip(f"servers are switched off by {SWITCH}=1")
    found = shutil.which(name, path=os.pathsep.join([*map(str, places), os.environ.get("PATH", "")]))
    if found is None:
        pytest.fail(f"{name} is missing: install {origin}, or set {SWITCH}=1 to skip what needs it", pytrace=False)
    return found


BESIDE_PYTHON = Path(sys.executable).parent
