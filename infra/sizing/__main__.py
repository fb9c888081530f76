"""Writes `infra/sizing.md`: `python -m infra.sizing`; with `--simulate PAGES` only simulates a backlog of so many."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from infra.sizing.deployment import backlog
from infra.sizing.inputs import assumptions, measured, prices
from infra.sizing.model import load
from infra.sizing.runs import small_runs
from infra.sizing.table import sizing

TARGET = Path(__file__).resolve().parents[1] / "sizing.md"


def written() -> str:
    """The text as the inputs make it."""
    return sizing(assumptions(), measured(), prices(), small_runs())


def simulate(pages: int, councils: int) -> str:
    """A backlog of about so many pages, in words."""
    given = assumptions()
    work = load(given, 1, 1.0)
    began = time.perf_counter()
    found = backlog(given, measured(), councils, round(pages * work.papers / work.pages))
    pods = ", ".join(f"{stage} {most} ({found.pod_hours[stage]:.0f} h)" for stage, most in found.most_pods.items())
    return (
        f"{found.pages:,} pages of {found.papers:,} papers of {councils} councils: {found.days:.2f} days; "
        f"most pods: {pods}; fullest: {found.fullest} ({found.full:.0%}); "
        f"{found.events:,} events simulated in {time.perf_counter() - began:.0f} s"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the file, or print what is simulated."""
    parser = argparse.ArgumentParser(prog="python -m infra.sizing", description=__doc__)
    parser.add_argument("--simulate", type=int, metavar="PAGES")
    parser.add_argument("--councils", type=int, default=40, help="whose backlog is simulated (40)")
    options = parser.parse_args(arguments)
    if options.simulate:
        print(simulate(options.simulate, options.councils))  # noqa: T201 the output of the command
    else:
        TARGET.write_text(written(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
