"""The throughput of a stage within a window: whole tasks over the time that these took."""

import pytest

from tests.benchmarks.far_rates import rate_within


def test_a_steady_worker_has_one_rate_wherever_the_window_lies() -> None:
    ends = [7.0 * number for number in range(20)]
    for start in (7.0, 9.0, 13.9):
        assert rate_within(ends, start, start + 24.0) == pytest.approx(1 / 7)


def test_two_workers_are_counted_together() -> None:
    ends = sorted([2.0 * number for number in range(20)] + [2.0 * number + 0.9 for number in range(20)])
    assert rate_within(ends, 10.0, 30.0) == pytest.approx(1.0, rel=0.06)


def test_a_window_without_an_end_has_no_rate() -> None:
    with pytest.raises(ValueError, match="empty"):
        rate_within([1.0, 30.0], 2.0, 20.0)
