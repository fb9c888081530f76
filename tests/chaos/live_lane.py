"""How long a live document takes with a backlog queued, against an idle system."""

import statistics
import time
from dataclasses import dataclass
from pathlib import Path

from celery import Celery

from contracts.events import DocumentDetected
from contracts.references import DocumentReference, ListedKind
from tests.chaos.fleet import fleet
from tests.chaos.papers import paper
from tests.chaos.storm import Broker, settings_of
from workers.adapters.object_stores.folder import FolderStore
from workers.domain.identity import document_id
from workers.entrypoints.celery_app import create_app
from workers.entrypoints.queues import backlog
from workers.entrypoints.settings import Settings
from workers.entrypoints.watching import now
from workers.runtime import keys
from workers.runtime.events import Origin, read_event, write_event
from workers.runtime.lanes import Lane
from workers.runtime.objects import ObjectMissingError

SCHEMAS = "https://schemas.example"
PATIENCE_S = 60.0
LOOK_S = 0.02


@dataclass(frozen=True)
class LaneFigures:
    """Seconds from detection to summary, at the 95th percentile, and what was queued meanwhile."""

    idle_p95_s: float
    loaded_p95_s: float
    queued_before: int
    queued_after: int

    @property
    def ratio(self) -> float:
        return self.loaded_p95_s / self.idle_p95_s


def measure(broker: Broker, folder: Path, backlog_size: int, live: int) -> LaneFigures:
    """Live documents one after the other, first on an idle system, then with the backlog queued."""
    (folder / "papers").mkdir(parents=True)
    sources = folder / "sources.toml"
    sources.write_text(f'[[source]]\nname = "papers"\naddress = "{folder / "papers"}"\nplatform = "folder"\n')
    settings = settings_of(broker, folder, sources) | {"AGENDA_BUCKET_URL": str(folder / "bucket")}
    store = FolderStore(folder / "bucket", durable=False)
    app = create_app(Settings(broker_url=broker.url, bucket_url=str(folder / "bucket")), ())
    queue_backlog(store, app, folder, backlog_size)
    with fleet(1, settings, folder / "live", "live", 2):
        one(store, app, folder, 0)  # the workers are up
        idle = [one(store, app, folder, number) for number in range(1, live + 1)]
        with fleet(1, settings, folder / "backfill", "backfill", 2):
            wait_until_busy(app, backlog_size)
            before = backlog(app)
            loaded = [one(store, app, folder, number) for number in range(live + 1, 2 * live + 1)]
            after = backlog(app)
    return LaneFigures(p95(idle), p95(loaded), before, after)


def queue_backlog(store: FolderStore, app: Celery, folder: Path, count: int) -> None:
    """Detected documents in the log, marked as a reprocessing, with their tasks in the backfill lane."""
    for number in range(count):
        key = detect(store, folder, f"old-{number}", "bench")
        app.agenda.dispatch("fetch", key, "", Lane.BACKFILL)


def detect(store: FolderStore, folder: Path, name: str, reprocess: str | None = None) -> str:
    """Write a paper and log that it was seen; gives the event's key."""
    path = folder / "papers" / f"{name}.txt"
    path.write_text(paper(abs(hash(name)) % 100_000) + name, encoding="utf-8")
    reference = DocumentReference(
        id=document_id("papers", name), revision=1, source="papers", url=path.as_uri(), title=name,
        kind=ListedKind.FILE,
    )  # fmt: skip
    moment = now()
    text = write_event(DocumentDetected(document=reference), "", Origin("watch", None, SCHEMAS), moment)
    event = read_event(text)
    if reprocess:
        text = event.model_copy(update={"reprocess": reprocess}).model_dump_json(exclude_none=True)
    store.create(keys.event(event.id, moment), text.encode())
    return keys.event(event.id, moment)


def one(store: FolderStore, app: Celery, folder: Path, number: int) -> float:
    """Seconds from the detection of a live document to its summary."""
    name = f"live-{number}"
    begun = time.time()
    app.agenda.dispatch("fetch", detect(store, folder, name))
    key = keys.document_progress("papers", document_id("papers", name), 1, "summarise")
    while time.time() - begun < PATIENCE_S:
        try:
            return read_event(store.get(key)).time.timestamp() - begun
        except ObjectMissingError:
            time.sleep(LOOK_S)
    raise AssertionError(f"{name} was not summarised within {PATIENCE_S} s")


def wait_until_busy(app: Celery, size: int) -> None:
    """Until the backlog is being worked on."""
    end = time.monotonic() + PATIENCE_S
    while backlog(app) >= size:
        assert time.monotonic() < end, "nobody works on the backlog"
        time.sleep(0.2)


def p95(values: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]
