"""A bucket whose documents went through all stages, made by the command itself in this process."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.chaos.papers import write_papers, write_sources
from workers.adapters.object_stores.folder import FolderStore
from workers.entrypoints.command_line import agenda


def complete_bucket(folder: Path, monkeypatch: pytest.MonkeyPatch, papers: int) -> FolderStore:
    """The bucket; the environment is set so that further commands work on it."""
    sources = write_sources(folder / "sources.toml", write_papers(folder / "papers", papers))
    monkeypatch.setenv("AGENDA_SOURCES", str(sources))
    monkeypatch.setenv("AGENDA_BUCKET_URL", str(folder / "bucket"))
    monkeypatch.setenv("AGENDA_BROKER_URL", "memory://")
    printed("run", "--source", "papers")
    return FolderStore(folder / "bucket")


def printed(*arguments: str, code: int = 0) -> Any:
    """What a command prints as JSON."""
    result = CliRunner().invoke(agenda, [*arguments, "--json"])
    assert result.exit_code == code, result.output + repr(result.exception)
    return json.loads(result.stdout.splitlines()[-1])
