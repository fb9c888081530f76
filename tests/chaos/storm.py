"""Documents go through all stages while workers, broker, network and object store fail, by a seed."""

import random
import shutil
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.chaos.false_clock import FalseClock, false_clock
from tests.chaos.faulty_network import FaultyNetwork, faulty_network
from tests.chaos.fleet import Fleet, fleet
from tests.chaos.papers import write_papers, write_sources
from tests.chaos.small_disk import SmallDisk, small_disk
from tests.chaos.verdict import Verdict, failures, judge, repeated_executions, settled
from tests.pipeline.commands import agenda, agenda_json
from tests.servers.process import Server
from tests.servers.seaweedfs import SeaweedFS
from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.object_stores.opening import open_store
from workers.adapters.temporary_folders import sweep
from workers.runtime.objects import ObjectStore

LONG_S = 1500.0
"""The most that a command may take which looks through everything, on a machine that does much else."""


class Broker(Protocol):
    """RabbitMQ or Redis, as the tests start them."""

    @property
    def url(self) -> str: ...

    @property
    def server(self) -> Server: ...


@dataclass(frozen=True)
class Scale:
    """How much of everything."""

    kills: int
    pause_s: float
    """Between two blows."""
    broker_restarts: int = 1
    store_restarts: int = 1
    clock_jumps: int = 0
    disk_fills: int = 0
    workers: int = 2
    patience_s: float = 90.0
    """After the last blow."""


@dataclass(frozen=True)
class Outcome:
    """What a storm left."""

    verdict: Verdict
    kills: int
    repeated: int
    stuck: tuple[int, ...]
    """Exit codes of workers that did not end as they were told; one that is not up yet ends by the signal itself."""
    leaked: tuple[str, ...]
    faults: int
    clock_jumps: int
    disk_fills: int
    reconciled: int
    failed: int
    """Documents that ended as a failure record."""
    bound: int
    """Repeated executions that the blows explain: what each broke off, and what reconciling sent once more."""


def settings_of(broker: Broker, folder: Path, sources: Path) -> dict[str, str]:
    """How the workers are set up: quick retries, and on Redis a short visibility time-out."""
    (folder / "tmp").mkdir(exist_ok=True)
    redis = {"AGENDA_VISIBILITY_TIMEOUT": "64", "AGENDA_OCR_WALL_TIME": "60", "AGENDA_HTTP_TIMEOUT": "30"}
    return {
        "AGENDA_SOURCES": str(sources),
        "AGENDA_BROKER_URL": broker.url,
        "AGENDA_RETRY_BASE": "0.2",
        "AGENDA_RETRY_CAP": "2",
        "AGENDA_MAX_ATTEMPTS": "50",
        "AGENDA_LOG_LEVEL": "info",
        "AGENDA_LOG_FORMAT": "json",
        "AGENDA_OCR_PROCESSES": "1",
        "TMPDIR": str(folder / "tmp"),
        **(redis if broker.url.startswith("redis") else {}),
    }


@dataclass(frozen=True)
class Peace:
    """Papers, their announcements, and these taken through all stages by one process, undisturbed."""

    documents: int
    sources: Path
    announced: FolderStore
    undisturbed: FolderStore

    def announce(self, store: ObjectStore) -> None:
        """Put the announcements into a bucket, so that all runs begin with the same bytes."""
        for info in self.announced.list(""):
            store.put(info.key, self.announced.get(info.key))


def peace(folder: Path, documents: int) -> Peace:
    """Write papers and take them through, once for all that is compared with it."""
    sources = write_sources(folder / "sources.toml", write_papers(folder / "papers", documents))
    announced, undisturbed = folder / "announced", folder / "undisturbed"
    settings = {"AGENDA_SOURCES": str(sources), "AGENDA_BUCKET_URL": str(announced)}
    agenda("watch", "--once", settings=settings)
    shutil.copytree(announced, undisturbed)
    agenda("reconcile", settings={**settings, "AGENDA_BUCKET_URL": str(undisturbed)}, timeout=LONG_S)
    return Peace(documents, sources, FolderStore(announced), FolderStore(undisturbed))


def storm(broker: Broker, seaweedfs: SeaweedFS, calm: Peace, folder: Path, scale: Scale, seed: int) -> Outcome:
    """Run the storm over the documents of a calm run, wait until it is over, and judge by that run."""
    chance = random.Random(seed)
    (folder / "tmp").mkdir()
    port = int(str(seaweedfs.settings.endpoint_url).rpartition(":")[2])
    with (
        faulty_network(port, seed) as (network, through),
        false_clock(folder) as clock,
        small_disk(folder / "tmp") as disk,
    ):
        bucket = f"{seaweedfs.url}/{folder.name}-{seed}"
        settings = settings_of(broker, folder, calm.sources) | seaweedfs.environment
        settings |= {"AWS_ENDPOINT_URL_S3": f"http://127.0.0.1:{through}", "AGENDA_BUCKET_URL": bucket}
        store = open_store(bucket, s3=seaweedfs.settings)
        direct = {**settings, **seaweedfs.environment}
        calm.announce(store)
        with fleet(scale.workers, {**settings, **clock.settings}, folder / "logs") as workers:
            agenda("reconcile", settings=direct)
            agenda("watch", "--once", settings=direct)
            victims = Victims(workers, network, broker, seaweedfs, clock, disk)
            _blows(victims, scale, chance)
            network.quiet.set()
            reconciled = _calm(lambda: settled(store, calm.documents), workers, direct, scale.patience_s)
            stuck = tuple(code for code in workers.stop() if code not in (0, -signal.SIGTERM))
            workers.running.clear()
        sweep(folder / "tmp")  # as the next worker does at its first task; the last ones may have had none
        leaked = tuple(path.name for path in (folder / "tmp").glob("agenda-*") if not path.name.endswith(".lock"))
    blows = scale.kills + scale.broker_restarts * scale.workers + network.faults + clock.jumps + disk.fills
    return Outcome(
        verdict=judge(store, calm.undisturbed, calm.documents),
        kills=scale.kills,
        repeated=repeated_executions(folder / "logs"),
        stuck=stuck,
        leaked=leaked,
        faults=network.faults,
        clock_jumps=clock.jumps,
        disk_fills=disk.fills,
        reconciled=reconciled,
        failed=sum(1 for _ in failures(store)),
        bound=blows * scale.workers * 2 + reconciled,
    )


@dataclass(frozen=True)
class Victims:
    """What is struck."""

    workers: Fleet
    network: FaultyNetwork
    broker: Broker
    seaweedfs: SeaweedFS
    clock: FalseClock
    disk: SmallDisk


def _blows(victims: Victims, scale: Scale, chance: random.Random) -> None:
    workers = victims.workers
    plan: list[Callable[[], object]] = [lambda: workers.kill_worker(chance)] * (scale.kills - scale.kills // 2)
    plan += [lambda: workers.kill_child(chance)] * (scale.kills // 2)
    plan += [victims.network.cut] * max(1, scale.kills // 4)
    plan += [lambda: workers.replace(chance)] * max(1, scale.kills // 10)
    plan += [victims.clock.jump] * scale.clock_jumps + [victims.disk.fill] * scale.disk_fills
    chance.shuffle(plan)
    for _ in range(scale.broker_restarts):
        plan.insert(chance.randrange(len(plan) // 2, len(plan)), victims.broker.server.restart)
    for _ in range(scale.store_restarts):
        plan.insert(chance.randrange(len(plan) // 2, len(plan)), victims.seaweedfs.server.restart)
    for blow in plan:
        time.sleep(scale.pause_s * (0.5 + chance.random()))
        blow()
        workers.revive()


def _calm(done: Callable[[], bool], workers: Fleet, settings: dict[str, str], patience_s: float) -> int:
    """Wait for the end; what emptied queues left open is reconciled once they had time to run dry."""
    sent, end, reconcile_at = 0, time.monotonic() + patience_s, time.monotonic() + patience_s / 6
    while not done() and time.monotonic() < end:
        workers.revive()
        if time.monotonic() > reconcile_at:
            found = agenda_json("reconcile", settings=settings, timeout=LONG_S)
            sent += int(found["unpublished"]) + int(found["unhandled"])
            reconcile_at = time.monotonic() + patience_s / 6
        time.sleep(1)
    return sent
