"""The inputs of model and simulation, read from the files beside this one and checked."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from infra.sizing.papers import NAMES, Cost, Kinds

FOLDER = Path(__file__).resolve().parent
MEASURED, RUNS = FOLDER / "measured.json", FOLDER / "runs.json"


class Input(BaseModel):
    """Nothing beside what is named, and nothing that changes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Council(Input):
    """How much a council publishes."""

    papers_a_year: float = Field(gt=0)
    papers_a_meeting: int = Field(gt=0)
    pages_a_meeting: float = Field(gt=0)
    source: str


class Paper(Input):
    """What papers are like: pages of some real ones, and bytes."""

    typed_pages: tuple[int, ...]
    scanned_pages: tuple[int, ...]
    scanned_share: float = Field(ge=0, le=1)
    typed_bytes_a_page: float
    scanned_bytes_a_page: float
    source: str


class Live(Input):
    """How news comes, and how full workers may be."""

    busiest_hour_share: float = Field(gt=0, le=1)
    utilisation: float = Field(gt=0, le=1)
    kept_years: float
    source: str


class Backlog(Input):
    """How far back it goes."""

    years: float
    source: str


class Bucket(Input):
    """Seconds that a request takes, and how many a prefix takes in a second."""

    request_s: float
    requests_a_second: float
    source: str


class Broker(Input):
    """Tasks that it passes on in a second."""

    tasks_a_second: float
    source: str


class Site(Input):
    """Seconds of a download, and how often a meeting is near."""

    download_s: float
    near_share: float
    source: str


class Pods(Input):
    """Seconds until a new one works."""

    start_s: float
    source: str


class Assumptions(Input):
    """`assumptions.toml`."""

    council: Council
    paper: Paper
    live: Live
    backlog: Backlog
    bucket: Bucket
    broker: Broker
    site: Site
    pods: Pods

    @property
    def kinds(self) -> Kinds:
        """What papers are like."""
        paper = self.paper
        return Kinds(paper.typed_pages, paper.scanned_pages, paper.scanned_share, self.council.papers_a_meeting)


class Compute(Input):
    """Fargate."""

    vcpu_hour: float
    gb_hour: float


class BucketPrices(Input):
    """S3."""

    gb_month: float
    thousand_puts: float
    thousand_gets: float


class BrokerPrices(Input):
    """SQS."""

    million_requests: float


class EventPrices(Input):
    """SNS."""

    million_notices: float


class NetworkPrices(Input):
    """The way out."""

    nat_hour: float
    nat_gb: float


class LogPrices(Input):
    """CloudWatch."""

    gb: float


class Prices(Input):
    """`prices.toml`, in US dollars."""

    region: str
    read: str
    sources: tuple[str, ...]
    compute: Compute
    bucket: BucketPrices
    broker: BrokerPrices
    events: EventPrices
    network: NetworkPrices
    logs: LogPrices


class StageFigures(Input):
    """What a task of a stage takes: CPU seconds, requests to the bucket, and the memory of a worker."""

    tasks_a_paper: float
    cpu_s_a_task: float
    cpu_s_a_page: float
    cpu_s_a_scanned_page: float = 0.0
    gets_a_task: float
    puts_a_task: float
    gets_a_page: float = 0.0
    puts_a_page: float = 0.0
    gets_a_scanned_page: float = 0.0
    puts_a_scanned_page: float = 0.0
    memory_mb: float

    def cost(self, request_s: float) -> Cost:
        """In seconds, with a bucket that answers after so long."""
        return Cost(
            cpu_task=self.cpu_s_a_task,
            cpu_page=self.cpu_s_a_page,
            cpu_scanned=self.cpu_s_a_scanned_page,
            wait_task=(self.gets_a_task + self.puts_a_task) * request_s,
            wait_page=max(0.0, self.gets_a_page + self.puts_a_page) * request_s,
            wait_scanned=(self.gets_a_scanned_page + self.puts_a_scanned_page) * request_s,
        )


class Growing(Input):
    """What grows with all that lies in the bucket, in requests and CPU seconds for each."""

    gets_a_card: float
    """Of publishing a meeting, for each meeting of the site."""
    keys_a_card: float
    """Keys that it lists."""
    cpu_s_a_card: float
    reconcile_gets_a_paper: float
    reconcile_cpu_s_a_paper: float
    reconcile_keys_a_paper: float


class Stored(Input):
    """What a paper leaves in the bucket beside its own bytes."""

    objects_a_paper: float
    bytes_a_paper: float
    bytes_a_page: float
    bytes_a_scanned_page: float
    events_a_paper: float
    log_bytes_a_paper: float


class Poll(Input):
    """A poll of a source on which nothing changed."""

    requests: float
    cpu_s: float


class Measured(Input):
    """`measured.json`."""

    machine: Mapping[str, str | int | float]
    stages: Mapping[str, StageFigures]
    growing: Growing
    stored: Stored
    poll: Poll

    def costs(self, request_s: float) -> dict[str, Cost]:
        """Of all stages, for the simulation."""
        return {name: self.stages[name].cost(request_s) for name in NAMES}


@cache
def assumptions() -> Assumptions:
    """Those of the file."""
    return Assumptions.model_validate(tomllib.loads((FOLDER / "assumptions.toml").read_text(encoding="utf-8")))


@cache
def prices() -> Prices:
    """Those of the file."""
    return Prices.model_validate(tomllib.loads((FOLDER / "prices.toml").read_text(encoding="utf-8")))


@cache
def measured() -> Measured:
    """Those of the file."""
    return Measured.model_validate_json(MEASURED.read_text(encoding="utf-8"))
