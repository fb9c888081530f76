"""`agenda failures`: what an operator sees of failures, and what replaying and dropping them does."""

import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from contracts.artefacts.failure import FailureRecord, ReasonCode
from contracts.events import DocumentDetected
from contracts.model import canonical_bytes
from contracts.references import DocumentReference, ListedKind
from tests.fakes.pipeline import MOMENT, RecordedTasks, log_event
from workers.adapters.object_stores.folder import FolderStore
from workers.domain.identity import document_id
from workers.entrypoints.command_line import agenda
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.failure_records import Choice, chosen, grouped, replay
from workers.runtime.lanes import Lane

NAMES = ("s1", "s2")


@pytest.fixture
def bucket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bucket with two documents whose address is refused, after a first run."""
    store = FolderStore(tmp_path / "bucket")
    for name in NAMES:
        reference = DocumentReference(
            id=document_id("vale", name), revision=1, source="vale", url=f"http://127.0.0.1/{name}.pdf",
            title=name, kind=ListedKind.PAPER,
        )  # fmt: skip
        log_event(store, DocumentDetected(document=reference))
    monkeypatch.setenv("AGENDA_BUCKET_URL", str(tmp_path / "bucket"))
    monkeypatch.setenv("AGENDA_BROKER_URL", "memory://")
    monkeypatch.setenv("AGENDA_HOST_DELAY", "0")
    invoke("reconcile")
    return tmp_path / "bucket"


def invoke(*arguments: str, code: int = 0) -> Result:
    result = CliRunner().invoke(agenda, arguments)
    assert result.exit_code == code, result.output
    return result


def printed(*arguments: str) -> Any:
    return json.loads(invoke("failures", *arguments, "--json").stdout.splitlines()[-1])


def records(bucket: Path) -> list[FailureRecord]:
    store = FolderStore(bucket)
    found = [FailureRecord.model_validate_json(store.get(info.key)) for info in store.list(keys.FAILURES)]
    return sorted(found, key=lambda record: record.subject)


def test_failures_are_listed_grouped_and_shown(bucket: Path) -> None:
    assert [row["reason"] for row in printed("list")] == [ReasonCode.REFUSED_ADDRESS] * 2
    (group,) = printed("list", "--group")
    assert (group["stage"], group["count"]) == ("fetch", 2)
    assert printed("list", "--in-group", "another") == []
    assert printed("list", "--stage", "ocr") == []
    shown = printed("show", document_id("vale", "s1"))
    assert read_event(shown["input"]).subject == document_id("vale", "s1")
    assert "AGENDA_ALLOW_LOOPBACK" in shown["help"]
    assert len(records(bucket)) == 2
    assert shown["message"] in invoke("failures", "show", document_id("vale", "s1")).stdout
    invoke("failures", "show", "doc_", code=1)


def test_a_dry_run_changes_nothing_and_a_replay_starts_a_new_series_with_a_new_event(bucket: Path) -> None:
    before = records(bucket)
    assert printed("replay", "--all", "--dry-run") == {"replayed": 0, "found": 2, "not_replayable": 0}
    assert records(bucket) == before
    assert printed("replay", before[0].subject)["replayed"] == 1
    after = records(bucket)
    assert (after[0].series, after[1]) == (2, before[1])
    assert read_event(after[0].events[0]).id != read_event(before[0].events[0]).id
    kept = FolderStore(bucket).get(keys.replayed("fetch", before[0].event_id, 1))
    assert FailureRecord.model_validate_json(kept) == before[0]


def test_what_is_dropped_is_no_longer_listed_and_its_reason_stays(bucket: Path) -> None:
    first, second = records(bucket)
    assert printed("drop", first.subject, "--reason", "withdrawn by the council")["dropped"] == 1
    assert [row["subject"] for row in printed("list")] == [second.subject]
    kept = json.loads(FolderStore(bucket).get(keys.dropped("fetch", first.event_id)))
    assert kept["reason"] == "withdrawn by the council"
    assert json.loads(invoke("reconcile", "--json").stdout.splitlines()[-1])["unhandled"] == 0


def test_a_dropped_failure_whose_document_fails_again_is_listed_again(bucket: Path) -> None:
    """The watcher takes a document up again when its address answers, whatever an operator gave up before."""
    first, _ = records(bucket)
    printed("drop", first.subject, "--reason", "gone")
    store = FolderStore(bucket)
    replay(store, RecordedTasks(), first, Lane.LIVE)
    invoke("reconcile")
    assert [row["series"] for row in printed("list") if row["subject"] == first.subject] == [2]


def test_long_records_are_not_kept_in_memory(tmp_path: Path) -> None:
    store, log = FolderStore(tmp_path), ("x" * 1000,) * 40
    for number in range(200):
        record = FailureRecord(
            stage="ocr", event_id=f"{number:032x}", event_key=keys.event(f"{number:032x}", MOMENT), subject="doc_",
            reason=ReasonCode.BUG, message="", attempts=1, failed_at=MOMENT, traceback="y" * 5000, log=log, events=(),
        )  # fmt: skip
        store.put(keys.failure("ocr", record.event_id), canonical_bytes(record))
    tracemalloc.start()
    try:
        (group,) = grouped(chosen(store, Choice()))
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(group.records) == 200
    assert kept < 2_000_000, "200 records with their lines are 9 MB"


def test_nothing_is_replayed_or_dropped_unless_it_is_named(bucket: Path) -> None:
    assert bucket.exists()
    invoke("failures", "replay", code=2)
    invoke("failures", "drop", "--reason", "x", code=2)
