"""A worker that is killed in the middle of a batch loses nothing, leaves nothing, and repeats at most that batch."""

import io
import os
import shutil
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from contracts.artefacts.receipt import Receipt
from contracts.artefacts.text import PageSource, RecognisedText
from contracts.events import BlobReference
from tests.fakes.pipeline import document, log_event
from tests.made_documents import jpeg, scan
from tests.pipeline.commands import AGENDA, environment
from tests.servers.rabbitmq import RabbitMQ
from workers.adapters.object_stores.folder import FolderStore
from workers.entrypoints.celery_app import create_app
from workers.entrypoints.settings import Settings
from workers.runtime import keys
from workers.runtime.events import read_event

PAGES = 14
"""More than one task recognises, so that they are cut into parts."""
SCAN_BOX = (0, 150, 1654, 420)
"""The first lines of a scan in pixels: enough to recognise, and quick."""
PATIENCE = 90.0

pytestmark = [pytest.mark.servers, pytest.mark.timeout(240)]


def strips_pdf() -> bytes:
    """Pages that hold a strip of a scan each, no two alike."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(595, 97), invariant=1)
    for number in range(PAGES):
        strip = scan(seed=number).crop(SCAN_BOX)
        canvas.drawImage(ImageReader(io.BytesIO(jpeg(strip))), 0, 0, 595, 97)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def program(folder: Path) -> Path:
    """A tesseract that writes down each list of pictures that it gets, and stops at the second while `hold` exists."""
    real = shutil.which("tesseract")
    path = folder / "tesseract"
    path.write_text(
        f"""#!/bin/sh
case $1 in
*.txt)
  pictures=$(sed 's,.*/,,' "$1" | tr '\\n' ' ')
  echo "$pictures" >>"{folder}/calls"
  [ -e "{folder}/hold" ] && [ "$(wc -l <"{folder}/calls")" -ge 2 ] && exec sleep 600.{os.getpid()}
  ;;
esac
exec {real} "$@"
"""
    )
    path.chmod(0o700)
    return path


def calls(folder: Path) -> list[list[str]]:
    """Names of the pictures of each call, in the order of the calls; a name begins with the page's number."""
    path = folder / "calls"
    return [line.split() for line in path.read_text().splitlines()] if path.exists() else []


@contextmanager
def worker(settings: dict[str, str], log: Path) -> Iterator["subprocess.Popen[bytes]"]:
    with log.open("w") as output:
        process = subprocess.Popen(
            [AGENDA, "worker", "ocr"], env=environment(settings), stdout=output, stderr=output, start_new_session=True
        )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(timeout=5)


def workers_of(process: "subprocess.Popen[bytes]") -> list[int]:
    """The worker and the processes that it forked; what these started is another program."""
    own = Path(f"/proc/{process.pid}/cmdline").read_bytes()
    return [
        int(entry.name)
        for entry in Path("/proc").glob("[0-9]*")
        if os.getsid(int(entry.name)) == process.pid and (entry / "cmdline").read_bytes() == own
    ]


def wait_for(what: str, found: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not found():
        if time.monotonic() > end:
            pytest.fail(f"{what}: not within {PATIENCE} s")
        time.sleep(0.05)


def sleeping(marker: str) -> bool:
    return any(
        marker in path.read_text(errors="replace") for path in Path("/proc").glob("[0-9]*/cmdline") if path.exists()
    )


def test_a_worker_killed_in_the_middle_of_a_batch_loses_nothing_and_repeats_at_most_that_batch(
    tmp_path: Path, rabbitmq: RabbitMQ
) -> None:
    store = FolderStore(tmp_path / "bucket")
    programs, temporary = tmp_path / "bin", tmp_path / "tmp"
    programs.mkdir()
    temporary.mkdir()
    program(programs)
    settings = {
        "AGENDA_BUCKET_URL": (tmp_path / "bucket").as_uri(),
        "AGENDA_BROKER_URL": rabbitmq.url,
        "AGENDA_OCR_PROCESSES": "1",
        "AGENDA_OCR_ENGINE": "tesseract",
        "PATH": f"{programs}:{os.environ['PATH']}",
        "TMPDIR": str(temporary),
    }
    fetched = document("strips", "a")
    content = strips_pdf()
    store.put(fetched.blob.key, content)
    key = log_event(
        store, fetched.model_copy(update={"blob": BlobReference(**{**fetched.blob.model_dump(), "size": len(content)})})
    )
    app = create_app(Settings(bucket_url=settings["AGENDA_BUCKET_URL"], broker_url=rabbitmq.url), [])
    (programs / "hold").touch()
    with worker(settings, tmp_path / "first.log") as first:
        app.agenda.dispatch("ocr", key)
        wait_for("the second batch", lambda: len(calls(programs)) >= 2)
        for victim in workers_of(first):
            os.kill(victim, signal.SIGKILL)
        first.wait(timeout=5)
    before = calls(programs)
    wait_for("the end of what the worker started", lambda: not sleeping(f"sleep\0600.{os.getpid()}"))
    (programs / "hold").unlink()
    left = set(temporary.glob("agenda-*"))
    assert left
    receipt = keys.receipt("ocr", read_event(store.get(key)).id)
    with worker(settings, tmp_path / "second.log"):
        wait_for("the receipt", lambda: store.head(receipt) is not None)
    artefact = Receipt.model_validate_json(store.get(receipt)).artefact
    assert artefact
    pages = RecognisedText.model_validate_json(store.get(artefact.key)).pages
    assert [page.number for page in pages] == list(range(1, PAGES + 1))
    assert {page.source for page in pages} == {PageSource.OCR}
    times = Counter(name.split("-")[0] for batch in calls(programs) for name in batch)
    in_hand = len(before[-1])
    assert sum(times.values()) <= PAGES + in_hand
    assert not left & set(temporary.glob("agenda-*"))
