"""The simulation of queues: what can be worked out by hand comes out of it."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

import pytest

from infra.sizing.autoscaling import Rule, Scaler
from infra.sizing.cores import BACKFILL, LIVE, SharedCores
from infra.sizing.papers import NAMES, OCR, Cost, Kinds, Papers, PapersFlow, Ways, arriving, delays, drawn
from infra.sizing.simulation import Outcome, Simulation, Task, Workers, at_once

CHEAP = dict.fromkeys(NAMES, Cost(cpu_task=0.01))
UNHURRIED = Ways(host_delay_s=0.0, assemble_window_s=0.0)


@dataclass
class Steady:
    """Tasks of one length that nothing follows; `ended` holds them in the order of their ends."""

    cpu_s: float = 1.0
    wait_s: float = 0.0

    def __post_init__(self) -> None:
        self.ended: list[Task] = []

    def taken(self, task: Task, now: float) -> tuple[float, float]:
        del now
        return self.cpu_s * (task.part or 1), self.wait_s

    def after(self, task: Task, now: float) -> Iterable[tuple[float, Task]]:
        del now
        self.ended.append(task)
        return ()


def tasks(count: int, lane: int = LIVE) -> list[Task]:
    return [Task(0, lane, number) for number in range(count)]


@pytest.mark.parametrize(("processes", "seconds"), [(1, 12.0), (2, 6.0), (4, 3.0)])
def test_processes_of_their_own_cores_share_the_work(processes: int, seconds: float) -> None:
    outcome = Simulation(Steady(), {0: Workers(processes=processes)}).run(at_once(tasks(12)))
    assert outcome.seconds == pytest.approx(seconds)
    assert outcome.accounts[0, LIVE].tasks == 12


@pytest.mark.parametrize(("processes", "seconds"), [(1, 12.0), (2, 6.0), (4, 6.0)])
def test_more_processes_than_cores_cannot_hasten_what_takes_cpu(processes: int, seconds: float) -> None:
    outcome = Simulation(Steady(), {0: Workers(processes=processes)}, cores=2).run(at_once(tasks(12)))
    assert outcome.seconds == pytest.approx(seconds)


def test_what_waits_is_hastened_beyond_the_cores() -> None:
    waits = Steady(cpu_s=0.1, wait_s=0.9)
    outcome = Simulation(waits, {0: Workers(processes=4)}, cores=1).run(at_once(tasks(40)))
    assert outcome.seconds == pytest.approx(10 * (4 * 0.1 + 0.9)), "ten rounds, in which four share one core"


def test_live_work_hardly_notices_a_backlog_on_the_same_cores() -> None:
    both = Simulation(Steady(), {0: Workers()}, cores=1)
    outcome = both.run(at_once([*tasks(10), *tasks(10, BACKFILL)]))
    assert outcome.accounts[0, LIVE].last_end < 10.0 * 1.03
    assert outcome.accounts[0, BACKFILL].last_end == pytest.approx(20.0)


def test_a_process_that_holds_tasks_keeps_them_from_an_idle_one() -> None:
    work = [Task(0, LIVE, 0, 100), *(Task(0, LIVE, number) for number in range(1, 8))]
    alone, held = Steady(), Steady()
    Simulation(alone, {0: Workers(pods=2, prefetch=1)}).run(at_once(work))
    Simulation(held, {0: Workers(pods=2, prefetch=4)}).run(at_once(work))
    assert [task.paper for task in alone.ended][-1] == 0
    assert [task.paper for task in held.ended][-1] != 0, "what stands behind the long task is done after it"
    assert len(held.ended) == len(work)


def test_the_same_inputs_give_the_same_outcome() -> None:
    assert whole_way(seed=5) == whole_way(seed=5)
    assert whole_way(seed=5).seconds != whole_way(seed=6).seconds


def whole_way(seed: int) -> Outcome:
    papers = drawn(Kinds((1, 5), (3, 40), 0.2, 5), 3, 200, seed)
    flow = PapersFlow(papers, {**CHEAP, "ocr": Cost(0.01, 0.001, 1.0)}, UNHURRIED)
    workers = {stage: Workers(rule=Rule(), start_s=20.0) for stage in range(len(NAMES))}
    return Simulation(flow, workers).run(arriving(flow, ((number * 0.1, number, LIVE) for number in range(200))))


def test_every_paper_passes_every_stage_and_every_meeting_is_published() -> None:
    papers = drawn(Kinds((1, 5), (3, 40), 0.2, 5), 3, 200, 1)
    flow = PapersFlow(papers, CHEAP, UNHURRIED)
    workers = {stage: Workers(pods=2) for stage in range(len(NAMES))}
    outcome = Simulation(flow, workers).run(arriving(flow, ((0.0, number, BACKFILL) for number in range(200))))
    done = {NAMES[stage]: account.tasks for (stage, _), account in outcome.accounts.items()}
    assert all(done[name] == 200 for name in ("fetch", "classify", "extract", "summarise", "assemble"))
    assert 240 <= done["publish"] <= 400, "each paper, and each of the 40 meetings at least once"
    assert len(delays(flow, BACKFILL)) == 200


def test_a_long_scan_is_shared_out_in_the_parts_of_the_ocr_stage() -> None:
    papers = Papers()
    papers.add(pages=48, scanned=48, host=0, meeting=0)
    costs = {**CHEAP, "ocr": Cost(cpu_scanned=1.0)}
    seconds = {}
    for pods in (1, 4):
        flow = PapersFlow(papers, costs, UNHURRIED)
        workers = {stage: Workers(pods=pods if stage == OCR else 1) for stage in range(len(NAMES))}
        outcome = Simulation(flow, workers).run(arriving(flow, [(0.0, 0, LIVE)]))
        assert outcome.accounts[OCR, LIVE].cpu_s == pytest.approx(48.0)
        seconds[pods] = outcome.seconds
    assert 48 / 4 <= seconds[4] < 48 / 4 * 1.25 < seconds[1]


def test_a_host_is_asked_once_in_its_delay_however_many_workers_there_are() -> None:
    papers = drawn(Kinds((1,), (1,), 0.0, 1), 2, 60, 1)
    flow = PapersFlow(papers, CHEAP, Ways(host_delay_s=1.0, assemble_window_s=0.0))
    workers = {stage: Workers(pods=8) for stage in range(len(NAMES))}
    outcome = Simulation(flow, workers).run(arriving(flow, ((0.0, number, LIVE) for number in range(60))))
    assert 29.0 < outcome.seconds < 31.0, "two hosts, thirty papers each"


def test_each_lane_of_shared_cores_gets_what_the_kernel_gives_it() -> None:
    cores: SharedCores[str] = SharedCores(2)
    for name in "abcd":
        cores.begin(0.0, name, 1.0, LIVE)
    assert cores.next_end() == pytest.approx(2.0)
    ends = [cores.end(cores.next_end())[0] for _ in "abcd"]
    assert ends == list("abcd")


class TestScaler:
    def test_one_more_pod_for_each_so_many_tasks_that_wait(self) -> None:
        assert Scaler(Rule(most=20), 1).look(15.0, [38, 0]) == 4

    def test_the_fullest_queue_decides_and_the_most_is_a_limit(self) -> None:
        assert Scaler(Rule(most=4), 1).look(15.0, [20, 900]) == 4

    def test_no_more_than_four_or_twice_as_many_in_one_period(self) -> None:
        scaler = Scaler(Rule(most=100), 1)
        assert [scaler.look(now, [5000]) for now in (15.0, 30.0, 45.0, 60.0)] == [5, 10, 20, 40]

    def test_within_the_tolerance_nothing_changes(self) -> None:
        assert Scaler(Rule(most=20), 10).look(15.0, [109]) == 10
        assert Scaler(Rule(most=20), 10).look(15.0, [111]) == 12

    def test_fewer_only_after_the_window_and_by_halves(self) -> None:
        scaler = Scaler(Rule(most=20), 16)
        scaler.look(0.0, [160])
        looks = {now: scaler.look(now, [0]) for now in (15.0, 285.0, 315.0, 330.0, 375.0, 435.0, 495.0, 555.0)}
        assert list(looks.values()) == [16, 16, 8, 8, 4, 2, 1, 1]

    def test_the_last_pod_goes_after_the_cooldown_and_comes_with_the_first_task(self) -> None:
        scaler = Scaler(Rule(least=0), 1)
        scaler.look(0.0, [1])
        looks = [
            scaler.look(now, waiting) for now, waiting in ((150.0, [0]), (300.0, [0]), (315.0, [0]), (330.0, [30]))
        ]
        assert looks == [1, 0, 0, 1]


def test_pods_come_when_tasks_wait_and_go_when_none_do() -> None:
    workers = {0: Workers(rule=Rule(most=8), start_s=30.0)}
    busy = Simulation(Steady(), workers).run(at_once(tasks(600)))
    assert busy.most_pods[0] == 8
    assert busy.seconds == pytest.approx(120.0), "45 tasks by one pod, 75 by five from then, 480 by eight from 60 s on"
    late = itertools.chain(at_once(tasks(100)), [(3600.0, Task(0, LIVE, 100))])
    calm = Simulation(Steady(), workers).run(late)
    assert calm.pod_seconds[0] < 3600 * 2, "one pod for most of the hour"
