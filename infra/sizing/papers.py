"""The way of papers through the stages, as tasks for the simulation."""

import random
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

from infra.sizing.cores import BACKFILL, LIVE
from infra.sizing.simulation import Task
from workers.stages import STAGES
from workers.stages.ocr.parts import parts

NAMES = tuple(row.name for row in STAGES if row.consumes)
FETCH, OCR, CLASSIFY, EXTRACT, SUMMARISE, ASSEMBLE, PUBLISH = map(
    NAMES.index, ("fetch", "ocr", "classify", "extract", "summarise", "assemble", "publish")
)
MEETING = -1
"""The part of a publish task that says: the meeting's page, and not the paper's cited pages."""
MEETING_PAGE, LOOK = "publish, meetings", "assemble, looks"
"""What such a task is called among costs, and one that finds a paper on its way or the meeting's page made; without
them, they take what a paper without pages takes, and what any task of assemble does.
"""


@dataclass(frozen=True)
class Cost:
    """What a task of a stage takes, in seconds: CPU and waits for bucket and broker, by task, by page with a text
    layer and by page to recognise.
    """

    cpu_task: float = 0.0
    cpu_page: float = 0.0
    cpu_scanned: float = 0.0
    wait_task: float = 0.0
    wait_page: float = 0.0
    wait_scanned: float = 0.0

    def taken(self, pages: int, scanned: int) -> tuple[float, float]:
        """CPU seconds and waits of a task that looks at so many pages and recognises so many."""
        return self.cpu(pages, scanned), self.wait_task + self.wait_page * pages + self.wait_scanned * scanned

    def cpu(self, pages: int, scanned: int) -> float:
        """Of a task that looks at so many pages and recognises so many."""
        return self.cpu_task + self.cpu_page * pages + self.cpu_scanned * scanned


@dataclass(frozen=True)
class Ways:
    """Settings that decide which tasks there are; seconds and pages."""

    host_delay_s: float = 1.0
    download_s: float = 0.0
    whole_pages: int = 6
    """Pages to recognise that one task does; more are cut into parts."""
    part_pages: int = 12
    assemble_window_s: float = 5.0


@dataclass
class Papers:
    """Papers in columns: a million of them fit into some megabytes."""

    pages: "array[int]" = field(default_factory=lambda: array("H"))
    scanned: "array[int]" = field(default_factory=lambda: array("H"))
    host: "array[int]" = field(default_factory=lambda: array("H"))
    meeting: "array[int]" = field(default_factory=lambda: array("L"))

    def add(self, pages: int, scanned: int, host: int, meeting: int) -> int:
        """One more; gives its number."""
        self.pages.append(pages)
        self.scanned.append(scanned)
        self.host.append(host)
        self.meeting.append(meeting)
        return len(self.pages) - 1

    def __len__(self) -> int:
        return len(self.pages)


@dataclass(frozen=True)
class Kinds:
    """What papers are like: pages of typed and of scanned ones, drawn from these; the share of scanned papers."""

    typed: Sequence[int]
    scanned: Sequence[int]
    scanned_share: float
    papers_a_meeting: int


def drawn(kinds: Kinds, councils: int, papers: int, seed: int, known: Papers | None = None) -> Papers:
    """Papers by chance, meeting by meeting, the councils in turn."""
    chance, made = random.Random(seed), known or Papers()  # noqa: S311 (repeatable on purpose)
    first = made.meeting[-1] + 1 if len(made) else 0
    for number in range(papers):
        meeting = number // kinds.papers_a_meeting
        scanned = chance.random() < kinds.scanned_share
        pages = chance.choice(kinds.scanned if scanned else kinds.typed)
        made.add(pages, pages if scanned else 0, meeting % councils, first + meeting)
    return made


class PapersFlow:
    """The flow of these papers; each of them is fetched first."""

    def __init__(self, papers: Papers, costs: Mapping[str, Cost], ways: Ways) -> None:
        self._papers = papers
        self._costs = [costs[name] for name in NAMES]
        self._meeting_page = costs.get(MEETING_PAGE, costs[NAMES[PUBLISH]])
        self._look = costs.get(LOOK, costs[NAMES[ASSEMBLE]])
        self._assembled_by: dict[int, int] = {}
        self._ways = ways
        self._host_free: dict[int, float] = {}
        self._cut: dict[int, tuple[int, ...]] = {}
        self._parts_left: dict[int, int] = {}
        self._papers_left: dict[int, int] = {}
        for meeting in papers.meeting:
            self._papers_left[meeting] = self._papers_left.get(meeting, 0) + 1
        self.begun: dict[int, float] = {}
        self.summarised: list[tuple[int, float, float]] = []
        """Lane of each paper, when its fetching was asked for, and when it was summarised."""

    def first(self, papers: Iterable[int], lane: int) -> Iterator[Task]:
        """The tasks that begin the way of papers."""
        return (Task(FETCH, lane, paper) for paper in papers)

    def taken(self, task: Task, now: float) -> tuple[float, float]:
        """CPU seconds, and seconds of waiting."""
        cost, pages, scanned = self._costs[task.stage], self._papers.pages[task.paper], 0
        if task.stage == OCR:
            scanned = self._papers.scanned[task.paper]
            if task.part:
                return cost.taken(0, task.part)
            return cost.taken(pages, 0 if scanned > self._ways.whole_pages else scanned)
        if task.part == MEETING:
            return self._meeting_page.taken(0, 0)
        if task.stage == ASSEMBLE and not self._assembles(task.paper):
            return self._look.taken(0, 0)
        cpu, wait = cost.taken(pages, 0)
        return cpu, wait + (self._turn(task, now) if task.stage == FETCH else 0.0)

    def _assembles(self, paper: int) -> bool:
        """Whether the task for a paper, which begins now, is the first that finds all papers of its meeting settled."""
        meeting = self._papers.meeting[paper]
        return not self._papers_left[meeting] and self._assembled_by.setdefault(meeting, paper) == paper

    def _turn(self, task: Task, now: float) -> float:
        """Seconds until the paper's host was asked for it, politely: its process waits for that."""
        ways, host = self._ways, self._papers.host[task.paper]
        begins = max(now, self._host_free.get(host, 0.0))
        self._host_free[host] = begins + ways.download_s + ways.host_delay_s
        return begins - now + ways.download_s

    def after(self, task: Task, now: float) -> Iterable[tuple[float, Task]]:
        """The tasks that follow."""
        stage, paper, lane = task.stage, task.paper, task.lane
        if stage == OCR:
            return self._after_ocr(task, now)
        if stage == SUMMARISE:
            return self._after_summary(task, now)
        if stage == ASSEMBLE:
            made = self._assembled_by.get(self._papers.meeting[paper]) == paper
            return ((now, Task(PUBLISH, lane, paper, MEETING)),) if made else ()
        return ((now, Task(stage + 1, lane, paper)),) if stage < SUMMARISE else ()

    def _after_ocr(self, task: Task, now: float) -> Iterable[tuple[float, Task]]:
        scanned = self._papers.scanned[task.paper]
        if task.part:
            self._parts_left[task.paper] -= 1
            if self._parts_left[task.paper]:
                return ()
            del self._parts_left[task.paper]
        elif scanned > self._ways.whole_pages:
            sizes = self._sizes(scanned)
            self._parts_left[task.paper] = len(sizes)
            return tuple((now, Task(OCR, task.lane, task.paper, size)) for size in sizes)
        return ((now, Task(CLASSIFY, task.lane, task.paper)),)

    def _sizes(self, scanned: int) -> tuple[int, ...]:
        """Pages of the parts into which so many are cut, by the stage's own rule."""
        if scanned not in self._cut:
            named = parts(range(1, scanned + 1), self._ways.part_pages)
            bounds = (tuple(map(int, one.split("-"))) for one in named)
            self._cut[scanned] = tuple(last - first + 1 for first, last in bounds)
        return self._cut[scanned]

    def _after_summary(self, task: Task, now: float) -> Iterable[tuple[float, Task]]:
        self._papers_left[self._papers.meeting[task.paper]] -= 1
        self.summarised.append((task.lane, self.begun.get(task.paper, 0.0), now))
        window = self._ways.assemble_window_s
        slot = ceil(now / window) * window if window else now
        return ((now, Task(PUBLISH, task.lane, task.paper)), (slot, Task(ASSEMBLE, task.lane, task.paper)))


def arriving(flow: PapersFlow, moments: Iterable[tuple[float, int, int]]) -> Iterator[tuple[float, Task]]:
    """Tasks for papers that are found at these moments: seconds, paper, lane."""
    for when, paper, lane in moments:
        flow.begun[paper] = when
        yield when, Task(FETCH, lane, paper)


def delays(flow: PapersFlow, lane: int) -> list[float]:
    """Seconds from finding to summary of all papers of a lane, in order of size."""
    return sorted(end - begun for one, begun, end in flow.summarised if one == lane)


def lane_name(lane: int) -> str:
    """As the product calls it."""
    return {LIVE: "live", BACKFILL: "backfill"}[lane]
