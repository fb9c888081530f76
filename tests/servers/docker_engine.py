"""A docker engine: the one that answers on this machine, or one that is started for the tests."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.servers.process import Command, Server


@contextmanager
def docker_engine(folder: Path) -> Iterator[dict[str, str]]:
    """The environment in which docker's command reaches an engine; skips the test where there can be none.

    An engine that is started here keeps images and containers in `folder`, and ends with the tests.
    """
    if shutil.which("docker") is None:
        pytest.skip("docker is not on this machine")
    if _answers({}):
        yield {}
        return
    if shutil.which("dockerd") is None or os.geteuid() != 0:
        pytest.skip("no docker engine answers on this machine, and to start one takes dockerd and root")
    environment = {"DOCKER_HOST": f"unix://{folder}/docker.sock"}
    engine = Server(Command(_command(folder), folder, lambda: _answers(environment)))
    try:
        engine.start()
    except AssertionError as error:
        pytest.skip(f"dockerd does not come up here: {error}")
    try:
        yield environment
    finally:
        engine.stop()
        _unmount(folder)


def _command(folder: Path) -> list[str]:
    places = {"data-root": "data", "exec-root": "run", "pidfile": "pid"}
    options = [f"--{option}={folder / name}" for option, name in places.items()]
    return ["dockerd", f"--host=unix://{folder}/docker.sock", *options]


def _unmount(folder: Path) -> None:
    """An engine that has ended leaves the name of its network mounted."""
    mounted = [line.split()[1] for line in Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()]
    for place in reversed(mounted):
        if Path(place).is_relative_to(folder):
            subprocess.run(["umount", "--lazy", place], check=False)


def _answers(environment: dict[str, str]) -> bool:
    told = subprocess.run(["docker", "info"], capture_output=True, env={**os.environ, **environment}, check=False)
    return told.returncode == 0
