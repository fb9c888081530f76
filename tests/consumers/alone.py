"""A virtual environment with nothing but the contracts and what they need, made without any network."""

import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import distribution, requires
from pathlib import Path
from zipfile import ZipFile

from packaging.requirements import Requirement

from tests.contracts.generate import CONTRACTS

EXTRAS = ("amqp", "redis", "sqs")


@dataclass(frozen=True)
class Alone:
    """The environment's interpreter."""

    python: Path

    def start(self, script: Path, *arguments: str, environment: Mapping[str, str]) -> "subprocess.Popen[str]":
        """Run a script there, with no way to the repository."""
        return subprocess.Popen(
            [self.python, "-I", script, *arguments],
            env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=self.python.parent,
        )


def make_alone(folder: Path) -> Alone:
    """Build the wheel of `contracts/` and unpack it beside copies of what its metadata asks for."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True, timeout=60)
    site = folder / "lib" / f"python{sysconfig.get_python_version()}" / "site-packages"
    with ZipFile(build_wheel(folder)) as wheel:
        wheel.extractall(site)
        [metadata] = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
        told = wheel.read(metadata).decode()
    lines = [line.partition(": ")[2] for line in told.splitlines() if line.startswith("Requires-Dist: ")]
    for name in _all_of(_wanted(lines, EXTRAS), set()):
        _link(name, site)
    return Alone(folder / "bin" / "python")


def build_wheel(folder: Path) -> Path:
    """The wheel of the contracts on their own."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=CONTRACTS, check=True, timeout=60, capture_output=True)
    [wheel] = folder.glob("*.whl")
    return wheel


def _wanted(lines: list[str], extras: tuple[str, ...] = ()) -> Iterator[str]:
    for requirement in map(Requirement, lines):
        marker = requirement.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in (*extras, "")):
            yield requirement.name


def _all_of(names: Iterator[str], known: set[str]) -> set[str]:
    for name in names:
        if name.lower() not in known:
            known.add(name.lower())
            _all_of(_wanted(requires(name) or []), known)
    return known


def _link(name: str, site: Path) -> None:
    found = distribution(name)
    tops = {file.parts[0] for file in found.files or () if file.parts[0] not in {"..", "__pycache__"}}
    for top in tops:
        target = site / top
        if not target.exists():
            target.symlink_to(Path(str(found.locate_file(top))))
