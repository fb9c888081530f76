"""What workers on RabbitMQ take for one document."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.measuring import Taken, children_running, cpu_of, family, peak_of
from tests.benchmarks.stage_run import log_document
from tests.pipeline.commands import AGENDA, workers
from tests.servers.folder import temporary_folder
from tests.servers.rabbitmq import RabbitMQ, running_rabbitmq
from workers.adapters.object_stores.opening import open_store
from workers.entrypoints.celery_app import create_app
from workers.entrypoints.settings import Settings
from workers.runtime import keys
from workers.runtime.objects import ObjectStore

PATIENCE_S = 1500.0


def taken_by_workers(folder: Path, document: Path, count: int, warm: Path, engine: str) -> tuple[Taken, str]:
    """What so many ocr workers of one process each take from the sending of the document to its receipt, and the
    bucket. They are running and have read pages before.
    """
    with _warm_workers(folder, count, warm, engine) as (read, bucket):
        roots = children_running(AGENDA)
        before = cpu_of(family(roots))
        with peak_of(roots) as peak:
            wall = read(document)
        return Taken(wall, cpu_of(family(roots)) - before, peak.megabytes), bucket


def seconds_by_workers(folder: Path, document: Path, count: int, warm: Path, engine: str) -> float:
    """The time alone: to watch memory takes a tenth of a core, which one worker leaves free and two do not."""
    with _warm_workers(folder, count, warm, engine) as (read, _):
        return read(document)


@contextmanager
def _warm_workers(folder: Path, count: int, warm: Path, engine: str) -> Iterator[tuple[Callable[[Path], float], str]]:
    """So many workers that have read `warm`: what lets them read a document and gives the seconds, and their bucket."""
    with temporary_folder("rabbitmq") as home, running_rabbitmq(home) as rabbitmq:
        bucket = f"file:{folder}/{home.name}"
        store = open_store(bucket, s3=None)
        settings = {
            "AGENDA_BUCKET_URL": bucket,
            "AGENDA_BROKER_URL": rabbitmq.url,
            "AGENDA_OCR_PROCESSES": "1",
            "AGENDA_OCR_ENGINE": engine,
        }
        with workers(count, ["ocr"], settings, home):
            _seconds(store, rabbitmq, bucket, warm)
            yield lambda document: _seconds(store, rabbitmq, bucket, document), bucket


def _seconds(store: ObjectStore, rabbitmq: RabbitMQ, bucket: str, document: Path) -> float:
    event_id, key = log_document(store, document)
    app = create_app(Settings.model_validate({"bucket_url": bucket, "broker_url": rabbitmq.url}), [])
    start = time.perf_counter()
    app.agenda.dispatch("ocr", key)
    while store.head(keys.receipt("ocr", event_id)) is None:
        if time.perf_counter() - start > PATIENCE_S or store.head(keys.failure("ocr", event_id)):
            raise RuntimeError(f"the workers did not read {document.name}")
        time.sleep(0.02)
    return time.perf_counter() - start
