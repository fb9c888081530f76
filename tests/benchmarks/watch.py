"""What it costs to poll many sources on which nothing changed: `make bench-watch`, `SOURCES=300 JSON=FILE`.

The sites are simulated, in a process of their own; the polls run through the wiring of a worker that shares a bucket
with others, so with leases; the bucket is a folder that is not forced to the disk. Set up is not measured: a first poll
of each source, its papers fetched, and a second poll that learns of them.
"""

import argparse
import json
import threading
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from contracts.events import DocumentDetected
from tests.servers.folder import temporary_folder
from tests.servers.simulated_sites import RunningSites, simulated_sites
from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.object_stores.memory import MemoryStore
from workers.adapters.sources.options import Platform
from workers.adapters.sources.source_poll import Unfinished
from workers.entrypoints.logs import configure_logs
from workers.entrypoints.settings import Settings
from workers.entrypoints.sources import Source, name_from
from workers.entrypoints.wiring import Workshop
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.lanes import Lane
from workers.runtime.objects import ObjectStore
from workers.stages.watch.handler import Poll

LIMIT_S = 60.0
"""The most CPU seconds that polling 300 unchanged sources may take."""


@dataclass(frozen=True)
class Figures:
    """What the measured polls cost and did."""

    sources: int
    documents: int
    meetings: int
    requests: int
    conditional: int
    bodies: int
    tasks: int
    events: int
    most_at_once: int
    cpu_s: float
    wall_s: float
    cpu_ms_per_request: float


class Worker:
    """A worker's parts over a bucket, with the tasks that it sent."""

    def __init__(self, store: ObjectStore, bases: Sequence[str]) -> None:
        self.tasks: list[tuple[str, str]] = []
        settings = Settings(
            broker_url="amqp://nobody.invalid/",
            allow_loopback=True,
            host_delay=0,
            log_level="error",
        )
        configure_logs(settings)
        days = {"first_day": "2025-01-01", "last_day": "2025-12-31"}
        self.sources = tuple(
            Source.model_validate({"name": name_from(base), "address": base, "platform": Platform.MODERNGOV, **days})
            for base in bases
        )
        self.workshop = Workshop(settings, self.sources, self._dispatch)
        self.workshop.store = store

    def _dispatch(self, stage: str, event_key: str, part: str = "", lane: Lane = Lane.LIVE) -> None:
        del part, lane
        self.tasks.append((stage, event_key))

    def poll_all(self) -> list[Poll]:
        """Poll each source once."""
        return [self._poll(source.name) for source in self.sources]

    def fetch(self) -> None:
        """Do what the fetch workers would."""
        wanted = [key for stage, key in self.tasks if stage == "fetch"]
        for key in wanted:
            self.workshop.runner.handle(self.workshop.stage("fetch"), key)
        self.tasks.clear()

    def events(self) -> int:
        """How many events are logged."""
        return sum(1 for _ in self.workshop.store.list(keys.EVENTS))

    def detected(self) -> int:
        """How many documents were announced."""
        bodies = (self.workshop.store.get(info.key) for info in self.workshop.store.list(keys.EVENTS))
        return sum(read_event(body).type == DocumentDetected.TYPE for body in bodies)

    def _poll(self, name: str) -> Poll:
        while isinstance(found := self.workshop.poll(name), Unfinished):
            pass
        return found


def measure(sites: RunningSites, bucket: Path) -> Figures:
    """Poll every site until all is known, then once more, and measure that."""
    worker = Worker(_known(sites, FolderStore(bucket, durable=False)), sites.bases)
    before = worker.events()
    sites.log()
    began, cpu = time.monotonic(), time.process_time()
    polls = worker.poll_all()
    cpu, wall = time.process_time() - cpu, time.monotonic() - began
    log = sites.log()
    return Figures(
        sources=len(polls),
        documents=sum(poll.documents for poll in polls),
        meetings=sum(poll.meetings for poll in polls),
        requests=len(log.requests),
        conditional=sum(conditional for _, _, conditional, _, _ in log.requests),
        bodies=sum(size > 0 for *_, size in log.requests),
        tasks=len(worker.tasks),
        events=worker.events() - before,
        most_at_once=log.most_at_once,
        cpu_s=round(cpu, 2),
        wall_s=round(wall, 2),
        cpu_ms_per_request=round(1000 * cpu / max(1, len(log.requests)), 3),
    )


def _known(sites: RunningSites, store: ObjectStore) -> ObjectStore:
    """A store in which all is known; it is filled by way of the memory, which is quicker."""
    memory = MemoryStore()
    worker = Worker(memory, sites.bases)
    worker.poll_all()
    worker.fetch()
    worker.poll_all()
    for info in memory.list(""):
        if not info.key.startswith("leases/"):
            store.create(info.key, memory.get(info.key))
    return store


def let_leases_end() -> None:
    """Wait until resting leases are given back, so that none is written into a folder that goes."""
    for thread in threading.enumerate():
        if thread.name.startswith("lease-"):
            thread.join()


def main() -> None:
    """Measure, and print or write the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=int, default=300)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    with temporary_folder("bench-watch") as folder, simulated_sites(given.sources) as sites:
        found = asdict(measure(sites, folder / "bucket"))
        let_leases_end()
    for name, value in found.items():
        print(f"{name:<20} {value}")
    print(f"{'limit_cpu_s':<20} {LIMIT_S * given.sources / 300:g}")
    if given.json:
        given.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
