"""Each kind of saboteur once, small and with low limits."""

from pathlib import Path

import pytest

from tests.saboteurs.bombs import bombs
from tests.saboteurs.queues import mutations, with_good_ones
from tests.saboteurs.watched_run import End, Paper, run, table

MEMORY_MB, WALL_S, PROCESSES = 512, 8, 2
LIMITS = {"ocr_memory": MEMORY_MB, "ocr_cpu_time": 2, "ocr_wall_time": WALL_S, "ocr_processes": PROCESSES}
EXPECTED = {
    "ten-thousand-pages": "ocr: too_many_pages",
    "truncated": "ocr: damaged",
    "zero-bytes": "fetch: empty_file",
    "web-page": "fetch: not_the_document",
    "user-password": "ocr: encrypted",
    "zip-bomb": "ocr: memory_limit",
    "archive": "ocr: unsupported_format",
    "mail": "ocr: unsupported_format",
    "giant-grey": "ocr: page_too_large",
}


@pytest.mark.timeout(120)
def test_small_saboteurs_end_with_a_reason_and_the_good_between_them_arrive(tmp_path: Path) -> None:
    papers = [Paper(name.rpartition(".")[0], name, content) for name, content in bombs(small=True)]
    ends, watch = run(with_good_ones([*papers, *mutations(12, seed=1)]), tmp_path, LIMITS)
    print(f"\n{table(ends)}\nworker itself: {watch.own_peak / 1e6:.0f} MB")
    check(ends)
    reasons = {end.paper.kind: end.reason for end in ends}
    assert {kind: reasons[kind] for kind in EXPECTED} == EXPECTED
    assert max(end.peak_mb for end in ends) <= watch.own_peak / 1e6 + PROCESSES * MEMORY_MB


def check(ends: list[End]) -> None:
    """What holds of every run: each document has an end, no end is a bug, every good document is read whole."""
    assert [end.paper.name for end in ends if end.outcome == "lost"] == []
    assert [(end.paper.kind, end.paper.name) for end in ends if end.reason.endswith(("bug", "retries_exhausted"))] == []
    good = [end for end in ends if end.paper.good]
    assert good
    assert {(end.outcome, end.failed_pages) for end in good} == {("text", 0)}
