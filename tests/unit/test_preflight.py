"""Wrong configurations are refused at the start, each with a sentence that says what to do."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from workers.adapters.brokers.redis import FOUND_S
from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.object_stores.memory import MemoryStore
from workers.entrypoints.preflight import checked, clock_told, race, refused, scripts_run_in, visibility
from workers.entrypoints.settings import Settings


class LastWriterWins(MemoryStore):
    """A store that ignores the condition, as some servers do."""

    def create(self, key: str, body: bytes, media_type: str = "application/json") -> bool:
        self.put(key, body, media_type)
        return True


def program(folder: Path, name: str, says: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\necho '{says}'\n")
    path.chmod(0o755)


def test_a_store_without_conditional_writes_is_found_by_a_race() -> None:
    race(MemoryStore())
    with pytest.raises(RuntimeError, match="20 of 20 racing writers won"):
        race(LastWriterWins())


def test_a_clock_that_differs_from_the_buckets_is_refused(tmp_path: Path) -> None:
    store, now = FolderStore(tmp_path), datetime.now(UTC)
    assert "agrees" in clock_told(store, now)
    with pytest.raises(RuntimeError, match="differs from the bucket's by 60"):
        clock_told(store, now + timedelta(seconds=60.5))


@pytest.mark.parametrize(
    ("name", "says", "told"),
    [
        ("tesseract", "tesseract 3.04.01", "install tesseract-ocr 4.1 or later"),
        ("poppler", "pdftoppm version 0.86.1", "install poppler-utils 20.9 or later"),
    ],
)
def test_programs_that_are_too_old_are_refused(
    name: str, says: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, {"poppler": "pdftoppm"}.get(name, name), says)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    (check,) = checked(Settings(), [name])
    assert not check.ok
    assert told in check.told


def test_missing_language_data_is_refused_for_workers_that_recognise_and_for_no_others(tmp_path: Path) -> None:
    settings = Settings(bucket_url=str(tmp_path), ocr_languages="eng+xyz")
    assert [check.name for check in refused(settings, ["ocr"])] == ["tesseract"]
    assert refused(settings, ["classify"]) == ()


def test_scratch_space_from_which_no_program_runs_is_refused(tmp_path: Path) -> None:
    assert str(tmp_path) in scripts_run_in(tmp_path)
    look = f"from workers.entrypoints.preflight import *; print(refused(Settings(bucket_url='{tmp_path}'), ['ocr']))"
    (tmp_path / "scratch").mkdir()
    mounting = f"mount -t tmpfs -o noexec none {tmp_path}/scratch && TMPDIR={tmp_path}/scratch exec {sys.executable} -c"
    done = subprocess.run(
        ["unshare", "--map-root-user", "--mount", "sh", "-c", f'{mounting} "$1"', "sh", look],
        capture_output=True,
        text=True,
        check=False,
    )
    if "unshare:" in done.stderr or "mount:" in done.stderr:
        pytest.skip(f"nothing can be mounted here: {done.stderr}")
    assert "name='scratch', ok=False" in done.stdout, done.stderr
    assert "mount it without noexec" in done.stdout


def test_a_bucket_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    found = refused(Settings(bucket_url=str(tmp_path / "file")), ["classify"])
    assert {check.name for check in found} == {"bucket", "clock"}


def test_a_visibility_timeout_below_the_longest_task_is_refused_on_redis_only() -> None:
    short = Settings(broker_url="redis://host/0", visibility_timeout=100, retry_cap=1)
    with pytest.raises(RuntimeError, match="AGENDA_VISIBILITY_TIMEOUT=100 is not above the longest task"):
        visibility(short, ["ocr"])
    assert visibility(short, ["fetch"])
    fetched_in_time = short.model_copy(update={"http_timeout": float(100 - FOUND_S - 1)})
    assert visibility(fetched_in_time, ["fetch"])
    with pytest.raises(RuntimeError, match="and the search"):
        visibility(fetched_in_time.model_copy(update={"http_timeout": float(100 - FOUND_S)}), ["fetch"])
    assert visibility(short.model_copy(update={"broker_url": "amqp://host//"}), ["ocr"])
