"""Small real runs on RabbitMQ and SeaweedFS that the simulation of `infra/sizing` has to reproduce; writes
`infra/sizing/runs.json`: `make measure-sizing`.

The bucket is as far away as one in a cloud. Papers go the whole way, all at once; then news beside a backlog;
then one stage whose workers a program starts and ends by the same rule as the autoscaler of the simulation does.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from infra.sizing.autoscaling import Scaler
from infra.sizing.calibration import calibration
from infra.sizing.inputs import RUNS
from infra.sizing.runs import PROMPT, Alone, Autoscaled, Came, Lasted, SmallRuns, WholeWay
from tests.benchmarks.backlogs import (
    MEASURED,
    NAMED,
    Backlog,
    Servers,
    about_meetings,
    backlog,
    of_papers,
    one_a_meeting,
    prepare,
    servers,
)
from tests.benchmarks.far_rates import DISTANCE_S, distant_bucket
from tests.benchmarks.measuring import cpu_of
from tests.benchmarks.prepared import consumed_by, copy, found_by
from tests.benchmarks.stage_workers import Done, StageWorkers, stage_workers, virtual_host, wait_until
from workers.runtime import keys
from workers.runtime.events import read_event
from workers.runtime.lanes import Lane
from workers.runtime.objects import ObjectStore

SHORT, LONG, SCANNED = range(8), range(8, 16), range(16, 20)
"""Meetings of the prepared papers, by what their papers are."""
FIRST = {Lane.LIVE: SHORT[-1:], Lane.BACKFILL: LONG[-1:]}
"""The meeting whose papers go through a lane before those that are measured."""
WORKERS = {"publish": 3}
"""Where one would hold up all others."""
LIVE_EVERY_S = 1.5
QUIET_S = 3.0
"""Without another page, after which the last one was the last."""
SCALED, ALONE, TASKS = "fetch", 16, 80
MEETINGS, LOOKS = 9, 25


def chosen(store: ObjectStore, meetings: Sequence[int]) -> list[tuple[str, bytes, int]]:
    """The papers of some meetings: keys of their events, the events, and the numbers of the meetings."""
    papers = [(key, store.get(key)) for key in consumed_by("fetch", store)]
    named = {meeting: f"meeting-{meeting:04}".encode() for meeting in meetings}
    return [(key, event, meeting) for key, event in papers for meeting, name in named.items() if name in event]


def coming(store: ObjectStore, meetings: Sequence[int], lane: Lane, every_s: float = 0.0) -> list[tuple[str, Came]]:
    """When which paper comes; what is in the backfill lane is marked in the log as a reprocessing."""
    papers = []
    for number, (key, event, meeting) in enumerate(chosen(store, meetings)):
        if lane is Lane.BACKFILL:
            store.put(key, json.dumps({**json.loads(event), "reprocess": "bench"}).encode())
        named = NAMED.search(event)
        pages = int(named[1]) if named else 0
        scanned = pages if named and named[0].startswith(b"scan") else 0
        papers.append((key, Came(at=number * every_s, lane=lane, pages=pages, scanned=scanned, meeting=meeting)))
    return papers


@contextmanager
def fleet(
    running: Servers, name: str, lanes: Sequence[Lane], there: Mapping[str, str]
) -> Iterator[dict[tuple[str, Lane], StageWorkers]]:
    """Workers of each stage and lane, on one virtual host; `there` says where the bucket is."""
    broker = virtual_host(running.rabbitmq, name)
    with ExitStack() as stack:
        flows = {}
        for stage in MEASURED:
            for lane in lanes:
                folder = running.folder / f"{name}-{stage}-{lane}"
                made = stage_workers([stage], {**running.settings(name), **there}, folder, broker, lane)
                flows[stage, lane] = stack.enter_context(made)
        for (stage, _), flow in flows.items():
            flow.start(WORKERS.get(stage, 1))
        for (stage, _), flow in flows.items():
            flow.scale(WORKERS.get(stage, 1))
        yield flows


def whole_way(
    running: Servers, prepared: ObjectStore, name: str, plan: Sequence[tuple[Sequence[int], Lane, float]]
) -> WholeWay:
    """Let papers come as planned (meetings, lane, seconds between two), and wait until all are published."""
    store = running.store(name)
    copy(found_by("fetch", prepared), prepared, store)
    papers = [one for meetings, lane, every_s in plan for one in coming(store, meetings, lane, every_s)]
    papers.sort(key=lambda one: one[1].at)
    lanes = sorted({came.lane for _, came in papers}, reverse=True)
    with distant_bucket(running) as (there, _), fleet(running, name, lanes, there) as flows:
        _warm(flows, {lane: [key for key, _ in coming(store, FIRST[lane], lane)] for lane in lanes})
        began = time.time()
        for key, came in papers:
            time.sleep(max(0.0, began + came.at - time.time()))
            flows["fetch", came.lane].send([key])
        came_by = {lane: [came for _, came in papers if came.lane is lane] for lane in lanes}
        ends = {lane: _ends(flows, lane, came_by[lane], began) for lane in lanes}
    return WholeWay(
        workers=WORKERS,
        came=tuple(came for _, came in papers),
        lasted={
            str(lane): Lasted(
                summarised_s=_last(done["summarise"]) - began,
                published_s=_last(done["publish"]) - began,
                mean_summary_s=_mean_delay(done["summarise"], began, came_by[lane]),
            )
            for lane, done in ends.items()
        },
    )


def _warm(flows: Mapping[tuple[str, Lane], StageWorkers], papers: Mapping[Lane, Sequence[str]]) -> None:
    """Some papers through each lane: a worker's first task takes longer than those after it."""
    for lane, events in papers.items():
        flows["fetch", lane].send(events)
    wait_until(
        lambda: all(flow.ended() >= len(papers[lane]) for (_, lane), flow in flows.items()),
        "the first papers to pass all stages",
    )


def _ends(
    flows: Mapping[tuple[str, Lane], StageWorkers], lane: Lane, came: Sequence[Came], began: float
) -> dict[str, list[Done]]:
    """The ends of all tasks of a lane since it began, once each meeting is published."""
    meetings = len({one.meeting for one in came})

    def ended(stage: str) -> list[Done]:
        return [one for one in flows[stage, lane].done() if one.at >= began]

    def published() -> bool:
        ends = ended("publish")
        enough = len(ended("assemble")) >= len(came) and len(ends) >= len(came) + meetings
        return enough and time.time() - ends[-1].at > QUIET_S and not any(map(_waiting, flows.values()))

    wait_until(published, f"{meetings} meetings of the lane {lane} to be published", 0.5)
    return {stage: ended(stage) for stage, one in flows if one is lane}


def _waiting(workers: StageWorkers) -> int:
    return sum(waiting for waiting, _ in workers.queues().values())


def _last(done: Sequence[Done]) -> float:
    return max(one.at for one in done)


def _mean_delay(done: Sequence[Done], began: float, came: Sequence[Came]) -> float:
    """Seconds from the coming of a paper to its summary, on average: the sums need no pairs."""
    return sum(one.at for one in done) / len(done) - began - sum(one.at for one in came) / len(came)


def autoscaled(running: Servers, prepared: ObjectStore) -> Autoscaled:
    """A stage before a distant bucket gets workers by the rule, looked at every other second."""
    queued: Backlog = backlog(running, prepared, SCALED)
    with distant_bucket(running) as (there, proxy):
        broker, folder = virtual_host(running.rabbitmq, "autoscaled"), running.folder / "autoscaled"
        with stage_workers([SCALED], {**running.settings(SCALED), **there}, folder, broker) as workers:
            workers.scale(1)
            task_s, cpu_s = _alone(running, proxy, workers, queued.events[:ALONE])
            start_s = _start_s(workers, queued.events[ALONE], task_s)
            scaler, most, began = Scaler(PROMPT, 1), 1, time.time()
            workers.send(queued.events[ALONE + 1 :][:TASKS])
            while len(workers.done()) <= ALONE + TASKS:
                time.sleep(PROMPT.sync_s)
                workers.start(scaler.look(time.time() - began, [workers.queues()[SCALED][0]]))
                most = max(most, scaler.pods)
            return Autoscaled(
                tasks=TASKS,
                task_s=task_s,
                cpu_s=cpu_s,
                start_s=start_s,
                seconds=workers.done()[-1].at - began,
                most_workers=most,
            )


def meeting_page(running: Servers, prepared: ObjectStore) -> Alone:
    """Pages of meetings by one worker: the tasks of publish that `far` leaves out."""
    queued = one_a_meeting(about_meetings(backlog(running, prepared, "publish")))
    return alone(running, "publish", queued.events[:MEETINGS])


def meeting_look(running: Servers, prepared: ObjectStore) -> Alone:
    """Looks at meetings of which the paper in the middle is on its way: the tasks of assemble that `far` leaves out."""
    queued = of_papers(backlog(running, prepared, "assemble"))
    events = one_a_meeting(queued).events[:LOOKS]
    of_meeting: dict[str, list[Any]] = {}
    for key in sorted(queued.events):
        document = read_event(queued.store.get(key)).data.document
        of_meeting.setdefault(document.meeting.id, []).append(document)
    for documents in of_meeting.values():
        last = documents[len(documents) // 2]
        queued.store.delete(keys.document_progress(last.source, last.id, last.revision, "summarise"))
    return alone(running, "assemble", events)


def alone(running: Servers, stage: str, events: Sequence[str]) -> Alone:
    """What a task takes where one worker before a distant bucket does all of these."""
    with distant_bucket(running) as (there, proxy):
        broker, folder = virtual_host(running.rabbitmq, f"alone-{stage}"), running.folder / f"alone-{stage}"
        with stage_workers([stage], {**running.settings(stage), **there}, folder, broker) as workers:
            workers.scale(1)
            task_s, cpu_s = _alone(running, proxy, workers, events)
            return Alone(task_s=task_s, cpu_s=cpu_s)


def _alone(running: Servers, proxy: int, workers: StageWorkers, events: Sequence[str]) -> tuple[float, float]:
    """Seconds of a task where one worker does all, and CPU seconds with those of the servers; the first is left out."""

    def busy() -> float:
        return workers.cpu_s() + running.cpu_s() + cpu_of([proxy])

    workers.send(events[:1])
    first, cpu = workers.wait_for(1)[-1], busy()
    workers.send(events[1:])
    done = workers.wait_for(len(events))
    return (done[-1].at - first.at) / (len(done) - 1), (busy() - cpu) / (len(done) - 1)


def _start_s(workers: StageWorkers, event: str, task_s: float) -> float:
    """Seconds from the start of a worker until it works as fast as ever: its first task takes longer."""
    before = len(workers.done())
    workers.start(0)
    began = time.time()
    workers.start(1)
    workers.send([event])
    return workers.wait_for(before + 1)[-1].at - began - task_s


def main() -> int:
    """Measure and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prepared", type=Path, required=True, metavar="FOLDER", help="of tests.benchmarks.stages")
    parser.add_argument("--rates", type=Path, required=True, metavar="FILE", help="JSON of tests.benchmarks.stages")
    options = parser.parse_args()
    prepared = prepare(options.prepared)
    rates: Any = json.loads(options.rates.read_text(encoding="utf-8"))
    with servers(options.prepared) as running:
        whole = whole_way(running, prepared, "whole", [((*SHORT[:2], LONG[0], SCANNED[0]), Lane.LIVE, 0.0)])
        lanes = whole_way(
            running, prepared, "lanes", [(SHORT[:2], Lane.LIVE, LIVE_EVERY_S), (LONG[:2], Lane.BACKFILL, 0.0)]
        )
        scaled = autoscaled(running, prepared)
        meetings, looks = meeting_page(running, prepared), meeting_look(running, prepared)
    found = SmallRuns(
        machine={"measured": datetime.now(UTC).date().isoformat(), **calibration()},
        distance_s=DISTANCE_S,
        near=rates["near"],
        far=rates["far"],
        whole_way=whole,
        lanes=lanes,
        autoscaled=scaled,
        meeting_page=meetings,
        meeting_look=looks,
    )
    RUNS.write_text(json.dumps(found.model_dump(mode="json"), indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
