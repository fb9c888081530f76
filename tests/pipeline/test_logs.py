"""Every line of a task can be found by its stage, its document and its event, also those about retries."""

import json
from pathlib import Path
from typing import Any

import pytest

from contracts.events import DocumentDetected
from contracts.references import DocumentReference, ListedKind
from tests.fakes.pipeline import log_event
from tests.pipeline.commands import agenda
from tests.servers.ports import LOOPBACK, free_ports
from workers.adapters.object_stores.folder import FolderStore
from workers.domain.identity import document_id
from workers.runtime import keys
from workers.runtime.events import read_event

SECRET = "c4n4ry-s3cr3t"


@pytest.fixture(scope="module")
def bucket(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bucket with one document whose site is out of reach."""
    folder = tmp_path_factory.mktemp("logs")
    [port] = free_ports(1)
    reference = DocumentReference(
        id=document_id("vale", "s1"),
        revision=1,
        source="vale",
        url=f"http://{LOOPBACK}:{port}/s1.pdf",
        title="Budget",
        kind=ListedKind.PAPER,
    )
    log_event(FolderStore(folder), DocumentDetected(document=reference))
    return folder


@pytest.fixture(scope="module")
def lines(bucket: Path) -> list[dict[str, Any]]:
    settings = {
        "AGENDA_BUCKET_URL": str(bucket),
        "AGENDA_LOG_LEVEL": "debug",
        "AGENDA_LOG_FORMAT": "json",
        "AGENDA_MAX_ATTEMPTS": "3",
        "AGENDA_RETRY_BASE": "0.01",
        "AGENDA_S3_SECRET_KEY": SECRET,
    }
    done = agenda("reconcile", settings=settings)
    assert SECRET not in done.stdout + done.stderr
    return [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]


def test_a_transient_error_is_retried_and_becomes_a_failure_record_after_the_last_attempt(
    lines: list[dict[str, Any]], bucket: Path
) -> None:
    fetch = [line for line in lines if line.get("stage") == "fetch" and line["event"] != "reconciled"]
    assert [line["event"] for line in fetch] == ["task_retries", "task_retries", "stage_failed"]
    assert fetch[-1]["attempts"] == 3
    assert len(list(FolderStore(bucket).list(keys.FAILURES))) == 1


def test_every_line_of_a_task_carries_stage_event_and_level(lines: list[dict[str, Any]], bucket: Path) -> None:
    store = FolderStore(bucket)
    logged = {read_event(store.get(info.key)).id for info in store.list(keys.EVENTS)}
    assert lines
    for line in lines:
        assert line["stage"]
        assert line["event_id"] in logged
        assert line["level"]
        assert line["timestamp"].endswith("Z")


def test_the_end_of_a_task_names_its_document_and_its_chain(lines: list[dict[str, Any]]) -> None:
    ends = [line for line in lines if line["event"].startswith("stage_")]
    assert ends
    for line in ends:
        assert line["document"] == document_id("vale", "s1")
        assert len(line["correlation_id"]) == 32
