"""How near `agenda reprocess --dry-run` comes to the CPU seconds that the reprocessing then takes of its workers."""

import time
from dataclasses import dataclass
from pathlib import Path

from celery import Celery

from tests.benchmarks.measuring import cpu_of, family
from tests.chaos.fleet import Fleet, fleet
from tests.chaos.papers import write_papers, write_sources
from tests.chaos.storm import Broker, settings_of
from tests.chaos.verdict import settled
from tests.pipeline.commands import agenda_json
from workers.adapters.object_stores.folder import FolderStore
from workers.entrypoints.celery_app import create_app
from workers.entrypoints.queues import backlog
from workers.entrypoints.settings import Settings
from workers.runtime import keys
from workers.runtime.lanes import Lane

RESULTS = {
    "ocr": ("artefacts/", "pages/", "plans/"),
    "classify": tuple(map(keys.artefacts, ("classify", "extract", "summarise", "assemble"))),
}
"""What is taken away before a stage is done again, as though its version were a new one."""
PATIENCE_S, LOOK_S = 900.0, 1.0
STILL_S, STILL_CPU_S = 8.0, 0.3
"""Workers have nothing to do when they take no more CPU for so long, which is more than meetings wait for papers."""


@dataclass(frozen=True)
class EstimateFigures:
    """The dry run's CPU seconds, and those of the workers' processes from the first task to the last."""

    start: str
    documents: int
    estimated_cpu_s: float
    taken_cpu_s: float

    @property
    def off(self) -> float:
        """Share by which the estimate is too high, or, below zero, too low."""
        return self.estimated_cpu_s / self.taken_cpu_s - 1


def estimates(broker: Broker, folder: Path, documents: int) -> list[EstimateFigures]:
    """Take papers through all stages, then do parts of it again."""
    sources = write_sources(folder / "sources.toml", write_papers(folder / "papers", documents))
    settings = settings_of(broker, folder, sources) | {"AGENDA_BUCKET_URL": str(folder / "bucket")}
    store = FolderStore(folder / "bucket")
    app = create_app(Settings(broker_url=broker.url, bucket_url=str(folder / "bucket")), ())
    with fleet(1, settings, folder / "first") as workers:
        agenda_json("watch", "--once", settings=settings)
        _until_still(app, workers, Lane.LIVE)
        assert settled(store, documents)
    return [_again(store, app, folder, settings, start) for start in RESULTS]


def _again(store: FolderStore, app: Celery, folder: Path, settings: dict[str, str], start: str) -> EstimateFigures:
    for prefix in RESULTS[start]:
        for info in list(store.list(prefix)):
            store.delete(info.key)
    told = agenda_json("reprocess", "--from", start, "--dry-run", settings=settings)
    with fleet(1, settings, folder / start, "backfill") as workers:
        _until_still(app, workers, Lane.BACKFILL)
        before = cpu_s(workers)
        agenda_json("reprocess", "--from", start, settings=settings)
        _until_still(app, workers, Lane.BACKFILL)
        taken = cpu_s(workers) - before
    return EstimateFigures(start, told["documents"], told["cpu_s"], round(taken, 1))


def _until_still(app: Celery, workers: Fleet, lane: Lane) -> None:
    """Until the queues of a lane are empty and the workers take no CPU."""
    end, since, last = time.monotonic() + PATIENCE_S, time.monotonic(), cpu_s(workers)
    while time.monotonic() - since < STILL_S:
        assert time.monotonic() < end, "the workers do not come to an end"
        time.sleep(LOOK_S)
        now = cpu_s(workers)
        if backlog(app, lane) or now - last > STILL_CPU_S:
            since, last = time.monotonic(), now


def cpu_s(workers: Fleet) -> float:
    """CPU seconds so far of the workers with all their processes."""
    return cpu_of(family([one.pid for one in workers.running]))
