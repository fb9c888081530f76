"""Small runs that were measured, and the same runs simulated: how far the simulation can be trusted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from infra.sizing.autoscaling import Rule
from infra.sizing.cores import BACKFILL, LIVE
from infra.sizing.inputs import RUNS, Input
from infra.sizing.papers import NAMES, Cost, Papers, PapersFlow, Ways, arriving, delays
from infra.sizing.simulation import Simulation, Task, Workers, at_once
from workers.runtime.lanes import Lane

PROMPT = Rule(
    most=4, tasks_per_pod=10, sync_s=2.0, stabilisation_s=20.0, down_period_s=4.0, up_period_s=2.0, cooldown_s=20.0
)
"""The rule of the chart with everything quicker, so that a run of some seconds shows it."""
SCANS = "ocr, scanned"


class NearRate(Input):
    """What so many workers of a stage came to, alone and with the bucket on their machine; seconds are CPU seconds but
    for those of the wall.
    """

    stage: str
    workers: int
    tasks: int
    pages: int
    seconds: float
    """From the first task that was sent to the end of the last one."""
    tasks_per_s: float
    cpu_s_a_task: float
    server_cpu_s_a_task: float
    """What the broker and the bucket take for it."""
    cpu_s_a_page: float
    """What a further page adds to it, by the receipts; 0 where all papers are alike."""
    memory_mb: float


class FarRates(Input):
    """Tasks a second of all stages at once, one of them with so many workers, the bucket far away."""

    scaled: str
    workers: int
    tasks_per_s: Mapping[str, float]
    busy_cores: float
    """Of the workers, the servers and the proxy."""


class Came(Input):
    """A paper that came: seconds from the beginning, and what it is like."""

    at: float
    lane: Lane
    pages: int
    scanned: int
    meeting: int


class Lasted(Input):
    """Seconds from the beginning to the last summary and the last page, and from a paper to its summary."""

    summarised_s: float
    published_s: float
    mean_summary_s: float


class WholeWay(Input):
    """Papers through all stages, one worker each; results by lane."""

    came: tuple[Came, ...]
    lasted: Mapping[Lane, Lasted]


class Autoscaled(Input):
    """One stage whose workers come and go by `PROMPT`; seconds."""

    tasks: int
    task_s: float
    start_s: float
    seconds: float
    most_workers: int


class SmallRuns(Input):
    """`runs.json`."""

    machine: Mapping[str, str | int | float]
    near: tuple[NearRate, ...]
    far: tuple[FarRates, ...]
    whole_way: WholeWay
    lanes: WholeWay
    autoscaled: Autoscaled

    @property
    def cores(self) -> int:
        """Of the machine."""
        return int(self.machine["cores"])

    @property
    def side_by_side(self) -> float:
        """By how much CPU seconds stretch when all cores are busy."""
        return float(self.machine["side_by_side"])


@cache
def small_runs() -> SmallRuns | None:
    """Those of the file; None where nobody has measured them yet."""
    if not RUNS.exists():
        return None
    return SmallRuns.model_validate_json(RUNS.read_text(encoding="utf-8"))


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


def compared(runs: SmallRuns) -> list[Compared]:
    """All that is measured and was not used to set the simulation up."""
    return [
        *_near(runs),
        *_whole(runs, "all at once", runs.whole_way),
        *_whole(runs, "news", runs.lanes),
        *_scaled(runs),
    ]


@dataclass(frozen=True)
class _Alike:
    """Tasks that are all alike."""

    cpu_s: float
    wait_s: float

    def taken(self, task: Task, now: float) -> tuple[float, float]:
        del task, now
        return self.cpu_s, self.wait_s

    def after(self, task: Task, now: float) -> Iterable[tuple[float, Task]]:
        del task, now
        return ()


def _of_one(runs: SmallRuns) -> dict[str, NearRate]:
    return {rate.stage: rate for rate in runs.near if rate.workers == 1}


def cpu_and_wait(rate: NearRate) -> tuple[float, float]:
    """Of a task, from the run with one worker: CPU seconds, those of the servers too, and what is left of the wall."""
    cpu = rate.cpu_s_a_task + rate.server_cpu_s_a_task
    return cpu, max(0.0, 1.0 / rate.tasks_per_s - cpu)


def _near(runs: SmallRuns) -> Iterator[Compared]:
    """Two and four workers, from what one of them took."""
    one = _of_one(runs)
    for rate in runs.near:
        if rate.workers > 1:
            flow = _Alike(*cpu_and_wait(one[rate.stage]))
            tasks = [Task(0, LIVE, number) for number in range(rate.tasks)]
            outcome = Simulation(
                flow, {0: Workers(pods=rate.workers, lanes=(LIVE,))}, runs.cores, runs.side_by_side
            ).run(at_once(tasks))
            simulated = rate.tasks / outcome.seconds
            yield Compared(f"{rate.stage}, {rate.workers} workers", "tasks/s", rate.tasks_per_s, simulated)


def machine_costs(runs: SmallRuns) -> dict[str, Cost]:
    """What tasks took on this machine, of each stage alone with one worker."""
    one = _of_one(runs)
    return {stage: _cost(one, stage) for stage in NAMES}


def _cost(one: Mapping[str, NearRate], stage: str) -> Cost:
    rate = one[stage]
    cpu, wait = cpu_and_wait(rate)
    pages, recognised = rate.pages / rate.tasks, 0.0
    if stage == "ocr":
        scans = one[SCANS]
        recognised = (cpu_and_wait(scans)[0] - cpu + rate.cpu_s_a_page * pages) / (scans.pages / scans.tasks)
    return Cost(max(0.0, cpu - rate.cpu_s_a_page * pages), rate.cpu_s_a_page, recognised, wait)


def _whole(runs: SmallRuns, name: str, run: WholeWay) -> Iterator[Compared]:
    """Papers through all stages with one worker each, from what the stages took alone."""
    papers, moments = Papers(), []
    for one in run.came:
        number = papers.add(one.pages, one.scanned, host=0, meeting=one.meeting)
        moments.append((one.at, number, LIVE if one.lane is Lane.LIVE else BACKFILL))
    flow = PapersFlow(papers, machine_costs(runs), Ways(host_delay_s=0.0))
    workers = {stage: Workers() for stage in range(len(NAMES))}
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
    outcome = Simulation(_Alike(0.0, run.task_s), {0: workers}).run(at_once(tasks))
    yield Compared("autoscaled: last task", "s", run.seconds, outcome.seconds)
    yield Compared("autoscaled: most workers", "workers", run.most_workers, outcome.most_pods[0])
