"""A deployment as the chart makes it, simulated: a week of news, and a backlog of years."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from infra.generate.roles import SIZES
from infra.sizing.autoscaling import Rule
from infra.sizing.cores import BACKFILL, LIVE
from infra.sizing.inputs import Assumptions, Measured
from infra.sizing.model import DAY_S, HOUR_S, WEEKS_A_YEAR
from infra.sizing.papers import NAMES, PapersFlow, Ways, arriving, delays, drawn
from infra.sizing.simulation import Outcome, Simulation, Workers
from workers.entrypoints.settings import Settings

SEED = 1
FIRST_HOUR, LAST_HOUR, WORKING_DAYS = 9, 17, 5


@dataclass(frozen=True)
class Simulated:
    """What came of it."""

    papers: int
    pages: int
    days: float
    """Until the last task ended."""
    median_s: float
    slow_s: float
    """From finding a paper to its summary: half of the papers, and 95 of 100 of them, took less."""
    most_pods: dict[str, int]
    pod_hours: dict[str, float]
    fullest: str
    """The stage whose pods were idle least."""
    full: float
    """For what share of their time these had a task."""
    events: int


def chart_workers(given: Assumptions, lanes: tuple[int, ...] = (LIVE, BACKFILL)) -> dict[int, Workers]:
    """The Deployments and ScaledObjects of the chart, one process a lane in each pod."""
    return {
        stage: Workers(rule=Rule(most=SIZES[name].most), start_s=given.pods.start_s, lanes=lanes)
        for stage, name in enumerate(NAMES)
    }


def chart_ways(given: Assumptions) -> Ways:
    """The settings as they come."""
    settings = Settings.model_construct()
    return Ways(
        host_delay_s=settings.host_delay,
        download_s=given.site.download_s,
        assemble_window_s=settings.assemble_window,
    )


def week_of_news(given: Assumptions, measured: Measured, councils: int) -> Simulated:
    """Meetings' papers come together, at any moment of working hours."""
    count = round(councils * given.council.papers_a_year / WEEKS_A_YEAR)
    papers = drawn(given.kinds, councils, count, SEED)
    flow = PapersFlow(papers, measured.costs(given.bucket.request_s), chart_ways(given))
    chance, moments = random.Random(SEED), dict[int, float]()  # noqa: S311 (repeatable on purpose)
    for meeting in papers.meeting:
        if meeting not in moments:
            moments[meeting] = _moment(chance)
    found = sorted((moments[meeting], number) for number, meeting in enumerate(papers.meeting))
    outcome = Simulation(flow, chart_workers(given)).run(arriving(flow, ((at, number, LIVE) for at, number in found)))
    return _simulated(flow, len(papers), sum(papers.pages), outcome.seconds, LIVE, outcome)


def _moment(chance: random.Random) -> float:
    return chance.randrange(WORKING_DAYS) * DAY_S + chance.uniform(FIRST_HOUR, LAST_HOUR) * HOUR_S


def backlog(given: Assumptions, measured: Measured, councils: int, papers: int) -> Simulated:
    """So many papers of a backlog, all known from the beginning, in the backfill lane."""
    made = drawn(given.kinds, councils, papers, SEED)
    flow = PapersFlow(made, measured.costs(given.bucket.request_s), chart_ways(given))
    outcome = Simulation(flow, chart_workers(given, (BACKFILL,))).run(arriving(flow, _all_known(papers)))
    return _simulated(flow, papers, sum(made.pages), outcome.seconds, BACKFILL, outcome)


def _all_known(papers: int) -> Iterator[tuple[float, int, int]]:
    return ((0.0, number, BACKFILL) for number in range(papers))


def _simulated(flow: PapersFlow, papers: int, pages: int, seconds: float, lane: int, outcome: Outcome) -> Simulated:
    lasted = delays(flow, lane)
    busy = {
        stage: outcome.accounts[stage, lane].busy_s / pod_s
        for stage, pod_s in outcome.pod_seconds.items()
        if (stage, lane) in outcome.accounts
    }
    fullest = max(busy, key=lambda stage: busy[stage])
    return Simulated(
        papers,
        pages,
        seconds / DAY_S,
        lasted[len(lasted) // 2],
        lasted[len(lasted) * 95 // 100],
        {NAMES[stage]: pods for stage, pods in sorted(outcome.most_pods.items())},
        {NAMES[stage]: pod_s / HOUR_S for stage, pod_s in sorted(outcome.pod_seconds.items())},
        NAMES[fullest],
        busy[fullest],
        outcome.events,
    )
