"""Throughput of each stage through RabbitMQ with 1, 2 and 4 worker processes: `make bench-stages`, or
`python -m tests.benchmarks.stages [--near] [--far] [--json FILE] [--prepared FOLDER]`.

Near: each stage alone, beside a SeaweedFS on the same machine. Work that takes CPU cannot go faster than the cores.
Far: all stages at once before a distant bucket, one after the other scaled (`far_rates.py`).
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from infra.sizing.calibration import calibration
from infra.sizing.runs import COUNTS, SCANS, FarRates, NearRate
from tests.benchmarks.backlogs import MEASURED, Backlog, Servers, backlog, prepare, servers
from tests.benchmarks.far_rates import DISTANCE_S, far
from tests.benchmarks.measuring import held_mb
from tests.benchmarks.stage_workers import Done, StageWorkers, stage_workers, virtual_host
from workers.runtime.objects import ObjectStore

Row = TypeVar("Row")
NEAR_TASKS, WARM = 32, 3
"""Tasks that are measured beside the bucket, and tasks that each worker does before: the first one takes seconds."""


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
