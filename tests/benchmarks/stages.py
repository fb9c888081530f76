"""Throughput of each stage through RabbitMQ with 1, 2 and 4 worker processes: `make bench-stages`, or
`python -m tests.benchmarks.stages [--near] [--far] [--json FILE] [--prepared FOLDER]`.

Near: each stage alone, beside a SeaweedFS on the same machine. Work that takes CPU cannot go faster than the cores.
Far: all stages at once, each with a backlog and one worker, and the bucket as far away as one in a cloud is; then one
stage after the other gets 2 and 4 workers. The figures of all others have to stay as they are.
"""

import argparse
import json
import os
import random
import re
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from infra.sizing.calibration import calibration
from infra.sizing.runs import FarRates, NearRate
from tests.benchmarks.distance import distant
from tests.benchmarks.measuring import cpu_of, family, held_mb
from tests.benchmarks.prepared import Kind, consumed_by, copy, found_by, process, write_papers
from tests.benchmarks.stage_workers import Done, StageWorkers, stage_workers, virtual_host
from tests.servers.folder import temporary_folder
from tests.servers.rabbitmq import RabbitMQ, running_rabbitmq
from tests.servers.seaweedfs import SeaweedFS, running_seaweedfs
from workers.adapters.object_stores.folder import FolderStore
from workers.adapters.object_stores.opening import open_store
from workers.runtime import keys
from workers.runtime.objects import ObjectStore
from workers.stages import STAGES

COUNTS = (1, 2, 4)
KINDS = (Kind(40, 4), Kind(40, 16), Kind(20, 1, scanned=True), Kind(120, 2))
"""The last are for stages that would run dry within a window; the small runs take none of them."""
Row = TypeVar("Row")
MEASURED = tuple(row.name for row in STAGES if row.consumes)
"""All stages but watch, which takes no documents; `make bench-watch` measures it."""
SEED = 3
SCANS = "ocr, scanned"
NAMED = re.compile(rb"(?:typed|scan)-(\d+)-")
DISTANCE_S = 0.02
NEAR_TASKS, WARM = 32, 3
"""Tasks that are measured beside the bucket, and tasks that each worker does before: the first one takes seconds."""
WINDOW_S = 12.0


@dataclass(frozen=True)
class Servers:
    """What the workers use, and what of it runs on this machine."""

    rabbitmq: RabbitMQ
    seaweedfs: SeaweedFS
    folder: Path
    papers: Path

    def store(self, name: str) -> ObjectStore:
        """The bucket of a stage, near."""
        return open_store(f"{self.seaweedfs.url}/{name}", s3=self.seaweedfs.settings)

    def cpu_s(self) -> float:
        """CPU seconds of both servers so far."""
        return cpu_of(family([self.rabbitmq.server.pid, self.seaweedfs.server.pid]))

    def settings(self, name: str) -> dict[str, str]:
        """Of workers whose bucket has this name."""
        return {
            **self.seaweedfs.environment,
            "AGENDA_BUCKET_URL": f"{self.seaweedfs.url}/{name}",
            "AGENDA_SOURCES": str(self.papers / "sources.toml"),
            "AGENDA_OCR_PROCESSES": "1",
            "AGENDA_LOG_FORMAT": "json",
        }


@dataclass(frozen=True)
class Backlog:
    """What waits for a stage: the events, and the keys that stand in its bucket before it begins."""

    stage: str
    store: ObjectStore
    events: tuple[str, ...]
    wanted: frozenset[str]
    pages: Mapping[str, int]
    """Of the paper that an event is about, by the event's id; 0 where it is about a meeting."""

    @property
    def made(self) -> tuple[str, ...]:
        """Prefixes under which the stage leaves results."""
        more = {"ocr": ("pages/", "plans/"), "publish": ("site/",), "fetch": ("blobs/",)}
        return (keys.receipts(self.stage), keys.artefacts(self.stage), *more.get(self.stage, ()))

    def undo(self) -> None:
        """Take away what the stage made, so that it can be measured again."""
        for prefix in self.made:
            for info in self.store.list(prefix):
                if info.key not in self.wanted:
                    self.store.delete(info.key)


@contextmanager
def servers(papers: Path) -> Iterator[Servers]:
    """RabbitMQ and SeaweedFS for one measurement."""
    with ExitStack() as stack:
        home = stack.enter_context(temporary_folder("rabbitmq"))
        place = stack.enter_context(temporary_folder("seaweedfs"))
        logs = stack.enter_context(temporary_folder("bench-stages"))
        rabbitmq = stack.enter_context(running_rabbitmq(home))
        seaweedfs = stack.enter_context(running_seaweedfs(place))
        yield Servers(rabbitmq, seaweedfs, logs, papers)


def backlog(servers: Servers, prepared: ObjectStore, stage: str, *, scanned: bool = False) -> Backlog:
    """Copy what a stage needs into a bucket of its own."""
    store = servers.store(stage)
    wanted = frozenset(found_by(stage, prepared))
    standing = {info.key for info in store.list("")}
    copy(wanted - standing, prepared, store)
    events = consumed_by(stage, store)
    if stage == "ocr":
        events = [key for key in events if (b'"scan-' in store.get(key)) is scanned]
    random.Random(SEED).shuffle(events)  # noqa: S311 (repeatable on purpose)
    return Backlog(stage, store, tuple(events), wanted, {_id(key): _pages(store.get(key)) for key in events})


def _id(key: str) -> str:
    return key.rpartition("/")[2].removesuffix(".json")


def _pages(event: bytes) -> int:
    """The name of a paper tells them."""
    found = NAMED.search(event)
    return int(found[1]) if found else 0


def near(servers: Servers, prepared: ObjectStore, names: Sequence[str], counts: Sequence[int]) -> Iterator[NearRate]:
    """Each stage alone, with so many workers."""
    for name in names:
        stage = name.partition(",")[0]
        queued = backlog(servers, prepared, stage, scanned=name == SCANS)
        folder, broker = servers.folder / name.replace(", ", "-"), virtual_host(servers.rabbitmq, name)
        with stage_workers([stage], servers.settings(stage), folder, broker) as workers:
            for count in counts:
                workers.scale(count)
                queued.undo()
                yield _rate(servers, workers, queued, name)


def _rate(servers: Servers, workers: StageWorkers, queued: Backlog, name: str) -> NearRate:
    before = len(workers.done())
    warm = WARM * len(workers.running)
    before = len(_worked(workers, queued.events[:warm], before))
    cpu, server, began = workers.cpu_s(), servers.cpu_s(), time.time()
    done = _worked(workers, queued.events[warm : warm + NEAR_TASKS], before)[before:]
    cpu, server = workers.cpu_s() - cpu, servers.cpu_s() - server
    memory = held_mb([process.pid for process in workers.running])  # afterwards: a look at it stops the processes
    seconds = done[-1].at - began
    return NearRate(
        stage=name,
        workers=len(workers.running),
        tasks=len(done),
        pages=sum(queued.pages[one.event_id] for one in done),
        seconds=round(seconds, 3),
        tasks_per_s=round(len(done) / seconds, 3),
        cpu_s_a_task=round(cpu / len(done), 5),
        server_cpu_s_a_task=round(server / len(done), 5),
        cpu_s_a_page=round(_slope([(queued.pages[one.event_id], float(one.line["cpu_s"])) for one in done]), 5),
        memory_mb=round(memory / len(workers.running), 1),
    )


def _worked(workers: StageWorkers, events: Sequence[str], before: int) -> list[Done]:
    workers.send(events)
    return workers.wait_for(before + len(events))


def _slope(points: Sequence[tuple[int, float]]) -> float:
    """Of a straight line through points, by least squares; 0 where all have the same x."""
    xs, ys = zip(*points, strict=True)
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - mean_x) ** 2 for x in xs)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / spread if spread else 0.0


def far(servers: Servers, prepared: ObjectStore, scaled: Sequence[str]) -> Iterator[FarRates]:
    """All stages at once before a distant bucket; these, one after the other, are scaled and back."""
    port = int(str(servers.seaweedfs.settings.endpoint_url).rpartition(":")[2])
    with ExitStack() as stack:
        through, proxy = stack.enter_context(distant(port, DISTANCE_S))
        there = {"AWS_ENDPOINT_URL_S3": f"http://127.0.0.1:{through}"}
        queued = {stage: backlog(servers, prepared, stage) for stage in MEASURED}
        flows = {
            stage: stack.enter_context(
                stage_workers(
                    [stage],
                    {**servers.settings(stage), **there},
                    servers.folder / f"far-{stage}",
                    virtual_host(servers.rabbitmq, f"far-{stage}"),
                )
            )
            for stage in MEASURED
        }
        refills = {stage: _Refill(flows[stage], queued[stage]) for stage in MEASURED}
        for stage in MEASURED:
            queued[stage].undo()
            flows[stage].scale(1)
            flows[stage].send(queued[stage].events)
        yield _window(servers, flows, proxy, "none", 1)
        for stage in scaled:
            for count in COUNTS[1:]:
                flows[stage].scale(count)
                for refill in refills.values():
                    refill()
                yield _window(servers, flows, proxy, stage, count)
            flows[stage].scale(1)


@dataclass
class _Refill:
    """Lets a stage find again what it has done since the last time."""

    workers: StageWorkers
    queued: Backlog
    seen: int = 0

    def __call__(self) -> None:
        done = self.workers.done()
        self.queued.undo()
        ids = {one.event_id for one in done[self.seen :]}
        self.workers.send(key for key in self.queued.events if _id(key) in ids)
        self.seen = len(done)


def _window(servers: Servers, flows: Mapping[str, StageWorkers], proxy: int, scaled: str, count: int) -> FarRates:
    def busy() -> float:
        return sum(flow.cpu_s() for flow in flows.values()) + servers.cpu_s() + cpu_of([proxy])

    time.sleep(1.0)  # until those that were waiting for work have some
    start, cpu = time.time(), busy()
    time.sleep(WINDOW_S)
    end, cpu = time.time(), busy() - cpu
    rates = {}
    for stage, flow in flows.items():
        if not flow.queues()[stage][0]:
            raise RuntimeError(f"the backlog of {stage} ran dry: there are too few papers for this machine")
        rates[stage] = round(sum(start <= one.at < end for one in flow.done()) / (end - start), 2)
    return FarRates(scaled=scaled, workers=count, tasks_per_s=rates, busy_cores=round(cpu / (end - start), 2))


def show_near(rates: Sequence[NearRate]) -> None:
    """A table for people."""
    print(f"\neach stage alone, bucket near; what takes CPU cannot outrun the {os.cpu_count()} cores of this machine")
    print(f"{'stage':<13}{'workers':>8}{'tasks/s':>9}{'of one':>8}{'CPU ms/task':>13}{'servers':>9}{'MB each':>9}")
    one = {rate.stage: rate.tasks_per_s for rate in rates if rate.workers == 1}
    for rate in rates:
        print(
            f"{rate.stage:<13}{rate.workers:>8}{rate.tasks_per_s:>9.2f}{rate.tasks_per_s / one[rate.stage]:>8.2f}"
            f"{1000 * rate.cpu_s_a_task:>13.1f}{1000 * rate.server_cpu_s_a_task:>9.1f}{rate.memory_mb:>9.0f}"
        )


def show_far(rows: Sequence[FarRates]) -> None:
    """A table for people: what each stage does in tasks a second, the scaled one marked."""
    print(f"\nall stages at once, the bucket {1000 * DISTANCE_S:.0f} ms away: tasks/s, the scaled stage marked")
    print(f"{'scaled':<11}{'workers':>8}" + "".join(f"{stage:>11}" for stage in MEASURED) + f"{'busy cores':>12}")
    for row in rows:
        cells = (f"{row.tasks_per_s[stage]:>10.2f}{'*' if stage == row.scaled else ' '}" for stage in MEASURED)
        print(f"{row.scaled:<11}{row.workers:>8}{''.join(cells)}{row.busy_cores:>12.2f}")


def _told(rows: Iterator[Row]) -> list[Row]:
    """All of them; each is told at once, since they take minutes."""
    found = []
    for row in rows:
        print(row, file=sys.stderr)
        found.append(row)
    return found


def prepare(folder: Path) -> ObjectStore:
    """The papers, and the bucket after all stages; made once for a folder."""
    if (folder / "bucket").is_dir():
        return FolderStore(folder / "bucket", durable=False)
    return process(folder, write_papers(folder, KINDS))


def main() -> int:
    """Measure, print, and write the figures where `--json` says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--near", action="store_true", help="only each stage alone")
    parser.add_argument("--far", action="store_true", help="only all stages at once")
    parser.add_argument("--only", nargs="+", default=(*MEASURED, SCANS), help="stages to measure alone")
    parser.add_argument("--scaled", nargs="+", default=MEASURED, help="stages to scale before a distant bucket")
    parser.add_argument("--workers", nargs="+", type=int, default=COUNTS, help="how many of a stage alone")
    parser.add_argument("--prepare", action="store_true", help="only make the papers")
    parser.add_argument("--prepared", type=Path, metavar="FOLDER", help="keep the papers there for the next time")
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args()
    both = not (options.near or options.far)
    with TemporaryDirectory(prefix="bench-stages-") as made:
        folder = options.prepared or Path(made)
        prepared = prepare(folder)
        if options.prepare:
            return 0
        with servers(folder) as running:
            rates = _told(near(running, prepared, options.only, options.workers)) if both or options.near else []
            _write(options.json, rates, [])  # minutes of measuring, which stay if what follows fails
            rows = _told(far(running, prepared, options.scaled)) if both or options.far else []
    if rates:
        show_near(rates)
    if rows:
        show_far(rows)
    _write(options.json, rates, rows)
    return 0


def _write(path: Path | None, rates: Sequence[NearRate], rows: Sequence[FarRates]) -> None:
    if path:
        found = {"near": [rate.model_dump() for rate in rates], "far": [row.model_dump() for row in rows]}
        path.write_text(json.dumps({"machine": calibration(), **found}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
