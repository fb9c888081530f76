"""How long workers on RabbitMQ take for one pack."""

import time
from pathlib import Path

from tests.benchmarks.stage_run import log_document
from tests.pipeline.commands import workers
from tests.servers.folder import temporary_folder
from tests.servers.rabbitmq import RabbitMQ, running_rabbitmq
from workers.adapters.object_stores.opening import open_store
from workers.entrypoints.celery_app import create_app
from workers.entrypoints.settings import Settings
from workers.runtime import keys
from workers.runtime.objects import ObjectStore

PATIENCE_S = 1500.0


def wall_seconds(folder: Path, pack: Path, workers_count: int, warm: Path) -> float:
    """Seconds from sending the pack to its receipt, with so many ocr workers of one process each.

    The workers are running and have read a page before.
    """
    bucket = f"file:{folder}/rabbit-{workers_count}"
    store = open_store(bucket, s3=None)
    with temporary_folder("rabbitmq") as home, running_rabbitmq(home) as rabbitmq:
        settings = {"AGENDA_BUCKET_URL": bucket, "AGENDA_BROKER_URL": rabbitmq.url, "AGENDA_OCR_PROCESSES": "1"}
        logs = folder / f"logs-{workers_count}"
        logs.mkdir()
        with workers(workers_count, ["ocr"], settings, logs):
            _seconds(store, rabbitmq, bucket, warm)
            return _seconds(store, rabbitmq, bucket, pack)


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
