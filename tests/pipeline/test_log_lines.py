"""Every log line of a task says which stage works on what, and by which events."""

import json
from pathlib import Path

from tests.pipeline.commands import agenda
from tests.pipeline.conftest import today
from tests.sample_council.catalogue import papers
from tests.sample_council.dates import Dates

IDS = {"stage", "event_id", "correlation_id"}


def test_lines_of_tasks_are_json_with_ids(tmp_path: Path) -> None:
    paper = next(paper for paper in papers(Dates.seen_from(today())) if paper.name == "decision-record")
    (tmp_path / "paper.pdf").write_bytes(paper.content)
    settings = {"AGENDA_LOG_LEVEL": "info"}
    done = agenda("process", str(tmp_path / "paper.pdf"), "--bucket", str(tmp_path / "out"), settings=settings)
    lines = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]
    finished = [line for line in lines if line["event"] == "stage_done"]
    assert {line["stage"] for line in finished} > {"fetch", "ocr", "classify", "extract", "summarise"}
    for line in finished:
        assert line.keys() >= IDS
        assert line.keys() & {"document", "meeting"}
    assert "WARNING" not in done.stderr
