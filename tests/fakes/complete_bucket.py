"""A bucket whose documents went through all stages, made by the command itself in this process."""

import atexit
import json
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.chaos.papers import write_papers, write_sources
from workers.adapters.object_stores.folder import FolderStore
from workers.entrypoints.command_line import agenda


def complete_bucket(folder: Path, monkeypatch: pytest.MonkeyPatch, papers: int) -> FolderStore:
    """A copy of the bucket; the environment is set so that further commands work on it."""
    made = _made(papers)
    shutil.copytree(made / "bucket", folder / "bucket")
    monkeypatch.setenv("AGENDA_SOURCES", str(made / "sources.toml"))
    monkeypatch.setenv("AGENDA_BUCKET_URL", str(folder / "bucket"))
    monkeypatch.setenv("AGENDA_BROKER_URL", "memory://")
    return FolderStore(folder / "bucket")


@cache
def _made(papers: int) -> Path:
    """A folder with papers, the sources file and their bucket, made once in a process; it goes with the process."""
    folder = Path(tempfile.mkdtemp(prefix="complete-bucket-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    sources = write_sources(folder / "sources.toml", write_papers(folder / "papers", papers))
    settings = {
        "AGENDA_SOURCES": str(sources),
        "AGENDA_BUCKET_URL": str(folder / "bucket"),
        "AGENDA_BROKER_URL": "memory://",
    }
    with pytest.MonkeyPatch.context() as environment:
        for name, value in settings.items():
            environment.setenv(name, value)
        printed("run", "--source", "papers")
    return folder


def printed(*arguments: str, code: int = 0) -> Any:
    """What a command prints as JSON."""
    result = CliRunner().invoke(agenda, [*arguments, "--json"])
    assert result.exit_code == code, result.output + repr(result.exception)
    return json.loads(result.stdout.splitlines()[-1])
