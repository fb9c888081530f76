"""The contracts can be installed alone: they need pydantic and nothing of the workers."""

import re
import subprocess
import sys
from importlib.metadata import requires
from pathlib import Path
from shutil import copytree

from tests.contracts.generate import CONTRACTS

LIST_IMPORTED = """
import importlib, pkgutil, sys
before = set(sys.modules)
sys.modules["workers"] = None
import contracts
for module in pkgutil.walk_packages(contracts.__path__, "contracts."):
    importlib.import_module(module.name)
print(contracts.__file__)
print(*sorted({name.partition(".")[0] for name in set(sys.modules) - before - {"workers"}}))
"""
"""Imports every module of the contracts while `workers` cannot be imported."""


def pydantic_and_what_it_needs() -> set[str]:
    """Names of the modules that come with pydantic's own distribution and with its dependencies."""
    needed = [line for line in requires("pydantic") or [] if "extra ==" not in line]
    return {"pydantic", *(re.split(r"[^\w-]", line)[0].replace("-", "_") for line in needed)}


def test_contracts_import_only_pydantic_and_the_standard_library(tmp_path: Path) -> None:
    copytree(CONTRACTS, tmp_path / "contracts", ignore=lambda _, names: {"__pycache__"} & set(names))
    command = [sys.executable, "-c", LIST_IMPORTED]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
    assert ended.stderr == ""
    where, imported = ended.stdout.splitlines()
    assert Path(where).parent == tmp_path / "contracts"
    known = {"contracts", *sys.stdlib_module_names, *pydantic_and_what_it_needs()}
    # The standard library's build data has the platform in its name.
    assert [name for name in imported.split() if name not in known and not name.startswith("_sysconfigdata")] == []
