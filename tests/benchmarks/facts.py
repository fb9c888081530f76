"""What classifying and extracting cost: `make bench-facts`, or
`python -m tests.benchmarks.facts [--pages N…] [--rounds N] [--json FILE]`.

Papers of so many pages are made from the invented papers of the tests by a seeded draw, the same every time. Each size
runs in a process of its own: CPU milliseconds a page of both stages, the best of some rounds, and its peak memory.
"""

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from contracts.artefacts.text import Page, PageSource, RecognisedText
from contracts.references import ListedKind
from tests.evaluation.written_papers import WRITTEN
from workers.stages.classify import Classify
from workers.stages.extract import Extract

SEED = 5
GOAL_MS = 50.0
"""A page through both stages on one core."""
SIZES = (1, 10, 100, 1000)
DRAWN = 6
"""Paragraph blocks that make a page, about as many words as a page of a report has."""
KIB_A_MIB = 1024


@dataclass(frozen=True)
class Cost:
    """What a paper of so many pages took."""

    pages: int
    words: int
    classify_ms_a_page: float
    extract_ms_a_page: float
    peak_mib: float

    @property
    def ms_a_page(self) -> float:
        """Both stages."""
        return self.classify_ms_a_page + self.extract_ms_a_page


def made(pages: int) -> RecognisedText:
    """A paper of so many pages; its first is the beginning of a report."""
    dice = random.Random(SEED)  # noqa: S311 (repeatable on purpose)
    blocks = [page for paper in WRITTEN for page in paper.pages]
    texts = ("\n".join(dice.choices(blocks, k=DRAWN)) for _ in range(pages))
    drawn = tuple(Page(number=at, text=text, source=PageSource.TEXT_LAYER) for at, text in enumerate(texts, 1))
    return RecognisedText(sha256="0" * 64, media_type="application/pdf", pages=drawn)


def measured(pages: int, rounds: int) -> Cost:
    """The cost in this process, whose peak memory is that of its largest paper."""
    text = made(pages)
    classify, extract = Classify(), Extract()
    times: list[tuple[float, float]] = []
    for _ in range(rounds):
        start = time.process_time()
        kind = classify.work((text, "", ListedKind.FILE))
        middle = time.process_time()
        extract.work((text, kind, ""))
        times.append((middle - start, time.process_time() - middle))
    one, two = min(times, key=sum)
    words = sum(len(page.text.split()) for page in text.pages)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB_A_MIB
    return Cost(pages, words, round(1000 * one / pages, 2), round(1000 * two / pages, 2), round(peak, 1))


def apart(pages: int, rounds: int) -> Cost:
    """The same in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.facts", "--alone", str(pages), "--rounds", str(rounds)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=dict(os.environ))
    return Cost(**json.loads(done.stdout))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table; exit code 1 where a page costs more than the goal."""
    parser = argparse.ArgumentParser(description="What classifying and extracting cost, by pages.")
    parser.add_argument("--pages", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--alone", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.alone:
        print(json.dumps(asdict(measured(options.alone, options.rounds))))
        return 0
    costs = [apart(pages, options.rounds) for pages in options.pages]
    print(f"{'pages':>6} {'words':>8} {'classify':>9} {'extract':>9} {'both':>7}  ms a page   peak MiB")
    for cost in costs:
        print(
            f"{cost.pages:>6} {cost.words:>8} {cost.classify_ms_a_page:>9.2f} {cost.extract_ms_a_page:>9.2f} "
            f"{cost.ms_a_page:>7.2f} {cost.peak_mib:>21.1f}"
        )
    if options.json:
        rows = [{**asdict(cost), "ms_a_page": round(cost.ms_a_page, 2)} for cost in costs]
        options.json.write_text(json.dumps({"goal_ms": GOAL_MS, "costs": rows}, indent=1) + "\n", encoding="utf-8")
    return int(any(cost.ms_a_page > GOAL_MS for cost in costs if cost.pages > 1))


if __name__ == "__main__":
    sys.exit(main())
