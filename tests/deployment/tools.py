"""Finds the tools that check a deployment; what is not on this machine lets a test be skipped, with the reason."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from infra.generate.__main__ import ROOT

TOOLS = ROOT / ".venv" / "tools"
"""A virtual environment of their own, from tests/deployment/requirements.lock: nothing of theirs is in the product."""
NOTHING: Mapping[str, str] = MappingProxyType({})
PROVIDER = "terraform-provider-aws_v*"
MIRRORS = (
    Path.home() / ".terraform.d" / "plugins",
    Path("/usr/local/share/terraform/plugins"),
    Path("/usr/share/terraform/plugins"),
    *sorted(Path("/opt").glob("*/registry.terraform.io")),
)
"""Where machines keep providers of Terraform; the first three are Terraform's own choice."""


def tool(name: str) -> str:
    """The path of a tool; skips the test where it is not installed."""
    found = TOOLS / "bin" / name
    if not found.exists():
        pytest.skip(f"{name} is not installed: infra/setup.sh deployment")
    return str(found)


def program(name: str) -> str:
    """The path of a program of this machine; skips the test where it is not there."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not on this machine")
    return found


def provider_mirror() -> Path:
    """The folder of a mirror that has the AWS provider; skips the test where there is none."""
    for place in MIRRORS:
        folder = place.parent if place.name == "registry.terraform.io" else place
        if any(folder.glob(f"registry.terraform.io/hashicorp/aws/*/*/{PROVIDER}")):
            return folder
    pytest.skip("the AWS provider of Terraform is not on this machine, and its registry is not asked by a test")


def run(command: list[str], *, cwd: Path = ROOT, timeout: float = 120, environment: Mapping[str, str] = NOTHING) -> str:
    """What a command prints; fails with its output when it ends with an error."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout[-6000:]}\n{done.stderr[-3000:]}"
    return done.stdout
