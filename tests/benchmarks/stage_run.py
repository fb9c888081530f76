"""Takes PDFs through the ocr stage on the embedded broker, one after the other, with one bucket:
`python -m tests.benchmarks.stage_run BUCKET ENGINE PROCESSES WARM FILE…` prints a JSON object for each FILE.

Times are from sending the task to its end, in a worker that has been running and has read the document WARM: so without
the start of Python and of what stays. CPU seconds are those of all processes.
"""

import json
import sys
import time
from hashlib import sha256
from pathlib import Path
from typing import Any

from celery import signals

from contracts.artefacts.text import RecognisedText
from contracts.events import BlobReference, DocumentFetched, DocumentReference, ListedKind
from workers.adapters.object_stores.opening import open_store
from workers.domain.identity import document_id
from workers.domain.media_type import PDF
from workers.entrypoints.celery_app import create_app, task_name
from workers.entrypoints.embedded import run_until_idle
from workers.entrypoints.logs import configure_logs
from workers.entrypoints.settings import Settings
from workers.entrypoints.watching import now
from workers.runtime import keys
from workers.runtime.events import Origin, read_event, write_event
from workers.runtime.lanes import Lane
from workers.runtime.metering import cpu_seconds
from workers.runtime.objects import ObjectStore

SCHEMAS = "http://localhost:8000/schemas"


class Quiet:
    """Watches nothing."""

    def task_sent(self, stage: str) -> None: ...

    def task_done(self, stage: str) -> None: ...


def log_document(store: ObjectStore, path: Path) -> tuple[str, str]:
    """Put a document and its event into the bucket; gives the event's id and key."""
    content = path.read_bytes()
    digest = sha256(content).hexdigest()
    store.create(keys.blob(digest), content, PDF)
    document = DocumentReference(
        id=document_id("bench", digest),
        revision=1,
        source="bench",
        url=path.resolve().as_uri(),
        title=path.stem,
        kind=ListedKind.PAPER,
    )
    blob = BlobReference(key=keys.blob(digest), sha256=digest, size=len(content), media_type=PDF)
    text = write_event(DocumentFetched(document=document, blob=blob), digest, Origin("fetch", None, SCHEMAS), now())
    event = read_event(text)
    key = keys.event(event.id, event.time)
    store.create(key, text.encode())
    return event.id, key


def measured(bucket: str, engine: str, processes: int, files: list[Path]) -> list[dict[str, Any]]:
    """Wall and CPU seconds of each file, in order."""
    settings = Settings.model_validate(
        {"bucket_url": bucket, "ocr_engine": engine, "ocr_processes": processes, "log_level": "warning"}
    )
    configure_logs(settings)
    app = create_app(settings, [])
    send = app.agenda.dispatch

    def send_to_this_stage(stage: str, event_key: str, part: str = "", lane: Lane = Lane.LIVE) -> None:
        if stage == "ocr":
            send(stage, event_key, part, lane)

    app.agenda.dispatch = send_to_this_stage
    store = open_store(bucket, s3=None)
    begun = [0.0, 0.0]
    ended = [0.0, 0.0]

    def note(sender: Any, **_: Any) -> None:
        if sender.name == task_name("ocr"):
            ended[:] = [time.perf_counter(), cpu_seconds()]

    signals.task_postrun.connect(note)
    results = []
    for path in files:
        _, key = log_document(store, path)

        def begin(key: str = key) -> None:
            begun[:] = [time.perf_counter(), cpu_seconds()]
            app.send_task(task_name("ocr"), kwargs={"event_key": key})

        run_until_idle(app, begin, Quiet())
        refuse_failures(store)
        results.append({"file": path.name, "wall_s": ended[0] - begun[0], "cpu_s": ended[1] - begun[1]})
    return results


def refuse_failures(store: ObjectStore) -> None:
    """Raise RuntimeError where a document failed: what it took would not be what reading it takes."""
    for info in store.list(keys.FAILURES):
        raise RuntimeError(f"a document of the benchmark failed: {store.get(info.key).decode()}")


def texts(bucket: str) -> list[RecognisedText]:
    """What the stage made."""
    store = open_store(bucket, s3=None)
    return [RecognisedText.model_validate_json(store.get(info.key)) for info in store.list("artefacts/ocr/")]


if __name__ == "__main__":
    for line in measured(sys.argv[1], sys.argv[2], int(sys.argv[3]), [Path(name) for name in sys.argv[4:]])[1:]:
        print(json.dumps(line))
