"""Small runs on RabbitMQ and SeaweedFS that were measured, as `runs.json` holds them."""

from collections.abc import Mapping
from functools import cache

from infra.sizing.autoscaling import Rule
from infra.sizing.inputs import RUNS, Input
from workers.runtime.lanes import Lane

PROMPT = Rule(
    most=4, tasks_per_pod=10, sync_s=2.0, stabilisation_s=20.0, down_period_s=4.0, up_period_s=2.0, cooldown_s=20.0
)
"""The rule of the chart with everything quicker, so that a run of some seconds shows it."""
SCANS = "ocr, scanned"
NONE = "none"
COUNTS = (1, 2, 4)
"""Workers of a stage."""


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
    """`none` where each stage has one worker; rows after it were measured in the same run."""
    workers: int
    tasks_per_s: Mapping[str, float]
    cpu_s_a_task: Mapping[str, float]
    """Of the workers alone."""
    pages_a_task: Mapping[str, float]
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
    """Papers through all stages, one worker each but for those that are named; results by lane."""

    workers: Mapping[str, int]
    came: tuple[Came, ...]
    lasted: Mapping[Lane, Lasted]


class Autoscaled(Input):
    """One stage whose workers come and go by `PROMPT`; seconds."""

    tasks: int
    task_s: float
    cpu_s: float
    """Of a task, the servers' part and the proxy's with it."""
    start_s: float
    seconds: float
    most_workers: int


class Alone(Input):
    """A task where one worker does all of them; seconds, and CPU seconds with the servers' part and the proxy's."""

    task_s: float
    cpu_s: float


class SmallRuns(Input):
    """`runs.json`."""

    machine: Mapping[str, str | int | float]
    distance_s: float
    """What the bucket waits before it answers, in all runs but `near`."""
    near: tuple[NearRate, ...]
    far: tuple[FarRates, ...]
    whole_way: WholeWay
    lanes: WholeWay
    autoscaled: Autoscaled
    meeting_page: Alone
    """Of publish, for a meeting; its rows in `far` are for papers."""
    meeting_look: Alone
    """Of assemble, where a paper of the meeting is on its way; its rows in `far` are for meetings that are complete."""

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
