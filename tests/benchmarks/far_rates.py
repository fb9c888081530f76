"""All stages at once, each with a backlog and one worker, and the bucket as far away as one in a cloud is; then one
stage after the other gets 2 and 4 workers. The figures of all others have to stay as they are.
"""

import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from infra.sizing.runs import COUNTS, NONE, FarRates
from tests.benchmarks.backlogs import MEASURED, Backlog, Servers, backlog, event_id, of_papers, one_a_meeting
from tests.benchmarks.distance import distant
from tests.benchmarks.measuring import cpu_of
from tests.benchmarks.stage_workers import StageWorkers, stage_workers, virtual_host
from workers.runtime.objects import ObjectStore

DISTANCE_S = 0.05
"""Far enough that the cores of a small machine have rest even beside four workers of one stage: 20 ms left two none."""
WARM_S, SETTLED_S, FIRST_WINDOW_S, WINDOW_S, ENDS = 8.0, 1.0, 60.0, 16.0, 12
"""Seconds until the first tasks, which take longer, are done; until those that waited have work; how long is looked at
one worker for each stage, and at more of one stage: at least so long, and until about so many of its tasks have ended.
"""
ENOUGH = 0.9
"""The part of a backlog that lasts for another row: four workers of a stage do up to two thirds of it."""


@contextmanager
def distant_bucket(running: Servers) -> Iterator[tuple[dict[str, str], int]]:
    """Settings of workers whose bucket is far away, and the process that makes it so."""
    port = int(str(running.seaweedfs.settings.endpoint_url).rpartition(":")[2])
    with distant(port, DISTANCE_S) as (through, proxy):
        yield {"AWS_ENDPOINT_URL_S3": f"http://127.0.0.1:{through}"}, proxy


def far(servers: Servers, prepared: ObjectStore, scaled: Sequence[str]) -> Iterator[FarRates]:
    """All stages at once before a distant bucket; these, one after the other, are scaled and back."""
    with ExitStack() as stack:
        there, proxy = stack.enter_context(distant_bucket(servers))
        queued = {stage: _alike(backlog(servers, prepared, stage)) for stage in MEASURED}
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
        print("all stages have what they need; from here on the machine has to be quiet", file=sys.stderr, flush=True)
        for stage in MEASURED:
            flows[stage].send(queued[stage].events)
        time.sleep(WARM_S)
        before = _window(servers, queued, flows, proxy, NONE, 1, FIRST_WINDOW_S)
        yield before
        for stage in scaled:
            for count in COUNTS[1:]:
                flows[stage].scale(count)
                for refill in refills.values():
                    refill()
                seconds = max(WINDOW_S, ENDS / (before.tasks_per_s[stage] * count))
                yield _window(servers, queued, flows, proxy, stage, count, seconds)
            flows[stage].scale(1)


def _alike(queued: Backlog) -> Backlog:
    """With tasks of one kind, so that it does not matter which of them fall into a window."""
    if queued.stage == "publish":
        return of_papers(queued)
    return one_a_meeting(queued) if queued.stage == "assemble" else queued


@dataclass
class _Refill:
    """Lets a stage that has done a good part of its backlog find again what it has done since the last time."""

    workers: StageWorkers
    queued: Backlog
    seen: int = 0

    def __call__(self) -> None:
        [(waiting, _)] = self.workers.queues().values()
        if waiting > len(self.queued.events) * ENOUGH:
            return
        done = self.workers.done()
        self.queued.undo()
        ids = {one.event_id for one in done[self.seen :]}
        self.workers.send(key for key in self.queued.events if event_id(key) in ids)
        self.seen = len(done)


def _window(
    servers: Servers,
    queued: Mapping[str, Backlog],
    flows: Mapping[str, StageWorkers],
    proxy: int,
    scaled: str,
    count: int,
    seconds: float,
) -> FarRates:
    def busy() -> dict[str, float]:
        return {stage: flow.cpu_s() for stage, flow in flows.items()} | {"": servers.cpu_s() + cpu_of([proxy])}

    time.sleep(SETTLED_S)
    start, before = time.time(), busy()
    time.sleep(seconds)
    end, after = time.time(), busy()
    rates, cpu, pages = {}, {}, {}
    for stage, flow in flows.items():
        if not flow.queues()[stage][0]:
            raise RuntimeError(f"the backlog of {stage} ran dry: there are too few papers for this machine")
        done = flow.done()
        ended = [one for one in done if start <= one.at < end]
        rates[stage] = round(rate_within([one.at for one in done], start, end), 3)
        cpu[stage] = round((after[stage] - before[stage]) / (rates[stage] * (end - start)), 4)
        pages[stage] = round(sum(queued[stage].pages[one.event_id] for one in ended) / len(ended), 2)
    return FarRates(
        scaled=scaled,
        workers=count,
        tasks_per_s=rates,
        cpu_s_a_task=cpu,
        pages_a_task=pages,
        busy_cores=round((sum(after.values()) - sum(before.values())) / (end - start), 2),
    )


def rate_within(ends: Sequence[float], start: float, end: float) -> float:
    """Tasks a second between the last end before a window and the last one in it, so that its edges cut none in two.
    Raises ValueError where nothing ended before or within it.
    """
    within = [at for at in ends if start <= at < end]
    return len(within) / (max(within) - max(at for at in ends if at < start))
