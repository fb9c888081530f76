"""`infra/sizing.md`: what the model and the simulation say, for people."""

from collections.abc import Mapping

from infra.sizing.comparison import compared, far_parts, others
from infra.sizing.deployment import backlog, week_of_news
from infra.sizing.inputs import Assumptions, Measured, Prices
from infra.sizing.model import DAY_S, parts_a_scan
from infra.sizing.needs import backlogs, news
from infra.sizing.papers import NAMES
from infra.sizing.runs import COUNTS, SCANS, SmallRuns
from infra.sizing.writing import by_councils, short, span, table, whole

SIMULATED_PAPERS = 2_000
"""Of a backlog that is simulated for the table; `make simulate` takes 10 million pages."""
MADE = "make sizing"
NOT_MEASURED = """## Measured and simulated

The small runs that the simulation has to reproduce have not been measured on a quiet machine yet, so take what is
simulated for an estimate. `make measure-sizing` measures them; then a table of deviations stands here, and a test holds
them to 20 %. Of earlier runs, with workers, broker and bucket on the same two cores, 16 of 27 figures were within 20 %,
the worst 85 % off: there the cores decide, which is not what is simulated above; so they are before a distant bucket.
"""


def sizing(given: Assumptions, measured: Measured, prices: Prices, runs: SmallRuns | None) -> str:
    """The whole text."""
    parts = [_head(measured), news(given, measured, prices), backlogs(given, measured, prices)]
    parts += [
        _deployment(given, measured),
        trust(runs, measured) if runs else NOT_MEASURED,
        _stages(given, measured),
        _sources(given, prices),
    ]
    return "\n".join(parts)


def _head(measured: Measured) -> str:
    return (
        "# Sizing\n\n"
        f"What 1, 40 and 400 councils need, from measured figures. Written by `{MADE}` from the files in\n"
        "[infra/sizing](sizing/): `measured.json` and `runs.json` (`make measure-sizing` measures them anew),\n"
        "`assumptions.toml` and `prices.toml`. Change these, then run it again.\n\n"
        f"Measured {_machine(measured.machine)}\n(`infra/sizing/calibration.py`). A machine that takes half as long "
        f"needs half the CPU seconds below.{measured.machine.get('note', '')}\n"
    )


def _machine(machine: Mapping[str, str | int | float]) -> str:
    return (
        f"{machine['measured']} on {machine['cores']} cores of {machine['processor']}, Python {machine['python']};\n"
        f"counting to 1.5 million takes it {machine['counting_cpu_s']} CPU s, hashing 40 MB "
        f"{machine['hashing_cpu_s']} CPU s"
    )


def _deployment(given: Assumptions, measured: Measured) -> str:
    return (
        "## The chart, simulated\n\n"
        "Queues, lanes and pods as the ScaledObjects make them come and go; the papers of a meeting come at once, and\n"
        "those of a host one after the other. Publishing is taken at its cost for a small site here.\n\n"
        + by_councils(lambda councils: _of_chart(given, measured, councils))
    )


def _of_chart(given: Assumptions, measured: Measured, councils: int) -> list[tuple[str, str]]:
    week = week_of_news(given, measured, councils)
    once = backlog(given, measured, councils, min(SIMULATED_PAPERS, _papers(given, councils)))
    return [
        ("a week of news: papers", whole(week.papers)),
        ("from finding to summary: half of the papers within", span(week.median_s)),
        ("from finding to summary: 95 of 100 within", span(week.slow_s)),
        ("most pods of ocr", whole(week.most_pods["ocr"])),
        ("a piece of a backlog: papers, pages", f"{whole(once.papers)}, {whole(once.pages)}"),
        ("hours until all is published", short(once.days * 24)),
        ("pages a second", short(once.pages / once.days / DAY_S)),
        ("**fullest stage**, busy share of its pods", f"{once.fullest}, {once.full:.0%}"),
        ("most pods of fetch, ocr", f"{once.most_pods['fetch']}, {once.most_pods['ocr']}"),
        ("pod hours of ocr", short(once.pod_hours["ocr"])),
    ]


def _papers(given: Assumptions, councils: int) -> int:
    return round(councils * given.backlog.years * given.council.papers_a_year)


def trust(runs: SmallRuns, measured: Measured) -> str:
    """How near the simulation comes to what was measured, and what each stage does with more workers."""
    found = compared(runs, measured)
    rows = [
        [one.name, one.unit, f"{one.measured:.2f}", f"{one.simulated:.2f}", f"{one.deviation:+.0%}"] for one in found
    ]
    worst = max(found, key=lambda one: abs(one.deviation))
    return (
        "## Measured and simulated\n\n"
        f"Small runs on RabbitMQ and SeaweedFS ({_machine(runs.machine)}; `runs.json`), the bucket "
        f"{1000 * runs.distance_s:.0f} ms away. The\nsimulation knows what one worker of each stage took while each "
        "stage had one, of a\nmeeting's page and of a look at an incomplete meeting, and nothing else of these runs. "
        f"The largest\ndeviation is {worst.deviation:+.0%} ({worst.name}).\n\n"
        + table(["run", "unit", "measured", "simulated", "deviation"], rows)
        + "\n"
        + _throughput(runs)
    )


def _throughput(runs: SmallRuns) -> str:
    rows = [[stage, *_far_rates(runs, stage), *_near_rates(runs, stage)] for stage in (*NAMES, SCANS)]
    heads = ["stage", *(f"far, {count} workers" for count in COUNTS), "others beside 4"]
    return (
        "## Each stage with 1, 2 and 4 workers\n\n"
        "Tasks a second through RabbitMQ (`make bench-stages`). Far: all stages at once, the bucket "
        f"{1000 * runs.distance_s:.0f} ms away; only the figure\nof the scaled stage moves, and the last column says "
        "what became of all others together; publish writes cited pages\nof papers there. Near: each stage alone, its "
        f"workers, broker and bucket on {runs.cores} cores; those are what\nlimits there, and how much two threads of "
        "one core take from each other differs from minute to minute, so these are measured and not simulated.\n\n"
        + table([*heads, *(f"near, {count}" for count in COUNTS)], rows)
    )


def _far_rates(runs: SmallRuns, stage: str) -> list[str]:
    parts = [(before, row) for before, row in far_parts(runs.far) if row.scaled == stage]
    if not parts:
        return [""] * (len(COUNTS) + 1)
    before, last = parts[-1]
    rates = [before.tasks_per_s[stage], *(row.tasks_per_s[stage] for _, row in parts)]
    return [*(f"{rate:.2f}" for rate in rates), f"{others(last) / others(before, stage) - 1:+.0%}"]


def _near_rates(runs: SmallRuns, stage: str) -> list[str]:
    rates = {rate.workers: rate.tasks_per_s for rate in runs.near if rate.stage == stage}
    return [f"{rates[count]:.2f}" if count in rates else "" for count in COUNTS]


def _stages(given: Assumptions, measured: Measured) -> str:
    rows = [
        [
            stage,
            f"{one.tasks_a_paper:.2f}",
            f"{1000 * one.cpu_s_a_task:.0f}",
            f"{1000 * one.cpu_s_a_page:.1f}",
            f"{1000 * one.cpu_s_a_scanned_page:.0f}" if one.cpu_s_a_scanned_page else "",
            f"{one.gets_a_task:.1f} + {one.gets_a_page:.2f}",
            f"{one.puts_a_task:.1f} + {one.puts_a_page:.2f}",
            f"{one.memory_mb:.0f}",
        ]
        for stage, one in ((stage, measured.stages[stage]) for stage in NAMES)
    ]
    heads = ["stage", "tasks a paper", "CPU ms a task", "and a page", "and a page recognised"]
    heads += ["reads a task + a page", "writes a task + a page", "MB a worker"]
    stored, growing = measured.stored, measured.growing
    return (
        "## What a task takes\n\n"
        + table(heads, rows)
        + f"\nA scanned paper is cut into {parts_a_scan(given):.1f} more tasks of ocr on average. A paper leaves "
        f"{stored.objects_a_paper:.0f} objects and {stored.events_a_paper:.1f} events;\nbeside its own bytes "
        f"{stored.bytes_a_paper / 1000:.0f} kB, {stored.bytes_a_page / 1000:.1f} kB for each page and "
        f"{stored.bytes_a_scanned_page / 1000:.1f} kB more for a recognised one. Publishing a meeting lists\n"
        f"{growing.keys_a_card:.0f} keys ({1000 * growing.cpu_s_a_card:.2f} CPU ms) for each meeting that the site "
        f"shows; reconciling reads {growing.reconcile_gets_a_paper:.0f} objects\n"
        f"({1000 * growing.reconcile_cpu_s_a_paper:.0f} CPU ms) for each paper. An unchanged source is polled with "
        f"{measured.poll.requests:.0f} requests and {1000 * measured.poll.cpu_s:.0f} CPU ms.\n"
    )


def _sources(given: Assumptions, prices: Prices) -> str:
    parts = ("council", "paper", "live", "backlog", "bucket", "broker", "site", "pods")
    told = "".join(f"- **{part}:** {getattr(given, part).source}\n" for part in parts)
    listed = "".join(f"- {source}\n" for source in prices.sources)
    return (
        f"## Assumptions\n\n{told}\n## Prices\n\nList prices of AWS, {prices.region}, {prices.read}, in US dollars "
        "without tax, free tiers and discounts; Fargate tasks\nas `infra/terraform` makes them, SQS as broker.\n\n"
        f"{listed}"
    )
