"""Real papers of a real meeting, from a site that behaves like the council's own."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest

from tests.pipeline.commands import agenda, agenda_json
from tests.pipeline.conftest import today
from tests.servers.ports import free_ports
from workers.adapters.object_stores.folder import FolderStore
from workers.runtime.progress import all_progress

SHARED = Path(__file__).resolve().parents[3] / "shared"
DAY = 2
STORY = date(2025, 1, 22)
"""What day 2 is called in the story."""

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared, the replayed council site and its papers"),
]


@dataclass(frozen=True)
class ReplayRun:
    """A finished run against the replayed site."""

    url: str
    folder: Path
    printed: dict[str, Any]

    @property
    def store(self) -> FolderStore:
        return FolderStore(self.folder)


@pytest.fixture(scope="module")
def replay_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReplayRun]:
    (port,) = free_ports(1)
    shift = str((today() - STORY).days)
    command = [sys.executable, "serve.py", "--port", str(port), "--day", str(DAY), "--shift-days", shift]
    with subprocess.Popen(command, cwd=SHARED / "replay", stdout=subprocess.PIPE, text=True) as site:
        try:
            assert site.stdout is not None
            site.stdout.readline()
            folder = tmp_path_factory.mktemp("replay")
            url = f"http://127.0.0.1:{port}"
            _hurry(url)
            printed = agenda_json("run", "--source", url, "--bucket", folder.as_uri())
            yield ReplayRun(url, folder, printed)
        finally:
            site.terminate()


def test_every_listed_paper_is_processed(replay_run: ReplayRun) -> None:
    expected = _expected()
    found = {progress.event(replay_run.store, "fetch").data.blob.sha256 for progress in all_progress(replay_run.store)}
    assert found == {document["sha256"] for document in expected["documents"]}
    assert replay_run.printed["documents"] == len(expected["documents"])
    assert replay_run.printed["failures"] == 0


def test_started_again_it_runs_no_stage(replay_run: ReplayRun) -> None:
    again = agenda_json("run", "--source", replay_run.url, "--bucket", replay_run.folder.as_uri())
    assert again["tasks_run"] == 0
    assert again["documents"] == replay_run.printed["documents"]


def test_on_an_emptied_broker_nothing_is_missing(replay_run: ReplayRun) -> None:
    settings = {"AGENDA_BUCKET_URL": replay_run.folder.as_uri()}
    found = agenda_json("reconcile", settings=settings)
    assert found == {"unpublished": 0, "unhandled": 0, "restored": 0, "leftovers": 0, "why": {}}


def test_the_results_can_be_scored(replay_run: ReplayRun) -> None:
    results = replay_run.folder.parent / "replay.jsonl"
    agenda("export", "--results", str(results), "--bucket", replay_run.folder.as_uri())
    scored = subprocess.run(
        [sys.executable, SHARED / "score" / "score.py", "--results", results, "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert '"quotes_found": {\n   "share": 1.0' in scored.stdout


def _hurry(url: str) -> None:
    """Let the site ask for no pause between requests; politeness has tests of its own."""
    body = json.dumps({"robots": "User-agent: *\nAllow: /\n"}).encode()
    request = Request(f"{url}/__control/settings", data=body, method="POST")
    with urlopen(request, timeout=10) as answer:
        assert answer.status == HTTPStatus.OK


def _expected() -> dict[str, Any]:
    answer = subprocess.run(
        [sys.executable, "expected.py", "--day", str(DAY)],
        cwd=SHARED / "replay",
        capture_output=True,
        text=True,
        check=True,
    )
    facts: dict[str, Any] = json.loads(answer.stdout)
    return facts
