"""What so many councils need, in closed form: pure functions of the inputs.

Units: seconds, gigabytes (10^9 bytes), US dollars. `Load` is an amount of work, whatever time it is spread over.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from math import ceil

from infra.generate.roles import SERVICES, SIZES, STAGE_ROLES
from infra.generate.terraform import fargate
from infra.sizing.inputs import Assumptions, Growing, Measured, Prices
from infra.sizing.papers import NAMES
from workers.entrypoints.settings import Settings
from workers.runtime.whole_passes import RECENT
from workers.stages.ocr.parts import parts
from workers.stages.ocr.recognition import OcrSettings

HOUR_S, DAY_S, DAY_H = 3600.0, 86400.0, 24.0
DAYS_A_YEAR, WEEKS_A_YEAR, HOURS_A_MONTH, MONTHS = 365.0, 52.0, 730.0, 12.0
READERS = 16
"""Objects that publish and reconcile read at once (`READERS` of `publish.files` and `runtime.many_objects`)."""
QUEUES, LONG_POLL_S = 2 * len(STAGE_ROLES), 20.0
REQUESTS_A_TASK = 3
"""A task on SQS is sent, received and deleted."""
LISTED = 1000
"""Keys that one request lists."""
FARGATE_UNITS, MIB_A_GIB, BYTES_A_GB = 1024.0, 1024.0, 1e9


@dataclass(frozen=True)
class Load:
    """So much work."""

    councils: int
    papers: float
    typed: float
    """Pages with a text layer."""
    scanned: float
    meetings: float
    """Pages of meetings that are made."""

    @property
    def pages(self) -> float:
        """All of them."""
        return self.typed + self.scanned


def load(given: Assumptions, councils: int, years: float, *, versions: bool = True) -> Load:
    """The work of so many councils in so many years; of a backlog each meeting's page is made once."""
    paper = given.paper
    papers = councils * years * given.council.papers_a_year
    scanned_papers = papers * paper.scanned_share
    made = given.council.pages_a_meeting if versions else 1.0
    return Load(
        councils,
        papers,
        (papers - scanned_papers) * _mean(paper.typed_pages),
        scanned_papers * _mean(paper.scanned_pages),
        papers / given.council.papers_a_meeting * made,
    )


def _mean(pages: tuple[int, ...]) -> float:
    return sum(pages) / len(pages)


def parts_a_scan(given: Assumptions) -> float:
    """Tasks beyond the first one into which a scanned paper is cut, on average."""
    settings = OcrSettings()
    counts = [
        len(parts(range(1, pages + 1), settings.part_pages)) if pages > settings.whole_pages else 0
        for pages in given.paper.scanned_pages
    ]
    return sum(counts) / len(counts)


@dataclass(frozen=True)
class Need:
    """What a stage needs for a load."""

    tasks: float
    cpu_s: float
    busy_s: float
    """Seconds in which a process has a task: its CPU seconds, and its waits for the bucket."""
    gets: float
    puts: float


def stage_need(given: Assumptions, measured: Measured, work: Load, stage: str, cards: float) -> Need:
    """Of one stage; `cards` are the meetings that the site shows."""
    figures = measured.stages[stage]
    tasks = work.papers * figures.tasks_a_paper
    if stage == "ocr":
        tasks += work.papers * given.paper.scanned_share * parts_a_scan(given)
    looked_at = work.pages * max(1.0, figures.tasks_a_paper) if stage == "publish" else work.pages
    cpu = tasks * figures.cpu_s_a_task + looked_at * figures.cpu_s_a_page + work.scanned * figures.cpu_s_a_scanned_page
    gets = tasks * figures.gets_a_task + work.pages * figures.gets_a_page + work.scanned * figures.gets_a_scanned_page
    puts = tasks * figures.puts_a_task + work.pages * figures.puts_a_page + work.scanned * figures.puts_a_scanned_page
    busy = cpu + (gets + puts) * given.bucket.request_s
    if stage == "fetch":  # its process waits until the paper's host may be asked
        busy += tasks * (Settings.model_construct().host_delay + given.site.download_s)
    if stage == "publish":
        grown = work.meetings * cards
        cpu += grown * measured.growing.cpu_s_a_card
        gets += grown * measured.growing.gets_a_card
        puts += grown * measured.growing.keys_a_card / LISTED
        busy += grown * seconds_a_card(measured.growing, given.bucket.request_s)
    return Need(tasks, cpu, busy, gets, puts)


def seconds_a_card(growing: Growing, request_s: float) -> float:
    """What each meeting of the site adds to publishing one of them: listed, and read side by side or as fast as one
    core can.
    """
    listed = growing.keys_a_card / LISTED * request_s
    return listed + max(growing.cpu_s_a_card, growing.gets_a_card * request_s / READERS)


def needs(given: Assumptions, measured: Measured, work: Load, cards: float) -> dict[str, Need]:
    """Of all stages that take documents."""
    return {stage: stage_need(given, measured, work, stage, cards) for stage in NAMES}


def polls(given: Assumptions, councils: int, hours: float) -> float:
    """Polls of all sources in so many hours."""
    settings, near = Settings.model_construct(), given.site.near_share
    a_minute = near / settings.poll_near + (1 - near) / settings.poll_usual
    return councils * hours * 60 * a_minute


def reconcile_s(given: Assumptions, measured: Measured, papers: float, read: float) -> float:
    """How long one `agenda reconcile` takes with so many papers in the bucket, when it reads the receipts of some."""
    growing = measured.growing
    lists = growing.reconcile_keys_a_paper / LISTED * given.bucket.request_s
    reads = growing.reconcile_gets_a_paper * given.bucket.request_s / READERS
    return papers * lists + read * max(growing.reconcile_cpu_s_a_paper, reads)


@dataclass(frozen=True)
class Reconciling:
    """A day of it: a pass over everything, and each other hour one over what the last days brought."""

    seconds: float
    papers_read: float
    passes: float = DAY_H


def reconciling(given: Assumptions, measured: Measured, councils: int) -> Reconciling:
    """What a day of reconciling takes with the kept years in the bucket."""
    kept = load(given, councils, given.live.kept_years, versions=False).papers
    recent = min(kept, load(given, councils, RECENT / timedelta(days=DAYS_A_YEAR)).papers)
    hourly = reconcile_s(given, measured, kept, recent)
    return Reconciling(reconcile_s(given, measured, kept, kept) + (DAY_H - 1) * hourly, kept + (DAY_H - 1) * recent)


@dataclass(frozen=True)
class Limit:
    """Something that there is only so much of: what is needed, as a share of it (or as days of it)."""

    name: str
    share: float


def live_limits(given: Assumptions, measured: Measured, councils: int) -> list[Limit]:
    """How much of each limit the busiest hour takes, the fullest first."""
    week = load(given, councils, 1 / WEEKS_A_YEAR)
    kept = load(given, councils, given.live.kept_years, versions=False)
    hour = given.live.busiest_hour_share
    of_stages = needs(given, measured, week, kept.meetings)
    limits = [
        Limit(_stage_limit(stage), need.busy_s * hour / (HOUR_S * SIZES[stage].most * given.live.utilisation))
        for stage, need in of_stages.items()
    ]
    tasks = sum(need.tasks for need in of_stages.values()) * hour / HOUR_S
    puts = sum(need.puts for need in of_stages.values()) * hour / HOUR_S
    delay = Settings.model_construct().host_delay
    asked = week.papers / councils * hour + polls(given, 1, 1.0) * measured.poll.requests
    limits += [
        Limit("broker: tasks a second", tasks / given.broker.tasks_a_second),
        Limit("bucket: writes a second", puts / given.bucket.requests_a_second),
        Limit("sites: one request at a time for each host", asked * (delay + given.site.download_s) / HOUR_S),
        Limit(RECONCILE, reconciling(given, measured, councils).seconds / DAY_S),
    ]
    return sorted(limits, key=lambda one: -one.share)


RECONCILE = "reconcile: reads every receipt once a day"
GROWS = "publish: looks at every meeting of the site for each meeting"
MOST_COUNCILS = 1000


def _stage_limit(stage: str) -> str:
    """A name for what fills a stage."""
    named = {"fetch": "fetch: workers that wait for their turn at hosts", "ocr": "ocr: recognition", "publish": GROWS}
    return named.get(stage, f"{stage}: its workers")


def most_councils(given: Assumptions, measured: Measured) -> tuple[int, str]:
    """How many councils one deployment of the chart takes, and what is full then."""

    def fullest(councils: int) -> Limit:
        return live_limits(given, measured, councils)[0]

    least, most = 0, MOST_COUNCILS
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if fullest(middle).share <= 1.0 else (least, middle - 1)
    return least, fullest(least + 1).name


def backlog_days(given: Assumptions, measured: Measured, councils: int) -> list[Limit]:
    """Days that a backlog takes by each limit alone, at the chart's most replicas, the longest first."""
    work = load(given, councils, given.backlog.years, versions=False)
    of_stages = needs(given, measured, work, work.meetings / 2)  # the site grows from nothing to all
    delay = Settings.model_construct().host_delay
    limits = [Limit(_stage_limit(stage), need.busy_s / SIZES[stage].most / DAY_S) for stage, need in of_stages.items()]
    tasks = sum(need.tasks for need in of_stages.values())
    limits += [
        Limit("broker: tasks a second", tasks / given.broker.tasks_a_second / DAY_S),
        Limit(
            "sites: one request at a time for each host",
            work.papers / councils * (delay + given.site.download_s) / DAY_S,
        ),
    ]
    return sorted(limits, key=lambda one: -one.share)


def processes(need: Need, seconds: float, utilisation: float) -> int:
    """How many are needed to do the work in so many seconds."""
    return max(1, ceil(need.busy_s / (seconds * utilisation)))


def stored_gb(given: Assumptions, measured: Measured, work: Load) -> float:
    """What a load leaves in the bucket."""
    stored, paper = measured.stored, given.paper
    own = work.typed * paper.typed_bytes_a_page + work.scanned * paper.scanned_bytes_a_page
    made = work.papers * stored.bytes_a_paper + work.pages * stored.bytes_a_page
    return (own + made + work.scanned * stored.bytes_a_scanned_page) / BYTES_A_GB


@dataclass(frozen=True)
class Money:
    """What something costs, by what it is paid for."""

    compute: float
    requests: float
    storage: float
    rest: float
    """Broker, notices of events, the way out, logs."""

    @property
    def total(self) -> float:
        """All of it."""
        return self.compute + self.requests + self.storage + self.rest


def task_hour(prices: Prices, role: str) -> float:
    """An hour of one replica of a role on Fargate."""
    cpu, memory = fargate(SIZES[role])
    return cpu / FARGATE_UNITS * prices.compute.vcpu_hour + memory / MIB_A_GIB * prices.compute.gb_hour


def standing_hour(prices: Prices) -> float:
    """An hour of what always runs, but for the stages that take documents."""
    return sum(task_hour(prices, role.name) for role in SERVICES) + task_hour(prices, "watch")


def live_month(given: Assumptions, measured: Measured, prices: Prices, councils: int) -> Money:
    """A month of news, with the kept years in the bucket, and one replica of each stage at the least."""
    month = load(given, councils, 1 / MONTHS)
    kept = load(given, councils, given.live.kept_years, versions=False)
    of_stages = needs(given, measured, month, kept.meetings)
    hours = {
        stage: max(HOURS_A_MONTH, need.busy_s / HOUR_S / given.live.utilisation) for stage, need in of_stages.items()
    }
    compute = standing_hour(prices) * HOURS_A_MONTH + sum(hours[stage] * task_hour(prices, stage) for stage in NAMES)
    daily, growing = reconciling(given, measured, councils), measured.growing
    days = HOURS_A_MONTH / DAY_H
    # one that lasts until the next one is due is not started twice
    days /= max(1.0, daily.seconds / DAY_S)
    compute += days * daily.seconds / HOUR_S * task_hour(prices, "reconcile")
    gets = sum(need.gets for need in of_stages.values())
    gets += days * daily.papers_read * growing.reconcile_gets_a_paper
    puts = sum(need.puts for need in of_stages.values())
    puts += days * daily.passes * kept.papers * growing.reconcile_keys_a_paper / LISTED
    storage = stored_gb(given, measured, kept) * prices.bucket.gb_month
    idle = QUEUES * HOURS_A_MONTH * HOUR_S / LONG_POLL_S
    rest = _rest(given, measured, prices, month, of_stages, idle) + prices.network.nat_hour * HOURS_A_MONTH
    return Money(compute, _requests(prices, gets, puts), storage, rest)


def backlog_once(given: Assumptions, measured: Measured, prices: Prices, councils: int) -> Money:
    """A backlog, paid once: the stages' processes while they have tasks, and a month of what it leaves."""
    work = load(given, councils, given.backlog.years, versions=False)
    of_stages = needs(given, measured, work, work.meetings / 2)
    compute = sum(need.busy_s / HOUR_S * task_hour(prices, stage) for stage, need in of_stages.items())
    gets, puts = (sum(getattr(need, name) for need in of_stages.values()) for name in ("gets", "puts"))
    storage = stored_gb(given, measured, work) * prices.bucket.gb_month
    rest = _rest(given, measured, prices, work, of_stages, 0.0)
    return Money(compute, _requests(prices, gets, puts), storage, rest)


def _requests(prices: Prices, gets: float, puts: float) -> float:
    return gets / 1000 * prices.bucket.thousand_gets + puts / 1000 * prices.bucket.thousand_puts


def _rest(
    given: Assumptions, measured: Measured, prices: Prices, work: Load, of_stages: Mapping[str, Need], idle: float
) -> float:
    million = 1e6
    tasks = sum(need.tasks for need in of_stages.values())
    paper = given.paper
    fetched = (work.typed * paper.typed_bytes_a_page + work.scanned * paper.scanned_bytes_a_page) / BYTES_A_GB
    return (
        (tasks * REQUESTS_A_TASK + idle) / million * prices.broker.million_requests
        + work.papers * measured.stored.events_a_paper / million * prices.events.million_notices
        + fetched * prices.network.nat_gb
        + work.papers * measured.stored.log_bytes_a_paper / BYTES_A_GB * prices.logs.gb
    )
