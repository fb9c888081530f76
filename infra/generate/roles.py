"""What a deployment runs: one role a stage, the services beside them, and the jobs on a schedule.

`ROLES` is made from `workers.stages.STAGES`; a stage without a size is an error here, before anything is written.
"""

from dataclasses import dataclass, field

from workers.entrypoints.preflight import longest_task_s
from workers.entrypoints.settings import Settings
from workers.stages import STAGES, consumers

HAND_BACK_S, ORCHESTRATOR_S = 15, 15
"""Seconds that a worker has for its longest task on top of it, and an orchestrator on top of that."""


@dataclass(frozen=True)
class Size:
    """What one replica needs: thousandths of a core, MiB of memory and of scratch space; replicas at the most."""

    cpu_m: int
    memory_mib: int
    scratch_mib: int = 256
    most: int = 4


SIZES = {
    "watch": Size(100, 384, most=2),
    "fetch": Size(100, 512, 1024),
    "ocr": Size(1000, 2048, 2048, most=20),
    "classify": Size(250, 512),
    "extract": Size(250, 512),
    "summarise": Size(250, 512),
    "assemble": Size(100, 512, most=2),
    "publish": Size(500, 1536, 1024),
    "schedule": Size(50, 256, most=1),
    "deliver": Size(50, 256, most=1),
    "metrics": Size(100, 512, most=1),
    "site": Size(50, 256, most=2),
    "reconcile": Size(250, 512),
    "digest": Size(250, 512),
    "prune": Size(250, 512),
}
"""A worker's processes, one a lane, hold about 200 MB; recognition and drawing take `AGENDA_OCR_MEMORY` besides."""
INTERNET = frozenset({"watch", "fetch"})
"""Roles that ask the sites of councils; nothing else leaves the deployment."""


@dataclass(frozen=True)
class Role:
    """One kind of process."""

    name: str
    command: tuple[str, ...]
    size: Size
    sends_to: tuple[str, ...] = ()
    """Stages to whose queues it sends tasks."""
    consumes: str = ""
    """The stage on whose queues it works."""
    grace_s: int = 25
    """Seconds between SIGTERM and SIGKILL."""
    schedule: str = ""
    """When a job runs, in the five fields of cron; empty for what runs always."""
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def internet(self) -> bool:
        """Whether it asks sites outside."""
        return self.name in INTERNET

    @property
    def is_job(self) -> bool:
        """Whether it ends by itself."""
        return bool(self.schedule)


def stage_role(name: str, emits: tuple[str, ...]) -> Role:
    """The workers of a stage: they send to their own queues (retries, parts, polls) and to those who consume."""
    longest = int(longest_task_s(Settings.model_construct(), name))  # of the defaults, whatever the environment says
    targets = (name, *(stage for event in emits for stage in consumers(event)))
    return Role(
        name,
        ("agenda", "worker", name, "--grace", str(longest + HAND_BACK_S)),
        SIZES[name],
        sends_to=tuple(dict.fromkeys(targets)),
        consumes=name,
        grace_s=longest + HAND_BACK_S + ORCHESTRATOR_S,
        environment={"AGENDA_OCR_PROCESSES": "1"} if name == "ocr" else {},
    )


EVERY_STAGE = tuple(row.name for row in STAGES)
STAGE_ROLES = tuple(stage_role(row.name, row.emits) for row in STAGES)
SERVICES = (
    Role("schedule", ("agenda", "watch"), SIZES["schedule"], sends_to=("watch",)),
    Role("deliver", ("agenda", "events", "deliver"), SIZES["deliver"]),
    Role("metrics", ("agenda", "metrics", "--page"), SIZES["metrics"]),
    Role("site", ("agenda", "serve", "--host", "0.0.0.0", "--port", "8000"), SIZES["site"]),  # noqa: S104 in its container
)
JOBS = (
    Role(
        "reconcile",
        ("agenda", "reconcile", "--whole-every", "24"),
        SIZES["reconcile"],
        sends_to=EVERY_STAGE,
        schedule="17 * * * *",
    ),
    Role("digest", ("agenda", "digest", "--due"), SIZES["digest"], schedule="40 5 * * 1"),
    Role(
        "prune",
        ("agenda", "prune", "--old-results", "--replayed-days", "90", "--yes"),
        SIZES["prune"],
        schedule="30 3 * * 0",
    ),
)
ROLES = (*STAGE_ROLES, *SERVICES, *JOBS)


def role(name: str) -> Role:
    """The role of a name. Raises KeyError."""
    return {each.name: each for each in ROLES}[name]
