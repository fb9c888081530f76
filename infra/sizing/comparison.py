"""Small runs, measured and simulated: how far the simulation can be trusted.

All of them were before a bucket as far away as one in a cloud, since that is what is simulated: processes that wait for
the bucket most of the time and have a core when they need one. The simulation is told what one worker of each stage
took while each stage had one (`none` in `far`), what a meeting's page and a look at an incomplete meeting took, what a
page adds (`measured.json`), and nothing else of these runs.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from infra.sizing.cores import BACKFILL, LIVE
from infra.sizing.inputs import Measured
from infra.sizing.papers import LOOK, MEETING_PAGE, NAMES, Cost, Papers, PapersFlow, Ways, arriving, delays
from infra.sizing.runs import NONE, PROMPT, Alone, FarRates, SmallRuns, WholeWay
from infra.sizing.simulation import Simulation, Task, Workers, at_once
from workers.runtime.lanes import Lane

LONG_S = 1000.0
"""For which backlogs that never end are simulated: their first and last tasks do not count then."""
Taken = Mapping[str, tuple[float, float]]
APART = 0.618
"""Processes begin at moments of their own: those that began together would want the cores together for ever."""


@dataclass(frozen=True)
class Compared:
    """A figure measured, and the same simulated."""

    name: str
    unit: str
    measured: float
    simulated: float

    @property
    def deviation(self) -> float:
        """Of the simulated from the measured one, as a share of it."""
        return self.simulated / self.measured - 1.0


def compared(runs: SmallRuns, measured: Measured) -> list[Compared]:
    """All that is measured before a distant bucket and was not used to set the simulation up."""
    costs = machine_costs(runs, measured)
    return [
        *_far(runs),
        *_whole(runs, costs, "all at once", runs.whole_way),
        *_whole(runs, costs, "news", runs.lanes),
        *_scaled(runs),
    ]


@dataclass(frozen=True)
class _Alike:
    """Tasks that are alike in each stage, by CPU seconds and waits; until some moment each is followed by another."""

    taken_by: tuple[tuple[float, float], ...]
    until: float = 0.0

    def taken(self, task: Task, now: float) -> tuple[float, float]:
        del now
        return self.taken_by[task.stage]

    def after(self, task: Task, now: float) -> Iterable[tuple[float, Task]]:
        return ((now, task),) if now < self.until else ()


def far_parts(rows: Iterable[FarRates]) -> Iterator[tuple[FarRates, FarRates]]:
    """Each row of a scaled stage, with the row of one worker for each that was measured in its run."""
    before = None
    for row in rows:
        if row.scaled == NONE:
            before = row
        elif before:
            yield before, row


def cpu_and_wait(row: FarRates, stage: str) -> tuple[float, float]:
    """Of a task where each stage has one worker: CPU seconds, and the rest of the wall.

    What broker, bucket and proxy take is shared out evenly, since each worker asks them all the time.
    """
    seconds = 1.0 / row.tasks_per_s[stage]
    workers = sum(row.cpu_s_a_task[name] * row.tasks_per_s[name] for name in row.tasks_per_s)
    servers = max(0.0, row.busy_cores - workers) / len(row.tasks_per_s)
    cpu = min(seconds, row.cpu_s_a_task[stage] + servers * seconds)
    return cpu, seconds - cpu


def tasks_alone(runs: SmallRuns, before: FarRates) -> Taken:
    """CPU seconds and waits by stage, of tasks that wait for no core.

    In the seconds of a measured task is what it waited for a core beside those of the other stages. The simulation lets
    it wait for one itself, so as much is taken off as it adds in the same run.
    """
    measured = {stage: cpu_and_wait(before, stage) for stage in NAMES}
    simulated = _beside(runs, before, before, measured)
    return {
        stage: (cpu, max(0.0, wait - (1.0 / simulated[stage] - 1.0 / before.tasks_per_s[stage])))
        for stage, (cpu, wait) in measured.items()
    }


def others(row: FarRates, scaled: str = "") -> float:
    """Tasks a second of all stages but the scaled one."""
    return sum(rate for name, rate in row.tasks_per_s.items() if name != (scaled or row.scaled))


def _far(runs: SmallRuns) -> Iterator[Compared]:
    """Two and four workers of a stage, and all others beside them, from what one of each took."""
    for before, row in far_parts(runs.far):
        simulated = _beside(runs, before, row, tasks_alone(runs, before))
        replaced = row.model_copy(update={"tasks_per_s": simulated})
        name = f"{row.workers} workers of {row.scaled}"
        yield Compared(name, "tasks/s", row.tasks_per_s[row.scaled], simulated[row.scaled])
        yield Compared(f"{name}: all others", "tasks/s", others(row), others(replaced))


def _beside(runs: SmallRuns, before: FarRates, row: FarRates, taken: Taken) -> dict[str, float]:
    """Tasks a second of each stage, each of which has more to do than it can."""
    flow = _Alike(tuple(taken[name] for name in NAMES), LONG_S)
    counts = [row.workers if name == row.scaled else 1 for name in NAMES]
    workers = {stage: Workers(pods=count, lanes=(LIVE,)) for stage, count in enumerate(counts)}
    tasks = [Task(stage, LIVE, number) for stage, count in enumerate(counts) for number in range(count)]
    begins = sorted(
        (number * APART % 1.0 / before.tasks_per_s[NAMES[task.stage]], task) for number, task in enumerate(tasks)
    )
    accounts = Simulation(flow, workers, runs.cores, runs.side_by_side).run(begins).accounts
    return {name: accounts[stage, LIVE].tasks / accounts[stage, LIVE].last_end for stage, name in enumerate(NAMES)}


def machine_costs(runs: SmallRuns, measured: Measured) -> dict[str, Cost]:
    """What tasks took on this machine before the distant bucket, of each stage with one worker."""
    before = next(row for row in runs.far if row.scaled == NONE)
    taken = tasks_alone(runs, before)
    costs = {
        stage: _cost(taken[stage], measured.stages[stage].cost(runs.distance_s), before.pages_a_task[stage])
        for stage in NAMES
    }
    return costs | {MEETING_PAGE: _alone(runs.meeting_page), LOOK: _alone(runs.meeting_look)}


def _alone(task: Alone) -> Cost:
    return Cost(cpu_task=task.cpu_s, wait_task=max(0.0, task.task_s - task.cpu_s))


def _cost(taken: tuple[float, float], added: Cost, pages: float) -> Cost:
    """What a task takes beside its pages, where it takes so much with so many; what a page adds is known."""
    cpu, wait = taken
    return replace(
        added,
        cpu_task=max(0.0, cpu - added.cpu_page * pages),
        wait_task=max(0.0, wait - added.wait_page * pages),
    )


def _whole(runs: SmallRuns, costs: Mapping[str, Cost], name: str, run: WholeWay) -> Iterator[Compared]:
    """Papers through all stages."""
    papers, moments = Papers(), []
    for one in run.came:
        number = papers.add(one.pages, one.scanned, host=0, meeting=one.meeting)
        moments.append((one.at, number, LIVE if one.lane is Lane.LIVE else BACKFILL))
    flow = PapersFlow(papers, costs, Ways(host_delay_s=0.0))
    workers = {stage: Workers(pods=run.workers.get(name, 1)) for stage, name in enumerate(NAMES)}
    outcome = Simulation(flow, workers, runs.cores, runs.side_by_side).run(arriving(flow, moments))
    for lane, lasted in run.lasted.items():
        number = LIVE if lane is Lane.LIVE else BACKFILL
        of_lane, found = f"{name}, {lane}", delays(flow, number)
        ends = {NAMES[stage]: account.last_end for (stage, at), account in outcome.accounts.items() if at == number}
        yield Compared(f"{of_lane}: last summary", "s", lasted.summarised_s, ends["summarise"])
        yield Compared(f"{of_lane}: last page", "s", lasted.published_s, ends["publish"])
        yield Compared(f"{of_lane}: paper to summary", "s", lasted.mean_summary_s, sum(found) / len(found))


def _scaled(runs: SmallRuns) -> Iterator[Compared]:
    """Workers that come by the rule."""
    run = runs.autoscaled
    workers = Workers(lanes=(LIVE,), rule=PROMPT, start_s=run.start_s)
    tasks = [Task(0, LIVE, number) for number in range(run.tasks)]
    flow = _Alike(((run.cpu_s, max(0.0, run.task_s - run.cpu_s)),))
    outcome = Simulation(flow, {0: workers}, runs.cores, runs.side_by_side).run(at_once(tasks))
    yield Compared("autoscaled: last task", "s", run.seconds, outcome.seconds)
    yield Compared("autoscaled: most workers", "workers", run.most_workers, outcome.most_pods[0])
