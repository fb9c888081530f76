"""What holds of every run with saboteurs."""

from collections.abc import Sequence

from tests.saboteurs.watched_run import End, Watch

MEGABYTES_OF_A_MEBIBYTE = 2**20 / 1e6
GROWTH_MB = 120
"""By how much the worker itself may grow over any number of documents."""


def check(ends: Sequence[End], watch: Watch, processes: int, memory_mb: int) -> None:
    """Each document has an end and none is a bug, every good one is read whole, and memory stays within its budget."""
    assert [end.paper.name for end in ends if end.outcome == "lost"] == []
    bugs = [(end.paper.kind, end.paper.name, end.reason) for end in ends if end.reason.endswith(("bug", "exhausted"))]
    assert bugs == []
    good = [end for end in ends if end.paper.good]
    assert good
    assert {(end.outcome, end.failed_pages) for end in good} == {("text", 0)}
    assert watch.grown_mb <= GROWTH_MB
    assert max(end.peak_mb for end in ends) <= watch.own_peak / 1e6 + processes * memory_mb * MEGABYTES_OF_A_MEBIBYTE
