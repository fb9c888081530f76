"""A discrete-event simulation of the queues of all stages: lanes, workers, prefetch, pods that come and go.

It knows nothing of papers: a `Flow` tells what a task takes and which tasks follow it. The same inputs give the same
outcome; chance is the flow's own affair, by a seed.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush
from math import inf
from typing import NamedTuple, Protocol

from infra.sizing.autoscaling import Rule, Scaler
from infra.sizing.cores import BACKFILL, LIVE, SharedCores

LANES = (LIVE, BACKFILL)


class Task(NamedTuple):
    """Work for a stage; `paper` and `part` mean something to the flow only."""

    stage: int
    lane: int
    paper: int
    part: int = 0


class Flow(Protocol):
    """What tasks take, and what follows."""

    def taken(self, task: Task, now: float) -> tuple[float, float]:
        """CPU seconds of a task that begins now, and seconds in which its process waits for others."""
        ...

    def after(self, task: Task, now: float) -> Iterable[tuple[float, Task]]:
        """What follows the end of a task now: tasks, and from when on they stand in their queues."""
        ...


@dataclass(frozen=True)
class Workers:
    """Of one stage."""

    pods: int = 1
    processes: int = 1
    """Of each pod, for each lane."""
    lanes: tuple[int, ...] = LANES
    prefetch: int = 1
    """Tasks that a process has in its hands at most, the one that it works on among them."""
    rule: Rule | None = None
    """None where nothing scales."""
    start_s: float = 0.0
    """From the wish for a pod to its first task."""


@dataclass
class Account:
    """What a queue saw."""

    tasks: int = 0
    first_end: float = inf
    last_end: float = 0.0
    cpu_s: float = 0.0
    busy_s: float = 0.0
    """Seconds in which processes had a task, whether they worked or waited."""
    longest_queue: int = 0


@dataclass
class Outcome:
    """What came of a simulation; accounts by stage and lane."""

    seconds: float = 0.0
    """Until the last task ended."""
    accounts: dict[tuple[int, int], Account] = field(default_factory=dict)
    pod_seconds: dict[int, float] = field(default_factory=dict)
    most_pods: dict[int, int] = field(default_factory=dict)
    events: int = 0


class _Process:
    """Takes one task at a time; `held` waits in its hands."""

    __slots__ = ("held", "leaves")

    def __init__(self) -> None:
        self.held: deque[Task] = deque()
        self.leaves = False


class _Pool:
    """The processes of a stage for one lane, and the queue before them."""

    __slots__ = ("account", "idle", "prefetch", "processes", "roomy", "waiting")

    def __init__(self, prefetch: int) -> None:
        self.waiting: deque[Task] = deque()
        self.processes: list[_Process] = []
        self.idle: list[_Process] = []
        self.roomy: deque[_Process] = deque()
        self.prefetch = prefetch
        self.account = Account()


class Simulation:
    """Runs until nothing is left to do."""

    def __init__(
        self, flow: Flow, workers: Mapping[int, Workers], cores: int | None = None, side_by_side: float = 1.0
    ) -> None:
        self._flow = flow
        self._workers = workers
        self._cores: SharedCores[tuple[Task, _Process, float]] | None = (
            SharedCores(cores, side_by_side) if cores else None
        )
        self._pools = {(stage, lane): _Pool(one.prefetch) for stage, one in workers.items() for lane in one.lanes}
        self._scalers = {stage: Scaler(one.rule, one.pods) for stage, one in workers.items() if one.rule}
        self._pods = dict.fromkeys(workers, 0)
        self._since = dict.fromkeys(workers, 0.0)
        self._events: list[tuple[float, int, Task, _Process | None]] = []
        self._looks: list[tuple[float, int, int]] = []
        self._count = 0
        self._open = 0
        self._now = 0.0
        self.outcome = Outcome()
        for stage, one in workers.items():
            self._add_pods(stage, one.pods)
        for stage, scaler in self._scalers.items():
            heappush(self._looks, (scaler.rule.sync_s, stage, 0))

    def run(self, arrivals: Iterable[tuple[float, Task]]) -> Outcome:
        """Let tasks arrive, in the order of their times, and work until all that follows from them is done."""
        coming = iter(arrivals)
        arrival = next(coming, None)
        while arrival or self._open:
            when = self._next_time()
            if arrival and arrival[0] <= when:
                self._now = arrival[0]
                self._enqueue(arrival[1])
                arrival = next(coming, None)
            else:
                self._now = when
                self._step(when)
        return self._closed()

    def _next_time(self) -> float:
        soonest = self._events[0][0] if self._events else inf
        if self._looks and self._looks[0][0] < soonest:
            soonest = self._looks[0][0]
        return min(soonest, self._cores.next_end()) if self._cores else soonest

    def _step(self, when: float) -> None:
        if self._cores and self._cores.next_end() <= when:
            (task, ready, wait), _ = self._cores.end(when)
            self._push(when + wait, task, ready)
        elif self._events and self._events[0][0] <= when:
            _, _, task, process = heappop(self._events)
            if process is None:
                self._open -= 1
                self._enqueue(task)
            else:
                self._ended(task, process)
        else:
            self._look()

    def _push(self, when: float, task: Task, process: _Process | None) -> None:
        self._count += 1
        heappush(self._events, (when, self._count, task, process))

    def _enqueue(self, task: Task) -> None:
        pool = self._pools[task.stage, task.lane]
        self._open += 1
        if pool.idle:
            self._begin(task, pool.idle.pop())
        elif pool.roomy:
            self._hand_over(pool, task)
        else:
            pool.waiting.append(task)
            pool.account.longest_queue = max(pool.account.longest_queue, len(pool.waiting))

    def _hand_over(self, pool: _Pool, task: Task) -> None:
        """To the process whose turn it is among those that may hold one more."""
        process = pool.roomy.popleft()
        process.held.append(task)
        if len(process.held) < pool.prefetch - 1:
            pool.roomy.append(process)

    def _begin(self, task: Task, process: _Process) -> None:
        cpu, wait = self._flow.taken(task, self._now)
        account = self._pools[task.stage, task.lane].account
        account.cpu_s += cpu
        account.busy_s += cpu + wait
        if self._cores:
            self._cores.begin(self._now, (task, process, wait), cpu, task.lane)
        else:
            self._push(self._now + cpu + wait, task, process)

    def _ended(self, task: Task, process: _Process) -> None:
        pool = self._pools[task.stage, task.lane]
        account = pool.account
        account.tasks += 1
        account.last_end = self._now
        if account.first_end is inf:
            account.first_end = self._now
        self._open -= 1
        for when, follower in self._flow.after(task, self._now):
            if when > self._now:
                self._open += 1
                self._push(when, follower, None)
            else:
                self._enqueue(follower)
        self._go_on(pool, process)

    def _go_on(self, pool: _Pool, process: _Process) -> None:
        """The process takes what it holds, or what waits; or it leaves."""
        if process.held:
            task = process.held.popleft()
            if not process.leaves and len(process.held) == pool.prefetch - 2:
                pool.roomy.append(process)
        elif process.leaves:
            return
        elif pool.waiting:
            task = pool.waiting.popleft()
        else:
            pool.idle.append(process)
            return
        self._begin(task, process)
        while pool.waiting and pool.roomy:
            self._hand_over(pool, pool.waiting.popleft())

    def _look(self) -> None:
        """One look of the autoscaler at a stage, or pods that have come up."""
        _, stage, came = heappop(self._looks)
        if came:
            self._add_pods(stage, came)
            return
        scaler, workers = self._scalers[stage], self._workers[stage]
        before = scaler.pods
        wanted = scaler.look(self._now, [len(self._pools[stage, lane].waiting) for lane in workers.lanes])
        if wanted > before:
            heappush(self._looks, (self._now + workers.start_s, stage, wanted - before))
        elif wanted < before:
            self._remove_pods(stage, min(before - wanted, self._pods[stage]))
        heappush(self._looks, (self._now + scaler.rule.sync_s, stage, 0))

    def _add_pods(self, stage: int, count: int) -> None:
        self._pay(stage)
        self._pods[stage] += count
        most = self.outcome.most_pods
        most[stage] = max(most.get(stage, 0), self._pods[stage])
        workers = self._workers[stage]
        for lane in workers.lanes:
            pool = self._pools[stage, lane]
            for _ in range(count * workers.processes):
                process = _Process()
                pool.processes.append(process)
                if pool.prefetch > 1:
                    pool.roomy.append(process)
                self._go_on(pool, process)

    def _remove_pods(self, stage: int, count: int) -> None:
        """Those that came last leave, each when it has done what it has in hand."""
        self._pay(stage)
        self._pods[stage] -= count
        workers = self._workers[stage]
        for lane in workers.lanes:
            pool = self._pools[stage, lane]
            for _ in range(count * workers.processes):
                process = pool.processes.pop()
                process.leaves = True
                if process in pool.idle:
                    pool.idle.remove(process)
                if process in pool.roomy:
                    pool.roomy.remove(process)

    def _pay(self, stage: int) -> None:
        paid = self.outcome.pod_seconds
        paid[stage] = paid.get(stage, 0.0) + self._pods[stage] * (self._now - self._since[stage])
        self._since[stage] = self._now

    def _closed(self) -> Outcome:
        for stage in self._workers:
            self._pay(stage)
        outcome = self.outcome
        outcome.accounts = {place: pool.account for place, pool in self._pools.items() if pool.account.tasks}
        outcome.seconds = max((one.last_end for one in outcome.accounts.values()), default=0.0)
        outcome.events = self._count
        return outcome


def at_once(tasks: Iterable[Task]) -> Iterator[tuple[float, Task]]:
    """Tasks that all wait from the beginning."""
    return ((0.0, task) for task in tasks)
