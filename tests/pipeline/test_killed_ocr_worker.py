"""A worker that is killed in the middle of a part loses nothing: the pages that it stored stay, the rest is read by
another one, and the result is that of an undisturbed run.
"""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from contracts.artefacts.text import RecognisedText
from tests.benchmarks.stage_run import log_document
from tests.made_documents import scanned_pdf
from tests.pipeline.commands import AGENDA, environment, workers
from tests.servers.rabbitmq import RabbitMQ
from workers.adapters.object_stores.folder import FolderStore
from workers.entrypoints.celery_app import create_app
from workers.entrypoints.settings import Settings
from workers.runtime import keys

PAGES = 8
"""More than a task reads, so that they are cut into parts."""
PATIENCE_S = 150.0

pytestmark = [pytest.mark.servers, pytest.mark.timeout(400)]


def wait_until(reached: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not reached():
        assert time.monotonic() < end, f"nothing came within {PATIENCE_S} s"
        time.sleep(0.05)


def stored_pages(folder: Path) -> dict[str, int]:
    """Each stored page with the moment at which it was written."""
    return {str(path): path.stat().st_mtime_ns for path in folder.glob("pages/*/*.json")}


def test_what_a_killed_worker_stored_stays_and_the_rest_is_read(rabbitmq: RabbitMQ, tmp_path: Path) -> None:
    bucket, pack = tmp_path / "bucket", tmp_path / "pack.pdf"
    pack.write_bytes(scanned_pdf(PAGES))
    store = FolderStore(bucket)
    event_id, key = log_document(store, pack)
    settings = {
        "AGENDA_BUCKET_URL": bucket.as_uri(),
        "AGENDA_BROKER_URL": rabbitmq.url,
        "AGENDA_OCR_PROCESSES": "1",
    }
    app = create_app(Settings.model_validate({"bucket_url": bucket.as_uri(), "broker_url": rabbitmq.url}), [])
    app.agenda.dispatch("ocr", key)
    with (tmp_path / "killed.log").open("w") as log:
        killed = subprocess.Popen(
            [AGENDA, "worker", "ocr"], env=environment(settings), stdout=log, stderr=log, start_new_session=True
        )
    wait_until(lambda: bool(stored_pages(bucket)))
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    before = stored_pages(bucket)
    assert len(before) < PAGES
    with workers(2, ["ocr"], settings, tmp_path):
        wait_until(lambda: store.head(keys.receipt("ocr", event_id)) is not None)
    after = stored_pages(bucket)
    assert {path: after[path] for path in before} == before
    assert len(after) == PAGES
    (info,) = store.list("artefacts/ocr/")
    text = RecognisedText.model_validate_json(store.get(info.key))
    assert [page.number for page in text.pages] == list(range(1, PAGES + 1))
    assert all("housing repairs" in page.text for page in text.pages)
    assert not list(store.list(keys.FAILURES))
