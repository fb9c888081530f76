"""What the model says, in tables: news and backlogs of 1, 40 and 400 councils."""

from collections.abc import Iterable, Sequence
from math import ceil

from infra.generate.roles import SERVICES, SIZES
from infra.sizing.inputs import Assumptions, Measured, Prices
from infra.sizing.model import (
    HOUR_S,
    WEEKS_A_YEAR,
    Money,
    Need,
    backlog_days,
    backlog_once,
    live_limits,
    live_month,
    load,
    most_councils,
    needs,
    polls,
    processes,
    stored_gb,
)
from infra.sizing.papers import NAMES
from infra.sizing.writing import COUNCILS, by_councils, short, whole

WEEK_S, MIB_A_GIB, MILLION = 7 * 24 * HOUR_S, 1024.0, 1e6
WEEKS_A_MONTH = WEEKS_A_YEAR / 12
MOST_LIMITS = 3
Rows = list[tuple[str, str]]


def news(given: Assumptions, measured: Measured, prices: Prices) -> str:
    """What comes week by week."""
    return (
        f"## News, with {given.live.kept_years:g} years in the bucket\n\n"
        "The busiest hour decides how many processes there have to be. Percentages say how much of a limit it takes:\n"
        "of the chart's most replicas, of what broker and bucket pass on, of the day that reconciling has.\n"
        "Above 100 % it does not fit as it comes.\n\n"
        + by_councils(lambda councils: _of_news(given, measured, prices, councils))
        + _advice(given, measured, prices)
    )


def _advice(given: Assumptions, measured: Measured, prices: Prices) -> str:
    """How many councils one deployment is for."""
    most, limit = most_councils(given, measured)
    councils = COUNCILS[-1]
    deployments = ceil(councils / max(1, most))
    money = live_month(given, measured, prices, ceil(councils / deployments))
    return (
        f"\nOne deployment as it comes takes {most} councils; the limit is then “{limit}”.\n"
        f"{councils} councils in {deployments} deployments, each with a bucket and a site of its own, cost "
        f"$ {whole(money.total * deployments)} a month.\n"
    )


def _of_news(given: Assumptions, measured: Measured, prices: Prices, councils: int) -> Rows:
    week = load(given, councils, 1 / WEEKS_A_YEAR)
    kept = load(given, councils, given.live.kept_years, versions=False)
    of_stages = needs(given, measured, week, kept.meetings)
    hour_s = HOUR_S / given.live.busiest_hour_share
    wanted = {stage: processes(need, hour_s, given.live.utilisation) for stage, need in of_stages.items()}
    cpu = sum(need.cpu_s for need in of_stages.values())
    polled = polls(given, councils, WEEK_S / HOUR_S) * measured.poll.cpu_s
    memory = sum(wanted[stage] * measured.stages[stage].memory_mb for stage in NAMES)
    memory += sum(SIZES[role].memory_mib for role in ("watch", *(one.name for one in SERVICES)))
    year = load(given, councils, 1.0)
    limits = [(one.name, f"{one.share:.0%}") for one in live_limits(given, measured, councils)]
    return [
        ("papers a week", whole(week.papers)),
        ("pages a week, of which scanned", f"{whole(week.pages)}, {whole(week.scanned)}"),
        ("CPU: cores on average", short((cpu + polled) / WEEK_S)),
        ("CPU: cores in the busiest hour", short(cpu / hour_s + polled / WEEK_S)),
        ("worker processes in the busiest hour", whole(sum(wanted.values()))),
        ("of which ocr, publish", f"{wanted['ocr']}, {whole(wanted['publish'])}"),
        ("memory, GiB", short(memory / MIB_A_GIB)),
        ("storage: GB more a year", short(stored_gb(given, measured, year))),
        *_asked(of_stages.values(), WEEKS_A_MONTH, " a month"),
        ("polls a day", whole(polls(given, councils, 24.0))),
        *_money("a month", live_month(given, measured, prices, councils)),
        *_limits(limits),
    ]


def backlogs(given: Assumptions, measured: Measured, prices: Prices) -> str:
    """What lies there when a deployment begins."""
    return (
        f"## A backlog of {given.backlog.years:g} years\n\n"
        "Once, at the chart's most replicas. Days say how long the whole would take if nothing but this limit held\n"
        "it up.\n\n" + by_councils(lambda councils: _of_backlog(given, measured, prices, councils))
    )


def _of_backlog(given: Assumptions, measured: Measured, prices: Prices, councils: int) -> Rows:
    work = load(given, councils, given.backlog.years, versions=False)
    of_stages = needs(given, measured, work, work.meetings / 2)
    rest = sum(need.cpu_s for stage, need in of_stages.items() if stage not in {"ocr", "publish"})
    limits = [(one.name, f"{short(one.share)} days") for one in backlog_days(given, measured, councils)]
    return [
        ("papers", whole(work.papers)),
        ("pages, of which scanned", f"{whole(work.pages)}, {whole(work.scanned)}"),
        ("CPU hours: ocr", whole(of_stages["ocr"].cpu_s / HOUR_S)),
        ("CPU hours: publish", whole(of_stages["publish"].cpu_s / HOUR_S)),
        ("CPU hours: all else", whole(rest / HOUR_S)),
        ("storage: GB", whole(stored_gb(given, measured, work))),
        *_asked(of_stages.values(), 1.0, ""),
        *_money("once", backlog_once(given, measured, prices, councils)),
        *_limits(limits),
    ]


def _asked(of_stages: Iterable[Need], times: float, when: str) -> Rows:
    every = list(of_stages)
    return [
        (f"bucket: million reads{when}", short(sum(need.gets for need in every) * times / MILLION)),
        (f"bucket: million writes{when}", short(sum(need.puts for need in every) * times / MILLION)),
        (f"broker: million tasks{when}", short(sum(need.tasks for need in every) * times / MILLION)),
    ]


def _money(when: str, money: Money) -> Rows:
    return [
        (f"$ {when}: compute", whole(money.compute)),
        (f"$ {when}: requests to the bucket", whole(money.requests)),
        (f"$ {when}: storage", whole(money.storage)),
        (f"$ {when}: broker, events, way out, logs", whole(money.rest)),
        (f"**$ {when}**", whole(money.total)),
    ]


def _limits(found: Sequence[tuple[str, str]]) -> Rows:
    """The fullest ones, by their places."""
    named = ("**bottleneck**", *(f"limit {place}" for place in range(2, MOST_LIMITS + 1)))
    return [(name, f"{limit}: {share}") for name, (limit, share) in zip(named, found, strict=False)]
